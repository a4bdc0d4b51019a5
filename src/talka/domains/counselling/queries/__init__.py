"""What can be asked about the work with people. Nothing here changes anything."""

from talka.domains.counselling.queries.day import (
    Entry,
    breaches_in,
    day_of,
    entries_of,
    entry_of,
    office_day,
)
from talka.domains.counselling.queries.employers import EmployerDay, employer_day
from talka.domains.counselling.queries.finding import Finds, file_with_code, find
from talka.domains.counselling.queries.history import HistoryEvent, history_of
from talka.domains.counselling.queries.offices import (
    MOST_IN_A_LIST,
    OfficeFigures,
    count_in,
    figures_of,
    offices_for,
    people_in,
    people_of,
    references_of,
)
from talka.domains.counselling.queries.records import (
    correcting,
    note_of,
    notes_of,
    open_steps,
    service_model,
    step_of,
    steps_of,
)
from talka.domains.counselling.queries.suggesting import (
    BestJob,
    best_jobs,
    unknown_words,
    why_words,
)
from talka.domains.counselling.queries.words import (
    concern_words,
    length_words,
    meta_of,
    next_words,
    short_status_tag,
    status_tag,
    urgency_of,
    why_of,
)


__all__ = [
    "MOST_IN_A_LIST",
    "BestJob",
    "EmployerDay",
    "Entry",
    "Finds",
    "HistoryEvent",
    "OfficeFigures",
    "best_jobs",
    "breaches_in",
    "concern_words",
    "correcting",
    "count_in",
    "day_of",
    "employer_day",
    "entries_of",
    "entry_of",
    "figures_of",
    "file_with_code",
    "find",
    "history_of",
    "length_words",
    "meta_of",
    "next_words",
    "note_of",
    "notes_of",
    "office_day",
    "offices_for",
    "open_steps",
    "people_in",
    "people_of",
    "references_of",
    "service_model",
    "short_status_tag",
    "status_tag",
    "step_of",
    "steps_of",
    "unknown_words",
    "urgency_of",
    "why_of",
    "why_words",
]
