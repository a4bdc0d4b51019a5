"""The concepts of an ESCO release: what its tables say, made into facts and words."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from unicodedata import normalize

from talka.domains.taxonomy.actions.reading import Row
from talka.domains.taxonomy.actions.release import Release
from talka.domains.taxonomy.actions.staging import (
    OCCUPATIONS,
    SKILL_GROUPS,
    SKILLS,
    Shape,
    Wording,
)
from talka.domains.taxonomy.rules import Problem, SkillKind


Facts = tuple[object, ...]

LONGEST_LABEL = 1_000
_OBSOLETE = "obsolete"
_REGULATED = "/regulated"
_SKILL_TYPES = {
    "knowledge": SkillKind.KNOWLEDGE,
    "skill/competence": SkillKind.SKILL,
    "skill": SkillKind.SKILL,
    "": SkillKind.SKILL,
}
# Tables that tell more of some skills, for releases whose table of skills tells little.
COLLECTIONS = (
    "transversalSkillsCollection",
    "languageSkillsCollection",
    "digitalSkillsCollection",
    "greenSkillsCollection",
    "researchSkillsCollection",
    "digCompSkillsCollection",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of concepts: its name, the columns it must have, and what makes its facts."""

    name: str
    shape: Shape
    columns: tuple[str, ...]
    facts: Callable[[Row, Collection[str]], Facts]


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of a table of concepts."""

    row: Row
    wording: Wording


def _occupation_facts(row: Row, isco: Collection[str]) -> Facts:
    code = row.filled("iscoGroup", 4)
    if code not in isco:
        raise row.unusable(Problem.NOT_KNOWN, code)
    return code, row.get("regulatedProfessionNote").rstrip("/").endswith(_REGULATED)


def _skill_facts(row: Row, isco: Collection[str]) -> Facts:
    kind = _SKILL_TYPES.get(row["skillType"].strip())
    if kind is None:
        raise row.unusable(Problem.NOT_KNOWN, row["skillType"])
    if kind is SkillKind.SKILL and row.get("reuseLevel").strip() == "transversal":
        kind = SkillKind.TRANSVERSAL
    return (kind.value,)


def _no_facts(row: Row, isco: Collection[str]) -> Facts:
    return ()


TABLES = (
    Table(
        "occupations",
        OCCUPATIONS,
        ("conceptUri", "iscoGroup", "preferredLabel", "altLabels"),
        _occupation_facts,
    ),
    Table("skillGroups", SKILL_GROUPS, ("conceptUri", "preferredLabel"), _no_facts),
    Table("skills", SKILLS, ("conceptUri", "skillType", "preferredLabel"), _skill_facts),
)


def concepts_of(release: Release, table: Table, language: str) -> Iterator[Concept]:
    """
    Give the concepts of a table in one language; obsolete ones are left out.

    :raises FileUnusable: an address stands twice, a label is missing, the table cannot be read
    """
    more = _collections(release, language) if table.shape is SKILLS else {}
    seen: set[str] = set()
    for row in release.rows(table.name, language, table.columns):
        uri = row.filled("conceptUri")
        if uri in seen:
            raise row.unusable(Problem.TWICE, uri)
        seen.add(uri)
        if row.get("status") != _OBSOLETE:
            yield Concept(row, _completed(_wording(row, uri, language), more.get(uri)))


def _wording(row: Row, uri: str, language: str) -> Wording:
    label = one_line(row.filled("preferredLabel", LONGEST_LABEL))
    others = [one_line(part) for part in row.get("altLabels").replace(" | ", "\n").split("\n")]
    kept = tuple(dict.fromkeys(other for other in others if other and other != label))
    description = normalize("NFC", row.get("description").strip())
    return Wording(uri, language, label, kept, description)


def one_line(text: str) -> str:
    """Return the text composed and on one line."""
    return " ".join(normalize("NFC", text).split())


def _collections(release: Release, language: str) -> Mapping[str, Wording]:
    """Return alternative labels and descriptions from the collections of skills, where they are."""
    found: dict[str, Wording] = {}
    for name in COLLECTIONS:
        if release.has(name, language):
            for row in release.rows(name, language, ("conceptUri", "preferredLabel")):
                uri = row.filled("conceptUri")
                found.setdefault(uri, _wording(row, uri, language))
    return found


def _completed(wording: Wording, more: Wording | None) -> Wording:
    if more is None or wording.alternatives:
        return wording
    others = tuple(other for other in more.alternatives if other != wording.label)
    return replace(
        wording, alternatives=others, description=wording.description or more.description
    )
