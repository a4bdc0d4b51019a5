"""The facts that vacancies announces to the domains above it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VacancyPublished:
    vacancy_id: int


@dataclass(frozen=True, slots=True)
class VacancyChanged:
    """An open vacancy asks for something else now."""

    vacancy_id: int


@dataclass(frozen=True, slots=True)
class VacancyPaused:
    vacancy_id: int


@dataclass(frozen=True, slots=True)
class VacancyClosed:
    vacancy_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class PositionFilled:
    vacancy_id: int
    number: int
    application: str
