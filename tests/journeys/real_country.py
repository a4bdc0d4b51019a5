"""The country in which real people meet real work: official classification, offices, staff, employers."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

from django.db.models import Q

from talka.domains.employers.api import Employer, register_employer, verify
from talka.domains.people.api import (
    Office,
    Person,
    Role,
    create_person,
    grant_role,
    load_offices,
)
from talka.domains.taxonomy.api import (
    Municipality,
    Occupation,
    Report,
    import_esco,
    import_starter,
)
from talka.engines.identifiers import make_company_code
from tests.journeys.real_documents import ESCO, LABELS


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
HOME = "LT-57"

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Country:
    """Who is there before anybody comes, and what the importers said."""

    starter: Report
    esco: Report
    labels: Report
    office: Office
    counsellor: Person


def found_country() -> Country:
    """Bring in the starter, the official release over it, and older words in further languages."""
    starter = import_starter(by=None, now=NOW)
    esco = import_esco(path=ESCO, version="1.2.0", by=None, now=NOW)
    labels = import_esco(
        path=LABELS, version="1.0.3", languages=["lt", "lv", "et"], by=None, now=NOW
    )
    load_offices(by=None, now=NOW)
    office = Office.objects.get(routes__municipality=HOME)
    counsellor = somebody("Jonas", "Petraitis")
    grant_role(
        person=counsellor,
        role=Role.COUNSELLOR,
        office=office,
        valid_from=TODAY,
        by=None,
        now=NOW,
    )
    return Country(starter, esco, labels, office, counsellor)


def somebody(given_name: str, family_name: str) -> Person:
    """Make somebody who can sign in."""
    return create_person(
        given_name=given_name,
        family_name=family_name,
        email=f"person{next(_numbers)}@mail.example",
        language="en",
        by=None,
        now=NOW,
    )


def an_employer(name: str) -> tuple[Employer, Person]:
    """Register and check an employer of that name, here; return it with who acts for it."""
    agent = somebody("Agent", name[:60])
    employer = register_employer(
        country="LT",
        company_code=make_company_code("LT", 500 + next(_numbers)),
        name=name,
        municipality=Municipality.objects.get(pk=HOME),
        by=agent,
        now=NOW,
    )
    return verify(employer=employer, by=None, now=NOW), agent


def isco_of(occupation: Occupation | None) -> str:
    """Return the unit group of an occupation, empty where there is none."""
    return (occupation.isco_id or "") if occupation else ""


def words_in(language: str) -> int:
    """Return how many occupations of ESCO have words in the language."""
    has_words = Q(source="esco") & Q(labels__has_key=language)
    return Occupation.objects.filter(has_words).count()
