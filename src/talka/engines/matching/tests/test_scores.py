"""Known answers: points computed by hand from `policy/lt/matching.toml`."""

from datetime import timedelta

import pytest

from talka.engines.matching import (
    Criterion,
    Having,
    HeldOccupation,
    Market,
    Opening,
    Place,
    Position,
    Seeker,
    compare,
    rank_openings,
    rank_seekers,
    why_not,
)
from talka.engines.matching.tests.worlds import (
    BAKER,
    BEFORE_CONTRACTS,
    COOK,
    ESSENTIAL,
    ISCO,
    LT,
    MONDAY,
    NURSE,
    VILNIUS,
    WAITER,
    build,
    cook,
    kitchen,
)


MARKET = build([kitchen()], [cook()])


def points(seeker, opening, criterion, market=MARKET):
    found = compare(seeker, opening, market, LT)
    return next(each.points for each in found.reasons if each.criterion is criterion)


def skills(seeker, opening, market=MARKET):
    return compare(seeker, opening, market, LT).reasons[0].facts


def test_whoever_has_everything_at_the_door_gets_everything():
    assert compare(cook(), kitchen(wage_from=2200), MARKET, LT).score == 100_000


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ({"skills": {1: 16}}, {1: 1600, 2: 800, 4: 800}),
        ({"skills": {1: 8}}, {1: 800, 2: 800, 4: 800}),
        ({"skills": {1: 4}, "assumed": frozenset({1})}, {1: 800, 2: 800, 4: 800}),
        ({"skills": {1: 4}, "occupations": ()}, {1: 400, 2: 200, 4: 0}),
        (
            {"skills": {1: 4}, "assumed": frozenset({1}), "occupations": ()},
            {1: 200, 2: 0, 4: 0},
        ),
        ({"skills": {}, "declined": frozenset({1, 2})}, {1: 0, 2: 0, 4: 800}),
        ({"skills": {51: 16}, "occupations": ()}, {1: 800, 2: 800, 4: 0}),
        ({"skills": {5: 16, 6: 10}, "occupations": ()}, {1: 500, 2: 500, 4: 800}),
    ],
)
def test_a_skill_is_credited_as_confirmed_assumed_or_near(person, expected):
    facts = skills(cook(**person), kitchen())

    assert {each.skill: each.credit for each in facts.asked} == expected


def test_a_person_who_typed_only_an_occupation_is_listed_with_assumed_skills():
    seeker = Seeker(id=5, occupations=(HeldOccupation(COOK, 5),))

    (found,) = rank_openings(seeker, [kitchen()], MARKET, LT)
    assert found.reasons[0].facts.assumed == (1, 2, 4)
    assert found.reasons[0].points == 25_000
    assert found.unknown


def test_the_skill_through_which_another_is_near_is_named():
    facts = skills(cook(skills={5: 9, 6: 9}, occupations=()), kitchen())

    assert [(each.skill, each.having, each.through) for each in facts.asked] == [
        (1, Having.NEAR, 6),
        (2, Having.NEAR, 6),
        (4, Having.NEAR, 5),
    ]
    assert (facts.near, facts.covered, facts.missing) == ((1, 2, 4), (), ())


def test_a_rare_skill_weighs_more_than_a_common_one():
    crowd = [cook(id=number, skills={1: 16}) for number in range(50)]
    market = build([kitchen()], crowd)
    opening = kitchen(required_skills=frozenset({1, 8}))

    common, rare = skills(cook(), opening, market).asked
    assert rare.share > 5 * common.share


def test_a_wished_skill_weighs_two_fifths_of_a_required_one():
    opening = kitchen(required_skills=frozenset({8}), wished_skills=frozenset({8, 9}))

    required, wished = skills(cook(), opening).asked
    assert (required.share, wished.share) == (7142, 2858)
    assert (required.is_required, wished.is_required) == (True, False)


def test_an_opening_without_skills_is_read_as_asking_those_of_its_occupation():
    facts = skills(cook(), kitchen(required_skills=frozenset()))

    assert facts.is_implied
    assert facts.covered == tuple(sorted(ESSENTIAL[COOK]))


@pytest.mark.parametrize(
    ("occupation", "isco", "expected"),
    [(COOK, "5120", 20_000), (COOK, "5129", 10_000), (COOK, "5199", 6_000), (COOK, "5999", 0)],
)
def test_a_nearer_occupation_gives_more_points(occupation, isco, expected):
    asked = COOK if isco == "5120" else 999
    seeker = cook(occupations=(HeldOccupation(NURSE), HeldOccupation(occupation)))

    opening = kitchen(occupation=asked, isco=isco)
    assert points(seeker, opening, Criterion.OCCUPATION) == expected


def test_the_same_unit_group_gives_four_fifths():
    opening = kitchen(occupation=None, isco="5120")

    assert points(cook(), opening, Criterion.OCCUPATION) == 16_000


def test_of_two_equally_near_occupations_the_lower_number_is_named():
    market = Market(isco={105: "5120", 106: "5120"})
    opening = kitchen(occupation=None)

    for numbers in ((105, 106), (106, 105)):
        seeker = cook(occupations=tuple(HeldOccupation(number) for number in numbers))
        assert compare(seeker, opening, market, LT).reasons[1].facts.occupation == 105


def test_distance_costs_one_per_cent_of_its_points_a_kilometre():
    far = Position(VILNIUS.latitude + 0.18, VILNIUS.longitude)
    opening = kitchen(places=(Place(2, far),))
    facts = compare(cook(), opening, MARKET, LT).checks[-1].facts

    assert facts.km == pytest.approx(20, abs=0.2)
    assert (
        points(cook(), opening, Criterion.DISTANCE) == 10_000 * (1000 - facts.hectometres) // 1000
    )


