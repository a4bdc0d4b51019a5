"""The places of a vacancy are filled one by one."""

from datetime import date, datetime

from talka.domains.people.api import Person
from talka.domains.vacancies.actions.states import VacancyCannotMove, close, locked
from talka.domains.vacancies.events import PositionFilled, VacancyChanged
from talka.domains.vacancies.models import Position, Vacancy
from talka.domains.vacancies.rules import (
    CLOSED,
    LIVE,
    CloseReason,
    Filling,
    PositionState,
    State,
)
from talka.kit import events
from talka.kit.audit import use_case


class NoOpenPosition(Exception):
    """All places of the vacancy are filled or cancelled."""


@use_case
def fill_position(
    *,
    vacancy: Vacancy,
    filling: Filling,
    filled_on: date,
    by: Person | None,
    now: datetime,
    application: str = "",
) -> Position:
    """
    Fill the first open place; with the last one the vacancy closes as filled.

    The same application fills one place, however often it is told.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it was never open
    :raises NoOpenPosition: all places are filled or cancelled
    """
    vacancy = locked(vacancy, by, now)
    if vacancy.published_at is None:
        raise VacancyCannotMove
    places = list(vacancy.positions.select_for_update().order_by("number"))
    told = next((one for one in places if application and one.application == application), None)
    if told is not None:
        return told
    place = next((one for one in places if one.state == PositionState.OPEN), None)
    if place is None:
        raise NoOpenPosition
    place.state, place.filling = PositionState.FILLED, filling
    place.filled_on, place.application = filled_on, application
    place.save()
    events.announce(
        PositionFilled(vacancy_id=vacancy.pk, number=place.number, application=application)
    )
    is_last = not any(one.state == PositionState.OPEN for one in places)
    if is_last and vacancy.state not in CLOSED:
        close(vacancy=vacancy, reason=CloseReason.FILLED, by=by, now=now)
    return place


@use_case
def fill_places(
    *,
    vacancy: Vacancy,
    places: int,
    filled_before: int,
    filling: Filling,
    filled_on: date,
    by: Person,
    now: datetime,
) -> Vacancy:
    """
    Fill several open places at once; `filled_before` is how many were filled when it was asked.

    When another number is filled by now, this was done already (a second click), and nothing happens.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it was never open
    :raises NoOpenPosition: fewer places are open
    """
    vacancy = locked(vacancy, by, now)
    if vacancy.positions.filter(state=PositionState.FILLED).count() != filled_before:
        return vacancy
    for _number in range(places):
        fill_position(vacancy=vacancy, filling=filling, filled_on=filled_on, by=by, now=now)
    vacancy.refresh_from_db()
    return vacancy


@use_case
def reopen_position(
    *, vacancy: Vacancy, by: Person | None, now: datetime, application: str = "", number: int = 0
) -> None:
    """
    Open the place again that the application had filled, or the one of that number.

    A vacancy that had closed as filled waits, paused, for somebody to put it back on the board.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: the place of that number was filled through an application
    """
    vacancy = locked(vacancy, by, now)
    places = vacancy.positions.select_for_update().filter(state=PositionState.FILLED)
    chosen = places.filter(application=application) if application else places.filter(number=number)
    opened = list(chosen)
    for place in opened:
        if place.application != application:
            raise VacancyCannotMove
        place.state, place.filling = PositionState.OPEN, ""
        place.filled_on, place.application = None, ""
        place.save()
    if opened and vacancy.state == State.FILLED:
        vacancy.state, vacancy.state_since, vacancy.close_reason = State.PAUSED, now, ""
        vacancy.version += 1
        vacancy.save()


@use_case
def add_positions(*, vacancy: Vacancy, wanted: int, by: Person, now: datetime) -> None:
    """
    Make the number of open and filled places `wanted`; places too many are cancelled, last first.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is closed
    """
    vacancy = locked(vacancy, by, now)
    if vacancy.state in CLOSED:
        raise VacancyCannotMove
    if not set_places(vacancy, wanted):
        return
    if vacancy.state in LIVE and not vacancy.offer.has_open_place:
        close(vacancy=vacancy, reason=CloseReason.FILLED, by=by, now=now)
    elif vacancy.state == State.PUBLISHED:
        events.announce(VacancyChanged(vacancy_id=vacancy.pk))


def set_places(vacancy: Vacancy, wanted: int) -> bool:
    """Add or cancel open places until `wanted` are left; filled ones stay. Return whether any did."""
    places = list(vacancy.positions.select_for_update().order_by("number"))
    alive = [one for one in places if one.state != PositionState.CANCELLED]
    spare = [one for one in reversed(alive) if one.state == PositionState.OPEN]
    cancelled = spare[: max(len(alive) - wanted, 0)]
    for place in cancelled:
        place.state = PositionState.CANCELLED
        place.save(update_fields=["state"])
    added = range(wanted - len(alive))
    Position.objects.bulk_create(
        Position(vacancy=vacancy, number=len(places) + 1 + step) for step in added
    )
    return bool(cancelled or added)
