"""The two sides of a match as the engine sees them: a person who seeks work, and an opening.

Concepts (occupations, skills, regulated professions) are numbers that the caller gives. Languages,
licences, working times, sectors and conditions of work are codes that the caller chooses; the
engine only compares them. Sex, age, origin, health and disability have no field here. What a
person cannot do for reasons of health is a set of conditions of work that exclude an opening;
it never gives or takes a point.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import cos, radians, sin, sqrt


ConceptId = int

FULL_LEVEL = 16
HIGHEST_LANGUAGE_LEVEL = 6
HIGHEST_EDUCATION = 8

_EARTH_RADIUS = 63_710.072  # of the sphere with the area of the Earth, in units of 100 m
_CENTRE_LATITUDE = radians(52)
_CENTRE_LONGITUDE = radians(10)


class OutOfRange(ValueError):
    """A value lies outside the range that the engine can compare."""


def _expect(within_range: bool, name: str, value: object, wanted: str) -> None:
    if not within_range:
        raise OutOfRange(f"{name} is {value!r}; it must be {wanted}.")


@dataclass(frozen=True, slots=True)
class Position:
    """
    A point on the Earth, and its place on the European equal-area grid.

    `latitude` and `longitude` are WGS 84 degrees; `x` and `y` are whole units of 100 m, so that
    every engine computes distances in integers. Source of the method: Lambert azimuthal
    equal-area projection centred on 52° N 10° E, as in EPSG:3035, on the sphere; distances within
    Europe are true to about one per cent.

    :raises OutOfRange: the degrees are not on the Earth
    """

    latitude: float
    longitude: float
    x: int = field(init=False)
    y: int = field(init=False)

    def __post_init__(self) -> None:
        _expect(-90 <= self.latitude <= 90, "latitude", self.latitude, "from -90 to 90")
        _expect(-180 <= self.longitude <= 180, "longitude", self.longitude, "from -180 to 180")
        phi, lam = radians(self.latitude), radians(self.longitude) - _CENTRE_LONGITUDE
        cosine = sin(_CENTRE_LATITUDE) * sin(phi) + cos(_CENTRE_LATITUDE) * cos(phi) * cos(lam)
        scale = _EARTH_RADIUS * sqrt(2 / max(1e-9, 1 + cosine))
        northing = cos(_CENTRE_LATITUDE) * sin(phi) - sin(_CENTRE_LATITUDE) * cos(phi) * cos(lam)
        object.__setattr__(self, "x", round(scale * cos(phi) * sin(lam)))
        object.__setattr__(self, "y", round(scale * northing))


@dataclass(frozen=True, slots=True)
class Place:
    """One place of work. `place` is the caller's number in the table of travel times."""

    place: int
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class HeldOccupation:
    """An occupation in which the person has worked, with full years of experience."""

    occupation: ConceptId
    years: int = 0

    def __post_init__(self) -> None:
        _expect(self.years >= 0, "years", self.years, "0 or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker:
    """
    A person who seeks work. `None` means that the person has not said.

    `skills` gives levels from 1 to 16; those in `assumed` were proposed and not yet confirmed,
    those in `declined` were refused, so an occupation does not bring them back. `languages` gives
    CEFR levels, 1 for A1 to 6 for C2 and 0 for none. `education` is an ISCED level. `professions`
    are the regulated professions with proof. `reservation_wage` is EUR a month. `max_minutes` is
    one way. `health_limits` are conditions of work that the person cannot do.

    :raises OutOfRange: a level, a wage or a distance is outside its range
    """

    id: int
    occupations: tuple[HeldOccupation, ...] = ()
    wished_occupations: frozenset[ConceptId] = frozenset()
    skills: Mapping[ConceptId, int] = field(default_factory=dict)
    assumed: frozenset[ConceptId] = frozenset()
    declined: frozenset[ConceptId] = frozenset()
    languages: Mapping[str, int] | None = None
    licences: frozenset[str] | None = None
    education: int | None = None
    professions: frozenset[ConceptId] | None = None
    working_times: frozenset[str] | None = None
    wished_working_times: frozenset[str] = frozenset()
    wished_sectors: frozenset[str] = frozenset()
    wished_contracts: frozenset[str] = frozenset()
    reservation_wage: int | None = None
    available_from: date | None = None
    position: Position | None = None
    home_place: int | None = None
    max_km: int | None = None
    max_minutes: int | None = None
    would_move: bool = False
    accepts_remote: bool = True
    health_limits: frozenset[str] = frozenset()
    never_again_openings: frozenset[int] = frozenset()
    never_again_employers: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        for level in self.skills.values():
            _expect(1 <= level <= FULL_LEVEL, "skill level", level, f"from 1 to {FULL_LEVEL}")
        unlisted = self.assumed - self.skills.keys()
        _expect(not unlisted, "assumed", sorted(unlisted), "skills that are listed in `skills`")
        _expect_language_levels(self.languages or {}, 0)
        _expect_education(self.education)
        for name in ("reservation_wage", "max_km", "max_minutes"):
            value = getattr(self, name)
            _expect(value is None or value >= 0, name, value, "0 or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    A vacancy. What is empty is not asked; a wage, start or working time of `None` is not told.

    `isco` is the ISCO-08 unit group, four digits, or empty. `conditions` are conditions of work
    (night, heavy lifting, outdoors) in the codes of `Seeker.health_limits`. Wages are EUR a month.
    `wished_*` and `min_years` are wishes of the employer: they give points and exclude nobody.

    :raises OutOfRange: a level, a wage, a code or a number is outside its range
    """

    id: int
    employer_id: int
    occupation: ConceptId | None = None
    isco: str = ""
    required_skills: frozenset[ConceptId] = frozenset()
    wished_skills: frozenset[ConceptId] = frozenset()
    languages: Mapping[str, int] = field(default_factory=dict)
    wished_languages: Mapping[str, int] = field(default_factory=dict)
    licences: frozenset[str] = frozenset()
    wished_licences: frozenset[str] = frozenset()
    education: int = 0
    profession: ConceptId | None = None
    min_years: int = 0
    working_times: frozenset[str] | None = None
    sector: str | None = None
    contract: str | None = None
    wage_from: int | None = None
    wage_to: int | None = None
    starts_on: date | None = None
    places: tuple[Place, ...] = ()
    is_remote: bool = False
    conditions: frozenset[str] = frozenset()
    positions: int = 1

    def __post_init__(self) -> None:
        is_code = not self.isco or (len(self.isco) == 4 and self.isco.isdecimal())
        _expect(is_code, "isco", self.isco, "four digits or empty")
        _expect_language_levels(self.languages, 1)
        _expect_language_levels(self.wished_languages, 1)
        _expect_education(self.education)
        for name in ("wage_from", "wage_to", "min_years"):
            value = getattr(self, name)
            _expect(value is None or value >= 0, name, value, "0 or more")
        _expect(self.positions >= 1, "positions", self.positions, "1 or more")


def _expect_language_levels(languages: Mapping[str, int], lowest: int) -> None:
    wanted = f"from {lowest} to {HIGHEST_LANGUAGE_LEVEL}"
    for level in languages.values():
        _expect(lowest <= level <= HIGHEST_LANGUAGE_LEVEL, "language level", level, wanted)


def _expect_education(level: int | None) -> None:
    within = level is None or 0 <= level <= HIGHEST_EDUCATION
    _expect(within, "education", level, f"from 0 to {HIGHEST_EDUCATION}")
