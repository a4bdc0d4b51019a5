"""What a person could change, and what each change would give."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from talka.engines.matching.compare import compare, compare_asked, is_suitable
from talka.engines.matching.constraints import is_feasible, wage_offered
from talka.engines.matching.findings import (
    Comparison,
    Criterion,
    Having,
    SkillFact,
    SkillFacts,
    TravelFacts,
)
from talka.engines.matching.market import Market
from talka.engines.matching.skills import FULL_COVER, FULL_CREDIT, asked_skills, cover_of
from talka.engines.matching.terms import FULL_LEVEL, ConceptId, Opening, Seeker
from talka.engines.matching.weights import Weights


class Step(StrEnum):
    """One kind of change, in the person's hands."""

    CONFIRM_SKILL = "CONFIRM_SKILL"
    LEARN_SKILL = "LEARN_SKILL"
    GET_LICENCE = "GET_LICENCE"
    IMPROVE_LANGUAGE = "IMPROVE_LANGUAGE"
    RAISE_EDUCATION = "RAISE_EDUCATION"
    PROVE_PROFESSION = "PROVE_PROFESSION"
    TRAVEL_FARTHER = "TRAVEL_FARTHER"
    TRAVEL_LONGER = "TRAVEL_LONGER"
    ACCEPT_REMOTE = "ACCEPT_REMOTE"
    ACCEPT_WORKING_TIME = "ACCEPT_WORKING_TIME"
    ACCEPT_WAGE = "ACCEPT_WAGE"
    COME_EARLIER = "COME_EARLIER"


@dataclass(frozen=True, slots=True)
class Change:
    """
    One change and what it gives. To travel farther takes the minutes with it, if there is a limit.

    `subject` is the concept or code concerned; `level` the level, km, minutes, EUR or days to
    reach. `gain` is in points and can be below 0 where the change only removes an obstacle.
    `clears` counts the must-haves that are no longer missing; `opens` tells whether none is left.
    """

    step: Step
    subject: ConceptId | str | None
    level: int | None
    gain: int
    clears: int
    opens: bool


@dataclass(frozen=True, slots=True)
class OpeningSkill:
    """A skill and the openings for which it would make the person suitable, by number."""

    skill: ConceptId
    is_assumed: bool
    openings: tuple[int, ...]


def what_would_help(
    seeker: Seeker, opening: Opening, market: Market, weights: Weights
) -> list[Change]:
    """
    List the single changes that add points or remove an obstacle, the most helpful first.

    Every change is tried: the person is compared again with it, so the gain is exact. Changes that
    remove more obstacles come first, then those with the larger gain. Health limits and refusals
    are the person's own and are never advised away.
    """
    before = compare(seeker, opening, market, weights)
    found = []
    for step, subject, level, changed in _possible(seeker, opening, before):
        after = compare(changed, opening, market, weights)
        gain = after.score - before.score
        clears = len(before.failed) - len(after.failed)
        if clears > 0 or (clears == 0 and gain > 0):
            opens = after.is_listable and not before.is_listable
            found.append(Change(step, subject, level, gain, clears, opens))
    return sorted(found, key=lambda each: (-each.clears, -each.gain, each.step, str(each.subject)))


def skills_that_open_most(
    seeker: Seeker,
    openings: Iterable[Opening],
    market: Market,
    weights: Weights,
    limit: int = 10,
) -> list[OpeningSkill]:
    """
    Give the skills that make the person suitable for the most further openings.

    Suitable means: may be listed, with a score of at least `suitable_from`. Only skills are looked
    at that an opening asks of which the person fails no must-have; the person is thought to learn
    (or confirm) one of them at full level. Most openings first, then the lowest number.
    """
    opened: defaultdict[ConceptId, list[int]] = defaultdict(list)
    assumed: set[ConceptId] = set()
    asked_by_any: set[ConceptId] = set()
    for opening in openings:
        if not is_feasible(seeker, opening, market, weights):
            continue
        asked = asked_skills(opening, market, weights)
        asked_by_any.update(each.skill for each in asked.skills)
        before = compare_asked(seeker, opening, asked, market, weights)
        if is_suitable(before, weights):
            continue
        facts = _skill_facts(before)
        assumed.update(fact.skill for fact in facts if fact.having is Having.ASSUMED)
        for skill in _skills_that_suffice(before, facts, market, weights):
            opened[skill].append(opening.id)
    found = [
        OpeningSkill(skill, skill in assumed, tuple(sorted(ids)))
        for skill, ids in opened.items()
        if skill in asked_by_any
    ]
    return sorted(found, key=lambda each: (-len(each.openings), each.skill))[:limit]


def with_skill(seeker: Seeker, skill: ConceptId, level: int = FULL_LEVEL) -> Seeker:
    """Give the person as they would be with this skill, learned or confirmed."""
    return replace(
        seeker,
        skills={**seeker.skills, skill: max(level, seeker.skills.get(skill, 0))},
        assumed=seeker.assumed - {skill},
    )


