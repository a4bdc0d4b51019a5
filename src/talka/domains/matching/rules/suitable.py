"""
Suitable work: whether a person may be obliged to answer for a vacancy, by the law of a day.

The ladder of the law runs by the month of unemployment: the longer somebody is without work, the
more kinds of work are suitable. Numbers stand in `policy/<country>/suitable.toml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class SuitableCriterion(StrEnum):
    """What the law looks at."""

    REGISTRATION = "REGISTRATION"
    OCCUPATION = "OCCUPATION"
    FORMER_PAY = "FORMER_PAY"
    BENEFIT = "BENEFIT"
    LEAST_PAY = "LEAST_PAY"
    TRAVEL_TIME = "TRAVEL_TIME"
    TRAVEL_COST = "TRAVEL_COST"
    HEALTH = "HEALTH"
    REQUIREMENTS = "REQUIREMENTS"


class Verdict(StrEnum):
    """How a criterion came out. What is not known never makes work suitable."""

    MET = "MET"
    NOT_MET = "NOT_MET"
    UNKNOWN = "UNKNOWN"


class RefusalState(StrEnum):
    """Where a refusal of suitable work stands: a counsellor judges each of them."""

    OPEN = "OPEN"
    JUSTIFIED = "JUSTIFIED"
    COUNTED = "COUNTED"


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """
    What is suitable from a month of unemployment on.

    `isco_digits` of the ISCO-08 code must agree with an occupation in which the person has worked
    or wants to work, none when 0; with `also_elementary` the work of major group 9 counts as well.
    Pay is at least `percent_of_former` of the former pay, at least the benefit when
    `not_below_benefit`, and at least `least_pay` in euros a month.
    """

    from_month: int
    isco_digits: int = 0
    also_elementary: bool = False
    percent_of_former: int = 0
    not_below_benefit: bool = False
    least_pay: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SuitablePolicy:
    """
    The law of a day about suitable work. A limit of 0 is none.

    The cost of the way in a month is that of `days_a_month` ways there and back at
    `cents_per_km`; it may be `cost_percent` of the pay.
    """

    steps: Sequence[LadderStep]
    minutes_one_way: int
    cost_percent: int
    cents_per_km: int
    days_a_month: int

    def __post_init__(self) -> None:
        steps = [one if isinstance(one, LadderStep) else LadderStep(**one) for one in self.steps]
        object.__setattr__(self, "steps", tuple(steps))

    def step(self, month: int) -> LadderStep:
        """Return the step of the ladder for the month of unemployment, the first being 1."""
        return [one for one in self.steps if one.from_month <= month][-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalPolicy:
    """
    What follows from refusing suitable work.

    So many refusals that were counted `within_months` can end the registration. `justified` are
    the reasons that the law takes as good ones; the counsellor judges whether they are true.
    """

    counted: int
    within_months: int
    justified: Sequence[str]
    silence_counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SuitableFacts:
    """
    What is known of the two. Pay and benefit are in euros a month before tax.

    `pay` is the least the vacancy pays. `hindering` are conditions of the work that the person has
    said they cannot do. `requirements` tells whether the person has what the vacancy demands.
    """

    is_unemployed: bool
    month: int
    own_occupations: frozenset[str]
    isco: str
    pay: int | None = None
    former_pay: int | None = None
    benefit: int | None = None
    is_remote: bool = False
    minutes: int | None = None
    km: float | None = None
    hindering: frozenset[str] = frozenset()
    requirements: Verdict = Verdict.UNKNOWN


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion, how it came out, what there is and what is needed, both in its own unit."""

    criterion: SuitableCriterion
    verdict: Verdict
    has: int | None = None
    needs: int | None = None


@dataclass(frozen=True, slots=True)
class Suitability:
    """Whether the work is suitable, each criterion that the law of the month asks, and which law."""

    month: int
    findings: tuple[Finding, ...]
    version: str = ""

    @property
    def is_suitable(self) -> bool:
        """Tell whether every criterion is met; one that is not known is not met."""
        return all(one.verdict is Verdict.MET for one in self.findings)

    @property
    def unmet(self) -> tuple[Finding, ...]:
        """Return what stands against it."""
        return tuple(one for one in self.findings if one.verdict is not Verdict.MET)

    def kept(self) -> dict[str, Any]:
        """Return the values as they are kept with a proposal."""
        return asdict(self)


