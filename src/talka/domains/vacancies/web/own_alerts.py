"""The searches that somebody who has signed in keeps for the own address."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.people.api import signed_in
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.labels import FREQUENCIES
from talka.domains.vacancies.models import SavedSearch
from talka.domains.vacancies.rules import Frequency
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Link
from talka.kit.tables import Column, Table


def _board_url(search: SavedSearch) -> str:
    return f"{reverse('public:board')}?{search.query}" if search.query else reverse("public:board")


ALERTS = Table(
    name="alerts",
    columns=(
        Column(
            "name", gettext_lazy("Search"), is_sortable=True, is_text=True, link=_board_url,
        ),
        Column(
            "frequency", gettext_lazy("How often"), is_sortable=True,
            value=lambda one: str(FREQUENCIES[Frequency(one.frequency)]),
        ),
        Column(
            "created_at", gettext_lazy("Since"), is_sortable=True,
            value=lambda one: clock.day(one.created_at),
        ),
        Column(
            "end", gettext_lazy("No longer needed?"), value=lambda _one: _("End this alert"),
            link=lambda one: reverse("me:end_alert", args=[one.pk]),
        ),
    ),
    search=lambda rows, text: rows.filter(name__unaccent__icontains=text),
    default_sort="-created_at",
    caption=gettext_lazy("Job alerts"),
    empty_title=gettext_lazy("You have no job alerts"),
    empty_text=gettext_lazy("Search for jobs and press “Save this search”: we write when there are new ones."),
    exports=False,
)  # fmt: skip


@require_safe
@allow(signed_in_person)
def alerts(request: HttpRequest) -> HttpResponseBase:
    """List one's own searches with alerts."""
    person = signed_in(request)
    context = {
        "title": _("My job alerts"),
        "email": person.email,
        "listing": ALERTS.read(queries.saved_searches_of(person), request),
    }
    return render(request, "vacancies/jobseeker/alerts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(signed_in_person)
def end(request: HttpRequest, number: int) -> HttpResponse:
    """Ask once, then end the alert."""
    person = signed_in(request)
    kept = queries.saved_searches_of(person).filter(pk=number).first()
    if kept is None:
        raise Http404
    if request.method == "POST":
        actions.end_search(search=kept, by=person, now=clock.now())
        messages.success(
            request, _("The alert “%(name)s” has ended. You can save it again on the board.") % {"name": kept.name}
        )  # fmt: skip
        return redirect("me:alerts")
    context = {
        "title": _("End this alert?"),
        "kept": kept,
        "frequency": FREQUENCIES[Frequency(kept.frequency)],
        "back_url": reverse("me:alerts"),
        "breadcrumbs": [Link(_("My job alerts"), reverse("me:alerts")), Link(kept.name)],
    }
    return render(request, "vacancies/jobseeker/end_alert.html", context)
