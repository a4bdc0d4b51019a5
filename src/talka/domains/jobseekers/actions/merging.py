"""One person, two files: make them one, and part them again when it was a mistake."""

from datetime import date, datetime
from typing import Any

from django.db.models import Model

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import lock, record
from talka.domains.jobseekers.actions.refusals import FileNotYours, MergeNotPossible
from talka.domains.jobseekers.events import FilesMerging, FilesParted, ProfileChanged
from talka.domains.jobseekers.models import (
    Education,
    FileMerge,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    WorkExperience,
)
from talka.domains.jobseekers.rules import Move, Proposal, Reason, Status
from talka.domains.people.api import Person
from talka.kit import clock, events
from talka.kit.audit import use_case


# What may stand once only in a file is told by this field; the kept file's own row wins.
MOVABLE: tuple[tuple[type[Model], str], ...] = (
    (WorkExperience, ""),
    (Education, ""),
    (HeldSkill, "skill_id"),
    (HeldLanguage, "language_id"),
    (HeldLicence, "licence_id"),
)


@use_case
def merge_files(
    *, kept: JobseekerFile, gone: JobseekerFile, reason: str, by: Person | None, now: datetime
) -> FileMerge:
    """
    Move the experience and abilities of one file to the other and close it; `undo_merge` parts them.

    The kept file keeps its own status, wishes and counsellor, and the earlier of both days of
    registration.

    :raises FileNotYours: `by` may not decide about both files
    :raises MergeNotPossible: it is one file, or one of them was merged before
    """
    first, second = sorted((kept.pk, gone.pk))
    if first == second:
        raise MergeNotPossible
    locked = {
        one.pk: one for one in (lock(JobseekerFile(pk=first)), lock(JobseekerFile(pk=second)))
    }
    keeper, closed = locked[kept.pk], locked[gone.pk]
    _check(keeper, closed, by, clock.day(now))
    events.announce(FilesMerging(kept_file_id=keeper.pk, gone_file_id=closed.pk))
    former = _standing(closed) | {"kept_registered_on": _iso(keeper.registered_on)}
    moved = {model.__name__: _move(model, once, closed, keeper) for model, once in MOVABLE}
    _close(closed, by, now)
    closed.merged_into = keeper
    closed.save(update_fields=["merged_into"])
    days = [one for one in (keeper.registered_on, kept_day(former)) if one]
    if keeper.registered_on and days:
        keeper.registered_on = min(days)
    if keeper.twin_id == closed.person_id:
        keeper.twin, keeper.doubts = None, []
    _touch(keeper, now)
    return FileMerge.objects.create(
        kept=keeper,
        gone=closed,
        moved=moved,
        former=former,
        reason=reason,
        merged_by=by,
        merged_at=now,
    )


def _check(kept: JobseekerFile, gone: JobseekerFile, by: Person | None, today: date) -> None:
    if not all(access.may_decide(by, one, day=today) for one in (kept, gone)):
        raise FileNotYours
    if kept.merged_into_id or gone.merged_into_id:
        raise MergeNotPossible


def _standing(file: JobseekerFile) -> dict[str, Any]:
    return {
        "status": file.status,
        "status_since": _iso(file.status_since),
        "ended_reason": file.ended_reason,
        "registered_on": _iso(file.registered_on),
        "counsellor": file.counsellor_id,
    }


def kept_day(former: dict[str, Any]) -> date | None:
    """Return the day of registration that the closed file had, if it still stood."""
    stood = former["status"] in {Status.REGISTERED, Status.SUSPENDED}
    return date.fromisoformat(former["registered_on"]) if stood else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _move(model: Any, once: str, gone: JobseekerFile, kept: JobseekerFile) -> list[int]:
    rows = model.objects.filter(file=gone)
    if once:
        rows = rows.exclude(
            **{f"{once}__in": model.objects.filter(file=kept).values_list(once, flat=True)}
        )
    ids = list(rows.values_list("pk", flat=True))
    model.objects.filter(pk__in=ids).update(file=kept)
    return ids


def _close(file: JobseekerFile, by: Person | None, now: datetime) -> None:
    if file.status == Status.ENDED:
        return
    effective_on = max(clock.day(now), file.registered_on or clock.day(now))
    record(file, Proposal(Move.END, (Reason.MERGED,), effective_on), facts={}, by=by, now=now)


def _touch(file: JobseekerFile, now: datetime) -> None:
    file.version += 1
    file.profile_changed_at = now
    file.save()
    events.announce(ProfileChanged(file_id=file.pk))


@use_case
def undo_merge(*, merge: FileMerge, by: Person | None, now: datetime) -> FileMerge:
    """
    Give every row back to the file it came from, and open that file again as it stood.

    Decisions are not unwritten: the end by merging stays in the history of the file.

    :raises FileNotYours: `by` may not decide about both files
    :raises MergeNotPossible: it was undone before
    """
    row = FileMerge.objects.select_for_update().get(pk=merge.pk)
    if row.undone_at is not None:
        raise MergeNotPossible
    kept, gone = lock(row.kept), lock(row.gone)
    today = clock.day(now)
    if not all(access.may_decide(by, one, day=today) for one in (kept, gone)):
        raise FileNotYours
    for model, _ in MOVABLE:
        ids = row.moved.get(model.__name__, [])
        model._default_manager.filter(pk__in=ids, file=kept).update(file=gone)  # noqa: SLF001
    _reopen(gone, row.former, now)
    first_day = row.former.get("kept_registered_on")
    if kept.registered_on and first_day:
        kept.registered_on = date.fromisoformat(first_day)
    _touch(kept, now)
    row.undone_by, row.undone_at = by, now
    row.save(update_fields=["undone_by", "undone_at"])
    events.announce(FilesParted(kept_file_id=kept.pk, gone_file_id=gone.pk))
    return row


def _reopen(file: JobseekerFile, former: dict[str, Any], now: datetime) -> None:
    file.merged_into = None
    file.status, file.ended_reason = former["status"], former["ended_reason"]
    file.status_since = date.fromisoformat(former["status_since"])
    file.counsellor_id = former["counsellor"]
    _touch(file, now)
