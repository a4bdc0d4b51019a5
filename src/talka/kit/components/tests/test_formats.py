"""National forms."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override

from talka.kit.components import formats
from talka.kit.components.parts import Kind


DAY = date(2026, 11, 12)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("language", "words", "short"),
    [
        ("lt", "2026 m. lapkričio 12 d.", "2026-11-12"),
        ("en", "12 November 2026", "12 Nov 2026"),
        ("lv", "2026. gada 12. novembris", "12.11.2026."),
        ("et", "12. november 2026", "12.11.2026"),
        ("ru", "12 ноября 2026 г.", "12.11.2026"),
    ],
)
def test_a_day_is_written_in_the_national_form(language, words, short):
    with override(language):
        assert formats.day(DAY).replace("\u202f", " ").replace(NBSP, " ") == words
        assert formats.day_short(DAY) == short


def test_money_has_cents_only_when_there_are_any():
    with override("lt"):
        assert formats.money(1640) == f"1{NBSP}640{NBSP}€"
        assert formats.money(Decimal("1640.50")) == f"1{NBSP}640,50{NBSP}€"
    with override("en"):
        assert formats.money("1640.5") == f"1{NBSP}640.50{NBSP}€"


def test_what_is_no_number_is_a_dash_and_never_an_error():
    for nothing in (None, "", "abc", "NaN", "Infinity"):
        assert formats.number(nothing) == "–"
        assert formats.money(nothing) == "–"


def test_a_negative_number_has_a_minus_and_zero_has_none():
    with override("en"):
        assert formats.number(-3) == "\u22123"
        assert formats.number(Decimal("-0.2")) == "0"


def test_a_range_of_pay_names_the_unit_once():
    with override("en"):
        assert formats.money_range(1200, 1600) == f"1{NBSP}200–1{NBSP}600{NBSP}€"
        assert formats.money_range(1200, None) == f"from 1{NBSP}200{NBSP}€"
        assert formats.money_range(None, None) == ""


def test_distances_are_metres_when_near_and_whole_kilometres_when_far():
    with override("en"):
        assert formats.distance(0.44) == f"400{NBSP}m"
        assert formats.distance(3.44) == f"3.4{NBSP}km"
        assert formats.distance(24.2) == f"24{NBSP}km"
        assert formats.minutes(95) == f"1{NBSP}h{NBSP}35{NBSP}min"
        assert formats.minutes(60) == f"1{NBSP}h"


@pytest.mark.parametrize(
    ("due", "words", "kind"),
    [
        (date(2026, 11, 12), "today", Kind.SOON),
        (date(2026, 11, 13), "tomorrow", Kind.SOON),
        (date(2026, 11, 28), "by 28 November", Kind.NEUTRAL),
        (date(2027, 1, 8), "by 8 January 2027", Kind.NEUTRAL),
        (date(2026, 11, 9), "3 days late", Kind.LATE),
        (date(2026, 11, 11), "1 day late", Kind.LATE),
    ],
)
def test_a_deadline_is_said_as_people_say_it(due, words, kind):
    with override("en"):
        assert formats.relative_deadline(due, DAY) == words
        assert formats.deadline_kind(due, DAY) is kind


def test_a_moment_is_shown_in_the_time_of_the_country(settings):
    settings.TIME_ZONE = "Europe/Vilnius"
    with override("en"):
        assert (
            formats.moment(datetime(2026, 11, 12, 8, 30, tzinfo=UTC)) == "12 November 2026, 10:30"
        )
