"""Every must-have: met, missing, unknown."""

from datetime import timedelta

import pytest

from talka.engines.matching import (
    Criterion,
    Outcome,
    Place,
    Position,
    compare,
    for_employer,
    is_feasible,
    why_not,
)
from talka.engines.matching.tests.worlds import (
    KAUNAS,
    LT,
    MONDAY,
    NURSE,
    VILNIUS,
    build,
    cook,
    kitchen,
)


MARKET = build([kitchen()], [cook()])
MET, MISSING, UNKNOWN = Outcome.MET, Outcome.MISSING, Outcome.UNKNOWN
FULL, PART = frozenset({"FULL"}), frozenset({"PART"})
IN_KAUNAS = {"places": (Place(2, KAUNAS),)}

CASES = [
    ("NEVER_AGAIN", {"never_again_openings": frozenset({7})}, {}, MISSING),
    ("NEVER_AGAIN", {"never_again_employers": frozenset({3})}, {}, MISSING),
    ("NEVER_AGAIN", {"never_again_employers": frozenset({7})}, {}, None),
    ("WORKING_TIME", {}, {}, MET),
    ("WORKING_TIME", {"working_times": PART}, {}, MISSING),
    ("WORKING_TIME", {"working_times": None}, {}, UNKNOWN),
    ("WORKING_TIME", {}, {"working_times": None}, UNKNOWN),
    ("WORKING_TIME", {"working_times": None}, {"working_times": None}, None),
    ("EDUCATION", {}, {}, None),
    ("EDUCATION", {}, {"education": 4}, MET),
    ("EDUCATION", {}, {"education": 5}, MISSING),
    ("EDUCATION", {"education": None}, {"education": 5}, UNKNOWN),
    ("LICENCE", {}, {"licences": frozenset({"B"})}, MET),
    ("LICENCE", {}, {"licences": frozenset({"C"})}, MISSING),
    ("LICENCE", {"licences": None}, {"licences": frozenset({"C"})}, UNKNOWN),
    ("LANGUAGE", {}, {}, MET),
    ("LANGUAGE", {"languages": {"lt": 3}}, {}, MET),
    ("LANGUAGE", {"languages": {"lt": 2}}, {}, MISSING),
    ("LANGUAGE", {"languages": {"en": 6}}, {}, MISSING),
    ("LANGUAGE", {"languages": None}, {}, UNKNOWN),
    ("PROFESSION", {"professions": frozenset({NURSE})}, {"profession": NURSE}, MET),
    ("PROFESSION", {}, {"profession": NURSE}, MISSING),
    ("PROFESSION", {"professions": None}, {"profession": NURSE}, UNKNOWN),
    ("WAGE", {"reservation_wage": 1900}, {}, MET),
    ("WAGE", {"reservation_wage": 1901}, {}, MISSING),
    ("WAGE", {"reservation_wage": 10**9}, {}, MISSING),
    ("WAGE", {}, {"wage_from": None, "wage_to": None}, UNKNOWN),
    ("WAGE", {"reservation_wage": 1701}, {"wage_to": None}, MISSING),
    ("WAGE", {"reservation_wage": None}, {}, None),
    ("START", {}, {}, MET),
    ("START", {"available_from": MONDAY + timedelta(days=60)}, {}, MET),
    ("START", {"available_from": MONDAY + timedelta(days=61)}, {}, MISSING),
    ("START", {"available_from": None}, {}, UNKNOWN),
    ("START", {}, {"starts_on": None}, None),
    ("HEALTH", {}, {"conditions": frozenset({"NIGHT"})}, None),
    ("HEALTH", {"health_limits": frozenset({"HEAVY"})}, {}, MET),
    (
        "HEALTH",
        {"health_limits": frozenset({"HEAVY"})},
        {"conditions": frozenset({"HEAVY"})},
        MISSING,
    ),
    ("TRAVEL", {}, {}, MET),
    ("TRAVEL", {"max_km": 0, "max_minutes": 10}, {}, MET),
    ("TRAVEL", {}, IN_KAUNAS, MISSING),
    ("TRAVEL", {"max_km": 120}, IN_KAUNAS, MET),
    ("TRAVEL", {"would_move": True}, IN_KAUNAS, MET),
    ("TRAVEL", {}, {**IN_KAUNAS, "is_remote": True}, MET),
    ("TRAVEL", {"accepts_remote": False}, {**IN_KAUNAS, "is_remote": True}, MISSING),
    ("TRAVEL", {"accepts_remote": False}, {"places": (), "is_remote": True}, MISSING),
    ("TRAVEL", {}, {"places": ()}, UNKNOWN),
    ("TRAVEL", {}, {"places": (Place(4, None),)}, UNKNOWN),
    ("TRAVEL", {"position": None}, {}, UNKNOWN),
    ("TRAVEL", {"max_km": None}, {}, UNKNOWN),
    ("TRAVEL", {}, {"places": (Place(2, KAUNAS), Place(3, VILNIUS))}, MET),
    ("TRAVEL", {"max_km": None, "max_minutes": 54, "home_place": 1}, IN_KAUNAS, MISSING),
    ("TRAVEL", {"max_km": None, "max_minutes": 55, "home_place": 1}, IN_KAUNAS, MET),
    ("TRAVEL", {"max_km": 120, "max_minutes": 54, "home_place": 1}, IN_KAUNAS, MISSING),
    ("TRAVEL", {"max_km": 30, "max_minutes": 55, "home_place": 1}, IN_KAUNAS, MISSING),
    ("TRAVEL", {"position": None, "max_km": None, "max_minutes": 55, "home_place": 1}, IN_KAUNAS, MET),
]  # fmt: skip


