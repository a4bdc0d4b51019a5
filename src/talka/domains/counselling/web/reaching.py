"""A message to one person, and a vacancy proposed to one person."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.counselling import access, actions, queries
from talka.domains.counselling.web.cases import address_of, opened, way_to
from talka.domains.counselling.web.forms import MessageForm, ProposalForm
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import (
    CRITERIA,
    AlreadyApplied,
    FileNotOpen,
    NotTheirCounsellor,
    VacancyNotOpen,
    comparison_of,
    refer,
)
from talka.domains.people.api import signed_in
from talka.domains.vacancies.api import State as VacancyState
from talka.domains.vacancies.api import Vacancy, vacancy_by_reference
from talka.engines.matching import Comparison, Outcome
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Must, Standing


STANDINGS = {
    Outcome.MET: Standing.MET,
    Outcome.MISSING: Standing.MISSING,
    Outcome.UNKNOWN: Standing.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """What the page says about the person and the vacancy before one is proposed to the other."""

    why: str
    score: int
    musts: tuple[Must, ...]
    is_feasible: bool

    @property
    def points(self) -> int:
        """Return the score out of 100."""
        return round(self.score / 1000)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def write(request: HttpRequest, reference: str) -> HttpResponse:
    """Write the person a message: a new conversation."""
    file = opened(request, reference)
    form = MessageForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        thread = actions.write_to_person(
            file=file,
            subject=form.cleaned_data["subject"],
            text=form.cleaned_data["text"],
            submission=form.submission_id,
            by=signed_in(request),
            now=clock.now(),
        )
        messages.success(request, _("The message is sent. The person gets a notice by e-mail."))
        address = address_of("desk:thread", thread.reference)
        return redirect(address) if address else redirect("desk:person", reference)
    context = {"form": form, "file": file, "breadcrumbs": way_to(file)}
    return render(request, "counselling/desk/write.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def propose(request: HttpRequest, reference: str, vacancy_reference: str) -> HttpResponse:
    """Show once more whom and what, then propose the vacancy."""
    file = opened(request, reference, what="proposal")
    try:
        vacancy = vacancy_by_reference(vacancy_reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error
    form = ProposalForm(request.POST or None)
    pair = _pair(comparison_of(file.pk, vacancy.pk, day=clock.today()))
    if request.method == "POST" and form.is_valid():
        return _refer(request, file, vacancy, form, pair)
    context = {
        "form": form,
        "file": file,
        "vacancy": vacancy,
        "pair": pair,
        "is_open": vacancy.state == VacancyState.PUBLISHED,
        "pay": formats.money_range(vacancy.pay_from, vacancy.pay_to),
        "vacancy_url": address_of("desk:vacancy", vacancy.reference)
        or address_of("public:vacancy", vacancy.reference),
        "breadcrumbs": way_to(file),
    }
    return render(request, "counselling/desk/propose.html", context)


def _refer(
    request: HttpRequest, file: JobseekerFile, vacancy: Vacancy, form: ProposalForm, pair: Pair
) -> HttpResponse:
    try:
        application = refer(
            file=file,
            vacancy=vacancy,
            text=form.cleaned_data["text"],
            score=pair.score,
            submission=form.submission_id,
            by=signed_in(request),
            now=clock.now(),
        )
    except (VacancyNotOpen, AlreadyApplied, FileNotOpen, NotTheirCounsellor) as error:
        messages.error(request, _REFUSALS[type(error)])
    else:
        day = formats.day_of_year(application.answer_by)
        told = _("“%(title)s” is proposed. The person has until %(day)s to answer.")
        messages.success(request, told % {"title": vacancy.title, "day": day})
    return redirect("desk:person", file.reference)


_REFUSALS = {
    VacancyNotOpen: gettext_lazy("Nothing was proposed: the vacancy is no longer open."),
    AlreadyApplied: gettext_lazy(
        "Nothing was proposed: this vacancy and the person are already brought together."
    ),
    FileNotOpen: gettext_lazy(
        "Nothing was proposed: the person is not registered at present."
    ),
    NotTheirCounsellor: gettext_lazy(
        "Nothing was proposed: only counsellors of the person’s office can propose a vacancy."
    ),
}


def _pair(comparison: Comparison) -> Pair:
    return Pair(
        why=queries.why_words(comparison),
        score=comparison.score,
        musts=tuple(
            Must(str(CRITERIA[check.criterion]), STANDINGS[check.outcome])
            for check in comparison.checks
        ),
        is_feasible=comparison.is_feasible,
    )
