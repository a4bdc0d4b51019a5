"""What a list says about a person, in the language of the page."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.domains.contact.api import CHANNELS, Channel
from talka.domains.counselling.labels import CONCERNS, SEGMENTS
from talka.domains.counselling.queries.day import Entry
from talka.domains.counselling.rules import Concern
from talka.domains.jobseekers.api import KINDS, STATUSES, Status
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Tag


STATUS_KINDS = {
    Status.APPLIED: Kind.WAITING,
    Status.REGISTERED: Kind.GOOD,
    Status.SUSPENDED: Kind.SOON,
    Status.ENDED: Kind.CLOSED,
}


def why_of(entry: Entry, *, today: date) -> str:
    """Say in one sentence why the person stands where they stand on the list."""
    if entry.is_calm:
        return next_words(entry, today=today)
    return concern_words(entry.concerns[0], entry, today=today)


def next_words(entry: Entry, *, today: date) -> str:
    """Say what comes next: a talk, a step or a contact, whichever is agreed or due."""
    if entry.standing.next_talk_on:
        day = formats.day_of_year(entry.standing.next_talk_on, today)
        return _("Next talk on %(day)s") % {"day": day}
    if entry.standing.step_due_on:
        day = formats.day_of_year(entry.standing.step_due_on, today)
        return _("Next step by %(day)s") % {"day": day}
    if entry.contact_due_on:
        day = formats.day_of_year(entry.contact_due_on, today)
        return _("Next contact by %(day)s") % {"day": day}
    return _("Nothing is due")


def concern_words(concern: Concern, entry: Entry, *, today: date) -> str:
    """Say what the concern is, with its day or number."""
    say = _SENTENCES.get(concern)
    return say(entry, today) if say else str(CONCERNS[concern])


def _decision(entry: Entry, today: date) -> str:
    days = (today - entry.status_since).days
    if days < 1:
        return _("Registration to decide, came today")
    words = ngettext(
        "Registration to decide, waiting for %(days)s day",
        "Registration to decide, waiting for %(days)s days",
        days,
    )
    return words % {"days": formats.number(days)}


def _objection(entry: Entry, today: date) -> str:
    day = formats.day_of_year(entry.standing.objection_by, today)
    return _("Objection to answer by %(day)s") % {"day": day}


def _refusals(entry: Entry, today: date) -> str:
    number = entry.standing.refusals_open
    words = ngettext(
        "%(number)s refusal of suitable work to judge",
        "%(number)s refusals of suitable work to judge",
        number,
    )
    return words % {"number": formats.number(number)}


def _starts(entry: Entry, today: date) -> str:
    return _("Hired, and nobody has confirmed that work has begun")


def _appointment(entry: Entry, today: date) -> str:
    return _("Appointment today at %(time)s") % {"time": formats.hour(entry.next_talk_at)}


def _unsettled(entry: Entry, today: date) -> str:
    day = formats.day_of_year(entry.standing.unsettled_on, today)
    return _("Appointment of %(day)s: did the person come?") % {"day": day}


def _message(entry: Entry, today: date) -> str:
    day = formats.day_of_year(entry.standing.message_since, today)
    return _("Message without an answer since %(day)s") % {"day": day}


def _situation(entry: Entry, today: date) -> str:
    day = formats.day_of_year(entry.standing.situation_told_on, today)
    return _("Told of a changed situation on %(day)s") % {"day": day}


def _step(entry: Entry, today: date) -> str:
    day = formats.day_of_year(entry.standing.step_due_on, today)
    return _("Agreed step was due on %(day)s") % {"day": day}


def _first_talk(entry: Entry, today: date) -> str:
    day = formats.day_of_year(entry.contact_due_on, today)
    return _("No first talk, due on %(day)s") % {"day": day}


def _contact(entry: Entry, today: date) -> str:
    channel = Channel(entry.breach.channel) if entry.breach else Channel.ONLINE
    places = {
        "day": formats.day_of_year(entry.contact_due_on, today),
        "channel": CHANNELS[channel],
    }
    return _("Contact was due on %(day)s: %(channel)s") % places


def _proposals(entry: Entry, today: date) -> str:
    number = entry.standing.proposals_waiting
    words = ngettext(
        "%(number)s proposal not answered, its time is nearly over",
        "%(number)s proposals not answered, their time is nearly over",
        number,
    )
    return words % {"number": formats.number(number)}


def _silent(entry: Entry, today: date) -> str:
    number = entry.standing.employers_silent
    words = ngettext(
        "%(number)s employer has not answered", "%(number)s employers have not answered", number
    )
    return words % {"number": formats.number(number)}


def _no_step(entry: Entry, today: date) -> str:
    last = entry.standing.last_step_on or entry.registered_on or today
    days = (today - last).days
    words = ngettext("No step for %(days)s day", "No step for %(days)s days", days)
    return words % {"days": formats.number(days)}


_SENTENCES: dict[Concern, Callable[[Entry, date], str]] = {
    Concern.DECISION_DUE: _decision,
    Concern.SITUATION_TOLD: _situation,
    Concern.OBJECTION_DUE: _objection,
    Concern.REFUSAL_DUE: _refusals,
    Concern.START_UNKNOWN: _starts,
    Concern.APPOINTMENT_TODAY: _appointment,
    Concern.APPOINTMENT_OPEN: _unsettled,
    Concern.MESSAGE_DUE: _message,
    Concern.STEP_OVERDUE: _step,
    Concern.NO_FIRST_TALK: _first_talk,
    Concern.CONTACT_OVERDUE: _contact,
    Concern.PROPOSAL_UNANSWERED: _proposals,
    Concern.EMPLOYER_SILENT: _silent,
    Concern.NO_STEP: _no_step,
}


def urgency_of(entry: Entry, *, today: date) -> Tag | None:
    """Return the short word beside the name in the queue: a time, a delay, a deadline."""
    if entry.is_calm:
        return None
    concern, standing = entry.concerns[0], entry.standing
    if concern is Concern.APPOINTMENT_TODAY:
        return Tag(formats.hour(entry.next_talk_at), Kind.INFO)
    due = {
        Concern.OBJECTION_DUE: standing.objection_by,
        Concern.STEP_OVERDUE: standing.step_due_on,
        Concern.NO_FIRST_TALK: entry.contact_due_on,
        Concern.CONTACT_OVERDUE: entry.contact_due_on,
    }.get(concern)
    if due is not None:
        return Tag(formats.relative_deadline(due, today), formats.deadline_kind(due, today))
    since = {
        Concern.DECISION_DUE: entry.status_since,
        Concern.SITUATION_TOLD: standing.situation_told_on,
        Concern.MESSAGE_DUE: standing.message_since,
        Concern.APPOINTMENT_OPEN: standing.unsettled_on,
    }.get(concern)
    return Tag(formats.ago(since, today), Kind.WAITING) if since else None


def meta_of(entry: Entry) -> str:
    """Return segment and length of registration: "Long-term · 14 months"."""
    parts = [str(SEGMENTS[entry.segment])]
    if entry.status == Status.APPLIED:
        parts = [str(STATUSES[Status.APPLIED])]
    elif entry.days_registered is not None:
        parts.append(length_words(entry.days_registered))
    return " · ".join(parts)


def length_words(days: int) -> str:
    """Return a length of time in days, from two months on in months."""
    if days < 60:
        return ngettext("%(days)s day", "%(days)s days", days) % {"days": formats.number(days)}
    months = days // 30
    words = ngettext("%(months)s month", "%(months)s months", months)
    return words % {"months": formats.number(months)}


def status_tag(entry: Entry) -> Tag:
    """Return as what and since when the person is registered: "Unemployed since 12 November"."""
    if entry.status == Status.REGISTERED and entry.registered_on is not None:
        places = {
            "kind": KINDS[entry.kind],  # type: ignore[index]
            "day": formats.day_of_year(entry.registered_on),
        }
        return Tag(_("%(kind)s since %(day)s") % places, STATUS_KINDS[entry.status])
    places = {
        "status": STATUSES[entry.status],
        "day": formats.day_of_year(entry.status_since),
    }
    return Tag(_("%(status)s since %(day)s") % places, STATUS_KINDS[entry.status])


def short_status_tag(entry: Entry) -> Tag:
    """Return as what the person is registered, without the day."""
    is_standing = entry.status == Status.REGISTERED
    words = KINDS[entry.kind] if is_standing else STATUSES[entry.status]  # type: ignore[index]
    return Tag(str(words), STATUS_KINDS[entry.status])
