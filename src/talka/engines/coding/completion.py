"""Type-ahead: labels in which every typed word begins some word."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from talka.engines.coding.entries import Entry
from talka.engines.coding.text import MAX_TITLE, clean, fold


_WORD = re.compile(r"[^\W_]+[+#]{0,2}")
_LAST_LETTER = "\U0010ffff"
_LATER = 1 << 40  # labels that only contain the typed word stand behind all that begin with it


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry by its place in the index, and the label that fits."""

    entry: int
    label: str


class Completion:
    """The folded words of all labels in alphabetical order, with the labels they stand in."""

    __slots__ = ("_labels", "_owners", "_places", "_ranks", "_starts", "_words")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._labels: list[str] = []
        owners, behind = array("q"), array("q")
        postings: dict[str, array[int]] = {}
        for place, entry in enumerate(entries):
            for order, label in enumerate(dict.fromkeys((entry.label, *entry.alternatives))):
                here = len(self._labels)
                self._labels.append(label)
                owners.append(place)
                behind.append((order > 0) * MAX_TITLE * 2 + min(len(label), MAX_TITLE))
                for position, word in enumerate(_words_of(label)):
                    postings.setdefault(word, array("q")).append(here * 2 + (position > 0))
        self._owners = np.array(owners, dtype=np.int64)
        self._ranks = _ranks(np.array(behind, dtype=np.int64))
        self._words = sorted(postings)
        sizes = [len(postings[word]) for word in self._words]
        self._starts = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
        runs = [np.array(postings[word], dtype=np.int64) for word in self._words]
        self._places = np.concatenate(runs) if runs else np.empty(0, dtype=np.int64)

    def find(self, typed: Sequence[str], limit: int) -> list[Hit]:
        """Give at most `limit` entries, the most useful first; `typed` are folded words."""
        if not typed:
            return []
        first = self._beginning_with(typed[0])
        ranked = self._ranks[first // 2] + (first % 2) * _LATER
        for word in typed[1:]:
            fits = np.zeros(len(self._labels), dtype=np.bool_)
            fits[self._beginning_with(word) // 2] = True
            ranked = ranked[fits[first // 2]]
            first = first[fits[first // 2]]
        return self._distinct(first // 2, ranked, limit)

    def _beginning_with(self, prefix: str) -> NDArray[np.int64]:
        """Give label places times two, plus one where the word is not the label's first."""
        low = bisect_left(self._words, prefix)
        high = bisect_left(self._words, prefix + _LAST_LETTER)
        return self._places[self._starts[low] : self._starts[high]]

    def _distinct(
        self, labels: NDArray[np.int64], ranked: NDArray[np.int64], limit: int
    ) -> list[Hit]:
        """Give the best label of each entry, sorting more labels until there are enough."""
        enough = limit * 16
        while True:
            some = (
                np.argpartition(ranked, enough)[:enough]
                if enough < len(ranked)
                else np.arange(len(ranked))
            )
            best = labels[some[np.argsort(ranked[some], kind="stable")]].tolist()
            hits: dict[int, int] = {}
            for label in best:
                hits.setdefault(int(self._owners[label]), label)
            if len(hits) >= limit or enough >= len(ranked):
                return [
                    Hit(entry, self._labels[label]) for entry, label in list(hits.items())[:limit]
                ]
            enough *= 8


def _words_of(label: str) -> list[str]:
    """Give the folded words of a label as they stand, gender endings included."""
    return _WORD.findall(fold(clean(label, MAX_TITLE)))


def _ranks(behind: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give each label its rank: by `behind`, then by place, so that no two are equal."""
    ranks = np.empty(len(behind), dtype=np.int64)
    ranks[np.argsort(behind, kind="stable")] = np.arange(len(behind))
    return ranks
