"""Compare, rank and count. Plain and obvious: the fast engine is held against this one."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest

from talka.engines.matching.constraints import checks_of, is_feasible
from talka.engines.matching.findings import Check, Comparison, Criterion, Having, Reason
from talka.engines.matching.market import Market
from talka.engines.matching.reasons import other_reasons, shares_unit_group, skills_reason
from talka.engines.matching.skills import AskedSkills, asked_skills, skill_facts
from talka.engines.matching.terms import Opening, Seeker
from talka.engines.matching.travel import way_to
from talka.engines.matching.weights import Weights


def compare(seeker: Seeker, opening: Opening, market: Market, weights: Weights) -> Comparison:
    """Check every must-have of the pair and give a reason for every point of its score."""
    return compare_asked(seeker, opening, asked_skills(opening, market, weights), market, weights)


def compare_asked(
    seeker: Seeker, opening: Opening, asked: AskedSkills, market: Market, weights: Weights
) -> Comparison:
    """Do as `compare`, where the asked skills of the opening are already known."""
    outcome, way = way_to(seeker, opening, market, weights)
    facts = skill_facts(seeker, asked, market, weights)
    shares_a_skill = any(
        fact.having is Having.COVERED or fact.having is Having.ASSUMED for fact in facts
    )
    return Comparison(
        seeker_id=seeker.id,
        opening_id=opening.id,
        checks=checks_of(seeker, opening, weights, (outcome, way)),
        reasons=(
            skills_reason(facts, asked, weights),
            *other_reasons(seeker, opening, market, weights, way),
        ),
        has_common_ground=shares_a_skill or shares_unit_group(seeker, opening, market),
        weights_version=weights.version,
    )


def why_not(
    seeker: Seeker, opening: Opening, market: Market, weights: Weights
) -> tuple[Check, ...]:
    """Give the must-haves that keep the pair out of the lists; none, if it may be listed."""
    return compare(seeker, opening, market, weights).failed


def rank_openings(
    seeker: Seeker, openings: Iterable[Opening], market: Market, weights: Weights, limit: int = 20
) -> list[Comparison]:
    """Give the best listable openings for the person: score descending, then id ascending."""
    found = (
        compare(seeker, opening, market, weights)
        for opening in openings
        if is_feasible(seeker, opening, market, weights)
    )
    listable = (each for each in found if each.has_common_ground)
    return nsmallest(limit, listable, key=lambda each: (-each.score, each.opening_id))


def rank_seekers(
    opening: Opening, seekers: Iterable[Seeker], market: Market, weights: Weights, limit: int = 20
) -> list[Comparison]:
    """Give the best listable people for the opening: score descending, then id ascending."""
    asked = asked_skills(opening, market, weights)
    found = (
        compare_asked(seeker, opening, asked, market, weights)
        for seeker in seekers
        if is_feasible(seeker, opening, market, weights)
    )
    listable = (each for each in found if each.has_common_ground)
    return nsmallest(limit, listable, key=lambda each: (-each.score, each.seeker_id))


@dataclass(frozen=True, slots=True)
class Competition:
    """How many people are suitable for the opening, and for how many positions."""

    suitable: int
    positions: int


def competition(
    opening: Opening, seekers: Iterable[Seeker], market: Market, weights: Weights
) -> Competition:
    """Count the listable people whose score reaches `suitable_from`."""
    asked = asked_skills(opening, market, weights)
    suitable = sum(
        is_suitable(compare_asked(seeker, opening, asked, market, weights), weights)
        for seeker in seekers
        if is_feasible(seeker, opening, market, weights)
    )
    return Competition(suitable, opening.positions)


def is_suitable(comparison: Comparison, weights: Weights) -> bool:
    """Tell whether the pair may be listed and its score reaches `suitable_from`."""
    return comparison.is_listable and comparison.score >= weights.suitable_from


@dataclass(frozen=True, slots=True)
class EmployerView:
    """What an employer may see of a comparison. Its points add up to less than the score."""

    seeker_id: int
    opening_id: int
    checks: tuple[Check, ...]
    reasons: tuple[Reason, ...]


SHOWN_TO_EMPLOYERS = frozenset(
    {
        Criterion.LANGUAGE,
        Criterion.LICENCE,
        Criterion.EDUCATION,
        Criterion.PROFESSION,
        Criterion.SKILLS,
        Criterion.OCCUPATION,
        Criterion.EXPERIENCE,
        Criterion.EXTRAS,
    }
)


def for_employer(comparison: Comparison) -> EmployerView:
    """
    Leave what the employer asked for; take away every limit and wish of the person.

    Health limits, refusals, the least wage, the way, working times, dates and wishes stay with
    the person and the counsellor.
    """
    return EmployerView(
        seeker_id=comparison.seeker_id,
        opening_id=comparison.opening_id,
        checks=tuple(each for each in comparison.checks if each.criterion in SHOWN_TO_EMPLOYERS),
        reasons=tuple(each for each in comparison.reasons if each.criterion in SHOWN_TO_EMPLOYERS),
    )
