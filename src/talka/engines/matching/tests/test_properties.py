"""What must hold for every person, opening and market."""

from dataclasses import replace
from functools import singledispatch

from hypothesis import given
from hypothesis import strategies as st

from talka.engines.matching import (
    FULL_SCORE,
    CodeFacts,
    Criterion,
    ExtraFacts,
    Having,
    LevelFacts,
    NearnessFacts,
    Outcome,
    SkillFacts,
    StartFacts,
    TravelFacts,
    WageFacts,
    asked_skills,
    compare,
    competition,
    idf_of,
    is_feasible,
    is_suitable,
    rank_openings,
    rank_seekers,
    why_not,
    with_skill,
)
from talka.engines.matching.tests.worlds import (
    ALL_WEIGHTS,
    LT,
    MARKETS,
    OPENINGS,
    SEEKERS,
    SKILL,
    build,
    crowd,
    many_times,
)


WEIGHTS = st.sampled_from(ALL_WEIGHTS)


@many_times
@given(SEEKERS, OPENINGS, MARKETS, WEIGHTS)
def test_the_score_is_the_sum_of_its_reasons_and_lies_within_100_000(
    seeker, opening, market, weights
):
    found = compare(seeker, opening, market, weights)

    assert found.score == sum(reason.points for reason in found.reasons)
    assert found.of == FULL_SCORE
    assert all(type(each.points) is int and 0 <= each.points <= each.of for each in found.reasons)


@many_times
@given(SEEKERS, OPENINGS, MARKETS, SKILL, st.integers(1, 16), WEIGHTS)
def test_learning_a_skill_never_lowers_a_score(seeker, opening, market, skill, level, weights):
    before = compare(seeker, opening, market, weights)
    after = compare(with_skill(seeker, skill, level), opening, market, weights)

    assert after.score >= before.score
    assert after.is_listable >= before.is_listable


@many_times
@given(SEEKERS, OPENINGS, MARKETS)
def test_confirming_all_assumed_skills_never_lowers_a_score(seeker, opening, market):
    confirmed = replace(seeker, assumed=frozenset())

    before = compare(seeker, opening, market, LT)
    assert compare(confirmed, opening, market, LT).score >= before.score


@many_times
@given(SEEKERS, crowd(OPENINGS), MARKETS, st.randoms(use_true_random=False))
def test_the_order_of_openings_never_matters(seeker, offered, market, random):
    shuffled = random.sample(offered, len(offered))

    assert rank_openings(seeker, shuffled, market, LT) == rank_openings(seeker, offered, market, LT)


@many_times
@given(OPENINGS, crowd(SEEKERS), MARKETS, st.randoms(use_true_random=False))
def test_the_order_of_people_never_matters(opening, people, market, random):
    shuffled = random.sample(people, len(people))

    assert rank_seekers(opening, shuffled, market, LT) == rank_seekers(opening, people, market, LT)


@many_times
@given(SEEKERS, OPENINGS, st.randoms(use_true_random=False))
def test_the_order_in_which_a_person_or_an_opening_is_told_never_matters(seeker, opening, random):
    def mixed(values):
        return tuple(random.sample(values, len(values)))

    other_seeker = replace(
        seeker,
        occupations=mixed(seeker.occupations),
        skills=dict(mixed(tuple(seeker.skills.items()))),
    )
    other_opening = replace(
        opening,
        places=mixed(opening.places),
        languages=dict(mixed(tuple(opening.languages.items()))),
    )
    one = compare(seeker, opening, build([opening], [seeker]), LT)
    other = compare(other_seeker, other_opening, build([other_opening], [other_seeker]), LT)

    assert (one.score, one.checks, one.reasons) == (other.score, other.checks, other.reasons)


@many_times
@given(SEEKERS, crowd(OPENINGS), MARKETS)
def test_a_failed_must_have_is_never_ranked_and_everything_else_with_common_ground_is(
    seeker, offered, market
):
    ranked = rank_openings(seeker, offered, market, LT)

    found = {opening.id: compare(seeker, opening, market, LT) for opening in offered}
    assert {each.opening_id for each in ranked} == {
        number for number, each in found.items() if not each.failed
    }
    assert all(each == found[each.opening_id] for each in ranked)
    keys = [(-each.score, each.opening_id) for each in ranked]
    assert keys == sorted(keys)


@many_times
@given(OPENINGS, crowd(SEEKERS), MARKETS, st.integers(0, 4))
def test_both_directions_give_a_pair_the_same_score(opening, people, market, limit):
    ranked = rank_seekers(opening, people, market, LT, limit)

    from_below = [
        each for seeker in people for each in rank_openings(seeker, [opening], market, LT)
    ]
    best = sorted(from_below, key=lambda each: (-each.score, each.seeker_id))
    assert ranked == best[:limit]


