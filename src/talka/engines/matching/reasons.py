"""The points: each criterion gives a whole number, with the facts from which it was computed."""

from collections.abc import Iterable

from talka.engines.matching.constraints import days_late
from talka.engines.matching.findings import (
    CodeFacts,
    Criterion,
    ExtraFacts,
    LevelFacts,
    NearnessFacts,
    Reason,
    SkillFact,
    SkillFacts,
    StartFacts,
    TravelFacts,
    WageFacts,
)
from talka.engines.matching.market import Market
from talka.engines.matching.skills import FULL_COVER, AskedSkills, cover_of
from talka.engines.matching.terms import ConceptId, Opening, Seeker
from talka.engines.matching.weights import Weights


def skills_reason(facts: tuple[SkillFact, ...], asked: AskedSkills, weights: Weights) -> Reason:
    """Give `skills · Σ(share · credit) // 16,000,000`; an opening that asks nothing gives 0."""
    points = weights.skills * cover_of(facts) // FULL_COVER
    return Reason(Criterion.SKILLS, points, weights.skills, SkillFacts(facts, asked.is_implied))


def other_reasons(
    seeker: Seeker, opening: Opening, market: Market, weights: Weights, way: TravelFacts
) -> tuple[Reason, ...]:
    """
    Give the points of all criteria but the skills that have a weight, in a fixed order.

    A wish that nobody has is fulfilled and gives all its points, and a date that nobody told is
    in time. A distance or a wage that nobody told gives none.
    """
    reasons = (
        _occupation(seeker, opening, market, weights),
        _distance(way, weights),
        _wage(seeker, opening, weights),
        _wished_occupation(seeker, opening, market, weights),
        _wished_working_time(seeker, opening, weights),
        _wished_sector(seeker, opening, weights),
        _wished_contract(seeker, opening, weights),
        _start(seeker, opening, weights),
        _experience(seeker, opening, market, weights),
        _extras(seeker, opening, weights),
    )
    return tuple(each for each in reasons if each.of)


def shares_unit_group(seeker: Seeker, opening: Opening, market: Market) -> bool:
    """Tell whether an occupation held or wished lies in the four-digit group of the opening."""
    held = (each.occupation for each in seeker.occupations)
    return any(
        _is_same_group(occupation, opening, market)
        for occupation in (*held, *seeker.wished_occupations)
    )


def _is_same_group(occupation: ConceptId, opening: Opening, market: Market) -> bool:
    if occupation == opening.occupation:
        return True
    return bool(opening.isco) and market.isco.get(occupation) == opening.isco


def _nearness(
    occupations: Iterable[ConceptId], opening: Opening, market: Market, weights: Weights
) -> NearnessFacts:
    best, nearest = 0, None
    for occupation in occupations:
        percent = _percent(occupation, opening, market, weights)
        if percent > best or (percent == best and nearest is not None and occupation < nearest):
            best, nearest = percent, occupation
    return NearnessFacts(nearest, best)


def _percent(occupation: ConceptId, opening: Opening, market: Market, weights: Weights) -> int:
    if occupation == opening.occupation:
        return 100
    there, here = opening.isco, market.isco.get(occupation, "")
    if not here or not there:
        return 0
    if here == there:
        return weights.unit_group_percent
    if here[:3] == there[:3]:
        return weights.minor_group_percent
    return weights.sub_major_group_percent if here[:2] == there[:2] else 0


def _occupation(seeker: Seeker, opening: Opening, market: Market, weights: Weights) -> Reason:
    held = [each.occupation for each in seeker.occupations]
    facts = _nearness(held, opening, market, weights)
    points = weights.occupation * facts.percent // 100
    return Reason(Criterion.OCCUPATION, points, weights.occupation, facts)


def _distance(way: TravelFacts, weights: Weights) -> Reason:
    limit = 10 * weights.distance_limit_km
    if way.is_remote:
        points = weights.distance
    elif way.hectometres is None:
        points = 0
    else:
        points = weights.distance * max(0, limit - way.hectometres) // limit
    return Reason(Criterion.DISTANCE, points, weights.distance, way)


