"""From typed words to occupations and skills, and from adverts to the skills they name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from talka.domains.taxonomy.models import Occupation, Skill
from talka.domains.taxonomy.queries.concepts import present_occupations, present_skills
from talka.domains.taxonomy.queries.freshness import remembered
from talka.domains.taxonomy.queries.places import complete_municipality, places_in
from talka.engines.coding import (
    Candidate,
    Entry,
    Finder,
    Index,
    detect_language,
    fold,
    normalise,
)
from talka.kit.languages import LANGUAGES, current, in_language


MOST_TYPED = 300
GOOD_SCORE = 700
"""Below this score of the best candidate the other languages are asked too."""
SAME_ELSEWHERE = 850
"""From this score on a candidate found in another language is put among those of the page's."""


@dataclass(frozen=True, slots=True)
class ConceptFound:
    """
    An occupation or a skill that typed words may mean.

    `label` is in the language asked for, `matched` the label that fitted (in any language), `score`
    an integer up to 1000 for the same words; `isco` is None for skills.
    """

    concept_id: int
    uri: str
    label: str
    isco: str | None
    score: int
    matched: str


@dataclass(frozen=True, slots=True)
class SkillFound:
    """A skill that a text names: `text[start:end]` is `surface`."""

    skill_id: int
    uri: str
    label: str
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class Known:
    """An offered concept with its words and those of the concepts that were joined to it."""

    concept_id: int
    uri: str
    isco: str | None
    labels: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]]


def occupation_candidates(
    text: str, *, language: str | None = None, limit: int = 10
) -> list[ConceptFound]:
    """Return the occupations that a job title may mean, best first, words in any language."""
    return _ask("occupations", text, language or current(), limit)


def complete_occupation(
    prefix: str, *, language: str | None = None, limit: int = 10
) -> list[ConceptFound]:
    """Return the occupations with labels in which each typed word begins a word."""
    return _complete("occupations", prefix, language or current(), limit)


def skill_candidates(
    text: str, *, language: str | None = None, limit: int = 10
) -> list[ConceptFound]:
    """Return the skills that a phrase may mean, best first, words in any language."""
    return _ask("skills", text, language or current(), limit)


def complete_skill(
    prefix: str, *, language: str | None = None, limit: int = 10
) -> list[ConceptFound]:
    """Return the skills with labels in which each typed word begins a word."""
    return _complete("skills", prefix, language or current(), limit)


def find_skills_in(text: str, language: str | None = None) -> list[SkillFound]:
    """
    Return the skills that a text names, each once, in the order of the text.

    Without a language it is told from the text; the labels are in that of the page.
    """
    written_in = language or detect_language(text) or current()
    known = _known("skills")
    found: dict[str, SkillFound] = {}
    for hit in _finder(written_in).find(text):
        concept = known[hit.uri]
        label = in_language(concept.labels, current())
        skill = SkillFound(concept.concept_id, hit.uri, label, hit.start, hit.end, hit.surface)
        found.setdefault(hit.uri, skill)
    return list(found.values())


def _ask(kind: str, text: str, language: str, limit: int) -> list[ConceptFound]:
    """Ask the page's language first, then the others while nothing fits well."""
    typed = text[:MOST_TYPED]
    if limit < 1 or not any(map(str.isalnum, typed)):
        return []
    found: list[ConceptFound] = []
    for code in _languages_for(typed, language):
        hits = _hits(kind, typed, language, code, limit)
        found = _merged(found, [hit for hit in hits if not found or hit.score >= SAME_ELSEWHERE])
        if found and found[0].score >= GOOD_SCORE:
            break
    return found[:limit]


def _hits(kind: str, text: str, language: str, code: str, limit: int) -> list[ConceptFound]:
    """Return what the index of one language finds, labelled in the language of the page."""
    known = _known(kind)
    hits = _index(kind, code).candidates(text, limit)
    return [_found(known[hit.uri], hit, language) for hit in hits]


