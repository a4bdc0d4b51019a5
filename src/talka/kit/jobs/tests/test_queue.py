from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from talka.kit import clock, jobs
from talka.kit.audit import use_case
from talka.kit.jobs import queue


NOW = datetime(2025, 3, 1, 8, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def done(monkeypatch):
    """Register a job that writes down what it is given and when it runs."""
    heard = []
    monkeypatch.setitem(
        queue._known, "kit.note", lambda **given: heard.append((clock.now(), given))
    )
    return heard


def defer(at=None, once=None, **given):
    jobs.defer("kit.note", at=at, once=once, **given)


def test_a_job_runs_once_with_the_clock_standing_at_the_told_moment(done):
    defer(number=1)
    assert jobs.run_due(NOW) == 1
    assert jobs.run_due(NOW) == 0
    assert done == [(NOW, {"number": 1})]


def test_the_queue_takes_the_moment_that_an_action_was_told():
    @use_case
    def defer_something(*, by, now):
        jobs.defer("people.send_invitation", person_id=1)

    defer_something(by=None, now=NOW)
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT at FROM procrastinate_events")
        assert cursor.fetchall() == [(NOW,)]


def test_jobs_run_in_the_order_in_which_they_are_due(done):
    defer(at=NOW - timedelta(hours=1), number=3)
    defer(at=NOW - timedelta(hours=2), number=2)
    defer(number=1)
    defer(at=NOW - timedelta(hours=1), number=4)
    jobs.run_due(NOW)
    assert [given["number"] for _, given in done] == [1, 2, 3, 4]


def test_a_job_of_tomorrow_waits(done):
    defer(at=NOW + timedelta(days=1), number=1)
    assert jobs.run_due(NOW) == 0
    assert jobs.run_due(NOW + timedelta(days=1)) == 1


def test_a_job_that_is_deferred_by_a_job_runs_too(done, monkeypatch):
    monkeypatch.setitem(queue._known, "kit.first", lambda: defer(number=2))
    jobs.defer("kit.first")
    assert jobs.run_due(NOW) == 2


def test_while_one_waits_with_the_same_mark_no_second_one_is_added(done):
    defer(once="letter 7", number=1)
    defer(once="letter 7", number=2)
    defer(once="letter 8", number=3)
    jobs.run_due(NOW)
    assert [given["number"] for _, given in done] == [1, 3]
    defer(once="letter 7", number=4)
    assert jobs.run_due(NOW) == 1


def test_a_mark_that_is_taken_does_not_break_the_transaction_around_it(done):
    with transaction.atomic():
        defer(once="x")
        defer(once="x")
        assert ProcrastinateJob.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_job_goes_with_the_fact_that_caused_it():
    with pytest.raises(RuntimeError), transaction.atomic():
        defer(number=1)
        raise RuntimeError
    assert not ProcrastinateJob.objects.exists()


def test_an_error_is_raised_and_the_job_is_not_marked_as_done(monkeypatch):
    def fail():
        raise RuntimeError("gateway away")

    monkeypatch.setitem(queue._known, "kit.fail", fail)
    jobs.defer("kit.fail")
    with pytest.raises(RuntimeError, match="gateway away"):
        jobs.run_due(NOW)
    assert ProcrastinateJob.objects.get().status == "todo"


def test_everything_the_queue_writes_down_has_the_told_moment(done):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('talka.now', %s, true)", [NOW.isoformat()])
        defer(number=1)
    jobs.run_due(NOW + timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute("SELECT type::text, at FROM procrastinate_events ORDER BY id")
        moments = cursor.fetchall()
    assert moments[0] == ("deferred", NOW)
    assert {at for _, at in moments[1:]} == {NOW + timedelta(hours=1)}
    assert len(moments) >= 3


def test_the_number_of_jobs_run_at_once_has_a_limit(done):
    for number in range(5):
        defer(number=number)
    assert jobs.run_due(NOW, limit=2) == 2
    assert jobs.run_due(NOW) == 3


def test_jobs_of_people_are_known():
    assert {"people.send_letter", "people.send_invitation"} <= jobs.known_jobs()
