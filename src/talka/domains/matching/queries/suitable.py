"""Whether a vacancy is suitable work for a person on a day, and what its refusal leads to."""

from dataclasses import dataclass
from datetime import date

from talka.domains.jobseekers.api import JobseekerFile, Kind, Profile, Status, profile_of
from talka.domains.matching.models import Application, FormerPay
from talka.domains.matching.queries.explaining import comparison_of
from talka.domains.matching.rules import (
    RefusalPolicy,
    RefusalState,
    Suitability,
    SuitableFacts,
    SuitablePolicy,
    Verdict,
    month_of,
    refusals_counted,
    suitable_work,
)
from talka.domains.taxonomy.api import isco_of_occupations
from talka.domains.vacancies.api import Vacancy, demand_of
from talka.engines.matching import Check, Comparison, Criterion, Outcome, TravelFacts
from talka.kit import clock, policy


FILE = "suitable"
# What the vacancy demands, whatever the person wishes.
DEMANDED = frozenset(
    {Criterion.EDUCATION, Criterion.LICENCE, Criterion.LANGUAGE, Criterion.PROFESSION}
)


@dataclass(frozen=True, slots=True)
class Duty:
    """What follows from refusing suitable work: how many refusals count, and how many there are."""

    counted: int
    enough: int
    within_months: int
    silence_counts: bool
    legal_basis: str

    @property
    def is_reached(self) -> bool:
        """Tell whether the registration can be ended for it."""
        return self.counted >= self.enough


def suitability_of(file: JobseekerFile, vacancy: Vacancy, *, day: date) -> Suitability | None:
    """
    Judge the vacancy for the person by the law of the day; None where there is no such law.

    What nobody knows (the former pay, the way) is shown as unknown, and then nobody can be obliged.
    """
    try:
        law = policy.in_force(SuitablePolicy, file=FILE, table="suitable", on=day)
    except policy.NoRuleInForce:
        return None
    version = policy.version(file=FILE, table="suitable", on=day)
    return suitable_work(facts_of(file, vacancy, day=day), law, version=version)


def facts_of(file: JobseekerFile, vacancy: Vacancy, *, day: date) -> SuitableFacts:
    """Return everything that the law looks at."""
    profile, demand = profile_of(file, day=day), demand_of(vacancy.pk)
    comparison = comparison_of(file.pk, vacancy.pk, day=day)
    way = _way(comparison)
    earned = former_pay_of(file.pk)
    return SuitableFacts(
        is_unemployed=file.kind == Kind.UNEMPLOYED and file.status == Status.REGISTERED,
        month=month_of(file.registered_on, day),
        own_occupations=_occupations(profile),
        isco=demand.isco,
        pay=demand.pay_from,
        former_pay=earned.pay if earned else None,
        benefit=earned.benefit if earned else None,
        is_remote=demand.is_remote and profile.accepts_remote,
        minutes=way.minutes if way else None,
        km=way.km if way else None,
        hindering=profile.conditions_excluded & demand.conditions,
        requirements=_requirements(comparison),
    )


def former_pay_of(file_id: int) -> FormerPay | None:
    """Return what is written down of the person's former pay, or None."""
    return FormerPay.objects.filter(file=file_id).first()


def _occupations(profile: Profile) -> frozenset[str]:
    """Return the ISCO codes of what the person has worked in, or wants: that is their own wish."""
    codes = isco_of_occupations()
    numbers = {one.occupation_id for one in profile.occupations} | set(profile.wished_occupations)
    return frozenset(codes[number] for number in numbers if codes.get(number))


def _way(comparison: Comparison) -> TravelFacts | None:
    facts = [one.facts for one in comparison.checks if isinstance(one.facts, TravelFacts)]
    return facts[0] if facts else None


def _requirements(comparison: Comparison) -> Verdict:
    demanded: list[Check] = [one for one in comparison.checks if one.criterion in DEMANDED]
    outcomes = {one.outcome for one in demanded}
    if Outcome.MISSING in outcomes:
        return Verdict.NOT_MET
    return Verdict.UNKNOWN if Outcome.UNKNOWN in outcomes else Verdict.MET


def refusal_policy(day: date) -> RefusalPolicy:
    """
    Return what follows from refusals on the day.

    :raises NoRuleInForce: the law says nothing about it yet
    """
    return policy.in_force(RefusalPolicy, file=FILE, table="refusals", on=day)


def duty_of(file_id: int, *, day: date) -> Duty | None:
    """Return how many refusals of suitable work count against the person; None without such a law."""
    try:
        law = refusal_policy(day)
    except policy.NoRuleInForce:
        return None
    rows = Application.objects.filter(file=file_id, refusal=RefusalState.COUNTED)
    days = [clock.day(moment) for moment in rows.values_list("state_since", flat=True)]
    return Duty(
        counted=refusals_counted(days, law, today=day),
        enough=law.counted,
        within_months=law.within_months,
        silence_counts=law.silence_counts,
        legal_basis=policy.legal_basis(file=FILE, table="refusals", on=day),
    )


def is_listed_as_justified(reason: str, *, day: date) -> bool:
    """Tell whether the law takes the reason as a good one; the counsellor judges if it is true."""
    return reason in refusal_policy(day).justified


def silence_counts(day: date) -> bool:
    """Tell whether not to answer a proposal of suitable work counts as refusing it."""
    try:
        return refusal_policy(day).silence_counts
    except policy.NoRuleInForce:
        return False
