"""
From a typed job title to the occupations it may mean.

Text and labels are compared by their keys (see `lemmas`), so gender, number, case, diacritics,
word order and typing errors hardly matter. Where titles have no gender that could tell people
apart, half of the nearness is the form as written: it tells the singular from a group's plural.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from talka.engines.coding import adverts
from talka.engines.coding.completion import Completion
from talka.engines.coding.entries import Candidate, Entry
from talka.engines.coding.lemmas import key, one_gender
from talka.engines.coding.spaces import Space
from talka.engines.coding.text import MAX_TITLE, clean, fold, words


LOWEST_SCORE = 100
"""Candidates below this score are not given: they share no more than an ending."""

_MOST_WORDS = 24
_ALTERNATIVE = 0.99  # of two equal matches the preferred label comes first
_WITH_GENDER = frozenset({"lt", "lv", "ru"})
_AS_WRITTEN = 0.5

_folded = lru_cache(maxsize=32_768)(fold)
_written_form = lru_cache(maxsize=32_768)(one_gender)


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    entry: int
    is_preferred: bool
    keys: tuple[str, ...]
    forms: tuple[str, ...]


class Index:
    """The labels of a classification in one language, ready to be searched; never changed."""

    __slots__ = (
        "_alternative",
        "_by_form",
        "_by_key",
        "_completion",
        "_entries",
        "_forms",
        "_labels",
        "_language",
        "_starts",
    )

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        self._entries = tuple(sorted(entries, key=lambda entry: entry.uri))
        self._language = language
        self._forms: dict[str, str] = {}
        self._labels = [
            label
            for place, entry in enumerate(self._entries)
            for label in self._labels_of(place, entry)
        ]
        owners = np.array([label.entry for label in self._labels], dtype=np.int64)
        self._starts = np.flatnonzero(np.diff(owners, prepend=-1))
        self._alternative = np.array(
            [not label.is_preferred for label in self._labels], dtype=np.bool_
        )
        self._by_key = Space([label.keys for label in self._labels])
        is_written = language not in _WITH_GENDER
        self._by_form = Space([label.forms for label in self._labels]) if is_written else None
        self._completion = Completion(self._entries)

    @classmethod
    def build(cls, entries: Iterable[Entry], language: str) -> "Index":
        """
        Build the index; one to two seconds for 30,000 labels.

        Uris must be unique. Labels without letters or digits are left out. An index is cheap to
        build again and can be pickled.
        """
        return cls(tuple(entries), language)

    def __len__(self) -> int:
        return len(self._entries)

    def candidates(self, text: str, limit: int = 10) -> list[Candidate]:
        """
        Give the occupations a title may mean, best first, equal scores by uri.

        Reads the first `MAX_TITLE` characters. The words of a preferred label in any order, in any
        gender and without diacritics score 1000. Nothing in common: an empty list.
        """
        typed = self._read(text)
        if not typed or not self._labels or limit < 1:
            return []
        scores = self._scores(typed, adverts.dotted(clean(text, MAX_TITLE)))
        best = np.maximum.reduceat(scores, self._starts)
        order = np.argsort(-best, kind="stable")[:limit]
        return [
            self._candidate(int(place), scores) for place in order if best[place] >= LOWEST_SCORE
        ]

    def complete(self, prefix: str, limit: int = 10) -> list[Candidate]:
        """
        Give the occupations with a label in which every typed word begins some word.

        Labels that begin with the first typed word come first, then preferred before alternative
        labels, then shorter ones. The score is the typed share of the label. Where no label fits
        (a typing error, another ending), the answer is that of `candidates`.
        """
        if limit < 1:
            return []
        typed = [fold(word) for word in words(prefix, self._language, MAX_TITLE)][:_MOST_WORDS]
        found = self._completion.find(typed, limit)
        if not found and sum(map(len, typed)) > 2:
            return self.candidates(prefix, limit)
        share = sum(map(len, typed)) + len(typed) - 1
        return [
            Candidate(
                self._entries[hit.entry].uri,
                self._entries[hit.entry].label,
                self._entries[hit.entry].isco,
                min(1000, round(1000 * share / max(1, len(hit.label)))),
                hit.label,
            )
            for hit in found
        ]

    def _labels_of(self, place: int, entry: Entry) -> Iterable[_Label]:
        """Give the labels of an entry, those that differ only in gender or number once."""
        seen: set[tuple[str, ...]] = set()
        for text in dict.fromkeys((entry.label, *entry.alternatives)):
            written = words(text, self._language, MAX_TITLE)[:_MOST_WORDS]
            known: dict[str, str] = {}
            for word in written:
                form = _folded(word)
                found = self._forms.setdefault(form, key(word, self._language))
                known.setdefault(found, _written_form(form, self._language))
            keys, forms = tuple(known), tuple(known.values())
            told_apart = keys if self._language in _WITH_GENDER else forms
            if keys and told_apart not in seen:
                seen.add(told_apart)
                yield _Label(text, place, text == entry.label, keys, forms)

    def _read(self, text: str) -> dict[str, str]:
        """Give the keys of a typed title, each with the form it was read from."""
        typed = words(text, self._language, MAX_TITLE)[:_MOST_WORDS]
        title = [word for word in typed if not adverts.is_around_titles(fold(word), self._language)]
        read: dict[str, str] = {}
        for word in title or typed:
            for whole in self._written_out(word):
                form = fold(whole)
                found = self._forms.get(form) or key(whole, self._language)
                if found in self._by_key or not any(map(str.isdigit, found)):
                    read.setdefault(found, _written_form(form, self._language))
        return read

    def _written_out(self, word: str) -> list[str]:
        form = fold(word)
        if form in self._forms:
            return [word]
        if self._language == "ru" and form.isascii():
            return [adverts.in_cyrillic(word)]
        return (adverts.written_out(form, self._language) or word).split()

    def _scores(self, typed: dict[str, str], dotted: frozenset[str]) -> NDArray[np.int32]:
        """Score each label against the typed keys and forms, shape (labels,), 0 to 1000."""
        begun = {key(word, self._language) for word in dotted}
        near = self._by_key.cosines(
            [self._by_key.nearness(word, is_begun=word in begun) for word in typed]
        )
        if self._by_form is not None:
            as_written = self._by_form.cosines(
                [self._by_form.nearness(form) for form in typed.values()]
            )
            near = (1 - _AS_WRITTEN) * near + _AS_WRITTEN * as_written
        near = np.where(self._alternative, np.float32(_ALTERNATIVE) * near, near)
        scores: NDArray[np.int32] = np.rint(near * np.float32(1000)).astype(np.int32)
        return scores

    def _candidate(self, place: int, scores: NDArray[np.int32]) -> Candidate:
        """Give the entry of the `place`-th run of labels, with the label nearest to the text."""
        first = int(self._starts[place])
        last = int(self._starts[place + 1]) if place + 1 < len(self._starts) else len(scores)
        nearest = first + int(np.argmax(scores[first:last]))
        label = self._labels[nearest]
        entry = self._entries[label.entry]
        return Candidate(entry.uri, entry.label, entry.isco, int(scores[nearest]), label.text)
