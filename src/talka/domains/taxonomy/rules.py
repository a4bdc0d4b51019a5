"""The fixed words of the classifications. Plain values in, plain values out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt


class SkillKind(StrEnum):
    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    TRANSVERSAL = "transversal"


class Relation(StrEnum):
    ESSENTIAL = "essential"
    OPTIONAL = "optional"


class Level(StrEnum):
    """Levels of the Common European Framework of Reference for Languages."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"


class Contract(StrEnum):
    """Kinds of contract, after the code list of EURES."""

    PERMANENT = "PERMANENT"
    TEMPORARY = "TEMPORARY"
    SEASONAL = "SEASONAL"
    ON_CALL = "ON_CALL"
    AGENCY = "AGENCY"
    APPRENTICESHIP = "APPRENTICESHIP"
    TRAINEESHIP = "TRAINEESHIP"
    SELF_EMPLOYED = "SELF_EMPLOYED"
    VOLUNTEER = "VOLUNTEER"
    TO_PERMANENT = "TO_PERMANENT"
    RESERVE = "RESERVE"
    OTHER = "OTHER"


class WorkingTime(StrEnum):
    """When the work is done; a vacancy or a person names one or more."""

    FULL_DAY = "FULL_DAY"
    PART_TIME = "PART_TIME"
    SHIFTS = "SHIFTS"
    NIGHTS = "NIGHTS"
    WEEKENDS = "WEEKENDS"
    FLEXIBLE = "FLEXIBLE"


class Condition(StrEnum):
    """Conditions of the work that somebody may be unable to do."""

    HEAVY_LIFTING = "HEAVY_LIFTING"
    STANDING = "STANDING"
    HEIGHTS = "HEIGHTS"
    COLD_OR_HEAT = "COLD_OR_HEAT"
    DUST_OR_CHEMICALS = "DUST_OR_CHEMICALS"
    NOISE = "NOISE"
    SCREEN = "SCREEN"
    NIGHT_WORK = "NIGHT_WORK"
    TRAVEL = "TRAVEL"


@dataclass(frozen=True, slots=True)
class Edition:
    """A classification and which edition of it is meant."""

    source: str
    version: str


# What the lists of the starter are editions of; their words in five languages are our own.
EDITIONS = {
    "isco_groups": Edition("ISCO", "08"),
    "activities": Edition("NACE", "2.1"),
    "education_levels": Edition("ISCED", "2011"),
    "languages": Edition("ISO 639", "2023"),
    "licences": Edition("talka", "1"),
    "countries": Edition("ISO 3166-1", "2020"),
    "regions": Edition("NUTS", "2024"),
    "municipalities": Edition("ISO 3166-2", "2020"),
    "settlements": Edition("GeoNames", "2026"),
}


def level_number(level: Level | str) -> int:
    """Return 1 for A1 … 6 for C2, as the matching engine counts."""
    return [*Level].index(Level(level)) + 1


class Problem(StrEnum):
    """What can be wrong with a file that is to be imported."""

    NOT_FOUND = "not_found"
    NOT_UTF8 = "not_utf8"
    CONTROL_CHARACTER = "control_character"
    NO_HEADER = "no_header"
    COLUMN_MISSING = "column_missing"
    WRONG_WIDTH = "wrong_width"
    QUOTES = "quotes"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    NOT_KNOWN = "not_known"
    TWICE = "twice"
    TOO_FEW = "too_few"
    TOO_BIG = "too_big"
    NOT_A_RELEASE = "not_a_release"


class Remark(StrEnum):
    """What an import found odd, yet could live with."""

    NAMED_TWICE = "named_twice"
    NOT_KNOWN_HERE = "not_known_here"
    NO_TABLE = "no_table"


class NotJoined(StrEnum):
    """Why a concept of the starter has no twin in ESCO."""

    NO_SUCH_LABEL = "no_such_label"
    OTHER_ISCO = "other_isco"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Tally:
    """What an import did to one kind of rows."""

    kind: str
    added: int = 0
    changed: int = 0
    retired: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class Join:
    """A concept of the starter and its twin in ESCO, or the reason why it has none."""

    kind: str
    uri: str
    label: str
    twin: str = ""
    twin_label: str = ""
    reason: NotJoined | None = None


@dataclass(frozen=True, slots=True)
class Redirect:
    """A retired concept and the one that took its place (empty where nothing did)."""

    uri: str
    label: str
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd in a table, and how often."""

    remark: Remark
    table: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What one run of an importer did."""

    source: str
    version: str
    languages: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    joins: tuple[Join, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def is_without_change(self) -> bool:
        """Tell whether everything was there already."""
        return not any(tally.added or tally.changed or tally.retired for tally in self.tallies)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A concept of ESCO that shares labels with one of the starter."""

    concept_id: int
    uri: str
    isco: str
    label: str
    points: int


LOWEST_LIKENESS = 2


def is_version(version: str) -> bool:
    """Tell whether the version is one to four numbers with dots between them."""
    return len(version) <= 20 and bool(re.fullmatch(r"[0-9]{1,5}(\.[0-9]{1,5}){0,3}", version))


def version_rank(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, so that 1.10 stands after 1.9; no numbers rank lowest."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))


def label_points(*, is_preferred: bool, is_preferred_there: bool) -> int:
    """Return how much one shared label says: 3 preferred in both, 1 an alternative in both."""
    return 1 + is_preferred + is_preferred_there


def twin_among(
    found: Sequence[Likeness], isco: str, standing: int | None = None
) -> Likeness | NotJoined:
    """
    Return the one concept that shares the ISCO group and the most labels, else why there is none.

    `isco` is empty for skills, which have none. A single shared alternative label is too little.
    Among equals the twin that stands already (`standing`, its number) stays.
    """
    strong = [like for like in found if like.points >= LOWEST_LIKENESS]
    if not strong:
        return NotJoined.NO_SUCH_LABEL
    same_group = [like for like in strong if like.isco == isco]
    if not same_group:
        return NotJoined.OTHER_ISCO
    best = max(like.points for like in same_group)
    equals = [like for like in same_group if like.points == best]
    if len(equals) == 1:
        return equals[0]
    return next((like for like in equals if like.concept_id == standing), NotJoined.SEVERAL)


def is_plausible_retirement(*, retiring: int, known: int) -> bool:
    """Tell whether a release may retire so many; more than a third means a file cut short."""
    return retiring * 3 <= known


EARTH_RADIUS_KM = 6371.0088


def distance_km(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """Return the shortest way over the ground between two points in degrees (haversine), in km."""
    north, other_north = radians(latitude), radians(other_latitude)
    lift = sin((other_north - north) / 2) ** 2
    turn = sin(radians(other_longitude - longitude) / 2) ** 2
    share = lift + cos(north) * cos(other_north) * turn
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(share)))
