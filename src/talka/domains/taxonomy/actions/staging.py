"""Concepts of a release, laid beside the standing ones and merged by the database itself."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection
from psycopg import sql

from talka.domains.taxonomy.actions.upsert import copy_rows
from talka.domains.taxonomy.rules import Tally


ESCO = "esco"


@dataclass(frozen=True, slots=True)
class Shape:
    """A table of concepts and its columns besides the words."""

    kind: str
    table: str
    facts: tuple[tuple[str, str], ...] = ()  # column, type

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns besides the words."""
        return tuple(name for name, _ in self.facts)


OCCUPATIONS = Shape(
    "occupations",
    "taxonomy_occupation",
    (("isco_id", "text"), ("is_regulated", "boolean")),
)
SKILLS = Shape("skills", "taxonomy_skill", (("kind", "text"),))
SKILL_GROUPS = Shape("skill_groups", "taxonomy_skillgroup")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one concept in one language."""

    uri: str
    language: str
    label: str
    alternatives: tuple[str, ...]
    description: str


_OPEN = """
DROP TABLE IF EXISTS staged_words, staged_facts, staged;
CREATE TEMPORARY TABLE staged_words
    (uri text, language text, label text, alternatives jsonb, description text) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_facts (uri text {facts}) ON COMMIT DROP;
"""

# Words of a newer version stand; lent words (version '') and older ones give way.
_COMBINE = """
ANALYZE staged_words;
ANALYZE staged_facts;
CREATE TEMPORARY TABLE staged ON COMMIT DROP AS
WITH words AS (
    SELECT w.uri,
        array_agg(w.language) AS languages,
        jsonb_object_agg(w.language, w.label) AS labels,
        coalesce(jsonb_object_agg(w.language, w.alternatives)
            FILTER (WHERE w.alternatives <> '[]'), '{{}}') AS alternatives,
        coalesce(jsonb_object_agg(w.language, w.description)
            FILTER (WHERE w.description <> ''), '{{}}') AS description,
        jsonb_object_agg(w.language, {version}::text) AS worded_in
    FROM staged_words w LEFT JOIN {table} c USING (uri)
    WHERE coalesce(string_to_array(nullif(c.worded_in ->> w.language, ''), '.')::int[]
        <= string_to_array({version}, '.')::int[], true)
    GROUP BY w.uri
)
SELECT f.*, c.id, c.version AS standing_version,
    coalesce(c.labels, '{{}}') || coalesce(w.labels, '{{}}') AS labels,
    (coalesce(c.alternatives, '{{}}') - coalesce(w.languages, '{{}}'))
        || coalesce(w.alternatives, '{{}}') AS alternatives,
    (coalesce(c.description, '{{}}') - coalesce(w.languages, '{{}}'))
        || coalesce(w.description, '{{}}') AS description,
    coalesce(c.worded_in, '{{}}') || coalesce(w.worded_in, '{{}}') AS worded_in,
    false AS is_changed
FROM staged_facts f LEFT JOIN {table} c USING (uri) LEFT JOIN words w USING (uri);
UPDATE staged s SET is_changed = true FROM {table} c
WHERE c.id = s.id AND (
    (c.labels, c.alternatives, c.description {standing})
        IS DISTINCT FROM (s.labels, s.alternatives, s.description {coming})
    OR c.retired_in <> '');
"""

_ADD = """
INSERT INTO {table} (uri, source, version, labels, alternatives, description, worded_in,
    retired_in {columns})
SELECT uri, {source}, {version}, labels, alternatives, description, worded_in, '' {columns}
FROM staged WHERE id IS NULL ORDER BY uri
"""

_CHANGE = """
UPDATE {table} c SET version = {version}, labels = s.labels, alternatives = s.alternatives,
    description = s.description, worded_in = s.worded_in, retired_in = '', replaced_by_id = NULL
    {assignments}
