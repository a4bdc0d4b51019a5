"""The employer answers, and work begins."""

from datetime import date, datetime, timedelta
from typing import Any

from talka.domains.jobseekers.api import end_by_hire
from talka.domains.matching import access
from talka.domains.matching.actions.moving import (
    ApplicationNotYours,
    answer_day,
    answer_policy,
    locked,
    move,
    tell_counsellor,
    tell_person,
)
from talka.domains.matching.events import PersonHired, WorkBegan
from talka.domains.matching.models import Application
from talka.domains.matching.rules import NotHiredReason, Origin, StartProof, State
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Filling, NoOpenPosition, fill_position, reopen_position
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.files.models import StoredFile


# How long the employer may think about it after the interview.
AFTER_INTERVIEW = timedelta(days=7)


class StartDayMissing(Exception):
    """The first day of work is missing, or lies before the application."""


class WorkEndsEarly(Exception):
    """The last day of work lies before the first one."""


class ReasonMissing(Exception):
    """Whoever does not hire says why."""


class WorkNotBegun(Exception):
    """The first day lies ahead; only a contract proves it before."""


class NoPlaceLeft(Exception):
    """All places of the vacancy are filled. Add a place, or tell the person so."""


@use_case
def see(*, application: Application, by: Person, now: datetime) -> Application:
    """
    Note that the employer has opened the application; later looks change nothing.

    :raises ApplicationNotYours: it was sent to another employer
    """
    application = _of_employer(application, by, now)
    if application.state == State.SENT:
        # Looking is no answer: the clock runs on.
        kept: dict[str, Any] = {
            "answer_by": application.answer_by,
            "reminders": application.reminders,
        }
        move(application, State.SEEN, by=by, now=now, seen_at=now, **kept)
    return application


@use_case
def invite(
    *,
    application: Application,
    interview_at: datetime | None,
    place: str,
    by: Person,
    now: datetime,
    text: str = "",
) -> Application:
    """
    Invite the person to an interview.

    :raises ApplicationNotYours: it was sent to another employer
    :raises ApplicationCannotMove: it is over, or already further
    """
    application = _of_employer(application, by, now)
    answer_by = answer_day(State.INTERVIEW, now)
    if interview_at is not None and answer_by is not None:
        answer_by = max(answer_by, clock.day(interview_at) + AFTER_INTERVIEW)
    move(
        application,
        State.INTERVIEW,
        by=by,
        now=now,
        text=text,
        interview_at=interview_at,
        interview_place=place,
        answered_at=application.answered_at or now,
        seen_at=application.seen_at or now,
        answer_by=answer_by,
    )
    tell_person(application, "matching.interview", by=by, now=now)
    tell_counsellor(application, "matching.answered", by=by, now=now)
    return application


@use_case
def offer(*, application: Application, by: Person, now: datetime, text: str = "") -> Application:
    """
    Offer the job to the person.

    :raises ApplicationNotYours: it was sent to another employer
    :raises ApplicationCannotMove: it is over
    """
    application = _of_employer(application, by, now)
    answered: dict[str, Any] = {
        "answered_at": application.answered_at or now,
        "seen_at": application.seen_at or now,
    }
    move(application, State.OFFER, by=by, now=now, text=text, **answered)
    tell_person(application, "matching.offer", by=by, now=now)
    tell_counsellor(application, "matching.answered", by=by, now=now)
    return application


