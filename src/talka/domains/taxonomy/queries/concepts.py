"""Occupations and skills by number or address, and how they belong together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from talka.domains.taxonomy.models import IscoGroup, Occupation, OccupationSkill, Skill
from talka.domains.taxonomy.queries.alphabets import collation_key
from talka.domains.taxonomy.queries.freshness import remembered
from talka.domains.taxonomy.rules import Relation
from talka.kit.languages import current, in_language


MOST_HOPS = 20  # redirects followed before they are taken for a circle


@dataclass(frozen=True, slots=True)
class SkillOfOccupation:
    """A skill that an occupation needs, ready to be offered."""

    skill_id: int
    uri: str
    label: str
    kind: str


def occupation_by_uri(uri: str) -> Occupation:
    """
    Return the occupation that holds today: redirects are followed, ESCO's twin goes first.

    :raises Occupation.DoesNotExist: there never was such an occupation
    """
    found = Occupation.objects.get(uri=_plain(uri))
    present = present_occupations().get(found.pk)
    return found if present is None else Occupation.objects.get(pk=present)


def skill_by_uri(uri: str) -> Skill:
    """
    Return the skill that holds today: redirects are followed, ESCO's twin goes first.

    :raises Skill.DoesNotExist: there never was such a skill
    """
    found = Skill.objects.get(uri=_plain(uri))
    present = present_skills().get(found.pk)
    return found if present is None else Skill.objects.get(pk=present)


def labels_of_occupations(ids: Collection[int], language: str | None = None) -> dict[int, str]:
    """Return the labels of occupations in the language, by number."""
    rows = Occupation.objects.filter(pk__in=ids).values_list("pk", "labels")
    return {pk: in_language(labels, language or current()) for pk, labels in rows}


def labels_of_skills(ids: Collection[int], language: str | None = None) -> dict[int, str]:
    """Return the labels of skills in the language, by number."""
    rows = Skill.objects.filter(pk__in=ids).values_list("pk", "labels")
    return {pk: in_language(labels, language or current()) for pk, labels in rows}


def skills_of_occupation(
    occupation_id: int, language: str | None = None
) -> tuple[list[SkillOfOccupation], list[SkillOfOccupation]]:
    """Return the essential and the optional skills of an occupation, each list by alphabet."""
    code = language or current()
    present = present_occupations().get(occupation_id, occupation_id)
    links = OccupationSkill.objects.filter(occupation_id=present, skill__retired_in="")
    found: dict[str, list[SkillOfOccupation]] = {Relation.ESSENTIAL: [], Relation.OPTIONAL: []}
    replaced = present_skills()
    rows = links.values_list("relation", "skill_id", "skill__uri", "skill__labels", "skill__kind")
    for relation, skill_id, uri, labels, kind in rows.order_by("skill_id"):
        if skill_id not in replaced:
            label = in_language(labels, code)
            found[relation].append(SkillOfOccupation(skill_id, uri, label, kind))
    joined = [row for row in rows if row[1] in replaced]
    _add_twins(found, joined, replaced, code)
    for skills in found.values():
        skills.sort(key=lambda skill: (collation_key(skill.label, code), skill.skill_id))
    return found[Relation.ESSENTIAL], found[Relation.OPTIONAL]


def isco_label(code: str, language: str | None = None) -> str:
    """Return the name of an ISCO group of any level; empty for a code that is unknown."""
    return in_language(_isco_labels().get(code, {}), language or current())


@remembered
def present_occupations() -> Mapping[int, int]:
    """Return for each occupation that was replaced or joined the one that stands for it today."""
    return _present(Occupation)


@remembered
def present_skills() -> Mapping[int, int]:
    """Return for each skill that was replaced or joined the one that stands for it today."""
    return _present(Skill)


@remembered
def isco_of_occupations() -> Mapping[int, str]:
    """Return the four-digit ISCO group of every occupation."""
    return MappingProxyType(dict(Occupation.objects.values_list("pk", "isco_id")))


@remembered
def ids_of_skills() -> frozenset[int]:
    """Return the number of every skill."""
    return frozenset(Skill.objects.values_list("pk", flat=True))


@remembered
def essential_skills() -> Mapping[int, frozenset[int]]:
    """Return the essential skills of every occupation; a replaced one has those of its successor."""
    return _skills_by_occupation(Relation.ESSENTIAL)


@remembered
def optional_skills() -> Mapping[int, frozenset[int]]:
    """Return the optional skills of every occupation; a replaced one has those of its successor."""
    return _skills_by_occupation(Relation.OPTIONAL)


def _skills_by_occupation(relation: Relation) -> Mapping[int, frozenset[int]]:
    links = OccupationSkill.objects.filter(relation=relation)
    skills = present_skills()
    found: defaultdict[int, set[int]] = defaultdict(set)
    for occupation_id, skill_id in links.values_list("occupation_id", "skill_id").iterator():
        found[occupation_id].add(skills.get(skill_id, skill_id))
    frozen = {pk: frozenset(ids) for pk, ids in found.items()}
    for old, present in present_occupations().items():
        if present in frozen:
            frozen[old] = frozen[present]
    return MappingProxyType(frozen)


@remembered
def matching_hierarchy() -> Mapping[int, frozenset[int]]:
    """
    Return what stands above each skill: broader skills by number, groups by number below zero.

    A skill that was replaced or joined has what stands above its successor.
    """
    found: defaultdict[int, set[int]] = defaultdict(set)
    groups = Skill.groups.through.objects.values_list("skill_id", "skillgroup_id")
    for skill_id, group_id in groups.iterator():
        found[skill_id].add(-group_id)
    broader = Skill.broader.through.objects.values_list("from_skill_id", "to_skill_id")
    for skill_id, broader_id in broader.iterator():
        found[skill_id].add(broader_id)
    frozen = {pk: frozenset(above) for pk, above in found.items()}
    for old, present in present_skills().items():
        frozen[old] = frozen.get(present, frozenset())
    return MappingProxyType(frozen)


@remembered
def _isco_labels() -> Mapping[str, Mapping[str, str]]:
    return dict(IscoGroup.objects.values_list("code", "labels"))


def _present(model: type[Occupation | Skill]) -> Mapping[int, int]:
    rows = model.objects.exclude(replaced_by=None, joined_to=None)
    links = rows.values_list("pk", "replaced_by_id", "joined_to_id")
    return MappingProxyType(_followed({pk: joined or new for pk, new, joined in links}))


def _followed(steps: Mapping[int, int]) -> dict[int, int]:
    """Follow each chain to its end; chains that run in a circle lead nowhere."""
    ends: dict[int, int] = {}
    for start in steps:
        end, hops = start, 0
        while end in steps and hops <= MOST_HOPS:
            end, hops = steps[end], hops + 1
        if hops <= MOST_HOPS:
            ends[start] = end
    return ends


def _add_twins(
    found: dict[str, list[SkillOfOccupation]],
    joined: Iterable[tuple[str, int, str, object, str]],
    replaced: Mapping[int, int],
    language: str,
) -> None:
    """Put the twins of joined skills in their place, each once, essential before optional."""
    twins = {row[1]: replaced[row[1]] for row in joined}
    if not twins:
        return
    rows = Skill.objects.filter(pk__in=set(twins.values()))
    skills = {
        pk: SkillOfOccupation(pk, uri, in_language(labels, language), kind)
        for pk, uri, labels, kind in rows.values_list("pk", "uri", "labels", "kind")
    }
    seen = {skill.skill_id for group in found.values() for skill in group}
    for relation in (Relation.ESSENTIAL, Relation.OPTIONAL):
        for row in joined:
            twin = twins[row[1]]
            if row[0] == relation and twin not in seen:
                seen.add(twin)
                found[relation].append(skills[twin])


def _plain(uri: str) -> str:
    """Return an address that the database can be asked for: no NUL, no endless text."""
    return uri.replace("\0", "")[:200]
