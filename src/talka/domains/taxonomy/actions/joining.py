"""The concepts of the starter find their twins in ESCO, by ISCO group and labels."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from talka.domains.taxonomy.models import Occupation, Skill
from talka.domains.taxonomy.rules import (
    Join,
    Likeness,
    NotJoined,
    label_points,
    twin_among,
)
from talka.engines.coding import fold, keys, normalise
from talka.kit.languages import LANGUAGES


ESCO = "esco"
STARTER = "talka"
LENT = ""  # in `worded_in`: the words are the starter's, until ESCO has words of its own

_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Word:
    """A label, made comparable, in one language."""

    language: str
    key: str
    is_preferred: bool


@dataclass(slots=True)
class Shared:
    """The ESCO concepts that share labels with one of the starter: points by concept, language."""

    points: dict[int, dict[str, int]] = field(default_factory=dict)

    def add(self, concept_id: int, language: str, points: int) -> None:
        """Count the best shared label of each language."""
        languages = self.points.setdefault(concept_id, {})
        languages[language] = max(points, languages.get(language, 0))


def join_starter() -> list[Join]:
    """Join every concept of the starter anew, or none while ESCO is not there."""
    joins: list[Join] = []
    for kind, model in (("occupations", Occupation), ("skills", Skill)):
        if model.objects.filter(source=ESCO, retired_in="").exists():
            joins.extend(_join(kind, model))
    return joins


def _join(kind: str, model: type[Occupation | Skill]) -> Iterator[Join]:
    starters: list[Any] = list(model.objects.filter(source=STARTER, retired_in="").order_by("uri"))
    found = _likenesses(model, starters)
    twins: dict[int, int | None] = {}
    for starter in starters:
        isco = getattr(starter, "isco_id", "")
        best = twin_among(found[starter.pk], isco, starter.joined_to_id)
        label = starter.labels.get("en", starter.uri)
        if isinstance(best, NotJoined):
            twins[starter.pk] = None
            yield Join(kind, starter.uri, label, reason=best)
        else:
            twins[starter.pk] = best.concept_id
            yield Join(kind, starter.uri, label, best.uri, best.label)
    _store(model, starters, twins)


def _likenesses(model: type[Occupation | Skill], starters: list[Any]) -> dict[int, list[Likeness]]:
    wanted: defaultdict[tuple[str, str], list[tuple[int, bool]]] = defaultdict(list)
    for starter in starters:
        for word in _words_of(starter.labels, starter.alternatives):
            wanted[word.language, word.key].append((starter.pk, word.is_preferred))
    shared: defaultdict[int, Shared] = defaultdict(Shared)
    facts: dict[int, tuple[str, str, str]] = {}
    concepts = model.objects.filter(source=ESCO, retired_in="").order_by("pk")
    for concept in concepts.iterator(chunk_size=2000):
        for word in _words_of(concept.labels, concept.alternatives, concept.worded_in):
            for starter_id, is_preferred in wanted.get((word.language, word.key), ()):
                points = label_points(
                    is_preferred=is_preferred, is_preferred_there=word.is_preferred
                )
                shared[starter_id].add(concept.pk, word.language, points)
                label = concept.labels.get("en") or str(concept)
                facts[concept.pk] = (concept.uri, getattr(concept, "isco_id", ""), label)
    return {
        starter.pk: [
            Likeness(pk, *facts[pk], points=sum(languages.values()))
            for pk, languages in shared[starter.pk].points.items()
        ]
        for starter in starters
    }


def _words_of(
    labels: dict[str, str],
    alternatives: dict[str, list[str]],
    worded_in: dict[str, str] | None = None,
) -> Iterator[Word]:
    """
    Give the comparable words of a concept; lent ones are not its own.

    Preferred English labels, which every release has, also meet in other forms and orders ("wash
    dishes", "wash the dishes"); alternative ones, which are vaguer, only as they are written.
    """
    for language in LANGUAGES:
        if language in labels and (worded_in is None or worded_in.get(language)):
            preferred = _as_written(labels[language], language)
            yield Word(language, preferred, is_preferred=True)
            if language == "en":
                yield Word(language, _in_any_form(labels[language]), is_preferred=True)
            others = {_as_written(text, language) for text in alternatives.get(language, ())}
            for other in others - {preferred}:
                yield Word(language, other, is_preferred=False)


def _as_written(text: str, language: str) -> str:
    return fold(normalise(text, language))


def _in_any_form(text: str) -> str:
    found = sorted(set(keys(text, "en").split()) - _ARTICLES)
    return "/".join(found)  # a sign that no written label has


def _store(model: Any, starters: list[Any], twins: dict[int, int | None]) -> None:
    before = {starter.joined_to_id for starter in starters}
    lenders: dict[int, Any] = {}
    changed = []
    for starter in starters:
        twin = twins[starter.pk]
        if twin is not None:
            lenders.setdefault(twin, starter)
        if starter.joined_to_id != twin:
            starter.joined_to_id = twin
            changed.append(starter)
    model.objects.bulk_update(changed, ["joined_to"], batch_size=500)
    touched = model.objects.filter(pk__in=(before | lenders.keys()) - {None})
    lent = [row for row in touched.order_by("pk") if _lend(row, lenders.get(row.pk))]
    fields = ["labels", "alternatives", "worded_in"]
    model.objects.bulk_update(lent, fields, batch_size=500)


def _lend(twin: Any, lender: Any | None) -> bool:
    """Give the twin the words of the starter in languages in which it has none of its own."""
    was = (dict(twin.labels), dict(twin.alternatives))
    for language in [code for code, version in twin.worded_in.items() if version == LENT]:
        for words in (twin.labels, twin.alternatives, twin.worded_in):
            words.pop(language, None)
    if lender is not None:
        for language in lender.labels.keys() - twin.labels.keys():
            twin.labels[language] = lender.labels[language]
            twin.worded_in[language] = LENT
            if language in lender.alternatives:
                twin.alternatives[language] = lender.alternatives[language]
    return was != (twin.labels, twin.alternatives)
