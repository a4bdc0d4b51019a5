from datetime import date
from decimal import Decimal

import pytest

from talka.domains.vacancies.rules import (
    CLOSED,
    MOVES,
    CloseReason,
    Frequency,
    PayPeriod,
    State,
    is_alert_due,
    is_on_board,
    may_move,
    monthly_pay,
    state_after,
)


def test_every_state_says_where_it_leads():
    assert set(MOVES) == set(State)


def test_a_withdrawn_vacancy_goes_nowhere():
    assert not any(may_move(origin=State.WITHDRAWN, target=target) for target in State)


def test_no_state_leads_to_itself_or_back_to_a_draft():
    for origin, targets in MOVES.items():
        assert origin not in targets
        assert State.DRAFT not in targets


@pytest.mark.parametrize("reason", CloseReason)
def test_every_reason_ends_in_a_closed_state(reason):
    assert state_after(reason) in CLOSED


def test_only_the_filled_reason_counts_as_filled():
    assert [one for one in CloseReason if state_after(one) == State.FILLED] == [CloseReason.FILLED]


@pytest.mark.parametrize(
    ("pay", "period", "hours", "month"),
    [
        ("1640", PayPeriod.MONTH, None, 1640),
        ("1640", PayPeriod.MONTH, "20", 1640),
        ("24000", PayPeriod.YEAR, None, 2000),
        ("9", PayPeriod.HOUR, None, 1560),
        ("9", PayPeriod.HOUR, "20", 780),
    ],
)
def test_pay_is_compared_by_the_month(pay, period, hours, month):
    found = monthly_pay(Decimal(pay), period, Decimal(hours) if hours else None)

    assert found == month


def test_unknown_pay_stays_unknown():
    assert monthly_pay(None, PayPeriod.MONTH, None) is None


@pytest.mark.parametrize(
    ("frequency", "day", "is_due"),
    [
        (Frequency.DAILY, date(2026, 11, 23), False),
        (Frequency.DAILY, date(2026, 11, 24), True),
        (Frequency.WEEKLY, date(2026, 11, 29), False),
        (Frequency.WEEKLY, date(2026, 11, 30), True),
    ],
)
def test_an_alert_is_due_by_the_day_not_by_the_hour(frequency, day, is_due):
    found = is_alert_due(frequency=frequency, last_sent_on=date(2026, 11, 23), today=day)

    assert found is is_due


@pytest.mark.parametrize(
    ("state", "closes_on", "is_open"),
    [
        (State.PUBLISHED, date(2026, 11, 23), True),
        (State.PUBLISHED, date(2026, 11, 22), False),
        (State.PUBLISHED, None, False),
        (State.PAUSED, date(2026, 12, 23), False),
    ],
)
def test_people_can_apply_until_the_last_day(state, closes_on, is_open):
    assert is_on_board(state=state, closes_on=closes_on, today=date(2026, 11, 23)) == is_open
