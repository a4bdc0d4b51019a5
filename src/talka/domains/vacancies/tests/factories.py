"""A small country for tests: offices, places, occupations, employers, and vacancies made by actions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from uuid import uuid4

from django.apps import apps

from talka.domains.employers.api import (
    Employer,
    Standing,
    register_employer,
    verify,
)
from talka.domains.people.api import Office, OfficeKind, Person, Role, Route, grant_role
from talka.domains.taxonomy.api import (
    Country,
    EducationLevel,
    IscoGroup,
    Language,
    Licence,
    Municipality,
    Occupation,
    Settlement,
    Skill,
    forget,
)
from talka.domains.vacancies import actions
from talka.domains.vacancies.models import Vacancy
from talka.engines.identifiers import make_company_code


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)

_numbers = count(1)

PLACES = (
    ("LT-57", "Vilniaus miesto savivaldybė", "Vilnius", 54.69, 25.28),
    ("LT-15", "Kauno miesto savivaldybė", "Kaunas", 54.90, 23.91),
    ("LT-52", "Trakų rajono savivaldybė", "Trakai", 54.64, 24.93),
)
OCCUPATIONS = {
    "cook": ("5120", {"lt": "virėjas", "en": "cook", "lv": "pavārs", "et": "kokk", "ru": "повар"}),
    "driver": (
        "8331",
        {"lt": "autobuso vairuotojas", "en": "bus driver", "lv": "autobusa vadītājs",
         "et": "bussijuht", "ru": "водитель автобуса"},
    ),
    "accountant": (
        "2411",
        {"lt": "buhalteris", "en": "accountant", "lv": "grāmatvedis", "et": "raamatupidaja",
         "ru": "бухгалтер"},
    ),
}  # fmt: skip


def a_country() -> SimpleNamespace:
    """Make the offices and classifications that everything else rests on."""
    forget()
    region_model = apps.get_model("taxonomy", "Region")
    country = Country.objects.create(code="LT", labels={"en": "Lithuania", "lt": "Lietuva"})
    region = region_model.objects.create(code="LT011", country=country, labels={"en": "Vilnius"})
    places = [
        Municipality.objects.create(
            code=code, region=region, country=country, latitude=latitude, longitude=longitude,
            labels={"en": short, "lt": name, "ru": short},
        )
        for code, name, short, latitude, longitude in PLACES
    ]  # fmt: skip
    for place, name in zip(places, ("Vilnius", "Kaunas", "Trakai"), strict=True):
        Settlement.objects.create(
            name=name, municipality=place, labels={"lt": name, "en": name, "ru": name},
            latitude=place.latitude, longitude=place.longitude,
        )  # fmt: skip
    head = Office.objects.create(code="head", kind=OfficeKind.HEAD_OFFICE, names={"en": "Head"})
    vilnius, kaunas = (
        Office.objects.create(
            code=name, kind=OfficeKind.DEPARTMENT, parent=head, names={"en": name}
        )
        for name in ("vilnius", "kaunas")
    )
    Route.objects.create(municipality="LT-57", office=vilnius)
    Route.objects.create(municipality="LT-52", office=vilnius)
    Route.objects.create(municipality="LT-15", office=kaunas)
    return SimpleNamespace(
        vilnius_place=places[0], kaunas_place=places[1], trakai_place=places[2],
        head=head, vilnius=vilnius, kaunas=kaunas, **_classifications(),
    )  # fmt: skip


def _classifications() -> dict[str, object]:
    link = apps.get_model("taxonomy", "OccupationSkill")
    for code in ("5", "51", "512", "5120", "8", "83", "833", "8331", "2", "24", "241", "2411"):
        IscoGroup.objects.create(
            code=code, parent_id=code[:-1] or None, labels={"en": f"Group {code}"}
        )
    skills = [
        Skill.objects.create(
            uri=f"urn:test:skill:{number}", source="test", version="1", kind="skill",
            labels={"en": english, "lt": lithuanian},
        )
        for number, (english, lithuanian) in enumerate(
            (("cook dishes", "gaminti patiekalus"), ("keep a kitchen clean", "palaikyti švarą"),
             ("plan menus", "planuoti meniu"))
        )
    ]  # fmt: skip
    made = {
        name: Occupation.objects.create(
            uri=f"urn:test:occupation:{name}",
            source="test",
            version="1",
            isco_id=isco,
            labels=labels,
        )
        for name, (isco, labels) in OCCUPATIONS.items()
    }
    link.objects.create(occupation=made["cook"], skill=skills[0], relation="essential")
    link.objects.create(occupation=made["cook"], skill=skills[2], relation="optional")
    for code, words in (("lt", "Lithuanian"), ("en", "English"), ("ru", "Russian")):
        Language.objects.create(code=code, labels={"en": words})
    for code, kind, words in (
        ("B", "driving", "Category B"),
        ("D", "driving", "Category D: buses"),
    ):
        Licence.objects.create(code=code, kind=kind, labels={"en": words})
    for level in range(9):
        EducationLevel.objects.create(level=level, labels={"en": f"ISCED {level}"})
    return {"skills": skills, **made}


def a_person(**values: object) -> Person:
    """Make somebody who can sign in."""
    number = next(_numbers)
    given = {
        "email": f"person{number}@talka.example",
        "given_name": "Rūta",
        "family_name": "Žemaitytė",
        "language": "en",
        "created_at": NOW,
    } | values
    person = Person(**given)
    person.set_unusable_password()
    person.save()
    return person


def a_counsellor(office: Office, role: Role = Role.EMPLOYER_COUNSELLOR) -> Person:
    """Make an employer counsellor of the office."""
    person = a_person()
    grant_role(
        person=person, role=role, office=office, valid_from=date(2020, 1, 1), by=None, now=NOW
    )
    return person


def an_employer(
    world: SimpleNamespace,
    *,
    agent: Person | None = None,
    is_verified: bool = True,
    **values: object,
) -> Employer:
    """Register an employer, checked unless told otherwise."""
    number = next(_numbers)
    employer = register_employer(
        **{
            "country": "LT",
            "company_code": make_company_code("LT", number),
            "name": f"UAB Šviežia duona {number}",
            "municipality": world.vilnius_place,
            "by": agent or a_person(),
            "now": NOW,
        }
        | values
    )
    if is_verified:
        verify(employer=employer, by=None, now=NOW)
        employer.refresh_from_db()
        assert employer.standing == Standing.VERIFIED
    return employer


def a_draft(world: SimpleNamespace, **changes: object) -> actions.Draft:
    """Return a draft that may be published."""
    draft = actions.Draft(
        title="Virėja (-as)",
        language="lt",
        occupation=world.cook,
        description="Gaminsite pietus 40 žmonių. Dirbame draugiškai.",
        municipality=world.vilnius_place,
        address="Gedimino pr. 1",
        working_times=("FULL_DAY",),
        hours_per_week=Decimal(40),
        pay_from=Decimal(1640),
        pay_to=Decimal(1900),
        closes_on=TODAY + 30 * DAY,
        required_skills=(world.skills[0].pk,),
        positions=1,
    )
    return replace(draft, **changes)


def a_vacancy(
    world: SimpleNamespace,
    employer: Employer | None = None,
    *,
    now: datetime = NOW,
    **changes: object,
) -> Vacancy:
    """Make a draft."""
    return actions.create_draft(
        employer=employer or an_employer(world),
        draft=a_draft(world, **changes),
        by=None,
        now=now,
        submission=uuid4(),
    )


def an_open_vacancy(
    world: SimpleNamespace,
    employer: Employer | None = None,
    *,
    now: datetime = NOW,
    **changes: object,
) -> Vacancy:
    """Make a vacancy and publish it."""
    vacancy = a_vacancy(world, employer, now=now, **changes)
    return actions.publish(vacancy=vacancy, by=None, now=now)
