"""Look at what the service cannot do without: database, queue, disk."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import Error, connection, transaction


LONGEST_QUESTION = "2s"
LONGEST_WAIT_SECONDS = 15 * 60
LEAST_FREE_BYTES = 200_000_000

WAITING = """
    SELECT count(*), coalesce(extract(epoch FROM now() - min(coalesce(scheduled_at, deferred.at))), 0)
    FROM procrastinate_jobs AS job
    LEFT JOIN LATERAL (
        SELECT min(at) AS at FROM procrastinate_events WHERE job_id = job.id AND type = 'deferred'
    ) AS deferred ON true
    WHERE status = 'todo' AND coalesce(scheduled_at, '-infinity') <= now()
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look has shown. `detail` names nobody and no address."""

    name: str
    is_well: bool
    detail: str
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Health:
    """What all looks have shown."""

    findings: tuple[Finding, ...]

    @property
    def is_ready(self) -> bool:
        """Tell whether people can be served."""
        return all(finding.is_well for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """Return what machines read."""
        return {
            "status": "ready" if self.is_ready else "not ready",
            "checks": [
                {
                    "name": finding.name,
                    "ok": finding.is_well,
                    "detail": finding.detail,
                    "milliseconds": finding.milliseconds,
                }
                for finding in self.findings
            ],
        }


def health() -> Health:
    """Look at everything once."""
    looks = (("database", database), ("queue", queue), ("disk", disk))
    return Health(tuple(finding(name, look) for name, look in looks))


def finding(name: str, look: Callable[[], tuple[bool, str]]) -> Finding:
    """Return what the look shows, also when it fails."""
    started = time.monotonic()
    try:
        is_well, detail = look()
    except Error as error:
        is_well, detail = False, f"does not answer ({type(error).__name__})"
    except OSError as error:
        is_well, detail = False, f"cannot be read ({type(error).__name__})"
    return Finding(name, is_well, detail, round(1000 * (time.monotonic() - started)))


def database() -> tuple[bool, str]:
    """Ask the database anything at all."""
    one_row("SELECT 1")
    return True, "answers"


def queue() -> tuple[bool, str]:
    """Ask how many jobs wait that are due, and for how long."""
    count, seconds = one_row(WAITING)
    # A demo country is lived in a past of its own, so how long a job waits means nothing there.
    is_well = settings.DEMO or float(seconds) <= LONGEST_WAIT_SECONDS
    return is_well, f"{count} waiting, the oldest for {max(0, round(float(seconds) / 60))} min"


def disk() -> tuple[bool, str]:
    """See whether the data folder has room left."""
    folder = Path(settings.DATA_FOLDER)
    usage = shutil.disk_usage(folder if folder.exists() else folder.parent)
    return usage.free >= LEAST_FREE_BYTES, f"{usage.free // 1_000_000} MB free"


def one_row(question: str) -> tuple[float, ...]:
    """Return the only row of the answer, and do not wait for it long."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", [LONGEST_QUESTION])
        cursor.execute(question)
        return tuple(cursor.fetchone())
