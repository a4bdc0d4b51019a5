"""Rows that are added where they are missing and changed only where they differ."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from psycopg import sql

from talka.domains.taxonomy.models import OccupationSkill, Skill, SkillGroup, SkillRelation
from talka.domains.taxonomy.rules import EDITIONS, Tally


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


@dataclass(frozen=True, slots=True)
class Link:
    """A table of pairs: its model, its name, the columns of the two keys."""

    model: Any
    table: str
    first: str
    second: str
    has_relation: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that make a pair."""
        return (self.first, self.second, *(["relation"] if self.has_relation else []))


GROUP_HIERARCHY = Link(
    SkillGroup.broader.through,
    "taxonomy_skillgroup_broader",
    "from_skillgroup_id",
    "to_skillgroup_id",
)
SKILL_HIERARCHY = Link(
    Skill.broader.through, "taxonomy_skill_broader", "from_skill_id", "to_skill_id"
)
SKILLS_IN_GROUPS = Link(Skill.groups.through, "taxonomy_skill_groups", "skill_id", "skillgroup_id")
NEEDS = Link(
    OccupationSkill, "taxonomy_occupationskill", "occupation_id", "skill_id", has_relation=True
)
SKILL_NEEDS = Link(
    SkillRelation, "taxonomy_skillrelation", "skill_id", "related_id", has_relation=True
)


def put(
    kind: str,
    rows: Sequence[Any],
    fields: Sequence[str],
    key: tuple[str, ...] = ("pk",),
    keep: Collection[str] = (),
) -> Tally:
    """
    Add the rows that are missing and bring `fields` of the others up to date.

    `key` names the fields that tell rows apart. Fields in `keep` hold words by language: words in
    other languages that stand there already are kept.
    """
    if not rows:
        return Tally(kind)
    standing = {_values(row, key): row for row in type(rows[0]).objects.all()}
    added, changed = [], []
    for row in rows:
        there = standing.get(_values(row, key))
        if there is None:
            added.append(row)
        elif _bring_up_to_date(there, row, fields, keep):
            changed.append(there)
    store = type(rows[0]).objects
    store.bulk_create(added, batch_size=AT_ONCE)
    if changed:
        store.bulk_update(changed, [name.removesuffix("_id") for name in fields], batch_size=500)
    return Tally(kind, len(added), len(changed), 0, len(rows) - len(added) - len(changed))


def put_edition(
    kind: str,
    rows: Sequence[Any],
    fields: Sequence[str],
    key: tuple[str, ...] = ("pk",),
    keep: Collection[str] = (),
) -> Tally:
    """Do the same with the rows of a list, and write down which edition of it they are."""
    edition = EDITIONS[kind]
    for row in rows:
        row.source, row.version = edition.source, edition.version
    return put(kind, rows, [*fields, "source", "version"], key, keep)


def put_pairs(kind: str, link: Link, pairs: Collection[Pair], scope: Collection[int]) -> Tally:
    """Make the pairs whose first key lies in `scope` exactly these."""
    scoped = link.model.objects.filter(**{f"{link.first}__in": list(scope)})
    standing = {Pair(*values): pk for pk, *values in scoped.values_list("pk", *link.columns)}
    wanted = set(pairs)
    gone = [pk for pair, pk in standing.items() if pair not in wanted]
    added = sorted(wanted - standing.keys(), key=lambda pair: pair.ends)
    for start in range(0, len(gone), AT_ONCE):
        link.model.objects.filter(pk__in=gone[start : start + AT_ONCE]).delete()
    rows = ((*pair.ends, *([pair.relation] if link.has_relation else [])) for pair in added)
    copy_rows(link.table, link.columns, rows)
    return Tally(kind, len(added), 0, len(gone), len(wanted) - len(added))


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    """Add the rows to the table by COPY."""
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row(row)


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
