"""Employers in words and shapes, the same on every page."""

from talka.domains.employers.labels import CODE_STANDINGS, STANDINGS
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.engines.identifiers import Standing as CodeStanding
from talka.kit.components.parts import Kind, Tag


KINDS = {
    Standing.UNVERIFIED: Kind.SOON,
    Standing.LETTER_SENT: Kind.WAITING,
    Standing.VERIFIED: Kind.GOOD,
    Standing.REFUSED: Kind.BAD,
    Standing.BLOCKED: Kind.BAD,
}


def standing_tag(employer: Employer) -> Tag:
    """Return how far the employer is checked, as word and shape."""
    standing = Standing(employer.standing)
    return Tag(str(STANDINGS[standing]), KINDS[standing])


def code_tag(employer: Employer) -> Tag | None:
    """Return what is odd about the company code, or None when it is in order."""
    standing = CodeStanding(employer.code_standing)
    if standing == CodeStanding.FORMALLY_VALID:
        return None
    kind = Kind.SOON if standing == CodeStanding.UNVERIFIED else Kind.INFO
    return Tag(str(CODE_STANDINGS[standing]), kind)
