"""
Nearness of words and labels by the letters they are made of.

A word is the set of its two to four neighbouring letters (its start and end marked), weighted by
how rare each is among the words of the index; a label is the sum of its words, each weighted by how
rare it is among the labels. Nearness is the cosine of the two (character n-gram TF-IDF: Cavnar and
Trenkle 1994; Salton and Buckley 1988). Compounds, endings and most typing errors fall out of it;
words one or two keystrokes apart are found by edit distance on top.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA


Floats = NDArray[np.float32]
Places = NDArray[np.int32]

_SHORTEST, _LONGEST = 2, 4
_LONGEST_WORD = 60
_CORRECTED = 0.92  # a word repaired by edit distance is almost the word itself
_BEGUN = 0.85  # "buhalt." stands for a word that begins so
_UNKNOWN_FLOOR = 0.3  # part of its weight that a word keeps which resembles nothing in the index
_SHORTEST_CORRECTED = 5  # letters; shorter words have too many neighbours
_TWO_SLIPS_FROM = 8
_WORTH_MEASURING = 0.15  # words one keystroke apart share more of their letters than this
_LABELS_AT_ONCE = 4_000


@dataclass(frozen=True, slots=True)
class Nearness:
    """A query word: nearness to each word of the index (shape (words,), 0 to 1), weight, grams."""

    to_words: Floats
    weight: float
    grams: dict[str, float]


class Space:
    """
    The words of all labels and where they stand.

    :param labels: the words of each label, at least one each
    """

    __slots__ = (
        "_gram_ids",
        "_gram_starts",
        "_gram_weights",
        "_known",
        "_label_norms",
        "_label_starts",
        "_label_words",
        "_posting_weights",
        "_posting_words",
        "_rarest",
        "_rarity",
        "_terms",
        "_unseen_gram",
    )

    def __init__(self, labels: Sequence[Sequence[str]]) -> None:
        counts = Counter(word for label in labels for word in label)
        self._terms = sorted(counts)
        self._known = {term: place for place, term in enumerate(self._terms)}
        self._rarest = math.log(1 + len(labels) / 0.5)
        self._rarity = np.array(
            [math.log((len(labels) + 1) / (counts[term] + 0.5)) for term in self._terms],
            dtype=np.float32,
        )
        sizes = np.fromiter((len(label) for label in labels), dtype=np.int32, count=len(labels))
        self._label_starts = _starts(sizes)
        self._label_words = np.fromiter(
            (self._known[word] for label in labels for word in label),
            dtype=np.int32,
            count=int(sizes.sum()),
        )
        starts, grams, weights = self._index_grams()
        self._label_norms = self._norms(starts, grams, weights)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def nearness(self, word: str, *, is_begun: bool = False) -> Nearness:
        """Compare a query word with all words; `is_begun` says that its end is left out."""
        grams = self._weighted(word)
        to_words = self._resembling(grams)
        known = self._known.get(word)
        if known is not None:
            return Nearness(to_words, float(self._rarity[known]), grams)
        for place, distance_share in self._nearly_equal(word, to_words):
            corrected = self._resembling(self._weighted(self._terms[place]))
            np.maximum(to_words, np.float32(_CORRECTED * distance_share) * corrected, out=to_words)
        if is_begun:
            to_words[[place for place, term in enumerate(self._terms) if term.startswith(word)]] = (
                _BEGUN
            )
        best = float(to_words.max(initial=0.0))
        weight = self._rarest * (_UNKNOWN_FLOOR + (1 - _UNKNOWN_FLOOR) * best)
        return Nearness(to_words, weight, grams)

    def cosines(self, query: Sequence[Nearness]) -> Floats:
        """Give the nearness of a query of some words to each label, shape (labels,), 0 to 1."""
        total = np.zeros(len(self._terms), dtype=np.float32)
        together: dict[str, float] = {}
        for word in query:
            total += np.float32(word.weight) * word.to_words
            for gram, share in word.grams.items():
                together[gram] = together.get(gram, 0.0) + word.weight * share
        norm = math.sqrt(sum(share * share for share in together.values())) or 1.0
        sums = np.add.reduceat((total * self._rarity)[self._label_words], self._label_starts)
        cosines: Floats = np.minimum(sums / (self._label_norms * np.float32(norm)), np.float32(1))
        return cosines

    def _index_grams(self) -> tuple[Places, Places, Floats]:
        """Build the postings gram to words; give word to grams (starts, grams, weights)."""
        per_word = [Counter(_grams(term)) for term in self._terms]
        spread = Counter(gram for grams in per_word for gram in grams)
        self._gram_ids = {gram: place for place, gram in enumerate(sorted(spread))}
        self._unseen_gram = math.log(1 + len(self._terms))
        self._gram_weights = {
            gram: math.log(1 + len(self._terms) / n) for gram, n in spread.items()
        }
        sizes = np.fromiter((len(grams) for grams in per_word), dtype=np.int32, count=len(per_word))
        ids: list[int] = []
        weights: list[float] = []
        for grams in per_word:
            weighted = [n * self._gram_weights[gram] for gram, n in grams.items()]
            norm = math.sqrt(sum(weight * weight for weight in weighted))
            ids.extend(self._gram_ids[gram] for gram in grams)
            weights.extend(weight / norm for weight in weighted)
        word_grams = np.array(ids, dtype=np.int32)
        word_weights = np.array(weights, dtype=np.float32)
        by_gram = np.argsort(word_grams, kind="stable")
        owners = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        self._posting_words = owners[by_gram]
        self._posting_weights = word_weights[by_gram]
        self._gram_starts = np.searchsorted(word_grams[by_gram], np.arange(len(spread) + 1)).astype(
            np.int32
        )
        return _starts(sizes, closed=True), word_grams, word_weights

    def _norms(self, starts: Places, grams: Places, weights: Floats) -> Floats:
        """Give the length of each label's sum of words, shape (labels,)."""
        bounds = np.append(self._label_starts, len(self._label_words))
        norms = np.empty(len(self._label_starts), dtype=np.float32)
        for first in range(0, len(norms), _LABELS_AT_ONCE):
            last = min(first + _LABELS_AT_ONCE, len(norms))
            found = self._label_words[bounds[first] : bounds[last]]
            owners = np.repeat(np.arange(last - first), np.diff(bounds[first : last + 1]))
            sizes = starts[found + 1] - starts[found]
            places = np.repeat(starts[found] - _starts(sizes), sizes) + np.arange(sizes.sum())
            shares = weights[places] * np.repeat(self._rarity[found], sizes)
            cells = np.repeat(owners, sizes) * len(self._gram_ids) + grams[places]
            order = np.argsort(cells, kind="stable")
            edges = np.flatnonzero(np.diff(cells[order], prepend=-1))
            sums = np.add.reduceat(shares[order], edges)
            label_of_sum = cells[order][edges] // len(self._gram_ids)
            norms[first:last] = np.sqrt(np.bincount(label_of_sum, sums * sums, last - first))
        return norms

    def _weighted(self, word: str) -> dict[str, float]:
        weighted = {
            gram: n * self._gram_weights.get(gram, self._unseen_gram)
            for gram, n in Counter(_grams(word)).items()
        }
        norm = math.sqrt(sum(weight * weight for weight in weighted.values()))
        return {gram: weight / norm for gram, weight in weighted.items()}

    def _resembling(self, grams: dict[str, float]) -> Floats:
        total = np.zeros(len(self._terms), dtype=np.float32)
        for gram, share in grams.items():
            place = self._gram_ids.get(gram)
            if place is not None:
                found = slice(self._gram_starts[place], self._gram_starts[place + 1])
                total[self._posting_words[found]] += (
                    np.float32(share) * self._posting_weights[found]
                )
        return total

    def _nearly_equal(self, word: str, to_words: Floats) -> list[tuple[int, float]]:
        """Give the three nearest words within one keystroke, two from eight letters on."""
        if not _SHORTEST_CORRECTED <= len(word) <= _LONGEST_WORD:
            return []
        reach = 1 if len(word) < _TWO_SLIPS_FROM else 2
        resembling = np.flatnonzero(to_words > _WORTH_MEASURING).tolist()
        measured = [
            (OSA.distance(word, self._terms[place], score_cutoff=reach), place)
            for place in resembling
        ]
        near = sorted(pair for pair in measured if pair[0] <= reach)[:3]
        return [(place, 1 - distance / len(word) / 2) for distance, place in near]


def _grams(word: str) -> list[str]:
    """Give the overlapping pieces of a word with start and end marked: "^ko", "kok", "kk$"."""
    marked = f"^{word[:_LONGEST_WORD]}$"
    return [
        marked[start : start + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for start in range(len(marked) - size + 1)
    ]


def _starts(sizes: NDArray[np.int32], *, closed: bool = False) -> Places:
    """Give where each run begins when runs of these sizes stand in a row; `closed` adds the end."""
    ends = np.cumsum(sizes)
    return np.concatenate(([0], ends if closed else ends[:-1])).astype(np.int32)
