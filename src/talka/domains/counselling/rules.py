"""What the service decides about counselling. Plain values in, plain values out."""

from enum import StrEnum


class NoteKind(StrEnum):
    GENERAL = "GENERAL"
    CALL = "CALL"
    MEETING = "MEETING"
    AGREEMENT = "AGREEMENT"


class StepState(StrEnum):
    """Where an agreed next step stands."""

    OPEN = "OPEN"
    DONE = "DONE"
    DROPPED = "DROPPED"
