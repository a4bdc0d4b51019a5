"""What the service decides about employers. Plain values in, plain values out."""

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


MOVES: dict[Standing, frozenset[Standing]] = {
    Standing.UNVERIFIED: frozenset(
        {Standing.LETTER_SENT, Standing.VERIFIED, Standing.REFUSED, Standing.BLOCKED}
    ),
    Standing.LETTER_SENT: frozenset({Standing.VERIFIED, Standing.REFUSED, Standing.BLOCKED}),
    Standing.VERIFIED: frozenset({Standing.BLOCKED}),
    Standing.REFUSED: frozenset({Standing.LETTER_SENT, Standing.VERIFIED}),
    Standing.BLOCKED: frozenset({Standing.VERIFIED}),
}


def may_move(*, origin: Standing, target: Standing) -> bool:
    """Tell whether an employer may pass from one standing to the other."""
    return target in MOVES[origin]
