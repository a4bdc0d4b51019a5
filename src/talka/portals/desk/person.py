"""Everything about one person, in the order of use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.contact.api import (
    CHANNELS,
    AppointmentState,
    Side,
    Thread,
    appointments_of,
    those_to_open,
    threads_of_person,
)
from talka.domains.counselling.api import (
    HISTORY_LISTS,
    NOTE_KINDS,
    STEP_STATES,
    CaseNotYours,
    HistoryKind,
    Note,
    NoteKind,
    Step,
    StepOpen,
    StepSettled,
    StepState,
    agree_step,
    entry_of,
    note_of,
    notes_of,
    reopen_step,
    settle_step,
    step_of,
    steps_of,
    strike_note,
    works_with_people,
    write_note,
)
from talka.domains.jobseekers.api import CaseSummary, JobseekerFile, case_summary
from talka.domains.matching.api import applications_of_file
from talka.domains.people.api import Person, people_named, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Chip, Link, Row
from talka.portals.desk import addresses
from talka.portals.desk.cases import opened
from talka.portals.desk.forms import NoteForm, StepForm
from talka.portals.desk.fragments import (
    MOST_APPLICATIONS,
    application_lines,
    case_actions,
    case_of,
)


MOST_NOTES, MOST_THREADS, MOST_STEPS = 20, 5, 10


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note as the page shows it; its author may strike it."""

    note: Note
    kind: str
    may_strike: bool


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A conversation, and whether the person waits for an answer."""

    thread: Thread
    url: str
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class SettledStep:
    """A step that is done or dropped, and which of the two."""

    step: Step
    state: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of what the page shows only the latest of; 0 where it shows all."""

    notes: int
    threads: int
    applications: int
    steps: int


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A talk that is booked, or over and not settled."""

    url: str
    when: str
    channel: str
    topic: str
    with_whom: str
    is_over: bool


@require_http_methods(["GET", "HEAD", "POST"])
@allow(works_with_people)
def person(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Show the person; a POST writes a note or agrees on a step, or settles one of them."""
    file = opened(request, file_reference, what="profile")
    note, step = NoteForm(prefix="note"), StepForm(prefix="step", today=clock.today())
    if request.method == "POST":
        do = request.POST.get("do", "")
        if do == "note":
            note = NoteForm(request.POST, prefix="note")
            done = note.is_valid() and _write(request, file, note)
        elif do == "step":
            step = StepForm(request.POST, prefix="step", today=clock.today())
            done = step.is_valid() and _agree(request, file, step)
        else:
            done = _settle(request, file, do)
        if done:
            return redirect(f"{reverse('desk:person', args=[file_reference])}#{done}")
    context = _context(request, file) | {"note_form": note, "step_form": step}
    return render(request, "desk/person.html", context)


