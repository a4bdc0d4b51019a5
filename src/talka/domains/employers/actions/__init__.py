"""Everything that can be done to employers and to those who act for them."""

from talka.domains.employers.actions.agents import (
    InvitationNotYours,
    LastOwner,
    NotAnOwner,
    accept_invitation,
    end_agency,
    invite_agent,
)
from talka.domains.employers.actions.checking import (
    CannotMove,
    LetterCodeWrong,
    NotLookedAfterByYou,
    ReasonNeeded,
    assign_owner,
    block,
    enter_letter_code,
    refuse,
    send_letter,
    unblock,
    verify,
    verify_by_register,
)
from talka.domains.employers.actions.merging import CannotMerge, merge_employers, undo_merge
from talka.domains.employers.actions.registering import (
    CompanyCodeMalformed,
    CompanyKnown,
    EditedMeanwhile,
    NotYours,
    edit_employer,
    register_employer,
)


__all__ = [
    "CannotMerge",
    "CannotMove",
    "CompanyCodeMalformed",
    "CompanyKnown",
    "EditedMeanwhile",
    "InvitationNotYours",
    "LastOwner",
    "LetterCodeWrong",
    "NotAnOwner",
    "NotLookedAfterByYou",
    "NotYours",
    "ReasonNeeded",
    "accept_invitation",
    "assign_owner",
    "block",
    "edit_employer",
    "end_agency",
    "enter_letter_code",
    "invite_agent",
    "merge_employers",
    "refuse",
    "register_employer",
    "send_letter",
    "unblock",
    "undo_merge",
    "verify",
    "verify_by_register",
]
