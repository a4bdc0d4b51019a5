"""The story of a case: everything that happened, in one line of time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count
from django.utils.translation import ngettext

from talka.domains.contact.api import (
    APPOINTMENT_STATES,
    CHANNELS,
    AppointmentRow,
    Side,
    Thread,
    appointments_of,
)
from talka.domains.counselling.labels import NOTE_KINDS, STEP_STATES
from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.rules import HistoryKind, NoteKind, StepState
from talka.domains.jobseekers.api import MOVES as STATUS_MOVES
from talka.domains.jobseekers.api import JobseekerFile, StatusDecision
from talka.domains.jobseekers.api import Move as StatusMove
from talka.domains.matching.api import STATES as APPLICATION_STATES
from talka.domains.matching.api import State as ApplicationState
from talka.domains.matching.api import steps_of_file
from talka.domains.people.api import people_named


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """
    One thing that happened: when, of what kind, in words, by whom.

    `channel` says by which way, `reference` names the decision, appointment, application or
    conversation behind it.
    """

    at: datetime
    kind: HistoryKind
    title: str
    text: str = ""
    channel: str = ""
    by: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """An event before its author has a name."""

    at: datetime
    kind: HistoryKind
    title: str
    by_id: int | None
    text: str = ""
    channel: str = ""
    reference: str = ""


def history_of(
    file: JobseekerFile, *, kind: HistoryKind | None = None, limit: int = 100
) -> list[HistoryEvent]:
    """Return what happened in the case, the newest first; of one kind if that is asked."""
    sources = _SOURCES.values() if kind is None else [_SOURCES[kind]]
    found = sorted(
        (one for source in sources for one in source(file, limit)),
        key=lambda one: one.at,
        reverse=True,
    )[:limit]
    names = people_named([one.by_id for one in found])
    return [
        HistoryEvent(
            at=one.at,
            kind=one.kind,
            title=one.title,
            text=one.text,
            channel=one.channel,
            by=names.get(one.by_id or 0, ""),
            reference=one.reference,
        )
        for one in found
    ]


def _decisions(file: JobseekerFile, limit: int) -> list[_Found]:
    rows = StatusDecision.objects.filter(file=file).order_by("-decided_at", "-pk")
    return [
        _Found(
            at=one.decided_at,
            kind=HistoryKind.DECISION,
            title=str(STATUS_MOVES[StatusMove(one.move)]),
            by_id=one.decided_by_id,
            reference=one.reference,
        )
        for one in rows[:limit]
    ]


def _appointments(file: JobseekerFile, limit: int) -> list[_Found]:
    return [
        _Found(
            at=one.starts_at,
            kind=HistoryKind.APPOINTMENT,
            title=one.topic,
            by_id=one.staff_id,
            text=_state_of(one),
            channel=str(CHANNELS[one.channel]),
            reference=one.reference,
        )
        for one in appointments_of(file.person)[-limit:]
    ]


def _state_of(one: AppointmentRow) -> str:
    """Say what became of the appointment, and why when it was cancelled."""
    words = str(APPOINTMENT_STATES[one.state])
    return f"{words}: {one.why_cancelled}" if one.why_cancelled else words


def _applications(file: JobseekerFile, limit: int) -> list[_Found]:
    return [
        _Found(
            at=one.at,
            kind=HistoryKind.APPLICATION,
            title=one.application.vacancy.title,
            by_id=one.by_id,
            text=str(APPLICATION_STATES[ApplicationState(one.target)]),
            reference=one.application.reference,
        )
        for one in steps_of_file(file.pk)[:limit]
    ]


def _messages(file: JobseekerFile, limit: int) -> list[_Found]:
    rows = Thread.objects.filter(person=file.person_id, messages__isnull=False)
    rows = rows.annotate(documents=Count("messages__attachments"))
    columns = ("reference", "subject", "messages__sent_at", "messages__side", "messages__author_id")
    latest = rows.order_by("-messages__sent_at", "-messages__pk")
    return [
        _Found(
            at=sent_at,
            kind=HistoryKind.MESSAGE,
            title=subject,
            by_id=author if side == Side.SERVICE else file.person_id,
            text=_documents(documents),
            reference=reference,
        )
        for reference, subject, sent_at, side, author, documents in latest.values_list(
            *columns, "documents"
        )[:limit]
    ]


def _documents(number: int) -> str:
    if not number:
        return ""
    return ngettext("%(number)s document", "%(number)s documents", number) % {"number": number}


def _notes(file: JobseekerFile, limit: int) -> list[_Found]:
    rows = Note.objects.filter(file=file, struck_at=None).order_by("-written_at", "-pk")
    return [
        _Found(
            at=one.written_at,
            kind=HistoryKind.NOTE,
            title=str(NOTE_KINDS[NoteKind(one.kind)]),
            by_id=one.author_id,
            text=one.text,
        )
        for one in rows[:limit]
    ]


def _steps(file: JobseekerFile, limit: int) -> list[_Found]:
    rows = Step.objects.filter(file=file).order_by("-agreed_at", "-pk")
    return [
        _Found(
            at=one.settled_at or one.agreed_at,
            kind=HistoryKind.STEP,
            title=one.text,
            by_id=one.agreed_by_id,
            text=str(STEP_STATES[StepState(one.state)]),
        )
        for one in rows[:limit]
    ]


_SOURCES: dict[HistoryKind, Callable[[JobseekerFile, int], list[_Found]]] = {
    HistoryKind.DECISION: _decisions,
    HistoryKind.APPOINTMENT: _appointments,
    HistoryKind.APPLICATION: _applications,
    HistoryKind.MESSAGE: _messages,
    HistoryKind.NOTE: _notes,
    HistoryKind.STEP: _steps,
}
