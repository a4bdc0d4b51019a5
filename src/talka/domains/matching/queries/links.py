"""Links in e-mail with which somebody answers without signing in."""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing

from talka.domains.people.api import Person


SALT = "talka.matching.answer"
LASTS = timedelta(days=30)


class LinkNotValid(Exception):
    """The link is broken, too old, or was made for something else."""


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """Whom the link was sent to, and about which application."""

    application: str
    person_id: int


def answer_token(*, application: str, person_id: int) -> str:
    """Return the part of the address that proves who may answer for the application."""
    return signing.dumps([application, person_id], salt=SALT, compress=True)


def read_answer_token(token: str) -> AnswerLink:
    """
    Return what the link was made for.

    :raises LinkNotValid: broken, too old, or made for something else
    """
    try:
        application, person_id = signing.loads(token, salt=SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise LinkNotValid from error
    return AnswerLink(application=application, person_id=person_id)


def person_of(link: AnswerLink) -> Person:
    """
    Return the person to whom the link was sent.

    :raises LinkNotValid: the person cannot sign in any more
    """
    person = Person.objects.filter(pk=link.person_id, is_active=True).first()
    if person is None:
        raise LinkNotValid
    return person
