"""Counts of what waits: jobs, mails, invitations, messages of visitors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Min
from procrastinate.contrib.django.models import ProcrastinateJob

from talka.domains.contact.api import Notice
from talka.domains.people.api import feedback_list, staff_list


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are in a state."""

    state: str
    number: int


@dataclass(frozen=True, slots=True)
class WaitingJobs:
    """Jobs of one name that wait or have failed."""

    name: str
    state: str
    number: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """What an administrator may have to look at."""

    staff: int
    invited: int
    without_second_factor: int
    new_feedback: int
    failed_jobs: int


def numbers(*, day: date) -> Numbers:
    """Return the counts of the first page."""
    everyone: Any = staff_list(day=day)
    works = list(everyone.filter(is_active=True, works_now=True))
    return Numbers(
        staff=len(works),
        invited=sum(1 for one in works if not one.has_usable_password() and not one.last_login),
        without_second_factor=sum(1 for one in works if not one.has_second_factor),
        new_feedback=feedback_list().filter(settled_at__isnull=True).count(),
        failed_jobs=ProcrastinateJob.objects.filter(status="failed").count(),
    )


def queue() -> Sequence[Counted]:
    """Return how many jobs there are in each state."""
    rows = ProcrastinateJob.objects.values_list("status").annotate(number=Count("pk"))
    return [Counted(status, number) for status, number in rows.order_by("status")]


def waiting_jobs() -> Sequence[WaitingJobs]:
    """Return the jobs that wait or have failed, by name."""
    rows = (
        ProcrastinateJob.objects.filter(status__in=["todo", "doing", "failed"])
        .values_list("task_name", "status")
        .annotate(number=Count("pk"), oldest=Min("scheduled_at"))
        .order_by("task_name", "status")
    )
    return [WaitingJobs(*row) for row in rows]


def outbox() -> Sequence[Counted]:
    """Return how many notices there are in each state, in words."""
    rows = Notice.objects.values_list("state").annotate(number=Count("pk")).order_by("state")
    return [Counted(str(Notice(state=state).get_state_display()), number) for state, number in rows]
