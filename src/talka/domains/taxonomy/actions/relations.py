"""How the concepts of a release belong together: hierarchy and needs."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from talka.domains.taxonomy.actions.reading import Row
from talka.domains.taxonomy.actions.release import Release
from talka.domains.taxonomy.actions.staging import ESCO
from talka.domains.taxonomy.actions.upsert import (
    AT_ONCE,
    GROUP_HIERARCHY,
    NEEDS,
    SKILL_HIERARCHY,
    SKILL_NEEDS,
    SKILLS_IN_GROUPS,
    Pair,
    put_pairs,
)
from talka.domains.taxonomy.models import Occupation, Skill, SkillGroup
from talka.domains.taxonomy.rules import Notice, Problem, Relation, Remark, Tally


Ids = Mapping[str, int]

RELATIONS = (
    "broaderRelationsOccPillar",
    "broaderRelationsSkillPillar",
    "occupationSkillRelations",
    "skillSkillRelations",
)
_HIERARCHY = ("conceptUri", "broaderUri")
_NEEDS = ("occupationUri", "relationType", "skillUri")
_SKILL_NEEDS = ("originalSkillUri", "relationType", "relatedSkillUri")


@dataclass(frozen=True, slots=True)
class Known:
    """The standing concepts of ESCO by address."""

    occupations: Ids
    skills: Ids
    groups: Ids


def put_relations(release: Release, languages: Collection[str]) -> tuple[list[Tally], list[Notice]]:
    """
    Make hierarchy and needs those of the release; a table that is absent changes nothing.

    :raises FileUnusable: a row names a concept that is not known
    """
    known = Known(_ids(Occupation), _ids(Skill), _ids(SkillGroup))
    steps: Sequence[Callable[[Release, str, Known], Iterator[Tally | Notice]]] = (
        _put_occupation_hierarchy,
        _put_skill_hierarchy,
        _put_needs,
        _put_skill_needs,
    )
    tallies: list[Tally] = []
    notices: list[Notice] = []
    for name, put in zip(RELATIONS, steps, strict=True):
        language = release.shared(name, languages)
        if language is None:
            notices.append(Notice(Remark.NO_TABLE, name))
            continue
        for result in put(release, language, known):
            if isinstance(result, Tally):
                tallies.append(result)
            else:
                notices.append(result)
    return tallies, notices


def _put_occupation_hierarchy(release: Release, language: str, known: Known) -> Iterator[Tally]:
    """Occupations below occupations; above the first ones stand ISCO groups, known by code."""
    broader: dict[int, int] = {}
    for row in release.rows("broaderRelationsOccPillar", language, _HIERARCHY):
        if "/isco/" not in row["broaderUri"]:
            above = _id(row, "broaderUri", known.occupations)
            broader.setdefault(_id(row, "conceptUri", known.occupations), above)
    changed = []
    standing = Occupation.objects.filter(source=ESCO).only("pk", "broader_id").order_by("pk")
    for occupation in standing:
        if occupation.broader_id != broader.get(occupation.pk):
            occupation.broader_id = broader.get(occupation.pk)
            changed.append(occupation)
    Occupation.objects.bulk_update(changed, ["broader"], batch_size=AT_ONCE)
    yield Tally("occupation_hierarchy", 0, len(changed), 0, len(broader) - len(changed))


def _put_skill_hierarchy(release: Release, language: str, known: Known) -> Iterator[Tally]:
    groups: set[Pair] = set()
    in_groups: set[Pair] = set()
    skills: set[Pair] = set()
    for row in release.rows("broaderRelationsSkillPillar", language, _HIERARCHY):
        concept, above = row["conceptUri"], row["broaderUri"]
        if concept in known.groups:
            groups.add(Pair(known.groups[concept], _id(row, "broaderUri", known.groups)))
        elif above in known.groups:
            in_groups.add(Pair(_id(row, "conceptUri", known.skills), known.groups[above]))
        else:
            below = _id(row, "conceptUri", known.skills)
            skills.add(Pair(below, _id(row, "broaderUri", known.skills)))
    group_ids, skill_ids = known.groups.values(), known.skills.values()
    yield put_pairs("group_hierarchy", GROUP_HIERARCHY, groups, group_ids)
    yield put_pairs("skills_in_groups", SKILLS_IN_GROUPS, in_groups, skill_ids)
    yield put_pairs("skill_hierarchy", SKILL_HIERARCHY, skills, skill_ids)


def _put_needs(release: Release, language: str, known: Known) -> Iterator[Tally | Notice]:
    rows = release.rows("occupationSkillRelations", language, _NEEDS)
    pairs, twice = _pairs(rows, ("occupationUri", known.occupations), ("skillUri", known.skills))
    yield put_pairs("relations", NEEDS, pairs, known.occupations.values())
    if twice:
        yield Notice(Remark.NAMED_TWICE, "occupationSkillRelations", twice)


def _put_skill_needs(release: Release, language: str, known: Known) -> Iterator[Tally | Notice]:
    rows = release.rows("skillSkillRelations", language, _SKILL_NEEDS)
    first, second = ("originalSkillUri", known.skills), ("relatedSkillUri", known.skills)
    pairs, twice = _pairs(rows, first, second)
    yield put_pairs("skill_relations", SKILL_NEEDS, pairs, known.skills.values())
    if twice:
        yield Notice(Remark.NAMED_TWICE, "skillSkillRelations", twice)


def _pairs(
    rows: Iterator[Row], first: tuple[str, Ids], second: tuple[str, Ids]
) -> tuple[list[Pair], int]:
    """Return the pairs and how many rows named one again; an essential need outweighs."""
    found: dict[tuple[int, int], str] = {}
    twice = 0
    for row in rows:
        ends = (_id(row, *first), _id(row, *second))
        relation = row["relationType"]
        if relation not in {*Relation}:
            raise row.unusable(Problem.NOT_KNOWN, relation)
        twice += ends in found
        if found.get(ends) != Relation.ESSENTIAL:
            found[ends] = relation
    return [Pair(*ends, relation) for ends, relation in found.items()], twice


def _id(row: Row, column: str, known: Ids) -> int:
    found = known.get(row[column])
    if found is None:
        raise row.unusable(Problem.NOT_KNOWN, row[column])
    return found


def _ids(model: Any) -> Ids:
    rows = model.objects.filter(source=ESCO, retired_in="")
    return dict(rows.values_list("uri", "pk"))
