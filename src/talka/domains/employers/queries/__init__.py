"""What can be asked about employers. Nothing here changes anything."""

from talka.domains.employers.queries.agents import (
    AgentRow,
    InvitationRow,
    agency_of,
    agents_of,
    invitation_for,
    invitation_of,
    is_agent,
    is_owner,
    open_invitations,
    people_acting_for,
)
from talka.domains.employers.queries.employers import (
    employer_by_reference,
    employer_for,
    employer_references_of,
    employer_with_code,
    employers_of,
    employers_of_offices,
    may_see_candidates,
    merge_into,
    merges_into,
    portfolio,
    searched,
    standing_for,
    waiting_for_check,
    without_owner,
)
from talka.domains.employers.queries.history import HistoryEntry, history_of
from talka.domains.employers.queries.owners import (
    OwnerRow,
    office_for,
    possible_owners,
    roster,
)
from talka.domains.employers.queries.words import standing_tag


__all__ = [
    "AgentRow",
    "HistoryEntry",
    "InvitationRow",
    "OwnerRow",
    "agency_of",
    "agents_of",
    "employer_by_reference",
    "employer_for",
    "employer_references_of",
    "employer_with_code",
    "employers_of",
    "employers_of_offices",
    "history_of",
    "invitation_for",
    "invitation_of",
    "is_agent",
    "is_owner",
    "may_see_candidates",
    "merge_into",
    "merges_into",
    "office_for",
    "open_invitations",
    "people_acting_for",
    "portfolio",
    "possible_owners",
    "roster",
    "searched",
    "standing_for",
    "standing_tag",
    "waiting_for_check",
    "without_owner",
]
