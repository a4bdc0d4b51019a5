"""Employers meet people without a name first, and the person decides whether to be named."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from talka.domains.contact.api import notify
from talka.domains.employers.api import is_agent, may_see_candidates, people_acting_for
from talka.domains.jobseekers.api import JobseekerFile, shares_profile
from talka.domains.matching import access
from talka.domains.matching.actions.applying import apply
from talka.domains.matching.actions.moving import ApplicationNotYours, answer_policy
from talka.domains.matching.models import Alias, Application, ContactRequest
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.queries.links import Side, answer_token, answers_at
from talka.domains.matching.rules import (
    CONTACT_ANSWERS,
    AnswerPolicy,
    ContactState,
    Origin,
    reminders_due,
)
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock
from talka.kit.audit import use_case


class EmployerNotChecked(Exception):
    """Only an employer that has been checked may see and ask people."""


class PersonDoesNotShare(Exception):
    """The person does not show their profile to employers."""


class RequestAnswered(Exception):
    """The question has been answered already, or it is too late."""


@use_case
def alias_of(*, file: JobseekerFile, vacancy: Vacancy, by: Person | None, now: datetime) -> Alias:
    """Return the name under which the employer of the vacancy sees the person; made once."""
    alias, _ = Alias.objects.get_or_create(
        file=file,
        vacancy=vacancy,
        defaults={"reference": pseudonym_of(file_id=file.pk, vacancy_id=vacancy.pk)},
    )
    return alias


@use_case
def ask_for_contact(*, alias: Alias, text: str, by: Person, now: datetime) -> ContactRequest:
    """
    Ask the person behind the alias whether they want to be considered; asking twice asks once.

    :raises ApplicationNotYours: `by` does not act for the employer of the vacancy
    :raises EmployerNotChecked: the employer has not been checked
    :raises PersonDoesNotShare: the consent was withdrawn
    """
    vacancy = alias.vacancy
    if not is_agent(by, vacancy.employer_id):
        raise ApplicationNotYours
    if not may_see_candidates(vacancy.employer):
        raise EmployerNotChecked
    if not shares_profile(alias.file):
        raise PersonDoesNotShare
    days = answer_policy(clock.day(now)).contact_days
    request, is_new = ContactRequest.objects.get_or_create(
        alias=alias,
        defaults={
            "text": text,
            "asked_by": by,
            "asked_at": now,
            "answer_by": clock.day(now) + timedelta(days=days),
        },
    )
    if is_new:
        _tell_person(request, "matching.contact_asked", by=by, now=now, answers=CONTACT_ANSWERS)
    return request


@use_case
def answer_contact(
    *, request: ContactRequest, agrees: bool, by: Person, now: datetime, letter: str = ""
) -> Application | None:
    """
    Agree, which sends an application with the person's name, or refuse, which tells the employer so.

    :raises ApplicationNotYours: the question was put to somebody else
    :raises RequestAnswered: it has been answered, or it is too late
    """
    rows = ContactRequest.objects.select_for_update(of=("self",))
    request = rows.select_related("alias__file", "alias__vacancy__employer").get(pk=request.pk)
    if not access.may_apply_for(by, request.alias.file, day=clock.day(now)):
        raise ApplicationNotYours
    if request.state != ContactState.ASKED:
        raise RequestAnswered
    request.state = ContactState.AGREED if agrees else ContactState.REFUSED
    request.answered_at = now
    request.save(update_fields=["state", "answered_at"])
    if agrees:
        application = apply(
            file=request.alias.file, vacancy=request.alias.vacancy, letter=letter, by=by, now=now
        )
        application.origin = Origin.INVITATION
        application.save(update_fields=["origin"])
        return application
    _tell_employer(request, "matching.contact_refused", by=by, now=now)
    return None


def remind_and_lapse_requests(policy: AnswerPolicy, *, by: Person | None, now: datetime) -> int:
    """Remind people whom an employer asks; end what is overdue. Returns how many were reminded."""
    today = clock.day(now)
    rows = ContactRequest.objects.select_for_update(of=("self",)).filter(state=ContactState.ASKED)
    reminded = 0
    # Few are asked at a time: what belongs to a question is read when it is its turn.
    for request in rows.order_by("pk"):
        if request.answer_by < today:
            _end(request, now)
            _tell_person(request, "matching.contact_lapsed_for_person", by=by, now=now)
            _tell_employer(request, "matching.contact_lapsed", by=by, now=now)
        else:
            reminded += _remind(request, policy, by=by, now=now)
    return reminded


def close_contact_requests(vacancy_id: int, *, by: Person | None, now: datetime) -> None:
    """End every question about a vacancy that has closed, and tell both sides so."""
    rows = ContactRequest.objects.select_for_update(of=("self",)).filter(
        alias__vacancy=vacancy_id, state=ContactState.ASKED
    )
    for request in rows.order_by("pk"):
        _end(request, now)
        _tell_person(request, "matching.contact_closed", by=by, now=now)
        _tell_employer(request, "matching.contact_closed_for_employer", by=by, now=now)


def _end(request: ContactRequest, now: datetime) -> None:
    request.state, request.answered_at = ContactState.LAPSED, now
    request.save(update_fields=["state", "answered_at"])


def _remind(
    request: ContactRequest, policy: AnswerPolicy, *, by: Person | None, now: datetime
) -> bool:
    due = reminders_due(
        asked_on=clock.day(request.asked_at),
        sent=request.reminders,
        days=policy.reminders,
        today=clock.day(now),
    )
    if due <= request.reminders:
        return False
    request.reminders = due
    request.save(update_fields=["reminders"])
    _tell_person(request, "matching.remind_contact", by=by, now=now, answers=CONTACT_ANSWERS)
    return True


def _tell_person(
    request: ContactRequest,
    kind: str,
    *,
    by: Person | None,
    now: datetime,
    answers: Sequence[str] = (),
) -> None:
    person, alias = request.alias.file.person, request.alias
    token = answer_token(Side.ASKED, alias.reference, person_id=person.pk, now=now)
    notify(
        person=person,
        kind=kind,
        once=f"{kind}:{request.pk}:{request.reminders}",
        variables={"title": alias.vacancy.title},
        link=f"/me/asked/{alias.reference}/",
        answers=answers_at(token, answers),
        by=by,
        now=now,
    )


def _tell_employer(request: ContactRequest, kind: str, *, by: Person | None, now: datetime) -> None:
    vacancy = request.alias.vacancy
    for person in people_acting_for(vacancy.employer_id):
        notify(
            person=person,
            kind=kind,
            once=f"{kind}:{request.pk}:{person.pk}",
            variables={"title": vacancy.title},
            link=f"/employer/{vacancy.employer.reference}/vacancies/{vacancy.reference}/candidates/",
            by=by,
            now=now,
        )
