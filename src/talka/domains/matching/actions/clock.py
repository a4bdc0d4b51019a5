"""No silence: whoever has to answer is reminded, and what nobody answers is closed with a reason."""

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from talka.domains.jobseekers.api import managers_of
from talka.domains.matching.actions.contacting import (
    close_contact_requests,
    remind_and_lapse_requests,
)
from talka.domains.matching.actions.moving import (
    answer_policy,
    locked,
    move,
    refusal_of,
    tell_counsellor,
    tell_employer,
    tell_person,
    tell_staff,
    tell_who_counsels,
)
from talka.domains.matching.actions.objecting import remind_of_objections
from talka.domains.matching.models import Application
from talka.domains.matching.queries.suitable import silence_counts
from talka.domains.matching.rules import (
    PERSONS_ANSWERS,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    AnswerPolicy,
    StartQuestion,
    State,
    employers_answers,
    reminders_due,
    start_questions_due,
)
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


WAITING = WAITING_FOR_EMPLOYER | WAITING_FOR_PERSON


@use_case
def remind_and_close(*, by: Person | None, now: datetime) -> tuple[int, int]:
    """Remind who has to answer and close what is overdue; return how many of each."""
    today = clock.day(now)
    policy = answer_policy(today)
    reminded = closed = 0
    waiting = Application.objects.filter(state__in=WAITING)
    # Most of those who wait are neither late nor reminded today: they are looked at alone.
    turns = [row.pk for row in waiting if _is_late(row, today) or _is_due(row, policy, today)]
    for row in _whole().filter(pk__in=turns, state__in=WAITING):
        if _is_late(row, today):
            closed += lapse(application=row, by=by, now=now)
        else:
            reminded += _remind(row, policy, by=by, now=now)
    for row in _whole().filter(state=State.HIRED, starts_on__lte=today):
        reminded += _ask_for_start(row, policy, by=by, now=now)
    reminded += remind_and_lapse_requests(policy, by=by, now=now)
    reminded += remind_of_objections(policy, by=by, now=now)
    return reminded, closed


def _whole() -> QuerySet[Application]:
    rows = Application.objects.select_related(
        "vacancy__employer", "file__person", "file__counsellor", "file__office"
    )
    return rows.order_by("pk")


@use_case(joins=True)
def lapse(*, application: Application, by: Person | None, now: datetime) -> bool:
    """
    Close what nobody has answered in time, and tell both sides that this is the reason.

    Returns whether it was closed: an answer that came while we looked stands.
    """
    application = locked(application)
    waits = application.state in WAITING and application.answer_by is not None
    if not waits or application.answer_by >= clock.day(now):  # type: ignore[operator]
        return False
    if application.state in WAITING_FOR_EMPLOYER:
        move(application, State.LAPSED, by=by, now=now)
        tell_person(application, "matching.employer_silent", by=by, now=now)
        tell_employer(application, "matching.closed_without_answer", by=by, now=now)
        tell_counsellor(application, "matching.lapsed", by=by, now=now)
    else:
        _lapse_proposal(application, by=by, now=now)
    return True


def _lapse_proposal(application: Application, *, by: Person | None, now: datetime) -> None:
    """Close a proposal; silence about suitable work is a refusal where the law says so."""
    refused = refusal_of(application) if silence_counts(clock.day(now)) else {}
    move(application, State.LAPSED, by=by, now=now, **refused)
    tell_person(application, "matching.proposal_lapsed", by=by, now=now)
    if refused:
        tell_who_counsels(application, "matching.refused", by=by, now=now)
    else:
        tell_counsellor(application, "matching.lapsed", by=by, now=now)


def _is_late(application: Application, today: date) -> bool:
    return application.answer_by is not None and application.answer_by < today


def _is_due(application: Application, policy: AnswerPolicy, today: date) -> bool:
    return _due(application, policy, today) > application.reminders


def _due(application: Application, policy: AnswerPolicy, today: date) -> int:
    """Return how many reminders should have gone out by today."""
    # Having looked at an application is no answer, so it is counted from the day it was sent.
    was_seen = application.state == State.SEEN and application.sent_at is not None
    asked_at = application.sent_at if was_seen else application.state_since
    return reminders_due(
        asked_on=clock.day(asked_at or application.state_since),
        sent=application.reminders,
        days=policy.reminders,
        today=today,
    )


def _remind(
    application: Application, policy: AnswerPolicy, *, by: Person | None, now: datetime
) -> bool:
    due = _due(application, policy, clock.day(now))
    if due <= application.reminders:
        return False
    application.reminders = due
    application.save(update_fields=["reminders"])
    told: dict[str, Any] = {"mark": f"reminder-{due}", "by": by, "now": now}
    if application.state in WAITING_FOR_PERSON:
        tell_person(application, "matching.remind_person", answers=PERSONS_ANSWERS, **told)
    else:
        words = employers_answers(State(application.state))
        tell_employer(application, "matching.remind_employer", answers=words, **told)
    return True


def _ask_for_start(
    application: Application, policy: AnswerPolicy, *, by: Person | None, now: datetime
) -> bool:
    """Ask both sides whether work has begun; when nobody says so, tell counsellor, then manager."""
    if application.starts_on is None or application.answer_by is None:
        return False
    due = start_questions_due(
        starts_on=application.starts_on,
        answer_by=application.answer_by,
        policy=policy,
        today=clock.day(now),
    )
    before = application.reminders
    if due <= before:
        return False
    application.reminders = due
    application.save(update_fields=["reminders"])
    told: dict[str, Any] = {"mark": str(int(due)), "by": by, "now": now}
    if due in {StartQuestion.ASKED, StartQuestion.REMINDED}:
        tell_person(application, "matching.confirm_start", answers=("begun", "withdraw"), **told)
        tell_employer(
            application,
            "matching.confirm_start_for_employer",
            answers=("begun", "not-hire"),
            **told,
        )
        return True
    if before < StartQuestion.COUNSELLOR_TOLD:
        tell_who_counsels(application, "matching.start_unknown", **told)
    if due == StartQuestion.MANAGER_TOLD:
        managers = managers_of(application.file, day=clock.day(now))
        tell_staff(application, "matching.start_unknown_for_manager", managers, **told)
    return True


@use_case(joins=True)
def close_with_vacancy(*, vacancy_id: int, reason: str, by: Person | None, now: datetime) -> int:
    """Close every application that still waits when its vacancy closes, and tell the people why."""
    closed = 0
    for row in Application.objects.filter(vacancy=vacancy_id, state__in=WAITING).order_by("pk"):
        application = locked(row)
        if application.state in WAITING:
            move(application, State.CLOSED, by=by, now=now, reason=reason)
            tell_person(application, "matching.vacancy_closed", by=by, now=now)
            closed += 1
    close_contact_requests(vacancy_id, by=by, now=now)
    return closed
