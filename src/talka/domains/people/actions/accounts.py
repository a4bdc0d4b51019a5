"""Accounts of staff: invited by an administrator, the first one by the command line."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from talka.domains.people import queries
from talka.domains.people.actions.identity import create_person
from talka.domains.people.actions.journal import write_down
from talka.domains.people.actions.offices import STAND_IN_CODE, load_offices, offices_path
from talka.domains.people.actions.roles import (
    end_sessions,
    grant_role,
    refuse_all_but_administrators,
)
from talka.domains.people.models import Office, Person
from talka.domains.people.rules import AccountChange, OfficeKind, Role
from talka.kit import clock, jobs
from talka.kit.audit import use_case


class InvitationOver(Exception):
    """The key has been used, is too old, or was never given."""


class AccountOpenAlready(Exception):
    """The person has opened the account; an invitation would open it for somebody else."""


class WorksHere(Exception):
    """Whoever works for the service is helped by an administrator."""


class ReasonMissing(Exception):
    """This is written down with a reason, and none was given."""


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
    by_mail: bool = False,
) -> tuple[Person, str]:
    """
    Give somebody a role, and an account if they have none; return them and the key of the invitation.

    The key is the last part of the link with which they choose a password, once. With `by_mail`
    the link is sent to them, unless they have a password already.

    :raises NotAnAdministrator: `by` may not invite
    """
    refuse_all_but_administrators(by, now)
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
    grant_role(person=person, role=role, office=office, valid_from=clock.day(now), by=by, now=now)
    write_down(AccountChange.INVITED, person=person, by=by, now=now)
    if by_mail and not person.has_usable_password():
        jobs.defer("people.send_invitation", person_id=person.pk)
    return person, invitation_key(person)


@use_case
def invite_again(*, person: Person, by: Person | None, now: datetime) -> None:
    """
    Send the invitation once more, with a new link.

    :raises NotAnAdministrator: `by` may not invite
    :raises AccountOpenAlready: there is a password already
    """
    refuse_all_but_administrators(by, now)
    if person.has_usable_password():
        raise AccountOpenAlready
    write_down(AccountChange.INVITED, person=person, by=by, now=now)
    jobs.defer("people.send_invitation", person_id=person.pk)


@use_case
def create_first_administrator(
    *, email: str, given_name: str, family_name: str, by: Person | None, now: datetime
) -> tuple[Person, str]:
    """
    Make an administrator of the head office.

    Where there is no head office yet the offices of the country are loaded first; a country without
    a file of offices gets a stand-in.

    :raises OfficesFileWrong: the file is there and cannot be used
    """
    heads = Office.objects.filter(kind=OfficeKind.HEAD_OFFICE, parent=None)
    if not heads.exists() and offices_path().exists():
        load_offices(by=by, now=now)
    office = heads.first() or Office.objects.create(kind=OfficeKind.HEAD_OFFICE, code=STAND_IN_CODE)
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


def invited_person(key: str) -> Person:
    """
    Return whom the key invites.

    :raises InvitationOver: it opens nothing (any more)
    """
    number, _, token = key.partition("-")
    try:
        found = Person.objects.filter(pk=int(urlsafe_base64_decode(number)), is_active=True).first()
    except (ValueError, OverflowError):
        found = None
    if found is None or not default_token_generator.check_token(found, token):
        raise InvitationOver
    return found


@use_case
def accept_invitation(*, key: str, password: str, by: None, now: datetime) -> Person:
    """
    Open the account with this password. The link came by mail, so the address is verified.

    :raises InvitationOver: the key opens nothing (any more)
    """
    Person.objects.select_for_update().get(pk=invited_person(key).pk)
    person = invited_person(key)
    person.set_password(password)
    person.save(update_fields=["password"])
    EmailAddress.objects.filter(email__iexact=person.email).exclude(user=person).delete()
    EmailAddress.objects.update_or_create(
        user=person, email=person.email, defaults={"verified": True, "primary": True}
    )
    write_down(AccountChange.OPENED, person=person, by=person, now=now)
    return person


@use_case
def reset_second_factor(*, person: Person, reason: str, by: Person, now: datetime) -> None:
    """
    Take away every second factor of somebody who has lost them, and sign them out everywhere.

    They are told by mail, and set a new one up at the next sign-in.

    :raises NotAnAdministrator: `by` may not do this
    :raises ReasonMissing: how the person was recognised is not written down
    """
    refuse_all_but_administrators(by, now)
    _take_second_factors(person, reason=reason, by=by, now=now)


@use_case
def reset_second_factor_of_client(
    *, person: Person, reason: str, by: Person, now: datetime
) -> None:
    """
    Take away every second factor of a jobseeker or an agent who has lost them.

    Whether `by` works with the person is known, and checked, by the domain above.

    :raises WorksHere: the person has a role in the service
    :raises ReasonMissing: how the person was recognised is not written down
    """
    if queries.roles_of(person, day=clock.day(now)):
        raise WorksHere
    _take_second_factors(person, reason=reason, by=by, now=now)


def _take_second_factors(person: Person, *, reason: str, by: Person, now: datetime) -> None:
    if not reason.strip():
        raise ReasonMissing
    Authenticator.objects.filter(user=person).delete()
    end_sessions(person.pk)
    write_down(AccountChange.SECOND_FACTOR_RESET, person=person, by=by, now=now, reason=reason)
    jobs.defer("people.tell_second_factor_was_reset", person_id=person.pk)


@use_case
def choose_language(*, person: Person, language: str, by: Person | None, now: datetime) -> Person:
    """Write down in which language the person reads; nothing changes when it is the same."""
    if person.language != language:
        person.language = language
        person.save(update_fields=["language"])
    return person
