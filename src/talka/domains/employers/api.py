"""The door of employers: the only names that other domains may use."""

from talka.domains.employers.access import may_look_after, represents_an_employer
from talka.domains.employers.actions import (
    CompanyCodeMalformed,
    CompanyKnown,
    NotYours,
    assign_owner,
    block,
    invite_agent,
    register_employer,
    send_letter,
    verify,
    verify_by_register,
)
from talka.domains.employers.events import (
    EmployerBlocked,
    EmployerRegistered,
    EmployersMerging,
    EmployersParting,
    EmployerVerified,
)
from talka.domains.employers.labels import SIZES, STANDINGS
from talka.domains.employers.models import Employer
from talka.domains.employers.queries import (
    employer_by_reference,
    employer_for,
    employer_references_of,
    employers_of,
    employers_of_offices,
    is_agent,
    may_see_candidates,
    people_acting_for,
    portfolio,
    waiting_for_check,
)
from talka.domains.employers.rules import Size, Standing


__all__ = [
    "SIZES",
    "STANDINGS",
    "CompanyCodeMalformed",
    "CompanyKnown",
    "Employer",
    "EmployerBlocked",
    "EmployerRegistered",
    "EmployerVerified",
    "EmployersMerging",
    "EmployersParting",
    "NotYours",
    "Size",
    "Standing",
    "assign_owner",
    "block",
    "employer_by_reference",
    "employer_for",
    "employer_references_of",
    "employers_of",
    "employers_of_offices",
    "invite_agent",
    "is_agent",
    "may_look_after",
    "may_see_candidates",
    "people_acting_for",
    "portfolio",
    "register_employer",
    "represents_an_employer",
    "send_letter",
    "verify",
    "verify_by_register",
    "waiting_for_check",
]
