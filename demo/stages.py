"""The two stages of the demo: the country is founded, then its past is lived."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from django.db import connection

from demo import country as founding
from demo.life import Life
from talka.kit import clock, references
from talka.kit.audit.moment import ACTIONS


Progress = Callable[[str, int, int], None]
DAYS_A_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Size:
    """How large the country is. Same size and seed, same country."""

    people: int
    vacancies: int
    employers: int
    months: int
    seed: int


def country(size: Size, progress: Progress) -> None:
    """Found the country at the beginning of its history."""
    progress("country", 0, 1)
    _hurry()
    start = clock.now() - timedelta(days=round(size.months * DAYS_A_MONTH))
    with references.seeded(size.seed), clock.standing_at(start):
        founding.found(Random(size.seed), people=size.people, now=start)
    progress("country", 1, 1)


def life(size: Size, progress: Progress) -> None:
    """Live from the beginning of history up to now."""
    _hurry()
    last = clock.now()
    first = clock.day(last) - timedelta(days=round(size.months * DAYS_A_MONTH))
    with references.seeded(size.seed + 1):
        Life(
            seed=size.seed,
            people=size.people,
            vacancies=size.vacancies,
            employers=size.employers,
            first=first,
            last=last,
        ).live(progress)


def actions_done() -> int:
    """Return how many actions this process has done."""
    (metric,) = ACTIONS.collect()
    return int(sum(one.value for one in metric.samples if one.name.endswith("_total")))


def _hurry() -> None:
    """Let commits not wait for the disk: a demo that crashes is built again."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
