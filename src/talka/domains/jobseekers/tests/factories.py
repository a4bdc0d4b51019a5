"""A small country for tests: two offices, three municipalities, a few occupations and skills."""

from datetime import UTC, date, datetime
from itertools import count
from types import SimpleNamespace
from uuid import uuid4

from django.apps import apps

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Channel
from talka.domains.jobseekers.rules.answers import (
    Address,
    Answers,
    Birth,
    Circumstances,
    Code,
    Consents,
    Contact,
    Job,
    Jobs,
    Limits,
    Name,
    Occupations,
    Permit,
    Permits,
    Schooling,
    Skills,
    Terms,
    Tongue,
    Tongues,
    Travel,
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
    Skill,
    forget,
)
from talka.engines.identifiers import make_personal_code


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BORN = date(1992, 5, 17)

_numbers = count(1)


def a_country() -> SimpleNamespace:
    """Make the offices and classifications that everything else rests on."""
    forget()
    region_model = apps.get_model("taxonomy", "Region")
    country = Country.objects.create(code="LT", labels={"en": "Lithuania", "lt": "Lietuva"})
    region = region_model.objects.create(code="LT011", country=country, labels={"en": "Vilnius"})
    places = [
        Municipality.objects.create(
            code=code, region=region, country=country, latitude=latitude, longitude=longitude,
            labels={"en": name, "lt": name},
        )
        for code, name, latitude, longitude in (
            ("LT-57", "Vilniaus miestas", 54.69, 25.28),
            ("LT-15", "Kauno miestas", 54.9, 23.9),
            ("LT-99", "Niekur", 55.0, 24.0),
        )
    ]  # fmt: skip
    head = Office.objects.create(code="head", kind=OfficeKind.HEAD_OFFICE, names={"en": "Head"})
    vilnius, kaunas = (
        Office.objects.create(
            code=code, kind=OfficeKind.DEPARTMENT, parent=head, names={"en": name}
        )
        for code, name in (("vilnius", "Vilnius department"), ("kaunas", "Kaunas department"))
    )
    counter = Office.objects.create(
        code="vilnius-1", kind=OfficeKind.OFFICE, parent=vilnius, names={"en": "Vilnius office"},
        phone="+370 5 000 0000",
    )  # fmt: skip
    Route.objects.create(municipality="LT-57", office=counter)
    Route.objects.create(municipality="LT-15", office=kaunas)
    return SimpleNamespace(
        places=places, head=head, vilnius=vilnius, kaunas=kaunas, counter=counter,
        **_classifications(),
    )  # fmt: skip


def _classifications() -> dict[str, object]:
    link = apps.get_model("taxonomy", "OccupationSkill")
    for code in ("5", "51", "512", "5120"):
        IscoGroup.objects.create(code=code, parent_id=code[:-1] or None, labels={"en": code})
    skills = [
        Skill.objects.create(
            uri=f"urn:test:skill:{number}", source="test", version="1", kind="skill",
            labels={"en": words, "lt": words},
        )
        for number, words in enumerate(("cook dishes", "keep a kitchen clean", "plan menus"))
    ]  # fmt: skip
    cook, waiter = (
        Occupation.objects.create(
            uri=f"urn:test:occupation:{words}", source="test", version="1", isco_id="5120",
            labels={"en": words, "lt": words},
        )
        for words in ("cook", "head waiter")
    )  # fmt: skip
    link.objects.create(occupation=cook, skill=skills[0], relation="essential")
    link.objects.create(occupation=cook, skill=skills[1], relation="essential")
    link.objects.create(occupation=cook, skill=skills[2], relation="optional")
    for code, words in (("lt", "Lithuanian"), ("en", "English"), ("ru", "Russian")):
        Language.objects.create(code=code, labels={"en": words})
    for code, kind, words in (
        ("B", "driving", "Category B: cars"),
        ("CE", "driving", "Category CE: trucks"),
        ("work:forklift", "work", "Forklift operator’s licence"),
    ):
        Licence.objects.create(code=code, kind=kind, labels={"en": words})
    for level in range(9):
        EducationLevel.objects.create(level=level, labels={"en": f"ISCED {level}"})
    return {"skills": skills, "cook": cook, "waiter": waiter}


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


def a_counsellor(office: Office, role: Role = Role.COUNSELLOR, **values: object) -> Person:
    """Make somebody who works in the office."""
    person = a_person(**values)
    grant_role(
        person=person, role=role, office=office, valid_from=date(2020, 1, 1), by=None, now=NOW
    )
    return person


def a_code(number: int = 1, born: date = BORN) -> str:
    """Return a valid Lithuanian personal code."""
    return make_personal_code("LT", birth_date=born, serial=number, sex_digit=2)


def some_answers(world: SimpleNamespace, **changes: object) -> Answers:
    """Return the answers of somebody who has told everything."""
    given: dict[str, object] = {
        "name": Name("Rūta", "Žemaitytė"),
        "code": Code("LT", has_code=True, tells_birth_date=True),
        "birth": Birth(BORN),
        "contact": Contact("+370 600 00000", "en"),
        "address": Address("LT-57", "Gedimino pr. 1"),
        "situation": Circumstances("NOT_WORKING", is_ready=True),
        "jobs": Jobs(
            (
                Job("Virėja", world.cook.pk, "Bread and Co", date(2019, 3, 1), date(2021, 2, 1)),
                Job("Cook", world.cook.pk, "", date(2022, 1, 1)),
                Job("Something else", None, "", None, None),
            )
        ),
        "education": Schooling(3, "Cookery", "School", 2010),
        "skills": Skills((world.skills[0].pk,), (world.skills[1].pk,)),
        "languages": Tongues((Tongue("lt", "C2", is_native=True), Tongue("en", "B1"))),
        "licences": Permits((Permit("B"), Permit("CE", date(2026, 1, 1)))),
        "occupations": Occupations((world.waiter.pk, world.cook.pk)),
        "terms": Terms(("FULL_DAY",), (), ("PERMANENT",), 1200, None),
        "travel": Travel(30, None, accepts_remote=True, is_willing_to_move=False),
        "limits": Limits(("NIGHT_WORK",)),
        "consents": Consents(("SHARE_PROFILE_WITH_EMPLOYERS",)),
    }
    return Answers(**(given | changes))


def a_file(world: SimpleNamespace, **options: object) -> JobseekerFile:
    """Register somebody through the portal and return the file."""
    answers = options.pop("answers", None) or some_answers(world)
    receipt = actions.register(
        **{
            "answers": answers,
            "channel": Channel.PORTAL,
            "submission": uuid4(),
            "person": options.pop("person", None) or a_person(),
            "by": None,
            "now": NOW,
        }
        | options
    )
    return JobseekerFile.objects.select_related("person", "office", "municipality").get(
        pk=receipt.file.pk
    )
