"""What has changed about who somebody is, and on which documents it rests."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from talka.domains.people.labels import ACCOUNT_CHANGES
from talka.domains.people.models import AccountEvent, Person
from talka.domains.people.queries.people import ids_of, people_named
from talka.domains.people.rules import OF_IDENTITY, SAME_NAME, AccountChange, full_name


@dataclass(frozen=True, slots=True)
class IdentityChange:
    """One change of name, code, life or record, as it was written down."""

    at: datetime
    kind: AccountChange
    by: str  # empty for the service itself
    document: str
    former_name: str = ""

    @property
    def words(self) -> str:
        """What was changed, in words."""
        return str(ACCOUNT_CHANGES[self.kind])


def changes_of_identity(person: Person) -> list[IdentityChange]:
    """Return what was changed about who the person is, the newest first, with names of before."""
    rows = AccountEvent.objects.filter(person_id__in=ids_of(person), kind__in=OF_IDENTITY).exclude(
        reason=SAME_NAME
    )
    events = list(rows.order_by("-at", "-pk"))
    names = people_named({one.by_id for one in events})
    before = _names_before(events)
    return [
        IdentityChange(
            at=one.at,
            kind=AccountChange(one.kind),
            by=names.get(one.by_id or 0, ""),
            document=one.reason,
            former_name=before.get(one.pk, ""),
        )
        for one in events
    ]


def _names_before(events: list[AccountEvent]) -> dict[int, str]:
    """Return for each change of a name what the name was, from the change history of people."""
    renamed = [one for one in events if one.kind == AccountChange.NAME]
    if not renamed:
        return {}
    tracked: Any = Person
    versions = tracked.pgh_event_model.objects.filter(
        pgh_obj_id__in={one.person_id for one in renamed}
    ).order_by("pgh_obj_id", "pgh_id")
    former = {
        (after.pgh_obj_id, after.pgh_created_at): full_name(before.given_name, before.family_name)
        for before, after in pairwise(versions)
        if before.pgh_obj_id == after.pgh_obj_id and _is_renamed(before, after)
    }
    return {one.pk: former.get((one.person_id, one.at), "") for one in renamed}


def _is_renamed(before: Any, after: Any) -> bool:
    return (before.given_name, before.family_name) != (after.given_name, after.family_name)


def is_account_shut(person: Person) -> bool:
    """Tell whether an administrator has shut the account and not opened it again."""
    shutting = (AccountChange.DEACTIVATED, AccountChange.REACTIVATED)
    rows = AccountEvent.objects.filter(person_id=person.pk, kind__in=shutting)
    last = rows.order_by("-at", "-pk").values_list("kind", flat=True).first()
    return last == AccountChange.DEACTIVATED
