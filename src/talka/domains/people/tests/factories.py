"""People, offices and roles for tests."""

from datetime import UTC, date, datetime
from itertools import count

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from talka.domains.people.models import Office, Person, RoleGrant
from talka.domains.people.rules import OfficeKind, Role


NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PASSWORD = "a long and quite rare password 71"

_numbers = count(1)


def an_office(code="", *, kind=OfficeKind.OFFICE, parent=None, **fields):
    code = code or f"office-{next(_numbers)}"
    names = {"en": code.replace("-", " ").title(), "lt": f"{code} skyrius"}
    return Office.objects.create(code=code, kind=kind, parent=parent, names=names, **fields)


def a_person(given_name="Rūta", family_name="Kazlauskaitė", *, email="", **fields):
    number = next(_numbers)
    person = Person(
        given_name=given_name,
        family_name=family_name,
        email=email or f"person{number}@example.org",
        language=fields.pop("language", "en"),
        created_at=NOW,
        **fields,
    )
    person.set_unusable_password()
    person.save()
    return person


def with_account(person, *, password=PASSWORD, verified=True):
    """Let the person sign in with the password."""
    person.set_password(password)
    person.save(update_fields=["password"])
    EmailAddress.objects.create(user=person, email=person.email, verified=verified, primary=True)
    return person


def with_second_factor(person):
    """Give the person the app on the phone."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    return TOTP.activate(person, generate_totp_secret()).instance


def a_member(*roles, office=None, since=date(2025, 1, 1), until=None, **fields):
    """Return a person who has the roles in the office."""
    person = a_person(**fields)
    for role in roles or (Role.COUNSELLOR,):
        RoleGrant.objects.create(
            person=person,
            role=role,
            office=office or an_office(),
            valid_from=since,
            valid_to=until,
        )
    return person


def an_administrator(**fields):
    return a_member(Role.ADMINISTRATOR, **fields)


def second_factors_of(person):
    return list(Authenticator.objects.filter(user=person))
