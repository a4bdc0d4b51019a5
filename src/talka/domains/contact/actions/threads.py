"""Conversations between people or employers and the service."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile

from talka.domains.contact.actions.notices import notify
from talka.domains.contact.events import MessagePosted
from talka.domains.contact.models import Attachment, Message, ReadMark, Thread
from talka.domains.contact.queries.threads import may_take_part
from talka.domains.contact.rules import Side
from talka.domains.people.api import Office, Person, Scope, substitute_of
from talka.kit import clock, events
from talka.kit.audit import use_case
from talka.kit.files.shelf import keep


class ThreadNotYours(Exception):
    """The person takes no part in this conversation."""


class ThreadClosed(Exception):
    """The conversation is closed. Begin a new one."""


class MessageEmpty(Exception):
    """A message needs some text."""


@use_case
def start_thread(
    *,
    subject: str,
    text: str,
    office: Office,
    side: Side,
    by: Person | None,
    now: datetime,
    person: Person | None = None,
    employer: str = "",
    staff: Person | None = None,
    about: str = "",
    files: "tuple[UploadedFile[Any], ...]" = (),
    submission: UUID | None = None,
) -> Thread:
    """
    Begin a conversation with its first message. The same submission makes one thread.

    The caller answers for who may write to whom; `side` is the one that `by` writes from.

    :raises MessageEmpty: there is no text
    """
    made = Thread.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    thread = Thread.objects.create(
        subject=subject,
        about=about,
        person=person,
        employer=employer,
        staff=staff,
        office=office,
        started_at=now,
        last_message_at=now,
        last_side=side,
        submission=submission,
    )
    _add(thread, text=text, files=files, side=side, by=by, now=now)
    return thread


@use_case
def post_message(
    *,
    thread: Thread,
    text: str,
    by: Person,
    now: datetime,
    employers: frozenset[str] = frozenset(),
    files: "tuple[UploadedFile[Any], ...]" = (),
    submission: UUID | None = None,
) -> Message:
    """
    Add a message; who answers for the office first takes the conversation over.

    :raises ThreadNotYours: `by` takes no part
    :raises ThreadClosed: the conversation is closed
    :raises MessageEmpty: there is no text
    """
    made = Message.objects.filter(submission=submission).first() if submission else None
    if made is not None and made.author_id == by.pk:
        return made
    thread = Thread.objects.select_for_update().get(pk=thread.pk)
    side = may_take_part(
        by, thread, day=clock.day(now), employers=employers, scope=Scope.APPLICATIONS
    )
    if side is None:
        raise ThreadNotYours
    if thread.closed_at is not None:
        raise ThreadClosed
    if side == Side.SERVICE and thread.staff_id is None:
        thread.staff = by
    return _add(thread, text=text, files=files, side=side, by=by, now=now, submission=submission)


@use_case
def mark_read(*, thread: Thread, by: Person, now: datetime) -> None:
    """Remember that `by` has seen the thread up to now."""
    ReadMark.objects.bulk_create(
        [ReadMark(thread=thread, reader=by, read_at=now)],
        update_conflicts=True,
        unique_fields=["thread", "reader"],
        update_fields=["read_at"],
    )


def _add(
    thread: Thread,
    *,
    text: str,
    files: "tuple[UploadedFile[Any], ...]",
    side: Side,
    by: Person | None,
    now: datetime,
    submission: UUID | None = None,
) -> Message:
    if not text.strip():
        raise MessageEmpty
    message = Message.objects.create(
        thread=thread, author=by, side=side, text=text, sent_at=now, submission=submission
    )
    for upload in files:
        stored = keep(upload, owner_id=by.pk if by else None, now=now)
        Attachment.objects.create(message=message, file=stored)
    thread.last_message_at, thread.last_side = now, side
    thread.save(update_fields=["last_message_at", "last_side", "staff"])
    _tell_the_other_side(thread, message, side=side, by=by, now=now)
    events.announce(MessagePosted(thread_id=thread.pk, message_id=message.pk))
    return message


def _tell_the_other_side(
    thread: Thread, message: Message, *, side: Side, by: Person | None, now: datetime
) -> None:
    if side == Side.SERVICE:
        if thread.person is not None:
            _notify(thread.person, "contact.message", message, link="/me/messages/", by=by, now=now)
        return
    if thread.staff is not None:
        reader = substitute_of(thread.staff, day=clock.day(now)) or thread.staff
        _notify(
            reader, "contact.message_for_staff", message, link="/desk/messages/", by=by, now=now
        )


def _notify(
    person: Person, kind: str, message: Message, *, link: str, by: Person | None, now: datetime
) -> None:
    notify(person=person, kind=kind, once=f"message:{message.pk}", link=link, by=by, now=now)
