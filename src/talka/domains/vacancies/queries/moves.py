"""How vacancies moved from state to state, read from the change history that triggers write."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import State


@dataclass(frozen=True, slots=True)
class VacancyMove:
    """A vacancy came into a state: when, by whom (None: the service itself)."""

    at: datetime
    reference: str
    title: str
    state: State
    by_id: int | None


def _versions(**of: object) -> Any:
    history: Any = Vacancy
    return history.pgh_event_model.objects.filter(**of)


def state_before_block(vacancy: Vacancy) -> State:
    """Return where the vacancy stood before it was withdrawn; on the board if nobody knows."""
    rows = _versions(pgh_obj_id=vacancy.pk).exclude(state=State.WITHDRAWN).order_by("-pgh_id")
    found = rows.values_list("state", flat=True).first()
    return State(found) if found else State.PUBLISHED


def moves_of_employer(employer_id: int, *, limit: int = 100) -> list[VacancyMove]:
    """Return how the vacancies that are the employer's now have moved, the newest first."""
    ids = Vacancy.objects.filter(employer=employer_id).values("pk")
    columns = ("pgh_obj_id", "pgh_created_at", "reference", "title", "state", "pgh_context")
    rows = _versions(pgh_obj_id__in=ids).order_by("pgh_id").values_list(*columns)
    # Of what happened at one moment the later comes first too.
    return sorted(_moves(rows), key=lambda one: one.at)[-limit:][::-1]


def _moves(rows: Any) -> Iterator[VacancyMove]:
    last: dict[int, str] = {}
    for number, at, reference, title, state, context in rows:
        if last.get(number) != state:
            last[number] = state
            yield VacancyMove(at, reference, title, State(state), (context or {}).get("by"))
