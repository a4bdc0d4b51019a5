"""Free times know who is away, and with whom one meets instead."""

from datetime import timedelta

import pytest
from django.utils import translation

from talka.domains.contact import actions
from talka.domains.contact.queries import absence_words, free_times, offered_times, time_words
from talka.domains.contact.rules import Channel
from talka.domains.people.api import set_substitute
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person, an_office


pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
TOMORROW = TODAY + DAY
FRIDAY = TODAY + 4 * DAY


@pytest.fixture
def staff():
    return a_member(given_name="Jonas", family_name="Jonaitis")


@pytest.fixture
def colleague():
    return a_member(given_name="Kadri", family_name="Tamm")


def away(staff, colleague, first=TOMORROW, last=TOMORROW):
    set_substitute(
        absent=staff, substitute=colleague, valid_from=first, valid_to=last, by=None, now=NOW
    )


def offered(staff):
    return offered_times(staff, first=TOMORROW, last=FRIDAY, now=NOW)


def days_with(times, staff):
    return {one.starts_at.date() for one in times if one.staff == staff}


def test_nobody_is_free_on_a_day_on_which_they_are_away(staff, colleague):
    away(staff, colleague)

    times = free_times(staff, first=TOMORROW, last=FRIDAY, now=NOW)

    assert {one.date() for one in times} == {TODAY + number * DAY for number in (2, 3, 4)}


def test_on_those_days_the_times_of_who_stands_in_are_offered(staff, colleague):
    away(staff, colleague)

    times = offered(staff)

    assert days_with(times, colleague) == {TOMORROW}
    assert TOMORROW not in days_with(times, staff)
    assert times == sorted(times, key=lambda one: one.starts_at)


def test_what_takes_the_time_of_who_stands_in_is_not_offered(staff, colleague):
    away(staff, colleague)
    first = offered(staff)[0]
    actions.book_appointment(
        person=a_person(), staff=colleague, office=an_office(), starts_at=first.starts_at,
        minutes=30, channel=Channel.PHONE, topic="Talk", by=None, now=NOW,
    )  # fmt: skip

    assert first not in offered(staff)


def test_when_both_are_away_nothing_is_offered_for_that_day(staff, colleague):
    away(staff, colleague)
    away(colleague, staff)

    assert TOMORROW not in {one.starts_at.date() for one in offered(staff)}


def test_an_absence_that_is_over_or_far_ahead_changes_nothing(staff, colleague):
    away(staff, colleague, TODAY - 9 * DAY, TODAY)
    away(staff, colleague, FRIDAY + DAY, FRIDAY + 9 * DAY)

    assert days_with(offered(staff), colleague) == set()


def test_who_stands_in_is_named_and_the_absence_is_told(staff, colleague):
    away(staff, colleague, TOMORROW, FRIDAY + 9 * DAY)

    with translation.override("en"):
        words = time_words(offered(staff)[0], staff)
        told = absence_words(staff, first=TODAY, last=FRIDAY)

    assert words == "Tuesday, 24 November, 08:30, with Kadri Tamm"
    assert told == (
        "Jonas Jonaitis is away from 24 November to 27 November 2026. Then you meet Kadri Tamm."
    )


def test_who_is_there_is_not_named_again(staff):
    with translation.override("en"):
        assert time_words(offered(staff)[0], staff) == "Tuesday, 24 November, 08:30"
        assert absence_words(staff, first=TODAY, last=FRIDAY) == ""


def test_an_absence_costs_a_few_questions_however_many_days(
    staff, colleague, django_assert_num_queries
):
    away(staff, colleague, TOMORROW, FRIDAY)

    with django_assert_num_queries(5):
        offered(staff)
