"""Rows that are added where they are missing and changed only where they differ."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from talka.domains.taxonomy.rules import Tally


AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that belong together, by their keys, and how."""

    first: int
    second: int
    relation: str = ""

    @property
    def ends(self) -> tuple[int, int]:
        """Return the two keys."""
        return self.first, self.second


def put(
    kind: str,
    rows: Sequence[Any],
    fields: Sequence[str],
    key: tuple[str, ...] = (),
    keep: Collection[str] = (),
) -> Tally:
    """
    Add the rows that are missing and bring `fields` of the others up to date.

    `key` names the fields that tell rows apart (the primary key when empty). Fields in `keep` hold
    words by language: words in other languages that stand there already are kept.
    """
    if not rows:
        return Tally(kind)
    model: type[models.Model] = type(rows[0])
    key = key or (model._meta.pk.attname,)  # type: ignore[union-attr]
    standing = {_values(row, key): row for row in model._default_manager.all()}
    added, changed = [], []
    for row in rows:
        there = standing.get(_values(row, key))
        if there is None:
            added.append(row)
        elif _bring_up_to_date(there, row, fields, keep):
            changed.append(there)
    model._default_manager.bulk_create(added, batch_size=AT_ONCE)
    names = [field.removesuffix("_id") for field in fields]
    if changed:
        model._default_manager.bulk_update(changed, names, batch_size=500)
    return Tally(kind, len(added), len(changed), 0, len(rows) - len(added) - len(changed))


def put_pairs(
    kind: str, through: type[models.Model], pairs: Collection[Pair], scope: Collection[int]
) -> Tally:
    """Make the pairs whose first key lies in `scope` exactly these."""
    first, second = _ends(through)
    has_relation = any(field.name == "relation" for field in through._meta.fields)
    columns = ["pk", first, second, *(["relation"] if has_relation else [])]
    scoped = through._default_manager.filter(**{f"{first}__in": list(scope)})
    standing = {Pair(*values): pk for pk, *values in scoped.values_list(*columns)}
    wanted = set(pairs)
    gone = [pk for pair, pk in standing.items() if pair not in wanted]
    added = wanted - standing.keys()
    through._default_manager.filter(pk__in=gone).delete()
    through._default_manager.bulk_create(
        [_row(through, pair, first, second) for pair in sorted(added, key=lambda pair: pair.ends)],
        batch_size=AT_ONCE,
    )
    return Tally(kind, len(added), 0, len(gone), len(wanted) - len(added))


def _row(through: type[models.Model], pair: Pair, first: str, second: str) -> models.Model:
    values: dict[str, Any] = {first: pair.first, second: pair.second}
    if pair.relation:
        values["relation"] = pair.relation
    return through(**values)


def _ends(through: type[models.Model]) -> tuple[str, str]:
    """Return the columns of the two keys, in the order of the model."""
    first, second = [field.attname for field in through._meta.fields if field.is_relation]
    return first, second


def _values(row: Any, names: Sequence[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def _bring_up_to_date(there: Any, row: Any, fields: Sequence[str], keep: Collection[str]) -> bool:
    is_changed = False
    for name in fields:
        old, new = getattr(there, name), getattr(row, name)
        if name in keep:
            new = {**old, **new}
        if old != new:
            setattr(there, name, new)
            is_changed = True
    return is_changed
