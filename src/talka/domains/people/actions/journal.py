"""The log of accounts, written by the actions beside it."""

from datetime import datetime

from talka.domains.people.models import AccountEvent, Person
from talka.domains.people.rules import AccountChange


def write_down(
    change: AccountChange, *, person: Person, by: Person | None, now: datetime, reason: str = ""
) -> AccountEvent:
    """Add one line to the log, in the transaction of the caller."""
    return AccountEvent.objects.create(
        person_id=person.pk, kind=change, reason=reason, by_id=by.pk if by else None, at=now
    )
