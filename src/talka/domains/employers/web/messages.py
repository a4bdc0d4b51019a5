"""Conversations between an employer's agents and the service."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.contact.api import (
    Side,
    Thread,
    ThreadClosed,
    attached,
    mark_read,
    may_take_part,
    post_message,
    start_thread,
    thread_by_reference,
    threads_of_employer,
    utterances,
)
from talka.domains.employers import access, actions
from talka.domains.employers.models import Employer
from talka.domains.employers.web.sides import looked_after, own_employer
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Kind, Tag
from talka.kit.files.kinds import FileRefused
from talka.kit.files.labels import TROUBLES
from talka.kit.files.shelf import FileDamaged, hand_out
from talka.kit.forms import IdempotentForm, TextField, UploadField
from talka.kit.tables import Column, Table


ACCEPTED = (".pdf", ".docx", ".odt", ".png", ".jpg", ".jpeg", ".txt")


class AnswerForm(IdempotentForm):
    """One more message in a conversation."""

    text = TextField(label=gettext_lazy("Your message"), max_length=10_000)
    file = UploadField(
        label=gettext_lazy("Add a file"), accept=ACCEPTED, megabytes=10, required=False
    )


class NewThreadForm(AnswerForm):
    """The first message of a conversation."""

    subject = forms.CharField(label=gettext_lazy("What is it about?"), max_length=150)
    field_order = ("subject", "text", "file")


def _table(employer: Employer) -> Table:
    def state(thread: Thread) -> Tag:
        read_at = getattr(thread, "read_at", None)
        is_new = thread.last_side == Side.SERVICE and (
            read_at is None or read_at < thread.last_message_at
        )
        return Tag(_("New"), Kind.SOON) if is_new else Tag(_("Read"), Kind.NEUTRAL)

    return Table(
        name="messages",
        columns=(
            Column("subject", gettext_lazy("About"), is_sortable=True, is_text=True,
                   link=lambda one: reverse("employer:thread", args=[employer.reference, one.reference])),
            Column("state", gettext_lazy("Status"), value=state),
            Column("last_message_at", gettext_lazy("Last message"), is_sortable=True),
        ),
        search=lambda rows, words: rows.filter(subject__icontains=words),
        default_sort="-last_message_at",
        empty_title=gettext_lazy("No messages yet"),
        empty_text=gettext_lazy("Messages between you and the employment service stand here."),
    )  # fmt: skip


@require_safe
@allow(signed_in_person)
def threads(request: HttpRequest, employer_reference: str) -> HttpResponseBase:
    """List the employer's conversations."""
    employer = own_employer(request, employer_reference)
    rows = threads_of_employer(employer.reference, signed_in(request))
    listing = _table(employer).read(rows, request)
    if (file := listing.export()) is not None:
        return file
    context = {"listing": listing, "employer": employer}
    return render(request, "employers/employer/threads.html", context)


def _thread(request: HttpRequest, employer: Employer, reference: str) -> Thread:
    try:
        found = thread_by_reference(reference)
    except Thread.DoesNotExist as error:
        raise Http404 from error
    if found.employer != employer.reference:
        raise Http404
    return found


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def thread(request: HttpRequest, employer_reference: str, reference: str) -> HttpResponse:
    """Show one conversation and add an answer; looking at it marks it as read."""
    employer, person = own_employer(request, employer_reference), signed_in(request)
    found = _thread(request, employer, reference)
    form = AnswerForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            post_message(
                thread=found,
                text=form.cleaned_data["text"],
                files=_files(form),
                employers=frozenset({employer.reference}),
                submission=form.submission_id,
                by=person,
                now=clock.now(),
            )
        except FileRefused as error:
            form.add_error("file", str(TROUBLES[error.trouble]))
        except ThreadClosed:
            form.add_error(None, _("This conversation is closed. Begin a new one."))
        else:
            return redirect("employer:thread", employer_reference, reference)
    mark_read(thread=found, by=person, now=clock.now())
    context = {
        "thread": found,
        "employer": employer,
        "utterances": utterances(found, person),
        "form": form,
        "files_at": reverse("employer:threads", args=[employer.reference]) + "files/",
    }
    return render(request, "employers/employer/thread.html", context)


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def new_thread(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Write to the employer counsellor, or to the office when there is none."""
    employer = own_employer(request, employer_reference)
    form = NewThreadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = start_thread(
                subject=form.cleaned_data["subject"],
                text=form.cleaned_data["text"],
                files=_files(form),
                employer=employer.reference,
                staff=employer.owner,
                office=employer.office,
                about=f"employer:{employer.reference}",
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
            return redirect("employer:thread", employer.reference, made.reference)
    context = {
        "form": form,
        "title": _("Write to your counsellor"),
        "back_url": reverse("employer:threads", args=[employer.reference]),
        "submit_label": _("Send"),
        "draft": "thread",
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "POST"])
@allow(access.looks_after_employers)
def write(request: HttpRequest, reference: str) -> HttpResponse:
    """Write to everybody who acts for the employer, from the desk."""
    employer = looked_after(request, reference)
    form = NewThreadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.write_to_employer(
                employer=employer,
                subject=form.cleaned_data["subject"],
                text=form.cleaned_data["text"],
                files=_files(form),
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except FileRefused as error:
            form.add_error("file", str(TROUBLES[error.trouble]))
        else:
            messages.success(
                request,
                _("Your message is sent. Everybody who acts for the employer gets a notice."),
            )
            return redirect("desk:thread", made.reference)
    context = {
        "form": form,
        "title": _("Write to %(name)s") % {"name": employer.name},
        "back_url": reverse("desk:employer", args=[employer.reference]),
        "submit_label": _("Send"),
        "draft": "employer-thread",
    }
    return render(request, "question.html", context)


@require_safe
@allow(signed_in_person)
def attachment(request: HttpRequest, employer_reference: str, number: int) -> HttpResponse:
    """Give a file of a conversation back."""
    employer, found = own_employer(request, employer_reference), attached(number)
    day, mine = clock.today(), frozenset({employer.reference})
    if found is None or found.message.thread.employer != employer.reference:
        raise Http404
    if may_take_part(signed_in(request), found.message.thread, day=day, employers=mine) is None:
        raise Http404
    try:
        return hand_out(found.file)
    except FileDamaged as error:
        raise Http404 from error


def _files(form: AnswerForm) -> tuple[Any, ...]:
    found = form.cleaned_data.get("file")
    return (found,) if found else ()
