"""The day: what waits for whoever works here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from talka.domains.contact.api import (
    CHANNELS,
    AppointmentState,
    appointments_of_staff,
    unread_count,
)
from talka.domains.counselling.api import (
    ANSWERS_DUE,
    APPOINTMENTS,
    CaseNotYours,
    Entry,
    day_of,
    meta_of,
    open_case,
    references_of,
    urgency_of,
    why_of,
)
from talka.domains.people.api import (
    ROLES,
    Person,
    Role,
    is_staff_member,
    people_named,
    roles_in,
    signed_in,
    stands_in_for,
)
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Chip, Link, QueueEntry, Todo
from talka.kit.forms.text import one_line
from talka.portals.desk import addresses
from talka.portals.desk.fragments import case_actions, case_of
from talka.portals.desk.offices import employers_context, office_context


QUEUE_LENGTH = 12
PEOPLE, EMPLOYERS, OFFICE, OTHER = "people", "employers", "office", "other"
PARTS = {
    Role.COUNSELLOR: PEOPLE,
    Role.EMPLOYER_COUNSELLOR: EMPLOYERS,
    Role.MANAGER: OFFICE,
    Role.CAREER_CONSULTANT: OTHER,
    Role.ANALYST: OTHER,
    Role.HEAD_OFFICE_AUTHOR: OTHER,
    Role.ADMINISTRATOR: OTHER,
}


@dataclass(frozen=True, slots=True)
class Talk:
    """An appointment of the day."""

    time: str
    who: str
    url: str
    channel: str
    is_colleagues: bool


@require_safe
@allow(is_staff_member)
def home(request: HttpRequest) -> HttpResponse:
    """Show the day of whoever asks; people with several roles choose between their days."""
    parts = _parts(request)
    asked = request.GET.get("as", "")
    part = asked if asked in parts else parts[0]
    links = [
        Link(str(words), f"?as={key}", key == part)
        for key, words in _part_words().items()
        if key in parts
    ]
    template, context_of = _PAGES[part]
    context = context_of(request) | {"parts": links if len(links) > 1 else []}
    return render(request, template, context)


def _parts(request: HttpRequest) -> list[str]:
    roles = roles_in(request)
    found = dict.fromkeys(part for role, part in PARTS.items() if role in roles)
    if len(found) > 1:
        found.pop(OTHER, None)
    return list(found)


def _part_words() -> dict[str, str]:
    return {PEOPLE: _("Clients"), EMPLOYERS: _("Employers"), OFFICE: _("Office")}


def _people(request: HttpRequest) -> dict[str, object]:
    person, now = signed_in(request), clock.now()
    today = clock.day(now)
    entries = day_of(person, now=now)
    due = [one for one in entries if not one.is_calm]
    shown = _show(request, due)
    chosen = _chosen(request, entries, shown)
    context: dict[str, object] = {
        "today": today,
        "clients": len(entries),
        "due": len(due),
        "filters": _filters(request, due),
        "queue": [_line(request, one, chosen) for one in shown[:QUEUE_LENGTH]],
        "more": max(0, len(shown) - QUEUE_LENGTH),
        "talks": _talks(person),
        "waiting": _waiting(person),
        "is_empty": not entries,
    }
    if chosen is not None:
        context |= _case(request, chosen)
    return context


def _case(request: HttpRequest, chosen: Entry) -> dict[str, object]:
    now = clock.now()
    try:
        file = open_case(reference=chosen.reference, what="case", by=signed_in(request), now=now)
    except CaseNotYours as error:
        raise Http404 from error
    case = case_of(file, chosen, now=now, most_jobs=3, most_events=6)
    return {"case": case, "actions": case_actions(case, is_open=False)}


_SHOWN: dict[str, Callable[[Entry], bool]] = {
    "talks": lambda one: bool(APPOINTMENTS & set(one.concerns)),
    "answers": lambda one: bool(ANSWERS_DUE & set(one.concerns)),
    "new": lambda one: one.is_new,
    "colleagues": lambda one: one.is_substitution,
}


def _show(request: HttpRequest, due: list[Entry]) -> list[Entry]:
    test = _SHOWN.get(request.GET.get("show", ""))
    return [one for one in due if test(one)] if test else due


def _filters(request: HttpRequest, due: list[Entry]) -> list[Chip]:
    words = {
        "talks": _("Talks"),
        "answers": _("Answers due"),
        "new": _("New registrations"),
        "colleagues": _("For colleagues"),
    }
    asked = request.GET.get("show", "")
    chips = [Chip(f"{_('All')} {len(due)}", "?as=people", is_current=asked not in _SHOWN)]
    for key, label in words.items():
        number = sum(1 for one in due if _SHOWN[key](one))
        if number or key == asked:
            address = f"?as=people&show={key}"
            chips.append(Chip(f"{label} {number}", address, is_current=key == asked))
    return chips


def _chosen(request: HttpRequest, entries: list[Entry], shown: list[Entry]) -> Entry | None:
    reference = one_line(request.GET.get("person", ""), 20)
    if not reference:
        return shown[0] if shown else None
    for one in entries:
        if one.reference == reference:
            return one
    raise Http404


def _line(request: HttpRequest, one: Entry, chosen: Entry | None) -> QueueEntry:
    today = clock.today()
    show = request.GET.get("show", "")
    kept = f"&show={show}" if show in _SHOWN else ""
    meta = meta_of(one)
    if one.is_substitution:
        meta = f"{meta} · {_('for a colleague')}"
    return QueueEntry(
        who=one.name,
        url=f"?as=people{kept}&person={one.reference}#case",
        why=why_of(one, today=today),
        meta=meta,
        tag=urgency_of(one, today=today),
        is_current=chosen is one,
    )


def _talks(person: Person) -> list[Talk]:
    today = clock.today()
    staff = frozenset({person.pk, *stands_in_for(person, day=today)})
    rows = appointments_of_staff(staff, first=today, last=today)
    rows = [row for row in rows if row.state != AppointmentState.CANCELLED]
    names = people_named([row.person_id for row in rows])
    files = references_of([row.person_id for row in rows])
    return [
        Talk(
            time=formats.hour(row.starts_at),
            who=names.get(row.person_id, ""),
            url=_talk_url(files.get(row.person_id, ""), row.reference),
            channel=str(CHANNELS[row.channel]),
            is_colleagues=row.staff_id != person.pk,
        )
        for row in rows
    ]


def _talk_url(file_reference: str, reference: str) -> str:
    if not file_reference:
        return reverse("desk:calendar")
    return reverse("desk:talk", args=[file_reference, reference])


def _waiting(person: Person) -> list[Todo]:
    unread = unread_count(person, day=clock.today())
    address = addresses.address_of("desk:threads")
    if not unread or not address:
        return []
    words = ngettext("%(number)s unread message", "%(number)s unread messages", unread)
    return [Todo(words % {"number": formats.number(unread)}, address)]


def _other(request: HttpRequest) -> dict[str, object]:
    roles = roles_in(request)
    return {"roles": [ROLES[role] for role in sorted(roles)], "held": roles, "Role": Role}


_PAGES: dict[str, tuple[str, Callable[[HttpRequest], dict[str, object]]]] = {
    PEOPLE: ("desk/people.html", _people),
    EMPLOYERS: ("desk/employers.html", employers_context),
    OFFICE: ("desk/office.html", office_context),
    OTHER: ("desk/other.html", _other),
}
