"""The door of counselling: the only names that other domains may use."""

from talka.domains.counselling.actions import agree_step, save_view, settle_step, write_note
from talka.domains.counselling.labels import CONCERNS, SEGMENTS
from talka.domains.counselling.queries import (
    Entry,
    HistoryEvent,
    day_of,
    history_of,
    notes_of,
    office_day,
    open_steps,
    service_model,
)
from talka.domains.counselling.rules import Concern, NoteKind, Segment, StepState


__all__ = [
    "CONCERNS",
    "SEGMENTS",
    "Concern",
    "Entry",
    "HistoryEvent",
    "NoteKind",
    "Segment",
    "StepState",
    "agree_step",
    "day_of",
    "history_of",
    "notes_of",
    "office_day",
    "open_steps",
    "save_view",
    "service_model",
    "settle_step",
    "write_note",
]
