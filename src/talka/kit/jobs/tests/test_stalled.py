"""The queue takes up what a dead worker has left, and leaves alone what a living one does."""

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from talka.kit import jobs
from talka.kit.jobs.tasks import SILENT_SECONDS, revive_stalled


pytestmark = pytest.mark.django_db(transaction=True)


def a_job_of_a_worker(silent_for):
    """Return a job that a worker has begun, whose last sign of life is so many seconds old."""
    jobs.defer("people.send_invitation", person_id=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - make_interval(secs => %s)) RETURNING id",
            [silent_for],
        )
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s"
            " WHERE id = (SELECT max(id) FROM procrastinate_jobs)",
            [cursor.fetchone()[0]],
        )
    return ProcrastinateJob.objects.latest("pk")


def revive():
    async_to_sync(revive_stalled.func)(0)


def test_the_job_of_a_silent_worker_goes_back_into_the_queue():
    job = a_job_of_a_worker(SILENT_SECONDS + 10)
    revive()

    job.refresh_from_db()
    assert (job.status, job.attempts) == ("todo", 1)


def test_the_job_of_a_living_worker_is_left_alone():
    job = a_job_of_a_worker(SILENT_SECONDS - 30)
    revive()

    job.refresh_from_db()
    assert (job.status, job.attempts) == ("doing", 0)


def test_reviving_twice_makes_no_second_job():
    a_job_of_a_worker(SILENT_SECONDS + 10)
    revive()
    revive()

    assert ProcrastinateJob.objects.count() == 1
    assert ProcrastinateJob.objects.get().attempts == 1
