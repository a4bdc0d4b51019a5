"""The way of an application in words: what has happened, and what comes next by when."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from talka.domains.matching.labels import (
    DECLINE_REASONS,
    END_REASONS,
    LEAVE_REASONS,
    NOT_HIRED_REASONS,
    START_PROOFS,
    STATES,
)
from talka.domains.matching.models import Application, ApplicationStep, WorkCheck
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.rules import (
    AT_WORK,
    OVER,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    CheckOutcome,
    DeclineReason,
    EndReason,
    LeaveReason,
    Milestone,
    NotHiredReason,
    StartProof,
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
    if state == State.LEFT:
        return str(LEAVE_REASONS[LeaveReason(reason)])
    if state == State.WITHDRAWN:
        return str(END_REASONS[EndReason(reason)])
    if state in AT_WORK:
        return str(START_PROOFS[StartProof(reason)])
    return str(CLOSE_REASONS[CloseReason(reason)]) if state == State.CLOSED else ""


def steps_of(application: Application) -> list[ApplicationStep]:
    """Return every move of the application, the oldest first."""
    return list(application.steps.select_related("by").order_by("at", "pk"))


def timeline_of(
    application: Application, steps: Sequence[ApplicationStep], *, audience: Audience
) -> list[Event]:
    """Return what has happened as the audience may read it, and what happens next."""
    checks = _checks_of(application)
    events = [
        (one.at, _event(one, application, audience)) for one in steps if _is_shown(one, audience)
    ]
    events += [(one.asked_at, _news_event(one)) for one in checks if _is_news(one)]
    coming = next_event(application, checks, audience=audience)
    happened = [event for _at, event in sorted(events, key=lambda pair: pair[0])]
    return [*happened, coming] if coming else happened


def _checks_of(application: Application) -> list[WorkCheck]:
    """Return what was asked about the job, the oldest first; nobody asks before it has begun."""
    if application.state not in AT_WORK | {State.LEFT}:
        return []
    return list(application.checks.order_by("asked_at", "pk"))


def open_check(application: Application) -> WorkCheck | None:
    """Return the question about the job that waits for an answer, or None."""
    return next((one for one in _checks_of(application) if one.outcome == CheckOutcome.ASKED), None)


def _is_news(check: WorkCheck) -> bool:
    """Tell whether the question moved nothing; else a step of the application says the same."""
    is_extended = check.milestone == Milestone.LAST_DAY and check.outcome == CheckOutcome.STAYS
    return is_extended or check.outcome == CheckOutcome.NO_NEWS


def _news_event(check: WorkCheck) -> Event:
    about = {"day": formats.day(check.about_on)}
    if check.outcome == CheckOutcome.NO_NEWS:
        title = _("No news: nobody has said whether the work goes on")
        return Event(title, _("asked about %(day)s") % about, state="bad")
    said = _("Known from: %(proof)s.") % {"proof": START_PROOFS[StartProof(check.proof)]}
    return Event(_("The work goes on"), formats.moment(check.answered_at), said, state="done")


def _is_shown(step: ApplicationStep, audience: Audience) -> bool:
    return audience != Audience.EMPLOYER or step.target not in {State.PROPOSED, State.DECLINED}


def _event(step: ApplicationStep, application: Application, audience: Audience) -> Event:
    return Event(
        title=_title(step, audience),
        meta=formats.moment(step.at),
        text=" ".join(part for part in _said(step, application, audience) if part),
        state="bad" if step.target in BAD else "done",
    )


def _title(step: ApplicationStep, audience: Audience) -> str:
    if step.target == State.WITHDRAWN and step.origin == State.PROPOSED and step.by_id:
        return _("Taken back by the counsellor")
    return state_in_words(step.target, audience)


def _said(step: ApplicationStep, application: Application, audience: Audience) -> list[str]:
    said = []
    if step.target == State.PROPOSED and step.by is not None:
        said.append(_("By %(name)s.") % {"name": step.by.full_name})
    if step.target == State.INTERVIEW and application.interview_at is not None:
        said.append(_meeting(application))
    if step.target in {State.HIRED, State.STARTED}:
        said += _days(application)
    if step.target == State.LAPSED:
        said.append(_lapsed(step))
    if step.target == State.LEFT and application.left_on is not None:
        said.append(_("The last day was %(day)s.") % {"day": formats.day(application.left_on)})
    said += [_reason(step), _own_words(step, audience)]
    if audience == Audience.STAFF and step.by is not None and step.target != State.PROPOSED:
        said.append(_("By %(name)s.") % {"name": step.by.full_name})
    return said


def _days(application: Application) -> list[str]:
    said = []
    if application.starts_on is not None:
        day = {"day": formats.day(application.starts_on)}
        said.append(_("The first day of work is %(day)s.") % day)
    if application.ends_on is not None:
        day = {"day": formats.day(application.ends_on)}
        said.append(_("The last day of work is %(day)s.") % day)
    return said


def _reason(step: ApplicationStep) -> str:
    reason = reason_in_words(step.target, step.reason)
    if not reason:
        return ""
    if step.target in AT_WORK:
        return _("Known from: %(proof)s.") % {"proof": reason}
    return _("Reason: %(reason)s.") % {"reason": reason}


def _own_words(step: ApplicationStep, audience: Audience) -> str:
    """Return what was written; what one side says about leaving, the other does not read."""
    is_kept = step.target == State.LEFT and audience != Audience.STAFF
    return "" if is_kept else step.text


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


def next_event(
    application: Application, checks: Sequence[WorkCheck] = (), *, audience: Audience
) -> Event | None:
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
    return None if state in OVER else _next_question(application, checks)


def _next_question(application: Application, checks: Sequence[WorkCheck]) -> Event | None:
    """Return when both sides are asked whether the work goes on, or that they are asked now."""
    waiting = [one for one in checks if one.outcome == CheckOutcome.ASKED]
    if waiting:
        until = _("by %(day)s") % {"day": formats.day_of_year(waiting[0].answer_by)}
        text = _("We have asked both sides. One answer is enough.")
        return Event(_("One side says whether the work goes on"), until, text)
    if any(one.milestone == Milestone.TWELVE_MONTHS for one in checks):
        return None
    return Event(_("We ask both sides whether the work goes on"))
