"""What happens to vacancies because time passes."""

from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from talka.domains.people.api import Person
from talka.domains.vacancies import rules
from talka.domains.vacancies.actions.states import (
    VacancyCannotMove,
    close,
    locked,
    pause,
    tell_agents,
)
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CloseReason, Next, StalePolicy, State
from talka.kit import clock
from talka.kit.audit import use_case
from talka.kit.policy import in_force


@use_case
def expire_and_ask(*, by: Person | None, now: datetime) -> dict[Next, int]:
    """Close what has passed its day, ask where no sign of life came, pause where nobody answered."""
    today = clock.day(now)
    policy = in_force(StalePolicy, file="vacancies", table="stale", on=today)
    done = dict.fromkeys(Next, 0)
    for vacancy in _due(policy, today):
        step = rules.next_by_clock(
            state=State(vacancy.state),
            closes_on=vacancy.closes_on,
            sign_of_life_on=vacancy.sign_of_life_on,
            asked_on=vacancy.asked_for_life_on,
            policy=policy,
            today=today,
        )
        done[step] += 1
        if step == Next.EXPIRE:
            close(vacancy=vacancy, reason=CloseReason.CLOSING_DATE, by=None, now=now)
        elif step == Next.ASK:
            ask_for_life(vacancy=vacancy, by=None, now=now)
        elif step == Next.PAUSE:
            pause(vacancy=vacancy, by=None, now=now)
            tell_agents(vacancy, "vacancies.paused", by=by, now=now)
    return done


def _due(policy: StalePolicy, today: date) -> QuerySet[Vacancy]:
    """Return the vacancies of which the clock may ask something: a few of many."""
    silent_since = today - timedelta(days=policy.ask_after_days)
    has_passed = Q(state__in=[State.PUBLISHED, State.PAUSED], closes_on__lt=today)
    is_silent = Q(state=State.PUBLISHED, sign_of_life_on__lt=silent_since)
    rows = Vacancy.objects.filter(has_passed | is_silent).select_related("employer")
    return rows.defer("description", "lemmas", "search").order_by("pk")


@use_case(joins=True)
def ask_for_life(*, vacancy: Vacancy, by: Person | None, now: datetime) -> None:
    """Ask everybody who acts for the employer whether the vacancy is still open."""
    vacancy = locked(vacancy, by, now)
    vacancy.asked_for_life_on = clock.day(now)
    vacancy.save(update_fields=["asked_for_life_on"])
    tell_agents(vacancy, "vacancies.still_open", by=by, now=now)


@use_case
def confirm_open(*, vacancy: Vacancy, by: Person, now: datetime) -> Vacancy:
    """
    Take the employer's word that the vacancy is still open.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is not open; a paused one is put back by `resume`
    """
    vacancy = locked(vacancy, by, now)
    if vacancy.state != State.PUBLISHED:
        raise VacancyCannotMove
    vacancy.sign_of_life_on, vacancy.asked_for_life_on = clock.day(now), None
    vacancy.save(update_fields=["sign_of_life_on", "asked_for_life_on"])
    return vacancy
