"""What an employer sees of those who applied, and its answers."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.contrib import messages
from django.db.models import Case, Q, QuerySet, When
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.employers.api import Employer, employer_for, represents_an_employer
from talka.domains.jobseekers.api import cv_of
from talka.domains.matching.actions.answering import see
from talka.domains.matching.models import Application
from talka.domains.matching.queries.applications import (
    application_of_employer,
    applications_to,
    reply_rate,
)
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.telling import tell
from talka.domains.matching.queries.timeline import (
    reason_in_words,
    state_tag,
    steps_of,
    timeline_of,
)
from talka.domains.matching.rules import (
    AT_WORK,
    OVER,
    WAITING_FOR_EMPLOYER,
    StartProof,
    State,
)
from talka.domains.matching.web.answers import answer_with, first_values, possible_answers
from talka.domains.matching.web.starting import begun
from talka.domains.matching.web.work_forms import StaffStartForm
from talka.domains.people.api import LookPurpose, signed_in
from talka.domains.vacancies.api import of_employer
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_reading
from talka.kit.components.parts import Action, Link, Press, Tag
from talka.kit.tables import Column, Filter, Listing, Table


Page = Callable[..., HttpResponseBase]
STAGES = {
    "waiting": (gettext_lazy("Waiting for your answer"), WAITING_FOR_EMPLOYER),
    "hired": (gettext_lazy("Hired"), AT_WORK | {State.HIRED}),
    "over": (gettext_lazy("Over"), OVER),
}


def with_employer(page: Page) -> Page:
    """Give the page the employer of the address; for who does not act for it there is none."""

    @wraps(page)
    def opened(request: HttpRequest, employer_reference: str, **parts: Any) -> HttpResponseBase:
        try:
            employer = employer_for(signed_in(request), employer_reference)
        except Employer.DoesNotExist as error:
            raise Http404 from error
        return page(request, employer, **parts)

    return opened


def _by_stage(rows: QuerySet[Application], stage: str) -> QuerySet[Application]:
    return rows.filter(state__in=STAGES[stage][1])


def _by_vacancy(rows: QuerySet[Application], reference: str) -> QuerySet[Application]:
    return rows.filter(vacancy__reference=reference)


def _vacancies_of(employer: Employer) -> list[tuple[str, str]]:
    """Return the employer's vacancies that were ever open, for the choice of the list."""
    rows = of_employer(employer).exclude(published_at=None).prefetch_related(None)
    return [(one.reference, f"{one.title} ({one.reference})") for one in rows]


def _by_words(rows: QuerySet[Application], words: str) -> QuerySet[Application]:
    for word in words.split()[:5]:
        rows = rows.filter(
            Q(vacancy__title__icontains=word)
            | Q(file__person__given_name__unaccent__icontains=word)
            | Q(file__person__family_name__unaccent__icontains=word)
            | Q(reference__iexact=word)
        )
    return rows


def _state_tag(application: Application) -> Tag:
    return state_tag(application.state, Audience.EMPLOYER)


def _table(employer: Employer) -> Table:
    def address(one: Application) -> str:
        return reverse("employer:application", args=[employer.reference, one.reference])

    return Table(
        name="candidates",
        columns=(
            Column(
                "name", _("Name"), value=lambda one: one.file.person.full_name,
                is_sortable=True, is_text=True, order_by="file__person__family_name", link=address,
            ),
            Column(
                "job", _("Job"), value=lambda one: one.vacancy.title,
                is_sortable=True, is_text=True, order_by="vacancy__title",
            ),
            Column("state", _("Status"), value=_state_tag),
            Column(
                "urgency", _("Answer by"),
                value=lambda one: one.answer_by if one.state in WAITING_FOR_EMPLOYER else None,
                is_sortable=True,
            ),
            Column(
                "sent", _("Sent"), value=lambda one: clock.day(one.sent_at),
                is_sortable=True, order_by="sent_at",
            ),
            Column("reference", _("Reference"), is_hidden=True),
        ),
        filters=(
            Filter("stage", _("Stage"), [(key, str(w)) for key, (w, _s) in STAGES.items()], _by_stage),
            Filter("vacancy", _("Vacancy"), partial(_vacancies_of, employer), _by_vacancy),
        ),
        search=_by_words,
        search_label=_("Name, job or reference"),
        default_sort="urgency",
        empty_title=_("Nobody has applied yet"),
        empty_text=_("Open a vacancy to see suitable people and to ask them."),
        caption=_("Candidates"),
    )  # fmt: skip


def urgent_first(rows: QuerySet[Application]) -> QuerySet[Application]:
    """Add to each row what it is sorted by: the day of the answer, where one is awaited."""
    waits = When(state__in=WAITING_FOR_EMPLOYER, then="answer_by")
    return rows.annotate(urgency=Case(waits, default=None))


