"""What can be answered, on pages and from links in e-mail: one form, one button for each answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from talka.domains.matching.actions.answering import (
    NoPlaceLeft,
    StartDayMissing,
    WorkEndsEarly,
    WorkNotBegun,
    begin_work,
    hire,
    invite,
    not_hire,
    offer,
)
from talka.domains.matching.actions.applying import AlreadyApplied, FileNotOpen, VacancyNotOpen
from talka.domains.matching.actions.contacting import RequestAnswered
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.actions.staying import (
    LeaveDayWrong,
    NothingAsked,
    confirm_stay,
    leave_job,
)
from talka.domains.matching.models import Application
from talka.domains.matching.queries.timeline import open_check
from talka.domains.matching.rules import (
    AT_WORK,
    EMPLOYERS_ANSWERS,
    LeaveReason,
    Milestone,
    NotHiredReason,
    StartProof,
    State,
    may_move,
)
from talka.domains.matching.web.forms import InviteForm, NotHireForm, OfferForm
from talka.domains.matching.web.work_forms import (
    OPEN_END,
    UNTIL,
    HireForm,
    LastingForm,
    LeftForm,
    NoQuestionForm,
    StartDayForm,
)
from talka.domains.people.api import Person
from talka.domains.taxonomy.api import Contract
from talka.kit import clock
from talka.kit.forms import Form


Words = str | Promise
# What the answer is about: an application, mostly.
Giving = Callable[[Any, Any, Person, datetime], None]

# Contracts of these kinds usually say until when.
WITH_AN_END = frozenset(
    {Contract.TEMPORARY, Contract.SEASONAL, Contract.APPRENTICESHIP, Contract.TRAINEESHIP}
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that can be answered: its form, its words, when it is possible, what it does."""

    form: Callable[[Any], type[Form]]
    label: Words
    title: Words
    done: Words
    is_possible: Callable[[Any], bool]
    give: Giving
    intro: Words = ""


def always(form: type[Form]) -> Callable[[Any], type[Form]]:
    """Return what gives this form, whatever is answered."""
    return lambda thing: form


def _invite(form: InviteForm, application: Application, by: Person, now: datetime) -> None:
    invite(
        application=application,
        interview_at=form.interview_at,
        place=form.cleaned_data["place"],
        text=form.cleaned_data["text"],
        by=by,
        now=now,
    )


def _offer(form: OfferForm, application: Application, by: Person, now: datetime) -> None:
    offer(application=application, text=form.cleaned_data["text"], by=by, now=now)


def _hire(form: HireForm, application: Application, by: Person, now: datetime) -> None:
    hire(
        application=application,
        starts_on=form.cleaned_data["starts_on"],
        ends_on=form.last_day,
        by=by,
        now=now,
    )


def _not_hire(form: NotHireForm, application: Application, by: Person, now: datetime) -> None:
    not_hire(
        application=application,
        reason=NotHiredReason(form.cleaned_data["reason"]),
        text=form.cleaned_data["text"],
        by=by,
        now=now,
    )


def beginning(proof: StartProof) -> Giving:
    """Return what writes down that work has begun, known in this way."""

    def give(form: StartDayForm, application: Application, by: Person, now: datetime) -> None:
        begin_work(
            application=application,
            proof=proof,
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.last_day,
            by=by,
            now=now,
        )

    return give


def staying(proof: StartProof) -> Giving:
    """Return what writes down that the work goes on, known in this way."""

    def give(form: Form, application: Application, by: Person, now: datetime) -> None:
        last = form.last_day if isinstance(form, LastingForm) else None
        confirm_stay(application=application, proof=proof, ends_on=last, by=by, now=now)

    return give


def left(form: LeftForm, application: Application, by: Person, now: datetime) -> None:
    """Write down that the work has ended."""
    leave_job(
        application=application,
        reason=LeaveReason(form.cleaned_data["reason"]),
        left_on=form.cleaned_data["left_on"],
        text=form.cleaned_data["text"],
        by=by,
        now=now,
    )


def is_hired(application: Application) -> bool:
    """Tell whether the start of work waits to be confirmed."""
    return application.state == State.HIRED


def is_asked(application: Application) -> bool:
    """Tell whether somebody waits to hear that the work goes on."""
    return open_check(application) is not None


def is_at_work(application: Application) -> bool:
    """Tell whether the person has the job, as far as we know."""
    return application.state in AT_WORK


def stay_form(application: Application) -> type[Form]:
    """Return what is asked about work that goes on: after its last day, how long it lasts now."""
    check = open_check(application)
    is_over = check is not None and check.milestone == Milestone.LAST_DAY
    return LastingForm if is_over else NoQuestionForm


