"""What has happened to a person's things since they last looked, for their home."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.contact.api import without_mail
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import STATES, State, objections_of_person, steps_of_file
from talka.kit.components.parts import Event, Link


MOST_NEWS = 6
MOST_OBJECTIONS = 5
# At the first visit nothing was seen before; older things are no news any more.
LOOKING_BACK = timedelta(days=30)
# How applications end without the person having done anything.
ENDED_BY_OTHERS = (State.NOT_HIRED, State.LAPSED, State.CLOSED)


def news_of(file: JobseekerFile, *, before: datetime | None, now: datetime) -> list[Event]:
    """Return what is new for the person since the visit before this one, the newest first."""
    since = before or now - LOOKING_BACK
    found = [*_ends(file, since), *_answers(file, since)]
    known = {one.link.url for one in found if one.link}
    found += [one for one in _notices(file, since) if one.link is None or one.link.url not in known]
    return sorted(found, key=_moment, reverse=True)[:MOST_NEWS]


def objection_links(file: JobseekerFile) -> list[Link]:
    """Return the ways to what the person has last said was wrong."""
    return [
        Link(
            _("You said that something is wrong: %(title)s") % {"title": one.vacancy.title},
            reverse("me:objection", args=[one.reference]),
        )
        for one in objections_of_person(file.pk)[:MOST_OBJECTIONS]
    ]


def _moment(event: Event) -> datetime:
    assert isinstance(event.at, datetime)  # noqa: S101 -- every source says when
    return event.at


def _ends(file: JobseekerFile, since: datetime) -> Iterator[Event]:
    """Give the refusals, and the applications that lapsed or were closed."""
    rows = steps_of_file(file.pk).filter(target__in=ENDED_BY_OTHERS, at__gt=since)
    for one in rows.exclude(by=file.person_id)[:MOST_NEWS]:
        address = reverse("me:application", args=[one.application.reference])
        yield Event(
            one.application.vacancy.title,
            str(STATES[State(one.target)]),
            state="bad",
            link=Link(_("Read why"), address),
            at=one.at,
        )


def _answers(file: JobseekerFile, since: datetime) -> Iterator[Event]:
    """Give the objections of the person that somebody has answered."""
    for one in objections_of_person(file.pk).filter(answered_at__gt=since)[:MOST_NEWS]:
        yield Event(
            _("Your objection is answered"),
            one.vacancy.title,
            state="done",
            link=Link(_("Read the answer"), reverse("me:objection", args=[one.reference])),
            at=one.answered_at,
        )


def _notices(file: JobseekerFile, since: datetime) -> Iterator[Event]:
    """Give what somebody without an e-mail address would have read in a mail."""
    if file.person.email:
        return
    for one in without_mail(file.person, since=since, limit=MOST_NEWS):
        link = Link(_("Look at it"), one.link) if one.link else None
        yield Event(one.subject, text=one.text, state="done", link=link, at=one.at)
