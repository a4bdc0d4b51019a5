"""What the engine answers: checks, reasons and the facts behind them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from talka.engines.matching.terms import ConceptId


class Criterion(StrEnum):
    """What is looked at, in a check (a must-have) or in a reason (points)."""

    NEVER_AGAIN = "NEVER_AGAIN"
    WORKING_TIME = "WORKING_TIME"
    EDUCATION = "EDUCATION"
    LICENCE = "LICENCE"
    LANGUAGE = "LANGUAGE"
    PROFESSION = "PROFESSION"
    WAGE = "WAGE"
    START = "START"
    HEALTH = "HEALTH"
    TRAVEL = "TRAVEL"
    COMMON_GROUND = "COMMON_GROUND"
    SKILLS = "SKILLS"
    OCCUPATION = "OCCUPATION"
    DISTANCE = "DISTANCE"
    WISHED_OCCUPATION = "WISHED_OCCUPATION"
    WISHED_WORKING_TIME = "WISHED_WORKING_TIME"
    WISHED_SECTOR = "WISHED_SECTOR"
    WISHED_CONTRACT = "WISHED_CONTRACT"
    EXPERIENCE = "EXPERIENCE"
    EXTRAS = "EXTRAS"


class Outcome(StrEnum):
    """How a must-have came out. `UNKNOWN`: one side has not said; it is shown, not excluded."""

    MET = "MET"
    MISSING = "MISSING"
    UNKNOWN = "UNKNOWN"


class Having(StrEnum):
    """How a person has a skill that an opening asks."""

    COVERED = "COVERED"
    ASSUMED = "ASSUMED"
    NEAR = "NEAR"
    MISSING = "MISSING"


@dataclass(frozen=True, slots=True)
class LevelFacts:
    """A level asked and the level the person has: language (CEFR 1–6), education, years."""

    asked: int
    has: int | None
    code: str = ""


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """Codes that one side asks, and those of them that the other side has, both sorted."""

    asked: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConceptFacts:
    """The regulated profession that must be proved."""

    concept: ConceptId


@dataclass(frozen=True, slots=True)
class RefusalFacts:
    """What the person never wants to be offered again: this opening, or all of this employer."""

    is_employer: bool


@dataclass(frozen=True, slots=True)
class TravelFacts:
    """
    The way to the best place of work. `hectometres` is the distance in units of 100 m.

    `minutes` is one way, `is_estimated` when it was computed from the distance. `place` is `None`
    for work from home, and where no place is known.
    """

    place: int | None
    hectometres: int | None
    minutes: int | None
    is_estimated: bool
    is_remote: bool
    would_move: bool
    max_km: int | None
    max_minutes: int | None

    @property
    def km(self) -> float | None:
        """Give the distance in kilometres, to one decimal."""
        return None if self.hectometres is None else self.hectometres / 10


@dataclass(frozen=True, slots=True)
class WageFacts:
    """Wage offered from and to, and the least the person accepts, all in EUR a month."""

    offered_from: int | None
    offered_to: int | None
    least: int | None


@dataclass(frozen=True, slots=True)
class StartFacts:
    """When work begins, when the person can come, and how many days too late that is."""

    starts_on: date | None
    available_from: date | None
    days_late: int


@dataclass(frozen=True, slots=True)
class SkillFact:
    """
    One skill that the opening asks, and how the person has it.

    `share` is its part of all that is asked, in 10,000ths. `credit` runs from 0 to 1,600: level
    times per cent. `through` is the person's own near skill, where the credit comes from that one.
    """

    skill: ConceptId
    is_required: bool
    share: int
    credit: int
    having: Having
    through: ConceptId | None


@dataclass(frozen=True, slots=True)
class SkillFacts:
    """All asked skills in the order of their numbers: `points = of · Σ(share · credit) // 16·10⁶`.

    `is_implied`: the opening named no skill, so the essential ones of its occupation are read.
    """

    asked: tuple[SkillFact, ...]
    is_implied: bool

    @property
    def covered(self) -> tuple[ConceptId, ...]:
        """Give the skills that the person has confirmed."""
        return self._having(Having.COVERED)

    @property
    def assumed(self) -> tuple[ConceptId, ...]:
        """Give the skills that the person has by assumption."""
        return self._having(Having.ASSUMED)

    @property
    def near(self) -> tuple[ConceptId, ...]:
        """Give the skills to which the person has a near one."""
        return self._having(Having.NEAR)

    @property
    def missing(self) -> tuple[ConceptId, ...]:
        """Give the skills that the person does not have."""
        return self._having(Having.MISSING)

    def _having(self, having: Having) -> tuple[ConceptId, ...]:
        return tuple(fact.skill for fact in self.asked if fact.having is having)


@dataclass(frozen=True, slots=True)
class NearnessFacts:
    """The person's nearest occupation to that of the opening, and its nearness in per cent."""

    occupation: ConceptId | None
    percent: int


@dataclass(frozen=True, slots=True)
class ExtraFacts:
    """Languages and licences that the employer wishes, sorted codes: met and not met."""

    met: tuple[str, ...]
    unmet: tuple[str, ...]


Facts = (
    LevelFacts
    | CodeFacts
    | ConceptFacts
    | RefusalFacts
    | TravelFacts
    | WageFacts
    | StartFacts
    | SkillFacts
    | NearnessFacts
    | ExtraFacts
)


@dataclass(frozen=True, slots=True)
class Check:
    """One must-have, how it came out, and why. Only a listing check has no facts."""

    criterion: Criterion
    outcome: Outcome
    facts: Facts | None


@dataclass(frozen=True, slots=True)
class Reason:
    """What one criterion gave to the score, of how much, and the facts behind it."""

    criterion: Criterion
    points: int
    of: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    One person and one opening: must-haves, points, and whether the pair may be listed.

    The score is the sum of the reasons: nothing is hidden. It is known also for a pair that fails
    a must-have, but such a pair is never ranked.
    """

    seeker_id: int
    opening_id: int
    checks: tuple[Check, ...]
    reasons: tuple[Reason, ...]
    has_common_ground: bool
    weights_version: str

    @property
    def score(self) -> int:
        """Give the points of all reasons together, 0 to 100,000."""
        return sum(reason.points for reason in self.reasons)

    @property
    def is_feasible(self) -> bool:
        """Tell whether no must-have is missing. What is unknown does not exclude."""
        return all(check.outcome is not Outcome.MISSING for check in self.checks)

    @property
    def is_listable(self) -> bool:
        """Tell whether the pair may stand in a list: feasible, and with common ground."""
        return self.has_common_ground and self.is_feasible

    @property
    def of(self) -> int:
        """Give the most points that were possible: 100,000."""
        return sum(reason.of for reason in self.reasons)

    @property
    def failed(self) -> tuple[Check, ...]:
        """Give the must-haves that keep the pair from being listed; none for a listable pair."""
        missing = tuple(check for check in self.checks if check.outcome is Outcome.MISSING)
        if self.has_common_ground:
            return missing
        return (*missing, Check(Criterion.COMMON_GROUND, Outcome.MISSING, None))

    @property
    def unknown(self) -> tuple[Check, ...]:
        """Give the must-haves that nobody could check, because one side has not said."""
        return tuple(check for check in self.checks if check.outcome is Outcome.UNKNOWN)