def suitability_from(kept: Mapping[str, Any]) -> Suitability | None:
    """Return what `Suitability.kept` has given, or None when nothing was kept."""
    if not kept:
        return None
    findings = tuple(
        Finding(
            SuitableCriterion(one["criterion"]), Verdict(one["verdict"]), one["has"], one["needs"]
        )
        for one in kept["findings"]
    )
    return Suitability(kept["month"], findings, kept["version"])


def suitable_work(
    facts: SuitableFacts, policy: SuitablePolicy, *, version: str = ""
) -> Suitability:
    """Judge the work by every criterion that the law asks in the person's month of unemployment."""
    step = policy.step(facts.month)
    findings = [
        Finding(SuitableCriterion.REGISTRATION, _verdict(facts.is_unemployed)),
        *_occupation(facts, step),
        *_pay(facts, step),
        *_travel(facts, policy),
        Finding(SuitableCriterion.HEALTH, _verdict(not facts.hindering)),
        Finding(SuitableCriterion.REQUIREMENTS, facts.requirements),
    ]
    return Suitability(facts.month, tuple(findings), version)


def month_of(registered_on: date | None, day: date) -> int:
    """Return the month of unemployment in which the day falls, the first being 1."""
    if registered_on is None or day < registered_on:
        return 1
    months = (day.year - registered_on.year) * 12 + day.month - registered_on.month
    return months + (1 if day.day >= registered_on.day else 0)


def refusals_counted(days: Iterable[date], policy: RefusalPolicy, *, today: date) -> int:
    """Return how many of the refusals still count: those within the months of the policy."""
    return sum(1 for day in days if month_of(day, today) <= policy.within_months)


def _occupation(facts: SuitableFacts, step: LadderStep) -> Iterable[Finding]:
    if not step.isco_digits:
        return
    if not facts.isco or not facts.own_occupations:
        yield Finding(SuitableCriterion.OCCUPATION, Verdict.UNKNOWN)
        return
    asked = facts.isco[: step.isco_digits]
    is_own = any(one[: step.isco_digits] == asked for one in facts.own_occupations)
    is_elementary = step.also_elementary and facts.isco.startswith("9")
    yield Finding(SuitableCriterion.OCCUPATION, _verdict(is_own or is_elementary))


def _pay(facts: SuitableFacts, step: LadderStep) -> Iterable[Finding]:
    if step.percent_of_former:
        needs = _part_of(facts.former_pay, step.percent_of_former)
        yield _reaches(SuitableCriterion.FORMER_PAY, facts.pay, needs)
    if step.not_below_benefit:
        yield _reaches(SuitableCriterion.BENEFIT, facts.pay, facts.benefit)
    if step.least_pay:
        yield _reaches(SuitableCriterion.LEAST_PAY, facts.pay, step.least_pay)


def _travel(facts: SuitableFacts, policy: SuitablePolicy) -> Iterable[Finding]:
    if policy.minutes_one_way:
        minutes = 0 if facts.is_remote else facts.minutes
        yield _stays_below(SuitableCriterion.TRAVEL_TIME, minutes, policy.minutes_one_way)
    if policy.cost_percent:
        km = 0 if facts.is_remote else facts.km
        most = None if facts.pay is None else facts.pay * policy.cost_percent // 100
        yield _stays_below(SuitableCriterion.TRAVEL_COST, _cost(km, policy), most)


def _cost(km: float | None, policy: SuitablePolicy) -> int | None:
    """Return the cost of the way in whole euros a month."""
    if km is None:
        return None
    return round(km * 2 * policy.days_a_month * policy.cents_per_km / 100)


def _part_of(amount: int | None, percent: int) -> int | None:
    # Rounded up: a cent below the law is below the law.
    return None if amount is None else -(-amount * percent // 100)


def _reaches(criterion: SuitableCriterion, has: int | None, needs: int | None) -> Finding:
    if has is None or needs is None:
        return Finding(criterion, Verdict.UNKNOWN, has, needs)
    return Finding(criterion, _verdict(has >= needs), has, needs)


def _stays_below(criterion: SuitableCriterion, has: int | None, most: int | None) -> Finding:
    if has is None or most is None:
        return Finding(criterion, Verdict.UNKNOWN, has, most)
    return Finding(criterion, _verdict(has <= most), has, most)


def _verdict(is_met: bool) -> Verdict:
    return Verdict.MET if is_met else Verdict.NOT_MET
