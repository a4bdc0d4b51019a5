"""History, read log and queue take the moment of the action: no row is dated outside its month."""

from datetime import datetime, timedelta

import pytest
from psycopg import sql

from demo.tests.conftest import LAST, VILNIUS


pytestmark = pytest.mark.django_db

FIRST = LAST - timedelta(days=92)
# What lies ahead on purpose: talks and interviews, ends of what was given, jobs for later.
AHEAD = {
    "allowed_until", "answer_by", "answered_by", "closes_at", "deadline", "due_at", "ends_at",
    "expire_date", "expires_at", "interview_at", "keep_until", "next_run_at", "remind_at",
    "scheduled_at", "starts_at", "until", "valid_until",
}  # fmt: skip
# The queue notes for a job of later the moment at which it will be due.
PAST = {"procrastinate_events": sql.SQL("type <> 'scheduled'")}
MOMENT = "timestamp with time zone"


def moments_of(country):
    """Return table, column, earliest and latest value of every moment that has been written."""
    found = []
    for table, column in country.columns(MOMENT):
        if column in AHEAD:
            continue
        question = sql.SQL("SELECT min({0}), max({0}) FROM {1} WHERE {2}").format(
            sql.Identifier(column), sql.Identifier(table), PAST.get(table, sql.SQL("true"))
        )
        ((earliest, latest),) = country.ask(question)
        if earliest is not None:
            found.append((table, column, earliest, latest))
    return found


def test_no_row_is_dated_before_history_or_after_the_present(country):
    outside = [
        f"{table}.{column}: {earliest} … {latest}"
        for table, column, earliest, latest in moments_of(country)
        if earliest < FIRST or latest > LAST
    ]
    assert not outside, "\n".join(outside)


def test_what_was_looked_at_has_moments_in_every_month(country):
    tables = {table for table, *_ in moments_of(country)}
    assert {"audit_readentry", "jobseekers_jobseekerfileevent", "contact_notice"} <= tables
    assert len(tables) > 40
    months = country.ask(
        "SELECT DISTINCT date_trunc('month', read_at AT TIME ZONE 'Europe/Vilnius') FROM audit_readentry"
    )
    assert {month.month for (month,) in months} >= {9, 10, 11}


def test_history_of_a_row_begins_in_the_moment_that_the_row_tells(country):
    own = {
        ("jobseekers_statusdecision", "decided_at"),
        ("contact_message", "sent_at"),
        ("matching_applicationstep", "at"),
        ("people_consent", "given_at"),
    }
    known = set(country.columns(MOMENT))
    assert own <= known
    for table, column in sorted(own):
        history = f"{table}event"
        if (history, "pgh_created_at") not in known:
            continue
        question = sql.SQL(
            "SELECT count(*) FROM {history} JOIN {rows} ON {rows}.id = {history}.pgh_obj_id"
            " WHERE pgh_label = 'insert' AND pgh_created_at <> {rows}.{column}"
        ).format(
            history=sql.Identifier(history),
            rows=sql.Identifier(table),
            column=sql.Identifier(column),
        )
        assert country.ask(question) == [(0,)], table


def test_the_queue_takes_the_moment_of_the_action(country):
    ((earliest, latest),) = country.ask(
        "SELECT min(at), max(at) FROM procrastinate_events WHERE type <> 'scheduled'"
    )
    assert earliest >= FIRST
    assert latest <= LAST
    # Not all in the moment of the build: weeks lie between the first and the last.
    assert latest - earliest > timedelta(days=60)


def test_the_last_moment_is_the_one_that_was_told(country):
    assert datetime(2026, 11, 30, 17, 20, tzinfo=VILNIUS) == LAST
    latest = max(latest for *_, latest in moments_of(country))
    assert LAST - latest < timedelta(days=3)
