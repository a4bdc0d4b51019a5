"""Time in the demo country: a clock that is moved on, and an agenda of what is to come."""

import heapq
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo


Plan = Callable[[], None]


class Moments:
    """The present moment of the country, and its plans in their order."""

    def __init__(self, source: Random, start: date, zone: str) -> None:
        self.source = source
        self.zone = ZoneInfo(zone)
        self.today = start
        self.now = self.morning_of(start)
        self._plans: list[tuple[datetime, int, Plan]] = []
        self._numbers = count()

    def at(self, day: date, hour: int, minute: int) -> datetime:
        """Return the moment of the day in the country's time zone."""
        return datetime.combine(day, time(hour, minute), self.zone)

    def morning_of(self, day: date) -> datetime:
        """Return the moment with which the day begins."""
        return self.at(day, 7, 30)

    def begin_day(self, day: date) -> None:
        """Move on to the morning of the day."""
        self.today, self.now = day, self.morning_of(day)

    def plan(self, days: float, what: Plan) -> None:
        """Do this some days from now, at a time of day when people work."""
        day = self.today + timedelta(days=max(0, round(days)))
        if day.weekday() > 4 and days >= 1:
            day += timedelta(days=7 - day.weekday())
        self.plan_at(self.at(day, self.source.randrange(8, 17), self.source.randrange(60)), what)

    def plan_at(self, moment: datetime, what: Plan) -> None:
        """Do this at the moment."""
        heapq.heappush(self._plans, (max(moment, self.now), next(self._numbers), what))

    def due(self, until: datetime) -> bool:
        """Tell whether something is planned up to the moment."""
        return bool(self._plans) and self._plans[0][0] <= until

    def take(self) -> Plan:
        """Move the clock to the next plan and return it."""
        moment, _, what = heapq.heappop(self._plans)
        self.now = max(self.now, moment)
        return what
