"""
Mails about accounts: codes, warnings, invitations.

They go through the queue, so that a page answers at once, alike for known and unknown addresses,
and a mail gateway that is away for an hour loses none. What is said in them is sealed while it waits.
"""

import json
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage

from talka.domains.people import queries
from talka.domains.people.actions.accounts import invitation_key
from talka.domains.people.models import Person
from talka.domains.people.queries import Letter
from talka.kit import jobs
from talka.kit.audit import use_case
from talka.kit.secrecy import decrypt, encrypt


@use_case
def post_letter(*, letter: Letter, by: Person | None, now: datetime) -> None:
    """Put the mail into the queue."""
    sealed = encrypt(json.dumps([letter.to, letter.subject, letter.text]))
    jobs.defer("people.send_letter", sealed=sealed)


def send_letter(*, sealed: str) -> None:
    """Hand the mail over to the gateway."""
    _hand_over(Letter(*json.loads(decrypt(sealed))))


def send_invitation(*, person_id: int) -> None:
    """Make a key for whoever is still to open the account, and mail it. It is stored nowhere."""
    person = Person.objects.get(pk=person_id)
    if person.is_active and person.email and not person.has_usable_password():
        _hand_over(queries.invitation(person, invitation_key(person)))


def tell_second_factor_was_reset(*, person_id: int) -> None:
    """Mail the person that the second step of sign-in was taken away."""
    letter = queries.second_factor_was_reset(Person.objects.get(pk=person_id))
    if letter is not None:
        _hand_over(letter)


def _hand_over(letter: Letter) -> None:
    EmailMessage(letter.subject, letter.text, settings.DEFAULT_FROM_EMAIL, [letter.to]).send(
        fail_silently=False
    )
