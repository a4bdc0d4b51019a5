"""Two rows of one employer become one, and can be parted again."""

from datetime import datetime

from talka.domains.employers.events import EmployersMerging, EmployersParting
from talka.domains.employers.models import Agency, Employer
from talka.domains.people.api import Merge, Person
from talka.kit import events
from talka.kit.audit import use_case


class CannotMerge(Exception):
    """The two are the same row, or one of them is merged already."""


@use_case
def merge_employers(
    *, kept: Employer, gone: Employer, reason: str, by: Person, now: datetime
) -> Merge:
    """
    Move everything of `gone` to `kept`; nothing is deleted, so it can be undone.

    :raises CannotMerge: the two are one row, or one is merged already
    """
    if kept.pk == gone.pk or kept.merged_into_id or gone.merged_into_id:
        raise CannotMerge
    moved: dict[str, list[int]] = {}
    taken = Agency.objects.filter(employer=kept, until=None).values("person_id")
    agencies = Agency.objects.filter(employer=gone).exclude(person__in=taken, until=None)
    moved["employers.Agency"] = list(agencies.values_list("pk", flat=True))
    Agency.objects.filter(pk__in=moved["employers.Agency"]).update(employer=kept)
    events.announce(EmployersMerging(kept_id=kept.pk, gone_id=gone.pk, moved=moved))
    gone.merged_into = kept
    gone.save(update_fields=["merged_into"])
    return Merge.objects.create(
        kind="employer",
        kept_id=kept.pk,
        gone_id=gone.pk,
        moved=moved,
        reason=reason,
        merged_by=by,
        merged_at=now,
    )


@use_case
def undo_merge(*, merge: Merge, by: Person, now: datetime) -> None:
    """
    Part the two again: every row that moved goes back.

    :raises CannotMerge: it has been undone already
    """
    merge = Merge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    if merge.undone_at is not None:
        raise CannotMerge
    gone = Employer.objects.get(pk=merge.gone_id)
    gone.merged_into = None
    gone.save(update_fields=["merged_into"])
    Agency.objects.filter(pk__in=merge.moved.get("employers.Agency", [])).update(employer=gone)
    events.announce(
        EmployersParting(kept_id=merge.kept_id, gone_id=merge.gone_id, moved=merge.moved)
    )
    merge.undone_by, merge.undone_at = by, now
    merge.save(update_fields=["undone_by", "undone_at"])
