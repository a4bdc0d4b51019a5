"""The facts that matching announces to the domains above it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ApplicationMoved:
    """An application has passed from one state to another."""

    application_id: int
    file_id: int
    origin: str
    target: str


@dataclass(frozen=True, slots=True)
class PersonHired:
    """Somebody is hired; `ends_on` is the last day of work, None for a job without an end."""

    file_id: int
    vacancy_id: int
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class WorkBegan:
    file_id: int
    vacancy_id: int
    starts_on: date
    proof: str
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class WorkEnded:
    """Somebody no longer has the job."""

    file_id: int
    vacancy_id: int
    left_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class ObjectionMade:
    objection_id: int
    file_id: int
