from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from demo.tests.countries import two_countries


VILNIUS = ZoneInfo("Europe/Vilnius")
# The day on which the clocks are put back lies in between.
LAST = datetime(2026, 11, 30, 17, 20, tzinfo=VILNIUS)


@pytest.fixture(scope="package")
def countries(django_db_setup, django_db_blocker):
    """Build a small country twice: three months of forty people, from the same seed."""
    with (
        django_db_blocker.unblock(),
        two_countries(
            "--people=40", "--vacancies=24", "--employers=10", "--months=3", "--seed=7",
            f"--until={LAST.isoformat()}",
        ) as pair,
    ):  # fmt: skip
        yield pair


@pytest.fixture(scope="package")
def country(countries):
    return countries[0]
