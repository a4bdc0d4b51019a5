"""The whole lists of one person, of which their page shows the latest."""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from talka.domains.contact.api import Side, Thread, those_to_open, threads_of_person
from talka.domains.counselling.api import (
    HISTORY_KINDS,
    HISTORY_LISTS,
    NOTE_KINDS,
    HistoryEvent,
    Note,
    NoteKind,
    history_of,
    notes_of,
    works_with_people,
)
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import OVER, STATES, State, applications_of_file
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Kind, Link, Tag
from talka.kit.tables import Column, Filter, Listing, Table
from talka.portals.desk import addresses
from talka.portals.desk.cases import opened
from talka.portals.desk.fragments import APPLICATION_KINDS, address_in_history


WHOLE_HISTORY = 100_000
View = Callable[..., HttpResponseBase]


def _note_state(one: Note) -> Tag | None:
    return Tag(str(_("Struck out")), Kind.CLOSED) if one.struck_at else None


NOTES = Table(
    name="notes",
    columns=(
        Column("written_at", _("When"), is_sortable=True),
        Column("kind", _("Kind"), value=lambda one: str(NOTE_KINDS[NoteKind(one.kind)])),
        Column("text", _("Note")),
        Column("author", _("By"), value=lambda one: one.author.full_name, is_sortable=True,
               is_text=True, order_by="author__family_name"),
        Column("struck", _("Status"), value=_note_state),
    ),
    filters=(
        Filter("kind", _("Kind"), [*NOTE_KINDS.items()],
               lambda rows, kind: rows.filter(kind=kind)),
    ),
    search=lambda rows, words: rows.filter(text__unaccent__icontains=words),
    default_sort="-written_at",
    empty_title=_("Nothing is written down yet"),
    exports=False,
)  # fmt: skip

APPLICATIONS = Table(
    name="applications",
    columns=(
        Column("title", _("Job"), value=lambda one: one.vacancy.title, is_sortable=True,
               is_text=True, order_by="vacancy__title",
               link=lambda one: addresses.application(one.reference)),
        Column("employer", _("Employer"), value=lambda one: one.vacancy.employer.name,
               is_sortable=True, is_text=True, order_by="vacancy__employer__name"),
        Column("state", _("Status"), value=lambda one: _state_tag(one.state)),
        Column("state_since", _("Since"), is_sortable=True),
        Column("answer_by", _("Answer by"), is_sortable=True,
               value=lambda one: None if State(one.state) in OVER else one.answer_by),
    ),
    filters=(
        Filter("state", _("Status"), [*STATES.items()],
               lambda rows, state: rows.filter(state=state)),
    ),
    search=lambda rows, words: rows.filter(vacancy__title__unaccent__icontains=words)
    | rows.filter(vacancy__employer__name__unaccent__icontains=words),
    default_sort="-state_since",
    empty_title=_("None yet."),
    exports=False,
)  # fmt: skip


def _state_tag(state: str) -> Tag:
    found = State(state)
    usual = Kind.CLOSED if found in OVER else Kind.INFO
    return Tag(str(STATES[found]), APPLICATION_KINDS.get(found, usual))


def _notes(request: HttpRequest, file: JobseekerFile) -> Listing:
    return NOTES.read(notes_of(file.pk), request)


def _applications(request: HttpRequest, file: JobseekerFile) -> Listing:
    return APPLICATIONS.read(applications_of_file(file.pk), request)


def _messages(request: HttpRequest, file: JobseekerFile) -> Listing:
    rows = threads_of_person(file.person).select_related("staff")
    opens = those_to_open(list(rows), signed_in(request), day=clock.today())

    def way(one: Thread) -> str:
        return addresses.thread(one.reference) if one.pk in opens else ""

    def state(one: Thread) -> Tag | None:
        is_waiting = one.last_side == Side.OUTSIDE and one.closed_at is None
        return Tag(str(_("Waits for an answer")), Kind.WAITING) if is_waiting else None

    table = Table(
        name="messages",
        columns=(
            Column("subject", _("About"), is_sortable=True, is_text=True, link=way),
            Column("staff", _("With"),
                   value=lambda one: one.staff.full_name if one.staff else None),
            Column("state", _("Status"), value=state),
            Column("last_message_at", _("Last message"), is_sortable=True),
        ),
        search=lambda found, words: found.filter(subject__unaccent__icontains=words),
        default_sort="-last_message_at",
        empty_title=_("Nobody has written yet."),
        exports=False,
    )  # fmt: skip
    return table.read(rows, request)


def _history(request: HttpRequest, file: JobseekerFile) -> Listing:
    def way(one: HistoryEvent) -> str:
        return address_in_history(one, file.reference)

    def search(rows: list[HistoryEvent], words: str) -> list[HistoryEvent]:
        wanted = words.casefold()
        return [one for one in rows if wanted in f"{one.title} {one.text} {one.by}".casefold()]

    table = Table(
        name="history",
        columns=(
            Column("at", _("When"), is_sortable=True),
            Column("kind", _("Kind"), value=lambda one: str(HISTORY_KINDS[one.kind])),
            Column("title", _("What"), is_sortable=True, is_text=True, link=way),
            Column("text", _("Details")),
            Column("channel", _("How")),
            Column("by", _("By"), is_sortable=True, is_text=True),
        ),
        filters=(
            Filter("kind", _("Kind"), [*HISTORY_LISTS.items()],
                   lambda rows, kind: [one for one in rows if one.kind == kind]),
        ),
        search=search,
        default_sort="-at",
        empty_title=_("Nothing yet."),
        exports=False,
    )  # fmt: skip
    return table.read(history_of(file, limit=WHOLE_HISTORY), request)


def _page(
    title: str | Promise, what: str, read: Callable[[HttpRequest, JobseekerFile], Listing]
) -> View:
    """Return the page of one list; opening it is a look at that part of the file."""

    @require_safe
    @allow(works_with_people)
    def page(request: HttpRequest, file_reference: str) -> HttpResponse:
        file = opened(request, file_reference, what=what)
        listing = read(request, file)
        listing.table = replace(listing.table, caption=title)
        person = reverse("desk:person", args=[file.reference])
        context = {
            "title": title,
            "name": file.person.full_name,
            "listing": listing,
            "breadcrumbs": [
                Link(str(_("Clients")), reverse("desk:caseload")),
                Link(file.person.full_name, person),
            ],
        }
        return render(request, "desk/whole.html", context)

    return page


notes = _page(_("Notes"), "notes", _notes)
applications = _page(_("Applications"), "applications", _applications)
messages = _page(_("Messages"), "messages", _messages)
history = _page(_("What happened"), "history", _history)
