"""What vacancies do when something happens below."""

from talka.domains.employers.api import (
    EmployerBlocked,
    EmployersMerging,
    EmployersParting,
    EmployerUnblocked,
    EmployerVerified,
)
from talka.domains.vacancies import actions
from talka.kit import clock, events


@events.on(EmployerVerified)
def come_on_the_board(event: EmployerVerified) -> None:
    actions.publish_waiting_of(employer_id=event.employer_id, by=None, now=clock.now())


@events.on(EmployerBlocked)
def leave_the_board(event: EmployerBlocked) -> None:
    actions.withdraw_all_of(employer_id=event.employer_id, by=None, now=clock.now())


@events.on(EmployerUnblocked)
def come_back(event: EmployerUnblocked) -> None:
    actions.bring_back_all_of(employer_id=event.employer_id, by=None, now=clock.now())


@events.on(EmployersMerging)
def move_along(event: EmployersMerging) -> None:
    actions.move_to_employer(event=event, by=None, now=clock.now())


@events.on(EmployersParting)
def move_back(event: EmployersParting) -> None:
    actions.move_back_to_employer(event=event, by=None, now=clock.now())
