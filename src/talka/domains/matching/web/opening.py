"""What a link from an e-mail opens: who answers, about what, and what can be answered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.jobseekers.api import JobseekerFile, file_by_reference
from talka.domains.matching import access
from talka.domains.matching.models import Application, ContactRequest
from talka.domains.matching.queries.applications import application_by_reference
from talka.domains.matching.queries.cards import employer_in_words
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.links import (
    AnswerLink,
    LinkNotValid,
    Side,
    person_of,
    read_answer_token,
)
from talka.domains.matching.queries.obligation import Obligation, obligation_of
from talka.domains.matching.queries.timeline import open_check, state_tag
from talka.domains.matching.rules import (
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    ContactState,
    State,
)
from talka.domains.matching.web.answers import ANSWERS, Answer, first_values, possible_answers
from talka.domains.matching.web.own_answers import OF_ASKED, OF_MAILED, OF_PERSON
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.components.parts import Link, Tag


@dataclass(frozen=True, slots=True)
class Opened:
    """A link that holds. `thing` is what is answered; nobody's name stands here."""

    person: Person
    thing: Any
    title: str
    possible: dict[str, Answer]
    more: Link
    hint: str = ""
    reference: str = ""
    employer: str = ""
    tag: Tag | None = None
    answer_by: date | None = None
    obligation: Obligation | None = None

    def initial(self) -> dict[str, Any]:
        """Return what the forms begin with."""
        return first_values(self.thing) if isinstance(self.thing, Application) else {}


def open_link(token: str, *, now: datetime) -> Opened:
    """
    Return what the link opens; nothing is written by it.

    :raises LinkNotValid: broken, too old, or not for this person any more
    """
    link = read_answer_token(token, now=now)
    return _OPENERS[link.side](link, person_of(link), clock.day(now))


def _for_employer(link: AnswerLink, person: Person, day: date) -> Opened:
    found = _application(link)
    if found.sent_at is None or not access.may_answer(person, found, day=day):
        raise LinkNotValid
    parts = [found.vacancy.employer.reference, found.reference]
    return Opened(
        person=person,
        thing=found,
        title=found.vacancy.title,
        possible=possible_answers(found, ANSWERS),
        more=Link(_("Look at the application"), reverse("employer:application", args=parts)),
        hint=_("The name and the profile are shown after signing in."),
        reference=found.reference,
        tag=state_tag(found.state, Audience.EMPLOYER),
        answer_by=_answer_by(found, found.state in WAITING_FOR_EMPLOYER),
    )


def _for_person(link: AnswerLink, person: Person, day: date) -> Opened:
    found = _application(link)
    if not access.may_apply_for(person, found.file, day=day):
        raise LinkNotValid
    return Opened(
        person=person,
        thing=found,
        title=found.vacancy.title,
        possible=possible_answers(found, OF_PERSON),
        more=Link(_("See everything about it"), reverse("me:application", args=[found.reference])),
        reference=found.reference,
        employer=employer_in_words(found.vacancy),
        tag=state_tag(found.state),
        answer_by=_answer_by(found, found.state in WAITING_FOR_PERSON),
        obligation=_obligation(found, day),
    )


def _for_asked(link: AnswerLink, person: Person, day: date) -> Opened:
    rows = ContactRequest.objects.select_related("alias__vacancy__employer", "alias__file__person")
    asked = rows.filter(alias__reference=link.reference).first()
    if asked is None or not access.may_apply_for(person, asked.alias.file, day=day):
        raise LinkNotValid
    vacancy = asked.alias.vacancy
    return Opened(
        person=person,
        thing=asked,
        title=vacancy.title,
        possible=possible_answers(asked, OF_ASKED),
        more=Link(
            _("See everything about it"), reverse("me:answer_contact", args=[link.reference])
        ),
        employer=employer_in_words(vacancy),
        answer_by=asked.answer_by if asked.state == ContactState.ASKED else None,
    )


def _for_mailed(link: AnswerLink, person: Person, day: date) -> Opened:
    try:
        file = file_by_reference(link.reference)
    except JobseekerFile.DoesNotExist as error:
        raise LinkNotValid from error
    if file.person_id != person.pk:
        raise LinkNotValid
    return Opened(
        person=person,
        thing=file,
        title=_("Mails about new jobs"),
        possible=possible_answers(file, OF_MAILED),
        more=Link(_("See your jobs"), reverse("me:suggestions")),
    )


def _application(link: AnswerLink) -> Application:
    try:
        return application_by_reference(link.reference)
    except Application.DoesNotExist as error:
        raise LinkNotValid from error


def _obligation(found: Application, day: date) -> Obligation | None:
    shown = obligation_of(found, day=day, own=True) if found.state == State.PROPOSED else None
    return shown.for_letter() if shown else None


def _answer_by(found: Application, is_waiting: bool) -> date | None:
    if is_waiting:
        return found.answer_by
    check = open_check(found)
    return check.answer_by if check else None


_OPENERS: dict[Side, Callable[[AnswerLink, Person, date], Opened]] = {
    Side.EMPLOYER: _for_employer,
    Side.PERSON: _for_person,
    Side.ASKED: _for_asked,
    Side.MAILED: _for_mailed,
}
