"""What the service decides about messages, notices and appointments. Plain values in and out."""

from datetime import datetime, timedelta
from enum import StrEnum


class NoticeState(StrEnum):
    """Where a notice stands on its way out."""

    WAITING = "WAITING"
    SENDING = "SENDING"
    SENT = "SENT"
    MAYBE_TWICE = "MAYBE_TWICE"
    FAILED = "FAILED"
    NOT_WANTED = "NOT_WANTED"


class Channel(StrEnum):
    FACE_TO_FACE = "FACE_TO_FACE"
    PHONE = "PHONE"
    VIDEO = "VIDEO"
    ONLINE = "ONLINE"


class AppointmentState(StrEnum):
    BOOKED = "BOOKED"
    HELD = "HELD"
    NO_SHOW = "NO_SHOW"
    CANCELLED = "CANCELLED"


class CancelReason(StrEnum):
    """Why the service itself cancels an appointment; people write their reasons in words."""

    DIED = "DIED"


class Side(StrEnum):
    """Who writes: the person or employer, or the service."""

    OUTSIDE = "OUTSIDE"
    SERVICE = "SERVICE"


MOVES: dict[AppointmentState, frozenset[AppointmentState]] = {
    AppointmentState.BOOKED: frozenset(
        {AppointmentState.HELD, AppointmentState.NO_SHOW, AppointmentState.CANCELLED}
    ),
    AppointmentState.HELD: frozenset({AppointmentState.NO_SHOW}),
    AppointmentState.NO_SHOW: frozenset({AppointmentState.HELD}),
    AppointmentState.CANCELLED: frozenset(),
}

# A process that dies while it hands a mail over leaves it behind as SENDING.
STUCK_AFTER = timedelta(minutes=15)
MOST_ATTEMPTS = 12
# After so long without a look the next one begins another visit.
VISIT_ENDS_AFTER = timedelta(minutes=30)


def may_move(*, origin: AppointmentState, target: AppointmentState) -> bool:
    """Tell whether an appointment may pass from one state to the other."""
    return target in MOVES[origin]


def is_too_late(*, starts_at: datetime, side: Side, now: datetime) -> bool:
    """Tell whether somebody outside may no longer move or cancel: the time has come or gone."""
    return side == Side.OUTSIDE and starts_at <= now


def is_stuck(*, since: datetime, now: datetime) -> bool:
    """Tell whether a notice has been handed over for so long that its process must have died."""
    return now - since > STUCK_AFTER
