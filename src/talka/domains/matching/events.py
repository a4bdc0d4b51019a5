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
    file_id: int
    vacancy_id: int
    starts_on: date


@dataclass(frozen=True, slots=True)
class WorkBegan:
    file_id: int
    vacancy_id: int
    starts_on: date
    proof: str


@dataclass(frozen=True, slots=True)
class ObjectionMade:
    objection_id: int
    file_id: int
