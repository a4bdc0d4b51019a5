"""What people agree to."""

from collections.abc import Iterable
from datetime import datetime

from talka.domains.people.events import ConsentWithdrawn
from talka.domains.people.models import Consent, Person
from talka.domains.people.rules import Purpose
from talka.kit import events
from talka.kit.audit import use_case


@use_case
def give_consent(
    *, person: Person, purpose: Purpose, by: Person | None, now: datetime, document: str = ""
) -> Consent:
    """
    Write down that the person agrees to the purpose; agreeing twice changes nothing.

    :param document: by what it is known when somebody else writes it down
    """
    consent, _ = Consent.objects.get_or_create(
        person=person,
        purpose=purpose,
        withdrawn_at=None,
        defaults={"given_at": now, "document": document},
    )
    return consent


@use_case(joins=True)
def give_consents(
    *, person: Person, purposes: Iterable[Purpose], by: Person | None, now: datetime
) -> None:
    """Write down that the person agrees to the purposes; what is agreed to already stays as it is."""
    given = [Consent(person=person, purpose=one, given_at=now) for one in dict.fromkeys(purposes)]
    Consent.objects.bulk_create(given, ignore_conflicts=True)


@use_case
def withdraw_consent(
    *, person: Person, purpose: Purpose, by: Person | None, now: datetime, document: str = ""
) -> None:
    """
    End the consent and announce it; withdrawing what was not given changes nothing.

    :param document: by what it is known when somebody else writes it down
    """
    standing = Consent.objects.select_for_update().filter(
        person=person, purpose=purpose, withdrawn_at=None
    )
    for consent in standing:
        consent.withdrawn_at, consent.withdrawal_document = now, document
        consent.save(update_fields=["withdrawn_at", "withdrawal_document"])
        events.announce(ConsentWithdrawn(person_id=person.pk, purpose=purpose))
