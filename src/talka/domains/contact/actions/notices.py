"""The outbox: one row for each thing somebody must learn, handed to the mail gateway by a job."""

from collections.abc import Mapping
from datetime import datetime
from smtplib import SMTPException, SMTPRecipientsRefused
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction

from talka.domains.contact.models import Notice
from talka.domains.contact.queries.letters import written
from talka.domains.contact.rules import MOST_ATTEMPTS, STUCK_AFTER, NoticeState
from talka.domains.people.api import (
    Person,
    Scope,
    has_died,
    is_represented,
    people_who_act_for,
)
from talka.kit import clock, jobs
from talka.kit.audit import use_case


# Notices that lead here are for the person as a client of the service.
PAGES_OF_PEOPLE = "/me/"


class GatewayAway(Exception):
    """The mail gateway did not take the message now; the job tries again later."""


@use_case(joins=True)
def notify(
    *,
    person: Person,
    kind: str,
    once: str,
    by: Person | None,
    now: datetime,
    variables: dict[str, Any] | None = None,
    link: str = "",
    answers: Mapping[str, str] | None = None,
    due_at: datetime | None = None,
) -> Notice:
    """
    Put a notice for the person into the outbox. The same `once` makes one notice, however often.

    `answers` are links for the answers that the kind of notice has words for, by the answer.

    The mail says what happened and where to look, never what was written. Somebody without an
    e-mail address gets a notice that is kept as not wanted by mail; they see it on their home page.
    Of the dead it is kept likewise, and nothing goes out. Whoever acts for the person learns that
    there is something, and nothing more.
    """
    _tell_representatives(person, once, link, by=by, now=now)
    return _put(
        once=once,
        person=person,
        email=person.email or "",
        language=person.language,
        kind=kind,
        variables=(variables or {}) | ({"answers": [*answers.items()]} if answers else {}),
        link=link,
        state=_state_for(person),
        created_at=now,
        due_at=due_at or now,
    )


@use_case(joins=True)
def notify_address(
    *,
    email: str,
    language: str,
    kind: str,
    once: str,
    by: Person | None,
    now: datetime,
    variables: dict[str, Any] | None = None,
    link: str = "",
) -> Notice:
    """
    Put a notice for an address that belongs to no person we know into the outbox.

    Should it have been the address of somebody who has died, nothing goes out.
    """
    return _put(
        once=once,
        person=None,
        email=email,
        language=language,
        kind=kind,
        variables=variables or {},
        link=link,
        state=NoticeState.NOT_WANTED if has_died(email) else NoticeState.WAITING,
        created_at=now,
        due_at=now,
    )


def _state_for(person: Person) -> NoticeState:
    is_reached = person.email and person.died_on is None
    return NoticeState.WAITING if is_reached else NoticeState.NOT_WANTED


def _tell_representatives(
    person: Person, once: str, link: str, *, by: Person | None, now: datetime
) -> None:
    """Let those who write and answer for the person know; what is about work has other readers."""
    if not link.startswith(PAGES_OF_PEOPLE) or not is_represented(person):
        return
    for one in people_who_act_for(person, day=clock.day(now)):
        if one.may(Scope.APPLICATIONS) and (by is None or by.pk != one.person.pk):
            _put(
                once=f"{once}:for:{one.person.pk}",
                person=one.person,
                email=one.person.email or "",
                language=one.person.language,
                kind="contact.for_represented",
                variables={},
                link="/me/represented/",
                state=_state_for(one.person),
                created_at=now,
                due_at=now,
            )


def _put(*, once: str, **values: Any) -> Notice:
    notice = Notice(once=once, **values)
    if notice.state == NoticeState.WAITING:
        standing = Notice.objects.filter(once=once).first()
        if standing is not None:
            return standing
    # Should somebody else put the same one at this moment, both have one: its state is what keeps
    # a second job from sending it again.
    Notice.objects.bulk_create(
        [notice],
        update_conflicts=True,
        unique_fields=["once"],
        update_fields=["once"],
    )
    if notice.state == NoticeState.WAITING:
        is_later = notice.due_at > notice.created_at
        jobs.defer(
            "contact.send_notice", at=notice.due_at if is_later else None, notice_id=notice.pk
        )
    return notice


def send_notice(*, notice_id: int, now: datetime) -> None:
    """
    Hand the notice to the mail gateway, marking it before and after.

    Two transactions on purpose: a crash in between leaves the mark SENDING, which becomes
    MAYBE_TWICE instead of being lost or silently doubled. Who has died meanwhile gets nothing.

    :raises GatewayAway: the gateway is away; the notice waits for the next try
    """
    notice = _claim(notice_id)
    if notice is None:
        return
    try:
        _hand_over(notice)
    except SMTPRecipientsRefused:
        _settle(notice, NoticeState.FAILED, now)
    except (SMTPException, OSError) as error:
        is_last = notice.attempts >= MOST_ATTEMPTS
        _settle(notice, NoticeState.FAILED if is_last else NoticeState.WAITING, None)
        raise GatewayAway from error
    else:
        _settle(notice, NoticeState.SENT, now)


@transaction.atomic
def _claim(notice_id: int) -> Notice | None:
    rows = Notice.objects.select_for_update(skip_locked=True)
    notice = rows.filter(pk=notice_id, state=NoticeState.WAITING).first()
    if notice is None:
        return None
    if (
        notice.person_id
        and Person.objects.filter(pk=notice.person_id, died_on__isnull=False).exists()
    ):
        _settle(notice, NoticeState.NOT_WANTED, None)
        return None
    notice.state = NoticeState.SENDING
    notice.attempts += 1
    notice.save(update_fields=["state", "attempts"])
    return notice


def _hand_over(notice: Notice) -> None:
    letter = written(notice)
    EmailMessage(
        subject=letter.subject,
        body=letter.text,
        to=[notice.email],
        headers={"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"},
    ).send()


def _settle(notice: Notice, state: NoticeState, sent_at: datetime | None) -> None:
    notice.state, notice.sent_at = state, sent_at
    notice.save(update_fields=["state", "sent_at"])


@use_case
def release_stuck_notices(*, by: Person | None, now: datetime) -> int:
    """
    Send again what a dead process left half sent, marked as perhaps sent twice; return how many.

    The job that sends carries a Message-ID made from the notice, so that mail systems can tell.
    """
    stuck = Notice.objects.select_for_update(skip_locked=True).filter(
        state=NoticeState.SENDING, due_at__lt=now - STUCK_AFTER
    )
    released = 0
    for notice in stuck:
        notice.state = NoticeState.MAYBE_TWICE
        notice.sent_at = now
        notice.save(update_fields=["state", "sent_at"])
        released += 1
    waiting = Notice.objects.filter(state=NoticeState.WAITING, due_at__lt=now - STUCK_AFTER)
    for notice_id in waiting.values_list("pk", flat=True):
        jobs.defer("contact.send_notice", once=f"notice-{notice_id}", notice_id=notice_id)
    return released
