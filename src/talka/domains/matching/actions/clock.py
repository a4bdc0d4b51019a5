"""No silence: whoever has to answer is reminded, and what nobody answers is closed with a reason."""

from datetime import datetime, timedelta

from talka.domains.matching.actions.moving import (
    answer_policy,
    locked,
    move,
    tell_counsellor,
    tell_employer,
    tell_person,
)
from talka.domains.matching.models import Application, ContactRequest
from talka.domains.matching.rules import (
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    AnswerPolicy,
    ContactState,
    State,
    reminders_due,
)
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def remind_and_close(*, by: Person | None, now: datetime) -> tuple[int, int]:
    """Remind who has to answer and close what is overdue; return how many of each."""
    today = clock.day(now)
    policy = answer_policy(today)
    reminded = closed = 0
    waiting = WAITING_FOR_EMPLOYER | WAITING_FOR_PERSON
    for row in Application.objects.filter(state__in=waiting).order_by("pk"):
        if row.answer_by is not None and row.answer_by < today:
            lapse(application=row, by=by, now=now)
            closed += 1
        elif _remind(row, policy, by=by, now=now):
            reminded += 1
    late = ContactRequest.objects.filter(state=ContactState.ASKED, answer_by__lt=today)
    for request in late:
        request.state, request.answered_at = ContactState.LAPSED, now
        request.save(update_fields=["state", "answered_at"])
    return reminded, closed


@use_case
def lapse(*, application: Application, by: Person | None, now: datetime) -> Application:
    """Close what nobody has answered in time, and tell both sides that this is the reason."""
    application = locked(application)
    waited_for_employer = application.state in WAITING_FOR_EMPLOYER
    move(application, State.LAPSED, by=by, now=now)
    if waited_for_employer:
        tell_person(application, "matching.employer_silent", by=by, now=now)
        tell_employer(application, "matching.closed_without_answer", by=by, now=now)
    else:
        tell_person(application, "matching.proposal_lapsed", by=by, now=now)
    tell_counsellor(application, "matching.lapsed", by=by, now=now)
    return application


def _remind(
    application: Application, policy: AnswerPolicy, *, by: Person | None, now: datetime
) -> bool:
    due = reminders_due(
        asked_on=clock.day(application.state_since),
        sent=application.reminders,
        policy=policy,
        today=clock.day(now),
    )
    if due <= application.reminders:
        return False
    application.reminders = due
    application.save(update_fields=["reminders"])
    mark = f"reminder-{due}"
    if application.state in WAITING_FOR_PERSON:
        tell_person(application, "matching.remind_person", by=by, now=now, mark=mark)
    else:
        tell_employer(application, "matching.remind_employer", by=by, now=now, mark=mark)
    return True


@use_case
def close_with_vacancy(
    *, vacancy_id: int, reason: str, by: Person | None, now: datetime
) -> int:
    """Close every application that still waits when its vacancy closes, and tell the people why."""
    waiting = WAITING_FOR_EMPLOYER | WAITING_FOR_PERSON
    closed = 0
    for row in Application.objects.filter(vacancy=vacancy_id, state__in=waiting).order_by("pk"):
        application = locked(row)
        move(application, State.CLOSED, by=by, now=now, reason=reason)
        tell_person(application, "matching.vacancy_closed", by=by, now=now)
        closed += 1
    return closed


MONTHS = {
    State.STARTED: (State.RETAINED_3_MONTHS, 91),
    State.RETAINED_3_MONTHS: (State.RETAINED_6_MONTHS, 182),
    State.RETAINED_6_MONTHS: (State.RETAINED_12_MONTHS, 365),
}


@use_case
def note_retained(*, by: Person | None, now: datetime) -> int:
    """Note who is still at work three, six and twelve months after the first day."""
    today = clock.day(now)
    noted = 0
    for state, (target, days) in MONTHS.items():
        rows = Application.objects.filter(
            state=state, starts_on__lte=today - timedelta(days=days)
        ).order_by("pk")
        for row in rows:
            move(locked(row), target, by=by, now=now)
            noted += 1
    return noted


@use_case
def leave_job(
    *, application: Application, by: Person | None, now: datetime, text: str = ""
) -> Application:
    """Write down that the person no longer has the job."""
    return move(locked(application), State.LEFT, by=by, now=now, text=text)
