"""Who is there before the journeys begin: for each language a counsellor, employers, people."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from uuid import uuid4

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.management import call_command
from django.test import override_settings

from talka.domains.employers.api import Employer, register_employer, verify
from talka.domains.jobseekers.api import (
    Address,
    Answers,
    Channel,
    Circumstances,
    Code,
    Consents,
    Contact,
    Job,
    Jobs,
    JobseekerFile,
    Name,
    Occupations,
    Schooling,
    Situation,
    Terms,
    Tongue,
    Tongues,
    assign_counsellor,
    register,
)
from talka.domains.matching.api import apply
from talka.domains.people.api import (
    Office,
    Person,
    Purpose,
    Role,
    accept_invitation,
    create_person,
    invitation_key,
    invite_staff,
    load_offices,
)
from talka.domains.taxonomy.api import Municipality, Occupation, WorkingTime, import_starter
from talka.domains.vacancies.api import Draft, Vacancy, create_draft, publish
from talka.engines.identifiers import make_company_code, make_personal_code


PASSWORD = "three quiet birches 71"
_numbers = count(1)


class QuickPasswords(PBKDF2PasswordHasher):
    """Keeps passwords so that the service can read them, with less work than it takes itself."""

    iterations = 1000


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in; `secret` is that of the app on the phone of staff."""

    name: str
    email: str
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands ready for the journeys in one language."""

    language: str
    invited: Account  # a counsellor who has not opened the account yet
    counsellor: Account
    checker: Account  # the employer counsellor
    agent: Account
    title: str  # of the agent's open vacancy, which has several places
    client: Account  # looked after by the invited counsellor
    candidate: Account  # may be found by employers, and looked after by the counsellor
    applicant: Account  # has applied for the agent's other vacancy
    applied_for: str


@dataclass(frozen=True, slots=True)
class Trade:
    """What people of one language do in these stories, and where."""

    municipality: str
    titles: tuple[str, str]
    names: tuple[str, str, str]
    family: str


TRADES = {
    "lt": Trade("LT-15", ("Kepėjas naktinei pamainai", "Kepyklos meistras"), ("Ona", "Rasa", "Tadas"), "Upytė"),
    "en": Trade("LT-57", ("Baker for the night shift", "Master baker"), ("Anna", "Ruth", "Thomas"), "Brook"),
    "ru": Trade("LT-20", ("Пекарь в ночную смену", "Мастер-пекарь"), ("Анна", "Раиса", "Олег"), "Речная"),
}  # fmt: skip


def found_country(now: datetime) -> None:
    """Bring in occupations, places and offices; the suite itself has no shared cache."""
    call_command("createcachetable", "django_cache", verbosity=0)
    import_starter(by=None, now=now)
    load_offices(by=None, now=now)


def build(language: str, now: datetime) -> Side:
    """Make the people of one language by the actions of the service."""
    with override_settings(PASSWORD_HASHERS=[f"{__name__}.QuickPasswords"]):
        return _build(language, now)


def _build(language: str, now: datetime) -> Side:
    trade = TRADES[language]
    place = Municipality.objects.get(pk=trade.municipality)
    office = Office.objects.get(routes__municipality=place.pk)
    invited, invited_account = _staff(Role.COUNSELLOR, office, language, now, opens=False)
    counsellor, counsellor_account = _staff(Role.COUNSELLOR, office, language, now)
    checker, checker_account = _staff(Role.EMPLOYER_COUNSELLOR, office, language, now)
    agent = _person("Lina", f"Kepėja {language}", language, now)
    employer = _employer(agent, checker, place, now)
    title, other = trade.titles
    _vacancy(employer, agent, title, language, now, places=9)
    wanted = _vacancy(employer, agent, other, language, now, places=1)
    people = [_person(name, trade.family, language, now) for name in trade.names]
    # Of the three only the candidate may be found by employers.
    may_be_found = (False, True, False)
    files = [
        _registered(person, place, now, may_be_found=found)
        for person, found in zip(people, may_be_found, strict=True)
    ]
    for file, looks_after in zip(files, (invited, counsellor, counsellor), strict=True):
        assign_counsellor(file=file, counsellor=looks_after, by=None, now=now)
    apply(file=files[2], vacancy=wanted, letter="", by=files[2].person, now=now)
    client, candidate, applicant = (_account(file.person, now) for file in files)
    return Side(
        language=language,
        invited=invited_account,
        counsellor=counsellor_account,
        checker=checker_account,
        agent=_account(agent, now),
        title=title,
        client=client,
        candidate=candidate,
        applicant=applicant,
        applied_for=other,
    )


def _person(given: str, family: str, language: str, now: datetime) -> Person:
    return create_person(
        given_name=given,
        family_name=family,
        email=f"person{next(_numbers)}@people.example",
        language=language,
        by=None,
        now=now,
    )


def _account(person: Person, now: datetime) -> Account:
    accept_invitation(key=invitation_key(person), password=PASSWORD, by=None, now=now)
    return Account(person.full_name, str(person.email))


def _staff(
    role: Role, office: Office, language: str, now: datetime, *, opens: bool = True
) -> tuple[Person, Account]:
    person, _key = invite_staff(
        email=f"{role.lower()}{next(_numbers)}@service.example",
        given_name="Jonas",
        family_name=f"Tarnautojas {language}",
        role=role,
        office=office,
        language=language,
        by_mail=not opens,
        by=None,
        now=now,
    )
    if not opens:
        return person, Account(person.full_name, str(person.email))
    account, secret = _account(person, now), generate_totp_secret()
    TOTP.activate(person, secret)
    return person, Account(account.name, account.email, secret)


def _employer(agent: Person, checker: Person, place: Municipality, now: datetime) -> Employer:
    number = next(_numbers)
    employer = register_employer(
        country="LT",
        company_code=make_company_code("LT", 8000 + number),
        name=f"UAB Senoji kepykla {number}",
        municipality=place,
        by=agent,
        now=now,
    )
    verify(employer=employer, by=checker, now=now)
    employer.refresh_from_db()
    return employer


def _baker() -> Occupation:
    return Occupation.objects.get(uri__endswith="occ:baker")


def _vacancy(
    employer: Employer, agent: Person, title: str, language: str, now: datetime, *, places: int
) -> Vacancy:
    draft = Draft(
        title=title,
        language=language,
        occupation=_baker(),
        description="Kepame duoną kasdien. We bake every day. Печём каждый день.",
        municipality=employer.municipality,
        working_times=(WorkingTime.FULL_DAY, WorkingTime.SHIFTS),
        pay_from=Decimal(1700),
        closes_on=now.date() + timedelta(days=40),
        positions=places,
    )
    made = create_draft(employer=employer, draft=draft, by=agent, now=now)
    return publish(vacancy=made, by=agent, now=now)


def _registered(
    person: Person, place: Municipality, now: datetime, *, may_be_found: bool
) -> JobseekerFile:
    baker = _baker()
    purposes = (Purpose.SHARE_PROFILE_WITH_EMPLOYERS,) if may_be_found else ()
    answers = Answers(
        name=Name(person.given_name, person.family_name),
        code=Code("LT", has_code=True, tells_birth_date=True),
        contact=Contact("+370 600 00000", person.language),
        address=Address(place.pk, "Ežero g. 1"),
        situation=Circumstances(Situation.NOT_WORKING),
        jobs=Jobs((Job("Kepėja", occupation=baker.pk, started_on=date(2015, 1, 1)),)),
        education=Schooling(4),
        languages=Tongues((Tongue("lt", "C2", is_native=True), Tongue("en", "B2"))),
        occupations=Occupations((baker.pk,)),
        terms=Terms(working_times=(*WorkingTime,)),
        consents=Consents(purposes),
    )
    receipt = register(
        answers=answers,
        channel=Channel.PORTAL,
        submission=uuid4(),
        person=person,
        code=make_personal_code("LT", birth_date=date(1990, 5, 17), serial=next(_numbers)),
        by=None,
        now=now,
    )
    return JobseekerFile.objects.select_related("person").get(pk=receipt.file.pk)
