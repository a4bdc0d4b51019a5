"""A person tells that their situation has changed; the counsellor answers."""

from datetime import date, datetime
from uuid import UUID

from talka.domains.contact.api import notify
from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import lock, refresh
from talka.domains.jobseekers.actions.refusals import (
    ChangeWaits,
    FileNotYours,
    NothingNew,
    NothingWaits,
    NotRegistered,
)
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.models.situations import SituationChange
from talka.domains.jobseekers.queries.managers import managers_of
from talka.domains.jobseekers.rules import ACTIVE
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.jobseekers.rules.situation import ChangeState
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def tell_situation(
    *,
    file: JobseekerFile,
    circumstances: Circumstances,
    since: date,
    submission: UUID,
    by: Person,
    now: datetime,
    note: str = "",
) -> SituationChange:
    """
    Tell the service that the situation has changed: it waits for a counsellor.

    :param submission: the same one returns what was told, once
    :raises FileNotYours: `by` is neither the person nor acts for them in everything
    :raises NotRegistered: there is no registration that it could change
    :raises ChangeWaits: something told before waits still; it can be taken back
    :raises NothingNew: the file says the same already
    """
    locked = lock(file)
    if not access.may_write_for(by, locked.person, day=clock.day(now)):
        raise FileNotYours
    if done := SituationChange.objects.filter(submission=submission, file=locked).first():
        return done
    if locked.status not in ACTIVE or locked.merged_into_id is not None:
        raise NotRegistered
    if _waiting(locked) is not None:
        raise ChangeWaits
    if (locked.situation, locked.is_ready) == (circumstances.situation, circumstances.is_ready):
        raise NothingNew
    change = SituationChange.objects.create(
        file=locked,
        situation=circumstances.situation,
        is_ready=circumstances.is_ready,
        since=since,
        note=note,
        told_at=now,
        told_by=by,
        submission=submission,
    )
    _tell_staff(locked, change, by, now)
    return change


def _waiting(file: JobseekerFile) -> SituationChange | None:
    return file.situation_changes.filter(state=ChangeState.WAITING).first()


def _tell_staff(file: JobseekerFile, change: SituationChange, by: Person, now: datetime) -> None:
    """Tell the counsellor; where there is none, those who lead the office, so that somebody answers."""
    is_alone = file.counsellor is None
    staff = managers_of(file, day=clock.day(now)) if file.counsellor is None else [file.counsellor]
    for person in staff:
        notify(
            person=person,
            kind="jobseekers.situation_unowned" if is_alone else "jobseekers.situation_told",
            once=f"jobseekers.situation_told.{change.pk}.{person.pk}",
            link=f"/desk/clients/{file.reference}/file/",
            by=by,
            now=now,
        )


@use_case
def take_back_situation(*, file: JobseekerFile, by: Person, now: datetime) -> SituationChange:
    """
    Take back what was told and not answered yet.

    :raises FileNotYours: `by` is neither the person nor acts for them in everything
    :raises NothingWaits: it was answered or taken back meanwhile
    """
    locked = lock(file)
    if not access.may_write_for(by, locked.person, day=clock.day(now)):
        raise FileNotYours
    return _close(locked, ChangeState.WITHDRAWN, by, now)


def _close(
    locked: JobseekerFile, state: ChangeState, by: Person, now: datetime, answer: str = ""
) -> SituationChange:
    change = _waiting(locked)
    if change is None:
        raise NothingWaits
    change.state, change.answer = state, answer
    change.answered_at, change.answered_by = now, by
    change.save()
    return change


@use_case
def keep_status(*, file: JobseekerFile, by: Person, now: datetime) -> SituationChange:
    """
    Write the new situation to the file; the status needs no decision and stays.

    :raises FileNotYours: `by` may not decide about this file
    :raises NothingWaits: it was answered or taken back meanwhile
    """
    locked = lock(file)
    if not access.may_decide(by, locked, day=clock.day(now)):
        raise FileNotYours
    change = _close(locked, ChangeState.KEPT, by, now)
    locked.situation, locked.is_ready = change.situation, change.is_ready
    locked.version += 1
    locked.save(update_fields=["situation", "is_ready", "version"])
    _tell_person(locked, change, by, now)
    refresh(file, locked)
    return change


@use_case
def decline_situation(
    *, file: JobseekerFile, answer: str, by: Person, now: datetime
) -> SituationChange:
    """
    Answer that what was told changes nothing, with the reason that the person reads.

    :raises FileNotYours: `by` may not decide about this file
    :raises NothingWaits: it was answered or taken back meanwhile
    """
    locked = lock(file)
    if not access.may_decide(by, locked, day=clock.day(now)):
        raise FileNotYours
    change = _close(locked, ChangeState.DECLINED, by, now, answer)
    _tell_person(locked, change, by, now)
    return change


def _tell_person(file: JobseekerFile, change: SituationChange, by: Person, now: datetime) -> None:
    notify(
        person=file.person,
        kind="jobseekers.situation_answered",
        once=f"jobseekers.situation_answered.{change.pk}",
        link="/me/situation/",
        by=by,
        now=now,
    )
