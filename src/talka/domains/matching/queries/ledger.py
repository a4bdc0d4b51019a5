"""Every number of a score, so that anybody can compute it again from what the page shows."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

from talka.domains.matching.queries.words import Words
from talka.engines.matching import (
    CodeFacts,
    Criterion,
    ExtraFacts,
    Facts,
    Having,
    LevelFacts,
    NearnessFacts,
    Reason,
    SkillFact,
    SkillFacts,
    StartFacts,
    TravelFacts,
    WageFacts,
    Weights,
)
from talka.engines.matching.skills import FULL_COVER
from talka.kit.components import formats


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion: its name, the sum that gives its points, and the points."""

    name: str
    working: str
    points: int
    of: int


@dataclass(frozen=True, slots=True)
class SkillEntry:
    """One asked skill: its share of all that is asked (10,000ths), the credit for it (0 to 1,600)."""

    name: str
    is_required: bool
    share: int
    credit: int
    having: str

    @property
    def product(self) -> int:
        """Return what the skill adds to the sum of skills."""
        return self.share * self.credit


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries; the points add up to the score, the products to what the skills line divides."""

    entries: tuple[Entry, ...]
    skills: tuple[SkillEntry, ...]
    are_skills_implied: bool

    @property
    def points(self) -> int:
        """Return the score: the sum of the entries."""
        return sum(one.points for one in self.entries)

    @property
    def of(self) -> int:
        """Return the most that was possible."""
        return sum(one.of for one in self.entries)

    @property
    def products(self) -> int:
        """Return the sum of share times credit of all skills."""
        return sum(one.product for one in self.skills)


def ledger_of(reasons: Sequence[Reason], words: Words, weights: Weights) -> Ledger:
    """Return the numbers behind the reasons, in the language of the page."""
    skills = next((one.facts for one in reasons if isinstance(one.facts, SkillFacts)), None)
    return Ledger(
        entries=tuple(
            Entry(_name(one.criterion), working(one, weights), one.points, one.of)
            for one in reasons
        ),
        skills=tuple(_skill(one, words) for one in skills.asked) if skills else (),
        are_skills_implied=bool(skills and skills.is_implied),
    )


def working(reason: Reason, weights: Weights) -> str:
    """Return the sum that gives the points, in figures; the rest of each division is dropped."""
    of, facts = formats.number(reason.of), reason.facts
    if isinstance(facts, SkillFacts):
        products = sum(one.share * one.credit for one in facts.asked)
        return f"{of} × {formats.number(products)} ÷ {formats.number(FULL_COVER)}"
    if isinstance(facts, NearnessFacts):
        return f"{of} × {facts.percent} ÷ 100"
    if isinstance(facts, TravelFacts):
        return _way(of, facts, weights)
    if isinstance(facts, WageFacts):
        return _pay(of, facts, weights)
    if isinstance(facts, StartFacts):
        left = max(0, weights.late_days - facts.days_late)
        return f"{of} × {left} ÷ {weights.late_days}"
    if isinstance(facts, LevelFacts):
        has = min(facts.has or 0, facts.asked)
        return f"{of} × {has} ÷ {facts.asked}" if facts.asked else of
    if isinstance(facts, ExtraFacts):
        asked = len(facts.met) + len(facts.unmet)
        return f"{of} × {len(facts.met)} ÷ {asked}" if asked else of
    return _wish(of, facts)


def _way(of: str, facts: TravelFacts, weights: Weights) -> str:
    if facts.is_remote:
        return of
    if facts.hectometres is None:
        return "0"
    limit = 10 * weights.distance_limit_km
    left = max(0, limit - facts.hectometres)
    return f"{of} × {formats.number(left)} ÷ {formats.number(limit)}"


def _pay(of: str, facts: WageFacts, weights: Weights) -> str:
    sure = facts.offered_to if facts.offered_from is None else facts.offered_from
    if sure is None:
        return "0"
    surplus = min(max(0, sure - (facts.least or 0)), weights.wage_surplus)
    return f"{of} × {formats.number(surplus)} ÷ {formats.number(weights.wage_surplus)}"


def _wish(of: str, facts: Facts) -> str:
    is_met = isinstance(facts, CodeFacts) and (facts.found or not facts.asked)
    return of if is_met else "0"


def _name(criterion: Criterion) -> str:
    return {
        Criterion.SKILLS: _("Skills"),
        Criterion.OCCUPATION: _("Occupation"),
        Criterion.DISTANCE: _("Way to work"),
        Criterion.WAGE: _("Pay"),
        Criterion.WISHED_OCCUPATION: _("Wished occupation"),
        Criterion.WISHED_WORKING_TIME: _("Wished working time"),
        Criterion.WISHED_SECTOR: _("Wished branch of work"),
        Criterion.WISHED_CONTRACT: _("Wished contract"),
        Criterion.START: _("Start"),
        Criterion.EXPERIENCE: _("Experience"),
        Criterion.EXTRAS: _("Useful extras"),
    }[criterion]


def _skill(fact: SkillFact, words: Words) -> SkillEntry:
    if fact.having is Having.COVERED:
        having = _("told by the person")
    elif fact.having is Having.ASSUMED:
        having = _("assumed from the occupation")
    elif fact.having is Having.NEAR and fact.through is not None:
        having = _("near to: %(skill)s") % {"skill": words.skill(fact.through)}
    else:
        having = _("missing")
    return SkillEntry(words.skill(fact.skill), fact.is_required, fact.share, fact.credit, having)


def facts_as_data(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """Return the reasons with everything they were computed from, as plain values for programs."""
    return [
        {
            "criterion": one.criterion.value,
            "points": one.points,
            "of": one.of,
            "facts": _plain(asdict(one.facts)),
        }
        for one in reasons
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
