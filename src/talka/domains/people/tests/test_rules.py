from datetime import date

import pytest

from talka.domains.people.rules import (
    GRANTED_ROLES,
    STAFF_ROLES,
    Role,
    Span,
    full_name,
    masked_email,
)


@pytest.mark.parametrize(
    ("day", "is_covered"),
    [
        (date(2026, 1, 1), True),
        (date(2026, 1, 31), True),
        (date(2025, 12, 31), False),
        (date(2026, 2, 1), False),
    ],
)
def test_a_span_counts_its_first_and_its_last_day(day, is_covered):
    assert Span(date(2026, 1, 1), date(2026, 1, 31)).covers(day) is is_covered


def test_an_open_span_covers_everything_after_its_first_day():
    assert Span(date(2026, 1, 1)).covers(date(2199, 1, 1))


@pytest.mark.parametrize(
    ("one", "other", "do_overlap"),
    [
        (Span(date(2026, 1, 1), date(2026, 1, 5)), Span(date(2026, 1, 5)), True),
        (Span(date(2026, 1, 1), date(2026, 1, 5)), Span(date(2026, 1, 6)), False),
        (Span(date(2026, 1, 1)), Span(date(2027, 1, 1), date(2027, 1, 2)), True),
    ],
)
def test_spans_overlap_when_they_share_a_day(one, other, do_overlap):
    assert one.overlaps(other) is do_overlap
    assert other.overlaps(one) is do_overlap


def test_a_name_is_whole_when_one_part_is_missing():
    assert full_name("", "Žukauskas") == "Žukauskas"
    assert full_name("Kadri", "") == "Kadri"


def test_a_masked_address_shows_its_owner_just_enough():
    assert masked_email("ruta@talka.example") == "r•••@talka.example"


def test_jobseekers_and_agents_are_never_granted_by_an_administrator():
    assert not {Role.JOBSEEKER, Role.EMPLOYER_AGENT} & GRANTED_ROLES
    assert Role.PARTNER not in STAFF_ROLES
