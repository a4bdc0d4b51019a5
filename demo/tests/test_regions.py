"""Where the database cannot be copied, the country is lived in one piece."""

import psycopg
import pytest
from django.db import connection

from demo.tests.conftest import LAST
from demo.tests.countries import Country


pytestmark = pytest.mark.django_db(transaction=True)
SMALL = (
    "--people=6", "--vacancies=4", "--employers=3", "--months=1", "--seed=3",
    f"--until={LAST.isoformat()}",
)  # fmt: skip


def run(country, stage):
    process = country.begin_to_live(hash_seed="1", arguments=(f"--stage={stage}", *SMALL))
    output, _ = process.communicate(timeout=300)
    assert process.returncode == 0, output


def test_a_database_that_somebody_else_uses_is_not_copied_and_the_whole_country_lives_in_it():
    country = Country(f"{connection.settings_dict['NAME']}_alone")
    connection.close()
    country.drop()
    country.found()
    try:
        with psycopg.connect(country.address()) as somebody:
            somebody.execute("SELECT 1")
            run(country, "country")
        with psycopg.connect(dbname="postgres", **country.options) as server:
            names = server.execute("SELECT datname FROM pg_database").fetchall()
        assert (f"{country.name}_second",) not in names

        run(country, "life")
        # Six who came by themselves, Rūta and Olga.
        assert country.ask("SELECT count(*) FROM jobseekers_jobseekerfile") == [(8,)]
    finally:
        country.drop()
