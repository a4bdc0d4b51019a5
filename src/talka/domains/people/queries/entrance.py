"""The way into one's own record for whoever was registered without an e-mail address."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.utils.crypto import salted_hmac

from talka.domains.people.models import AccountEvent, Person
from talka.domains.people.rules import AccountChange
from talka.kit.references import ALPHABET
from talka.kit.secrecy import decrypt, encrypt


CODE_LENGTH = 8
_OF_THE_ENTRANCE = (AccountChange.INVITED, AccountChange.OPENED)


@dataclass(frozen=True, slots=True)
class Offer:
    """A link that was mailed and has not been used, with the code that goes with it."""

    to: str  # so much of the address that its owner knows it
    at: datetime
    code: str
    number: int


@dataclass(frozen=True, slots=True)
class Key:
    """What a mailed link holds, sealed: whom it lets in, to which address it went, which offer it is."""

    person_id: int
    email: str
    offer: int


def has_way_in(person: Person) -> bool:
    """Tell whether the person can sign in, or set a password by an address that we have."""
    if person.email or person.has_usable_password():
        return True
    return bool(SocialAccount.objects.filter(user=person).exists())


def is_address_taken(email: str) -> bool:
    """Tell whether somebody signs in with the address."""
    is_ours = Person.objects.filter(email__iexact=email).exists()
    return is_ours or EmailAddress.objects.filter(email__iexact=email, verified=True).exists()


def standing_offer(person: Person, *, now: datetime) -> Offer | None:
    """Return the offer that the person can take up now: the last one, until it is too old."""
    event = _last_event(person.pk)
    if event is None or not _stands(event, now) or has_way_in(person):
        return None
    return Offer(event.reason, event.at, code_of(event), event.pk)


def offered(key: Key, *, now: datetime) -> AccountEvent | None:
    """Return the line of the log behind the key, while it is the last offer and not too old."""
    event = _last_event(key.person_id)
    if event is None or event.pk != key.offer or not _stands(event, now):
        return None
    return event


def _last_event(person_id: int) -> AccountEvent | None:
    rows = AccountEvent.objects.filter(person_id=person_id, kind__in=_OF_THE_ENTRANCE)
    return rows.order_by("-at", "-pk").first()


def _stands(event: AccountEvent, now: datetime) -> bool:
    lasts = timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
    return event.kind == AccountChange.INVITED and event.at + lasts > now


def code_of(event: AccountEvent) -> str:
    """Return the code that is handed over beside the mail: 8 characters of 30, stored nowhere."""
    mark = salted_hmac("people.entrance", f"{event.person_id}:{event.pk}", algorithm="sha256")
    number = int.from_bytes(mark.digest(), "big")
    letters = []
    for _place in range(CODE_LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


def seal(key: Key) -> str:
    """Return the key as the last part of a link; nobody reads an address out of it."""
    return encrypt(json.dumps([key.person_id, key.email, key.offer]))


def unseal(text: str) -> Key | None:
    """Return what the last part of a link holds; None when we did not write it."""
    try:
        person_id, email, offer = json.loads(decrypt(text))
    except (InvalidToken, ValueError, TypeError):
        return None
    return Key(int(person_id), str(email), int(offer))
