"""What the service decides about jobseekers. Plain values in, plain values out."""

from enum import StrEnum


class Status(StrEnum):
    """Where a person stands with the service."""

    APPLIED = "APPLIED"
    REGISTERED = "REGISTERED"
    SUSPENDED = "SUSPENDED"
    ENDED = "ENDED"


class Kind(StrEnum):
    """As what a person is registered."""

    UNEMPLOYED = "UNEMPLOYED"
    JOBSEEKER = "JOBSEEKER"
    OTHER = "OTHER"


class Move(StrEnum):
    """What a decision does to the status."""

    REGISTER = "REGISTER"
    REFUSE = "REFUSE"
    CHANGE_KIND = "CHANGE_KIND"
    SUSPEND = "SUSPEND"
    RESTORE = "RESTORE"
    END = "END"


MOVES: dict[Status, frozenset[Status]] = {
    Status.APPLIED: frozenset({Status.REGISTERED, Status.ENDED}),
    Status.REGISTERED: frozenset({Status.REGISTERED, Status.SUSPENDED, Status.ENDED}),
    Status.SUSPENDED: frozenset({Status.REGISTERED, Status.ENDED}),
    Status.ENDED: frozenset({Status.REGISTERED}),
}


class Channel(StrEnum):
    """How a registration reached the service."""

    PORTAL = "PORTAL"
    COUNTER = "COUNTER"
    PHONE = "PHONE"


class SkillSource(StrEnum):
    """How we know of a skill."""

    STATED = "STATED"
    ASSUMED = "ASSUMED"
    CONFIRMED = "CONFIRMED"
    IMPORTED = "IMPORTED"


def may_move(*, origin: Status, target: Status) -> bool:
    """Tell whether a person may pass from one status to the other."""
    return target in MOVES[origin]