@many_times
@given(SEEKERS, OPENINGS, MARKETS, WEIGHTS)
def test_the_fast_answer_agrees_with_all_the_checks(seeker, opening, market, weights):
    found = compare(seeker, opening, market, weights)

    assert is_feasible(seeker, opening, market, weights) == found.is_feasible
    assert found.is_feasible == all(each.outcome is not Outcome.MISSING for each in found.checks)


@many_times
@given(SEEKERS, OPENINGS, MARKETS)
def test_a_pair_that_may_be_listed_has_no_why_not_and_every_other_has_one(seeker, opening, market):
    found = compare(seeker, opening, market, LT)

    reasons = why_not(seeker, opening, market, LT)
    assert bool(reasons) != found.is_listable
    assert all(check.outcome is Outcome.MISSING for check in reasons)


@many_times
@given(SEEKERS, OPENINGS, OPENINGS, MARKETS)
def test_another_opening_does_not_change_a_pair_in_the_same_market(seeker, opening, other, market):
    other = replace(other, id=opening.id + 1)
    alone = rank_openings(seeker, [opening], market, LT)
    together = rank_openings(seeker, [opening, other], market, LT)

    assert [each for each in together if each.opening_id == opening.id] == alone


@many_times
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 1000))
def test_a_skill_that_more_people_have_is_never_rarer(total, having, more):
    assert 1 <= idf_of(total, having + more) <= idf_of(total, having)
    assert idf_of(total, having) <= idf_of(total + more, having)


@many_times
@given(OPENINGS, MARKETS, WEIGHTS)
def test_the_shares_of_the_asked_skills_add_up(opening, market, weights):
    asked = asked_skills(opening, market, weights)

    assert sum(each.share for each in asked.skills) == (10_000 if asked.skills else 0)
    assert all(each.share >= 0 for each in asked.skills)


@many_times
@given(SEEKERS, OPENINGS, MARKETS, WEIGHTS)
def test_near_and_assumed_credit_never_exceed_that_of_the_confirmed_skill(
    seeker, opening, market, weights
):
    for fact in facts_of(compare(seeker, opening, market, weights), Criterion.SKILLS).asked:
        assert 0 <= fact.credit <= 1600
        if fact.having is Having.NEAR:
            assert fact.credit == seeker.skills[fact.through] * weights.near_percent
            assert fact.credit <= seeker.skills[fact.through] * 100
        if fact.having is Having.ASSUMED and fact.through is None:
            assert fact.credit <= 16 * weights.assumed_percent


@many_times
@given(OPENINGS, crowd(SEEKERS), MARKETS)
def test_competition_counts_the_suitable_people(opening, people, market):
    found = competition(opening, people, market, LT)

    suitable = [each for each in people if is_suitable(compare(each, opening, market, LT), LT)]
    assert (found.suitable, found.positions) == (len(suitable), opening.positions)


def facts_of(comparison, criterion):
    return next(each.facts for each in comparison.reasons if each.criterion is criterion)


def recomputed(reason, weights):
    """Compute the points again, as an auditor would, from what the page shows."""
    return reason.of * parts(reason.facts, weights)[0] // parts(reason.facts, weights)[1]


@singledispatch
def parts(facts, weights):
    """Give the two numbers whose ratio the facts stand for."""
    raise TypeError(facts)


@parts.register
def _(facts: SkillFacts, weights):
    return sum(each.share * each.credit for each in facts.asked), 16_000_000


@parts.register
def _(facts: NearnessFacts, weights):
    return facts.percent, 100


@parts.register
def _(facts: TravelFacts, weights):
    limit = 10 * weights.distance_limit_km
    tenths = limit if facts.hectometres is None else facts.hectometres
    return (1, 1) if facts.is_remote else (max(0, limit - tenths), limit)


@parts.register
def _(facts: WageFacts, weights):
    sure = facts.offered_to if facts.offered_from is None else facts.offered_from
    surplus = max(0, (sure or 0) - (facts.least or 0))
    return min(surplus, weights.wage_surplus), weights.wage_surplus


@parts.register
def _(facts: StartFacts, weights):
    return max(0, weights.late_days - facts.days_late), weights.late_days


@parts.register
def _(facts: LevelFacts, weights):
    return (min(facts.has, facts.asked), facts.asked) if facts.asked else (1, 1)


@parts.register
def _(facts: CodeFacts, weights):
    return bool(facts.found or not facts.asked), 1


@parts.register
def _(facts: ExtraFacts, weights):
    asked = len(facts.met) + len(facts.unmet)
    return (len(facts.met), asked) if asked else (1, 1)


@many_times
@given(SEEKERS, OPENINGS, MARKETS, WEIGHTS)
def test_an_auditor_can_recompute_every_point_from_its_facts(seeker, opening, market, weights):
    for reason in compare(seeker, opening, market, weights).reasons:
        assert reason.points == recomputed(reason, weights)