def _merged(found: Iterable[ConceptFound], more: Iterable[ConceptFound]) -> list[ConceptFound]:
    """Return both together, best first, each concept once with its best score."""
    best: dict[str, ConceptFound] = {}
    for hit in (*found, *more):
        if hit.uri not in best or best[hit.uri].score < hit.score:
            best[hit.uri] = hit
    return sorted(best.values(), key=lambda hit: (-hit.score, hit.uri))


def _complete(kind: str, text: str, language: str, limit: int) -> list[ConceptFound]:
    """Complete in the first language that has such words; where none has, guess."""
    typed = text[:MOST_TYPED]
    begun = fold(normalise(typed, language)).split()
    if limit < 1 or not begun:
        return []
    known = _known(kind)
    for code in _languages_for(typed, language):
        hits = _index(kind, code).complete(typed, limit)
        if hits and _is_completed(hits[0].matched, begun, code):
            return [_found(known[hit.uri], hit, language) for hit in hits]
    return _ask(kind, typed, language, limit)


def _is_completed(label: str, begun: Sequence[str], language: str) -> bool:
    words = fold(normalise(label, language)).split()
    return all(any(word.startswith(part) for word in words) for part in begun)


def _languages_for(text: str, language: str) -> list[str]:
    """Return the languages in the order in which they are asked; Cyrillic can only be Russian."""
    if any("\u0400" <= letter <= "\u04ff" for letter in text):
        return ["ru", language] if language != "ru" else ["ru"]
    return [language, *(code for code in LANGUAGES if code not in {language, "ru"}), "ru"]


def _found(concept: Known, hit: Candidate, language: str) -> ConceptFound:
    label = in_language(concept.labels, language)
    return ConceptFound(
        concept.concept_id, concept.uri, label, concept.isco, hit.score, hit.matched
    )


@remembered
def _index(kind: str, language: str) -> Index:
    return Index.build(_entries(kind, language), language)


@remembered
def _finder(language: str) -> Finder:
    return Finder(_entries("skills", language), language)


def _entries(kind: str, language: str) -> Iterable[Entry]:
    for concept in _known(kind).values():
        words = concept.others.get(language, ())
        if language in concept.labels:
            yield Entry(concept.uri, concept.isco, concept.labels[language], words)
        elif words:
            yield Entry(concept.uri, concept.isco, words[0], words[1:])


@remembered
def _known(kind: str) -> Mapping[str, Known]:
    """Return the concepts that are offered, by address."""
    if kind == "occupations":
        return _gathered(Occupation.objects.order_by("uri"), present_occupations())
    return _gathered(Skill.objects.order_by("uri"), present_skills())


def _gathered(rows: Any, present: Mapping[int, int]) -> dict[str, Known]:
    offered: dict[int, Any] = {}
    words: defaultdict[int, defaultdict[str, dict[str, None]]]
    words = defaultdict(lambda: defaultdict(dict))
    for row in rows.iterator(chunk_size=2000):
        owner = present.get(row.pk, row.pk)
        if owner == row.pk and not row.retired_in:
            offered[row.pk] = row
        is_lender = owner != row.pk
        for language in LANGUAGES:
            if is_lender and language in row.labels:
                words[owner][language][row.labels[language]] = None
            words[owner][language].update(dict.fromkeys(row.alternatives.get(language, ())))
    return {
        row.uri: Known(pk, row.uri, getattr(row, "isco_id", None), row.labels, _frozen(words[pk]))
        for pk, row in offered.items()
    }


def _frozen(words: Mapping[str, Sequence[str] | Mapping[str, None]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(texts) for language, texts in words.items() if texts}


def warm_up(languages: Iterable[str] = LANGUAGES) -> None:
    """Build the indexes before the first person waits for them; some seconds a language."""
    for language in languages:
        for kind in ("occupations", "skills"):
            _index(kind, language)
        _finder(language)
        complete_municipality("a", language=language)
        places_in("A", language)
