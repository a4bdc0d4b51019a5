"""One place through which every move of an application goes."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from talka.domains.contact.api import notify
from talka.domains.employers.api import people_acting_for
from talka.domains.matching import rules
from talka.domains.matching.events import ApplicationMoved
from talka.domains.matching.models import Application, ApplicationStep
from talka.domains.matching.queries.links import Side, address_of, answer_token, answers_at
from talka.domains.matching.queries.staff import present, who_counsels
from talka.domains.matching.rules import (
    OVER,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    AnswerPolicy,
    RefusalState,
    State,
)
from talka.domains.people.api import Person
from talka.kit import clock, events
from talka.kit.policy import in_force


class ApplicationCannotMove(Exception):
    """The application is in a state that this step does not start from."""


class ApplicationNotYours(Exception):
    """The person has nothing to do with this application."""


def answer_policy(day: date) -> AnswerPolicy:
    """Return how long each side has to answer."""
    return in_force(AnswerPolicy, file="applications", table="answers", on=day)


def locked(application: Application) -> Application:
    """Return the row, locked, with the vacancy and the person it concerns."""
    rows = Application.objects.select_for_update(of=("self",))
    return rows.select_related(
        "vacancy__employer", "file__person", "file__counsellor", "file__office", "referred_by"
    ).get(pk=application.pk)


def move(
    application: Application,
    target: State,
    *,
    by: Person | None,
    now: datetime,
    reason: str = "",
    text: str = "",
    **values: Any,
) -> Application:
    """
    Move the locked application, write down the step, set the day of the next answer, announce it.

    :raises ApplicationCannotMove: the step does not start here
    """
    origin = State(application.state)
    if not rules.may_move(origin=origin, target=target):
        raise ApplicationCannotMove
    application.state, application.state_since = target, now
    application.reason, application.reason_text = reason, text
    application.reminders = 0
    application.answer_by = answer_day(target, now)
    for name, value in values.items():
        setattr(application, name, value)
    application.save()
    note_step(application, origin, by=by, now=now)
    events.announce(
        ApplicationMoved(
            application_id=application.pk,
            file_id=application.file_id,
            origin=origin,
            target=target,
        )
    )
    return application


def move_back(application: Application, target: State, *, by: Person | None, now: datetime) -> bool:
    """
    Let a locked application that the service had ended by mistake stand again where it stood.

    False when the person has applied for the vacancy anew in the meantime: then that one counts.
    """
    origin = State(application.state)
    application.state, application.state_since = target, now
    application.reason = application.reason_text = ""
    application.answer_by = answer_day(target, now)
    try:
        with transaction.atomic():
            application.save()
    except IntegrityError:
        return False
    note_step(application, origin, by=by, now=now)
    events.announce(
        ApplicationMoved(
            application_id=application.pk,
            file_id=application.file_id,
            origin=origin,
            target=target,
        )
    )
    return True


def refusal_of(application: Application) -> dict[str, Any]:
    """Return what is written down when a proposal is not accepted: of suitable work it is judged."""
    return {"refusal": RefusalState.OPEN} if application.is_obliging else {}


def note_step(
    application: Application, origin: State | None, *, by: Person | None, now: datetime
) -> None:
    """Write down one move of the application."""
    ApplicationStep.objects.create(
        application=application,
        origin=origin or "",
        target=application.state,
        reason=application.reason,
        text=application.reason_text,
        by=by,
        at=now,
    )


def answer_day(state: State, now: datetime) -> date | None:
    """Return the day by which whoever has to move should have moved, or None when nobody has to."""
    if state in OVER:
        return None
    policy = answer_policy(clock.day(now))
    if state in WAITING_FOR_PERSON:
        return clock.day(now) + timedelta(days=policy.person_days)
    if state in WAITING_FOR_EMPLOYER:
        return clock.day(now) + timedelta(days=policy.employer_days)
    return None


def tell_person(
    application: Application,
    kind: str,
    *,
    by: Person | None,
    now: datetime,
    mark: str = "",
    answers: Sequence[str] = (),
) -> None:
    """
    Put a notice for the person into the outbox: once for each state and mark.

    `answers` can be given right from the mail, without signing in.
    """
    person = application.file.person
    token = answer_token(Side.PERSON, application.reference, person_id=person.pk, now=now)
    notify(
        person=person,
        kind=kind,
        once=f"{kind}:{application.reference}:{application.state}:{mark}",
        variables={"title": application.vacancy.title},
        link=f"/me/applications/{application.reference}/",
        answers=answers_at(token, answers),
        by=by,
        now=now,
    )


def tell_employer(
    application: Application,
    kind: str,
    *,
    by: Person | None,
    now: datetime,
    mark: str = "",
    answers: Sequence[str] = (),
) -> None:
    """Put a notice with signed links for everyone who acts for the employer into the outbox."""
    for person in people_acting_for(application.vacancy.employer_id):
        token = answer_token(Side.EMPLOYER, application.reference, person_id=person.pk, now=now)
        notify(
            person=person,
            kind=kind,
            once=f"{kind}:{application.reference}:{application.state}:{mark}:{person.pk}",
            variables={"title": application.vacancy.title},
            link=address_of(token),
            answers=answers_at(token, answers),
            by=by,
            now=now,
        )


def tell_counsellor(
    application: Application, kind: str, *, by: Person | None, now: datetime, mark: str = ""
) -> None:
    """Put a notice for the counsellor who referred the person, or who stands in, into the outbox."""
    counsellor = application.referred_by
    if counsellor is not None and (by is None or counsellor.pk != by.pk):
        told = [present(counsellor, day=clock.day(now))]
        tell_staff(application, kind, told, by=by, now=now, mark=mark)


def tell_who_counsels(
    application: Application, kind: str, *, by: Person | None, now: datetime, mark: str = ""
) -> None:
    """Put a notice for whoever works with the person into the outbox: never for nobody."""
    told = who_counsels(application.file, day=clock.day(now))
    tell_staff(application, kind, told, by=by, now=now, mark=mark)


def tell_staff(
    application: Application,
    kind: str,
    staff: Sequence[Person],
    *,
    by: Person | None,
    now: datetime,
    mark: str = "",
) -> None:
    """Put a notice for each of the staff into the outbox, but for who has done it."""
    for person in staff:
        if by is None or person.pk != by.pk:
            notify(
                person=person,
                kind=kind,
                once=f"{kind}:{application.reference}:{application.state}:{mark}:{person.pk}",
                variables={"title": application.vacancy.title},
                link=f"/desk/applications/{application.reference}/",
                by=by,
                now=now,
            )
