"""A registration ends with a death, and an end that was a mistake is taken back."""

from datetime import date, datetime

from django.db.models import QuerySet

from talka.domains.jobseekers.actions.decisions import record
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft, StatusDecision
from talka.domains.jobseekers.rules import Fact, Kind, Move, Proposal, Reason, Status
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def close_file_of_the_dead(
    *, person_id: int, died_on: date, by: Person | None, now: datetime
) -> StatusDecision | None:
    """End the registration of a person who has died; None when there is nothing to end."""
    file = _file_of(person_id).exclude(status=Status.ENDED).first()
    if file is None:
        return None
    effective_on = max(died_on, file.registered_on or died_on)
    proposal = Proposal(Move.END, (Reason.DIED,), min(effective_on, clock.day(now)))
    return record(file, proposal, facts={Fact.DIED_ON: died_on}, by=by, now=now)


@use_case
def reopen_file_of_the_living(
    *, person_id: int, by: Person | None, now: datetime
) -> StatusDecision | None:
    """Let the file stand as before a death that was a mistake; None when no death had ended it."""
    file = _file_of(person_id).filter(status=Status.ENDED, ended_reason=Reason.DIED).first()
    if file is None or file.merged_into_id is not None:
        return None
    return annul(file, ended=Reason.DIED, why=Reason.DEATH_MISTAKEN, by=by, now=now)


def _file_of(person_id: int) -> QuerySet[JobseekerFile]:
    rows = JobseekerFile.objects.select_for_update(of=("self",)).select_related("person", "office")
    return rows.filter(person=person_id)


def annul(
    file: JobseekerFile,
    *,
    ended: Reason,
    why: Reason,
    by: Person | None,
    now: datetime,
) -> StatusDecision | None:
    """
    Take the end for that reason back by a decision of its own: the locked file stands as before it.

    Nothing is unwritten; the registration has no gap. None when no such end was decided.
    """
    rows = file.decisions.filter(move=Move.END, reasons__contains=[ended])
    end = rows.order_by("-decided_at", "-pk").first()
    if end is None:
        return None
    proposal = Proposal(Move.ANNUL, (why,), end.effective_on, Kind(end.kind), Status(end.origin))
    decision = record(file, proposal, facts={}, by=by, now=now)
    file.status_since = _stood_since(file, end)
    file.save(update_fields=["status_since"])
    return decision


def _stood_since(file: JobseekerFile, end: StatusDecision) -> date:
    """Return since when the file had stood where it stood before the end."""
    if end.origin == Status.APPLIED:
        drafts = RegistrationDraft.objects.filter(
            person=file.person_id, submitted_at__lte=end.decided_at
        )
        sent = drafts.order_by("-submitted_at").values_list("submitted_at", flat=True).first()
        return clock.day(sent) if sent else end.effective_on
    before = file.decisions.filter(target=end.origin, pk__lt=end.pk).order_by("-pk").first()
    return before.effective_on if before else end.effective_on
