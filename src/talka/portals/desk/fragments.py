"""The parts from which the pages of the desk about a person are composed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.counselling.api import (
    HISTORY_KINDS,
    BestJob,
    Concern,
    Entry,
    HistoryEvent,
    HistoryKind,
    Step,
    best_jobs,
    concern_words,
    history_of,
    meta_of,
    next_words,
    open_steps,
    status_tag,
)
from talka.domains.jobseekers.api import JobseekerFile, Status
from talka.domains.matching.api import (
    OVER,
    STATES,
    Application,
    State,
    applications_of_file,
    open_refusals,
    unknown_starts,
)
from talka.kit import clock
from talka.kit.components.parts import Action, Event, Kind, Link, Press, Tag
from talka.portals.desk import addresses


@dataclass(frozen=True, slots=True)
class JobLine:
    """A suggested vacancy: what, why, and where it is proposed."""

    title: str
    url: str
    employer: str
    place: str
    why: str
    unknown: str
    points: int
    propose_url: str


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """An application with its state and its day of answer."""

    title: str
    url: str
    employer: str
    tag: Tag
    since: datetime
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class Case:
    """What the middle of the desk shows of a person."""

    file: JobseekerFile
    entry: Entry
    name: str
    url: str
    tag: Tag
    meta: str
    comes_next: str
    concerns: tuple[str, ...]
    jobs: tuple[JobLine, ...]
    steps: tuple[Step, ...]
    events: tuple[Event, ...]


def case_of(
    file: JobseekerFile,
    entry: Entry,
    *,
    now: datetime,
    kind: HistoryKind | None = None,
    most_jobs: int = 5,
    most_events: int = 50,
) -> Case:
    """Return the parts of the case that home page and person page share."""
    today = clock.day(now)
    may_propose = file.status == Status.REGISTERED
    jobs = best_jobs(file.pk, day=today, limit=most_jobs) if may_propose else []
    history = history_of(file, kind=kind, limit=most_events)
    facts = [meta_of(entry), entry.wished, entry.municipality]
    return Case(
        file=file,
        entry=entry,
        name=entry.name,
        url=reverse("desk:person", args=[file.reference]),
        tag=status_tag(entry),
        meta=" · ".join(fact for fact in facts if fact),
        comes_next=next_words(entry, today=today),
        concerns=tuple(concern_words(one, entry, today=today) for one in entry.concerns),
        jobs=tuple(job_line(one, file.reference) for one in jobs),
        steps=tuple(open_steps(file.pk)),
        events=events_from(history, file_reference=file.reference, now=now),
    )


def job_line(job: BestJob, reference: str) -> JobLine:
    """Return the suggestion as a line of the table."""
    vacancy = job.vacancy
    return JobLine(
        title=vacancy.title,
        url=addresses.address_of("desk:why", reference, vacancy.reference)
        or addresses.vacancy(vacancy),
        employer=vacancy.employer.name,
        place=str(vacancy.municipality or ""),
        why=job.why,
        unknown=", ".join(job.unknown),
        points=job.points,
        propose_url=reverse("desk:propose", args=[reference, vacancy.reference]),
    )


def events_from(
    history: Sequence[HistoryEvent], *, file_reference: str, now: datetime
) -> tuple[Event, ...]:
    """Return the history as a timeline: what lies ahead is open."""
    return tuple(_event(one, file_reference, now) for one in history)


def _event(one: HistoryEvent, file_reference: str, now: datetime) -> Event:
    url = address_in_history(one, file_reference)
    title, text = one.title, one.text
    is_note = one.kind is HistoryKind.NOTE
    meta = ["" if is_note else str(HISTORY_KINDS[one.kind]), one.channel, one.by]
    if not is_note:
        meta.insert(1, text)
        text = ""
    return Event(
        title=title,
        meta=" · ".join(part for part in meta if part),
        text=text,
        state="next" if one.at > now else "done",
        link=Link(_("Open"), url) if url else None,
        at=one.at,
    )


def address_in_history(one: HistoryEvent, file_reference: str) -> str:
    """Return the page of what happened, empty where it has none."""
    address = _ADDRESSES.get(one.kind)
    return address(file_reference, one.reference) if address and one.reference else ""


_ADDRESSES: dict[HistoryKind, Callable[[str, str], str]] = {
    HistoryKind.DECISION: addresses.decision,
    HistoryKind.APPOINTMENT: addresses.talk,
    HistoryKind.APPLICATION: lambda _file, reference: addresses.application(reference),
    HistoryKind.MESSAGE: lambda _file, reference: addresses.thread(reference),
}

APPLICATION_KINDS = {
    State.PROPOSED: Kind.WAITING,
    State.INTERVIEW: Kind.SOON,
    State.OFFER: Kind.SOON,
    State.HIRED: Kind.GOOD,
    State.STARTED: Kind.GOOD,
}


MOST_APPLICATIONS = 15


def application_lines(file_id: int, *, limit: int = MOST_APPLICATIONS) -> list[ApplicationLine]:
    """Return the person's applications, the last moved first."""
    return [_application_line(one) for one in applications_of_file(file_id)[:limit]]


def _application_line(one: Application) -> ApplicationLine:
    state = State(one.state)
    usual = Kind.CLOSED if state in OVER else Kind.INFO
    return ApplicationLine(
        title=one.vacancy.title,
        url=addresses.application(one.reference) or addresses.vacancy(one.vacancy),
        employer=one.vacancy.employer.name,
        tag=Tag(str(STATES[state]), APPLICATION_KINDS.get(state, usual)),
        since=one.state_since,
        answer_by=None if state in OVER else one.answer_by,
    )


def case_actions(case: Case, *, is_open: bool) -> list[Action]:
    """Return what can be done for the person, the most pressing first; `is_open`: on their page."""
    reference = case.file.reference
    actions = [Action(label, url) for label, url in _due(case) if url]
    if not is_open:
        actions.append(Action(_("Open the file"), case.url))
    talk = reverse("desk:book_talk", args=[reference])
    write = reverse("desk:write_to_person", args=[reference])
    actions += [
        Action(_("Book a talk"), talk, Press.PRIMARY if not actions else Press.QUIET),
        Action(_("Message"), write, Press.QUIET),
        Action(_("Agree on a step"), f"{case.url}#step", Press.QUIET),
        Action(_("Write a note"), f"{case.url}#note", Press.QUIET),
    ]
    return actions


def _due(case: Case) -> list[tuple[str, str]]:
    """Return what somebody waits for from the counsellor, with its page."""
    concerns = case.entry.concerns
    on_the_file = {
        Concern.DECISION_DUE: _("Decide on the registration"),
        Concern.SITUATION_TOLD: _("Answer the change of situation"),
    }
    page = addresses.address_of("desk:file", case.file.reference)
    found = [(words, page) for concern, words in on_the_file.items() if concern in concerns]
    if Concern.OBJECTION_DUE in concerns:
        found.append((_("Answer the objection"), addresses.address_of("desk:objections")))
    if Concern.REFUSAL_DUE in concerns:
        for one in open_refusals(case.file.pk)[:1]:
            judge = addresses.address_of("desk:judge_refusal", one.reference)
            found.append((_("Judge the refusal of suitable work"), judge))
    if Concern.START_UNKNOWN in concerns:
        for one in unknown_starts(case.file.pk, day=clock.today())[:1]:
            found.append(
                (_("Find out whether work has begun"), addresses.application(one.reference))
            )
    if Concern.MESSAGE_DUE in concerns:
        found.append((_("Answer the message"), addresses.address_of("desk:threads")))
    return found