@require_safe
@allow(represents_an_employer)
@with_employer
def applications(request: HttpRequest, employer: Employer) -> HttpResponseBase:
    """List everybody who applied to the employer, what waits for an answer first."""
    listing: Listing = _table(employer).read(urgent_first(applications_to(employer)), request)
    if (download := listing.export()) is not None:
        return download
    context = {
        "listing": listing,
        "employer": employer,
        "rate": reply_rate(employer.pk, now=clock.now()),
    }
    return render(request, "matching/employer/applications.html", context)


def application_for(employer: Employer, reference: str) -> Application:
    """
    Return an application that was sent to the employer.

    :raises Http404: there is none, or it is another employer's
    """
    try:
        return application_of_employer(employer, reference)
    except Application.DoesNotExist as error:
        raise Http404 from error


@require_safe
@allow(represents_an_employer)
@with_employer
def application(
    request: HttpRequest, employer: Employer, application_reference: str
) -> HttpResponse:
    """Show one application with what its sender shares; looking at it marks it as seen."""
    found, now = application_for(employer, application_reference), clock.now()
    reader = signed_in(request)
    if found.state == State.SENT:
        see(application=found, by=reader, now=now)
        found = application_for(employer, application_reference)
    record_reading(
        subject_id=found.file.person_id,
        reader_id=reader.pk,
        purpose=LookPurpose.APPLICATION,
        what="application",
        now=now,
    )
    context = {
        "employer": employer,
        "application": found,
        "person": found.file.person,
        "cv": cv_of(found.file),
        "tag": _state_tag(found),
        "told": tell(found.file, found.vacancy, audience=Audience.EMPLOYER, day=clock.today()),
        "events": timeline_of(found, steps_of(found), audience=Audience.EMPLOYER),
        "reason": reason_in_words(found.state, found.reason),
        # What is written about leaving is for the employment service only.
        "said": "" if found.state == State.LEFT else found.reason_text,
        "actions": _actions(employer, found),
        "is_waiting": found.state in WAITING_FOR_EMPLOYER,
        "breadcrumbs": [
            Link(_("Candidates"), reverse("employer:applications", args=[employer.reference])),
            Link(found.file.person.full_name),
        ],
    }
    return render(request, "matching/employer/application.html", context)


def _actions(employer: Employer, application: Application) -> list[Action]:
    references = [employer.reference, application.reference]
    return [
        Action(
            str(answer.label),
            reverse("employer:answer", args=[*references, word]),
            Press.PRIMARY if place == 0 else Press.QUIET,
        )
        for place, (word, answer) in enumerate(possible_answers(application).items())
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@allow(represents_an_employer)
@with_employer
def answer(
    request: HttpRequest, employer: Employer, application_reference: str, word: str
) -> HttpResponse:
    """Invite, offer, hire, or say no with a reason."""
    found = application_for(employer, application_reference)
    possible = possible_answers(found).get(word)
    if possible is None:
        messages.info(request, _("This answer is no longer possible."))
        return redirect("employer:application", employer.reference, found.reference)
    sent = request.POST if request.method == "POST" else None
    form = possible.form(found)(sent, initial=first_values(found))
    is_sent = sent is not None and form.is_valid()
    if is_sent and answer_with(form, possible, found, signed_in(request)):
        messages.success(request, str(possible.done))
        return redirect("employer:application", employer.reference, found.reference)
    context = {
        "form": form,
        "title": f"{possible.title}: {found.file.person.full_name}",
        "back_url": reverse("employer:application", args=[employer.reference, found.reference]),
        "submit_label": str(possible.label),
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(represents_an_employer)
@with_employer
def work_began(
    request: HttpRequest, employer: Employer, application_reference: str
) -> HttpResponse:
    """Let the employer confirm that work has begun."""
    found = application_for(employer, application_reference)
    if found.state != State.HIRED:
        return redirect("employer:application", employer.reference, found.reference)
    form = StaffStartForm(request.POST or None, request.FILES or None, initial=first_values(found))
    if request.method == "POST" and form.is_valid():
        by = signed_in(request)
        if begun(form, found, word=StartProof.EMPLOYER_STATEMENT, by=by):
            messages.success(request, _("Thank you. The start of work is written down."))
            return redirect("employer:application", employer.reference, found.reference)
    context = {
        "form": form,
        "title": _("Work has begun: %(name)s") % {"name": found.file.person.full_name},
        "back_url": reverse("employer:application", args=[employer.reference, found.reference]),
        "submit_label": _("Confirm"),
    }
    return render(request, "question.html", context)
