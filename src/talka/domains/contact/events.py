"""The facts that contact announces to the domains above it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MessagePosted:
    thread_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class AppointmentBooked:
    appointment_id: int
    person_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class AppointmentSettled:
    """An appointment was held, missed or cancelled."""

    appointment_id: int
    person_id: int
    state: str
