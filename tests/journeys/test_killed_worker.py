"""A worker that is killed in the middle of a job loses nothing: another one does it, once."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress

import pytest
from aiosmtpd.controller import Controller
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued

from talka.cli.programs import worker_command
from talka.domains.people.actions import post_letter
from talka.domains.people.queries import Letter
from talka.kit import clock
from tests.journeys.running import PostOffice, free_port, own_database


pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 90.0
LETTER = Letter("ruta@talka.example", "Your code", "The code is 482913.")


def wait_until(fact, what):
    end = time.monotonic() + PATIENCE
    while not fact():
        assert time.monotonic() < end, f"not in time: {what}"
        time.sleep(0.1)


@contextmanager
def a_worker(database, folder, mail_port):
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "talka.config.settings",
        "DATABASE_URL": database,
        "TALKA_DATA_DIR": str(folder),
        "TALKA_SMTP_PORT": str(mail_port),
        "TALKA_DEMO": "0",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    with (folder / "worker.log").open("ab") as log:
        process = subprocess.Popen(
            worker_command(concurrency=1), env=surroundings, cwd=folder, stdout=log, stderr=log
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def state_of(job):
    return ProcrastinateJob.objects.get(pk=job).status


def age_every_heartbeat():
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '2 minutes'"
        )


def ask_for_a_revival():
    # One that still waits (the worker's own clock asks for them too) has yet to begin: as good.
    with suppress(AlreadyEnqueued):
        app.configure_task("jobs.revive_stalled").defer(timestamp=0)


def test_the_job_of_a_killed_worker_is_done_once_by_the_next_one(tmp_path):
    office = PostOffice()
    mail = Controller(office, hostname="127.0.0.1", port=free_port())
    with own_database() as database, socket.create_server(("127.0.0.1", 0)) as silent:
        post_letter(letter=LETTER, by=None, now=clock.now())
        job = ProcrastinateJob.objects.get().pk

        # The mail server takes the call and says nothing: the worker hangs in the middle.
        with a_worker(database, tmp_path, silent.getsockname()[1]) as worker:
            wait_until(lambda: state_of(job) == "doing", "the worker takes the job")
            os.kill(worker.pid, signal.SIGKILL)
            worker.wait()
        assert state_of(job) == "doing"

        age_every_heartbeat()
        mail.start()
        try:
            with a_worker(database, tmp_path, mail.port):
                ask_for_a_revival()
                wait_until(lambda: state_of(job) == "succeeded", "the next worker does the job")
                ask_for_a_revival()
                revivals = ProcrastinateJob.objects.filter(task_name="jobs.revive_stalled")
                wait_until(
                    lambda: not revivals.exclude(status="succeeded").exists(), "nothing is left"
                )
        finally:
            mail.stop()

        assert [one["To"] for one in office.mails] == ["ruta@talka.example"]
        again = ProcrastinateEvent.objects.filter(job_id=job, type="deferred_for_retry")
        assert again.count() == 1
