"""Talks with a person: book one, move, cancel or settle it."""

from datetime import timedelta

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
    FreeTime,
    TimeTaken,
    absence_words,
    booked_with,
    offered_times,
)
from talka.domains.counselling import access, actions, queries
from talka.domains.counselling.web.cases import opened, way_to
from talka.domains.counselling.web.forms import CancelForm, MoveForm, TalkForm
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import Person, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Link


AHEAD = timedelta(days=20)
COUNSELLOR = "counsellor"
SETTLED = frozenset({AppointmentState.HELD, AppointmentState.NO_SHOW})


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def book(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Book a talk with oneself or the person's counsellor, by the way that the service model wants."""
    file, by = opened(request, file_reference), signed_in(request)
    with_whom = _with_whom(request, file)
    times = _times(with_whom)
    form = TalkForm(request.POST or None, times=times, whose=with_whom, initial=_first_words(file))
    if request.method == "POST" and form.is_valid():
        try:
            talk = actions.book_talk(
                file=file,
                staff=form.chosen.staff,
                starts_at=form.chosen.starts_at,
                channel=form.chosen_channel,
                topic=form.cleaned_data["topic"],
                submission=form.submission_id,
                by=by,
                now=clock.now(),
            )
        except (TimeTaken, actions.TimeIsOver):
            form.add_error("starts_at", _("One of you is taken at that time. Choose another one"))
        else:
            return _booked(request, file, talk)
    elif (made := booked_with(form.data.get("submission"), file.person)) is not None:
        return _booked(request, file, made)
    context = {
        "form": form,
        "file": file,
        "has_times": bool(times),
        "is_own": with_whom.pk == by.pk,
        "with_whom": with_whom.full_name,
        "choices": _choices(file, by, with_whom),
        "absence": _absence(with_whom),
        "breadcrumbs": way_to(file),
    }
    return render(request, "counselling/desk/book.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_with_people)
def talk(request: HttpRequest, file_reference: str, appointment_reference: str) -> HttpResponse:
    """Show one talk; a POST moves it to another time."""
    file = opened(request, file_reference)
    found = _talk_of(file, appointment_reference)
    form = MoveForm(request.POST or None, times=_times(found.staff), whose=found.staff)
    if request.method == "POST" and form.is_valid():
        try:
            moved = actions.move_talk(
                file=file,
                appointment=found,
                starts_at=form.chosen.starts_at,
                staff=form.chosen.staff,
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
        move = MoveForm(times=_times(found.staff), whose=found.staff)
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
    except actions.TalkLongAgo:
        messages.error(request, _("Too many days have passed: this can no longer be put right."))
    except AppointmentCannotMove:
        return _too_late(request, file_reference)
    else:
        messages.success(request, _("It is written down. Add a note on what was said."))
    return redirect(reverse("desk:person", args=[file_reference]) + "#note")


def _booked(request: HttpRequest, file: JobseekerFile, talk: Appointment) -> HttpResponse:
    told = _("The talk is booked for %(moment)s. The person gets a notice.")
    messages.success(request, told % {"moment": formats.moment(talk.starts_at)})
    return redirect("desk:person", file.reference)


def _with_whom(request: HttpRequest, file: JobseekerFile) -> Person:
    """Return whose times are asked for: one's own, or those of the person's counsellor."""
    is_counsellors = request.GET.get("with") == COUNSELLOR and file.counsellor is not None
    return file.counsellor if is_counsellors and file.counsellor else signed_in(request)


def _choices(file: JobseekerFile, by: Person, chosen: Person) -> list[Link]:
    """Return the ways to the times of both, when the person has another counsellor."""
    if file.counsellor is None or file.counsellor.pk == by.pk:
        return []
    here = reverse("desk:book_talk", args=[file.reference])
    name = file.counsellor.full_name
    return [
        Link(_("With me"), here, chosen.pk == by.pk),
        Link(_("With %(name)s") % {"name": name}, f"{here}?with={COUNSELLOR}", chosen.pk != by.pk),
    ]


def _absence(staff: Person) -> str:
    today = clock.today()
    return absence_words(staff, first=today, last=today + AHEAD)


def _times(staff: Person) -> list[FreeTime]:
    now = clock.now()
    first = clock.day(now)
    return offered_times(staff, first=first, last=first + AHEAD, now=now)


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
    may_correct = state in SETTLED and queries.correcting(clock.day(now)).allows(
        held_on=clock.day(found.starts_at), today=clock.day(now)
    )
    return {
        "file": file,
        "talk": found,
        "move": move,
        "stop": stop or CancelForm(),
        "may_move": is_booked,
        "may_settle": found.starts_at <= now and is_booked,
        "may_correct": may_correct,
        "was_held": state is AppointmentState.HELD,
        "absence": _absence(found.staff) if is_booked else "",
        "breadcrumbs": way_to(file),
    }


def _too_late(request: HttpRequest, file_reference: str) -> HttpResponse:
    messages.error(request, _("Nothing was changed: the talk is over or cancelled already."))
    return redirect("desk:person", file_reference)