@use_case
def hire(
    *,
    application: Application,
    starts_on: date | None,
    by: Person,
    now: datetime,
    ends_on: date | None = None,
) -> Application:
    """
    Hire the person from a day: the place counts as filled, and the registration follows the rule.

    :param ends_on: the last day of work; without one the job has no end
    :raises ApplicationNotYours: it was sent to another employer
    :raises StartDayMissing: no day, or one before the application
    :raises WorkEndsEarly: the last day lies before the first
    :raises NoPlaceLeft: all places are filled
    :raises ApplicationCannotMove: it is over
    """
    application = _of_employer(application, by, now)
    if starts_on is None or starts_on < clock.day(application.created_at):
        raise StartDayMissing
    _refuse_wrong_order(starts_on, ends_on)
    answered: dict[str, Any] = {
        "answered_at": application.answered_at or now,
        "seen_at": application.seen_at or now,
    }
    days = timedelta(days=answer_policy(clock.day(now)).proof_days)
    proof_by = max(starts_on, clock.day(now)) + days
    move(
        application,
        State.HIRED,
        by=by,
        now=now,
        starts_on=starts_on,
        ends_on=ends_on,
        answer_by=proof_by,
        **answered,
    )
    own = application.origin == Origin.OWN
    try:
        fill_position(
            vacancy=application.vacancy,
            filling=Filling.OWN if own else Filling.REFERRAL,
            filled_on=clock.day(now),
            application=application.reference,
            by=None,
            now=now,
        )
    except NoOpenPosition as error:
        raise NoPlaceLeft from error
    tell_person(application, "matching.hired", by=by, now=now)
    tell_counsellor(application, "matching.answered", by=by, now=now)
    events.announce(
        PersonHired(
            file_id=application.file_id,
            vacancy_id=application.vacancy_id,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    )
    return application


@use_case
def not_hire(
    *,
    application: Application,
    reason: NotHiredReason | None,
    by: Person,
    now: datetime,
    text: str = "",
) -> Application:
    """
    Do not hire the person, and say why; a place that was counted as filled opens again.

    :raises ApplicationNotYours: it was sent to another employer
    :raises ReasonMissing: no reason is given
    :raises ApplicationCannotMove: it is over
    """
    if reason is None:
        raise ReasonMissing
    application = _of_employer(application, by, now)
    was_hired = application.state == State.HIRED
    answered: dict[str, Any] = {
        "answered_at": application.answered_at or now,
        "seen_at": application.seen_at or now,
    }
    move(application, State.NOT_HIRED, by=by, now=now, reason=reason, text=text, **answered)
    if was_hired:
        reopen_position(
            vacancy=application.vacancy, application=application.reference, by=None, now=now
        )
    tell_person(application, "matching.not_hired", by=by, now=now)
    tell_counsellor(application, "matching.answered", by=by, now=now)
    return application


@use_case
def begin_work(
    *,
    application: Application,
    proof: StartProof,
    by: Person | None,
    now: datetime,
    starts_on: date | None = None,
    ends_on: date | None = None,
    contract: StoredFile | None = None,
) -> Application:
    """
    Write down that work has begun, and on what proof; the registration ends or changes by rule.

    The person, the employer or the counsellor may say so.

    :param starts_on: the first day; when it is not told, the days agreed at the hire stand
    :param ends_on: the last day, told together with the first; without one the job has no end
    :raises ApplicationNotYours: `by` is none of them
    :raises StartDayMissing: no day is known
    :raises WorkEndsEarly: the last day lies before the first
    :raises WorkNotBegun: the day lies ahead and there is no contract
    :raises ApplicationCannotMove: the person was not hired
    """
    application = locked(application)
    if by is not None and not access.may_take_part(by, application, day=clock.day(now)):
        raise ApplicationNotYours
    first_day = starts_on or application.starts_on
    last_day = application.ends_on if starts_on is None else ends_on
    if first_day is None:
        raise StartDayMissing
    _refuse_wrong_order(first_day, last_day)
    if first_day > clock.day(now) and proof != StartProof.CONTRACT:
        raise WorkNotBegun
    move(
        application,
        State.STARTED,
        by=by,
        now=now,
        starts_on=first_day,
        ends_on=last_day,
        start_proof=proof,
        contract=contract,
    )
    end_by_hire(file=application.file, starts_on=first_day, ends_on=last_day, by=by, now=now)
    events.announce(
        WorkBegan(
            file_id=application.file_id,
            vacancy_id=application.vacancy_id,
            starts_on=first_day,
            ends_on=last_day,
            proof=proof,
        )
    )
    return application


def _refuse_wrong_order(starts_on: date, ends_on: date | None) -> None:
    if ends_on is not None and ends_on < starts_on:
        raise WorkEndsEarly


def _of_employer(application: Application, by: Person, now: datetime) -> Application:
    application = locked(application)
    if not access.may_answer(by, application, day=clock.day(now)):
        raise ApplicationNotYours
    return application
