"""
The country has two regions that live at the same time: every processor core is put to use.

Each region is lived in a database of its own, because both have their own present moment and must
not see each other's future. Nobody works, and hardly anybody looks for work, in both. In the end
the rows of the second region are added to those of the first one (`demo.union`). Which region does
what never depends on which of the two is faster: the same seed builds the same country.
"""

from dataclasses import dataclass

from demo.country import HOME_TOWN
from talka.domains.people.api import (
    Office,
    OfficeKind,
    offices_under,
    routed_municipalities,
)
from talka.domains.taxonomy.api import Municipality


REGIONS = 2


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the country: its number, the number of all regions, and its municipalities."""

    number: int
    of: int
    municipalities: frozenset[str]

    @property
    def is_home(self) -> bool:
        """Tell whether the people whom a visitor can be live here."""
        return self.number == 0

    def share(self, whole: int) -> int:
        """Return how many of all fall to the region; the first ones get what cannot be divided."""
        return whole // self.of + (self.number < whole % self.of)

    def serial(self, count: int) -> int:
        """Return a number that no other region uses, for the region's own running number."""
        return count * self.of + self.number


def region(number: int, of: int) -> Region:
    """Return one of the regions: departments are dealt out so that about as many people live in each."""
    departments = [
        routed_municipalities(offices_under(office))
        for office in Office.objects.filter(kind=OfficeKind.DEPARTMENT).order_by("code")
    ]
    people = dict(Municipality.objects.values_list("pk", "population"))
    departments.sort(key=lambda codes: (HOME_TOWN not in codes, -sum(people[one] for one in codes)))
    parts: list[set[str]] = [set() for _ in range(of)]
    for codes in departments:
        smallest = min(parts, key=lambda part: sum(people[one] for one in part))
        smallest |= codes
    return Region(number, of, frozenset(parts[number]))
