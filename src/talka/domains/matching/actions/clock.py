"""No silence: whoever has to answer is reminded, and what nobody answers is closed with a reason."""

from datetime import datetime, timedelta

from talka.domains.contact.api import notify
from talka.domains.employers.api import people_acting_for
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
    ASKED_FOR_START,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    AnswerPolicy,
    ContactState,
    State,
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
    for row in Application.objects.filter(state__in=WAITING).order_by("pk"):
        if row.answer_by is not None and row.answer_by < today:
            closed += lapse(application=row, by=by, now=now)
        else:
            reminded += _remind(row, policy, by=by, now=now)
    for row in Application.objects.filter(state=State.HIRED, starts_on__lte=today).order_by("pk"):
        reminded += _ask_for_start(row, by=by, now=now)
    late = ContactRequest.objects.filter(state=ContactState.ASKED, answer_by__lt=today)
    for request in late.select_related("alias__vacancy__employer").order_by("pk"):
        _lapse_request(request, by=by, now=now)
    return reminded, closed


@use_case
def lapse(*, application: Application, by: Person | None, now: datetime) -> bool:
    """
    Close what nobody has answered in time, and tell both sides that this is the reason.

    Returns whether it was closed: an answer that came while we looked stands.
    """
    application = locked(application)
    waits = application.state in WAITING and application.answer_by is not None
    if not waits or application.answer_by >= clock.day(now):  # type: ignore[operator]
        return False
    waited_for_employer = application.state in WAITING_FOR_EMPLOYER
    move(application, State.LAPSED, by=by, now=now)
    if waited_for_employer:
        tell_person(application, "matching.employer_silent", by=by, now=now)
        tell_employer(application, "matching.closed_without_answer", by=by, now=now)
    else:
        tell_person(application, "matching.proposal_lapsed", by=by, now=now)
    tell_counsellor(application, "matching.lapsed", by=by, now=now)
    return True


def _remind(
    application: Application, policy: AnswerPolicy, *, by: Person | None, now: datetime
) -> bool:
    # Having looked at an application is no answer, so it is counted from the day it was sent.
    was_seen = application.state == State.SEEN and application.sent_at is not None
    asked_at = application.sent_at if was_seen else application.state_since
    due = reminders_due(
        asked_on=clock.day(asked_at or application.state_since),
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


def _ask_for_start(application: Application, *, by: Person | None, now: datetime) -> bool:
    """Ask once whether work has begun, and tell the counsellor once when nobody says so."""
    if application.starts_on is None or application.answer_by is None:
        return False
    due = start_questions_due(
        starts_on=application.starts_on, answer_by=application.answer_by, today=clock.day(now)
    )
    if due <= application.reminders:
        return False
    application.reminders = due
    application.save(update_fields=["reminders"])
    if due == ASKED_FOR_START:
        tell_person(application, "matching.confirm_start", by=by, now=now)
    else:
        _tell_who_counsels(application, by=by, now=now)
    return True


def _tell_who_counsels(application: Application, *, by: Person | None, now: datetime) -> None:
    counsellor = application.file.counsellor or application.referred_by
    if counsellor is not None:
        notify(
            person=counsellor,
            kind="matching.start_unknown",
            once=f"matching.start_unknown:{application.reference}",
            variables={"title": application.vacancy.title},
            link=f"/desk/applications/{application.reference}/",
            by=by,
            now=now,
        )


def _lapse_request(request: ContactRequest, *, by: Person | None, now: datetime) -> None:
    """Close a question that nobody answered, and tell those who asked."""
    request.state, request.answered_at = ContactState.LAPSED, now
    request.save(update_fields=["state", "answered_at"])
    vacancy = request.alias.vacancy
    for person in people_acting_for(vacancy.employer_id):
        notify(
            person=person,
            kind="matching.contact_lapsed",
            once=f"matching.contact_lapsed:{request.pk}:{person.pk}",
            variables={"title": vacancy.title},
            link=f"/employer/{vacancy.employer.reference}/vacancies/{vacancy.reference}/candidates/",
            by=by,
            now=now,
        )


@use_case
def close_with_vacancy(*, vacancy_id: int, reason: str, by: Person | None, now: datetime) -> int:
    """Close every application that still waits when its vacancy closes, and tell the people why."""
    closed = 0
    for row in Application.objects.filter(vacancy=vacancy_id, state__in=WAITING).order_by("pk"):
        application = locked(row)
        if application.state in WAITING:
            move(application, State.CLOSED, by=by, now=now, reason=reason)
            tell_person(application, "matching.vacancy_closed", by=by, now=now)
            closed += 1
    asked = ContactRequest.objects.filter(alias__vacancy=vacancy_id, state=ContactState.ASKED)
    for request in asked.order_by("pk"):
        request.state, request.answered_at = ContactState.LAPSED, now
        request.save(update_fields=["state", "answered_at"])
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
            application = locked(row)
            if application.state == state:
                move(application, target, by=by, now=now)
                noted += 1
    return noted


@use_case
def leave_job(
    *, application: Application, by: Person | None, now: datetime, text: str = ""
) -> Application:
    """Write down that the person no longer has the job."""
    return move(locked(application), State.LEFT, by=by, now=now, text=text)
