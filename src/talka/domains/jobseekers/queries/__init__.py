"""What can be asked about jobseekers. Nothing here changes anything."""

from talka.domains.jobseekers.queries.caseload import (
    by_occupation,
    by_words,
    caseload,
    registered_before,
)
from talka.domains.jobseekers.queries.cv import Cv, CvEducation, CvJob, cv_of
from talka.domains.jobseekers.queries.decisions import (
    DecisionView,
    decision_by_reference,
    decisions_of,
    last_decision_of,
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
    are_both_open,
    case_summary,
    file_by_reference,
    file_of,
    files_by_ids,
    has_file,
    shares_profile,
    waiting_files,
)
from talka.domains.jobseekers.queries.imports import content_of, import_by_reference, understood
from talka.domains.jobseekers.queries.law import moves_policy, registration_policy
from talka.domains.jobseekers.queries.profiles import profile_of, profiles_of


__all__ = [
    "CaseSummary",
    "Cv",
    "CvEducation",
    "CvJob",
    "DecisionView",
    "DraftView",
    "active_file_ids",
    "are_both_open",
    "by_occupation",
    "by_words",
    "case_summary",
    "caseload",
    "cv_of",
    "content_of",
    "decision_by_reference",
    "decisions_of",
    "draft_of",
    "draft_view",
    "file_by_reference",
    "file_of",
    "files_by_ids",
    "has_file",
    "import_by_reference",
    "is_draft_open",
    "last_decision_of",
    "moves_policy",
    "profile_of",
    "profiles_of",
    "receipt_of",
    "registered_before",
    "registration_policy",
    "shares_profile",
    "submitted_draft",
    "understood",
    "waiting_files",
]
