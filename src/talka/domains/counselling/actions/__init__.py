"""Everything that can be done in the work with a person. One function is one use case."""

from talka.domains.counselling.actions.assigning import assign_to_least_busy
from talka.domains.counselling.actions.following import (
    move_back_to_own_file,
    move_to_kept_file,
)
from talka.domains.counselling.actions.opening import open_case
from talka.domains.counselling.actions.reaching import (
    Reached,
    propose_to_many,
    write_to_many,
    write_to_person,
)
from talka.domains.counselling.actions.recording import (
    CaseNotYours,
    NoteEmpty,
    StepInPast,
    StepOpen,
    StepSettled,
    agree_step,
    reopen_step,
    settle_step,
    strike_note,
    write_note,
)
from talka.domains.counselling.actions.talking import (
    TalkLongAgo,
    TalkNotYet,
    TimeIsOver,
    book_talk,
    cancel_talk,
    move_talk,
    settle_talk,
)


__all__ = [
    "CaseNotYours",
    "NoteEmpty",
    "Reached",
    "StepInPast",
    "StepOpen",
    "StepSettled",
    "TalkLongAgo",
    "TalkNotYet",
    "TimeIsOver",
    "agree_step",
    "assign_to_least_busy",
    "book_talk",
    "cancel_talk",
    "move_back_to_own_file",
    "move_talk",
    "move_to_kept_file",
    "open_case",
    "propose_to_many",
    "reopen_step",
    "settle_step",
    "settle_talk",
    "strike_note",
    "write_note",
    "write_to_many",
    "write_to_person",
]