def _skill_facts(comparison: Comparison) -> tuple[SkillFact, ...]:
    facts = comparison.reasons[0].facts
    return facts.asked if isinstance(facts, SkillFacts) else ()


def _skills_that_suffice(
    before: Comparison, facts: tuple[SkillFact, ...], market: Market, weights: Weights
) -> Iterator[ConceptId]:
    """Give the skills, each of which alone would lift the score to `suitable_from`."""
    cover, rest = cover_of(facts), before.score - before.reasons[0].points
    asked = {fact.skill for fact in facts}
    for skill, gain in _cover_gains(facts, market, weights).items():
        has_common_ground = before.has_common_ground or skill in asked
        score = rest + weights.skills * (cover + gain) // FULL_COVER
        if has_common_ground and score >= weights.suitable_from:
            yield skill


def _cover_gains(
    facts: tuple[SkillFact, ...], market: Market, weights: Weights
) -> Mapping[ConceptId, int]:
    """Tell what each skill, learned at full level, would add by itself and as a near one."""
    gains: defaultdict[ConceptId, int] = defaultdict(int)
    near_credit = FULL_LEVEL * weights.near_percent
    for fact in facts:
        gains[fact.skill] += fact.share * (FULL_CREDIT - fact.credit)
        if near_credit > fact.credit:
            for neighbour in market.near_to(fact.skill):
                gains[neighbour] += fact.share * (near_credit - fact.credit)
    return gains


_Possible = Iterator[tuple[Step, ConceptId | str | None, int | None, Seeker]]


def _possible(seeker: Seeker, opening: Opening, before: Comparison) -> _Possible:
    yield from _skill_changes(seeker, before)
    yield from _paper_changes(seeker, opening)
    yield from _travel_changes(seeker, opening, before)
    yield from _other_changes(seeker, opening)


def _skill_changes(seeker: Seeker, before: Comparison) -> _Possible:
    for fact in _skill_facts(before):
        if fact.having is Having.ASSUMED:
            step = Step.CONFIRM_SKILL
        elif fact.having is Having.COVERED:
            continue
        else:
            step = Step.LEARN_SKILL
        yield step, fact.skill, FULL_LEVEL, with_skill(seeker, fact.skill)


def _paper_changes(seeker: Seeker, opening: Opening) -> _Possible:
    licences = seeker.licences or frozenset()
    for code in sorted((opening.licences | opening.wished_licences) - licences):
        yield Step.GET_LICENCE, code, None, replace(seeker, licences=licences | {code})
    spoken = seeker.languages or {}
    for asked in (opening.languages, opening.wished_languages):
        for code, level in sorted(asked.items()):
            if spoken.get(code, 0) < level:
                better = replace(seeker, languages={**spoken, code: level})
                yield Step.IMPROVE_LANGUAGE, code, level, better
    if seeker.education is not None and seeker.education < opening.education:
        better = replace(seeker, education=opening.education)
        yield Step.RAISE_EDUCATION, None, opening.education, better
    proved, asked_proof = seeker.professions or frozenset(), opening.profession
    if asked_proof is not None and asked_proof not in proved:
        better = replace(seeker, professions=proved | {asked_proof})
        yield Step.PROVE_PROFESSION, asked_proof, None, better


def _travel_changes(seeker: Seeker, opening: Opening, before: Comparison) -> _Possible:
    way = next(each for each in before.checks if each.criterion is Criterion.TRAVEL).facts
    if not isinstance(way, TravelFacts):
        return
    minutes = seeker.max_minutes
    if minutes is not None and way.minutes is not None and way.minutes > minutes:
        minutes = way.minutes
    if way.hectometres is not None and seeker.max_km is not None:
        km = way.hectometres // 10 + 1
        if km > seeker.max_km:
            farther = replace(seeker, max_km=km, max_minutes=minutes)
            yield Step.TRAVEL_FARTHER, None, km, farther
    if minutes != seeker.max_minutes:
        yield Step.TRAVEL_LONGER, None, minutes, replace(seeker, max_minutes=minutes)
    if opening.is_remote and not seeker.accepts_remote:
        yield Step.ACCEPT_REMOTE, None, None, replace(seeker, accepts_remote=True)


def _other_changes(seeker: Seeker, opening: Opening) -> _Possible:
    accepted, asked = seeker.working_times, opening.working_times
    if accepted is not None and asked is not None and asked.isdisjoint(accepted):
        for code in sorted(asked):
            better = replace(seeker, working_times=accepted | {code})
            yield Step.ACCEPT_WORKING_TIME, code, None, better
    offered = wage_offered(opening)
    if offered is not None and (seeker.reservation_wage or 0) > offered:
        yield Step.ACCEPT_WAGE, None, offered, replace(seeker, reservation_wage=offered)
    if seeker.available_from is not None and opening.starts_on is not None:
        late = (seeker.available_from - opening.starts_on).days
        if late > 0:
            better = replace(seeker, available_from=seeker.available_from - timedelta(days=late))
            yield Step.COME_EARLIER, None, late, better
