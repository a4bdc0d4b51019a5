"""What employers does when something happens below."""

from talka.domains.contact.api import MessagePosted
from talka.domains.employers import actions
from talka.domains.people.api import Role, RoleEnded
from talka.kit import clock, events, jobs


@events.on(MessagePosted)
def tell_agents(event: MessagePosted) -> None:
    actions.tell_agents_of_message(
        thread_id=event.thread_id, message_id=event.message_id, by=None, now=clock.now()
    )


@events.on(RoleEnded)
def share_out(event: RoleEnded) -> None:
    """Leave nobody's employers behind: the job runs when the role has ended for sure."""
    if event.role == Role.EMPLOYER_COUNSELLOR:
        jobs.defer("employers.share_out", person_id=event.person_id, office_id=event.office_id)
