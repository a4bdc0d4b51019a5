"""What jobseekers does when something happens below."""

from django.utils.translation import gettext as _

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.queries import are_both_open, is_file_left_behind
from talka.domains.people.api import DeathCorrected, MergeRefused, PeopleMerging, PersonDied
from talka.kit import events


@events.on(PersonDied)
def close_the_file(event: PersonDied) -> None:
    actions.close_file_of_the_dead(
        person_id=event.person_id, died_on=event.died_on, by=None, now=event.at
    )


@events.on(DeathCorrected)
def open_the_file_again(event: DeathCorrected) -> None:
    actions.reopen_file_of_the_living(person_id=event.person_id, by=None, now=event.at)


@events.on(PeopleMerging)
def refuse_while_both_have_files(event: PeopleMerging) -> None:
    if are_both_open(event.kept_id, event.gone_id):
        raise MergeRefused(
            _("Both have a file as a jobseeker. A counsellor joins the two files first.")
        )
    if is_file_left_behind(event.kept_id, event.gone_id):
        raise MergeRefused(
            _(
                "The file that a counsellor kept belongs to the record that would be closed. "
                "Join the two the other way round."
            )
        )
