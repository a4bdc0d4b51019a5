"""The inputs: what may be said, what must not, and how a change is noticed."""

import math
import os
import subprocess
import sys
from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.engines.matching import (
    HeldOccupation,
    Opening,
    OutOfRange,
    Position,
    Seeker,
    WeightsNotUsable,
    fingerprint,
    idf_of,
    near_skills,
)
from talka.engines.matching.tests.worlds import (
    ALL_WEIGHTS,
    LT,
    OPENINGS,
    ROOT,
    SEEKERS,
    build,
    cook,
    kitchen,
    many_times,
    rules_of,
)


PROTECTED = {
    "sex", "gender", "age", "birth", "born", "origin", "nationality", "citizenship", "ethnicity",
    "race", "religion", "disability", "name", "title", "alphabet", "family", "marital",
}  # fmt: skip


def test_protected_characteristics_have_no_field():
    words = {
        word for kind in (Seeker, Opening) for each in fields(kind) for word in each.name.split("_")
    }

    assert not words & PROTECTED
    assert {each.name for each in fields(Seeker) if "health" in each.name} == {"health_limits"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: cook(skills={1: 0}),
        lambda: cook(skills={1: 17}),
        lambda: cook(assumed=frozenset({99})),
        lambda: cook(languages={"lt": 7}),
        lambda: cook(education=9),
        lambda: cook(reservation_wage=-1),
        lambda: cook(max_km=-1),
        lambda: kitchen(isco="51"),
        lambda: kitchen(isco="51ab"),
        lambda: kitchen(languages={"lt": 0}),
        lambda: kitchen(positions=0),
        lambda: kitchen(wage_to=-5),
        lambda: HeldOccupation(1, -1),
        lambda: Position(91, 0),
        lambda: Position(math.nan, 0),
        lambda: Position(0, 181),
    ],
)
def test_a_value_out_of_range_is_refused_with_words(wrong):
    with pytest.raises(OutOfRange, match="must be"):
        wrong()


@many_times
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_the_earth_has_a_position(latitude, longitude):
    position = Position(latitude, longitude)

    assert type(position.x) is int
    assert max(abs(position.x), abs(position.y)) < 2**31


@pytest.mark.parametrize(
    "change",
    [
        {"skills": 49_999},
        {"skills": 50_001},
        {"skills": -1},
        {"skills": 50_000.0},
        {"near_percent": 101},
        {"minor_group_percent": 90},
        {"distance_limit_km": 0},
        {"wage_surplus": 0},
        {"late_days": 0},
    ],
)
def test_weights_that_cannot_be_used_are_refused(change):
    with pytest.raises(WeightsNotUsable):
        replace(LT, **change)


@pytest.mark.parametrize("country", ["lt", "example"])
def test_the_weights_of_a_country_are_usable_and_each_has_its_own_version(country):
    versions = [weights.version for weights in rules_of(country)]

    assert versions
    assert len(set(versions)) == len(versions)


def test_the_weights_of_lithuania_have_the_agreed_proportions():
    wishes = (
        LT.wished_occupation
        + LT.wished_working_time
        + LT.wished_sector
        + LT.wished_contract
        + LT.start
        + LT.experience
        + LT.extras
    )

    assert (LT.skills, LT.occupation, LT.distance, LT.wage, wishes) == (
        50_000,
        20_000,
        10_000,
        5_000,
        15_000,
    )


@many_times
@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_rarity_is_the_whole_part_of_its_formula(total, having):
    exact = 64 * math.log2(1 + total / (1 + having))

    assert (
        idf_of(total, having) == pytest.approx(max(1, math.floor(exact)), abs=1e-6)
        or abs(exact - round(exact)) < 1e-6
    )


def test_rarity_has_no_surprise_at_known_points():
    assert [idf_of(0, 0), idf_of(1, 0), idf_of(3, 0), idf_of(15, 0), idf_of(100, 99)] == [
        1,
        64,
        128,
        256,
        64,
    ]
    assert all(rare > common for rare, common in pairwise(idf_of(1000, n) for n in (1, 9, 99, 999)))


def test_the_market_counts_confirmed_skills_once():
    opening = kitchen(required_skills=frozenset({1, 2}), wished_skills=frozenset({1}))
    seeker = cook(skills={1: 16, 2: 16}, assumed=frozenset({2}))

    market = build([opening], [seeker])
    assert market.idf == {1: idf_of(2, 2), 2: idf_of(2, 1)}
    assert market.unseen_idf == idf_of(2, 0)


def test_near_is_mutual_and_wide_groups_make_nothing_near():
    near = near_skills({1: [50], 2: [50], 3: [50], 4: [60], 5: [60]}, family_limit=2)

    assert near == {4: {5, 60}, 5: {4, 60}, 60: {4, 5}}
    wider = near_skills({1: [50], 2: [50], 3: [50]}, family_limit=3)
    assert all(one in wider[other] for one in wider for other in wider[one])
    assert all(skill not in others for skill, others in wider.items())


@many_times
@given(SEEKERS, OPENINGS)
def test_the_same_inputs_have_the_same_fingerprint_in_any_order(seeker, opening):
    turned = replace(
        seeker,
        skills=dict(reversed(list(seeker.skills.items()))),
        occupations=seeker.occupations[::-1],
    )

    assert fingerprint(turned, LT) == fingerprint(seeker, LT)
    assert fingerprint(replace(opening, places=opening.places[::-1]), LT) == fingerprint(
        opening, LT
    )


def test_every_change_of_an_input_changes_the_fingerprint():
    changed = [
        cook(),
        cook(id=2),
        cook(skills={1: 16, 2: 16, 4: 15}),
        cook(assumed=frozenset({1})),
        cook(declined=frozenset({1})),
        cook(languages=None),
        cook(languages={}),
        cook(position=None),
        cook(max_km=31),
        cook(would_move=True),
        cook(health_limits=frozenset({"HEAVY"})),
        cook(occupations=(HeldOccupation(101, 6),)),
        kitchen(),
        kitchen(wage_to=1901),
    ]

    prints = {fingerprint(each, weights) for each in changed for weights in ALL_WEIGHTS}
    assert len(prints) == len(changed) * len(ALL_WEIGHTS)
    assert all(len(each) == 32 for each in prints)


def test_a_fingerprint_is_the_same_in_every_process():
    program = (
        "from talka.engines.matching.tests.worlds import LT, cook\n"
        "from talka.engines.matching import fingerprint\n"
        "print(fingerprint(cook(licences=frozenset('ABCDEFGH')), LT))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }

    assert said == {fingerprint(cook(licences=frozenset("ABCDEFGH")), LT)}
