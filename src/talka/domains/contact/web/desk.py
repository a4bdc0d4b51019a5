"""Messages for those who work at the service."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import resolve, reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from talka.domains.contact import actions
from talka.domains.contact.models import Thread
from talka.domains.contact.queries import (
    attached,
    file_of_thread,
    office_threads,
    outsides_of,
    threads_of_staff,
)
from talka.domains.contact.rules import Side
from talka.domains.contact.web import conversations
from talka.domains.people.api import LookPurpose, is_staff_member, signed_in
from talka.kit import clock
from talka.kit.access import Rule, allow
from talka.kit.audit.reading import record_reading
from talka.kit.tables import Column, Listing


# Where the desk shows whom a conversation is with, or what it is about, by the kind of thing.
PAGES = {"employer": "desk:employer", "file": "desk:person", "application": "desk:application"}


def _here(reference: str) -> str:
    return reverse("desk:thread", args=[reference])


def _way(request: HttpRequest, kind: str, reference: str) -> str:
    """Return the page of the thing, empty where there is none that the reader's role may open."""
    if kind not in PAGES or not reference:
        return ""
    address = reverse(PAGES[kind], args=[reference])
    rule: Rule = resolve(address).func.access_rule  # type: ignore[attr-defined]
    return address if rule(request) else ""


def _around(request: HttpRequest, thread: Thread) -> dict[str, object]:
    """Return who is on the other side, with the ways to them and to what it is about."""
    file = file_of_thread(thread)
    own = ("employer", thread.employer) if thread.employer else ("file", file)
    kind, _, reference = thread.about.partition(":")
    is_other = (kind, reference) != own
    return {
        "who": outsides_of([thread])[thread.pk],
        "who_url": _way(request, *own),
        "about": _way(request, kind, reference) if is_other else "",
        "is_about_employer": kind == "employer",
    }


def _listing(rows: QuerySet[Thread], request: HttpRequest) -> Listing:
    """Return the list with a column that says who is on the other side."""
    names: dict[int, str] = {}
    with_whom = Column("with", gettext_lazy("With"), value=lambda one: names.get(one.pk, ""))
    listing = conversations.table_of(_here, Side.SERVICE, with_whom).read(rows, request)
    shown = listing.found if "format" in request.GET else listing.page.object_list
    names |= outsides_of(list(shown))
    return listing


@require_GET
@allow(is_staff_member)
def threads(request: HttpRequest) -> HttpResponseBase:
    """List the conversations of the member of staff, or those of the office that nobody has taken."""
    person, day = signed_in(request), clock.today()
    is_office = request.GET.get("of") == "office"
    rows = office_threads(person, day=day) if is_office else threads_of_staff(person, day=day)
    listing = _listing(rows, request)
    if (file := listing.export()) is not None:
        return file
    context = {"listing": listing, "is_office": is_office}
    return render(request, "contact/desk/threads.html", context)


@require_http_methods(["GET", "POST"])
@allow(is_staff_member)
def thread(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one conversation; looking at it marks it as read."""
    person = signed_in(request)
    found, side = conversations.thread_for(person, reference)
    if side != Side.SERVICE:
        raise Http404
    _note_look(request, found)
    answer = conversations.show_thread(
        request,
        reference,
        template="contact/desk/thread.html",
        here=_here,
        around=_around(request, found),
    )
    actions.mark_read(thread=found, by=person, now=clock.now())
    return answer


@require_GET
@allow(is_staff_member)
def attachment(request: HttpRequest, number: int) -> HttpResponse:
    """Give a file of a conversation back."""
    answer = conversations.give_file(request, number)
    if (found := attached(number)) is not None:
        _note_look(request, found.message.thread)
    return answer


def _note_look(request: HttpRequest, thread: Thread) -> None:
    """Write down that somebody of the service read what the person wrote; the person sees it."""
    if thread.person_id is None:
        return
    record_reading(
        subject_id=thread.person_id,
        reader_id=signed_in(request).pk,
        purpose=LookPurpose.COUNSELLING,
        what="messages",
        office_id=thread.office_id,
        now=clock.now(),
    )
