"""Employers that people have put aside stay put aside when two rows of an employer become one."""

from datetime import datetime

from talka.domains.employers.api import EmployersMerging, EmployersParting
from talka.domains.matching.models import NeverAgain
from talka.domains.people.api import Person
from talka.kit.audit import use_case


MOVED = "matching.NeverAgain"


@use_case
def move_to_kept_employer(*, event: EmployersMerging, by: Person | None, now: datetime) -> None:
    """Let what people put aside be the row that stays; who has put both aside keeps both."""
    both = NeverAgain.objects.filter(employer=event.kept_id).values("file_id")
    rows = NeverAgain.objects.filter(employer=event.gone_id).exclude(file__in=both)
    event.moved[MOVED] = list(rows.order_by("pk").values_list("pk", flat=True))
    NeverAgain.objects.filter(pk__in=event.moved[MOVED]).update(employer=event.kept_id)


@use_case
def move_back_to_own_employer(*, event: EmployersParting, by: Person | None, now: datetime) -> None:
    """Give back what had moved."""
    rows = NeverAgain.objects.filter(pk__in=event.moved.get(MOVED, []))
    rows.update(employer=event.gone_id)
