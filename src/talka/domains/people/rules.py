"""What the service decides about people who sign in. Plain values in, plain values out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, nonmember


class Role(StrEnum):
    """What a person may be in the service. The first two follow from a file or an agency."""

    JOBSEEKER = "JOBSEEKER"
    EMPLOYER_AGENT = "EMPLOYER_AGENT"
    COUNSELLOR = "COUNSELLOR"
    EMPLOYER_COUNSELLOR = "EMPLOYER_COUNSELLOR"
    CAREER_CONSULTANT = "CAREER_CONSULTANT"
    MANAGER = "MANAGER"
    HEAD_OFFICE_AUTHOR = "HEAD_OFFICE_AUTHOR"
    ANALYST = "ANALYST"
    ADMINISTRATOR = "ADMINISTRATOR"
    PARTNER = "PARTNER"


STAFF_ROLES = frozenset(
    {
        Role.COUNSELLOR,
        Role.EMPLOYER_COUNSELLOR,
        Role.CAREER_CONSULTANT,
        Role.MANAGER,
        Role.HEAD_OFFICE_AUTHOR,
        Role.ANALYST,
        Role.ADMINISTRATOR,
    }
)
GRANTED_ROLES = STAFF_ROLES | {Role.PARTNER}


class OfficeKind(StrEnum):
    HEAD_OFFICE = "HEAD_OFFICE"
    DEPARTMENT = "DEPARTMENT"
    OFFICE = "OFFICE"


class Purpose(StrEnum):
    """What a person may agree to, one by one."""

    SHARE_PROFILE_WITH_EMPLOYERS = "SHARE_PROFILE_WITH_EMPLOYERS"
    SUGGESTIONS_BY_EMAIL = "SUGGESTIONS_BY_EMAIL"
    SURVEYS = "SURVEYS"
    SHARE_ACROSS_BORDERS = "SHARE_ACROSS_BORDERS"


class RepresentationKind(StrEnum):
    GUARDIAN = "GUARDIAN"
    PROXY = "PROXY"


class Scope(StrEnum):
    """What a representative may do."""

    EVERYTHING = "EVERYTHING"
    APPLICATIONS = "APPLICATIONS"
    READ_ONLY = "READ_ONLY"


def scopes_that_cover(scope: Scope) -> frozenset[Scope]:
    """Return the scopes within which a representative may do what needs `scope`: all may read."""
    return frozenset(Scope) if scope == Scope.READ_ONLY else frozenset({scope, Scope.EVERYTHING})


class LookPurpose(StrEnum):
    """Why somebody opens a person's file."""

    COUNSELLING = "COUNSELLING"
    SUBSTITUTION = "SUBSTITUTION"
    REGISTRATION = "REGISTRATION"
    PLACEMENT = "PLACEMENT"
    SUPERVISION = "SUPERVISION"
    CORRECTION = "CORRECTION"
    APPLICATION = "APPLICATION"
    REPRESENTATION = "REPRESENTATION"
    OTHER = "OTHER"


class CodeProof(StrEnum):
    """By what we know that a personal code is the person's own."""

    is_internal = nonmember(True)  # no page shows it: what is in doubt is shown

    STATED = "STATED"  # the person says so
    DOCUMENT = "DOCUMENT"  # staff have seen it in a document
    EID = "EID"  # a national sign-in vouches for it


class AccountChange(StrEnum):
    """What happened to somebody's account, for the log."""

    INVITED = "INVITED"
    OPENED = "OPENED"
    DEACTIVATED = "DEACTIVATED"
    REACTIVATED = "REACTIVATED"
    SECOND_FACTOR_RESET = "SECOND_FACTOR_RESET"
    MERGED = "MERGED"
    PARTED = "PARTED"
    NAME = "NAME"
    CODE = "CODE"
    DEATH = "DEATH"
    DEATH_CORRECTED = "DEATH_CORRECTED"


# The reason of a name that a certificate has told again: nothing has changed by it.
SAME_NAME = "national sign-in, with the same name"
# What happened to who somebody is, and not to how they sign in.
OF_IDENTITY = frozenset(
    {
        AccountChange.NAME,
        AccountChange.CODE,
        AccountChange.DEATH,
        AccountChange.DEATH_CORRECTED,
        AccountChange.MERGED,
        AccountChange.PARTED,
    }
)


class FeedbackKind(StrEnum):
    """What somebody writes about."""

    PROBLEM = "PROBLEM"
    ACCESSIBILITY = "ACCESSIBILITY"
    IDEA = "IDEA"
    PRAISE = "PRAISE"


# Sign-in by one click exists for these addresses only, and only in a demonstration.
DEMO_HOST = "demo.talka.example"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both counted; open-ended without a last one."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Span") -> bool:
        return (other.last is None or self.first <= other.last) and (
            self.last is None or other.first <= self.last
        )

    def with_days_of(self, other: "Span") -> "Span":
        """Return the shortest span in which the days of both lie."""
        lasts = [one.last for one in (self, other) if one.last is not None]
        return Span(min(self.first, other.first), max(lasts) if len(lasts) == 2 else None)


def full_name(given_name: str, family_name: str) -> str:
    """Join the names as they are written on letters; either may be missing."""
    return f"{given_name} {family_name}".strip()


def masked_email(email: str) -> str:
    """Show so much of an address that its owner knows it: `r•••@talka.example`."""
    name, _, host = email.partition("@")
    return f"{name[:1]}•••@{host}"
