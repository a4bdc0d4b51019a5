"""Links in e-mail with which somebody answers without signing in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.core import signing

from talka.domains.people.api import Person


SALT = "talka.matching.answer"
LASTS = timedelta(days=30)


class LinkNotValid(Exception):
    """The link is broken, too old, or was made for something else."""


class Side(Enum):
    """For whom and about what a link was made; the letter stands in the link."""

    EMPLOYER = "e"
    PERSON = "p"
    ASKED = "a"
    MAILED = "m"


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """
    Whom the link was sent to, and about which thing.

    That is an application, for somebody who is asked by an employer the alias, and for somebody
    who gets suggestions by mail the file.
    """

    side: Side
    reference: str
    person_id: int


def answer_token(side: Side, reference: str, *, person_id: int, now: datetime) -> str:
    """Return the part of the address that proves who may answer about the thing."""
    told = [side.value, reference, person_id, int(now.timestamp())]
    return signing.Signer(salt=SALT).sign_object(told)


def address_of(token: str) -> str:
    """Return the address at which everything can be answered."""
    return f"/answer/{token}/"


def answers_at(token: str, words: Iterable[str]) -> dict[str, str]:
    """Return the address of each answer: one page with one button."""
    return {word: f"{address_of(token)}?answer={word}" for word in words}


def read_answer_token(token: str, *, now: datetime) -> AnswerLink:
    """
    Return what the link was made for.

    :raises LinkNotValid: broken, too old, or made for something else
    """
    try:
        side, reference, person_id, made_at = signing.Signer(salt=SALT).unsign_object(token)
        if now.timestamp() - made_at > LASTS.total_seconds():
            raise LinkNotValid
        return AnswerLink(side=Side(side), reference=reference, person_id=person_id)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise LinkNotValid from error


def person_of(link: AnswerLink) -> Person:
    """
    Return the person to whom the link was sent.

    :raises LinkNotValid: the person cannot sign in any more
    """
    person = Person.objects.filter(pk=link.person_id, is_active=True).first()
    if person is None:
        raise LinkNotValid
    return person
