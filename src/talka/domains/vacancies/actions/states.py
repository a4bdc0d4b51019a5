"""A vacancy moves from one state to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from talka.domains.contact.api import notify
from talka.domains.employers.api import Standing, people_acting_for
from talka.domains.people.api import Person
from talka.domains.vacancies import access, rules
from talka.domains.vacancies.actions.likeness import note_likeness
from talka.domains.vacancies.events import VacancyClosed, VacancyPaused, VacancyPublished
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CloseReason, Problem, PublishingPolicy, State
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.policy import in_force


class VacancyNotYours(Exception):
    """The person neither acts for the employer of this vacancy nor looks after it."""


class VacancyCannotMove(Exception):
    """The vacancy is in a state that this step does not start from."""


class EmployerBlockedHere(Exception):
    """The employer may not publish: it has been refused or blocked."""


class VacancyNotReady(Exception):
    """The vacancy cannot be published before its problems are solved."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(problems))
        self.problems = list(problems)


@dataclass(frozen=True, slots=True)
class Hold:
    """A vacancy locked for somebody who may change it, and whether that is somebody of the service."""

    vacancy: Vacancy
    is_service: bool


def hold(vacancy: Vacancy, by: Person | None, now: datetime) -> Hold:
    """
    Lock the row for somebody who may change it.

    :raises VacancyNotYours: `by` has nothing to do with it
    """
    rows = Vacancy.objects.select_for_update(of=("self",)).select_related("employer")
    row = rows.get(pk=vacancy.pk)
    if by is None:
        return Hold(row, is_service=True)
    if access.may_manage(by, row):
        return Hold(row, is_service=False)
    if access.may_review(by, row, day=clock.day(now)):
        return Hold(row, is_service=True)
    raise VacancyNotYours


def locked(vacancy: Vacancy, by: Person | None, now: datetime) -> Vacancy:
    """
    Return the row, locked, for somebody who may change it.

    :raises VacancyNotYours: `by` has nothing to do with it
    """
    return hold(vacancy, by, now).vacancy


def move(vacancy: Vacancy, target: State, now: datetime) -> None:
    """
    Put the vacancy into the state; the caller saves.

    :raises VacancyCannotMove: the step does not start here
    """
    if not rules.may_move(origin=State(vacancy.state), target=target):
        raise VacancyCannotMove
    vacancy.state, vacancy.state_since = target, now
    vacancy.version += 1


def tell_agents(vacancy: Vacancy, kind: str, *, by: Person | None, now: datetime) -> None:
    """Put a notice about the vacancy into the outbox of everybody who acts for the employer."""
    for person in people_acting_for(vacancy.employer_id):
        notify(
            person=person,
            kind=kind,
            once=f"{kind}:{vacancy.reference}:{person.pk}:{vacancy.version}:{clock.day(now)}",
            variables={"title": vacancy.title},
            link=f"/employer/{vacancy.employer.reference}/vacancies/{vacancy.reference}/",
            by=by,
            now=now,
        )


def problems_of(vacancy: Vacancy, now: datetime) -> list[Problem]:
    """List what keeps the vacancy from being published today."""
    today = clock.day(now)
    policy = in_force(PublishingPolicy, file="vacancies", table="publishing", on=today)
    return rules.problems_of(vacancy.offer, policy, today=today)


