"""What is known of the work with people on one day, for many at once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Min

from talka.domains.contact.api import Appointment, AppointmentState, Channel, Side, Thread
from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.rules import NoteKind, Standing, StepState
from talka.domains.jobseekers.api import Kind, Status
from talka.domains.matching.api import (
    open_objections,
    people_without_suggestions,
    waiting_counts,
    waiting_for_people,
)
from talka.kit import clock


# A proposal becomes the counsellor's concern when so many days are left to answer it.
PROPOSAL_DAYS = timedelta(days=2)
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
class _Answers:
    objections: dict[int, date]
    proposals: dict[int, int]
    silent: dict[int, int]
    without_list: frozenset[int]


def standings_of(cases: Sequence[Case], *, now: datetime) -> dict[int, Known]:
    """Return what is known of each case by file, in a constant number of queries."""
    today = clock.day(now)
    files = [case.file_id for case in cases]
    people = [case.person_id for case in cases]
    talks = _talks(people, now)
    noted = _noted(files)
    wrote, waiting = _messages(people)
    steps, answers = _steps(files), _answers(files, today)
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
            objection_by=answers.objections.get(file),
            proposals_waiting=answers.proposals.get(file, 0),
            employers_silent=answers.silent.get(file, 0),
            has_suggestions=file not in answers.without_list,
        )
        found[file] = Known(standing, next_at)
    return found


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)


def _talks(people: Collection[int], now: datetime) -> _Talks:
    rows = Appointment.objects.filter(person__in=people)
    met: dict[int, date] = {}
    spoke: dict[int, date] = {}
    held = rows.filter(state=AppointmentState.HELD).values("person_id", "channel")
    for person, channel, at in held.annotate(at=Max("starts_at")).values_list(
        "person_id", "channel", "at"
    ):
        counted = spoke if channel in SPOKEN else met
        counted[person] = max(clock.day(at), counted.get(person, date.min))
    booked = rows.filter(state=AppointmentState.BOOKED)
    ahead = booked.filter(ends_at__gte=now).values("person_id").annotate(at=Min("starts_at"))
    over = booked.filter(ends_at__lt=now).values("person_id").annotate(at=Min("starts_at"))
    return _Talks(
        met=met,
        spoke=spoke,
        next_at=dict(ahead.values_list("person_id", "at")),
        unsettled={person: clock.day(at) for person, at in over.values_list("person_id", "at")},
    )


def _noted(files: Collection[int]) -> dict[int, tuple[date | None, date | None]]:
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


def _messages(people: Collection[int]) -> tuple[dict[int, date], dict[int, date]]:
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


def _steps(files: Collection[int]) -> _Steps:
    """Return the soonest open step of each file, and the day of the last one agreed or settled."""
    rows = Step.objects.filter(file__in=files)
    due = rows.filter(state=StepState.OPEN).values("file_id").annotate(on=Min("due_on"))
    last = rows.values("file_id").annotate(agreed=Max("agreed_at"), settled=Max("settled_at"))
    moments = last.values_list("file_id", "agreed", "settled")
    return _Steps(
        due=dict(due.values_list("file_id", "on")),
        last={
            file: clock.day(max(agreed, settled) if settled else agreed)
            for file, agreed, settled in moments
        },
    )


def _answers(files: Collection[int], today: date) -> _Answers:
    _, silent = waiting_counts(files, day=today)
    proposals: dict[int, int] = {}
    due = waiting_for_people(files).filter(answer_by__lte=today + PROPOSAL_DAYS)
    for file in due.values_list("file_id", flat=True):
        proposals[file] = proposals.get(file, 0) + 1
    objections: dict[int, date] = {}
    for file, by in open_objections(files).values_list("file_id", "answer_by"):
        objections.setdefault(file, by)
    return _Answers(objections, proposals, silent, people_without_suggestions(frozenset(files)))
