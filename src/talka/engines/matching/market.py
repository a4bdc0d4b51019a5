"""What the engine must know about the whole market before it compares one pair."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from talka.engines.matching.terms import ConceptId, Opening, Seeker
from talka.engines.matching.weights import Weights


IDF_UNIT = 64

_NONE: frozenset[ConceptId] = frozenset()


@dataclass(frozen=True, slots=True)
class Market:
    """
    Facts that all pairs share. Build it with `market_of`.

    `idf` tells how rare a skill is, in 64ths of a bit (see `idf_of`), `unseen_idf` the same for a
    skill that nobody named. `near` gives the near skills of a skill, `isco` the four-digit unit
    group of an occupation, `essential` its essential skills, `minutes` the travel time one way
    from a home place to a place of work.
    """

    idf: Mapping[ConceptId, int] = field(default_factory=dict)
    unseen_idf: int = 1
    near: Mapping[ConceptId, frozenset[ConceptId]] = field(default_factory=dict)
    isco: Mapping[ConceptId, str] = field(default_factory=dict)
    essential: Mapping[ConceptId, frozenset[ConceptId]] = field(default_factory=dict)
    minutes: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def near_to(self, skill: ConceptId) -> frozenset[ConceptId]:
        """Give the skills that count as near to this one."""
        return self.near.get(skill, _NONE)

    def essential_of(self, occupation: ConceptId) -> frozenset[ConceptId]:
        """Give the essential skills of the occupation."""
        return self.essential.get(occupation, _NONE)


def idf_of(total: int, having: int) -> int:
    """
    Tell how rare a skill is: `max(1, floor(64 · log2(1 + total / (1 + having))))`, exactly.

    `total` counts the openings and seekers, `having` those that name the skill. Computed in whole
    numbers, because logarithms differ in their last digit from machine to machine: the largest k
    with 2^k ≤ ((1 + having + total) / (1 + having))^64. Source of the method: inverse document
    frequency, K. Spärck Jones 1972.
    """
    ratio: int = (1 + having + total) ** IDF_UNIT // (1 + having) ** IDF_UNIT
    return max(1, ratio.bit_length() - 1)


def market_of(
    openings: Iterable[Opening],
    seekers: Iterable[Seeker],
    weights: Weights,
    *,
    parents: Mapping[ConceptId, Iterable[ConceptId]] | None = None,
    isco: Mapping[ConceptId, str] | None = None,
    essential: Mapping[ConceptId, frozenset[ConceptId]] | None = None,
    minutes: Mapping[tuple[int, int], int] | None = None,
) -> Market:
    """
    Count how rare each skill is among the openings and seekers, and join the taxonomy.

    `parents` gives the broader skills of a skill. Skills that an opening asks twice (required and
    wished) and skills that a person has only by assumption count once and not at all.
    """
    named: Counter[ConceptId] = Counter()
    total = 0
    for opening in openings:
        named.update(opening.required_skills | opening.wished_skills)
        total += 1
    for seeker in seekers:
        named.update(seeker.skills.keys() - seeker.assumed)
        total += 1
    by_count = {count: idf_of(total, count) for count in set(named.values())}
    return Market(
        idf={skill: by_count[count] for skill, count in named.items()},
        unseen_idf=idf_of(total, 0),
        near=near_skills(parents or {}, weights.near_family_limit),
        isco=dict(isco or {}),
        essential=dict(essential or {}),
        minutes=dict(minutes or {}),
    )


def near_skills(
    parents: Mapping[ConceptId, Iterable[ConceptId]], family_limit: int
) -> dict[ConceptId, frozenset[ConceptId]]:
    """
    Give for each skill its near ones: parent, children, and the other children of its parents.

    Parents with more than `family_limit` children are groups, not skills, and make nothing near.
    Nearness is mutual, and no skill is near to itself.
    """
    families: defaultdict[ConceptId, set[ConceptId]] = defaultdict(set)
    for child, broader in parents.items():
        for parent in broader:
            families[parent].add(child)
    near: defaultdict[ConceptId, set[ConceptId]] = defaultdict(set)
    for parent, children in families.items():
        if len(children) <= family_limit:
            family = children | {parent}
            for member in family:
                near[member] |= family
    return {skill: frozenset(others - {skill}) for skill, others in near.items()}