@pytest.mark.parametrize(
    ("person", "offer", "criterion", "expected"),
    [
        ({}, {}, "WAGE", 2_500),
        ({"reservation_wage": 1700}, {}, "WAGE", 0),
        ({"reservation_wage": 0}, {"wage_from": 0, "wage_to": 0}, "WAGE", 0),
        ({"reservation_wage": None}, {"wage_from": 10**9, "wage_to": None}, "WAGE", 5_000),
        ({}, {"wage_from": None, "wage_to": None}, "WAGE", 0),
        ({}, {}, "WISHED_OCCUPATION", 4_000),
        ({"wished_occupations": frozenset({BAKER})}, {}, "WISHED_OCCUPATION", 0),
        ({"wished_occupations": frozenset({WAITER})}, {}, "WISHED_OCCUPATION", 1_200),
        ({"wished_working_times": frozenset({"PART"})}, {}, "WISHED_WORKING_TIME", 0),
        ({"wished_working_times": frozenset({"FULL"})}, {}, "WISHED_WORKING_TIME", 2_500),
        ({"wished_contracts": frozenset({"FIXED"})}, {}, "WISHED_CONTRACT", 0),
        ({"wished_contracts": frozenset({"PERMANENT"})}, {}, "WISHED_CONTRACT", 1_500),
        ({"wished_contracts": frozenset({"FIXED"})}, {"contract": None}, "WISHED_CONTRACT", 0),
        ({}, {}, "WISHED_CONTRACT", 1_500),
        ({"available_from": MONDAY + timedelta(days=30)}, {}, "START", 1_000),
        ({"available_from": MONDAY + timedelta(days=900)}, {}, "START", 0),
        ({}, {"min_years": 10}, "EXPERIENCE", 1_500),
        ({}, {"min_years": 3}, "EXPERIENCE", 3_000),
        ({"occupations": ()}, {"min_years": 3}, "EXPERIENCE", 0),
        ({}, {"wished_licences": frozenset({"B", "C"})}, "EXTRAS", 1_000),
        ({}, {"wished_languages": {"en": 4, "lt": 3, "ru": 1}}, "EXTRAS", 666),
        ({"licences": None}, {"wished_licences": frozenset({"B"})}, "EXTRAS", 0),
    ],
)
def test_a_criterion_gives_the_points_of_the_policy(person, offer, criterion, expected):
    assert points(cook(**person), kitchen(**offer), Criterion(criterion)) == expected


@pytest.mark.parametrize(
    ("wished", "sector", "expected"), [("C", "I", 0), ("C", None, 0), ("I", "I", 1_500)]
)
def test_an_older_policy_counts_the_sector_and_no_contract(wished, sector, expected):
    person, offer = cook(wished_sectors=frozenset({wished})), kitchen(sector=sector)

    comparison = compare(person, offer, MARKET, BEFORE_CONTRACTS)

    given = {reason.criterion: reason.points for reason in comparison.reasons}
    assert given[Criterion.WISHED_SECTOR] == expected
    assert Criterion.WISHED_CONTRACT not in given
    assert comparison.of == 100_000


def test_what_has_no_weight_is_no_reason():
    given = {reason.criterion for reason in compare(cook(), kitchen(), MARKET, LT).reasons}
    assert Criterion.WISHED_CONTRACT in given
    assert Criterion.WISHED_SECTOR not in given


def test_nothing_in_common_keeps_a_pair_out_of_the_lists():
    opening = kitchen(occupation=NURSE, isco="2221", required_skills=frozenset({9}))

    (check,) = why_not(cook(), opening, MARKET, LT)
    assert check.criterion is Criterion.COMMON_GROUND
    assert rank_openings(cook(), [opening], MARKET, LT) == []


def test_a_near_skill_alone_is_not_common_ground_but_a_wished_occupation_is():
    seeker = cook(occupations=(), skills={5: 16})
    assert rank_openings(seeker, [kitchen()], MARKET, LT) == []

    wishing = cook(occupations=(), skills={5: 16}, wished_occupations=frozenset({COOK}))
    assert len(rank_openings(wishing, [kitchen()], MARKET, LT)) == 1


def test_equal_scores_are_ordered_by_number():
    offered = [kitchen(id=number) for number in (9, 8, 11)]
    people = [cook(id=number) for number in (5, 4, 6)]

    assert [each.opening_id for each in rank_openings(cook(), offered, MARKET, LT)] == [8, 9, 11]
    assert [each.seeker_id for each in rank_seekers(kitchen(), people, MARKET, LT)] == [4, 5, 6]
    assert len(rank_seekers(kitchen(), people, MARKET, LT, limit=2)) == 2


def test_an_empty_market_and_people_without_anything_are_compared_calmly():
    nobody, nothing = Seeker(id=1), Opening(id=1, employer_id=1)

    assert rank_openings(nobody, [], Market(), LT) == []
    assert rank_openings(nobody, [nothing], Market(), LT) == []
    # All that can be fulfilled by nothing: wishes, start, experience and extras.
    assert compare(nobody, nothing, Market(), LT).score == 15_000


def test_three_hundred_requirements_share_the_points_between_them():
    asked = frozenset(range(1000, 1300))
    seeker = cook(skills=dict.fromkeys(range(1000, 1150), 16))

    opening = kitchen(required_skills=asked)
    assert points(seeker, opening, Criterion.SKILLS) == pytest.approx(25_000, abs=50)
    assert points(cook(skills=dict.fromkeys(asked, 16)), opening, Criterion.SKILLS) == 50_000


def test_the_comparison_carries_the_version_of_its_weights():
    assert compare(cook(), kitchen(), MARKET, LT).weights_version == LT.version
    assert ISCO[COOK] == kitchen().isco
