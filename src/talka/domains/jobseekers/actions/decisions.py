"""Decisions about the status, each with its basis, facts, day and way of appeal."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.utils import timezone

from talka.domains.contact.api import notify
from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.refusals import (
    DecisionNotPossible,
    FileNotYours,
    PersonIsDead,
)
from talka.domains.jobseekers.actions.settling import settle_by
from talka.domains.jobseekers.events import (
    CounsellorAssigned,
    JobseekerRegistered,
    RegistrationEnded,
    StatusChanged,
)
from talka.domains.jobseekers.models import JobseekerFile, StatusDecision
from talka.domains.jobseekers.queries.law import basis_of, facts_of, moves_policy, table_of
from talka.domains.jobseekers.rules import (
    DecisionProblem,
    Fact,
    Kind,
    Move,
    Proposal,
    Reason,
    Standing,
    Status,
    appeal_until,
    move_on_hire,
    problems_of_decision,
    standing_after,
)
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.people.api import Person
from talka.kit import clock, events, jobs
from talka.kit.audit import use_case


@use_case(joins=True)
def decide(
    *,
    file: JobseekerFile,
    move: Move,
    reasons: Sequence[Reason],
    by: Person | None,
    now: datetime,
    effective_on: date | None = None,
    kind: Kind | None = None,
    explanation: str = "",
    facts: Mapping[Fact, Any] | None = None,
    circumstances: Circumstances | None = None,
    submission: UUID | None = None,
) -> StatusDecision:
    """
    Take a decision about the status and tell the person.

    :param effective_on: from when it holds; the day of the decision when not told
    :param circumstances: the new situation, which the file keeps and the decision rests on
    :param submission: the same one returns the decision that was taken, once
    :raises FileNotYours: `by` may not decide about this file
    :raises PersonIsDead: the person has died and the move is not the end
    :raises DecisionNotPossible: law or status stand against it, with the problems
    """
    if submission and (done := StatusDecision.objects.filter(submission=submission).first()):
        return done
    locked = lock(file)
    today = clock.day(now)
    if not access.may_decide(by, locked, day=today):
        raise FileNotYours
    if locked.person.died_on and move is not Move.END:
        raise PersonIsDead
    if move is Move.ANNUL:
        raise DecisionNotPossible([DecisionProblem.NOT_FROM_HERE])
    if circumstances is not None:
        locked.situation, locked.is_ready = circumstances.situation, circumstances.is_ready
    proposal = Proposal(move, tuple(reasons), effective_on or today, kind)
    decision = record(
        locked,
        proposal,
        facts=facts_of(locked, today) if facts is None else facts,
        explanation=explanation,
        submission=submission,
        by=by,
        now=now,
    )
    refresh(file, locked)
    return decision


def lock(file: JobseekerFile) -> JobseekerFile:
    """Return the file as it stands, locked until the transaction ends."""
    rows = JobseekerFile.objects.select_for_update(of=("self",))
    return rows.select_related("person").get(pk=file.pk)


def refresh(file: JobseekerFile, locked: JobseekerFile) -> None:
    """Let the caller's file say what the saved one says."""
    for field in JobseekerFile._meta.concrete_fields:  # noqa: SLF001 -- public by documentation
        setattr(file, field.attname, getattr(locked, field.attname))


def record(
    file: JobseekerFile,
    proposal: Proposal,
    *,
    facts: Mapping[Fact, Any],
    by: Person | None,
    now: datetime,
    explanation: str = "",
    submission: UUID | None = None,
) -> StatusDecision:
    """
    Write the decision, move the locked file, tell the person, announce it.

    :raises DecisionNotPossible: law or status stand against it
    """
    today = clock.day(now)
    policy = moves_policy(today)
    origin = Status(file.status)
    is_joined = file.merged_into_id is not None
    standing = Standing(origin, Kind(file.kind), file.registered_on, is_joined)
    if problems := problems_of_decision(standing, proposal, policy, today=today):
        raise DecisionNotPossible(problems)
    _move_file(file, standing_after(standing, proposal), proposal)
    basis, version = basis_of(table_of(proposal.move), today)
    decision = StatusDecision.objects.create(
        file=file,
        move=proposal.move,
        origin=origin,
        target=file.status,
        kind=file.kind,
        reasons=[*proposal.reasons],
        facts={str(name): _plain(value) for name, value in facts.items()},
        legal_basis=basis,
        rule_version=version,
        effective_on=proposal.effective_on,
        decided_at=now,
        decided_by=by,
        appeal_until=appeal_until(today, policy),
        appeal_to=policy.appeal_to,
        explanation=explanation,
        submission=submission,
    )
    settle_by(decision, file, by=by, now=now)
    _tell(file, decision, by, now)
    _announce(file, decision, origin)
    return decision


