"""Let somebody take over the record that was made for them at the counter or by phone."""

import json
from datetime import datetime
from hmac import compare_digest

from allauth.account.models import EmailAddress

from talka.domains.people import queries
from talka.domains.people.actions.accounts import AccountOpenAlready, InvitationOver
from talka.domains.people.actions.journal import write_down
from talka.domains.people.models import Person
from talka.domains.people.queries.entrance import (
    Key,
    code_of,
    has_way_in,
    is_address_taken,
    offered,
    seal,
    standing_offer,
    unseal,
)
from talka.domains.people.rules import AccountChange, masked_email
from talka.kit import jobs
from talka.kit.audit import use_case
from talka.kit.secrecy import encrypt


class AddressTaken(Exception):
    """Somebody else signs in with this e-mail address."""


class EntranceCodeWrong(Exception):
    """The code is not the one that was handed over with this offer."""


@use_case
def offer_entrance(
    *, person: Person, email: str, by: Person | None, now: datetime, seen: int | None = None
) -> str:
    """
    Mail a link that opens the person's record, and return the code to hand over to the person.

    The record changes only when both come together: whoever reads the mail by mistake has a link
    that opens nothing, and the address is not the person's before. A later offer ends this one.
    Whether `by` works with the person is known, and checked, by the domain above.

    :param seen: the offer that stood when the page was made, 0 for none: sent twice, it mails once
    :raises AccountOpenAlready: the person can sign in already, or has died
    :raises AddressTaken: somebody else has the address
    """
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if has_way_in(locked) or not locked.is_active or locked.died_on:
        raise AccountOpenAlready
    _refuse_taken(email)
    standing = standing_offer(locked, now=now)
    if standing and seen not in {None, standing.number} and standing.to == masked_email(email):
        return standing.code
    event = write_down(
        AccountChange.INVITED, person=locked, by=by, now=now, reason=masked_email(email)
    )
    letter = queries.entrance_letter(locked, email, seal(Key(locked.pk, email, event.pk)))
    sealed = encrypt(json.dumps([letter.to, letter.subject, letter.text]))
    jobs.defer("people.send_letter", sealed=sealed)
    return code_of(event)


def _refuse_taken(email: str) -> None:
    if is_address_taken(email):
        raise AddressTaken


def person_offered(key: str, *, now: datetime) -> tuple[Person, str]:
    """
    Return whom the link lets in, and the address that becomes theirs.

    :raises InvitationOver: it opens nothing (any more)
    """
    found = unseal(key)
    if found is None or offered(found, now=now) is None:
        raise InvitationOver
    person = Person.objects.filter(pk=found.person_id, is_active=True).first()
    if person is None or has_way_in(person):
        raise InvitationOver
    return person, found.email


@use_case
def take_entrance(*, key: str, code: str, password: str, by: None, now: datetime) -> Person:
    """
    Give the person the address and this password. The link came by mail, so the address is verified.

    :raises InvitationOver: the link opens nothing (any more)
    :raises EntranceCodeWrong: the code does not belong to it
    :raises AddressTaken: somebody else has the address by now
    """
    Person.objects.select_for_update().get(pk=person_offered(key, now=now)[0].pk)
    person, email = person_offered(key, now=now)
    sealed = unseal(key)
    event = offered(sealed, now=now) if sealed else None
    if event is None:
        raise InvitationOver
    typed = "".join(code.upper().split()).replace("-", "")
    if not compare_digest(typed.encode(), code_of(event).replace("-", "").encode()):
        raise EntranceCodeWrong
    person.set_password(password)
    person.save(update_fields=["password"])
    return take_address(person=person, email=email, by=person, now=now)


@use_case(joins=True)
def take_address(*, person: Person, email: str, by: Person | None, now: datetime) -> Person:
    """
    Let the person, who has none, sign in and be written to at an address that is proved to be theirs.

    :raises AddressTaken: somebody else has it
    """
    _refuse_taken(email)
    person.email = email
    person.save(update_fields=["email"])
    EmailAddress.objects.filter(email__iexact=email).delete()
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    write_down(AccountChange.OPENED, person=person, by=by, now=now)
    return person
