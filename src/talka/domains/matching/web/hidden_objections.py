"""An employer says that somebody without a name was compared wrongly with its vacancy."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.employers.api import Employer, may_see_candidates, represents_an_employer
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.labels import OBJECTION_STATES
from talka.domains.matching.models import Objection
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.queries.candidates import file_behind
from talka.domains.matching.rules import ObjectionSide, ObjectionState
from talka.domains.matching.web.employer import with_employer
from talka.domains.matching.web.forms import HiddenObjectionForm
from talka.domains.people.api import signed_in
from talka.domains.vacancies.api import Vacancy, vacancy_of
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Link


@require_http_methods(["GET", "HEAD", "POST"])
@allow(represents_an_employer)
@with_employer
def objecting(
    request: HttpRequest, employer: Employer, vacancy_reference: str, alias: str
) -> HttpResponse:
    """Say what is wrong about somebody without a name; the service answers in time."""
    try:
        vacancy = vacancy_of(employer, vacancy_reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error
    file = file_behind(alias, vacancy, employer) if may_see_candidates(employer) else None
    if file is None:
        raise Http404
    form = HiddenObjectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = object_to(
                file=file,
                vacancy=vacancy,
                text=form.cleaned_data["text"],
                side=ObjectionSide.EMPLOYER,
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        return redirect("employer:objection", employer.reference, made.reference)
    context = {
        "form": form,
        "title": _("What is wrong about %(alias)s?") % {"alias": alias},
        "intro": _(
            "About “%(title)s”. The service looks at it and answers you. You learn whether "
            "something was wrong, and nothing else about the person."
        )
        % {"title": vacancy.title},
        "back_url": reverse(
            "employer:vacancy_candidates", args=[employer.reference, vacancy.reference]
        ),
        "submit_label": _("Send"),
    }
    return render(request, "question.html", context)


@require_safe
@allow(represents_an_employer)
@with_employer
def objection(request: HttpRequest, employer: Employer, objection_reference: str) -> HttpResponse:
    """Show what the employer has said was wrong, and the answer."""
    rows = Objection.objects.select_related("vacancy").filter(
        vacancy__employer=employer, side=ObjectionSide.EMPLOYER
    )
    found = rows.filter(reference=objection_reference).first()
    if found is None:
        raise Http404
    back = reverse(
        "employer:vacancy_candidates", args=[employer.reference, found.vacancy.reference]
    )
    context = {
        "objection": found,
        "alias": pseudonym_of(file_id=found.file_id, vacancy_id=found.vacancy_id),
        "is_answered": found.state != ObjectionState.OPEN,
        "outcome": OBJECTION_STATES[ObjectionState(found.state)],
        "back_url": back,
        "breadcrumbs": [Link(_("Suitable people"), back), Link(found.reference)],
    }
    return render(request, "matching/employer/objection.html", context)
