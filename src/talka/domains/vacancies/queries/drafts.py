"""What a vacancy says, as one value that can be written back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from talka.domains.taxonomy.api import Contract, Municipality, Occupation
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import Need, PayPeriod, PositionState, Visibility


@dataclass(frozen=True, slots=True)
class Draft:
    """
    Everything an employer says about a vacancy. Pay is in euros, before tax.

    `other_places` are codes of municipalities where the same work is offered too.
    """

    title: str
    language: str
    occupation: Occupation | None = None
    description: str = ""
    how_to_apply: str = ""
    municipality: Municipality | None = None
    other_places: Sequence[str] = ()
    address: str = ""
    is_remote: bool = False
    contract: Contract = Contract.PERMANENT
    working_times: Sequence[str] = ()
    hours_per_week: Decimal | None = None
    conditions: Sequence[str] = ()
    pay_from: Decimal | None = None
    pay_to: Decimal | None = None
    pay_period: PayPeriod = PayPeriod.MONTH
    starts_on: date | None = None
    closes_on: date | None = None
    education_level: int | None = None
    experience_years: int = 0
    visibility: Visibility = Visibility.PUBLIC
    is_for_eures: bool = False
    accepts_subsidised_work: bool = False
    is_accessible: bool = False
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    positions: int = 1
    required_skills: Sequence[int] = ()
    wished_skills: Sequence[int] = ()
    languages: Mapping[str, tuple[str, Need]] = field(default_factory=dict)
    licences: Sequence[str] = ()
    source: str = ""
    external_id: str = ""


PLAIN = (
    "title",
    "language",
    "occupation",
    "description",
    "how_to_apply",
    "municipality",
    "address",
    "is_remote",
    "contract",
    "hours_per_week",
    "pay_from",
    "pay_to",
    "pay_period",
    "starts_on",
    "closes_on",
    "education_level",
    "experience_years",
    "visibility",
    "is_for_eures",
    "accepts_subsidised_work",
    "is_accessible",
    "contact_name",
    "contact_email",
    "contact_phone",
    "source",
    "external_id",
)


def draft_of(vacancy: Vacancy) -> Draft:
    """Return what the vacancy says now; places that were cancelled do not count."""
    skills = [(one.skill_id, one.need) for one in vacancy.skills.all()]
    places = [one for one in vacancy.positions.all() if one.state != PositionState.CANCELLED]
    return Draft(
        **{name: getattr(vacancy, name) for name in PLAIN},
        other_places=tuple(one.municipality_id for one in vacancy.other_places.all()),
        working_times=vacancy.working_times,
        conditions=vacancy.conditions,
        positions=len(places) or 1,
        required_skills=[skill for skill, need in skills if need == Need.REQUIRED],
        wished_skills=[skill for skill, need in skills if need == Need.WISHED],
        languages={one.language_id: (one.level, Need(one.need)) for one in vacancy.languages.all()},
        licences=[one.licence_id for one in vacancy.licences.all()],
    )
