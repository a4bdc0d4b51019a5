"""Defer a job by its name; the worker, or `run_due`, calls the function that carries the name."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from procrastinate import RetryStrategy, exceptions
from procrastinate.contrib.django import app

from talka.kit import clock


Job = Callable[..., None]

# Trouble outside (mail gateway, register) is tried for about six hours, slower each time.
PATIENT = RetryStrategy(max_attempts=12, exponential_wait=3)

_known: dict[str, Job] = {}


def job(name: str, *, cron: str | None = None) -> Callable[[Job], Job]:
    """
    Make the function the job of that name, run by cron times (UTC) if given.

    A job reads the clock through `kit.clock` and calls one action. A cron job gets no arguments.
    """

    def remember(function: Job) -> Job:
        _known[name] = function
        if cron is None:
            app.task(name=name, retry=PATIENT)(function)
        else:
            task = app.task(name=name, retry=PATIENT, queueing_lock=name)(
                lambda timestamp: function()
            )
            app.periodic(cron=cron)(task)
        return function

    return remember


def defer(
    name: str, *, at: datetime | None = None, once: str | None = None, **arguments: Any
) -> None:
    """
    Put the job into the queue of the same database: it is committed with the fact that caused it.

    :param at: not before this moment
    :param once: while a job with this mark waits, no second one is added
    """
    try:
        with transaction.atomic(savepoint=once is not None):
            app.configure_task(name, schedule_at=at, queueing_lock=once, allow_unknown=True).defer(
                **arguments
            )
    except exceptions.AlreadyEnqueued:
        return


def known_jobs() -> frozenset[str]:
    """Return the names of all jobs that have a function."""
    return frozenset(_known)


def run_due(now: datetime, *, limit: int = 100_000) -> int:
    """
    Run every waiting job that is due at `now`, in order, with the clock standing there.

    This is the worker of lived histories and of tests; errors are raised, not retried.
    Returns the number of jobs that were run.
    """
    done = 0
    while done < limit and (row := _next(now)):
        number, name, arguments = row
        with transaction.atomic(), clock.standing_at(now):
            _mark(now, "UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", number)
            _known[name](**arguments)
            _mark(
                now,
                "UPDATE procrastinate_jobs SET status = 'succeeded', attempts = attempts + 1"
                " WHERE id = %s",
                number,
            )
        done += 1
    return done


def _next(now: datetime) -> tuple[int, str, dict[str, Any]] | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name, args FROM procrastinate_jobs WHERE status = 'todo'"
            " AND coalesce(scheduled_at, '-infinity') <= %s"
            " ORDER BY coalesce(scheduled_at, '-infinity'), id LIMIT 1",
            [now],
        )
        row = cursor.fetchone()
    # Django leaves the reading of raw JSON to its own fields.
    return (row[0], row[1], json.loads(row[2])) if row else None


def _mark(now: datetime, statement: str, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('talka.now', %s, true)", [now.isoformat()])
        cursor.execute(statement, [number])
