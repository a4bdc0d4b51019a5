"""Messages and appointments of a person."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from talka.domains.contact import actions
from talka.domains.contact.models import Appointment
from talka.domains.contact.queries import (
    appointments_of,
    calendar_file,
    free_times,
    threads_of_person,
)
from talka.domains.contact.rules import AppointmentState, Side
from talka.domains.contact.web import conversations
from talka.domains.contact.web.forms import CancelForm, TimeForm
from talka.domains.people.api import (
    acting_for,
    applies_for,
    people_named,
    reads_and_writes_for,
    signed_in,
)
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


DAYS_AHEAD = 14
MOST_TIMES = 40


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


def _own(request: HttpRequest, reference: str) -> Appointment:
    rows = Appointment.objects.select_related("staff", "office", "person")
    found = rows.filter(reference=reference, person=acting_for(request)).first()
    if found is None:
        raise Http404
    return found


@require_GET
@allow(signed_in_person)
def appointments(request: HttpRequest) -> HttpResponse:
    """List the person's appointments: those to come, and those that are over."""
    now = clock.now()
    rows = appointments_of(acting_for(request))
    names = people_named([one.staff_id for one in rows])
    booked = AppointmentState.BOOKED
    coming = [
        (one, names.get(one.staff_id, ""))
        for one in rows
        if one.ends_at >= now and one.state == booked
    ]
    over = [
        (one, names.get(one.staff_id, ""))
        for one in rows
        if one.ends_at < now or one.state != booked
    ]
    context = {"coming": coming, "over": over[::-1][:50]}
    return render(request, "contact/jobseeker/appointments.html", context)


@require_http_methods(["GET", "POST"])
@allow(applies_for)
def move_appointment(request: HttpRequest, reference: str) -> HttpResponse:
    """Choose another free time with the same person."""
    found, now = _own(request, reference), clock.now()
    first = clock.today() + timedelta(days=1)
    last = first + timedelta(days=DAYS_AHEAD)
    times = free_times(found.staff, first=first, last=last, now=now)[:MOST_TIMES]
    form = TimeForm(request.POST or None, times=times)
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_appointment(
                appointment=found, starts_at=form.chosen, by=signed_in(request), now=now
            )
        except actions.TimeTaken:
            form.add_error("starts_at", _("Somebody was faster. Choose another time."))
        except actions.AppointmentCannotMove:
            form.add_error(None, _("This appointment is over or cancelled."))
        else:
            messages.success(request, _("Your appointment has moved."))
            return redirect("me:appointments")
    context = {
        "form": form,
        "title": _("Move your appointment"),
        "back_url": reverse("me:appointments"),
        "submit_label": _("Move the appointment"),
        "intro": ""
        if times
        else _("There is no free time in the next two weeks. Call the office."),
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "POST"])
@allow(applies_for)
def cancel_appointment(request: HttpRequest, reference: str) -> HttpResponse:
    """Cancel the appointment, with a reason."""
    found = _own(request, reference)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.cancel_appointment(
                appointment=found,
                reason=form.cleaned_data["reason"],
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.AppointmentCannotMove:
            form.add_error(None, _("This appointment is over or cancelled."))
        else:
            messages.success(request, _("The appointment is cancelled. Your counsellor sees why."))
            return redirect("me:appointments")
    context = {
        "form": form,
        "title": _("Cancel your appointment"),
        "back_url": reverse("me:appointments"),
        "submit_label": _("Cancel the appointment"),
    }
    return render(request, "question.html", context)


@require_GET
@allow(signed_in_person)
def appointment_calendar(request: HttpRequest, reference: str) -> HttpResponse:
    """Give the appointment as a file for the person's calendar."""
    found = _own(request, reference)
    answer = HttpResponse(calendar_file(found), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.reference}.ics"'
    return answer
