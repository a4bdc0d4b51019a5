"""Two sides of a small market: people from the jobseekers' factories, employers with vacancies."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from urllib.parse import quote
from uuid import uuid4

from talka.domains.employers.api import register_employer, verify
from talka.domains.jobseekers.api import assign_counsellor
from talka.domains.jobseekers.tests import factories as people
from talka.domains.matching.actions import applying, listing, referring
from talka.domains.matching.models import Application
from talka.domains.people.api import Person, Role
from talka.domains.vacancies.api import Draft, create_draft, publish
from talka.engines.identifiers import make_company_code


NOW, TODAY = people.NOW, people.TODAY
_codes = count(1_000)


def a_market() -> SimpleNamespace:
    """Make the country, its counsellors, and a checked employer with somebody who acts for it."""
    world = people.a_country()
    world.counsellor = people.a_counsellor(
        world.counter, given_name="Jonas", family_name="Petraitis"
    )
    world.employer_counsellor = people.a_counsellor(world.counter, Role.EMPLOYER_COUNSELLOR)
    world.agent = people.a_person(given_name="Ona", family_name="Kepėja")
    world.employer = an_employer(world, by=world.agent)
    return world


def an_employer(world: SimpleNamespace, *, by: Person, name: str = "Bread and Co", checked=True):
    """Register an employer, checked unless told otherwise."""
    employer = register_employer(
        country="LT",
        company_code=make_company_code("LT", next(_codes)),
        name=name,
        municipality=world.places[0],
        by=by,
        now=NOW,
    )
    if checked:
        employer = verify(employer=employer, by=None, now=NOW)
    return employer


def a_draft(world: SimpleNamespace, **changes: object) -> Draft:
    """Return a vacancy that asks for a cook in Vilnius."""
    given: dict[str, object] = {
        "title": "Pastry cook",
        "language": "en",
        "occupation": world.cook,
        "description": "You bake.",
        "municipality": world.places[0],
        "working_times": ("FULL_DAY",),
        "hours_per_week": Decimal(40),
        "pay_from": Decimal(1640),
        "closes_on": TODAY + timedelta(days=30),
        "required_skills": (world.skills[0].pk, world.skills[2].pk),
        "languages": {"lt": ("B2", "REQUIRED")},
    }
    return Draft(**(given | changes))


def a_vacancy(world: SimpleNamespace, *, employer=None, now: datetime = NOW, **changes: object):
    """Publish a vacancy of the employer."""
    draft = create_draft(
        employer=employer or world.employer,
        draft=a_draft(world, **changes),
        by=None,
        now=now,
        submission=uuid4(),
    )
    return publish(vacancy=draft, by=None, now=now)


def a_seeker(world: SimpleNamespace, *, counselled: bool = True, **answers: object):
    """Register somebody in the market, with the counsellor of the world."""
    file = people.a_file(world, answers=people.some_answers(world, **answers))
    if counselled:
        assign_counsellor(file=file, counsellor=world.counsellor, by=None, now=NOW)
        file.refresh_from_db()
    return file


def an_application(world: SimpleNamespace, **options: object) -> Application:
    """Let a person apply for a vacancy of the world's employer."""
    file = options.pop("file", None) or a_seeker(world)
    vacancy = options.pop("vacancy", None) or a_vacancy(world)
    return applying.apply(
        file=file, vacancy=vacancy, letter="I bake.", by=file.person, now=NOW, **options
    )


def a_proposal(world: SimpleNamespace, **options: object) -> Application:
    """Let the counsellor propose a vacancy to a person."""
    file = options.pop("file", None) or a_seeker(world)
    vacancy = options.pop("vacancy", None) or a_vacancy(world)
    return referring.refer(file=file, vacancy=vacancy, by=world.counsellor, now=NOW, **options)


def lists_for_all(now: datetime = NOW) -> listing.Matched:
    """Make every list."""
    return listing.match_everybody(by=None, now=now)


def later(days: int = 0, hours: int = 0) -> datetime:
    """Return a moment after the beginning."""
    return NOW + timedelta(days=days, hours=hours)


def day(days: int = 0) -> date:
    """Return a day after the beginning."""
    return TODAY + timedelta(days=days)


def body_of(page) -> str:
    """Return the body without the address that was asked for and the marks of this one request."""
    text = page.content.decode().replace(page.request["PATH_INFO"], "")
    text = text.replace(quote(page.request["PATH_INFO"], safe=""), "")
    return re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"', "", text)
