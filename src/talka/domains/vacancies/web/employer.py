"""The list of an employer's vacancies."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talka.domains.vacancies import queries
from talka.domains.vacancies.web import lists
from talka.domains.vacancies.web.sides import Seat


@require_safe
def vacancies(request: HttpRequest, seat: Seat) -> HttpResponseBase:
    """List the employer's vacancies."""
    listing = lists.OF_EMPLOYER.read(queries.of_employer(seat.employer), request)
    if (file := listing.export()) is not None:
        return file
    context = {
        "listing": listing,
        "title": _("Vacancies"),
        "employer": seat.employer,
        "new_url": seat.url("new_vacancy"),
    }
    return render(request, "vacancies/employer/list.html", context)
