"""The employer's answers to an application, the same for its agents and for staff on its behalf."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.matching.actions.answering import (
    NoPlaceLeft,
    StartDayMissing,
    hire,
    invite,
    not_hire,
    offer,
)
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.models import Application
from talka.domains.matching.rules import NotHiredReason, State, may_move
from talka.domains.matching.web.forms import HireForm, InviteForm, NotHireForm, OfferForm
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.forms import Form


Giving = Callable[[Form, Application, Person, datetime], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing an employer can answer: its form, its words, and what it does."""

    target: State
    form: type[Form]
    label: str | Promise
    title: str | Promise
    done: str | Promise
    give: Giving


def _invite(form: Form, application: Application, by: Person, now: datetime) -> None:
    if not isinstance(form, InviteForm):
        raise TypeError
    invite(
        application=application,
        interview_at=form.interview_at,
        place=form.cleaned_data["place"],
        text=form.cleaned_data["text"],
        by=by,
        now=now,
    )


def _offer(form: Form, application: Application, by: Person, now: datetime) -> None:
    offer(application=application, text=form.cleaned_data["text"], by=by, now=now)


def _hire(form: Form, application: Application, by: Person, now: datetime) -> None:
    hire(application=application, starts_on=form.cleaned_data["starts_on"], by=by, now=now)


def _not_hire(form: Form, application: Application, by: Person, now: datetime) -> None:
    not_hire(
        application=application,
        reason=NotHiredReason(form.cleaned_data["reason"]),
        text=form.cleaned_data["text"],
        by=by,
        now=now,
    )


ANSWERS: dict[str, Answer] = {
    "invite": Answer(
        State.INTERVIEW, InviteForm, gettext_lazy("Invite to an interview"),
        gettext_lazy("Invite to an interview"),
        gettext_lazy("The person is invited and learns when and where."), _invite,
    ),
    "offer": Answer(
        State.OFFER, OfferForm, gettext_lazy("Offer the job"), gettext_lazy("Offer the job"),
        gettext_lazy("The person learns of your offer."), _offer,
    ),
    "hire": Answer(
        State.HIRED, HireForm, gettext_lazy("Hire"), gettext_lazy("Hire this person"),
        gettext_lazy("The person is hired, and one place counts as filled."), _hire,
    ),
    "not-hire": Answer(
        State.NOT_HIRED, NotHireForm, gettext_lazy("Do not hire"),
        gettext_lazy("Do not hire this person"),
        gettext_lazy("The person learns the reason. Thank you for answering."), _not_hire,
    ),
}  # fmt: skip


def possible_answers(application: Application) -> dict[str, Answer]:
    """Return what the employer can answer now, by the word in the address."""
    state = State(application.state)
    return {
        word: answer
        for word, answer in ANSWERS.items()
        if may_move(origin=state, target=answer.target)
    }


def answer_with(form: Form, answer: Answer, application: Application, by: Person) -> bool:
    """
    Give the answer of the valid form; tell whether it was given, else the form says why not.

    :raises Http404: `by` does not speak for the employer
    """
    try:
        answer.give(form, application, by, clock.now())
    except ApplicationNotYours as error:
        raise Http404 from error
    except ApplicationCannotMove:
        form.add_error(
            None, _("Somebody has answered in the meantime, or the person has withdrawn")
        )
    except StartDayMissing:
        form.add_error("starts_on", _("The first day must not lie before the application"))
    except NoPlaceLeft:
        form.add_error(
            None, _("All places are filled. Add a place to the vacancy, or answer otherwise")
        )
    return not form.errors


def first_values(application: Application) -> dict[str, Any]:
    """Return what the forms begin with."""
    return {"starts_on": application.starts_on, "place": application.interview_place}
