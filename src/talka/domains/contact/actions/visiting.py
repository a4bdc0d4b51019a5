"""First pages remember when somebody was there before."""

from datetime import datetime

from talka.domains.contact.models import Visit
from talka.domains.contact.rules import VISIT_ENDS_AFTER
from talka.domains.people.api import Person
from talka.kit.audit import use_case


@use_case
def visit(*, place: str, by: Person, now: datetime) -> datetime | None:
    """Remember the visit; return when the one before it ended, None at the first."""
    row, is_first = Visit.objects.select_for_update().get_or_create(
        reader=by, place=place, defaults={"seen_at": now}
    )
    if is_first:
        return None
    if now - row.seen_at > VISIT_ENDS_AFTER:
        row.before_at = row.seen_at
    row.seen_at = now
    row.save(update_fields=["seen_at", "before_at"])
    return row.before_at
