"""Talks with a person: book one, move, cancel or settle it."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.contact.api import (
    Appointment,
    AppointmentCannotMove,
    AppointmentState,
    Channel,
    TimeTaken,
    free_times,
)
from talka.domains.counselling import access, actions, queries
from talka.domains.counselling.web.cases import opened, way_to
from talka.domains.counselling.web.forms import CancelForm, MoveForm, TalkForm
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import Person, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats


AHEAD = timedelta(days=20)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def book(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Book a talk: the free times of whoever asks, by the way that the service model wants."""
    file, staff = opened(request, file_reference), signed_in(request)
    times = _times(staff)
    form = TalkForm(request.POST or None, times=times, initial=_first_words(file))
    if request.method == "POST" and form.is_valid():
        try:
            talk = actions.book_talk(
                file=file,
                staff=staff,
                starts_at=form.cleaned_data["starts_at"],
                channel=form.chosen_channel,
                topic=form.cleaned_data["topic"],
                submission=form.submission_id,
                by=staff,
                now=clock.now(),
            )
        except (TimeTaken, actions.TimeIsOver):
            form.add_error("starts_at", _("One of you is taken at that time. Choose another one"))
        else:
            told = _("The talk is booked for %(moment)s. The person gets a notice.")
            messages.success(request, told % {"moment": formats.moment(talk.starts_at)})
            return redirect("desk:person", file_reference)
    context = {"form": form, "file": file, "has_times": bool(times), "breadcrumbs": way_to(file)}
    return render(request, "counselling/desk/book.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def talk(request: HttpRequest, file_reference: str, appointment_reference: str) -> HttpResponse:
    """Show one talk; a POST moves it to another time."""
    file = opened(request, file_reference)
    found = _talk_of(file, appointment_reference)
    form = MoveForm(request.POST or None, times=_times(signed_in(request)))
    if request.method == "POST" and form.is_valid():
        try:
            moved = actions.move_talk(
                file=file,
                appointment=found,
                starts_at=form.cleaned_data["starts_at"],
                by=signed_in(request),
                now=clock.now(),
            )
        except (TimeTaken, actions.TimeIsOver):
            form.add_error("starts_at", _("One of you is taken at that time. Choose another one"))
        except AppointmentCannotMove:
            return _too_late(request, file_reference)
        else:
            told = _("The talk has moved to %(moment)s. The person gets a notice.")
            messages.success(request, told % {"moment": formats.moment(moved.starts_at)})
            return redirect("desk:person", file_reference)
    return render(request, "counselling/desk/talk.html", _talk_context(file, found, move=form))


@require_POST
@allow(access.works_with_people)
def cancel(request: HttpRequest, file_reference: str, appointment_reference: str) -> HttpResponse:
    """Cancel a talk, with a reason."""
    file = opened(request, file_reference)
    found = _talk_of(file, appointment_reference)
    form = CancelForm(request.POST)
    if not form.is_valid():
        move = MoveForm(times=_times(signed_in(request)))
        context = _talk_context(file, found, move=move, stop=form)
        return render(request, "counselling/desk/talk.html", context)
    try:
        actions.cancel_talk(
            file=file,
            appointment=found,
            reason=form.cleaned_data["reason"],
            by=signed_in(request),
            now=clock.now(),
        )
    except AppointmentCannotMove:
        return _too_late(request, file_reference)
    messages.success(request, _("The talk is cancelled. The person gets a notice."))
    return redirect("desk:person", file_reference)


@require_POST
@allow(access.works_with_people)
def settle(request: HttpRequest, file_reference: str, appointment_reference: str) -> HttpResponse:
    """Write down whether the person came."""
    file = opened(request, file_reference)
    found = _talk_of(file, appointment_reference)
    try:
        actions.settle_talk(
            file=file,
            appointment=found,
            came=request.POST.get("came") == "yes",
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.TalkNotYet:
        messages.error(request, _("The talk has not begun. Come back when it is over."))
    except AppointmentCannotMove:
        return _too_late(request, file_reference)
    else:
        messages.success(request, _("It is written down. Add a note on what was said."))
    return redirect(reverse("desk:person", args=[file_reference]) + "#note")


def _times(staff: Person) -> list[datetime]:
    now = clock.now()
    first = clock.day(now)
    return free_times(staff, first=first, last=first + AHEAD, now=now)


def _first_words(file: JobseekerFile) -> dict[str, str]:
    """Propose the way of talking that the service model wants, and a topic."""
    now = clock.now()
    entry = queries.entry_of(file, now=now)
    service = queries.service_model(clock.day(now)).of(entry.segment)
    is_first = not entry.standing.has_talked
    channel = Channel.FACE_TO_FACE if is_first else Channel(service.channel)
    return {"channel": channel, "topic": _("First talk") if is_first else _("How the search goes")}


def _talk_of(file: JobseekerFile, reference: str) -> Appointment:
    found = Appointment.objects.filter(reference=reference, person=file.person_id)
    talk = found.select_related("staff", "office", "person").first()
    if talk is None:
        raise Http404
    return talk


def _talk_context(
    file: JobseekerFile, found: Appointment, *, move: MoveForm, stop: CancelForm | None = None
) -> dict[str, object]:
    now, state = clock.now(), AppointmentState(found.state)
    is_booked = state is AppointmentState.BOOKED
    return {
        "file": file,
        "talk": found,
        "move": move,
        "stop": stop or CancelForm(),
        "may_move": is_booked,
        "may_settle": found.starts_at <= now and (is_booked or state is AppointmentState.NO_SHOW),
        "breadcrumbs": way_to(file),
    }


def _too_late(request: HttpRequest, file_reference: str) -> HttpResponse:
    messages.error(request, _("Nothing was changed: the talk is over or cancelled already."))
    return redirect("desk:person", file_reference)
