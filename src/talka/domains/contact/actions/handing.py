"""Conversations change hands: on either side, whoever had them is there no more."""

from collections.abc import Collection
from datetime import datetime

from talka.domains.contact.models import Thread
from talka.domains.people.api import STAFF_ROLES, Office, Person, roles_of
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def hand_over_threads(
    *,
    employer: str,
    staff: Person | None,
    office: Office,
    by: Person | None,
    now: datetime,
    of: Person | None = None,
) -> int:
    """
    Give the employer's open conversations to another member of staff; return how many.

    Those of `of` and those of nobody; what a third colleague has taken over stays with them.
    """
    rows = Thread.objects.filter(employer=employer, closed_at=None)
    mine = rows.filter(staff=None) | rows.filter(staff=of) if of else rows.filter(staff=None)
    return mine.update(staff=staff, office=office)


@use_case
def move_threads(*, origin: str, target: str, by: Person | None, now: datetime) -> list[int]:
    """Give all conversations of one employer to another; return which they were."""
    rows = Thread.objects.filter(employer=origin)
    moved = list(rows.order_by("pk").values_list("pk", flat=True))
    Thread.objects.filter(pk__in=moved).update(employer=target)
    return moved


@use_case
def give_threads_back(
    *, thread_ids: Collection[int], employer: str, by: Person | None, now: datetime
) -> None:
    """Give conversations that had moved back to the employer."""
    Thread.objects.filter(pk__in=thread_ids).update(employer=employer)


@use_case
def leave_to_the_office(*, staff: Person, by: Person | None, now: datetime) -> int:
    """
    Leave the open conversations of whoever works here no more to their offices; return how many.

    Somebody who still has a role keeps them.
    """
    if roles_of(staff, day=clock.day(now)) & STAFF_ROLES:
        return 0
    return Thread.objects.filter(staff=staff, closed_at=None).update(staff=None)