def _leads_to(word: str) -> Callable[[Application], bool]:
    target = EMPLOYERS_ANSWERS[word]
    return lambda application: may_move(origin=State(application.state), target=target)


LEFT = Answer(
    always(LeftForm), gettext_lazy("The work has ended"),
    gettext_lazy("The work has ended"),
    gettext_lazy("It is written down. Whoever counsels the person is told."), is_at_work, left,
)  # fmt: skip

ANSWERS: dict[str, Answer] = {
    "begun": Answer(
        always(StartDayForm), gettext_lazy("Work has begun"), gettext_lazy("Work has begun"),
        gettext_lazy("Thank you. The start of work is written down."), is_hired,
        beginning(StartProof.EMPLOYER_STATEMENT),
    ),
    "still": Answer(
        stay_form, gettext_lazy("The work goes on"),
        gettext_lazy("Does the person still work for you?"),
        gettext_lazy("Thank you. It is written down that the work goes on."), is_asked,
        staying(StartProof.EMPLOYER_STATEMENT),
    ),
    "invite": Answer(
        always(InviteForm), gettext_lazy("Invite to an interview"),
        gettext_lazy("Invite to an interview"),
        gettext_lazy("The person is invited and learns when and where."), _leads_to("invite"),
        _invite,
    ),
    "offer": Answer(
        always(OfferForm), gettext_lazy("Offer the job"), gettext_lazy("Offer the job"),
        gettext_lazy("The person learns of your offer."), _leads_to("offer"), _offer,
    ),
    "hire": Answer(
        always(HireForm), gettext_lazy("Hire"), gettext_lazy("Hire this person"),
        gettext_lazy("The person is hired, and one place counts as filled."), _leads_to("hire"),
        _hire,
    ),
    "not-hire": Answer(
        always(NotHireForm), gettext_lazy("Do not hire"), gettext_lazy("Do not hire this person"),
        gettext_lazy("The person learns the reason. Thank you for answering."),
        _leads_to("not-hire"), _not_hire,
    ),
    "left": LEFT,
}  # fmt: skip


def possible_answers(thing: Any, answers: Mapping[str, Answer] = ANSWERS) -> dict[str, Answer]:
    """Return what can be answered now, by the word in the address: for an employer unless told."""
    return {word: answer for word, answer in answers.items() if answer.is_possible(thing)}


# What stands against an answer, and at which field it is said.
REFUSALS: dict[type[Exception], tuple[str | None, Words]] = {
    ApplicationCannotMove: (
        None,
        gettext_lazy("Somebody has answered in the meantime, or the person has withdrawn"),
    ),
    StartDayMissing: (
        "starts_on",
        gettext_lazy("The first day must not lie before the application"),
    ),
    WorkEndsEarly: ("ends_on", gettext_lazy("The last day must not lie before the first one")),
    WorkNotBegun: (
        "starts_on",
        gettext_lazy("The day lies ahead. Send the contract, or come back then"),
    ),
    NoPlaceLeft: (
        None,
        gettext_lazy("All places are filled. Add a place to the vacancy, or answer otherwise"),
    ),
    NothingAsked: (None, gettext_lazy("Somebody has answered in the meantime")),
    LeaveDayWrong: (
        "left_on",
        gettext_lazy("The last day at work must lie between the first one and today"),
    ),
    RequestAnswered: (None, gettext_lazy("The question is closed")),
    VacancyNotOpen: (None, gettext_lazy("The job is no longer open")),
    FileNotOpen: (None, gettext_lazy("You are not registered at present")),
    AlreadyApplied: (None, gettext_lazy("You have applied for this job before")),
}


def answer_with(form: Form, answer: Answer, thing: Any, by: Person) -> bool:
    """
    Give the answer of the valid form; tell whether it was given, else the form says why not.

    :raises Http404: the answer is not for `by` to give
    """
    try:
        answer.give(form, thing, by, clock.now())
    except ApplicationNotYours as error:
        raise Http404 from error
    except tuple(REFUSALS) as error:
        field, words = REFUSALS[type(error)]
        form.add_error(field if field in form.fields else None, str(words))
    return not form.errors


def first_values(application: Application) -> dict[str, Any]:
    """Return what the forms begin with."""
    usually_ends = application.vacancy.contract in WITH_AN_END
    is_known = application.starts_on is not None
    has_end = application.ends_on is not None if is_known else usually_ends
    return {
        "starts_on": application.starts_on,
        "lasts": UNTIL if has_end else OPEN_END,
        "ends_on": application.ends_on,
        "place": application.interview_place,
        "left_on": clock.today(),
    }
