"""Everything that can be done to jobseekers' files. One function is one use case."""

from talka.domains.jobseekers.actions.answers import save_answer
from talka.domains.jobseekers.actions.consents import agree_to
from talka.domains.jobseekers.actions.corrections import (
    appoint_representative,
    correct_code,
    correct_name,
    dismiss_representative,
    record_death_of,
)
from talka.domains.jobseekers.actions.decisions import (
    assign_counsellor,
    change_kind,
    close_file_of_the_dead,
    decide,
    end_by_hire,
    end_registration,
    leave,
    restore,
    suspend,
)
from talka.domains.jobseekers.actions.drafts import save_draft_step, throw_draft_away
from talka.domains.jobseekers.actions.identity import settle_doubts
from talka.domains.jobseekers.actions.imports import apply_import, keep_import
from talka.domains.jobseekers.actions.merging import merge_files, undo_merge
from talka.domains.jobseekers.actions.profile import (
    add_skill,
    decline_skill,
    move_home,
    record_confirmed_skill,
    remove_education,
    remove_experience,
    save_education,
    save_experience,
    set_about,
    set_languages,
    set_licences,
    set_skills,
    set_wishes,
)
from talka.domains.jobseekers.actions.refusals import (
    AlreadyApplied,
    AlreadyRegistered,
    AnswersMissing,
    DecisionNotPossible,
    EditedMeanwhile,
    EmailTaken,
    FileNotYours,
    MergeNotPossible,
    NobodyOfThatNumber,
    NoOfficeServes,
    PersonIsDead,
)
from talka.domains.jobseekers.actions.registration import (
    Receipt,
    register,
    register_at_counter,
    submit_registration,
)
from talka.domains.people.api import CodeTaken


__all__ = [
    "AlreadyApplied",
    "AlreadyRegistered",
    "AnswersMissing",
    "CodeTaken",
    "DecisionNotPossible",
    "EditedMeanwhile",
    "EmailTaken",
    "FileNotYours",
    "MergeNotPossible",
    "NoOfficeServes",
    "NobodyOfThatNumber",
    "PersonIsDead",
    "Receipt",
    "add_skill",
    "agree_to",
    "apply_import",
    "appoint_representative",
    "assign_counsellor",
    "change_kind",
    "close_file_of_the_dead",
    "correct_code",
    "correct_name",
    "decide",
    "decline_skill",
    "dismiss_representative",
    "end_by_hire",
    "end_registration",
    "keep_import",
    "leave",
    "merge_files",
    "move_home",
    "record_confirmed_skill",
    "record_death_of",
    "register",
    "register_at_counter",
    "remove_education",
    "remove_experience",
    "restore",
    "save_answer",
    "save_draft_step",
    "save_education",
    "save_experience",
    "set_about",
    "set_languages",
    "set_licences",
    "set_skills",
    "set_wishes",
    "settle_doubts",
    "submit_registration",
    "suspend",
    "throw_draft_away",
    "undo_merge",
]
