"""Jobs of jobseekers. Each calls one action."""

from datetime import date

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.kit import clock
from talka.kit.jobs import job


@job("jobseekers.take_up_work")
def take_up_work(file_id: int, starts_on: str, ends_on: str | None = None) -> None:
    actions.end_by_hire(
        file=JobseekerFile(pk=file_id),
        starts_on=date.fromisoformat(starts_on),
        ends_on=date.fromisoformat(ends_on) if ends_on else None,
        by=None,
        now=clock.now(),
    )
