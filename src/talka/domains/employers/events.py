"""The facts that employers announces to the domains above it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmployerRegistered:
    employer_id: int


@dataclass(frozen=True, slots=True)
class EmployerVerified:
    employer_id: int


@dataclass(frozen=True, slots=True)
class EmployerBlocked:
    employer_id: int


@dataclass(frozen=True, slots=True)
class EmployerUnblocked:
    """The employer stands again where it stood before it was blocked."""

    employer_id: int


@dataclass(frozen=True, slots=True)
class EmployersMerging:
    """
    Two rows of one employer become one. Domains above move what they hold and say what moved.

    It is announced for a look at what would move too; everything is taken back then.
    """

    kept_id: int
    gone_id: int
    moved: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class EmployersParting:
    """A merge is undone: domains above give back what they moved."""

    kept_id: int
    gone_id: int
    moved: dict[str, list[int]]
