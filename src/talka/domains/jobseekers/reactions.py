"""What jobseekers does when something happens below."""

from django.utils.translation import gettext as _

from talka.domains.jobseekers.queries import are_both_open
from talka.domains.people.api import MergeRefused, PeopleMerging, PersonDied
from talka.kit import events, jobs


@events.on(PersonDied)
def close_the_file(event: PersonDied) -> None:
    jobs.defer(
        "jobseekers.close_file_of_the_dead",
        person_id=event.person_id,
        died_on=event.died_on.isoformat(),
    )


@events.on(PeopleMerging)
def refuse_while_both_have_files(event: PeopleMerging) -> None:
    if are_both_open(event.kept_id, event.gone_id):
        raise MergeRefused(
            _("Both have a file as a jobseeker. A counsellor joins the two files first.")
        )
