"""The words of a notice, in the language of its reader."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from talka.domains.contact.labels import NOTICE_WORDS
from talka.domains.contact.models import Notice
from talka.domains.contact.rules import NoticeState
from talka.domains.people.api import Person
from talka.kit.organisation import letterhead


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail, ready to be handed over. The message id is the same at every try."""

    subject: str
    text: str
    message_id: str


def written(notice: Notice) -> Letter:
    """
    Return the mail for the notice.

    :raises KeyError: no domain has given words to this kind of notice
    """
    words = NOTICE_WORDS[notice.kind]
    with override(notice.language):
        subject = str(words.subject) % notice.variables
        parts = [_("Hello,"), str(words.sentence) % notice.variables]
        if notice.link:
            parts.append(urljoin(settings.SITE_ADDRESS, notice.link))
        parts += [
            f"{words.answers[answer]}:\n{urljoin(settings.SITE_ADDRESS, link)}"
            for answer, link in notice.variables.get("answers", ())
        ]
        parts.append(
            _(
                "This message was sent by a machine. Please do not answer it; write to us after signing in."
            )
        )
        parts.append("\n".join(letterhead()))
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    return Letter(
        subject=" ".join(subject.split()),
        text="\n\n".join(parts) + "\n",
        message_id=f"<notice-{notice.pk}@{host}>",
    )


@dataclass(frozen=True, slots=True)
class PostedLetter:
    """A mail with its address and moment, for the mailbox of the demonstration."""

    to: str
    at: datetime
    letter: Letter
    link: str


@dataclass(frozen=True, slots=True)
class Told:
    """A notice that did not go out by e-mail: what it says, when, and where it leads."""

    subject: str
    text: str
    at: datetime
    link: str


def without_mail(person: Person, *, since: datetime, limit: int) -> list[Told]:
    """Return what the person would have learned by e-mail if they had an address, the newest first."""
    rows = Notice.objects.filter(
        person=person, state=NoticeState.NOT_WANTED, created_at__gt=since
    ).order_by("-created_at", "-pk")
    return [_told(one) for one in rows[:limit]]


def _told(notice: Notice) -> Told:
    words = NOTICE_WORDS[notice.kind]
    subject = " ".join((str(words.subject) % notice.variables).split())
    return Told(subject, str(words.sentence) % notice.variables, notice.created_at, notice.link)


def latest_letters(*, limit: int) -> list[PostedLetter]:
    """Return the latest mails to people whom a visitor of the demonstration can be."""
    rows = Notice.objects.filter(email__endswith="@demo.talka.example").order_by(
        "-created_at", "-pk"
    )
    return [PostedLetter(one.email, one.created_at, written(one), one.link) for one in rows[:limit]]
