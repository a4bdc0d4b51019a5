"""What follows from changes of the employer."""

from datetime import datetime
from typing import Any

from talka.domains.employers.api import EmployersMerging, EmployersParting, Standing
from talka.domains.people.api import Person
from talka.domains.vacancies import rules
from talka.domains.vacancies.actions.states import (
    VacancyNotReady,
    close,
    problems_of,
    publish,
)
from talka.domains.vacancies.events import VacancyPublished
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.queries.index import index_vacancy
from talka.domains.vacancies.queries.moves import state_before_block
from talka.domains.vacancies.rules import CloseReason, State
from talka.kit import clock, events
from talka.kit.audit import use_case


def _locked_of(employer_id: int, **what: Any) -> list[Vacancy]:
    rows = Vacancy.objects.select_for_update(of=("self",)).select_related("employer")
    return list(rows.filter(employer=employer_id, **what).order_by("pk"))


@use_case
def publish_waiting_of(*, employer_id: int, by: Person | None, now: datetime) -> int:
    """
    Put what waited for the check of its employer on the board; return how many.

    What has something to mend, or a sentence somebody must look at, goes on waiting.
    """
    published = 0
    for vacancy in _locked_of(employer_id, state=State.SUBMITTED):
        try:
            publish(vacancy=vacancy, by=None, now=now)
        except VacancyNotReady:
            continue
        published += 1
    return published


@use_case
def withdraw_all_of(*, employer_id: int, by: Person | None, now: datetime) -> None:
    """Take what a blocked employer has on the board, or waiting for it, away. Drafts stay drafts."""
    states = rules.LIVE | {State.SUBMITTED}
    for vacancy in _locked_of(employer_id, state__in=states):
        close(vacancy=vacancy, reason=CloseReason.EMPLOYER_BLOCKED, by=None, now=now)


@use_case
def bring_back_all_of(*, employer_id: int, by: Person | None, now: datetime) -> int:
    """
    Put back what had left the board because the employer was blocked; return how many.

    Each stands where it stood. One whose day has passed, or that has anything else to mend, pauses.
    """
    rows = _locked_of(employer_id, state=State.WITHDRAWN, close_reason=CloseReason.EMPLOYER_BLOCKED)
    for vacancy in rows:
        _bring_back(vacancy, now)
    return len(rows)


def _bring_back(vacancy: Vacancy, now: datetime) -> None:
    is_checked = vacancy.employer.standing == Standing.VERIFIED
    target = rules.state_after_block(
        before=state_before_block(vacancy),
        is_ready=not problems_of(vacancy, now),
        is_checked=is_checked,
        was_open=vacancy.published_at is not None,
    )
    vacancy.state, vacancy.state_since, vacancy.close_reason = target, now, ""
    vacancy.version += 1
    if target == State.PUBLISHED:
        vacancy.published_at = vacancy.published_at or now
        vacancy.sign_of_life_on, vacancy.asked_for_life_on = clock.day(now), None
    vacancy.save()
    if target == State.PUBLISHED:
        events.announce(VacancyPublished(vacancy_id=vacancy.pk))


@use_case
def move_to_employer(*, event: EmployersMerging, by: Person | None, now: datetime) -> None:
    """Give the vacancies to the row that stays, and write down which they were."""
    rows = Vacancy.objects.filter(employer=event.gone_id)
    moved = list(rows.order_by("pk").values_list("pk", flat=True))
    event.moved["vacancies.Vacancy"] = moved
    _hand_over(moved, event.kept_id)


@use_case
def move_back_to_employer(*, event: EmployersParting, by: Person | None, now: datetime) -> None:
    """Give back the vacancies that had moved."""
    _hand_over(event.moved.get("vacancies.Vacancy", []), event.gone_id)


def _hand_over(vacancy_ids: list[int], employer_id: int) -> None:
    """Let the vacancies be the other employer's, and be found by its name."""
    rows = Vacancy.objects.filter(pk__in=vacancy_ids)
    rows.update(employer=employer_id)
    for vacancy in rows.select_related("employer", "occupation", "municipality").order_by("pk"):
        index_vacancy(vacancy)
