"""A person reaches the counsellor: a new conversation, an appointment of one's own choice."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.contact.api import (
    CHANNELS,
    Channel,
    FreeTime,
    Side,
    TimeTaken,
    absence_words,
    book_appointment,
    booked_with,
    offered_times,
    start_thread,
    time_words,
)
from talka.domains.jobseekers.api import file_for
from talka.domains.people.api import Person, applies_for, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.files.kinds import FileRefused
from talka.kit.files.labels import TROUBLES
from talka.kit.forms import IdempotentForm, TextField, UploadField


ACCEPTED = (".pdf", ".docx", ".odt", ".png", ".jpg", ".jpeg", ".txt")
DAYS_AHEAD = 14
MOST_TIMES = 40
MINUTES = 30


class NewThreadForm(IdempotentForm):
    """The first message of a conversation."""

    subject = forms.CharField(label=gettext_lazy("What is it about?"), max_length=150)
    text = TextField(label=gettext_lazy("Your message"), max_length=10_000)
    file = UploadField(
        label=gettext_lazy("Add a file"), accept=ACCEPTED, megabytes=10, required=False
    )


class BookingForm(IdempotentForm):
    """A free time, and how the two meet."""

    starts_at = forms.ChoiceField(label=gettext_lazy("Choose a time"), widget=forms.RadioSelect)
    channel = forms.ChoiceField(
        label=gettext_lazy("How do you want to meet?"),
        choices=[
            (one, CHANNELS[one]) for one in (Channel.FACE_TO_FACE, Channel.PHONE, Channel.VIDEO)
        ],
        widget=forms.RadioSelect,
        initial=Channel.FACE_TO_FACE,
    )
    topic = forms.CharField(label=gettext_lazy("What do you want to talk about?"), max_length=150)

    def __init__(self, *args: Any, times: Sequence[FreeTime], whose: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.times = {one.starts_at.isoformat(): one for one in times}
        field: Any = self.fields["starts_at"]
        field.choices = [(key, time_words(one, whose)) for key, one in self.times.items()]

    @property
    def chosen(self) -> FreeTime:
        """Return the time that was chosen, with whom one meets then."""
        return self.times[self.cleaned_data["starts_at"]]


@require_http_methods(["GET", "POST"])
@allow(applies_for)
def new_thread(request: HttpRequest) -> HttpResponse:
    """Write to one's counsellor, or to the office while there is none."""
    file = file_for(request)
    if file is None:
        return redirect("public:register_start")
    form = NewThreadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data.get("file")
        try:
            made = start_thread(
                subject=form.cleaned_data["subject"],
                text=form.cleaned_data["text"],
                files=(upload,) if upload else (),
                person=file.person,
                staff=file.counsellor,
                office=file.office,
                about=f"file:{file.reference}",
                side=Side.OUTSIDE,
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except FileRefused as error:
            form.add_error("file", str(TROUBLES[error.trouble]))
        else:
            messages.success(
                request, _("Your message is sent. You get a notice when somebody answers.")
            )
            return redirect("me:thread", made.reference)
    context = {
        "form": form,
        "title": _("Write to your counsellor"),
        "back_url": reverse("me:threads"),
        "submit_label": _("Send"),
        "draft": "thread",
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "POST"])
@allow(applies_for)
def book(request: HttpRequest) -> HttpResponse:
    """Book a talk with one's counsellor at a free time."""
    file = file_for(request)
    if file is None:
        return redirect("public:register_start")
    if file.counsellor is None:
        return _nobody_yet(request)
    first = clock.today() + timedelta(days=1)
    last = first + timedelta(days=DAYS_AHEAD)
    times = offered_times(file.counsellor, first=first, last=last, now=clock.now())[:MOST_TIMES]
    form = BookingForm(request.POST or None, times=times, whose=file.counsellor)
    if request.method == "POST" and form.is_valid():
        try:
            book_appointment(
                person=file.person,
                staff=form.chosen.staff,
                office=file.office,
                starts_at=form.chosen.starts_at,
                minutes=MINUTES,
                channel=Channel(form.cleaned_data["channel"]),
                topic=form.cleaned_data["topic"],
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except TimeTaken:
            form.add_error(
                "starts_at",
                _(
                    "Somebody was faster, or you have another appointment then. Choose another time."
                ),
            )
        else:
            return _booked(request)
    elif booked_with(form.data.get("submission"), file.person):
        return _booked(request)
    none_free = _("There is no free time in the next two weeks. Call the office.")
    context = {
        "form": form,
        "title": _("Book a talk with your counsellor"),
        "back_url": reverse("me:appointments"),
        "submit_label": _("Book"),
        "intro": absence_words(file.counsellor, first=first, last=last) if times else none_free,
    }
    return render(request, "question.html", context)


def _booked(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("The appointment is booked."))
    return redirect("me:appointments")


def _nobody_yet(request: HttpRequest) -> HttpResponse:
    """Say that there is nobody to meet yet, and lead to the office."""
    messages.error(
        request, _("You have no counsellor yet, so no time can be booked. Write to the office.")
    )
    return redirect("me:new_thread")
