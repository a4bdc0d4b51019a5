"""Messages for those who work at the service."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from talka.domains.contact import actions
from talka.domains.contact.models import Thread
from talka.domains.contact.queries import office_threads, outsides_of, threads_of_staff
from talka.domains.contact.rules import Side
from talka.domains.contact.web import conversations
from talka.domains.people.api import is_staff_member, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.tables import Column, Listing


# Where the desk shows what a conversation is about, by the kind in its opaque key.
PAGES_ABOUT = {"employer": "desk:employer"}


def _here(reference: str) -> str:
    return reverse("desk:thread", args=[reference])


def _about(thread: Thread) -> str:
    """Return the page of what the conversation is about, empty where there is none."""
    kind, _, reference = thread.about.partition(":")
    return reverse(PAGES_ABOUT[kind], args=[reference]) if kind in PAGES_ABOUT else ""


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
    answer = conversations.show_thread(
        request,
        reference,
        template="contact/desk/thread.html",
        here=_here,
        about=_about(found),
    )
    actions.mark_read(thread=found, by=person, now=clock.now())
    return answer


@require_GET
@allow(is_staff_member)
def attachment(request: HttpRequest, number: int) -> HttpResponse:
    """Give a file of a conversation back."""
    return conversations.give_file(request, number)
