"""Appointments: whose, when, and what is still free."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Max, Min, QuerySet
from icalendar import Calendar, Event

from talka.domains.contact.labels import APPOINTMENT_STATES, CHANNELS
from talka.domains.contact.models import Appointment, Message
from talka.domains.contact.rules import AppointmentState, Channel, Side
from talka.domains.people.api import Person
from talka.kit import clock


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment in a list."""

    reference: str
    person_id: int
    staff_id: int
    starts_at: datetime
    ends_at: datetime
    channel: Channel
    topic: str
    state: AppointmentState
    why_cancelled: str = ""

    @property
    def channel_words(self) -> str:
        """How the two meet, in words."""
        return str(CHANNELS[self.channel])

    @property
    def state_words(self) -> str:
        """What became of it, in words."""
        return str(APPOINTMENT_STATES[self.state])


def _rows(appointments: QuerySet[Appointment]) -> list[AppointmentRow]:
    return [
        AppointmentRow(
            reference=one.reference,
            person_id=one.person_id,
            staff_id=one.staff_id,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            channel=Channel(one.channel),
            topic=one.topic,
            state=AppointmentState(one.state),
            why_cancelled=str(one.why_cancelled),
        )
        for one in appointments.order_by("starts_at", "pk")
    ]


def appointments_of(person: Person, *, since: datetime | None = None) -> list[AppointmentRow]:
    """Return the person's appointments, the soonest first."""
    rows = Appointment.objects.filter(person=person)
    return _rows(rows.filter(ends_at__gte=since) if since else rows)


def booked_with(submission: str | None, person: Person) -> Appointment | None:
    """Return what this very form has booked before: its time is no longer offered as free."""
    try:
        mark = UUID(submission or "")
    except ValueError:
        return None
    return Appointment.objects.filter(submission=mark, person=person).first()


def appointments_of_staff(
    staff_ids: frozenset[int], *, first: date, last: date
) -> list[AppointmentRow]:
    """Return the appointments of these members of staff from the first to the last day."""
    zone = ZoneInfo(settings.TIME_ZONE)
    rows = Appointment.objects.filter(
        staff__in=staff_ids,
        starts_at__gte=datetime.combine(first, time.min, zone),
        starts_at__lt=datetime.combine(last + timedelta(days=1), time.min, zone),
    )
    return _rows(rows)


def last_held(person_ids: frozenset[int]) -> dict[int, datetime]:
    """Return for each person when they last met somebody of the service."""
    rows = Appointment.objects.filter(person__in=person_ids, state=AppointmentState.HELD)
    latest: dict[int, datetime] = {}
    for number, moment in rows.order_by("starts_at").values_list("person_id", "starts_at"):
        latest[number] = moment
    return latest


@dataclass(frozen=True, slots=True)
class Contacts:
    """For each person: the day of the next appointment, and when the service last wrote."""

    next_on: dict[int, date]
    last_message_at: dict[int, datetime]


def contacts_of_people(person_ids: frozenset[int]) -> Contacts:
    """Return the next appointments and last messages of these people, in two queries."""
    booked = Appointment.objects.filter(person__in=person_ids, state=AppointmentState.BOOKED)
    soonest = booked.values("person_id").annotate(at=Min("starts_at"))
    written = Message.objects.filter(thread__person__in=person_ids, side=Side.SERVICE)
    latest = written.values("thread__person_id").annotate(at=Max("sent_at"))
    return Contacts(
        next_on={row["person_id"]: clock.day(row["at"]) for row in soonest},
        last_message_at={row["thread__person_id"]: row["at"] for row in latest},
    )


def calendar_file(appointment: Appointment) -> bytes:
    """Return the appointment as iCalendar, readable by any calendar."""
    event = Event()
    event.add("uid", f"{appointment.reference}@talka")
    event.add("dtstamp", appointment.booked_at)
    event.add("dtstart", appointment.starts_at)
    event.add("dtend", appointment.ends_at)
    event.add("summary", appointment.topic)
    event.add("location", f"{appointment.office}, {CHANNELS[Channel(appointment.channel)]}")
    calendar = Calendar()
    calendar.add("prodid", "-//Talka//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
