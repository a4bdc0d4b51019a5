"""The facts that people announces to the domains above it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PersonDied:
    person_id: int
    died_on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class DeathCorrected:
    """Somebody was recorded as dead by mistake, and is not any more."""

    person_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    person_id: int
    purpose: str


@dataclass(frozen=True, slots=True)
class RoleEnded:
    person_id: int
    role: str
    office_id: int


@dataclass(frozen=True, slots=True)
class PeopleMerging:
    """Two people are about to become one. A reaction may refuse by raising `MergeRefused`."""

    kept_id: int
    gone_id: int


@dataclass(frozen=True, slots=True)
class NameChanged:
    person_id: int


@dataclass(frozen=True, slots=True)
class PeopleMerged:
    """Two records have become one; everything has moved."""

    kept_id: int
    gone_id: int


@dataclass(frozen=True, slots=True)
class PeopleParted:
    """A join was undone: what moved has gone back."""

    kept_id: int
    gone_id: int


class MergeRefused(Exception):
    """A domain above cannot let the two become one. The message says why, in words for people."""
