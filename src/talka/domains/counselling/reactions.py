"""What counselling does when something happens below."""

from talka.domains.counselling.actions import (
    assign_to_least_busy,
    move_back_to_own_file,
    move_to_kept_file,
)
from talka.domains.jobseekers.api import (
    ApplicationReceived,
    FilesMerging,
    FilesParted,
    JobseekerRegistered,
)
from talka.kit import clock, events


@events.on(JobseekerRegistered)
@events.on(ApplicationReceived)
def find_a_counsellor(event: JobseekerRegistered | ApplicationReceived) -> None:
    assign_to_least_busy(file_id=event.file_id, by=None, now=clock.now())


@events.on(FilesMerging)
def move_along(event: FilesMerging) -> None:
    move_to_kept_file(event=event, by=None, now=event.at)


@events.on(FilesParted)
def move_back(event: FilesParted) -> None:
    move_back_to_own_file(event=event, by=None, now=event.at)
