"""The country before life begins: classification, offices, staff, and the people one can visit as."""

from datetime import datetime
from random import Random

from demo.names import full_name
from talka.domains.people.api import (
    Office,
    OfficeKind,
    Person,
    Role,
    create_person,
    grant_role,
    load_offices,
)
from talka.domains.taxonomy.api import import_starter
from talka.kit import clock


HOST = "demo.talka.example"

# Whom a visitor can be with one click: e-mail name, given name, surname, role, office kind.
VISITED_STAFF = (
    ("jonas", "Jonas", "Petraitis", Role.COUNSELLOR, OfficeKind.OFFICE),
    ("egle", "Eglė", "Kavaliauskienė", Role.EMPLOYER_COUNSELLOR, OfficeKind.OFFICE),
    ("rasa", "Rasa", "Žukauskaitė", Role.CAREER_CONSULTANT, OfficeKind.OFFICE),
    ("darius", "Darius", "Šimkus", Role.MANAGER, OfficeKind.DEPARTMENT),
    ("ausra", "Aušra", "Balčiūnienė", Role.HEAD_OFFICE_AUTHOR, OfficeKind.HEAD_OFFICE),
    ("paulius", "Paulius", "Norkus", Role.ANALYST, OfficeKind.HEAD_OFFICE),
    ("admin", "Gintaras", "Rimkus", Role.ADMINISTRATOR, OfficeKind.HEAD_OFFICE),
    ("partneris", "Laima", "Adomaitienė", Role.PARTNER, OfficeKind.OFFICE),
)
HOME_TOWN = "LT-15"


def found(source: Random, *, people: int, now: datetime) -> None:
    """Found the country: one counsellor for about a hundred people, at least one an office."""
    import_starter(by=None, now=now)
    load_offices(by=None, now=now)
    _visited_staff(now)
    offices = list(Office.objects.filter(kind=OfficeKind.OFFICE).order_by("code"))
    for office in offices:
        busy = len(office.routes.all()) > 1 or "vilnius" in office.code or "kaunas" in office.code
        for _ in range(max(1, people // 500 if busy else 1)):
            _hire(source, Role.COUNSELLOR, office, now)
        if source.random() < 0.6:
            _hire(source, Role.EMPLOYER_COUNSELLOR, office, now)
    for office in Office.objects.filter(kind=OfficeKind.DEPARTMENT).order_by("code"):
        _hire(source, Role.EMPLOYER_COUNSELLOR, office, now)
        _hire(source, Role.MANAGER, office, now)


def _visited_staff(now: datetime) -> None:
    home = _office_of(HOME_TOWN)
    at = {
        OfficeKind.OFFICE: home,
        OfficeKind.DEPARTMENT: home.parent,
        OfficeKind.HEAD_OFFICE: Office.objects.get(kind=OfficeKind.HEAD_OFFICE),
    }
    for mailbox, given, family, role, kind in VISITED_STAFF:
        person = create_person(
            given_name=given,
            family_name=family,
            email=f"{mailbox}@{HOST}",
            language="lt",
            by=None,
            now=now,
        )
        _grant(person, role, at[kind], now)


def _office_of(municipality: str) -> Office:
    return Office.objects.get(routes__municipality=municipality)


def _hire(source: Random, role: Role, office: Office, now: datetime) -> Person:
    given, family = full_name(source, "lt", is_woman=source.random() < 0.75)
    person = create_person(
        given_name=given, family_name=family, email=None, language="lt", by=None, now=now
    )
    _grant(person, role, office, now)
    return person


def _grant(person: Person, role: Role, office: Office | None, now: datetime) -> None:
    if office is None:
        raise LookupError(role)
    grant_role(person=person, role=role, office=office, valid_from=clock.day(now), by=None, now=now)
