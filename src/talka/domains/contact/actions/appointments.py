"""Appointments: booked once, moved, cancelled, held or missed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import formats, timezone
from django.utils.translation import override

from talka.domains.contact import rules
from talka.domains.contact.actions.notices import notify
from talka.domains.contact.events import AppointmentBooked, AppointmentSettled
from talka.domains.contact.models import Appointment
from talka.domains.contact.rules import AppointmentState, CancelReason, Channel, Side
from talka.domains.people.api import Office, Person, substitute_of
from talka.kit import clock, events, jobs
from talka.kit.audit import use_case


REMINDER = timedelta(days=1)
REMINDING = "contact.appointment_reminder"


class TimeTaken(Exception):
    """One of the two already has an appointment at that time."""


class AppointmentCannotMove(Exception):
    """The appointment is over or cancelled."""


@use_case
def book_appointment(
    *,
    person: Person,
    staff: Person,
    office: Office,
    starts_at: datetime,
    minutes: int,
    channel: Channel,
    topic: str,
    by: Person | None,
    now: datetime,
    submission: UUID | None = None,
) -> Appointment:
    """
    Book the time for both. The same submission makes one appointment.

    :raises TimeTaken: one of them is already taken; the database decides, so nobody is double booked
    """
    made = Appointment.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    appointment = Appointment(
        person=person,
        staff=staff,
        office=office,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=minutes),
        channel=channel,
        topic=topic,
        booked_at=now,
        booked_by=by,
        submission=submission,
    )
    _save_unless_taken(appointment)
    _tell(appointment, "contact.appointment_booked", by=by, now=now)
    _tell_staff(appointment, "contact.appointment_booked_for_staff", by=by, now=now)
    if starts_at - REMINDER > now:
        jobs.defer("contact.remind", at=starts_at - REMINDER, appointment_id=appointment.pk)
    events.announce(
        AppointmentBooked(appointment_id=appointment.pk, person_id=person.pk, starts_at=starts_at)
    )
    return appointment


@use_case
def move_appointment(
    *,
    appointment: Appointment,
    starts_at: datetime,
    by: Person | None,
    now: datetime,
    staff: Person | None = None,
    side: Side = Side.SERVICE,
) -> Appointment:
    """
    Move the appointment to another time, of the same length.

    :param staff: with whom it is from then on; the same member of staff unless told
    :param side: the one that `by` acts from
    :raises TimeTaken: one of the two is already taken then
    :raises AppointmentCannotMove: it is over or cancelled
    """
    appointment = _locked(appointment)
    is_late = rules.is_too_late(starts_at=appointment.starts_at, side=side, now=now)
    if appointment.state != AppointmentState.BOOKED or is_late:
        raise AppointmentCannotMove
    if staff is not None and staff.pk != appointment.staff_id:
        _tell_staff(appointment, "contact.appointment_cancelled_for_staff", by=by, now=now)
        appointment.staff = staff
    length = appointment.ends_at - appointment.starts_at
    appointment.starts_at, appointment.ends_at = starts_at, starts_at + length
    _save_unless_taken(appointment)
    _tell(appointment, "contact.appointment_moved", by=by, now=now)
    _tell_staff(appointment, "contact.appointment_moved_for_staff", by=by, now=now)
    if starts_at - REMINDER > now:
        jobs.defer("contact.remind", at=starts_at - REMINDER, appointment_id=appointment.pk)
    return appointment


@use_case
def cancel_appointment(
    *,
    appointment: Appointment,
    reason: str,
    by: Person | None,
    now: datetime,
    side: Side = Side.SERVICE,
) -> Appointment:
    """
    Cancel the appointment and tell the person and the member of staff.

    :param side: the one that `by` acts from
    :raises AppointmentCannotMove: it is over or cancelled already
    """
    if rules.is_too_late(starts_at=_locked(appointment).starts_at, side=side, now=now):
        raise AppointmentCannotMove
    appointment = _settled(appointment, AppointmentState.CANCELLED, reason)
    _tell(appointment, "contact.appointment_cancelled", by=by, now=now)
    _tell_staff(appointment, "contact.appointment_cancelled_for_staff", by=by, now=now)
    return appointment


@use_case
def cancel_for_the_dead(*, person_id: int, by: Person | None, now: datetime) -> int:
    """Cancel what the person had booked from now on, so that the time is free again; return how many."""
    rows = Appointment.objects.select_for_update(of=("self",)).filter(
        person=person_id, state=AppointmentState.BOOKED, ends_at__gt=now
    )
    booked = list(rows.order_by("starts_at", "pk"))
    for one in booked:
        _settled(one, AppointmentState.CANCELLED, CancelReason.DIED)
    return len(booked)


@use_case
def settle_appointment(
    *, appointment: Appointment, state: AppointmentState, by: Person | None, now: datetime
) -> Appointment:
    """
    Write down that the appointment was held, or that the person did not come.

    :raises AppointmentCannotMove: this cannot follow its present state
    """
    return _settled(appointment, state, "")


@use_case
def remind(*, appointment_id: int, by: Person | None, now: datetime) -> None:
    """Remind the person of tomorrow's appointment, unless it has moved or gone."""
    remind_of_all(appointment_ids=[appointment_id], by=by, now=now)


