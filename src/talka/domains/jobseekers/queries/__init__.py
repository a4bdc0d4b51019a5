"""What can be asked about jobseekers. Nothing here changes anything."""

from talka.domains.jobseekers.queries.caseload import (
    by_occupation,
    by_words,
    caseload,
    registered_before,
)
from talka.domains.jobseekers.queries.cv import Cv, CvEducation, CvJob, CvProof, cv_of
from talka.domains.jobseekers.queries.decisions import (
    DecisionView,
    decision_by_reference,
    decisions_of,
    last_decision_of,
    preview_of,
)
from talka.domains.jobseekers.queries.drafts import (
    DraftView,
    draft_of,
    draft_view,
    is_draft_open,
    receipt_of,
    submitted_draft,
)
from talka.domains.jobseekers.queries.files import (
    CaseSummary,
    active_file_ids,
    active_versions,
    are_both_open,
    care_of,
    case_summary,
    file_by_reference,
    file_of,
    files_by_ids,
    has_file,
    is_file_left_behind,
    person_to_represent,
    representatives_of,
    shares_profile,
    waiting_files,
)
from talka.domains.jobseekers.queries.imports import content_of, import_by_reference, understood
from talka.domains.jobseekers.queries.law import (
    basis_of,
    facts_of,
    moves_policy,
    outcome_for,
    registration_policy,
    table_of,
)
from talka.domains.jobseekers.queries.managers import managers_of
from talka.domains.jobseekers.queries.merging import (
    merge_by_reference,
    merges_of,
    reference_of_twin,
)
from talka.domains.jobseekers.queries.profiles import profile_of, profiles_of
from talka.domains.jobseekers.queries.registers import registers_say, registers_say_of
from talka.domains.jobseekers.queries.situation import (
    ChangeView,
    count_changes_without_counsellor,
    days_of_waiting_changes,
    last_change_of,
    proposal_for,
    waiting_change_of,
    words_of_proposal,
)
from talka.domains.jobseekers.queries.waiting import reasons_for_waiting


__all__ = [
    "CaseSummary",
    "ChangeView",
    "Cv",
    "CvEducation",
    "CvJob",
    "CvProof",
    "DecisionView",
    "DraftView",
    "active_file_ids",
    "active_versions",
    "are_both_open",
    "basis_of",
    "by_occupation",
    "by_words",
    "care_of",
    "case_summary",
    "caseload",
    "cv_of",
    "content_of",
    "count_changes_without_counsellor",
    "days_of_waiting_changes",
    "decision_by_reference",
    "decisions_of",
    "draft_of",
    "draft_view",
    "facts_of",
    "file_by_reference",
    "file_of",
    "files_by_ids",
    "has_file",
    "import_by_reference",
    "is_draft_open",
    "is_file_left_behind",
    "last_change_of",
    "last_decision_of",
    "managers_of",
    "merge_by_reference",
    "merges_of",
    "moves_policy",
    "outcome_for",
    "person_to_represent",
    "preview_of",
    "profile_of",
    "profiles_of",
    "reasons_for_waiting",
    "proposal_for",
    "receipt_of",
    "reference_of_twin",
    "registered_before",
    "registers_say",
    "registers_say_of",
    "registration_policy",
    "representatives_of",
    "shares_profile",
    "submitted_draft",
    "table_of",
    "understood",
    "waiting_change_of",
    "waiting_files",
    "words_of_proposal",
]
