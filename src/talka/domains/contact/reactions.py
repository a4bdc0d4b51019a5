"""What contact does when something happens below."""

from talka.domains.contact import actions
from talka.domains.people.api import Person, PersonDied, RoleEnded
from talka.kit import clock, events


@events.on(RoleEnded)
def leave_to_the_office(event: RoleEnded) -> None:
    staff = Person.objects.get(pk=event.person_id)
    actions.leave_to_the_office(staff=staff, by=None, now=clock.now())


@events.on(PersonDied)
def cancel_the_appointments(event: PersonDied) -> None:
    actions.cancel_for_the_dead(person_id=event.person_id, by=None, now=event.at)