@use_case(joins=True)
def remind_of_all(*, appointment_ids: Sequence[int], by: Person | None, now: datetime) -> None:
    """Do as `remind` for several."""
    appointments = Appointment.objects.select_related("person").filter(
        pk__in=appointment_ids,
        state=AppointmentState.BOOKED,
        starts_at__gt=now,
        starts_at__lte=now + REMINDER + timedelta(hours=1),
    )
    for appointment in appointments.order_by("pk"):
        _tell(appointment, REMINDING, by=by, now=now)


def _locked(appointment: Appointment) -> Appointment:
    return Appointment.objects.select_for_update(of=("self",)).get(pk=appointment.pk)


def _settled(appointment: Appointment, state: AppointmentState, reason: str) -> Appointment:
    appointment = _locked(appointment)
    if not rules.may_move(origin=AppointmentState(appointment.state), target=state):
        raise AppointmentCannotMove
    appointment.state, appointment.cancel_reason = state, reason
    appointment.save(update_fields=["state", "cancel_reason"])
    events.announce(
        AppointmentSettled(
            appointment_id=appointment.pk, person_id=appointment.person_id, state=state
        )
    )
    return appointment


def _save_unless_taken(appointment: Appointment) -> None:
    try:
        with transaction.atomic():
            appointment.save()
    except IntegrityError as error:
        raise TimeTaken from error


def _tell(appointment: Appointment, kind: str, *, by: Person | None, now: datetime) -> None:
    person = appointment.person
    notify(
        person=person,
        kind=kind,
        once=_once(kind, appointment, now),
        variables=_when(appointment, person.language),
        link="/me/appointments/",
        by=by,
        now=now,
    )


def _tell_staff(appointment: Appointment, kind: str, *, by: Person | None, now: datetime) -> None:
    """Tell the member of staff, or who stands in, of what others have done; what they did they know."""
    if by is None:
        return
    reader = substitute_of(appointment.staff, day=clock.day(now)) or appointment.staff
    if by.pk in {reader.pk, appointment.staff_id}:
        return
    day = clock.day(appointment.starts_at).isoformat()
    notify(
        person=reader,
        kind=kind,
        once=_once(kind, appointment, now),
        variables=_when(appointment, reader.language),
        link=f"/desk/calendar/?view=day&day={day}",
        by=by,
        now=now,
    )


def _once(kind: str, appointment: Appointment, now: datetime) -> str:
    """Name the event: a reminder is one for each time, a change one for each moment of changing."""
    moment = "" if kind == REMINDING else f":{now.timestamp():.0f}"
    return f"{kind}:{appointment.reference}:{appointment.starts_at.timestamp():.0f}{moment}"


def _when(appointment: Appointment, language: str) -> dict[str, str]:
    local = timezone.localtime(appointment.starts_at, timezone.get_default_timezone())
    with override(language):
        return {
            "day": formats.date_format(local, "DATE_FORMAT"),
            "time": formats.time_format(local, "H:i"),
        }
