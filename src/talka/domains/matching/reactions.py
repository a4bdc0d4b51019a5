"""What matching does when something happens below: lists are made anew, applications close."""

from talka.domains.employers.api import EmployersMerging, EmployersParting
from talka.domains.jobseekers.api import (
    FilesMerging,
    FilesParted,
    ProfileChanged,
    Reason,
    RegistrationEnded,
    Status,
    StatusChanged,
)
from talka.domains.matching.actions import following, refusals
from talka.domains.matching.actions.clock import close_with_vacancy
from talka.domains.matching.actions.staying import leave_by_registering
from talka.domains.people.api import DeathCorrected, PersonDied
from talka.domains.vacancies.api import (
    VacancyChanged,
    VacancyClosed,
    VacancyPaused,
    VacancyPublished,
)
from talka.kit import clock, events, jobs


@events.on(ProfileChanged)
@events.on(StatusChanged)
def list_person_anew(event: ProfileChanged | StatusChanged) -> None:
    jobs.defer(
        "matching.refresh_person", once=f"refresh-person-{event.file_id}", file_id=event.file_id
    )


@events.on(StatusChanged)
def leave_former_job(event: StatusChanged) -> None:
    if event.target == Status.REGISTERED and event.origin != Status.REGISTERED:
        leave_by_registering(file_id=event.file_id, by=None, now=clock.now())


@events.on(PersonDied)
def end_for_the_dead(event: PersonDied) -> None:
    following.end_for_the_dead(person_id=event.person_id, by=None, now=event.at)


@events.on(DeathCorrected)
def go_on_for_the_living(event: DeathCorrected) -> None:
    following.go_on_for_the_living(person_id=event.person_id, by=None, now=event.at)


@events.on(RegistrationEnded)
def take_back_what_waits(event: RegistrationEnded) -> None:
    # The dead and those with two files have reactions of their own.
    if event.reason not in {Reason.DIED, Reason.MERGED}:
        following.end_with_registration(person_id=event.person_id, by=None, now=event.at)


@events.on(FilesMerging)
def move_along(event: FilesMerging) -> None:
    following.move_to_kept_file(event=event, by=None, now=event.at)


@events.on(FilesParted)
def move_back(event: FilesParted) -> None:
    following.move_back_to_own_file(event=event, by=None, now=event.at)


@events.on(EmployersMerging)
def move_with_employer(event: EmployersMerging) -> None:
    refusals.move_to_kept_employer(event=event, by=None, now=clock.now())


@events.on(EmployersParting)
def move_back_with_employer(event: EmployersParting) -> None:
    refusals.move_back_to_own_employer(event=event, by=None, now=clock.now())


@events.on(VacancyPublished)
@events.on(VacancyChanged)
@events.on(VacancyPaused)
def list_vacancy_anew(event: VacancyPublished | VacancyChanged | VacancyPaused) -> None:
    jobs.defer(
        "matching.refresh_vacancy",
        once=f"refresh-vacancy-{event.vacancy_id}",
        vacancy_id=event.vacancy_id,
    )


@events.on(VacancyClosed)
def close_what_waits(event: VacancyClosed) -> None:
    close_with_vacancy(vacancy_id=event.vacancy_id, reason=event.reason, by=None, now=clock.now())
    jobs.defer(
        "matching.refresh_vacancy",
        once=f"refresh-vacancy-{event.vacancy_id}",
        vacancy_id=event.vacancy_id,
    )
