"""A person and a vacancy are brought together, and the person answers."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching import access
from talka.domains.matching.actions.moving import (
    ApplicationCannotMove,
    ApplicationNotYours,
    answer_day,
    locked,
    move,
    note_step,
    refusal_of,
    tell_counsellor,
    tell_employer,
    tell_who_counsels,
)
from talka.domains.matching.events import ApplicationMoved
from talka.domains.matching.models import Application, NeverAgain
from talka.domains.matching.rules import (
    DeclineReason,
    Origin,
    State,
    employers_answers,
    may_withdraw,
)
from talka.domains.people.api import Person
from talka.domains.vacancies.api import State as VacancyState
from talka.domains.vacancies.api import Vacancy, Visibility, reopen_position
from talka.kit import clock, events, jobs
from talka.kit.audit import use_case


class VacancyNotOpen(Exception):
    """The vacancy is no longer open."""


class AlreadyApplied(Exception):
    """There is an application of this person for this vacancy that is not over."""


class FileNotOpen(Exception):
    """The person is not registered with the service any more."""


@use_case
def apply(
    *,
    file: JobseekerFile,
    vacancy: Vacancy,
    letter: str,
    by: Person,
    now: datetime,
    score: int | None = None,
    submission: UUID | None = None,
) -> Application:
    """
    Send the person's own application to the employer; a standing proposal is accepted with it.

    :raises ApplicationNotYours: the file is not that of `by`, nor may `by` act for its owner
    :raises VacancyNotOpen: it is not open any more
    :raises FileNotOpen: the person is not registered
    :raises AlreadyApplied: it was sent before
    """
    if not access.may_apply_for(by, file, day=clock.day(now)):
        raise ApplicationNotYours
    proposed = Application.objects.filter(file=file, vacancy=vacancy, state=State.PROPOSED).first()
    if proposed is not None:
        return accept(application=proposed, letter=letter, by=by, now=now)
    application = begin_application(
        file=file,
        vacancy=vacancy,
        state=State.SENT,
        origin=Origin.OWN,
        by=by,
        now=now,
        letter=letter,
        score=score,
        sent_at=now,
        submission=submission,
    )
    tell_arrival(application, by=by, now=now)
    return application


@use_case
def accept(*, application: Application, by: Person, now: datetime, letter: str = "") -> Application:
    """
    Accept a proposal: the employer gets the application with the person's name.

    :raises ApplicationNotYours: it was proposed to somebody else
    :raises ApplicationCannotMove: it is not waiting for the person any more
    """
    application = _own(application, by, now)
    # What the counsellor wrote was meant for the person; it stays in the history.
    move(application, State.SENT, by=by, now=now, letter=letter, sent_at=now)
    tell_arrival(application, by=by, now=now)
    tell_counsellor(application, "matching.accepted", by=by, now=now)
    return application


@use_case
def decline(
    *,
    application: Application,
    reason: DeclineReason,
    by: Person,
    now: datetime,
    text: str = "",
) -> Application:
    """
    Decline a proposal with a reason; an employer the person does not want never comes again.

    :raises ApplicationNotYours: it was proposed to somebody else
    :raises ApplicationCannotMove: it is not waiting for the person any more
    """
    application = _own(application, by, now)
    refused = refusal_of(application)
    move(application, State.DECLINED, by=by, now=now, reason=reason, text=text, **refused)
    if application.is_obliging:
        tell_who_counsels(application, "matching.refused", by=by, now=now)
    else:
        tell_counsellor(application, "matching.declined", by=by, now=now)
    if _is_about_employer(reason, application.vacancy):
        NeverAgain.objects.get_or_create(
            file=application.file,
            employer=application.vacancy.employer,
            defaults={"reason": reason, "said_at": now},
        )
        _list_anew(application.file_id)
    return application


@use_case
def withdraw(*, application: Application, by: Person, now: datetime, text: str = "") -> Application:
    """
    Take the application back; a place that was counted as filled opens again.

    :raises ApplicationNotYours: it is somebody else's
    :raises ApplicationCannotMove: it is over, or a proposal, which is declined instead
    """
    application = _own(application, by, now)
    if not may_withdraw(State(application.state)):
        raise ApplicationCannotMove
    was_hired = application.state == State.HIRED
    refused = refusal_of(application)
    move(application, State.WITHDRAWN, by=by, now=now, text=text, **refused)
    if was_hired:
        reopen_position(
            vacancy=application.vacancy, application=application.reference, by=None, now=now
        )
    tell_employer(application, "matching.withdrawn", by=by, now=now)
    if application.is_obliging:
        tell_who_counsels(application, "matching.refused", by=by, now=now)
    else:
        tell_counsellor(application, "matching.withdrawn_for_counsellor", by=by, now=now)
    return application


@use_case
def not_for_me(
    *,
    file: JobseekerFile,
    vacancy: Vacancy,
    reason: DeclineReason,
    by: Person,
    now: datetime,
) -> NeverAgain:
    """
    Take a suggestion off the person's list for good.

    :raises ApplicationNotYours: the file is not that of `by`, nor may `by` act for its owner
    """
    if not access.may_apply_for(by, file, day=clock.day(now)):
        raise ApplicationNotYours
    whole = _is_about_employer(reason, vacancy)
    target = {"employer": vacancy.employer} if whole else {"vacancy": vacancy}
    refusal, _ = NeverAgain.objects.get_or_create(
        file=file, **target, defaults={"reason": reason, "said_at": now}
    )
    _list_anew(file.pk)
    return refusal


@use_case
def allow_again(*, refusal: NeverAgain, by: Person, now: datetime) -> None:
    """
    Let the vacancy or the employer be suggested again.

    :raises ApplicationNotYours: the file is not that of `by`, nor may `by` act for its owner
    """
    if not access.may_apply_for(by, refusal.file, day=clock.day(now)):
        raise ApplicationNotYours
    refusal.delete()
    _list_anew(refusal.file_id)


def tell_arrival(application: Application, *, by: Person, now: datetime) -> None:
    """Tell everyone who acts for the employer that an application has come."""
    words = employers_answers(State(application.state))
    tell_employer(application, "matching.arrived", by=by, now=now, answers=words)


def _is_about_employer(reason: DeclineReason, vacancy: Vacancy) -> bool:
    """Tell whether all of the employer is refused; who is not named cannot be known."""
    is_named = vacancy.visibility != Visibility.ANONYMOUS
    return reason == DeclineReason.KNOWS_EMPLOYER and is_named


def _list_anew(file_id: int) -> None:
    """Let the lists follow what the person has refused or allowed."""
    jobs.defer("matching.refresh_person", once=f"refresh-person-{file_id}", file_id=file_id)


def _own(application: Application, by: Person, now: datetime) -> Application:
    application = locked(application)
    if not access.may_apply_for(by, application.file, day=clock.day(now)):
        raise ApplicationNotYours
    return application


def begin_application(
    *,
    file: JobseekerFile,
    vacancy: Vacancy,
    state: State,
    by: Person,
    now: datetime,
    submission: UUID | None,
    **values: object,
) -> Application:
    """
    Bring the two together; the same submission makes one application.

    :raises VacancyNotOpen: it is not open any more
    :raises FileNotOpen: the person is not registered
    :raises AlreadyApplied: the two are already brought together
    """
    made = Application.objects.filter(submission=submission).first() if submission else None
    if made is not None:
        return made
    vacancy = Vacancy.objects.select_for_update(of=("self",)).get(pk=vacancy.pk)
    if vacancy.state != VacancyState.PUBLISHED:
        raise VacancyNotOpen
    if not access.is_open(file):
        raise FileNotOpen
    application = Application(
        file=file,
        vacancy=vacancy,
        state=state,
        state_since=now,
        created_at=now,
        answer_by=answer_day(state, now),
        submission=submission,
        **values,
    )
    try:
        with transaction.atomic():
            application.save()
    except IntegrityError as error:
        raise AlreadyApplied from error
    note_step(application, None, by=by, now=now)
    events.announce(
        ApplicationMoved(application_id=application.pk, file_id=file.pk, origin="", target=state)
    )
    return application