FROM staged s WHERE c.id = s.id
    AND (s.is_changed OR c.version <> {version} OR c.worded_in <> s.worded_in)
"""

_WORDS_ONLY = """
UPDATE {table} c SET labels = s.labels, alternatives = s.alternatives,
    description = s.description, worded_in = s.worded_in
FROM staged s WHERE c.id = s.id AND (s.is_changed OR c.worded_in <> s.worded_in)
"""

_RETIRE = """
UPDATE {table} c SET retired_in = {version}
WHERE c.source = {source} AND c.retired_in = ''
    AND NOT EXISTS (SELECT FROM staged_facts f WHERE f.uri = c.uri)
RETURNING c.id
"""


class Stage:
    """The concepts of one kind of a release, on their way into the table."""

    def __init__(self, shape: Shape, version: str) -> None:
        self._shape = shape
        facts = sql.SQL("").join(
            sql.SQL(", {} {}").format(sql.Identifier(name), sql.SQL(kind))
            for name, kind in shape.facts
        )
        self._parts: dict[str, sql.Composable] = {
            "table": sql.Identifier(shape.table),
            "version": sql.Literal(version),
            "source": sql.Literal(ESCO),
            "facts": facts,
            "columns": self._listed(""),
            "standing": self._listed("c"),
            "coming": self._listed("s"),
            "assignments": sql.SQL("").join(
                sql.SQL(", {} = s.{}").format(sql.Identifier(name), sql.Identifier(name))
                for name in shape.columns
            ),
        }
        self._run(_OPEN)

    def words(self, wordings: Iterable[Wording]) -> None:
        """Lay the words of a language down."""
        columns = ("uri", "language", "label", "alternatives", "description")
        rows = (
            (
                one.uri, one.language, one.label,
                json.dumps(one.alternatives, ensure_ascii=False), one.description,
            )
            for one in wordings
        )  # fmt: skip
        copy_rows("staged_words", columns, rows)

    def facts(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Lay the facts of all concepts down: address, then the columns of the shape."""
        copy_rows("staged_facts", ("uri", *self._shape.columns), rows)

    def merge(self) -> Tally:
        """Add and change concepts so that they are as laid down."""
        self._run(_COMBINE)
        changed = self._count("SELECT count(*) FROM staged WHERE is_changed")
        known = self._count("SELECT count(*) FROM staged WHERE id IS NOT NULL")
        added = self._run(_ADD)
        self._run(_CHANGE)
        # Else plans made for a small table are used on the big one, a hundred times slower.
        self._run("ANALYZE {table}")
        return Tally(self._shape.kind, added, changed, 0, known - changed)

    def merge_words(self) -> Tally:
        """Change only the words of concepts that stand already."""
        self._run(_COMBINE)
        changed = self._count("SELECT count(*) FROM staged WHERE is_changed")
        known = self._count("SELECT count(*) FROM staged WHERE id IS NOT NULL")
        self._run(_WORDS_ONLY)
        return Tally(self._shape.kind, 0, changed, 0, known - changed)

    def unknown(self) -> int:
        """Return how many concepts were laid down that do not stand. Ask after merging words."""
        return self._count("SELECT count(*) FROM staged WHERE id IS NULL")

    def retire(self) -> list[int]:
        """Retire the concepts of ESCO that were not laid down; return their numbers."""
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL(_RETIRE).format(**self._parts))
            return sorted(pk for (pk,) in cursor.fetchall())

    def _listed(self, alias: str) -> sql.Composable:
        names: Sequence[tuple[str, ...]] = [
            (alias, name) if alias else (name,) for name in self._shape.columns
        ]
        return sql.SQL("").join(sql.SQL(", {}").format(sql.Identifier(*name)) for name in names)

    def _run(self, statement: str) -> int:
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL(statement).format(**self._parts))
            return int(cursor.rowcount)

    def _count(self, statement: str) -> int:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return int(cursor.fetchone()[0])
