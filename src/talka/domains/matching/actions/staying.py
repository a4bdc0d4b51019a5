"""Whether people stay in the job: both sides are asked, and only what somebody says is counted."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q

from talka.domains.jobseekers.api import JobseekerFile, Kind, Reason, Status, StatusDecision
from talka.domains.matching import access
from talka.domains.matching.actions.answering import ReasonMissing, WorkEndsEarly
from talka.domains.matching.actions.moving import (
    ApplicationNotYours,
    locked,
    move,
    tell_employer,
    tell_person,
    tell_who_counsels,
)
from talka.domains.matching.events import WorkEnded
from talka.domains.matching.models import Application, WorkCheck
from talka.domains.matching.rules import (
    AT_WORK,
    STAY_ANSWERS,
    CheckOutcome,
    LeaveReason,
    Milestone,
    RetentionPolicy,
    StartProof,
    State,
    may_move,
    milestone_due,
    reminders_due,
    state_after,
)
from talka.domains.people.api import Person
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.policy import in_force


class NothingAsked(Exception):
    """Nobody has asked whether the job goes on, or somebody has answered already."""


class LeaveDayWrong(Exception):
    """The last day at work lies before the first one, or ahead."""


# After these the person did not lose a job: a decision was wrong.
NO_NEW_LOSS = frozenset(
    {Reason.MISTAKE, Reason.APPEAL_UPHELD, Reason.DEATH_MISTAKEN, Reason.FILES_PARTED}
)


def retention_policy(day: date) -> RetentionPolicy:
    """Return after how many days we ask, and how long each side has."""
    return in_force(RetentionPolicy, file="applications", table="retention", on=day)


@use_case
def ask_who_stays(*, by: Person | None, now: datetime) -> tuple[int, int]:
    """
    Ask both sides of a job whether it goes on, remind them, and note where there is no news.

    Returns how many were asked or reminded, and how many questions ended without an answer.
    """
    today = clock.day(now)
    law = retention_policy(today)
    told = silent = 0
    for check in _open_checks():
        if check.answer_by < today:
            check.outcome = CheckOutcome.NO_NEWS
            check.save(update_fields=["outcome"])
            silent += 1
        else:
            told += _remind(check, law, by=by, now=now)
    for application in _at_work(law, today):
        told += _ask(application, law, by=by, now=now)
    return told, silent


def _open_checks() -> Iterable[WorkCheck]:
    rows = WorkCheck.objects.select_for_update(of=("self",)).filter(outcome=CheckOutcome.ASKED)
    related = ("application__vacancy__employer", "application__file__person")
    return rows.select_related(*related).order_by("pk")


def _at_work(law: RetentionPolicy, today: date) -> Iterable[Application]:
    """Return who may have to be asked: a milestone or the last day of work has passed unasked."""
    goes_on = Q(ends_on=None) | Q(ends_on__gte=today)
    is_over = Q(ends_on__lt=today) & ~_asked(Milestone.LAST_DAY, about_on=OuterRef("ends_on"))
    reached, until = is_over, None
    for milestone, days in reversed(law.days()):
        first = today - timedelta(days=days)
        since = Q(starts_on__lte=first) & (Q(starts_on__gt=until) if until else Q())
        reached |= goes_on & since & ~_asked(milestone)
        until = first
    rows = Application.objects.filter(reached, state__in=AT_WORK)
    rows = rows.exclude(checks__outcome=CheckOutcome.ASKED)
    asked = Prefetch("checks", queryset=WorkCheck.objects.order_by("pk"), to_attr="asked")
    related = rows.select_related("vacancy__employer", "file__person")
    return related.prefetch_related(asked).order_by("pk")


def _asked(milestone: Milestone, **values: Any) -> Q:
    rows = WorkCheck.objects.filter(application=OuterRef("pk"), milestone=milestone, **values)
    return Q(Exists(rows))


def _ask(
    application: Application, law: RetentionPolicy, *, by: Person | None, now: datetime
) -> bool:
    today = clock.day(now)
    if application.starts_on is None:
        return False
    asked: list[WorkCheck] = application.asked  # type: ignore[attr-defined]
    due = milestone_due(
        starts_on=application.starts_on,
        ends_on=application.ends_on,
        asked={(Milestone(one.milestone), one.about_on) for one in asked},
        policy=law,
        today=today,
    )
    if due is None:
        return False
    milestone, about_on = due
    check = WorkCheck.objects.create(
        application=application,
        milestone=milestone,
        about_on=about_on,
        asked_at=now,
        answer_by=today + timedelta(days=law.answer_days),
    )
    _tell(application, check, by=by, now=now)
    return True


def _remind(check: WorkCheck, law: RetentionPolicy, *, by: Person | None, now: datetime) -> bool:
    due = reminders_due(
        asked_on=clock.day(check.asked_at),
        sent=check.reminders,
        days=law.reminders,
        today=clock.day(now),
    )
    if due <= check.reminders:
        return False
    check.reminders = due
    check.save(update_fields=["reminders"])
    _tell(check.application, check, by=by, now=now)
    return True


def _tell(application: Application, check: WorkCheck, *, by: Person | None, now: datetime) -> None:
    told: dict[str, Any] = {
        "mark": f"{check.pk}-{check.reminders}",
        "answers": STAY_ANSWERS,
        "by": by,
        "now": now,
    }
    tell_person(application, "matching.still_there", **told)
    tell_employer(application, "matching.still_there_for_employer", **told)


@use_case
def confirm_stay(
    *,
    application: Application,
    proof: StartProof,
    by: Person | None,
    now: datetime,
    ends_on: date | None = None,
) -> Application:
    """
    Write down that the job goes on, and who says so; the first answer of the two sides counts.

    :param ends_on: the new last day, where the question was about the old one; none for no end
    :raises ApplicationNotYours: `by` has nothing to do with it
    :raises NothingAsked: nobody has asked, or somebody has answered already
    :raises WorkEndsEarly: the new last day lies before today
    """
    application = _of_either_side(application, by, now)
    check = _open_check(application)
    if check is None:
        raise NothingAsked
    if ends_on is not None and ends_on < clock.day(now):
        raise WorkEndsEarly
    _settle(check, CheckOutcome.STAYS, by=by, now=now, proof=proof)
    if check.milestone == Milestone.LAST_DAY:
        application.ends_on = ends_on
        application.save(update_fields=["ends_on"])
    target = state_after(Milestone(check.milestone))
    if target is not None and may_move(origin=State(application.state), target=target):
        move(application, target, by=by, now=now, reason=proof)
    return application


@use_case
def leave_job(
    *,
    application: Application,
    reason: LeaveReason | None,
    by: Person | None,
    now: datetime,
    left_on: date | None = None,
    text: str = "",
) -> Application:
    """
    Write down that the person no longer has the job, why, and since when (today when not told).

    :raises ApplicationNotYours: `by` has nothing to do with it
    :raises ReasonMissing: no reason is given
    :raises LeaveDayWrong: the last day lies before the first one, or ahead
    :raises ApplicationCannotMove: the person does not work there
    """
    if reason is None:
        raise ReasonMissing
    application = _of_either_side(application, by, now)
    last = left_on or clock.day(now)
    if last > clock.day(now) or (application.starts_on and last < application.starts_on):
        raise LeaveDayWrong
    _leave(application, reason, last, by=by, now=now, text=text)
    if by is None or by.pk != application.file.person_id:
        tell_person(application, "matching.left_for_person", by=by, now=now)
    tell_who_counsels(application, "matching.left", by=by, now=now)
    return application


def _leave(
    application: Application,
    reason: LeaveReason,
    left_on: date,
    *,
    by: Person | None,
    now: datetime,
    text: str = "",
) -> None:
    check = _open_check(application)
    move(application, State.LEFT, by=by, now=now, reason=reason, text=text, left_on=left_on)
    if check is not None:
        _settle(check, CheckOutcome.LEFT, by=by, now=now)
    events.announce(
        WorkEnded(
            file_id=application.file_id,
            vacancy_id=application.vacancy_id,
            left_on=left_on,
            reason=reason,
        )
    )


@use_case(joins=True)
def leave_by_registering(*, file_id: int, by: Person | None, now: datetime) -> int:
    """
    Note that somebody who is registered as unemployed again no longer has the job; return how many.

    Whoever keeps a job and is registered as a jobseeker has left nothing, nor has somebody whose
    registration had ended by a mistake.
    """
    today, left = clock.day(now), 0
    rows = Application.objects.filter(file=file_id, state__in=AT_WORK, starts_on__lte=today)
    if not (at_work := list(rows.order_by("pk"))):
        return left
    file = JobseekerFile.objects.get(pk=file_id)
    if file.status != Status.REGISTERED or file.kind != Kind.UNEMPLOYED:
        return left
    decisions = StatusDecision.objects.filter(file=file).order_by("-decided_at", "-pk")
    decision = decisions.first()
    if decision is not None and NO_NEW_LOSS & set(decision.reasons):
        return left
    for one in at_work:
        last = max(one.starts_on or today, file.status_since)
        _leave(locked(one), LeaveReason.REGISTERED_AGAIN, last, by=by, now=now)
        left += 1
    return left


def _of_either_side(application: Application, by: Person | None, now: datetime) -> Application:
    application = locked(application)
    if by is not None and not access.may_take_part(by, application, day=clock.day(now)):
        raise ApplicationNotYours
    return application


def _open_check(application: Application) -> WorkCheck | None:
    rows = WorkCheck.objects.select_for_update(of=("self",))
    return rows.filter(application=application, outcome=CheckOutcome.ASKED).first()


def _settle(
    check: WorkCheck,
    outcome: CheckOutcome,
    *,
    by: Person | None,
    now: datetime,
    proof: StartProof | str = "",
) -> None:
    check.outcome, check.proof = outcome, proof
    check.answered_by, check.answered_at = by, now
    check.save()
