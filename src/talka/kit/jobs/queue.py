"""Defer a job by its name; the worker, or `run_due`, calls the function that carries the name."""

import json
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from procrastinate import RetryStrategy, exceptions
from procrastinate.contrib.django import app

from talka.kit import clock
from talka.kit.audit import told


Job = Callable[..., None]
Together = Callable[[list[dict[str, Any]]], None]

# Trouble outside (mail gateway, register) is tried for about six hours, slower each time.
PATIENT = RetryStrategy(max_attempts=12, exponential_wait=3)

_known: dict[str, Job] = {}
_together: dict[str, Together] = {}


def job(
    name: str, *, cron: str | None = None, together: Together | None = None
) -> Callable[[Job], Job]:
    """
    Make the function the job of that name, run by cron times (UTC) if given.

    A job reads the clock through `kit.clock` and calls one action. A cron job gets no arguments.

    :param together: does several of these jobs at once, told the arguments of each
    """

    def remember(function: Job) -> Job:
        _known[name] = function
        if together is not None:
            _together[name] = together
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


def run_due(now: datetime, *, limit: int = 100_000, leave: Collection[str] = ()) -> int:
    """
    Run every waiting job that is due at `now`, in order, with the clock standing there.

    This is the worker of lived histories and of tests; errors are raised, not retried. Jobs that
    can be done together are done when the first of them is due. Returns the number of jobs run.

    :param leave: jobs of these names go on waiting
    """
    done = 0
    while done < limit and (number := _run_next(now, limit - done, leave)):
        done += number
    return done


def _run_next(now: datetime, most: int, leave: Collection[str]) -> int:
    """Run the next job, and with it those that can be done together; return how many there were."""
    until_commit = not connection.in_atomic_block
    with (
        transaction.atomic(),
        clock.standing_at(now),
        told(now=now, by_id=None, until_commit=until_commit),
    ):
        begun = _begin(now, leave=leave)
        if not begun:
            return 0
        _, name, _ = begun[0]
        if together := _together.get(name):
            begun += _begin(now, name, most - 1)
            together([arguments for _, _, arguments in begun])
        else:
            _known[name](**begun[0][2])
        _end([number for number, _, _ in begun])
        return len(begun)


Begun = tuple[int, str, dict[str, Any]]

_BEGIN = """
    UPDATE procrastinate_jobs SET status = 'doing' WHERE id IN (
        SELECT id FROM procrastinate_jobs
        WHERE status = 'todo' AND coalesce(scheduled_at, '-infinity') <= %s
            AND coalesce(task_name = %s, true) AND task_name <> ALL(%s)
        ORDER BY coalesce(scheduled_at, '-infinity'), id LIMIT %s
    ) RETURNING id, task_name, args, coalesce(scheduled_at, '-infinity') = '-infinity', scheduled_at
"""


def _begin(
    now: datetime, name: str | None = None, most: int = 1, leave: Collection[str] = ()
) -> list[Begun]:
    """Mark the next jobs as begun and return their number, name and arguments, in order."""
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN, [now, name, [*leave], most])
        rows = cursor.fetchall()
    rows.sort(key=lambda row: (not row[3], row[4] or now, row[0]))
    # Django leaves the reading of raw JSON to its own fields.
    return [(row[0], row[1], json.loads(row[2])) for row in rows]


def _end(numbers: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'succeeded', attempts = attempts + 1"
            " WHERE id = ANY(%s)",
            [numbers],
        )
