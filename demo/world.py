"""What everybody in the country shares: chance, time, and what is known of places and people."""

from datetime import date, datetime
from random import Random

from django.conf import settings

from demo import files
from demo.moments import Moments
from demo.persons import Lore, Persona, read_lore
from demo.regions import Region


class World:
    """One run of the country's life. Same seed and same days, same life."""

    def __init__(self, *, seed: int, region: Region, first: date, last: datetime) -> None:
        files.forget_all()
        self.source = Random(seed)
        self.region = region
        self.first, self.last = first, last
        self.moments = Moments(self.source, first, settings.TIME_ZONE)
        self.lore: Lore = read_lore(region.municipalities)
        self.personas: dict[int, Persona] = {}

    @property
    def now(self) -> datetime:
        """Return the present moment of the country."""
        return self.moments.now

    @property
    def today(self) -> date:
        """Return the present day of the country."""
        return self.moments.today

    def happens(self, chance: float) -> bool:
        """Tell whether something that happens so often happens now."""
        return self.source.random() < chance

    def in_days(self, least: float, most: float) -> float:
        """Return a number of days in between."""
        return self.source.uniform(least, most)
