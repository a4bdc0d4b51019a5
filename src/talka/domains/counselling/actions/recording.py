"""What a counsellor writes down, and what the two have agreed on."""

from datetime import date, datetime
from uuid import UUID

from talka.domains.counselling import access
from talka.domains.counselling.events import StepAgreed
from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.rules import NoteKind, StepState
from talka.domains.jobseekers.api import JobseekerFile, may_edit
from talka.domains.people.api import Person
from talka.kit import clock, events
from talka.kit.audit import use_case


class CaseNotYours(Exception):
    """The member of staff does not work with this person."""


class NoteEmpty(Exception):
    """A note needs some text."""


class StepInPast(Exception):
    """A next step is due today or later."""


class StepSettled(Exception):
    """The step is done or dropped already."""


class StepOpen(Exception):
    """The step is open: there is nothing to take back."""


def refuse_strangers(by: Person, file: JobseekerFile, now: datetime) -> None:
    """
    Go on only for a member of staff who works with the person.

    :raises CaseNotYours: `by` does not
    """
    if access.purpose_of(by, file, day=clock.day(now)) is None:
        raise CaseNotYours


@use_case
def write_note(
    *,
    file: JobseekerFile,
    text: str,
    by: Person,
    now: datetime,
    kind: NoteKind = NoteKind.GENERAL,
    submission: UUID | None = None,
) -> Note:
    """
    Write a note that the person may read too.

    :raises CaseNotYours: `by` does not work with the person
    :raises NoteEmpty: there is no text
    """
    refuse_strangers(by, file, now)
    if not text.strip():
        raise NoteEmpty
    values = {"file": file, "kind": kind, "text": text, "author": by, "written_at": now}
    if submission is None:
        return Note.objects.create(**values)
    note, _ = Note.objects.get_or_create(submission=submission, defaults=values)
    return note


@use_case
def strike_note(*, note: Note, by: Person, now: datetime) -> Note:
    """
    Strike one's own note out; it stays in the history.

    :raises CaseNotYours: it is a colleague's
    """
    if note.author_id != by.pk:
        raise CaseNotYours
    note.struck_at = note.struck_at or now
    note.save(update_fields=["struck_at"])
    return note


@use_case
def agree_step(
    *,
    file: JobseekerFile,
    text: str,
    due_on: date,
    by: Person,
    now: datetime,
    submission: UUID | None = None,
) -> Step:
    """
    Agree with the person on the next thing to do, and by when.

    :raises CaseNotYours: `by` does not work with the person
    :raises NoteEmpty: there is no text
    :raises StepInPast: the day is over
    """
    refuse_strangers(by, file, now)
    if not text.strip():
        raise NoteEmpty
    if due_on < clock.day(now):
        raise StepInPast
    values = {"file": file, "text": text, "due_on": due_on, "agreed_by": by, "agreed_at": now}
    if submission is None:
        step, is_fresh = Step.objects.create(**values), True
    else:
        step, is_fresh = Step.objects.get_or_create(submission=submission, defaults=values)
    if is_fresh:
        events.announce(StepAgreed(step_id=step.pk, file_id=file.pk))
    return step


@use_case
def settle_step(*, step: Step, state: StepState, by: Person, now: datetime) -> Step:
    """
    Write down that the step is done or dropped; the person may say so too.

    :raises CaseNotYours: `by` is neither the person, nor acts for them, nor works with them
    :raises StepSettled: it is done or dropped already
    """
    step = Step.objects.select_for_update(of=("self",)).select_related("file").get(pk=step.pk)
    if not may_edit(by, step.file, day=clock.day(now)):
        raise CaseNotYours
    if step.state != StepState.OPEN:
        raise StepSettled
    step.state, step.settled_at = state, now
    step.save(update_fields=["state", "settled_at"])
    return step


@use_case
def reopen_step(*, step: Step, by: Person, now: datetime) -> Step:
    """
    Take back that a step is done or dropped: a wrong click, or it was not done after all.

    :raises CaseNotYours: `by` does not work with the person
    :raises StepOpen: nobody has settled it
    """
    step = Step.objects.select_for_update(of=("self",)).select_related("file").get(pk=step.pk)
    refuse_strangers(by, step.file, now)
    if step.state == StepState.OPEN:
        raise StepOpen
    step.state, step.settled_at = StepState.OPEN, None
    step.save(update_fields=["state", "settled_at"])
    return step
