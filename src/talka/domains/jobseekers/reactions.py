"""What jobseekers does when something happens below."""

from talka.domains.people.api import PersonDied
from talka.kit import events, jobs


@events.on(PersonDied)
def close_the_file(event: PersonDied) -> None:
    jobs.defer(
        "jobseekers.close_file_of_the_dead",
        person_id=event.person_id,
        died_on=event.died_on.isoformat(),
    )
