"""Whoever is registered gets a counsellor at once."""

from datetime import datetime

from django.db.models import Count

from talka.domains.jobseekers.api import (
    ACTIVE,
    JobseekerFile,
    assign_counsellor,
    care_of,
)
from talka.domains.people.api import Office, Person, Role, staff_present
from talka.kit import clock
from talka.kit.audit import use_case


@use_case(joins=True)
def assign_to_least_busy(*, file_id: int, by: Person | None, now: datetime) -> None:
    """
    Give the file to the counsellor of its office who has the fewest active ones.

    Whoever is away today is passed over while somebody is there. When the office, and those above
    it, have no counsellor, the file stands on the manager's list.
    """
    care = care_of(file_id)
    if care.counsellor_id is not None:
        return
    office_id: int | None = care.office_id
    while office_id is not None:
        if staff := staff_present(office_id, Role.COUNSELLOR, day=clock.day(now)):
            chosen = Person.objects.get(pk=_least_busy(staff))
            assign_counsellor(file=JobseekerFile(pk=file_id), counsellor=chosen, by=by, now=now)
            return
        office_id = Office.objects.values_list("parent_id", flat=True).get(pk=office_id)


def _least_busy(staff: list[int]) -> int:
    rows = JobseekerFile.objects.filter(counsellor__in=staff, status__in=ACTIVE)
    held = dict(
        rows.values("counsellor_id")
        .annotate(files=Count("pk"))
        .values_list("counsellor_id", "files")
    )
    return min(staff, key=lambda one: (held.get(one, 0), one))
