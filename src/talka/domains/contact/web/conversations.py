"""Conversations as pages show them; the same for every audience."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from talka.domains.contact import actions
from talka.domains.contact.models import Thread
from talka.domains.contact.queries import (
    attached,
    may_take_part,
    thread_by_reference,
    utterances,
    with_words,
)
from talka.domains.contact.rules import Side
from talka.domains.contact.web.forms import AnswerForm, files_of, refuse_file
from talka.domains.people.api import Person, signed_in
from talka.kit import clock
from talka.kit.components.parts import Kind, Tag
from talka.kit.files.kinds import FileRefused
from talka.kit.files.shelf import FileDamaged, hand_out
from talka.kit.tables import Column, Table


Address = Callable[[str], str]


def table_of(address: Address, side: Side, *columns: Column) -> Table:
    """Return the list of conversations for one side, each linked to its page, with more columns."""

    def state(thread: Thread) -> Tag:
        read_at = getattr(thread, "read_at", None)
        if thread.last_side != side and (read_at is None or read_at < thread.last_message_at):
            return Tag(_("New"), Kind.SOON)
        if thread.closed_at:
            return Tag(_("Closed"), Kind.CLOSED)
        return Tag(_("Read"), Kind.NEUTRAL)

    return Table(
        name="messages",
        columns=(
            Column("subject", gettext_lazy("About"), is_sortable=True, is_text=True,
                   link=lambda one: address(one.reference)),
            *columns,
            Column("state", gettext_lazy("Status"), value=state),
            Column("last_message_at", gettext_lazy("Last message"), is_sortable=True),
        ),
        search=with_words,
        search_label=gettext_lazy("About what, or with whom"),
        default_sort="-last_message_at",
        empty_title=gettext_lazy("No messages yet"),
        empty_text=gettext_lazy("Messages between you and the employment service stand here."),
    )  # fmt: skip


def thread_for(person: Person, reference: str) -> tuple[Thread, Side]:
    """
    Return the conversation and the side on which the person takes part in it.

    :raises Http404: there is none, or the person takes no part
    """
    try:
        found = thread_by_reference(reference)
    except Thread.DoesNotExist as error:
        raise Http404 from error
    side = may_take_part(person, found, day=clock.today())
    if side is None:
        raise Http404
    return found, side


def show_thread(
    request: HttpRequest,
    reference: str,
    *,
    template: str,
    here: Address,
    around: Mapping[str, object] | None = None,
) -> HttpResponse:
    """Show the conversation, with what else the template shows around it, and add an answer to it."""
    person, now = signed_in(request), clock.now()
    thread, _side = thread_for(person, reference)
    form = AnswerForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.post_message(
                thread=thread,
                text=form.cleaned_data["text"],
                files=files_of(form),
                submission=form.submission_id,
                by=person,
                now=now,
            )
        except FileRefused as error:
            refuse_file(form, error.trouble)
        except actions.ThreadClosed:
            form.add_error(None, _("This conversation is closed. Begin a new one."))
        else:
            return redirect(here(reference))
    shown = utterances(thread, person)
    context = {
        "thread": thread,
        "utterances": shown,
        "form": form,
        "count": count_words(len(shown)),
        **(around or {}),
    }
    return render(request, template, context)


def count_words(number: int) -> str:
    """Say how many messages there are."""
    return ngettext("%(n)s message", "%(n)s messages", number) % {"n": number}


def give_file(
    request: HttpRequest, attachment_id: int, *, whose: Person | None = None
) -> HttpResponse:
    """Hand the file out to somebody who takes part in the conversation, which must be that of `whose`."""
    found = attached(attachment_id)
    if found is None:
        raise Http404
    thread, _side = thread_for(signed_in(request), found.message.thread.reference)
    if whose is not None and thread.person_id != whose.pk:
        raise Http404
    try:
        return hand_out(found.file)
    except FileDamaged as error:
        raise Http404 from error
