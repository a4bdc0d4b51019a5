"""Where a retired concept leads: to its successor by the table of replacements, else by label."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from talka.domains.taxonomy.actions.reading import Row
from talka.domains.taxonomy.actions.release import Release
from talka.domains.taxonomy.actions.staging import ESCO
from talka.domains.taxonomy.rules import Problem, Redirect


REPLACEMENTS = "replacements"
_COLUMNS = ("conceptUri", "replacedByUri")


def redirect(
    release: Release, model: Any, retired: Sequence[int], languages: Collection[str]
) -> list[Redirect]:
    """
    Redirect the concepts that were just retired.

    The file `replacements.csv` beside the tables says what took the place of what. Where it says
    nothing, the successor is the one concept whose label or alternative label (in a language of
    the release) is the retired one's label: that is how ESCO merges concepts.

    :raises FileUnusable: the table of replacements leads to a concept that is not known
    """
    if not retired:
        return []
    gone: list[Any] = list(model.objects.filter(pk__in=retired).order_by("uri"))
    named = _named(release, {concept.uri for concept in gone})
    current = model.objects.filter(source=ESCO, retired_in="")
    successors = {
        row.uri: row
        for row in current.filter(uri__in=[row["replacedByUri"] for row in named.values()])
    }
    by_label = _by_label(current, gone, languages)
    for concept in gone:
        if row := named.get(concept.uri):
            successor = successors.get(row["replacedByUri"])
            if successor is None:
                raise row.unusable(Problem.NOT_KNOWN, row["replacedByUri"])
            concept.replaced_by = successor
        else:
            concept.replaced_by = by_label.get(concept.pk)
    model.objects.bulk_update(gone, ["replaced_by"], batch_size=500)
    return [_told(concept) for concept in gone]


def _named(release: Release, uris: Collection[str]) -> Mapping[str, Row]:
    if not release.has(REPLACEMENTS, ""):
        return {}
    rows = release.rows(REPLACEMENTS, "", _COLUMNS)
    return {row["conceptUri"]: row for row in rows if row["conceptUri"] in uris}


def _by_label(current: Any, gone: Sequence[Any], languages: Collection[str]) -> dict[int, Any]:
    """Return the successor of each retired concept that exactly one concept's words lead to."""
    wanted: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for concept in gone:
        for language, label in _own(concept, languages):
            wanted[language, label.casefold()].append(concept.pk)
    found: defaultdict[int, dict[int, Any]] = defaultdict(dict)
    for row in current.iterator(chunk_size=2000):
        for language, label in _own(row, languages):
            for word in (label, *row.alternatives.get(language, ())):
                for pk in wanted.get((language, word.casefold()), ()):
                    found[pk][row.pk] = row
    return {pk: next(iter(rows.values())) for pk, rows in found.items() if len(rows) == 1}


def _own(concept: Any, languages: Collection[str]) -> Iterator[tuple[str, str]]:
    for language in languages:
        if concept.worded_in.get(language) and language in concept.labels:
            yield language, concept.labels[language]


def _told(concept: Any) -> Redirect:
    label = concept.labels.get("en") or str(concept)
    return Redirect(concept.uri, label, concept.replaced_by.uri if concept.replaced_by else "")
