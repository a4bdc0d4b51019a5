"""The way of an application in words: what has happened, and what comes next by when."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from talka.domains.matching.labels import DECLINE_REASONS, NOT_HIRED_REASONS, STATES
from talka.domains.matching.models import Application, ApplicationStep
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.rules import (
    OVER,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    DeclineReason,
    NotHiredReason,
    State,
)
from talka.domains.vacancies.api import CLOSE_REASONS, CloseReason
from talka.kit.components import formats
from talka.kit.components.parts import Event, Kind, Tag


KINDS = {
    State.PROPOSED: Kind.SOON,
    State.DECLINED: Kind.CLOSED,
    State.SENT: Kind.WAITING,
    State.SEEN: Kind.WAITING,
    State.INTERVIEW: Kind.INFO,
    State.OFFER: Kind.INFO,
    State.HIRED: Kind.GOOD,
    State.STARTED: Kind.GOOD,
    State.NOT_HIRED: Kind.CLOSED,
    State.WITHDRAWN: Kind.CLOSED,
    State.LAPSED: Kind.CLOSED,
    State.CLOSED: Kind.CLOSED,
    State.RETAINED_3_MONTHS: Kind.GOOD,
    State.RETAINED_6_MONTHS: Kind.GOOD,
    State.RETAINED_12_MONTHS: Kind.GOOD,
    State.LEFT: Kind.CLOSED,
}
BAD = frozenset({State.DECLINED, State.NOT_HIRED, State.WITHDRAWN, State.LAPSED, State.CLOSED})


def state_in_words(state: str, audience: Audience = Audience.PERSON) -> str:
    """Return the state as the audience reads it."""
    if state == State.SEEN and audience == Audience.EMPLOYER:
        return _("Seen by you")
    return str(STATES[State(state)])


def state_tag(state: str, audience: Audience = Audience.PERSON) -> Tag:
    """Return the state as word and shape."""
    return Tag(state_in_words(state, audience), KINDS[State(state)])


def reason_in_words(state: str, reason: str) -> str:
    """Return the coded reason of a step in words, empty where there is none."""
    if not reason:
        return ""
    if state == State.DECLINED:
        return str(DECLINE_REASONS[DeclineReason(reason)])
    if state == State.NOT_HIRED:
        return str(NOT_HIRED_REASONS[NotHiredReason(reason)])
    return str(CLOSE_REASONS[CloseReason(reason)]) if state == State.CLOSED else ""


def steps_of(application: Application) -> list[ApplicationStep]:
    """Return every move of the application, the oldest first."""
    return list(application.steps.select_related("by").order_by("at", "pk"))


def timeline_of(
    application: Application, steps: Sequence[ApplicationStep], *, audience: Audience
) -> list[Event]:
    """Return what has happened as the audience may read it, and what happens next."""
    shown = [one for one in steps if _is_shown(one, audience)]
    events = [_event(one, application, audience) for one in shown]
    coming = next_event(application, audience=audience)
    return [*events, coming] if coming else events


def _is_shown(step: ApplicationStep, audience: Audience) -> bool:
    return audience != Audience.EMPLOYER or step.target not in {State.PROPOSED, State.DECLINED}


def _event(step: ApplicationStep, application: Application, audience: Audience) -> Event:
    return Event(
        title=state_in_words(step.target, audience),
        meta=formats.moment(step.at),
        text=" ".join(part for part in _said(step, application, audience) if part),
        state="bad" if step.target in BAD else "done",
    )


def _said(step: ApplicationStep, application: Application, audience: Audience) -> list[str]:
    said = []
    if step.target == State.PROPOSED and step.by is not None:
        said.append(_("By %(name)s.") % {"name": step.by.full_name})
    if step.target == State.INTERVIEW and application.interview_at is not None:
        said.append(_meeting(application))
    if step.target in {State.HIRED, State.STARTED} and application.starts_on is not None:
        day = {"day": formats.day(application.starts_on)}
        said.append(_("The first day of work is %(day)s.") % day)
    if step.target == State.LAPSED:
        said.append(_lapsed(step))
    reason = reason_in_words(step.target, step.reason)
    said += [_("Reason: %(reason)s.") % {"reason": reason} if reason else "", step.text]
    if audience == Audience.STAFF and step.by is not None and step.target != State.PROPOSED:
        said.append(_("By %(name)s.") % {"name": step.by.full_name})
    return said


def _lapsed(step: ApplicationStep) -> str:
    if step.origin == State.PROPOSED:
        return _("Nobody accepted or declined it in time.")
    return _("The employer did not answer in time.")


def _meeting(application: Application) -> str:
    where = {
        "moment": formats.moment(application.interview_at),
        "place": application.interview_place,
    }
    if application.interview_place:
        return _("%(moment)s, %(place)s.") % where
    return _("%(moment)s.") % where


def next_event(application: Application, *, audience: Audience) -> Event | None:
    """Return what happens next and by when, or None when it is over."""
    state, own = State(application.state), audience == Audience.PERSON
    until = formats.day_of_year(application.answer_by)
    if state in WAITING_FOR_PERSON:
        title = _("You accept or decline") if own else _("The person accepts or declines")
        return Event(title, _("by %(day)s") % {"day": until})
    if state in WAITING_FOR_EMPLOYER:
        asked = audience == Audience.EMPLOYER
        title = _("You answer") if asked else _("The employer answers")
        text = _("If nobody answers until then, we close the application and say so to both sides.")
        return Event(title, _("by %(day)s") % {"day": until}, text)
    if state == State.HIRED:
        return Event(_("Work begins"), formats.day(application.starts_on))
    if state in OVER or state in BAD:
        return None
    return None if state == State.RETAINED_12_MONTHS else Event(_("We ask how it goes"))
