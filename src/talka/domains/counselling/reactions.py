"""What counselling does when something happens below."""

from talka.domains.counselling.actions import assign_to_least_busy
from talka.domains.jobseekers.api import ApplicationReceived, JobseekerRegistered
from talka.kit import clock, events


@events.on(JobseekerRegistered)
@events.on(ApplicationReceived)
def find_a_counsellor(event: JobseekerRegistered | ApplicationReceived) -> None:
    assign_to_least_busy(file_id=event.file_id, by=None, now=clock.now())
