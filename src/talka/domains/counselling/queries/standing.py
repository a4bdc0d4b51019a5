"""What is known of the work with people on one day, for many at once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Max, Min, Q, QuerySet

from talka.domains.contact.api import Appointment, AppointmentState, Channel, Side, Thread
from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.rules import NoteKind, Standing, StepState
from talka.domains.jobseekers.api import Kind, Status, days_of_waiting_changes
from talka.domains.matching.api import (
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    Application,
    Objection,
    RefusalState,
    people_without_suggestions,
)
from talka.domains.matching.api import State as ApplicationState
from talka.kit import clock


# So many days before its time is over, an answer that is missing becomes the counsellor's concern.
PERSON_DAYS, EMPLOYER_DAYS = timedelta(days=2), timedelta(days=5)
SPOKEN = frozenset({Channel.PHONE, Channel.VIDEO, Channel.ONLINE})


@dataclass(frozen=True, slots=True)
class Case:
    """The part of a file on which its standing rests."""

    file_id: int
    person_id: int
    status: str
    kind: str
    registered_on: date | None


@dataclass(frozen=True, slots=True)
class Known:
    """The standing of a case, and when the next talk begins."""

    standing: Standing
    next_talk_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Talks:
    met: dict[int, date]
    spoke: dict[int, date]
    next_at: dict[int, datetime]
    unsettled: dict[int, date]


@dataclass(frozen=True, slots=True)
class _Steps:
    due: dict[int, date]
    last: dict[int, date]


@dataclass(frozen=True, slots=True)
class _Counted:
    """How many applications of each file wait for something, by what they wait for."""

    proposals: Counter[int]
    silent: Counter[int]
    refusals: Counter[int]
    starts: Counter[int]


@dataclass(frozen=True, slots=True)
class _Answers:
    objections: dict[int, date]
    counted: _Counted
    without_list: frozenset[int]


# The numbers of the files or people, as a subquery: long lists stay in the database.
Ids = QuerySet[Any, Any]


def standings_of(
    cases: Sequence[Case], *, files: Ids, people: Ids, now: datetime
) -> dict[int, Known]:
    """
    Return what is known of each case by file, in a constant number of queries.

    `files` and `people` select the numbers of the same cases in the database.
    """
    today = clock.day(now)
    talks = _talks(people, now)
    noted = _noted(files)
    wrote, waiting = _messages(people)
    steps = _steps(files)
    told = days_of_waiting_changes(files)
    answers = _answers(files, [case.file_id for case in cases], today)
    found = {}
    for case in cases:
        file, person = case.file_id, case.person_id
        met_note, spoke_note = noted.get(file, (None, None))
        next_at = talks.next_at.get(person)
        standing = Standing(
            is_waiting_for_decision=case.status == Status.APPLIED,
            is_unemployed=case.kind == Kind.UNEMPLOYED,
            is_suspended=case.status == Status.SUSPENDED,
            registered_on=case.registered_on,
            met_on=_later(talks.met.get(person), met_note),
            spoke_on=_later(talks.spoke.get(person), spoke_note),
            wrote_on=wrote.get(person),
            next_talk_on=clock.day(next_at) if next_at else None,
            unsettled_on=talks.unsettled.get(person),
            step_due_on=steps.due.get(file),
            last_step_on=steps.last.get(file),
            message_since=waiting.get(person),
            situation_told_on=clock.day(told[file]) if file in told else None,
            objection_by=answers.objections.get(file),
            refusals_open=answers.counted.refusals[file],
            starts_unknown=answers.counted.starts[file],
            proposals_waiting=answers.counted.proposals[file],
            employers_silent=answers.counted.silent[file],
            has_suggestions=file not in answers.without_list,
        )
        found[file] = Known(standing, next_at)
    return found


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)


def _talks(people: Ids, now: datetime) -> _Talks:
    held, booked = Q(state=AppointmentState.HELD), Q(state=AppointmentState.BOOKED)
    rows = Appointment.objects.filter(held | booked, person__in=people).values("person_id")
    moments = rows.annotate(
        met=Max("starts_at", filter=held & ~Q(channel__in=SPOKEN)),
        spoke=Max("starts_at", filter=held & Q(channel__in=SPOKEN)),
        ahead=Min("starts_at", filter=booked & Q(ends_at__gte=now)),
        over=Min("starts_at", filter=booked & Q(ends_at__lt=now)),
    ).values_list("person_id", "met", "spoke", "ahead", "over")
    found = _Talks({}, {}, {}, {})
    for person, met, spoke, ahead, over in moments:
        if met:
            found.met[person] = clock.day(met)
        if spoke:
            found.spoke[person] = clock.day(spoke)
        if ahead:
            found.next_at[person] = ahead
        if over:
            found.unsettled[person] = clock.day(over)
    return found


def _noted(files: Ids) -> dict[int, tuple[date | None, date | None]]:
    """Return for each file the days of the last meeting and of the last call that were noted."""
    kinds = (NoteKind.MEETING, NoteKind.CALL)
    rows = Note.objects.filter(file__in=files, kind__in=kinds, struck_at=None)
    found: dict[int, tuple[date | None, date | None]] = {}
    latest = rows.values("file_id", "kind").annotate(at=Max("written_at"))
    for file, kind, at in latest.values_list("file_id", "kind", "at"):
        met, spoke = found.get(file, (None, None))
        day = clock.day(at)
        found[file] = (day, spoke) if kind == NoteKind.MEETING else (met, day)
    return found


def _messages(people: Ids) -> tuple[dict[int, date], dict[int, date]]:
    """Return when the service last wrote to each person, and since when a message waits."""
    threads = Thread.objects.filter(person__in=people)
    wrote = threads.filter(messages__side=Side.SERVICE).values("person_id")
    waiting = threads.filter(last_side=Side.OUTSIDE, closed_at=None).values("person_id")
    last = wrote.annotate(at=Max("messages__sent_at")).values_list("person_id", "at")
    first = waiting.annotate(at=Min("last_message_at")).values_list("person_id", "at")
    return (
        {person: clock.day(at) for person, at in last},
        {person: clock.day(at) for person, at in first},
    )


def _steps(files: Ids) -> _Steps:
    """Return the soonest open step of each file, and the day of the last one agreed or settled."""
    rows = Step.objects.filter(file__in=files).values("file_id")
    moments = rows.annotate(
        due=Min("due_on", filter=Q(state=StepState.OPEN)),
        agreed=Max("agreed_at"),
        settled=Max("settled_at"),
    ).values_list("file_id", "due", "agreed", "settled")
    found = _Steps({}, {})
    for file, due, agreed, settled in moments:
        if due:
            found.due[file] = due
        found.last[file] = clock.day(max(agreed, settled) if settled else agreed)
    return found


def _answers(files: Ids, numbers: list[int], today: date) -> _Answers:
    is_waiting = Q(
        state__in=WAITING_FOR_PERSON | WAITING_FOR_EMPLOYER, answer_by__lte=today + EMPLOYER_DAYS
    )
    is_refused = Q(refusal=RefusalState.OPEN)
    is_unknown = Q(state=ApplicationState.HIRED, answer_by__lt=today)
    rows = Application.objects.filter(is_waiting | is_refused | is_unknown, file__in=files)
    counted = _Counted(Counter(), Counter(), Counter(), Counter())
    for file, state, answer_by, refusal in rows.values_list(
        "file_id", "state", "answer_by", "refusal"
    ):
        if refusal == RefusalState.OPEN:
            counted.refusals[file] += 1
        elif state == ApplicationState.HIRED:
            counted.starts[file] += 1
        elif state in WAITING_FOR_EMPLOYER:
            counted.silent[file] += 1
        elif answer_by is not None and answer_by <= today + PERSON_DAYS:
            counted.proposals[file] += 1
    is_open = Objection.objects.filter(file__in=files, answered_at=None).values("file_id")
    objections = is_open.annotate(by=Min("answer_by")).values_list("file_id", "by")
    without = people_without_suggestions(frozenset(numbers))
    return _Answers(dict(objections), counted, without)
