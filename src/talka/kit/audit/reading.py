"""Who looked at whose file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from talka.kit.audit.models import ReadEntry


# A page that reloads or a file that is walked through is one look, not twenty.
SAME_LOOK = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at a file."""

    reader_id: int | None
    office_id: int | None
    purpose: str
    what: str
    read_at: datetime


def record_reading(
    *,
    subject_id: int,
    reader_id: int | None,
    purpose: str,
    what: str,
    now: datetime,
    office_id: int | None = None,
) -> None:
    """Write down that `reader_id` looked at `what` of `subject_id`, once in 15 minutes. Own looks do not count."""
    record_readings(
        subject_ids=[subject_id],
        reader_id=reader_id,
        purpose=purpose,
        what=what,
        now=now,
        office_id=office_id,
    )


def record_readings(
    *,
    subject_ids: Collection[int],
    reader_id: int | None,
    purpose: str,
    what: str,
    now: datetime,
    office_id: int | None = None,
) -> None:
    """Write down that `reader_id` looked at `what` of everybody in a list, in two statements."""
    wanted = {one for one in subject_ids if one != reader_id}
    if not wanted:
        return
    recent = ReadEntry.objects.filter(
        subject_id__in=wanted,
        reader_id=reader_id,
        purpose=purpose,
        what=what,
        read_at__gt=now - SAME_LOOK,
        read_at__lte=now,
    )
    wanted -= set(recent.values_list("subject_id", flat=True))
    ReadEntry.objects.bulk_create(
        ReadEntry(
            subject_id=one,
            reader_id=reader_id,
            office_id=office_id,
            purpose=purpose,
            what=what,
            read_at=now,
        )
        for one in sorted(wanted)
    )


def readings_of(subject_id: int, *, limit: int = 200) -> list[Reading]:
    """Return the looks at the person's file, the newest first."""
    rows = (
        ReadEntry.objects.filter(subject_id=subject_id)
        .order_by("-read_at", "-pk")
        .values_list("reader_id", "office_id", "purpose", "what", "read_at")[:limit]
    )
    return [Reading(*row) for row in rows]
