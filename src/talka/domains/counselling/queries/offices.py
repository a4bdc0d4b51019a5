"""Where a member of staff works with people, and how things stand there."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from talka.domains.counselling.queries.day import ALIVE, Entry, entries_of
from talka.domains.jobseekers.api import JobseekerFile, Status, caseload
from talka.domains.people.api import Office, Person, Role, offices_of, offices_under, stands_in_for
from talka.kit import clock


CASE_ROLES = (Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER)
# A list of more people than this is read office by office.
MOST_IN_A_LIST = 3_000


@dataclass(frozen=True, slots=True)
class OfficeFigures:
    """How an office stands today: files alive, without a counsellor, waiting for a decision."""

    office: Office
    files: int
    without_counsellor: int
    waiting: int


def offices_for(person: Person, *, day: date, roles: tuple[Role, ...] = CASE_ROLES) -> list[Office]:
    """Return the offices whose people the member of staff may work with, by code."""
    found: dict[int, Office] = {}
    for office in offices_of(person, *roles, day=day):
        if office.pk not in found:
            found |= {one.pk: one for one in offices_under(office)}
    return sorted(found.values(), key=lambda one: one.code)


def figures_of(offices: list[Office]) -> list[OfficeFigures]:
    """Return the figures of the offices in which somebody is registered, in one query."""
    rows = JobseekerFile.objects.filter(office__in=offices, status__in=ALIVE, merged_into=None)
    counted = rows.values("office_id").annotate(
        files=Count("pk"),
        alone=Count("pk", filter=Q(counsellor=None)),
        waiting=Count("pk", filter=Q(status=Status.APPLIED)),
    )
    by_office = {row["office_id"]: row for row in counted}
    return [
        OfficeFigures(office, row["files"], row["alone"], row["waiting"])
        for office in offices
        if (row := by_office.get(office.pk))
    ]


def people_of(person: Person, *, now: datetime) -> list[Entry]:
    """Return the person's own people and those of absent colleagues, whatever their status."""
    away = stands_in_for(person, day=clock.day(now))
    return entries_of(caseload(counsellor_ids={person.pk, *away}), now=now, own=person.pk)


def people_in(offices: list[Office], *, now: datetime) -> list[Entry]:
    """Return everybody of the offices, whatever their status."""
    return entries_of(caseload(office_ids=[one.pk for one in offices]), now=now)


def count_in(offices: list[Office]) -> int:
    """Count the files of the offices."""
    return JobseekerFile.objects.filter(office__in=offices, merged_into=None).count()


def references_of(person_ids: Collection[int]) -> dict[int, str]:
    """Return the reference of each person's file."""
    rows = JobseekerFile.objects.filter(person__in=person_ids)
    return dict(rows.values_list("person_id", "reference"))
