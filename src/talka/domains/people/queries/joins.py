"""Records of people that were joined."""

from dataclasses import dataclass
from datetime import datetime

from talka.domains.people.models import Merge
from talka.domains.people.queries.people import PERSON, people_named


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One join in words."""

    number: int
    kept: str
    gone: str
    reason: str
    by: str
    at: datetime
    undone_at: datetime | None


def merge_list(*, limit: int = 100) -> list[MergeRow]:
    """Return the joins of people, the newest first."""
    merges = list(Merge.objects.filter(kind=PERSON).order_by("-pk")[:limit])
    ids = {one for row in merges for one in (row.kept_id, row.gone_id, row.merged_by_id)}
    names = people_named(ids)
    return [
        MergeRow(
            row.pk,
            names.get(row.kept_id, ""),
            names.get(row.gone_id, ""),
            row.reason,
            names.get(row.merged_by_id, ""),
            row.merged_at,
            row.undone_at,
        )
        for row in merges
    ]


def merge_by_id(number: int) -> Merge | None:
    """Return the join of two people of that number, or None."""
    return Merge.objects.filter(kind=PERSON, pk=number).first()
