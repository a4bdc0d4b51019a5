"""How far a person's skills cover what an opening asks."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from talka.engines.matching.findings import Having, SkillFact
from talka.engines.matching.market import Market
from talka.engines.matching.terms import FULL_LEVEL, ConceptId, Opening, Seeker
from talka.engines.matching.weights import Weights


ALL_SHARES = 10_000
FULL_CREDIT = FULL_LEVEL * 100
# Sums of share times credit stay below 2^24, so a float32 holds them exactly.
FULL_COVER = ALL_SHARES * FULL_CREDIT


@dataclass(frozen=True, slots=True)
class AskedSkill:
    """One asked skill with its part of all that is asked, in 10,000ths."""

    skill: ConceptId
    share: int
    is_required: bool


@dataclass(frozen=True, slots=True)
class AskedSkills:
    """All skills that an opening asks, by number; the shares add up to 10,000 unless empty."""

    skills: tuple[AskedSkill, ...]
    is_implied: bool


def asked_skills(opening: Opening, market: Market, weights: Weights) -> AskedSkills:
    """
    Give each asked skill its share: rare skills weigh more, wished ones less.

    An opening that names no skill is read as asking the essential skills of its occupation. The
    shares are cut from one running total, so that they add up to 10,000 exactly and each lies
    within 1 of its exact value.
    """
    required, wished = opening.required_skills, opening.wished_skills
    is_implied = not required and not wished
    if is_implied and opening.occupation is not None:
        required = market.essential_of(opening.occupation)
    weight_of = {
        skill: market.idf.get(skill, market.unseen_idf)
        * (100 if skill in required else weights.wished_skill_percent)
        for skill in sorted(required | wished)
    }
    total = sum(weight_of.values())
    if total == 0:
        return AskedSkills((), is_implied)
    asked, running, cut = [], 0, 0
    for skill, weight in weight_of.items():
        running += weight
        upto = ALL_SHARES * running // total
        asked.append(AskedSkill(skill, upto - cut, skill in required))
        cut = upto
    return AskedSkills(tuple(asked), is_implied)


def skill_facts(
    seeker: Seeker, asked: AskedSkills, market: Market, weights: Weights
) -> tuple[SkillFact, ...]:
    """
    Tell for each asked skill how the person has it. The highest credit of these counts:

    - the skill itself, confirmed: level · 100
    - the skill itself, assumed: level · `assumed_percent`; from an occupation held, at level 16
    - a confirmed skill near to it: level · `near_percent`
    """
    known = Known(
        confirmed=seeker.skills.keys() - seeker.assumed,
        implied=implied_skills(seeker, market),
    )
    return tuple([_fact(each, seeker, known, market, weights) for each in asked.skills])


@dataclass(frozen=True, slots=True)
class Known:
    """The person's skills, told apart: confirmed, and implied by the occupations held."""

    confirmed: AbstractSet[ConceptId]
    implied: AbstractSet[ConceptId]


def _fact(
    each: AskedSkill, seeker: Seeker, known: Known, market: Market, weights: Weights
) -> SkillFact:
    skill = each.skill
    credit, having, through = 0, Having.MISSING, None
    if skill in known.implied:
        credit, having = FULL_LEVEL * weights.assumed_percent, Having.ASSUMED
    elif skill in seeker.assumed:
        credit, having = seeker.skills[skill] * weights.assumed_percent, Having.ASSUMED
    if skill in known.confirmed:
        credit, having = max(credit, seeker.skills[skill] * 100), Having.COVERED
    if credit < FULL_LEVEL * weights.near_percent:
        neighbours = market.near.get(skill)
        if neighbours and not neighbours.isdisjoint(known.confirmed):
            level, neighbour = _nearest(neighbours & known.confirmed, seeker)
            if level * weights.near_percent > credit:
                credit, through = level * weights.near_percent, neighbour
                having = Having.NEAR if having is Having.MISSING else having
    return SkillFact(skill, each.is_required, each.share, credit, having, through)


def implied_skills(seeker: Seeker, market: Market) -> AbstractSet[ConceptId]:
    """Give the essential skills of the occupations held, without those the person declined."""
    implied: frozenset[ConceptId] = frozenset()
    for held in seeker.occupations:
        implied |= market.essential_of(held.occupation)
    return implied - seeker.declined


def cover_of(facts: tuple[SkillFact, ...]) -> int:
    """Add up share times credit: 0 for nothing to 16,000,000 for everything at full level."""
    return sum(fact.share * fact.credit for fact in facts)


def _nearest(neighbours: AbstractSet[ConceptId], seeker: Seeker) -> tuple[int, ConceptId | None]:
    """Give the level and the number of the near skill known best, the lowest number first."""
    best, through = 0, None
    for skill in sorted(neighbours):
        if seeker.skills[skill] > best:
            best, through = seeker.skills[skill], skill
    return best, through
