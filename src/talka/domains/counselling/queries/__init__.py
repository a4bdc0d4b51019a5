"""What can be asked about the work with people. Nothing here changes anything."""

from talka.domains.counselling.queries.day import Entry, day_of, office_day, standings_of
from talka.domains.counselling.queries.history import HistoryEvent, history_of
from talka.domains.counselling.queries.records import (
    notes_of,
    open_steps,
    service_model,
    steps_of,
    views_of,
)


__all__ = [
    "Entry",
    "HistoryEvent",
    "day_of",
    "history_of",
    "notes_of",
    "office_day",
    "open_steps",
    "service_model",
    "standings_of",
    "steps_of",
    "views_of",
]
