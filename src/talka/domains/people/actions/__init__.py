"""Everything that can be done to people, offices and roles. One function is one use case."""

from talka.domains.people.actions.accounts import (
    AccountOpenAlready,
    InvitationOver,
    ReasonMissing,
    accept_invitation,
    choose_language,
    create_first_administrator,
    invitation_key,
    invite_again,
    invite_staff,
    invited_person,
    reset_second_factor,
)
from talka.domains.people.actions.consent import give_consent, withdraw_consent
from talka.domains.people.actions.feedback import leave_feedback, settle_feedback
from talka.domains.people.actions.identity import (
    ChangeNeedsReason,
    CodeDoubtful,
    CodeMalformed,
    CodeTaken,
    change_contact,
    change_name,
    create_person,
    record_death,
    set_personal_code,
)
from talka.domains.people.actions.merging import (
    CannotMerge,
    MergePreview,
    merge_people,
    preview_merge,
    undo_merge,
)
from talka.domains.people.actions.offices import Loaded, OfficesFileWrong, load_offices
from talka.domains.people.actions.post import post_letter
from talka.domains.people.actions.representation import (
    end_representation,
    record_representation,
)
from talka.domains.people.actions.roles import (
    GrantNotNow,
    NotAnAdministrator,
    SubstituteImpossible,
    deactivate,
    end_grant,
    end_sessions,
    end_substitution,
    grant_role,
    move,
    reactivate,
    set_substitute,
)


__all__ = [
    "AccountOpenAlready",
    "CannotMerge",
    "ChangeNeedsReason",
    "CodeDoubtful",
    "CodeMalformed",
    "CodeTaken",
    "GrantNotNow",
    "InvitationOver",
    "Loaded",
    "MergePreview",
    "NotAnAdministrator",
    "OfficesFileWrong",
    "ReasonMissing",
    "SubstituteImpossible",
    "accept_invitation",
    "change_contact",
    "change_name",
    "choose_language",
    "create_first_administrator",
    "create_person",
    "deactivate",
    "end_grant",
    "end_representation",
    "end_sessions",
    "end_substitution",
    "give_consent",
    "grant_role",
    "invitation_key",
    "invite_again",
    "invite_staff",
    "invited_person",
    "leave_feedback",
    "load_offices",
    "merge_people",
    "move",
    "post_letter",
    "preview_merge",
    "reactivate",
    "record_death",
    "record_representation",
    "reset_second_factor",
    "set_personal_code",
    "set_substitute",
    "settle_feedback",
    "undo_merge",
    "withdraw_consent",
]
