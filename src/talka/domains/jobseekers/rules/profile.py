"""What is known of a person's abilities and wishes: everything that matching needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


# Levels of a skill run from 1 to 16: 4 is a beginning, 8 solid, 16 mastery.
BEGINNING, SOLID, MASTERY = 4, 8, 16


class SkillSource(StrEnum):
    """How we know of a skill."""

    STATED = "STATED"
    ASSUMED = "ASSUMED"
    CONFIRMED = "CONFIRMED"
    IMPORTED = "IMPORTED"


@dataclass(frozen=True, slots=True)
class Practice:
    """An occupation in which the person has worked, and for how many months in all."""

    occupation_id: int
    months: int


@dataclass(frozen=True, slots=True)
class Ability:
    """A skill that the person has: level 1 to 16, and how we know of it."""

    level: int
    source: SkillSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """
    A file as matching sees it, on one day. Ids are those of the classification.

    `languages` gives CEFR levels by language code, `licences` those valid on the day, `education`
    the highest ISCED level or None. `professions` are the regulated ones for which a proof is valid
    on the day, None where the person has named none at all. `declined` are skills of the person's
    occupations that the person says they do not have. Sex, age and origin are not here.
    """

    file_id: int
    reference: str
    person_id: int
    status: str
    kind: str
    registered_on: date | None
    municipality: str
    latitude: float
    longitude: float
    occupations: tuple[Practice, ...] = ()
    wished_occupations: tuple[int, ...] = ()
    skills: Mapping[int, Ability] = field(default_factory=dict)
    declined: frozenset[int] = frozenset()
    languages: Mapping[str, str] = field(default_factory=dict)
    licences: frozenset[str] = frozenset()
    education: int | None = None
    professions: frozenset[int] | None = None
    working_times: frozenset[str] = frozenset()
    preferred_times: frozenset[str] = frozenset()
    contracts: frozenset[str] = frozenset()
    wage_from: int | None = None
    max_km: int | None = None
    max_minutes: int | None = None
    accepts_remote: bool = True
    is_willing_to_move: bool = False
    starts_from: date | None = None
    conditions_excluded: frozenset[str] = frozenset()
    shares_profile: bool = False
    changed_at: datetime
    version: int
    # The last day on which this holds if nobody changes it: then a licence ends.
    holds_until: date | None = None

    @property
    def months(self) -> int:
        """Return the months of work in all occupations together."""
        return sum(one.months for one in self.occupations)
