"""The two stages of the demo: the country is founded, then its past is lived."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management import call_command

from demo import country as founding
from demo.life import Life
from demo.regions import Region
from demo.world import World
from talka.domains.matching.api import match_everybody
from talka.engines.coding import keys
from talka.kit import clock, references
from talka.kit.audit.moment import ACTIONS
from talka.kit.languages import LANGUAGES
from talka.kit.schema.counting import CountingMigrate


Progress = Callable[[str, int, int], None]
DAYS_A_MONTH = 30.44
# Before the first morning.
FOUNDED_AT = time(7, 0)


@dataclass(frozen=True, slots=True)
class Size:
    """How large the country is. Same size and seed, same country."""

    people: int
    vacancies: int
    employers: int
    months: int
    seed: int


def tables(progress: Progress) -> None:
    """Make the tables of an empty database."""
    migrate = CountingMigrate(lambda done, total: progress("tables", done, total + 1))
    call_command(migrate, interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def country(size: Size) -> None:
    """Found the country at the beginning of its history."""
    start = datetime.combine(first_day(size), FOUNDED_AT, ZoneInfo(settings.TIME_ZONE))
    with references.seeded(size.seed), clock.standing_at(start):
        founding.found(Random(size.seed), people=size.people, now=start)


def first_day(size: Size) -> date:
    """Return the day on which history begins, seen from the present one."""
    return clock.today() - timedelta(days=round(size.months * DAYS_A_MONTH))


def load_dictionaries() -> None:
    """Load what reads words: seconds of computing that both regions would spend otherwise."""
    for language in LANGUAGES:
        keys("darbas", language)


def life(size: Size, region: Region, progress: Progress) -> None:
    """Live one region from the beginning of history up to now."""
    seed = size.seed * 10 + region.number
    with references.seeded(seed + 1):
        world = World(seed=seed, region=region, first=first_day(size), last=clock.now())
        Life(
            world,
            people=region.share(size.people),
            vacancies=region.share(size.vacancies),
            employers=region.share(size.employers),
        ).live(progress)


def match(now: datetime) -> None:
    """Bring together whom the regions have kept apart."""
    match_everybody(by=None, now=now)


def actions_done() -> int:
    """Return how many actions this process has done."""
    (metric,) = ACTIONS.collect()
    return int(sum(one.value for one in metric.samples if one.name.endswith("_total")))
