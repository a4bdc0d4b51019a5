"""What is asked and answered."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from ninja import Field, Schema

from talka.domains.taxonomy.api import Contract, Municipality, Occupation, WorkingTime
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.queries import Query, Sort
from talka.domains.vacancies.rules import Need, PayPeriod, PositionState, Visibility
from talka.kit.languages import in_language


MOST_A_PAGE = 100
MOST_PAGES = 1000


class Wishes(Schema):
    """A search of the board; everything may be left out."""

    text: str = Field("", max_length=100, description="Words in any form and language")
    municipality: str = Field("", max_length=12, description="Code of ISO 3166-2, such as LT-57")
    radius: int = Field(0, ge=0, le=500, description="Kilometres around the municipality")
    contract: Contract | None = None
    working_time: WorkingTime | None = None
    pay: int = Field(0, ge=0, le=100_000, description="Euros a month before tax, at least")
    language: str = Field("", max_length=12, description="Language used at work, ISO 639-1")
    isco: str = Field("", max_length=4, description="First digits of an ISCO-08 code")
    remote: bool = False
    days: int = Field(0, ge=0, le=365, description="Published in the last so many days")
    employer: str = Field("", max_length=12, description="Reference of an employer, see /employers")
    sort: Sort | None = None

    def query(self) -> Query:
        """Return the search as the board understands it."""
        return Query(
            text=" ".join(one for one in self.text.split() if one.isprintable()),
            municipality=self.municipality if self.municipality.isprintable() else "",
            radius=self.radius,
            contract=self.contract or "",
            working_time=self.working_time or "",
            pay=self.pay,
            language=self.language if self.language.isprintable() else "",
            isco=self.isco if self.isco.isdigit() else "",
            remote=self.remote,
            days=self.days,
            employer=self.employer if self.employer.isprintable() else "",
            sort=self.sort or "",
        )


class Paging(Schema):
    """Which page."""

    page: int = Field(1, ge=1, le=MOST_PAGES)
    per_page: int = Field(20, ge=1, le=MOST_A_PAGE)


class OccupationOut(Schema):
    uri: str
    label: str
    isco: str


class PlaceOut(Schema):
    code: str
    label: str
    country: str
    latitude: float
    longitude: float


class PayOut(Schema):
    from_amount: Decimal | None
    to_amount: Decimal | None
    period: PayPeriod
    currency: str = "EUR"


class SkillOut(Schema):
    uri: str
    label: str
    need: Need


class LanguageOut(Schema):
    code: str
    level: str
    need: Need


class VacancyOut(Schema):
    """A vacancy in a list. Words are in the language asked for with Accept-Language."""

    reference: str
    url: str
    title: str
    language: str
    employer: str | None
    employer_reference: str | None
    occupation: OccupationOut | None
    place: PlaceOut | None
    other_places: list[PlaceOut]
    is_remote: bool
    contract: Contract
    working_times: list[WorkingTime]
    hours_per_week: Decimal | None
    pay: PayOut
    starts_on: date | None
    closes_on: date
    published_at: datetime


class WholeVacancyOut(VacancyOut):
    """A vacancy with everything that stands on its page but the contact."""

    description: str
    how_to_apply: str
    address: str
    open_places: int
    skills: list[SkillOut]
    languages: list[LanguageOut]
    licences: list[str]
    education_level: int | None
    experience_years: int
    conditions: list[str]
    is_for_eures: bool
    accepts_subsidised_work: bool
    is_accessible: bool


class VacancyList(Schema):
    count: int
    page: int
    pages: int
    items: list[VacancyOut]


class EmployerOut(Schema):
    """An employer with open vacancies under its own name."""

    reference: str
    name: str
    place: PlaceOut | None
    activity: str | None
    website: str
    open_vacancies: int
    url: str


class EmployerList(Schema):
    count: int
    page: int
    pages: int
    items: list[EmployerOut]


class Refusal(Schema):
    detail: str


def _occupation(found: Occupation | None) -> OccupationOut | None:
    if found is None:
        return None
    return OccupationOut(uri=found.uri, label=in_language(found.labels), isco=found.isco_id)


def _place(found: Municipality | None) -> PlaceOut | None:
    if found is None:
        return None
    return PlaceOut(
        code=found.code,
        label=in_language(found.labels),
        country=found.country_id,
        latitude=found.latitude,
        longitude=found.longitude,
    )


def _head(vacancy: Vacancy) -> dict[str, object]:
    is_named = vacancy.visibility != Visibility.ANONYMOUS
    return {
        "reference": vacancy.reference,
        "url": urljoin(settings.SITE_ADDRESS, f"/jobs/{vacancy.reference}/"),
        "title": vacancy.title,
        "language": vacancy.language,
        "employer": vacancy.employer.name if is_named else None,
        "employer_reference": vacancy.employer.reference if is_named else None,
        "occupation": _occupation(vacancy.occupation),
        "place": _place(vacancy.municipality),
        "other_places": [_place(one.municipality) for one in vacancy.other_places.all()],
        "is_remote": vacancy.is_remote,
        "contract": vacancy.contract,
        "working_times": vacancy.working_times,
        "hours_per_week": vacancy.hours_per_week,
        "pay": PayOut(
            from_amount=vacancy.pay_from,
            to_amount=vacancy.pay_to,
            period=PayPeriod(vacancy.pay_period),
        ),
        "starts_on": vacancy.starts_on,
        "closes_on": vacancy.closes_on,
        "published_at": vacancy.published_at,
    }


def employing(employer: Any) -> EmployerOut:
    """Return an employer with the number of its open vacancies, and where they stand."""
    return EmployerOut(
        reference=employer.reference,
        name=employer.name,
        place=_place(employer.municipality),
        activity=employer.activity_id,
        website=employer.website,
        open_vacancies=employer.open_vacancies,
        url=urljoin(settings.SITE_ADDRESS, f"/jobs/?employer={employer.reference}"),
    )


def listed(vacancy: Vacancy) -> VacancyOut:
    """Return the vacancy as it stands in a list."""
    return VacancyOut.model_validate(_head(vacancy))


def whole(vacancy: Vacancy) -> WholeVacancyOut:
    """Return the vacancy with everything but the contact."""
    places = [one for one in vacancy.positions.all() if one.state == PositionState.OPEN]
    return WholeVacancyOut.model_validate(
        {
            **_head(vacancy),
            "description": vacancy.description,
            "how_to_apply": vacancy.how_to_apply,
            "address": vacancy.address,
            "open_places": len(places),
            "skills": [
                SkillOut(
                    uri=one.skill.uri, label=in_language(one.skill.labels), need=Need(one.need)
                )
                for one in vacancy.skills.all()
            ],
            "languages": [
                LanguageOut(code=one.language_id, level=one.level, need=Need(one.need))
                for one in vacancy.languages.all()
            ],
            "licences": [one.licence_id for one in vacancy.licences.all()],
            "education_level": vacancy.education_level,
            "experience_years": vacancy.experience_years,
            "conditions": vacancy.conditions,
            "is_for_eures": vacancy.is_for_eures,
            "accepts_subsidised_work": vacancy.accepts_subsidised_work,
            "is_accessible": vacancy.is_accessible,
        }
    )
