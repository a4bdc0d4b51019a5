"""What the service decides about employers. Plain values in, plain values out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Standing(StrEnum):
    """How far the service has checked that an employer is who it says."""

    UNVERIFIED = "UNVERIFIED"
    LETTER_SENT = "LETTER_SENT"
    VERIFIED = "VERIFIED"
    REFUSED = "REFUSED"
    BLOCKED = "BLOCKED"


class AgencyRole(StrEnum):
    OWNER = "OWNER"
    AGENT = "AGENT"


class Size(StrEnum):
    """Size classes by employees, as in business statistics."""

    MICRO = "MICRO"
    SMALL = "SMALL"
    MEDIUM = "MEDIUM"
    LARGE = "LARGE"


class Change(StrEnum):
    """What can have happened to an employer, for its history."""

    REGISTERED = "REGISTERED"
    FACTS = "FACTS"
    STANDING = "STANDING"
    OWNER = "OWNER"
    OFFICE = "OFFICE"
    MERGED = "MERGED"
    PARTED = "PARTED"
    AGENT_CAME = "AGENT_CAME"
    AGENT_ROLE = "AGENT_ROLE"
    AGENT_LEFT = "AGENT_LEFT"
    INVITED = "INVITED"
    INVITATION_WITHDRAWN = "INVITATION_WITHDRAWN"


MOVES: dict[Standing, frozenset[Standing]] = {
    Standing.UNVERIFIED: frozenset(
        {Standing.LETTER_SENT, Standing.VERIFIED, Standing.REFUSED, Standing.BLOCKED}
    ),
    Standing.LETTER_SENT: frozenset({Standing.VERIFIED, Standing.REFUSED, Standing.BLOCKED}),
    Standing.VERIFIED: frozenset({Standing.BLOCKED}),
    Standing.REFUSED: frozenset({Standing.LETTER_SENT, Standing.VERIFIED}),
    # Back to where it stood, never further: see `standing_before_block`.
    Standing.BLOCKED: frozenset({Standing.UNVERIFIED, Standing.LETTER_SENT, Standing.VERIFIED}),
}

# Once the service has checked them, these are what the register says and not what an agent types.
FIXED_WHEN_CHECKED = frozenset({"name", "legal_form"})
EDITABLE = FIXED_WHEN_CHECKED | {
    "address",
    "municipality",
    "activity",
    "size",
    "phone",
    "email",
    "website",
}


@dataclass(frozen=True, slots=True)
class InvitationPolicy:
    """
    For how many days an invitation can be accepted; see `policy/<country>/employers.toml`.

    It lies in a mailbox: whoever finds it later must not become an agent by it.
    """

    days: int


def may_move(*, origin: Standing, target: Standing) -> bool:
    """Tell whether an employer may pass from one standing to the other."""
    return target in MOVES[origin]


def standing_before_block(*, was_checked: bool, had_letter: bool) -> Standing:
    """Return where a blocked employer stood; a block ends there and is never a check."""
    if was_checked:
        return Standing.VERIFIED
    return Standing.LETTER_SENT if had_letter else Standing.UNVERIFIED


def editable(standing: Standing) -> frozenset[str]:
    """Return the facts that the employer's agents may change."""
    is_checked = standing in {Standing.VERIFIED, Standing.BLOCKED}
    return EDITABLE - FIXED_WHEN_CHECKED if is_checked else EDITABLE


def last_moment(invited_at: datetime, policy: InvitationPolicy) -> datetime:
    """Return until when an invitation can be accepted."""
    return invited_at + timedelta(days=policy.days)