def _move_file(file: JobseekerFile, after: Standing, proposal: Proposal) -> None:
    file.status, file.kind, file.registered_on = after.status, after.kind, after.registered_on
    file.status_since = proposal.effective_on
    file.ended_reason = proposal.reasons[0] if after.status is Status.ENDED else ""
    file.version += 1
    file.save(
        update_fields=[
            "status",
            "status_since",
            "kind",
            "registered_on",
            "ended_reason",
            "version",
            "situation",
            "is_ready",
        ]
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _tell(file: JobseekerFile, decision: StatusDecision, by: Person | None, now: datetime) -> None:
    if file.person.died_on:
        return
    notify(
        person=file.person,
        kind="jobseekers.decision",
        once=f"jobseekers.decision.{decision.reference}",
        link=f"/me/decisions/{decision.reference}/",
        by=by,
        now=now,
    )


def _announce(file: JobseekerFile, decision: StatusDecision, origin: Status) -> None:
    target = Status(file.status)
    events.announce(StatusChanged(file_id=file.pk, origin=origin, target=target))
    if decision.move in {Move.REGISTER, Move.RESTORE}:
        events.announce(JobseekerRegistered(file_id=file.pk, person_id=file.person_id))
    if target is Status.ENDED:
        events.announce(
            RegistrationEnded(
                file_id=file.pk,
                person_id=file.person_id,
                reason=decision.reasons[0],
                at=decision.decided_at,
            )
        )


@use_case
def suspend(
    *,
    file: JobseekerFile,
    reason: Reason,
    by: Person | None,
    now: datetime,
    effective_on: date | None = None,
    explanation: str = "",
    submission: UUID | None = None,
) -> StatusDecision:
    """Suspend the registration. Refusals as of `decide`."""
    return decide(
        file=file, move=Move.SUSPEND, reasons=[reason], effective_on=effective_on,
        explanation=explanation, submission=submission, by=by, now=now,
    )  # fmt: skip


@use_case
def restore(
    *,
    file: JobseekerFile,
    reason: Reason,
    by: Person | None,
    now: datetime,
    effective_on: date | None = None,
    explanation: str = "",
    submission: UUID | None = None,
) -> StatusDecision:
    """Restore a suspended or ended registration. Refusals as of `decide`."""
    return decide(
        file=file, move=Move.RESTORE, reasons=[reason], effective_on=effective_on,
        explanation=explanation, submission=submission, by=by, now=now,
    )  # fmt: skip


@use_case
def end_registration(
    *,
    file: JobseekerFile,
    reason: Reason,
    by: Person | None,
    now: datetime,
    effective_on: date | None = None,
    explanation: str = "",
    submission: UUID | None = None,
) -> StatusDecision:
    """End the registration. Refusals as of `decide`."""
    return decide(
        file=file, move=Move.END, reasons=[reason], effective_on=effective_on,
        explanation=explanation, submission=submission, by=by, now=now,
    )  # fmt: skip


@use_case
def change_kind(
    *,
    file: JobseekerFile,
    kind: Kind,
    reason: Reason,
    by: Person | None,
    now: datetime,
    effective_on: date | None = None,
    explanation: str = "",
    submission: UUID | None = None,
) -> StatusDecision:
    """Register the person as something else from the day. Refusals as of `decide`."""
    return decide(
        file=file, move=Move.CHANGE_KIND, reasons=[reason], kind=kind, effective_on=effective_on,
        explanation=explanation, submission=submission, by=by, now=now,
    )  # fmt: skip


@use_case
def leave(
    *, file: JobseekerFile, by: Person, now: datetime, submission: UUID | None = None
) -> StatusDecision:
    """
    End the registration because the person asks for it.

    :raises FileNotYours: `by` is neither the person nor acts for them
    :raises DecisionNotPossible: there is nothing to end
    """
    if submission and (done := StatusDecision.objects.filter(submission=submission).first()):
        return done
    locked = lock(file)
    if not access.may_write_for(by, locked.person, day=clock.day(now)):
        raise FileNotYours
    proposal = Proposal(Move.END, (Reason.OWN_WISH,), clock.day(now))
    decision = record(locked, proposal, facts={}, submission=submission, by=by, now=now)
    refresh(file, locked)
    return decision


@use_case(joins=True)
def end_by_hire(
    *,
    file: JobseekerFile,
    starts_on: date,
    by: Person | None,
    now: datetime,
    ends_on: date | None = None,
) -> StatusDecision | None:
    """
    Let a job that was found end or suspend the registration, by its length, from its first day.

    A job that starts later is kept in the queue until then, and None is returned; so it is when
    the registration does not stand any more.
    """
    today = clock.day(now)
    if starts_on > today:
        first_moment = timezone.make_aware(
            datetime.combine(starts_on, time()),
            timezone.get_default_timezone(),
        )
        jobs.defer(
            "jobseekers.take_up_work",
            at=first_moment,
            file_id=file.pk,
            starts_on=starts_on.isoformat(),
            ends_on=ends_on.isoformat() if ends_on else None,
        )
        return None
    locked = lock(file)
    if locked.status not in {Status.REGISTERED, Status.SUSPENDED}:
        return None
    move = move_on_hire(starts_on, ends_on, moves_policy(today))
    if move is Move.SUSPEND and locked.status == Status.SUSPENDED:
        return None
    reason = Reason.HIRED if move is Move.END else Reason.TEMPORARY_WORK
    effective_on = max(starts_on, locked.registered_on or starts_on)
    facts: dict[Fact, Any] = {Fact.STARTS_ON: starts_on}
    if ends_on:
        facts[Fact.ENDS_ON] = ends_on
    decision = record(locked, Proposal(move, (reason,), effective_on), facts=facts, by=by, now=now)
    refresh(file, locked)
    return decision


@use_case(joins=True)
def assign_counsellor(
    *, file: JobseekerFile, counsellor: Person | None, by: Person | None, now: datetime
) -> JobseekerFile:
    """
    Put the file into the care of the counsellor (None takes it out of anybody's), and announce it.

    :raises FileNotYours: `by` may not decide about this file
    """
    # Nothing is asked of the person here.
    locked = JobseekerFile.objects.select_for_update(of=("self",)).get(pk=file.pk)
    if not access.may_decide(by, locked, day=clock.day(now)):
        raise FileNotYours
    former = locked.counsellor_id
    if former != (counsellor.pk if counsellor else None):
        locked.counsellor = counsellor
        locked.save(update_fields=["counsellor"])
        events.announce(
            CounsellorAssigned(
                file_id=locked.pk,
                counsellor_id=locked.counsellor_id,
                former_id=former,
            )
        )
    refresh(file, locked)
    return file
