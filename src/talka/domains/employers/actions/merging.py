"""Two rows of one employer become one, and can be parted again."""

from datetime import datetime

from django.db import transaction

from talka.domains.contact.api import give_threads_back, move_threads
from talka.domains.employers.actions.owning import refuse_strangers
from talka.domains.employers.events import EmployersMerging, EmployersParting
from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.queries.employers import EMPLOYER
from talka.domains.people.api import Merge, Person
from talka.kit import events
from talka.kit.audit import told, use_case


Moved = dict[str, list[int]]
AGENCIES, INVITATIONS, THREADS = (
    "employers.Agency",
    "employers.AgentInvitation",
    "contact.Thread",
)


class CannotMerge(Exception):
    """The two are the same row, or one of them is merged already."""


class _OnlyLooking(Exception):
    """Ends the transaction of a preview."""


def preview_merge(*, kept: Employer, gone: Employer, by: Person, now: datetime) -> dict[str, int]:
    """
    Return how many rows of each kind would move; nothing is changed.

    :raises NotLookedAfterByYou: `by` has nothing to do with one of them
    :raises CannotMerge: the two are one row, or one is merged already
    """
    moved: Moved = {}
    try:
        with transaction.atomic(), told(now=now, by_id=by.pk):
            moved = _move_everything(kept, gone, by, now)
            raise _OnlyLooking
    except _OnlyLooking:
        return {kind: len(rows) for kind, rows in moved.items() if rows}


@use_case
def merge_employers(
    *, kept: Employer, gone: Employer, reason: str, by: Person, now: datetime
) -> Merge:
    """
    Move everything of `gone` to `kept`; nothing is deleted, so it can be undone.

    :raises NotLookedAfterByYou: `by` has nothing to do with one of them
    :raises CannotMerge: the two are one row, or one is merged already
    """
    moved = _move_everything(kept, gone, by, now)
    Employer.objects.filter(pk=gone.pk).update(merged_into=kept)
    return Merge.objects.create(
        kind=EMPLOYER,
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

    :raises NotLookedAfterByYou: `by` has nothing to do with one of them
    :raises CannotMerge: it has been undone already
    """
    merge = Merge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    kept, gone = _locked(merge.kept_id, merge.gone_id)
    refuse_strangers(kept, by, now)
    if merge.undone_at is not None or gone.merged_into_id != kept.pk:
        raise CannotMerge
    gone.merged_into = None
    gone.save(update_fields=["merged_into"])
    # What both had in the meantime stays: a person acts for each of them once.
    Agency.objects.filter(pk__in=merge.moved.get(AGENCIES, [])).update(employer=gone)
    AgentInvitation.objects.filter(pk__in=merge.moved.get(INVITATIONS, [])).update(employer=gone)
    give_threads_back(
        thread_ids=merge.moved.get(THREADS, []), employer=gone.reference, by=by, now=now
    )
    events.announce(EmployersParting(kept_id=kept.pk, gone_id=gone.pk, moved=merge.moved))
    merge.undone_by, merge.undone_at = by, now
    merge.save(update_fields=["undone_by", "undone_at"])


def _locked(kept_id: int, gone_id: int) -> tuple[Employer, Employer]:
    rows = Employer.objects.select_for_update(of=("self",)).order_by("pk")
    found = rows.in_bulk([kept_id, gone_id])
    return found[kept_id], found[gone_id]


def _move_everything(kept: Employer, gone: Employer, by: Person, now: datetime) -> Moved:
    if kept.pk == gone.pk:
        raise CannotMerge
    kept, gone = _locked(kept.pk, gone.pk)
    for one in (kept, gone):
        refuse_strangers(one, by, now)
    if kept.merged_into_id or gone.merged_into_id:
        raise CannotMerge
    taken = Agency.objects.filter(employer=kept, until=None).values("person_id")
    agencies = Agency.objects.filter(employer=gone).exclude(person__in=taken, until=None)
    invitations = AgentInvitation.objects.filter(employer=gone, accepted_at=None, withdrawn_at=None)
    moved: Moved = {
        AGENCIES: list(agencies.order_by("pk").values_list("pk", flat=True)),
        INVITATIONS: list(invitations.order_by("pk").values_list("pk", flat=True)),
    }
    Agency.objects.filter(pk__in=moved[AGENCIES]).update(employer=kept)
    AgentInvitation.objects.filter(pk__in=moved[INVITATIONS]).update(employer=kept)
    moved[THREADS] = move_threads(origin=gone.reference, target=kept.reference, by=by, now=now)
    events.announce(EmployersMerging(kept_id=kept.pk, gone_id=gone.pk, moved=moved))
    return moved