@pytest.mark.parametrize(("criterion", "person", "offer", "outcome"), CASES)
def test_a_must_have_comes_out_as_the_two_sides_said(criterion, person, offer, outcome):
    seeker, opening = cook(**person), kitchen(**offer)
    checks = compare(seeker, opening, MARKET, LT).checks

    found = [check.outcome for check in checks if check.criterion is Criterion(criterion)]
    assert found == ([] if outcome is None else [outcome])
    assert is_feasible(seeker, opening, MARKET, LT) == (outcome is not MISSING)


def test_every_missing_licence_and_language_is_named_by_itself():
    opening = kitchen(licences=frozenset({"C", "D", "B"}), languages={"ru": 3, "lt": 6, "en": 4})

    failed = why_not(cook(), opening, MARKET, LT)
    assert [check.facts.asked for check in failed if check.criterion is Criterion.LICENCE] == [
        ("C",),
        ("D",),
    ]
    languages = [check.facts for check in failed if check.criterion is Criterion.LANGUAGE]
    assert [(each.code, each.asked, each.has) for each in languages] == [("en", 4, 3), ("ru", 3, 0)]


def test_travel_time_is_estimated_from_the_distance_where_the_table_has_none():
    opening = kitchen(**IN_KAUNAS)
    facts = compare(cook(), opening, MARKET, LT).checks[-1].facts

    assert facts.is_estimated
    assert facts.minutes == 10 + facts.hectometres * 10 // 100
    told = compare(cook(home_place=1), opening, MARKET, LT).checks[-1].facts
    assert (told.minutes, told.is_estimated) == (55, False)


def test_the_distance_between_vilnius_and_kaunas_is_true_to_one_per_cent():
    facts = compare(cook(), kitchen(**IN_KAUNAS), MARKET, LT).checks[-1].facts

    assert facts.km == pytest.approx(91.3, rel=0.01)


def test_a_place_on_the_other_side_of_the_earth_is_far_and_breaks_nothing():
    opening = kitchen(places=(Place(5, Position(-52, -170)),))

    assert why_not(cook(), opening, MARKET, LT)[0].criterion is Criterion.TRAVEL


def test_the_employer_sees_no_limit_and_no_wish_of_the_person():
    seeker = cook(
        health_limits=frozenset({"HEAVY"}),
        never_again_employers=frozenset({3}),
        wished_sectors=frozenset({"C"}),
        reservation_wage=7654321,
        languages={"lt": 1},
    )
    opening = kitchen(conditions=frozenset({"HEAVY"}))

    seen = for_employer(compare(seeker, opening, MARKET, LT))
    assert {each.criterion for each in seen.checks} == {Criterion.LANGUAGE}
    assert {each.criterion for each in seen.reasons} == {
        Criterion.SKILLS,
        Criterion.OCCUPATION,
        Criterion.EXPERIENCE,
        Criterion.EXTRAS,
    }
    for hidden in ("HEAVY", "7654321", "max_km"):
        assert hidden not in repr(seen)
