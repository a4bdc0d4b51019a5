"""What a vacancy asks for, as plain values for the matching engine."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from talka.domains.taxonomy.api import level_number
from talka.domains.vacancies.models import (
    Position,
    Vacancy,
    VacancyLanguage,
    VacancyLicence,
    VacancyPlace,
    VacancySkill,
)
from talka.domains.vacancies.rules import Need, PayPeriod, PositionState, State, monthly_pay


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality in which the work is offered too."""

    municipality: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Demand:
    """
    A vacancy, seen by matching. Pay is in whole euros a month; levels are 1 for A1 to 6 for C2.

    The person chooses among the place of the vacancy and `other_places`.
    """

    vacancy_id: int
    reference: str
    employer_id: int
    is_open: bool
    occupation_id: int | None
    isco: str
    required_skills: frozenset[int]
    wished_skills: frozenset[int]
    languages: dict[str, int]
    wished_languages: dict[str, int]
    licences: frozenset[str]
    education_level: int
    experience_years: int
    working_times: frozenset[str]
    conditions: frozenset[str]
    pay_from: int | None
    pay_to: int | None
    starts_on: date | None
    latitude: float | None
    longitude: float | None
    municipality: str
    is_remote: bool
    positions: int
    is_regulated: bool
    activity: str
    contract: str
    other_places: tuple[Place, ...] = ()


def demand_of(vacancy_id: int) -> Demand:
    """
    Return what the vacancy asks for.

    :raises LookupError: there is no such vacancy
    """
    found = demands_of([vacancy_id])
    if not found:
        raise LookupError(vacancy_id)
    return found[0]


def demands_of(vacancy_ids: Collection[int]) -> list[Demand]:
    """Return what the vacancies ask for, by id, in six queries whatever their number."""
    rows = Vacancy.objects.filter(pk__in=vacancy_ids).select_related("occupation", "employer")
    vacancies = list(rows.defer("description", "lemmas", "search").order_by("pk"))
    skills: dict[tuple[int, str], set[int]] = defaultdict(set)
    asked = VacancySkill.objects.filter(vacancy__in=vacancy_ids)
    for vacancy_id, need, skill_id in asked.values_list("vacancy_id", "need", "skill_id"):
        skills[vacancy_id, need].add(skill_id)
    tongues: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for tongue in VacancyLanguage.objects.filter(vacancy__in=vacancy_ids):
        tongues[tongue.vacancy_id, tongue.need][tongue.language_id] = level_number(tongue.level)
    licences: dict[int, set[str]] = defaultdict(set)
    for licence in VacancyLicence.objects.filter(vacancy__in=vacancy_ids):
        licences[licence.vacancy_id].add(licence.licence_id)
    others: dict[int, list[Place]] = defaultdict(list)
    elsewhere = VacancyPlace.objects.filter(vacancy__in=vacancy_ids).order_by("pk")
    for row_id, code, latitude, longitude in elsewhere.values_list(
        "vacancy_id", "municipality_id", "municipality__latitude", "municipality__longitude"
    ):
        others[row_id].append(Place(code, latitude, longitude))
    places: dict[int, int] = defaultdict(int)
    open_places = Position.objects.filter(vacancy__in=vacancy_ids, state=PositionState.OPEN)
    for number in open_places.values_list("vacancy_id", flat=True):
        places[number] += 1
    return [
        Demand(
            vacancy_id=one.pk,
            reference=one.reference,
            employer_id=one.employer_id,
            is_open=one.state == State.PUBLISHED,
            occupation_id=one.occupation_id,
            isco=one.occupation.isco_id if one.occupation else "",
            required_skills=frozenset(skills[one.pk, Need.REQUIRED]),
            wished_skills=frozenset(skills[one.pk, Need.WISHED]),
            languages=tongues[one.pk, Need.REQUIRED],
            wished_languages=tongues[one.pk, Need.WISHED],
            licences=frozenset(licences[one.pk]),
            education_level=one.education_level or 0,
            experience_years=one.experience_years,
            working_times=frozenset(one.working_times),
            conditions=frozenset(one.conditions),
            pay_from=monthly_pay(one.pay_from, PayPeriod(one.pay_period), one.hours_per_week),
            pay_to=monthly_pay(one.pay_to, PayPeriod(one.pay_period), one.hours_per_week),
            starts_on=one.starts_on,
            latitude=one.latitude,
            longitude=one.longitude,
            municipality=one.municipality_id or "",
            is_remote=one.is_remote,
            positions=places[one.pk],
            is_regulated=bool(one.occupation and one.occupation.is_regulated),
            activity=one.employer.activity_id or "",
            contract=one.contract,
            other_places=tuple(others[one.pk]),
        )
        for one in vacancies
    ]
