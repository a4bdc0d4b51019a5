"""What matching does when something happens below: lists are made anew, applications close."""

from talka.domains.jobseekers.api import ProfileChanged, StatusChanged
from talka.domains.matching.actions.clock import close_with_vacancy
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
