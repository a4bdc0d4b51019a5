"""What would help: each change is worth what it says."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from talka.engines.matching import (
    HeldOccupation,
    OpeningSkill,
    Place,
    Seeker,
    Step,
    compare,
    is_feasible,
    is_suitable,
    skills_that_open_most,
    what_would_help,
    with_skill,
)
from talka.engines.matching.tests.worlds import (
    COOK,
    KAUNAS,
    LT,
    MARKETS,
    MONDAY,
    NURSE,
    OPENINGS,
    SEEKERS,
    SKILLS,
    build,
    cook,
    crowd,
    kitchen,
    many_times,
)


MARKET = build([kitchen()], [cook()])


def steps(seeker, opening):
    return {each.step: each for each in what_would_help(seeker, opening, MARKET, LT)}


def test_every_obstacle_has_its_change_and_the_change_opens_the_door():
    cases = [
        ({}, {"licences": frozenset({"C"})}, Step.GET_LICENCE, "C", None),
        ({}, {"languages": {"en": 5}}, Step.IMPROVE_LANGUAGE, "en", 5),
        ({}, {"education": 6}, Step.RAISE_EDUCATION, None, 6),
        ({}, {"profession": NURSE}, Step.PROVE_PROFESSION, NURSE, None),
        ({}, {"places": (Place(2, KAUNAS),)}, Step.TRAVEL_FARTHER, None, 92),
        ({"max_minutes": 40}, {"places": (Place(2, KAUNAS),)}, Step.TRAVEL_FARTHER, None, 92),
        (
            {"max_km": None, "max_minutes": 40, "home_place": 1},
            {"places": (Place(2, KAUNAS),)},
            Step.TRAVEL_LONGER,
            None,
            55,
        ),
        (
            {"accepts_remote": False},
            {"places": (), "is_remote": True},
            Step.ACCEPT_REMOTE,
            None,
            None,
        ),
        ({}, {"working_times": frozenset({"PART"})}, Step.ACCEPT_WORKING_TIME, "PART", None),
        ({"reservation_wage": 2500}, {}, Step.ACCEPT_WAGE, None, 1900),
        ({"available_from": MONDAY + timedelta(days=70)}, {}, Step.COME_EARLIER, None, 70),
    ]
    for person, offer, step, subject, level in cases:
        first = what_would_help(cook(**person), kitchen(**offer), MARKET, LT)[0]
        assert (first.step, first.subject, first.level) == (step, subject, level)
        assert (first.clears, first.opens) == (1, True), step


def test_one_of_two_missing_licences_clears_its_must_have_but_does_not_open_yet():
    found = what_would_help(cook(), kitchen(licences=frozenset({"C", "D"})), MARKET, LT)

    assert [(each.subject, each.clears, each.opens) for each in found] == [
        ("C", 1, False),
        ("D", 1, False),
    ]


def test_an_assumed_skill_is_confirmed_and_a_missing_one_is_learned():
    seeker = cook(skills={}, declined=frozenset({1}))

    found = what_would_help(seeker, kitchen(), MARKET, LT)
    assert {(each.step, each.subject) for each in found} == {
        (Step.LEARN_SKILL, 1),
        (Step.CONFIRM_SKILL, 2),
        (Step.CONFIRM_SKILL, 4),
    }
    assert all(each.gain > 0 for each in found)


def test_nothing_helps_against_a_health_limit_or_a_refusal():
    seeker = cook(health_limits=frozenset({"NIGHT"}), never_again_openings=frozenset({7}))

    opening = kitchen(conditions=frozenset({"NIGHT"}))
    assert what_would_help(seeker, opening, MARKET, LT) == []


def test_a_perfect_match_needs_no_advice():
    assert what_would_help(cook(), kitchen(wage_from=2200), MARKET, LT) == []


@many_times
@given(SEEKERS, OPENINGS, MARKETS)
def test_every_listed_change_helps_and_the_most_helpful_comes_first(seeker, opening, market):
    found = what_would_help(seeker, opening, market, LT)

    assert all(each.clears > 0 or (each.clears == 0 and each.gain > 0) for each in found)
    keys = [(-each.clears, -each.gain) for each in found]
    assert keys == sorted(keys)


@many_times
@given(SEEKERS, OPENINGS, MARKETS)
def test_the_gain_of_a_skill_is_the_difference_that_it_makes(seeker, opening, market):
    before = compare(seeker, opening, market, LT).score

    for each in what_would_help(seeker, opening, market, LT):
        if each.step in (Step.LEARN_SKILL, Step.CONFIRM_SKILL):
            after = compare(with_skill(seeker, each.subject), opening, market, LT)
            assert after.score - before == each.gain


@many_times
@given(SEEKERS, crowd(OPENINGS), MARKETS)
def test_the_skills_that_open_most_are_those_found_by_trying_all(seeker, offered, market):
    def suitable(person):
        found = (compare(person, opening, market, LT) for opening in offered)
        return {each.opening_id for each in found if is_suitable(each, LT)}

    now = suitable(seeker)
    opened = {skill: suitable(with_skill(seeker, skill)) - now for skill in SKILLS}
    found = skills_that_open_most(seeker, offered, market, LT, limit=99)

    within_reach = [each for each in offered if is_feasible(seeker, each, market, LT)]
    asked = {each for opening in within_reach for each in asked_by(opening, market)}
    assert {each.skill: set(each.openings) for each in found} == {
        skill: ids for skill, ids in opened.items() if ids and skill in asked
    }
    keys = [(-len(each.openings), each.skill) for each in found]
    assert keys == sorted(keys)


def asked_by(opening, market):
    named = opening.required_skills | opening.wished_skills
    return named or market.essential_of(opening.occupation)


def test_the_skill_that_most_kitchens_ask_comes_first():
    seeker = cook(skills={}, occupations=(HeldOccupation(COOK, 1),), declined=frozenset({1, 2, 4}))
    offered = [
        kitchen(id=1, required_skills=frozenset({8})),
        kitchen(id=2, required_skills=frozenset({8})),
        kitchen(id=3, required_skills=frozenset({9})),
        kitchen(id=4, required_skills=frozenset({9}), licences=frozenset({"D"})),
    ]

    found = skills_that_open_most(seeker, offered, MARKET, LT)
    assert found == [OpeningSkill(8, False, (1, 2)), OpeningSkill(9, False, (3,))]


def test_a_learned_skill_takes_nothing_from_a_near_one_that_the_person_has():
    strict = replace(LT, suitable_from=97_000)
    seeker = cook(skills={1: 16}, declined=frozenset({2}))

    offered = [kitchen(required_skills=frozenset({1, 2}))]
    assert skills_that_open_most(seeker, offered, MARKET, strict) == [OpeningSkill(2, False, (7,))]


def test_a_near_skill_opens_nothing_without_common_ground():
    easy = replace(LT, suitable_from=1_000)
    seeker = cook(skills={}, occupations=())
    offered = [
        kitchen(id=1, required_skills=frozenset({1})),
        kitchen(id=2, required_skills=frozenset({2})),
    ]

    assert skills_that_open_most(seeker, offered, MARKET, easy) == [
        OpeningSkill(1, False, (1,)),
        OpeningSkill(2, False, (2,)),
    ]


def test_nobody_without_openings_is_told_to_learn_anything():
    assert skills_that_open_most(Seeker(id=1), [], MARKET, LT) == []