def _wage(seeker: Seeker, opening: Opening, weights: Weights) -> Reason:
    """The wage that is sure counts, not the highest one that may be reached."""
    sure = opening.wage_to if opening.wage_from is None else opening.wage_from
    points = 0
    if sure is not None:
        surplus = max(0, sure - (seeker.reservation_wage or 0))
        points = weights.wage * min(surplus, weights.wage_surplus) // weights.wage_surplus
    facts = WageFacts(opening.wage_from, opening.wage_to, seeker.reservation_wage)
    return Reason(Criterion.WAGE, points, weights.wage, facts)


def _wished_occupation(
    seeker: Seeker, opening: Opening, market: Market, weights: Weights
) -> Reason:
    of = weights.wished_occupation
    if not seeker.wished_occupations:
        return Reason(Criterion.WISHED_OCCUPATION, of, of, NearnessFacts(None, 100))
    facts = _nearness(seeker.wished_occupations, opening, market, weights)
    return Reason(Criterion.WISHED_OCCUPATION, of * facts.percent // 100, of, facts)


def _wished_working_time(seeker: Seeker, opening: Opening, weights: Weights) -> Reason:
    facts, points = _wish(
        seeker.wished_working_times,
        opening.working_times or frozenset(),
        weights.wished_working_time,
    )
    return Reason(Criterion.WISHED_WORKING_TIME, points, weights.wished_working_time, facts)


def _wished_sector(seeker: Seeker, opening: Opening, weights: Weights) -> Reason:
    sector = frozenset() if opening.sector is None else frozenset({opening.sector})
    facts, points = _wish(seeker.wished_sectors, sector, weights.wished_sector)
    return Reason(Criterion.WISHED_SECTOR, points, weights.wished_sector, facts)


def _wished_contract(seeker: Seeker, opening: Opening, weights: Weights) -> Reason:
    contract = frozenset() if opening.contract is None else frozenset({opening.contract})
    facts, points = _wish(seeker.wished_contracts, contract, weights.wished_contract)
    return Reason(Criterion.WISHED_CONTRACT, points, weights.wished_contract, facts)


def _wish(wished: frozenset[str], offered: frozenset[str], of: int) -> tuple[CodeFacts, int]:
    found = wished & offered
    points = of if found or not wished else 0
    return CodeFacts(tuple(sorted(wished)), tuple(sorted(found))), points


def _start(seeker: Seeker, opening: Opening, weights: Weights) -> Reason:
    late = days_late(seeker, opening)
    points = weights.start * max(0, weights.late_days - late) // weights.late_days
    facts = StartFacts(opening.starts_on, seeker.available_from, late)
    return Reason(Criterion.START, points, weights.start, facts)


def _experience(seeker: Seeker, opening: Opening, market: Market, weights: Weights) -> Reason:
    """Years in the occupation or its unit group count, added up."""
    asked, of = opening.min_years, weights.experience
    years = sum(
        each.years
        for each in seeker.occupations
        if _is_same_group(each.occupation, opening, market)
    )
    points = of * min(years, asked) // asked if asked else of
    return Reason(Criterion.EXPERIENCE, points, of, LevelFacts(asked, years))


def _extras(seeker: Seeker, opening: Opening, weights: Weights) -> Reason:
    """Wished languages and licences count alike, each fully or not at all."""
    of = weights.extras
    if not opening.wished_languages and not opening.wished_licences:
        return Reason(Criterion.EXTRAS, of, of, ExtraFacts((), ()))
    spoken, licences = seeker.languages or {}, seeker.licences or frozenset()
    wished = opening.wished_languages.items()
    met = [code for code, level in wished if spoken.get(code, 0) >= level]
    unmet = [code for code, level in wished if spoken.get(code, 0) < level]
    met += opening.wished_licences & licences
    unmet += opening.wished_licences - licences
    points = of * len(met) // (len(met) + len(unmet))
    return Reason(
        Criterion.EXTRAS, points, of, ExtraFacts(tuple(sorted(met)), tuple(sorted(unmet)))
    )
