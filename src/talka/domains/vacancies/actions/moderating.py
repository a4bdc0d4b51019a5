"""People of the service look at what was reported or found."""

from datetime import datetime
from uuid import UUID

from talka.domains.people.api import Person
from talka.domains.vacancies import access
from talka.domains.vacancies.actions.states import VacancyNotYours, close, locked, move, tell_agents
from talka.domains.vacancies.events import VacancyPaused
from talka.domains.vacancies.models import Finding, Likeness, Report, Vacancy
from talka.domains.vacancies.rules import CLOSED, CloseReason, ReportReason, State
from talka.kit import clock, events
from talka.kit.audit import use_case


class ReasonNeeded(Exception):
    """Whoever allows, returns or settles must say why."""


@use_case
def report_vacancy(
    *,
    vacancy: Vacancy,
    reason: ReportReason,
    text: str,
    by: Person | None,
    now: datetime,
    submission: UUID | None = None,
) -> Report:
    """Put the vacancy into the queue of those who look after the board; one submission, one report."""
    made = Report.objects.filter(submission=submission).first() if submission else None
    return made or Report.objects.create(
        vacancy=vacancy,
        reason=reason,
        text=text,
        reported_by=by,
        reported_at=now,
        submission=submission,
    )


@use_case
def settle_report(
    *, report: Report, settlement: str, by: Person, now: datetime, closes_vacancy: bool = False
) -> Report:
    """
    Write down what was done about the report, and close the vacancy with it if told.

    What was settled first stands.

    :raises VacancyNotYours: `by` does not look after the employer
    :raises ReasonNeeded: nothing is written down
    """
    if not access.may_review(by, report.vacancy, day=clock.day(now)):
        raise VacancyNotYours
    if not settlement.strip():
        raise ReasonNeeded
    report = (
        Report.objects.select_for_update(of=("self",)).select_related("vacancy").get(pk=report.pk)
    )
    if report.settled_at is not None:
        return report
    if closes_vacancy and report.vacancy.state not in CLOSED:
        close(vacancy=report.vacancy, reason=CloseReason.BROKE_THE_RULES, by=by, now=now)
    report.settled_by, report.settled_at, report.settlement = by, now, settlement
    report.save(update_fields=["settled_by", "settled_at", "settlement"])
    return report


@use_case
def allow_finding(*, finding: Finding, reason: str, by: Person, now: datetime) -> Finding:
    """
    Let the sentence stand, with the reason why it is lawful here.

    :raises VacancyNotYours: `by` does not look after the employer
    :raises ReasonNeeded: no reason is given
    """
    if not access.may_review(by, finding.vacancy, day=clock.day(now)):
        raise VacancyNotYours
    if not reason.strip():
        raise ReasonNeeded
    finding.allowed_by, finding.allowed_reason = by, reason
    finding.save(update_fields=["allowed_by", "allowed_reason"])
    return finding


@use_case
def settle_likeness(*, likeness: Likeness, by: Person, now: datetime) -> Likeness:
    """
    Write down that two vacancies are two jobs, however alike; they are not marked again.

    :raises VacancyNotYours: `by` looks after neither of them
    """
    pair, day = (likeness.vacancy, likeness.other), clock.day(now)
    if not any(access.may_review(by, one, day=day) for one in pair):
        raise VacancyNotYours
    if likeness.settled_at is None:
        likeness.settled_by, likeness.settled_at = by, now
        likeness.save(update_fields=["settled_by", "settled_at"])
    return likeness


@use_case
def return_to_employer(*, vacancy: Vacancy, reason: str, by: Person, now: datetime) -> Vacancy:
    """
    Send the vacancy back with what must change; an open one leaves the board.

    :raises VacancyNotYours: `by` does not look after the employer
    :raises ReasonNeeded: no reason is given
    :raises VacancyCannotMove: it is neither waiting nor open
    """
    vacancy = locked(vacancy, by, now)
    if not access.may_review(by, vacancy, day=clock.day(now)):
        raise VacancyNotYours
    if not reason.strip():
        raise ReasonNeeded
    was_open = vacancy.state == State.PUBLISHED
    move(vacancy, State.RETURNED, now)
    vacancy.return_reason = reason
    vacancy.save()
    if was_open:
        events.announce(VacancyPaused(vacancy_id=vacancy.pk))
    tell_agents(vacancy, "vacancies.returned", by=by, now=now)
    return vacancy
