"""Finding the labels of a classification in running text, such as skills in a pasted advert."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ahocorasick

from talka.engines.coding.entries import Entry
from talka.engines.coding.lemmas import key
from talka.engines.coding.text import MAX_TITLE, Word, placed_words, words


_LONGEST_TERM = 12  # words
_SHORT_NAME = 2  # characters: names such as "R", "IT", "PR" must be written in capitals
_INFLECTED = frozenset({"lt", "lv", "et", "ru"})
_WITHOUT_MEANING = {"en": frozenset({"a", "an", "the"})}


@dataclass(frozen=True, slots=True)
class Found:
    """A label that stands in a text: `text[start:end]` is `surface`."""

    uri: str
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    """`standing` tells which of several concepts with the same words is meant: the lowest."""

    uri: str
    length: int
    exactly: str | None
    standing: tuple[int, str]


class Finder:
    """The labels of a classification in one language, built once and used on many texts."""

    __slots__ = ("_automaton", "_language", "_numbers")

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        self._language = language
        self._numbers: dict[str, int] = {}
        patterns: dict[tuple[int, ...], _Pattern] = {}
        for entry in entries:
            for order, label in enumerate((entry.label, *entry.alternatives)):
                self._add(entry.uri, label, order, patterns)
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY, ahocorasick.KEY_SEQUENCE)
        for numbers, pattern in patterns.items():
            self._automaton.add_word(numbers, pattern)
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Found]:
        """
        Give the labels that stand in the text in any inflected form, in the order of the text.

        Longer labels win over shorter ones inside them, earlier over later ones; nothing overlaps.
        Reads the first `MAX_TEXT` characters.
        """
        placed = [
            word for word in placed_words(text, self._language) if not self._is_empty(word.text)
        ]
        if not placed or self._automaton.kind != ahocorasick.AHOCORASICK:
            return []
        numbers = tuple(self._numbers.get(key(word.text, self._language), 0) for word in placed)
        hits = [
            (last + 1 - pattern.length, pattern)
            for last, pattern in self._automaton.iter(numbers)
            if self._is_meant(pattern, text, placed[last])
        ]
        hits.sort(key=lambda hit: (-hit[1].length, hit[0]))
        taken = bytearray(len(placed))
        chosen: list[Found] = []
        for first, pattern in hits:
            behind = first + pattern.length
            if not any(taken[first:behind]):
                taken[first:behind] = b"\1" * pattern.length
                start, end = placed[first].start, placed[behind - 1].end
                chosen.append(Found(pattern.uri, start, end, text[start:end]))
        return sorted(chosen, key=lambda found: found.start)

    def _add(
        self, uri: str, label: str, order: int, patterns: dict[tuple[int, ...], _Pattern]
    ) -> None:
        kept = [
            word for word in words(label, self._language, MAX_TITLE) if not self._is_empty(word)
        ]
        if not 0 < len(kept) <= _LONGEST_TERM:
            return
        numbers = tuple(self._number(key(word, self._language)) for word in kept)
        is_name = (
            len(numbers) == 1 and len(label.strip()) <= _SHORT_NAME and label.strip().isupper()
        )
        pattern = _Pattern(uri, len(numbers), label.strip() if is_name else None, (order, uri))
        turned = numbers[::-1] if len(numbers) == 2 and self._language in _INFLECTED else numbers
        for spelling, behind in ((numbers, 0), (turned, 1_000)):
            other = patterns.get(spelling)
            standing = (order + behind, uri)
            if other is None or standing < other.standing:
                patterns[spelling] = _Pattern(uri, pattern.length, pattern.exactly, standing)

    def _number(self, word_key: str) -> int:
        """Give each key of a label its number; 0 is left for words that are in no label."""
        return self._numbers.setdefault(word_key, len(self._numbers) + 1)

    def _is_empty(self, word: str) -> bool:
        return word in _WITHOUT_MEANING.get(self._language, frozenset())

    @staticmethod
    def _is_meant(pattern: _Pattern, text: str, last: Word) -> bool:
        return pattern.exactly is None or text[last.start : last.end] == pattern.exactly


def find_terms(text: str, entries: Sequence[Entry], language: str) -> list[Found]:
    """Find labels in one text; where many texts are read, build a `Finder` once instead."""
    return Finder(entries, language).find(text)
