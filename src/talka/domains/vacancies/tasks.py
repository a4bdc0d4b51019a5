"""Jobs of vacancies. Each calls one action."""

from talka.domains.vacancies import actions
from talka.kit import clock
from talka.kit.jobs import job


@job("vacancies.expire_and_ask", cron="15 3 * * *")
def expire_and_ask() -> None:
    actions.expire_and_ask(by=None, now=clock.now())


@job("vacancies.send_alerts", cron="0 5 * * *")
def send_alerts() -> None:
    actions.send_alerts(by=None, now=clock.now())


@job("vacancies.forget_unconfirmed", cron="45 3 * * *")
def forget_unconfirmed() -> None:
    actions.forget_unconfirmed(by=None, now=clock.now())
