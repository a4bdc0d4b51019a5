import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.domains.taxonomy.rules import (
    Likeness,
    NotJoined,
    distance_km,
    is_plausible_retirement,
    is_version,
    label_points,
    level_number,
    twin_among,
    version_rank,
)


latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)


def like(uri, isco="7512", points=3):
    return Likeness(1, uri, isco, uri, points)


def test_vilnius_and_kaunas_are_92_kilometres_apart():
    assert distance_km(54.6892, 25.2798, 54.9016, 23.9091) == pytest.approx(91.3, abs=1)


def test_a_quarter_of_a_meridian_is_ten_thousand_kilometres():
    assert distance_km(0, 25, 90, 25) == pytest.approx(10_007.6, abs=0.5)


@given(latitudes, longitudes, latitudes, longitudes)
def test_the_way_back_is_as_long_and_never_longer_than_half_round_the_earth(a, b, c, d):
    there, back = distance_km(a, b, c, d), distance_km(c, d, a, b)

    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= 20_016


def test_version_1_10_is_newer_than_1_9():
    assert version_rank("1.10.0") > version_rank("1.9.2") > version_rank("1.9") > version_rank("")


@pytest.mark.parametrize("version", ["1.2.0", "1", "10.20"])
def test_numbers_with_dots_are_a_version(version):
    assert is_version(version)


@pytest.mark.parametrize("version", ["", "v1.2", "1..2", "1.2.0\n", "١.٢", "1.2.3.4.5"])
def test_other_texts_are_no_version(version):
    assert not is_version(version)


def test_two_preferred_labels_say_most():
    both = label_points(is_preferred=True, is_preferred_there=True)
    one = label_points(is_preferred=True, is_preferred_there=False)
    none = label_points(is_preferred=False, is_preferred_there=False)

    assert both > one > none


def test_the_twin_has_the_group_and_the_most_labels():
    found = twin_among(
        [like("far", "5120", 9), like("near", points=3), like("best", points=5)], "7512"
    )

    assert found.uri == "best"


def test_a_label_in_another_group_joins_nothing():
    assert twin_among([like("far", isco="5120")], "7512") is NotJoined.OTHER_ISCO


def test_two_equally_near_concepts_join_nothing():
    assert twin_among([like("one"), like("other")], "7512") is NotJoined.SEVERAL


def test_among_equals_the_standing_twin_stays():
    found = [Likeness(1, "one", "7512", "", 3), Likeness(2, "other", "7512", "", 3)]

    assert twin_among(found, "7512", standing=2).uri == "other"
    assert twin_among(found, "7512", standing=9) is NotJoined.SEVERAL


def test_a_single_shared_alternative_label_is_too_little():
    assert twin_among([like("vague", points=1)], "7512") is NotJoined.NO_SUCH_LABEL


def test_a_release_that_loses_half_of_its_concepts_is_taken_for_a_broken_one():
    assert is_plausible_retirement(retiring=33, known=100)
    assert not is_plausible_retirement(retiring=50, known=100)


def test_levels_of_language_count_from_one_to_six():
    assert [level_number(level) for level in ("A1", "B2", "C2")] == [1, 4, 6]
