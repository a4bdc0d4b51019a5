from datetime import UTC, date, datetime

import pytest

from talka.kit import clock


NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_the_clock_goes_with_the_world():
    assert abs((clock.now() - datetime.now(UTC)).total_seconds()) < 5


def test_the_clock_stands_where_it_is_told_and_goes_on_afterwards():
    with clock.standing_at(NOON):
        assert clock.now() == NOON
        with clock.standing_at(NOON.replace(year=2020)):
            assert clock.now().year == 2020
        assert clock.now() == NOON
    assert clock.now() != NOON


def test_the_clock_goes_on_after_an_error():
    with pytest.raises(RuntimeError), clock.standing_at(NOON):
        raise RuntimeError
    assert clock.now() != NOON


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 23, 21, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 22, 0, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 6, 30, 20, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 21, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 12, 31, 22, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 2, 28, 22, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_the_day_is_that_of_the_service_in_summer_and_in_winter(moment, day):
    assert clock.day(moment) == day


def test_the_day_does_not_depend_on_where_the_reader_sits():
    from django.utils import timezone

    with timezone.override("America/New_York"):
        assert clock.day(datetime(2026, 11, 23, 22, 0, tzinfo=UTC)) == date(2026, 11, 24)
