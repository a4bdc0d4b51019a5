"""Accounts of staff: invited by an administrator, the first one by the command line."""

from datetime import datetime

from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from talka.domains.people.actions.identity import create_person
from talka.domains.people.actions.roles import grant_role
from talka.domains.people.models import Office, Person
from talka.domains.people.rules import OfficeKind, Role
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def invite_staff(
    *,
    email: str,
    given_name: str,
    family_name: str,
    role: Role,
    office: Office,
    by: Person | None,
    now: datetime,
    language: str = "lt",
) -> tuple[Person, str]:
    """
    Give somebody a role, and an account if they have none; return them and the key of the invitation.

    The key is the last part of the link with which they choose a password, once.
    """
    person = Person.objects.filter(email__iexact=email).first()
    if person is None:
        person = create_person(
            given_name=given_name,
            family_name=family_name,
            email=email,
            language=language,
            by=by,
            now=now,
        )
    grant_role(
        person=person, role=role, office=office, valid_from=clock.day(now), by=by, now=now
    )
    return person, invitation_key(person)


@use_case
def create_first_administrator(
    *, email: str, given_name: str, family_name: str, by: Person | None, now: datetime
) -> tuple[Person, str]:
    """Make an administrator of the head office, and the head office if there is none."""
    office, _ = Office.objects.get_or_create(
        kind=OfficeKind.HEAD_OFFICE, parent=None, defaults={"code": "head-office"}
    )
    return invite_staff(
        email=email,
        given_name=given_name,
        family_name=family_name,
        role=Role.ADMINISTRATOR,
        office=office,
        by=by,
        now=now,
    )


def invitation_key(person: Person) -> str:
    """Return the key that opens the account once; it ends with the next sign-in or password."""
    number = urlsafe_base64_encode(force_bytes(person.pk))
    return f"{number}-{default_token_generator.make_token(person)}"
