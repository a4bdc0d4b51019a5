"""Talks with a person: booked, moved, cancelled, held or missed."""

from datetime import datetime
from uuid import UUID

from talka.domains.contact.api import (
    Appointment,
    AppointmentState,
    Channel,
    book_appointment,
    cancel_appointment,
    move_appointment,
    settle_appointment,
)
from talka.domains.counselling.actions.recording import CaseNotYours, refuse_strangers
from talka.domains.counselling.queries import correcting
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


TALK_MINUTES = 30


class TimeIsOver(Exception):
    """A talk can only be booked for a time that lies ahead."""


class TalkNotYet(Exception):
    """Whether the person came can be said once the talk has begun."""


class TalkLongAgo(Exception):
    """What was written down about a talk can be put right for some days only."""


@use_case
def book_talk(
    *,
    file: JobseekerFile,
    staff: Person,
    starts_at: datetime,
    channel: Channel,
    topic: str,
    by: Person,
    now: datetime,
    submission: UUID | None = None,
) -> Appointment:
    """
    Book a talk of half an hour with the person, for oneself or for a colleague.

    :raises CaseNotYours: `by` does not work with the person
    :raises TimeIsOver: the time lies behind
    :raises TimeTaken: one of the two already has an appointment then
    """
    refuse_strangers(by, file, now)
    if starts_at <= now:
        raise TimeIsOver
    return book_appointment(
        person=file.person,
        staff=staff,
        office=file.office,
        starts_at=starts_at,
        minutes=TALK_MINUTES,
        channel=channel,
        topic=topic,
        by=by,
        now=now,
        submission=submission,
    )


@use_case
def move_talk(
    *,
    file: JobseekerFile,
    appointment: Appointment,
    starts_at: datetime,
    by: Person,
    now: datetime,
    staff: Person | None = None,
) -> Appointment:
    """
    Move the talk to another time and tell the person.

    :param staff: with whom it is from then on; the same member of staff unless told
    :raises CaseNotYours: `by` does not work with the person, or it is another's appointment
    :raises TimeIsOver: the time lies behind
    :raises TimeTaken: one of the two already has an appointment then
    :raises AppointmentCannotMove: it is over or cancelled
    """
    _refuse_foreign(file, appointment, by, now)
    if starts_at <= now:
        raise TimeIsOver
    return move_appointment(
        appointment=appointment, starts_at=starts_at, staff=staff, by=by, now=now
    )


@use_case
def cancel_talk(
    *, file: JobseekerFile, appointment: Appointment, reason: str, by: Person, now: datetime
) -> Appointment:
    """
    Cancel the talk and tell the person.

    :raises CaseNotYours: `by` does not work with the person, or it is another's appointment
    :raises AppointmentCannotMove: it is over or cancelled already
    """
    _refuse_foreign(file, appointment, by, now)
    return cancel_appointment(appointment=appointment, reason=reason, by=by, now=now)


@use_case
def settle_talk(
    *, file: JobseekerFile, appointment: Appointment, came: bool, by: Person, now: datetime
) -> Appointment:
    """
    Write down that the talk was held, or that the person did not come, or put that right.

    :raises CaseNotYours: `by` does not work with the person, or it is another's appointment
    :raises TalkNotYet: it has not begun
    :raises TalkLongAgo: it was settled, and too many days have passed to put it right
    :raises AppointmentCannotMove: this cannot follow its present state
    """
    _refuse_foreign(file, appointment, by, now)
    if appointment.starts_at > now:
        raise TalkNotYet
    if appointment.state != AppointmentState.BOOKED and not correcting(clock.day(now)).allows(
        held_on=clock.day(appointment.starts_at), today=clock.day(now)
    ):
        raise TalkLongAgo
    state = AppointmentState.HELD if came else AppointmentState.NO_SHOW
    return settle_appointment(appointment=appointment, state=state, by=by, now=now)


def _refuse_foreign(
    file: JobseekerFile, appointment: Appointment, by: Person, now: datetime
) -> None:
    refuse_strangers(by, file, now)
    if appointment.person_id != file.person_id:
        raise CaseNotYours
