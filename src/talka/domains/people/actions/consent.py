"""What people agree to."""

from datetime import datetime

from talka.domains.people.events import ConsentWithdrawn
from talka.domains.people.models import Consent, Person
from talka.domains.people.rules import Purpose
from talka.kit import events
from talka.kit.audit import use_case


@use_case
def give_consent(*, person: Person, purpose: Purpose, by: Person | None, now: datetime) -> Consent:
    """Write down that the person agrees to the purpose; agreeing twice changes nothing."""
    consent, _ = Consent.objects.get_or_create(
        person=person, purpose=purpose, withdrawn_at=None, defaults={"given_at": now}
    )
    return consent


@use_case
def withdraw_consent(*, person: Person, purpose: Purpose, by: Person | None, now: datetime) -> None:
    """End the consent and announce it; withdrawing what was not given changes nothing."""
    standing = Consent.objects.select_for_update().filter(
        person=person, purpose=purpose, withdrawn_at=None
    )
    for consent in standing:
        consent.withdrawn_at = now
        consent.save(update_fields=["withdrawn_at"])
        events.announce(ConsentWithdrawn(person_id=person.pk, purpose=purpose))