@use_case
def publish(
    *, vacancy: Vacancy, by: Person | None, now: datetime, closes_on: date | None = None
) -> Vacancy:
    """
    Open the vacancy to jobseekers and announce it, with a new closing date if one is told.

    An employer that has not been checked yet is reviewed first: the vacancy is submitted instead.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is open, or closed for good
    :raises EmployerBlockedHere: the employer is refused or blocked
    :raises VacancyNotReady: the offer has problems, listed on the error
    """
    held = hold(vacancy, by, now)
    vacancy = held.vacancy
    standing = Standing(vacancy.employer.standing)
    if standing in {Standing.REFUSED, Standing.BLOCKED}:
        raise EmployerBlockedHere
    if vacancy.state == State.SUBMITTED and not _may_publish_waiting(held):
        raise VacancyCannotMove
    was_reviewed = vacancy.published_at is not None and vacancy.state != State.RETURNED
    is_trusted = standing == Standing.VERIFIED or held.is_service or was_reviewed
    vacancy.closes_on = closes_on or vacancy.closes_on
    target = State.PUBLISHED if is_trusted else State.SUBMITTED
    move(vacancy, target, now)
    if problems := problems_of(vacancy, now):
        raise VacancyNotReady(problems)
    if target == State.PUBLISHED:
        vacancy.published_at = vacancy.published_at or now
        vacancy.sign_of_life_on, vacancy.asked_for_life_on = clock.day(now), None
        vacancy.close_reason = vacancy.return_reason = ""
    vacancy.save()
    note_likeness(vacancy)
    if target == State.PUBLISHED:
        events.announce(VacancyPublished(vacancy_id=vacancy.pk))
        if held.is_service and by is not None:
            tell_agents(vacancy, "vacancies.published", by=by, now=now)
    return vacancy


def _may_publish_waiting(held: Hold) -> bool:
    """Tell whether a vacancy that waits for a look may come on the board without one."""
    return held.is_service or held.vacancy.employer.standing == Standing.VERIFIED


@use_case
def submit(*, vacancy: Vacancy, by: Person, now: datetime) -> Vacancy:
    """
    Ask the service to look at the vacancy, for example at a sentence that was found unlawful.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is neither a draft nor sent back
    :raises EmployerBlockedHere: the employer is refused or blocked
    :raises VacancyNotReady: more than a review stands in the way
    """
    vacancy = locked(vacancy, by, now)
    if vacancy.employer.standing in {Standing.REFUSED, Standing.BLOCKED}:
        raise EmployerBlockedHere
    move(vacancy, State.SUBMITTED, now)
    problems = [one for one in problems_of(vacancy, now) if one != Problem.UNLAWFUL]
    if problems:
        raise VacancyNotReady(problems)
    vacancy.save()
    return vacancy


@use_case(joins=True)
def pause(*, vacancy: Vacancy, by: Person | None, now: datetime) -> Vacancy:
    """
    Take the vacancy off the board for a while; applications go on.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is not open
    """
    vacancy = locked(vacancy, by, now)
    move(vacancy, State.PAUSED, now)
    vacancy.save()
    events.announce(VacancyPaused(vacancy_id=vacancy.pk))
    return vacancy


@use_case
def resume(
    *, vacancy: Vacancy, by: Person | None, now: datetime, closes_on: date | None = None
) -> Vacancy:
    """
    Put the vacancy back on the board, with a new closing date if one is told.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is not paused, expired or filled
    :raises EmployerBlockedHere: the employer is refused or blocked
    :raises VacancyNotReady: something must change first, such as a closing date that has passed
    """
    if locked(vacancy, by, now).state not in {State.PAUSED, State.EXPIRED, State.FILLED}:
        raise VacancyCannotMove
    return publish(vacancy=vacancy, by=by, now=now, closes_on=closes_on)


@use_case
def close(*, vacancy: Vacancy, reason: CloseReason, by: Person | None, now: datetime) -> Vacancy:
    """
    Close the vacancy for a reason; whoever has applied is told by the domain above.

    :raises VacancyNotYours: `by` has nothing to do with it
    :raises VacancyCannotMove: it is closed already, or was never open and cannot be filled
    """
    held = hold(vacancy, by, now)
    vacancy = held.vacancy
    move(vacancy, rules.state_after(reason), now)
    vacancy.close_reason = reason
    vacancy.save()
    events.announce(VacancyClosed(vacancy_id=vacancy.pk, reason=reason))
    if held.is_service:
        _tell_of_the_end(vacancy, reason, by=by, now=now)
    return vacancy


def _tell_of_the_end(
    vacancy: Vacancy, reason: CloseReason, *, by: Person | None, now: datetime
) -> None:
    """Tell the employer what somebody else, or the calendar, has ended. A block tells of itself."""
    if reason == CloseReason.CLOSING_DATE:
        tell_agents(vacancy, "vacancies.expired", by=by, now=now)
    elif by is not None and reason != CloseReason.FILLED:
        tell_agents(vacancy, "vacancies.closed", by=by, now=now)
