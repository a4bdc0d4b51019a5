"""
Patterns of words, written so that somebody who knows the language can read and extend them.

A pattern is a row of elements, one space apart:

    word        exactly this word (lower case, without diacritics)
    stem*       every word that begins so
    a|b*|c      one of several
    @name       one of the words of a class of the language
    #age        a number or range that can be an age (see `_NUMBERS`)
    ~3          up to three words of any kind
    element?    may be missing
    ^  $        beginning and end of the sentence

Matching looks at every word once for each pattern that can begin with it; gaps are bounded, so the
time grows in proportion to the length of the text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from talka.engines.reading.words import Token


_NUMBERS: Mapping[str, Callable[[int, int], bool]] = {
    "#n": lambda low, high: True,
    "#age": lambda low, high: 19 <= high <= 75 and low >= 14,
    "#old": lambda low, high: 20 <= low <= 75 and high <= 75,
    "#ages": lambda low, high: low < high and 14 <= low and 20 <= high <= 75,
    "#year": lambda low, high: 1940 <= low <= 2015,
    "#cm": lambda low, high: 140 <= low <= 210 and high <= 210,
    "#kg": lambda low, high: 40 <= low <= 130,
}
_SHORTEST_REPAIRED = 7
_REMEMBERED = 20_000

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: `key` names a set of words or numbers, a gap has `most` words."""

    key: str
    most: int = 0
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; `source` is how it was written."""

    source: str
    elements: tuple[Element, ...]


class Lexicon:
    """All words that the patterns of one language know, found by whole word or by stem."""

    __slots__ = ("_classes", "_exact", "_stems", "keys_of")

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = {name: tuple(words.split()) for name, words in classes.items()}
        self._exact: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self.keys_of = lru_cache(maxsize=_REMEMBERED)(self._keys_of)

    def compile(self, source: str) -> Pattern:
        """
        Read one pattern.

        :raises KeyError: it names a class that the language does not have
        """
        return Pattern(source, tuple(self._element(part) for part in source.split()))

    def _element(self, part: str) -> Element:
        if part[0] == "~":
            return Element("~", most=int(part[1:]))
        is_optional = part.endswith("?")
        key = part.removesuffix("?")
        if key not in ("^", "$") and key not in _NUMBERS:
            self._learn(key, key)
        return Element(key, is_optional=is_optional)

    def _learn(self, key: str, alternatives: str) -> None:
        for word in alternatives.split("|"):
            if word[0] == "@":
                for member in self._classes[word[1:]]:
                    self._learn(key, member)
            elif word.endswith("*"):
                self._stems.setdefault(word[:-1], set()).add(key)
            else:
                self._exact.setdefault(word, set()).add(key)

    def _keys_of(self, word: str) -> frozenset[str]:
        """Give the elements that a word can fill; call `keys_of`, which remembers."""
        keys = set(self._exact.get(word, ()))
        for length in range(1, len(word) + 1):
            keys |= self._stems.get(word[:length], set())
        return frozenset(keys)


class PatternSet:
    """The patterns of one language, all looked for in one pass."""

    __slots__ = ("_always", "_by_first", "_lexicon")

    def __init__(self, lexicon: Lexicon, patterns: Sequence[tuple[Pattern, object]]) -> None:
        self._lexicon = lexicon
        self._by_first: dict[str, list[tuple[Pattern, object]]] = {}
        self._always: list[tuple[Pattern, object]] = []
        for pattern, label in patterns:
            for first in _firsts(pattern):
                self._by_first.setdefault(first, []).append((pattern, label))

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[object, int, int, Pattern]]:
        """Give label, first token, token behind the last, and pattern, for everything that matches."""
        keys = [self._keys(token) for token in tokens]
        for at, here in enumerate(keys):
            begins = here | {"^"} if at == 0 else here
            for key in begins:
                for pattern, label in self._by_first.get(key, ()):
                    end = _match(pattern.elements, 0, keys, at)
                    if end is not None and end > at:
                        yield label, at, end, pattern

    def _keys(self, token: Token) -> frozenset[str]:
        if token.low is None or token.high is None:
            return self._lexicon.keys_of(token.word)
        low, high = token.low, token.high
        return frozenset(name for name, fits in _NUMBERS.items() if fits(low, high))


def _firsts(pattern: Pattern) -> Iterator[str]:
    """Give the keys with which a match can begin."""
    for element in pattern.elements:
        yield element.key
        if not element.is_optional:
            return


def _match(elements: tuple[Element, ...], index: int, keys: list[frozenset[str]], at: int) -> int | None:
    """Give the place behind the shortest match that begins here, or None."""
    if index == len(elements):
        return at
    element = elements[index]
    if element.key == "~":
        return _match_gap(elements, index, keys, at)
    if element.key == "^":
        return _match(elements, index + 1, keys, at) if at == 0 else None
    if element.key == "$":
        return at if at == len(keys) else None
    if at < len(keys) and element.key in keys[at]:
        end = _match(elements, index + 1, keys, at + 1)
        if end is not None:
            return end
    return _match(elements, index + 1, keys, at) if element.is_optional else None


def _match_gap(
    elements: tuple[Element, ...], index: int, keys: list[frozenset[str]], at: int
) -> int | None:
    for skipped in range(elements[index].most + 1):
        end = _match(elements, index + 1, keys, at + skipped)
        if end is not None:
            return end
    return None
