"""Messages for those who work at the service."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from talka.domains.contact import actions
from talka.domains.contact.queries import office_threads, threads_of_staff
from talka.domains.contact.rules import Side
from talka.domains.contact.web import conversations
from talka.domains.people.api import is_staff_member, signed_in
from talka.kit import clock
from talka.kit.access import allow


def _here(reference: str) -> str:
    return reverse("desk:thread", args=[reference])


THREADS = conversations.table_of(_here, Side.SERVICE)


@require_GET
@allow(is_staff_member)
def threads(request: HttpRequest) -> HttpResponseBase:
    """List the conversations of the member of staff, or those of the office that nobody has taken."""
    person, day = signed_in(request), clock.today()
    is_office = request.GET.get("of") == "office"
    rows = office_threads(person, day=day) if is_office else threads_of_staff(person, day=day)
    listing = THREADS.read(rows, request)
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
        request, reference, template="contact/desk/thread.html", here=_here
    )
    actions.mark_read(thread=found, by=person, now=clock.now())
    return answer


@require_GET
@allow(is_staff_member)
def attachment(request: HttpRequest, number: int) -> HttpResponse:
    """Give a file of a conversation back."""
    return conversations.give_file(request, number)
