"""Finding the labels of a classification in running text, such as skills in a pasted advert."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ahocorasick

from talka.engines.coding.entries import Entry
from talka.engines.coding.lemmas import is_word, key
from talka.engines.coding.text import MAX_TITLE, Word, fold, placed_words, words


_LONGEST_TERM = 12  # words
_SHORT_NAME = 2  # characters: names such as "R", "IT", "PR" must be written in capitals
_PLURAL = ("", "s", "es")  # of a single word in a language that inflects little
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
    """
    A label as it is looked for. `standing` tells which of several concepts with the same words is
    meant: the lowest. `exactly` is a name that must stand as it is written, `spelled` are the folded
    forms of a single word that may stand for it; `None`: any form.
    """

    uri: str
    length: int
    exactly: str | None
    spelled: frozenset[str] | None
    standing: tuple[int, str]

    def is_meant(self, surface: str, last: Word) -> bool:
        """Tell whether the words found in the text, ending with `last`, are this label."""
        if self.exactly is not None:
            return surface == self.exactly
        return self.spelled is None or fold(last.text) in self.spelled


class Finder:
    """The labels of a classification in one language, built once and used on many texts."""

    __slots__ = ("_automaton", "_language", "_numbers")

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        self._language = language
        self._numbers: dict[str, int] = {}
        patterns: dict[tuple[int, ...], list[_Pattern]] = {}
        for entry in entries:
            for order, label in enumerate((entry.label, *entry.alternatives)):
                self._add(entry, label, order, patterns)
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY, ahocorasick.KEY_SEQUENCE)
        for numbers, found in patterns.items():
            self._automaton.add_word(numbers, sorted(found, key=lambda one: one.standing))
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
            for last, patterns in self._automaton.iter(numbers)
            if (pattern := _meant(patterns, text, placed, last)) is not None
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
        self, entry: Entry, label: str, order: int, patterns: dict[tuple[int, ...], list[_Pattern]]
    ) -> None:
        kept = [
            word for word in words(label, self._language, MAX_TITLE) if not self._is_empty(word)
        ]
        if not 0 < len(kept) <= _LONGEST_TERM:
            return
        numbers = tuple(self._number(key(word, self._language)) for word in kept)
        name, spelled = self._name(entry, label.strip(), kept), self._spelled(kept)
        turned = numbers[::-1] if len(numbers) == 2 and self._language in _INFLECTED else numbers
        for spelling, behind in ((numbers, 0), (turned, 1_000)):
            standing = (order + behind, entry.uri)
            pattern = _Pattern(entry.uri, len(numbers), name, spelled, standing)
            patterns.setdefault(spelling, []).append(pattern)

    def _name(self, entry: Entry, label: str, kept: Sequence[str]) -> str | None:
        """
        Give the label where it is a name that means something else in small letters.

        Such are "R" and "IT", names in capitals that are words ("LESS"), and names whose concept
        adds in brackets what is meant ("Chef (tools for …)").
        """
        if len(kept) != 1:
            return None
        is_word_too = label.isupper() and is_word(label.lower(), self._language)
        is_short = label.isupper() and len(label) <= _SHORT_NAME
        is_explained = entry.label.startswith(f"{label} (") and label[:1].isupper()
        return label if is_short or is_word_too or is_explained else None

    def _spelled(self, kept: Sequence[str]) -> frozenset[str] | None:
        """
        Give the forms of a single word, where other forms are other words.

        English "servicing" is work on machines, "service" is not; "forwarding" is no "forward".
        """
        if len(kept) != 1 or self._language in _INFLECTED:
            return None
        written = fold(kept[0])
        one = written.removesuffix("s") if len(written) > len("gas") else written
        return frozenset({written, *(one + ending for ending in _PLURAL)})

    def _number(self, word_key: str) -> int:
        """Give each key of a label its number; 0 is left for words that are in no label."""
        return self._numbers.setdefault(word_key, len(self._numbers) + 1)

    def _is_empty(self, word: str) -> bool:
        return word in _WITHOUT_MEANING.get(self._language, frozenset())


def _meant(
    patterns: Sequence[_Pattern], text: str, placed: Sequence[Word], last: int
) -> _Pattern | None:
    """Give the first of the labels with these words that is meant as they are written here."""
    for pattern in patterns:
        surface = text[placed[last + 1 - pattern.length].start : placed[last].end]
        if pattern.is_meant(surface, placed[last]):
            return pattern
    return None


def find_terms(text: str, entries: Sequence[Entry], language: str) -> list[Found]:
    """Find labels in one text; where many texts are read, build a `Finder` once instead."""
    return Finder(entries, language).find(text)
