"""Whoever is registered gets a counsellor at once."""

from datetime import datetime

from django.db.models import Count

from talka.domains.jobseekers.api import (
    ACTIVE,
    JobseekerFile,
    assign_counsellor,
    files_by_ids,
)
from talka.domains.people.api import Office, Person, Role, staff_of, substitute_of
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def assign_to_least_busy(*, file_id: int, by: Person | None, now: datetime) -> JobseekerFile | None:
    """
    Give the file to the counsellor of its office who has the fewest active ones.

    Whoever is away today is passed over while somebody is there. None when the office, and those
    above it, have no counsellor: the file then stands on the manager's list.
    """
    file = files_by_ids([file_id])[file_id]
    if file.counsellor_id is not None:
        return file
    office: Office | None = file.office
    while office is not None:
        staff = staff_of(office, Role.COUNSELLOR, day=clock.day(now))
        if staff:
            chosen = _least_busy(staff, now)
            return assign_counsellor(file=file, counsellor=chosen, by=by, now=now)
        office = office.parent
    return None


def _least_busy(staff: list[Person], now: datetime) -> Person:
    present = [one for one in staff if substitute_of(one, day=clock.day(now)) is None] or staff
    rows = JobseekerFile.objects.filter(counsellor__in=present, status__in=ACTIVE)
    held = dict(
        rows.values("counsellor_id")
        .annotate(files=Count("pk"))
        .values_list("counsellor_id", "files")
    )
    return min(present, key=lambda one: (held.get(one.pk, 0), one.pk))
