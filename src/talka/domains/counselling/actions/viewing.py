"""Lists that a counsellor keeps under a name."""

from datetime import datetime

from talka.domains.counselling.models import SavedView
from talka.domains.people.api import Person
from talka.kit.audit import use_case


@use_case
def save_view(*, name: str, query: str, by: Person, now: datetime) -> SavedView:
    """Keep the list under the name; the same name replaces the former one."""
    view, _ = SavedView.objects.update_or_create(
        owner=by, name=name, defaults={"query": query, "saved_at": now}
    )
    return view


@use_case
def forget_view(*, name: str, by: Person, now: datetime) -> None:
    """Drop the list of that name."""
    SavedView.objects.filter(owner=by, name=name).delete()
