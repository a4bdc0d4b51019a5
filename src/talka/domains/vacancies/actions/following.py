"""What follows from changes of the employer."""

from datetime import datetime

from talka.domains.employers.api import EmployersMerging, EmployersParting
from talka.domains.people.api import Person
from talka.domains.vacancies.actions.states import close
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CLOSED, CloseReason
from talka.kit.audit import use_case


@use_case
def withdraw_all_of(*, employer_id: int, by: Person | None, now: datetime) -> None:
    """Take all open vacancies of a blocked employer off the board, for good."""
    for vacancy in Vacancy.objects.filter(employer=employer_id).exclude(state__in=CLOSED):
        close(vacancy=vacancy, reason=CloseReason.EMPLOYER_BLOCKED, by=None, now=now)


@use_case
def move_to_employer(*, event: EmployersMerging, by: Person | None, now: datetime) -> None:
    """Give the vacancies to the row that stays, and write down which they were."""
    rows = Vacancy.objects.filter(employer=event.gone_id)
    event.moved["vacancies.Vacancy"] = list(rows.values_list("pk", flat=True))
    rows.update(employer=event.kept_id)


@use_case
def move_back_to_employer(*, event: EmployersParting, by: Person | None, now: datetime) -> None:
    """Give back the vacancies that had moved."""
    rows = Vacancy.objects.filter(pk__in=event.moved.get("vacancies.Vacancy", []))
    rows.update(employer=event.gone_id)
