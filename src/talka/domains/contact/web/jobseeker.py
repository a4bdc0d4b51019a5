"""Messages of a person."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from talka.domains.contact import actions
from talka.domains.contact.queries import threads_of_person
from talka.domains.contact.rules import Side
from talka.domains.contact.web import conversations
from talka.domains.people.api import acting_for, reads_and_writes_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


def _here(reference: str) -> str:
    return reverse("me:thread", args=[reference])


THREADS = conversations.table_of(_here, Side.OUTSIDE)


@require_GET
@allow(signed_in_person)
def threads(request: HttpRequest) -> HttpResponseBase:
    """List the person's conversations."""
    rows = threads_of_person(acting_for(request), reader=signed_in(request))
    listing = THREADS.read(rows, request)
    if (file := listing.export()) is not None:
        return file
    return render(request, "contact/jobseeker/threads.html", {"listing": listing})


@require_http_methods(["GET", "POST"])
@allow(reads_and_writes_for)
def thread(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one conversation; looking at it marks it as read by whoever looks."""
    person, whose = signed_in(request), acting_for(request)
    found, side = conversations.thread_for(person, reference)
    if side != Side.OUTSIDE or found.person_id != whose.pk:
        raise Http404
    answer = conversations.show_thread(
        request, reference, template="contact/jobseeker/thread.html", here=_here
    )
    actions.mark_read(thread=found, by=person, now=clock.now())
    return answer


@require_GET
@allow(signed_in_person)
def attachment(request: HttpRequest, number: int) -> HttpResponse:
    """Give a file of a conversation back."""
    return conversations.give_file(request, number, whose=acting_for(request))
