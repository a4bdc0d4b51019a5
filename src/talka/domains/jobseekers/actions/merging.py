"""One person, two files: make them one, and part them again when it was a mistake."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Model

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.annulling import annul
from talka.domains.jobseekers.actions.decisions import lock, record
from talka.domains.jobseekers.actions.refusals import (
    FileNotYours,
    MergeNotPossible,
    PeopleStillJoined,
)
from talka.domains.jobseekers.events import FilesMerging, FilesParted, ProfileChanged
from talka.domains.jobseekers.models import (
    Education,
    FileMerge,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    ProfessionProof,
    WorkExperience,
)
from talka.domains.jobseekers.rules import Doubt, Move, Proposal, Reason, Status
from talka.domains.people.api import Person, is_joined
from talka.kit import clock, events
from talka.kit.audit import use_case


# What may stand once only in a file is told by this field; the kept file's own row wins.
MOVABLE: tuple[tuple[type[Model], str], ...] = (
    (WorkExperience, ""),
    (Education, ""),
    (HeldSkill, "skill_id"),
    (HeldLanguage, "language_id"),
    (HeldLicence, "licence_id"),
    (ProfessionProof, "occupation_id"),
)


@dataclass(frozen=True, slots=True)
class Moving:
    """How many rows of a table would move to the kept file."""

    table: str  # "WorkExperience", or "matching.Application" for a domain above
    rows: int


class _OnlyLooking(Exception):
    """Ends the transaction of a preview."""


@use_case
def preview_merge(
    *, kept: JobseekerFile, gone: JobseekerFile, by: Person | None, now: datetime
) -> list[Moving]:
    """
    Return what `merge_files` would move; nothing is changed.

    :raises FileNotYours, MergeNotPossible: as of `merge_files`
    """
    moved: dict[str, list[int]] = {}
    try:
        with transaction.atomic():
            keeper, closed = _locked_pair(kept, gone)
            _check(keeper, closed, by, clock.day(now))
            moved = _move_everything(keeper, closed, now)
            raise _OnlyLooking
    except _OnlyLooking:
        return [Moving(table, len(ids)) for table, ids in moved.items()]


@use_case
def merge_files(
    *, kept: JobseekerFile, gone: JobseekerFile, reason: str, by: Person | None, now: datetime
) -> FileMerge:
    """
    Move everything of one file to the other and close it; `undo_merge` parts them.

    The kept file keeps its own status, wishes and counsellor, and the earlier of both days of
    registration. Domains above move what is theirs when `FilesMerging` is announced.

    :raises FileNotYours: `by` may not decide about both files
    :raises MergeNotPossible: it is one file, or one of them was merged before
    """
    keeper, closed = _locked_pair(kept, gone)
    _check(keeper, closed, by, clock.day(now))
    former = _standing(keeper, closed)
    moved = _move_everything(keeper, closed, now)
    _close(closed, by, now)
    closed.merged_into = keeper
    closed.save(update_fields=["merged_into"])
    days = [one for one in (keeper.registered_on, kept_day(former)) if one]
    if keeper.registered_on and days:
        keeper.registered_on = min(days)
    if keeper.twin_id == closed.person_id:
        keeper.twin = None
        keeper.doubts = [one for one in keeper.doubts if one != Doubt.CODE_TAKEN]
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


def _locked_pair(kept: JobseekerFile, gone: JobseekerFile) -> tuple[JobseekerFile, JobseekerFile]:
    first, second = sorted((kept.pk, gone.pk))
    if first == second:
        raise MergeNotPossible
    locked = {one: lock(JobseekerFile(pk=one)) for one in (first, second)}
    return locked[kept.pk], locked[gone.pk]


def _check(kept: JobseekerFile, gone: JobseekerFile, by: Person | None, today: date) -> None:
    if not all(access.decides_here(by, one, day=today) for one in (kept, gone)):
        raise FileNotYours
    if kept.merged_into_id or gone.merged_into_id:
        raise MergeNotPossible


def _standing(kept: JobseekerFile, gone: JobseekerFile) -> dict[str, Any]:
    """Return what the merge changes and a parting brings back."""
    return {
        "status": gone.status,
        "registered_on": _iso(gone.registered_on),
        "kept_registered_on": _iso(kept.registered_on),
        "kept_twin": kept.twin_id,
        "kept_doubts": [*kept.doubts],
    }


def kept_day(former: dict[str, Any]) -> date | None:
    """Return the day of registration that the closed file had, if it still stood."""
    stood = former["status"] in {Status.REGISTERED, Status.SUSPENDED}
    return date.fromisoformat(former["registered_on"]) if stood else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _move_everything(
    kept: JobseekerFile, gone: JobseekerFile, now: datetime
) -> dict[str, list[int]]:
    moved = {model.__name__: _move(model, once, gone, kept) for model, once in MOVABLE}
    events.announce(FilesMerging(kept_file_id=kept.pk, gone_file_id=gone.pk, moved=moved, at=now))
    return moved


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
    Give every row back to the file it came from, and let that file stand as before.

    Nothing is unwritten: the end by merging stays in the history, and a decision annuls it.

    :raises FileNotYours: `by` may not decide about both files
    :raises MergeNotPossible: it was undone before, or the kept file was joined with a third one
    :raises PeopleStillJoined: the two records of the person are one
    """
    row = FileMerge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    if row.undone_at is not None:
        raise MergeNotPossible
    kept, gone = _locked_pair(row.kept, row.gone)
    today = clock.day(now)
    if not all(access.decides_here(by, one, day=today) for one in (kept, gone)):
        raise FileNotYours
    if kept.merged_into_id is not None:
        raise MergeNotPossible
    if is_joined(gone.person):
        raise PeopleStillJoined
    for model, _ in MOVABLE:
        ids = row.moved.get(model.__name__, [])
        model._default_manager.filter(pk__in=ids, file=kept).update(file=gone)  # noqa: SLF001
    events.announce(
        FilesParted(kept_file_id=kept.pk, gone_file_id=gone.pk, moved=row.moved, at=now)
    )
    _reopen(gone, row.former, by, now)
    _give_back(kept, row.former, now)
    row.undone_by, row.undone_at = by, now
    row.save(update_fields=["undone_by", "undone_at"])
    return row


def _reopen(file: JobseekerFile, former: dict[str, Any], by: Person | None, now: datetime) -> None:
    """Let the file stand alone; whatever had ended by the merge goes on, unless its person died."""
    file.merged_into = None
    _touch(file, now)
    if former["status"] != Status.ENDED and file.person.died_on is None:
        annul(file, ended=Reason.MERGED, why=Reason.FILES_PARTED, by=by, now=now)


def _give_back(kept: JobseekerFile, former: dict[str, Any], now: datetime) -> None:
    first_day = former.get("kept_registered_on")
    if kept.registered_on and first_day:
        kept.registered_on = date.fromisoformat(first_day)
    if kept.twin_id is None and former.get("kept_twin"):
        kept.twin_id, kept.doubts = former["kept_twin"], former["kept_doubts"]
    _touch(kept, now)
