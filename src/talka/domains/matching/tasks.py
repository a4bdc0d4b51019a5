"""Jobs of matching. Each calls one action."""

from talka.domains.matching.actions import clock as by_clock
from talka.domains.matching.actions import listing, mailing, staying
from talka.kit import clock
from talka.kit.jobs import job


def _refresh_people(all_arguments: list[dict[str, int]]) -> None:
    file_ids = [one["file_id"] for one in all_arguments]
    listing.refresh_people(file_ids=file_ids, by=None, now=clock.now())


def _refresh_vacancies(all_arguments: list[dict[str, int]]) -> None:
    vacancy_ids = [one["vacancy_id"] for one in all_arguments]
    listing.refresh_vacancies(vacancy_ids=vacancy_ids, by=None, now=clock.now())


@job("matching.refresh_person", together=_refresh_people)
def refresh_person(file_id: int) -> None:
    listing.refresh_person(file_id=file_id, by=None, now=clock.now())


@job("matching.refresh_vacancy", together=_refresh_vacancies)
def refresh_vacancy(vacancy_id: int) -> None:
    listing.refresh_vacancy(vacancy_id=vacancy_id, by=None, now=clock.now())


@job("matching.match_everybody", cron="30 1 * * *")
def match_everybody() -> None:
    listing.match_everybody(by=None, now=clock.now())


@job("matching.remind_and_close", cron="0 4 * * *")
def remind_and_close() -> None:
    by_clock.remind_and_close(by=None, now=clock.now())


@job("matching.ask_who_stays", cron="20 4 * * *")
def ask_who_stays() -> None:
    staying.ask_who_stays(by=None, now=clock.now())


@job("matching.mail_suggestions", cron="0 5 * * *")
def mail_suggestions() -> None:
    mailing.mail_suggestions(by=None, now=clock.now())
