"""Appointments of a person: those to come, those that are over, moved and cancelled."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from talka.domains.contact import actions
from talka.domains.contact.labels import APPOINTMENT_STATES, CHANNELS
from talka.domains.contact.models import Appointment
from talka.domains.contact.queries import (
    AppointmentRow,
    absence_words,
    appointments_of,
    calendar_file,
    offered_times,
)
from talka.domains.contact.rules import AppointmentState, Side
from talka.domains.contact.web.forms import CancelForm, TimeForm
from talka.domains.people.api import acting_for, applies_for, people_named, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Kind, Tag
from talka.kit.tables import Column, Filter, Table


DAYS_AHEAD = 14
MOST_TIMES = 40
STATE_KINDS = {
    AppointmentState.BOOKED: Kind.INFO,
    AppointmentState.HELD: Kind.GOOD,
    AppointmentState.NO_SHOW: Kind.BAD,
    AppointmentState.CANCELLED: Kind.CLOSED,
}


def _own(request: HttpRequest, reference: str) -> Appointment:
    rows = Appointment.objects.select_related("staff", "office", "person")
    found = rows.filter(reference=reference, person=acting_for(request)).first()
    if found is None:
        raise Http404
    return found


@require_GET
@allow(signed_in_person)
def appointments(request: HttpRequest) -> HttpResponseBase:
    """List the person's appointments: those to come, and those that are over."""
    now = clock.now()
    rows = appointments_of(acting_for(request))
    names = people_named([one.staff_id for one in rows])
    coming = [one for one in rows if _is_ahead(one, now)]
    over = [one for one in reversed(rows) if not _is_ahead(one, now)]
    listing = _past(names).read(over, request)
    if (file := listing.export()) is not None:
        return file
    context = {
        "coming": [(one, names.get(one.staff_id, ""), one.starts_at > now) for one in coming],
        "listing": listing,
        "has_past": bool(over),
    }
    return render(request, "contact/jobseeker/appointments.html", context)


def _is_ahead(one: AppointmentRow, now: datetime) -> bool:
    return one.state == AppointmentState.BOOKED and one.ends_at >= now


def _past(names: dict[int, str]) -> Table:
    """Return the list of what is over; `names` are those of the members of staff."""

    def state(one: AppointmentRow) -> Tag:
        return Tag(one.state_words, STATE_KINDS[one.state])

    def who(one: AppointmentRow) -> str:
        return names.get(one.staff_id, "")

    def search(rows: list[AppointmentRow], words: str) -> list[AppointmentRow]:
        wanted = words.casefold()
        return [
            one
            for one in rows
            if wanted in f"{one.topic} {who(one)} {one.why_cancelled}".casefold()
        ]

    return Table(
        name="appointments",
        columns=(
            Column("starts_at", gettext_lazy("When"), is_sortable=True),
            Column("topic", gettext_lazy("About"), is_sortable=True, is_text=True),
            Column("who", gettext_lazy("With"), value=who, is_sortable=True, is_text=True),
            Column("channel", gettext_lazy("How"), value=lambda one: str(CHANNELS[one.channel])),
            Column("state", gettext_lazy("Status"), value=state, is_sortable=True),
            Column("why_cancelled", gettext_lazy("Why it was cancelled")),
        ),
        filters=(
            Filter("state", gettext_lazy("Status"), [*APPOINTMENT_STATES.items()],
                   lambda rows, state: [one for one in rows if one.state == state]),
        ),
        search=search,
        search_label=gettext_lazy("About what, or with whom"),
        default_sort="-starts_at",
        caption=gettext_lazy("Earlier appointments"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@allow(applies_for)
def move_appointment(request: HttpRequest, reference: str) -> HttpResponse:
    """Choose another free time with the same person, or with who stands in."""
    found, now = _own(request, reference), clock.now()
    if not _is_open(found, now):
        return _too_late(request)
    first = clock.today() + timedelta(days=1)
    last = first + timedelta(days=DAYS_AHEAD)
    times = offered_times(found.staff, first=first, last=last, now=now)[:MOST_TIMES]
    form = TimeForm(request.POST or None, times=times, whose=found.staff)
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_appointment(
                appointment=found,
                starts_at=form.chosen.starts_at,
                staff=form.chosen.staff,
                side=Side.OUTSIDE,
                by=signed_in(request),
                now=now,
            )
        except actions.TimeTaken:
            form.add_error(
                "starts_at",
                _(
                    "Somebody was faster, or you have another appointment then. Choose another time."
                ),
            )
        except actions.AppointmentCannotMove:
            return _too_late(request)
        else:
            messages.success(
                request, _("Your appointment has moved. Your counsellor gets a notice.")
            )
            return redirect("me:appointments")
    none_free = _("There is no free time in the next two weeks. Call the office.")
    context = {
        "form": form,
        "title": _("Move your appointment"),
        "back_url": reverse("me:appointments"),
        "submit_label": _("Move the appointment"),
        "intro": absence_words(found.staff, first=first, last=last) if times else none_free,
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "POST"])
@allow(applies_for)
def cancel_appointment(request: HttpRequest, reference: str) -> HttpResponse:
    """Cancel the appointment, with a reason."""
    found, now = _own(request, reference), clock.now()
    if not _is_open(found, now):
        return _too_late(request)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.cancel_appointment(
                appointment=found,
                reason=form.cleaned_data["reason"],
                side=Side.OUTSIDE,
                by=signed_in(request),
                now=now,
            )
        except actions.AppointmentCannotMove:
            return _too_late(request)
        messages.success(
            request,
            _("The appointment is cancelled. Your counsellor gets a notice and can read why."),
        )
        return redirect("me:appointments")
    context = {
        "form": form,
        "title": _("Cancel your appointment"),
        "back_url": reverse("me:appointments"),
        "submit_label": _("Cancel the appointment"),
    }
    return render(request, "question.html", context)


def _is_open(one: Appointment, now: datetime) -> bool:
    return one.state == AppointmentState.BOOKED and one.starts_at > now


def _too_late(request: HttpRequest) -> HttpResponse:
    messages.error(
        request,
        _("Nothing was changed: this appointment has begun, is over or is cancelled already."),
    )
    return redirect("me:appointments")


@require_GET
@allow(signed_in_person)
def appointment_calendar(request: HttpRequest, reference: str) -> HttpResponse:
    """Give the appointment as a file for the person's calendar."""
    found = _own(request, reference)
    answer = HttpResponse(calendar_file(found), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.reference}.ics"'
    return answer
