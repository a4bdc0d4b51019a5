"""A year of the country, day by day: people come, meet, apply, are refused, hired, and leave."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import accumulate

from demo.counsellors import Counsellors
from demo.guests import Guests
from demo.market import Employers
from demo.persons import draw_persona
from demo.recruiting import Recruiters
from demo.seekers import Seekers
from demo.world import World
from talka.domains.matching.api import match_everybody, remind_and_close
from talka.domains.vacancies.api import expire_and_ask
from talka.kit import clock, jobs


# How many come in a month, by the seasons of a Baltic labour market: January comes first.
SEASONS = (1.25, 1.0, 0.95, 0.9, 0.8, 0.95, 1.15, 1.0, 1.05, 1.05, 1.0, 0.9)
# So many of all are there soon after the year begins.
PEOPLE_AT_FIRST, EMPLOYERS_AT_FIRST, VACANCIES_AT_FIRST = 0.3, 0.4, 0.12
DAYS_BETWEEN_MATCHES = 91
# Mondays and Thursdays: on them it is looked who has to be reminded and what is over.
CLOCK_DAYS = {0, 3}
# On them, too, lists are made anew for everybody about whom something is new: a worker would do it
# at once, but nobody looks at a list on the day of a change, and making many together is cheap.
LISTS = frozenset({"matching.refresh_person", "matching.refresh_vacancy"})

Progress = Callable[[str, int, int], None]


class Life:
    """One run of the country's life."""

    def __init__(self, world: World, *, people: int, vacancies: int, employers: int) -> None:
        self.world = world
        self.moments = world.moments
        self.people, self.vacancies, self.employers = people, vacancies, employers
        self.market = Employers(self.world)
        self.recruiters = Recruiters(self.world, self.market)
        self.seekers = Seekers(self.world, self.recruiters)
        self.counsellors = Counsellors(self.world, self.seekers)
        self.guests = Guests(self.world, self.seekers, self.counsellors, self.recruiters)
        self.days = self._days()
        self.shares = shares_of_year(self.days)
        self.came = self.offered = self.opened = 0

    def _days(self) -> list[date]:
        """Return the days of the past; the last one has at least begun."""
        length = (clock.day(self.world.last) - self.world.first).days + 1
        days = [self.world.first + timedelta(days=number) for number in range(length)]
        return [day for day in days if self.moments.morning_of(day) <= self.world.last]

    def live(self, progress: Progress) -> None:
        """Live every day up to now."""
        for number, day in enumerate(self.days):
            self.moments.begin_day(day)
            with clock.standing_at(self.moments.now):
                self._morning(number)
            self._live_day(min(self.moments.at(day, 18, 0), self.world.last))
            progress("life", number + 1, len(self.days))

    def _live_day(self, end: datetime) -> None:
        while self.moments.due(end):
            what = self.moments.take()
            with clock.standing_at(self.moments.now):
                what()
        self.moments.now = max(self.moments.now, end)
        is_last = self.world.today == self.days[-1]
        waits = set() if is_last or self.world.today.weekday() in CLOCK_DAYS else LISTS
        jobs.run_due(self.moments.now, leave=waits)

    def _morning(self, number: int) -> None:
        """Let happen what each day brings: employers, vacancies, people, the clock of the law."""
        now, share = self.moments.now, self.shares[number]
        if number == 0 and self.world.region.is_home:
            self.guests.found()
        self._open_employers(share)
        self._offer_vacancies(share)
        self._register_people(number, share)
        if number % DAYS_BETWEEN_MATCHES == 0:
            match_everybody(by=None, now=now)
        if self.world.today.weekday() in CLOCK_DAYS:
            expire_and_ask(by=None, now=now)
            remind_and_close(by=None, now=now)
        if self.world.region.is_home:
            self.guests.on_day(len(self.days) - number)

    def _open_employers(self, share: float) -> None:
        wanted = self.employers * (EMPLOYERS_AT_FIRST + (1 - EMPLOYERS_AT_FIRST) * share)
        while self.opened < round(wanted):
            self.opened += 1
            self.market.register(self.world.region.serial(self.opened))

    def _offer_vacancies(self, share: float) -> None:
        wanted = self.vacancies * (VACANCIES_AT_FIRST + (1 - VACANCIES_AT_FIRST) * share)
        while self.market.trusted and self.offered < round(wanted):
            self.offered += 1
            self.moments.plan(0, self._offer_one)

    def _offer_one(self) -> None:
        self.recruiters.watch(self.market.offer(self.market.somebody_trusted()))

    def _register_people(self, number: int, share: float) -> None:
        at_first = PEOPLE_AT_FIRST * min(1, (number + 1) / 20)
        while self.came < round(self.people * (at_first + (1 - PEOPLE_AT_FIRST) * share)):
            self.came += 1
            self.moments.plan(0, self._register_one)

    def _register_one(self) -> None:
        world = self.world
        serial = world.region.serial(len(world.personas))
        someone = draw_persona(world.source, world.lore, serial, today=world.today)
        self.counsellors.welcome(self.seekers.register(someone))


def shares_of_year(days: list[date]) -> list[float]:
    """Return for each day how much of all has come by its evening, as the seasons have it."""
    sums = list(accumulate(SEASONS[day.month - 1] for day in days))
    return [one / sums[-1] for one in sums]
