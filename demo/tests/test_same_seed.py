"""Same seed and same last moment: the same country, to the last row."""

import psycopg
import pytest
from psycopg import sql


pytestmark = pytest.mark.django_db

# What never repeats, on purpose, and what is compared instead.
NEVER_THE_SAME = {
    # The code in a letter to an employer proves who reads the letter: nobody may foresee it.
    ("employers_employer", "letter_code"),
    ("employers_employerevent", "letter_code"),
    # Random, so that nobody signs in with it; nobody in the demo has a password.
    ("people_person", "password"),
    # Encrypted with a fresh random number each time; the fingerprint beside it is compared.
    ("people_personalcode", "secret"),
    # The same; emptied when the registration is sent.
    ("jobseekers_registrationdraft", "code"),
}


def rows_of(country, table):
    """Return every row of the table as text, in an order of its own, without what never repeats."""
    question = sql.SQL("SELECT * FROM {}").format(sql.Identifier(table))
    with psycopg.connect(country.address()) as connection:
        cursor = connection.execute(question)
        names = [one.name for one in cursor.description]
        kept = [number for number, name in enumerate(names) if (table, name) not in NEVER_THE_SAME]
        return names, sorted(repr([row[number] for number in kept]) for row in cursor)


def test_two_builds_with_the_same_seed_are_the_same_row_by_row(countries):
    one, two = countries
    assert one.tables() == two.tables()

    different = []
    for table in one.tables():
        if table == "django_migrations":
            continue
        (names, first), (_, second) = rows_of(one, table), rows_of(two, table)
        different += [
            f"{table} {names}:\n  {mine}\n  {theirs}"
            for mine, theirs in zip(first, second, strict=False)
            if mine != theirs
        ][:2]
        if len(first) != len(second):
            different.append(f"{table}: {len(first)} rows and {len(second)}")
    assert not different, "\n".join(different)


def test_what_never_repeats_is_there_and_no_more_than_that(countries):
    one, _ = countries
    columns = {*one.columns("text", "character varying")}
    assert columns >= NEVER_THE_SAME


def test_every_personal_code_has_a_fingerprint_that_was_compared(country):
    ((codes, marks),) = country.ask(
        "SELECT count(*), count(DISTINCT fingerprint) FROM people_personalcode"
    )
    assert codes == marks > 30