@require_safe
@allow(works_with_people)
def sheet(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Show the person on one sheet for paper."""
    file = opened(request, file_reference, what="printed sheet")
    context = _context(request, file) | {"printed_at": clock.now(), "by": signed_in(request)}
    return render(request, "desk/sheet.html", context)


def _write(request: HttpRequest, file: JobseekerFile, form: NoteForm) -> str:
    write_note(
        file=file,
        text=form.cleaned_data["text"],
        kind=form.chosen_kind,
        submission=form.submission_id,
        by=signed_in(request),
        now=clock.now(),
    )
    messages.success(request, _("The note is written. The person can read it."))
    return "notes"


def _agree(request: HttpRequest, file: JobseekerFile, form: StepForm) -> str:
    agree_step(
        file=file,
        text=form.cleaned_data["text"],
        due_on=form.cleaned_data["due_on"],
        submission=form.submission_id,
        by=signed_in(request),
        now=clock.now(),
    )
    messages.success(request, _("The step is agreed. The person sees it on their home page."))
    return "steps"


def _settle(request: HttpRequest, file: JobseekerFile, do: str) -> str:
    what = _SETTLED.get(do)
    number = request.POST.get("which", "")
    if what is None or not (number.isascii() and number.isdigit() and len(number) < 18):
        raise Http404
    return what(request, file, int(number))


def _strike(request: HttpRequest, file: JobseekerFile, number: int) -> str:
    try:
        strike_note(note=note_of(file.pk, number), by=signed_in(request), now=clock.now())
    except (Note.DoesNotExist, CaseNotYours) as error:
        raise Http404 from error
    messages.success(request, _("The note is struck out. Write a new one if needed."))
    return "notes"


def _reopen(request: HttpRequest, file: JobseekerFile, number: int) -> str:
    try:
        reopen_step(step=step_of(file.pk, number), by=signed_in(request), now=clock.now())
    except (Step.DoesNotExist, CaseNotYours) as error:
        raise Http404 from error
    except StepOpen:
        messages.info(request, _("This step is open. Nothing has changed."))
    else:
        messages.success(request, _("The step is open again."))
    return "steps"


def _close_step(state: StepState) -> Callable[[HttpRequest, JobseekerFile, int], str]:
    def close(request: HttpRequest, file: JobseekerFile, number: int) -> str:
        try:
            step = step_of(file.pk, number)
            settle_step(step=step, state=state, by=signed_in(request), now=clock.now())
        except (Step.DoesNotExist, CaseNotYours) as error:
            raise Http404 from error
        except StepSettled:
            messages.info(request, _("This step was settled before. Nothing has changed."))
        else:
            told = _("The step is settled. You find it under “Settled steps” to open it again.")
            messages.success(request, told)
        return "steps"

    return close


_SETTLED: dict[str, Callable[[HttpRequest, JobseekerFile, int], str]] = {
    "strike": _strike,
    "reopen": _reopen,
    "done": _close_step(StepState.DONE),
    "drop": _close_step(StepState.DROPPED),
}


def _context(request: HttpRequest, file: JobseekerFile) -> dict[str, object]:
    now, reader = clock.now(), signed_in(request)
    today = clock.day(now)
    entry = entry_of(file, now=now, own=reader.pk)
    kind = _kind(request)
    case = case_of(file, entry, now=now, kind=kind)
    summary = case_summary(file, day=today)
    return {
        "case": case,
        "summary": summary,
        "facts": _facts(summary),
        "talks": _talks(file),
        "settled_steps": _settled_steps(file),
        "applications": application_lines(file.pk),
        "notes": _notes(file, reader),
        "threads": _threads(file, reader, today),
        "counts": _counts(file),
        "history_kinds": _kinds(file, kind),
        "actions": case_actions(case, is_open=True),
        "profile_links": _profile_links(file),
        "is_colleagues": entry.is_substitution,
        "today": today,
    }


def _kind(request: HttpRequest) -> HistoryKind | None:
    asked = request.GET.get("history", "")
    return HistoryKind(asked) if asked in set(HistoryKind) else None


def _kinds(file: JobseekerFile, chosen: HistoryKind | None) -> list[Chip]:
    address = reverse("desk:person", args=[file.reference])
    every = Chip(_("Everything"), f"{address}#history", is_current=chosen is None)
    return [every] + [
        Chip(str(words), f"{address}?history={kind}#history", is_current=chosen is kind)
        for kind, words in HISTORY_LISTS.items()
    ]


def _facts(one: CaseSummary) -> list[Row]:
    age = formats.number(one.age) if one.age is not None else None
    rows = [
        Row(_("Phone"), one.phone),
        Row(_("E-mail"), one.email),
        Row(_("Age"), age),
        Row(_("Personal code"), one.masked_codes),
        Row(_("Address"), [part for part in (one.address, one.municipality) if part]),
        Row(_("Wants to work as"), one.wished),
        Row(_("Last job"), one.last_job),
        Row(_("Office"), one.office),
        Row(_("Counsellor"), one.counsellor or _("nobody yet")),
        Row(_("Registered by"), one.channel_words),
        Row(_("Employers may find the profile"), _("yes") if one.shares_profile else _("no")),
        Row(_("About"), one.about),
        Row(_("To check"), one.doubts),
        Row(_("Reference"), one.reference),
    ]
    return [row for row in rows if row.values]


def _talks(file: JobseekerFile) -> list[TalkLine]:
    now = clock.now()
    rows = [row for row in appointments_of(file.person) if row.state == AppointmentState.BOOKED]
    names = people_named([row.staff_id for row in rows])
    return [
        TalkLine(
            url=reverse("desk:talk", args=[file.reference, row.reference]),
            when=formats.moment(row.starts_at),
            channel=str(CHANNELS[row.channel]),
            topic=row.topic,
            with_whom=names.get(row.staff_id, ""),
            is_over=row.ends_at < now,
        )
        for row in rows
    ]


def _notes(file: JobseekerFile, reader: Person) -> list[NoteLine]:
    return [
        NoteLine(
            note=one,
            kind=str(NOTE_KINDS[NoteKind(one.kind)]),
            may_strike=one.author_id == reader.pk and one.struck_at is None,
        )
        for one in notes_of(file.pk)[:MOST_NOTES]
    ]


def _threads(file: JobseekerFile, reader: Person, today: date) -> list[ThreadLine]:
    rows = list(threads_of_person(file.person)[:MOST_THREADS])
    opens = those_to_open(rows, reader, day=today)
    return [
        ThreadLine(
            one,
            addresses.thread(one.reference) if one.pk in opens else "",
            one.last_side == Side.OUTSIDE and one.closed_at is None,
        )
        for one in rows
    ]


def _settled_steps(file: JobseekerFile) -> list[SettledStep]:
    rows = steps_of(file.pk).exclude(state=StepState.OPEN)[:MOST_STEPS]
    return [SettledStep(one, str(STEP_STATES[StepState(one.state)])) for one in rows]


def _counts(file: JobseekerFile) -> Counts:
    """Count what the page shows only the latest of, where it shows less than all."""
    return Counts(
        notes=_beyond(notes_of(file.pk).count(), MOST_NOTES),
        threads=_beyond(threads_of_person(file.person).count(), MOST_THREADS),
        applications=_beyond(applications_of_file(file.pk).count(), MOST_APPLICATIONS),
        steps=_beyond(steps_of(file.pk).exclude(state=StepState.OPEN).count(), MOST_STEPS),
    )


def _beyond(number: int, shown: int) -> int:
    return number if number > shown else 0


def _profile_links(file: JobseekerFile) -> list[Link]:
    pages = (
        ("desk:file", _("Profile, decisions and corrections")),
        ("desk:suggestions", _("All jobs that fit")),
    )
    links = [Link(label, addresses.address_of(name, file.reference)) for name, label in pages]
    return [link for link in links if link.url]
