"""
Patterns of words, written so that somebody who knows the language can read and extend them.

A pattern is a row of elements, one space apart:

    word        exactly this word (lower case, without diacritics)
    stem*       every word that begins so
    a|b*|c      one of several
    @name       one of the words of a class of the language
    #age        a number or range that can be an age (see `_NUMBERS`)
    95          this number
    #age,       the same, with nothing counted behind it: a comma, a bracket or the end follows
    ~3          up to three words of any kind
    element?    may be missing
    ^  $        beginning and end of the sentence

Matching looks at every word once for each pattern that can begin with it; gaps are bounded, so the
time grows in proportion to the length of the text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from talka.engines.reading.lexicon import Lexicon
from talka.engines.reading.numerals import Token


_NUMBERS: Mapping[str, Callable[[int, int], bool]] = {
    "#n": lambda low, high: True,
    "#age": lambda low, high: 19 <= high <= 75 and low >= 14,
    "#old": lambda low, high: 20 <= low <= 75 and high <= 75,
    "#ages": lambda low, high: low < high and low >= 14 and 20 <= high <= 75,
    "#year": lambda low, high: 1940 <= low <= 2015,
    "#cm": lambda low, high: 140 <= low <= 210 and high <= 210,
    "#many": lambda low, high: low >= 10,
    "#few": lambda low, high: 1 <= low == high <= 99,
    "#kg": lambda low, high: 40 <= low <= 130,
}
Label = TypeVar("Label")


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: `key` names a set of words or numbers, a gap has `most` words."""

    key: str
    most: int = 0
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[Label]):
    """A row of elements and what it stands for; `required` are the keys that must not be missing."""

    elements: tuple[Element, ...]
    required: frozenset[str]
    label: Label


class PatternSet(Generic[Label]):
    """Patterns and what each stands for, all looked for in one pass; sets may share a lexicon."""

    __slots__ = ("_barrier", "_by_first", "_lexicon", "_numbers")

    def __init__(self, lexicon: Lexicon, barrier: str = "") -> None:
        """Words of the set `barrier`, such as "@wanted", stop every gap."""
        self._barrier = barrier
        self._lexicon = lexicon
        self._numbers: dict[str, set[str]] = {}
        self._by_first: dict[str, list[_Pattern[Label]]] = {}

    def add(self, source: str, label: Label) -> None:
        """
        Look for one more pattern.

        :raises KeyError: it names a class that the language does not have
        """
        elements = tuple(self._element(part) for part in source.split())
        required = frozenset(
            one.key for one in elements if not one.is_optional and one.key not in "~^$"
        )
        for first in _firsts(elements):
            self._by_first.setdefault(first, []).append(_Pattern(elements, required, label))

    def _element(self, part: str) -> Element:
        if part[0] == "~":
            return Element("~", most=int(part[1:]))
        key = part.removesuffix("?")
        if key not in ("^", "$"):
            for alternative in key.split("|"):
                self._learn(key, alternative)
        return Element(key, is_optional=part.endswith("?"))

    def _learn(self, key: str, alternative: str) -> None:
        if alternative.removesuffix(",") in _NUMBERS or alternative.isdigit():
            self._numbers.setdefault(alternative, set()).add(key)
        else:
            self._lexicon.learn(key, alternative)

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[Label, int, int]]:
        """Give label, first token and token behind the last, for everything that matches."""
        keys = [self._keys(token) for token in tokens]
        present = frozenset().union(*keys)
        for at, here in enumerate(keys):
            for key in here | {"^"} if at == 0 else here:
                for pattern in self._by_first.get(key, ()):
                    if pattern.required <= present:
                        end = _match(pattern.elements, 0, keys, at, self._barrier)
                        if end is not None and end > at:
                            yield pattern.label, at, end

    def _keys(self, token: Token) -> frozenset[str]:
        if token.low is None or token.high is None:
            return self._lexicon.keys_of(token.word)
        names = [name for name, fits in _NUMBERS.items() if fits(token.low, token.high)]
        closed = [name + "," for name in names] if token.is_closed else []
        exactly = [str(token.low)] if token.low == token.high else []
        return frozenset(
            key for name in names + closed + exactly for key in self._numbers.get(name, ())
        )


def _firsts(elements: tuple[Element, ...]) -> Iterator[str]:
    """Give the keys with which a match can begin."""
    for element in elements:
        yield element.key
        if not element.is_optional:
            return


def _match(
    elements: tuple[Element, ...], index: int, keys: list[frozenset[str]], at: int, barrier: str
) -> int | None:
    """Give the place behind the shortest match that begins here, or None."""
    if index == len(elements):
        return at
    element = elements[index]
    if element.key == "~":
        return _match_gap(elements, index, keys, at, barrier)
    if element.key == "^":
        return _match(elements, index + 1, keys, at, barrier) if at == 0 else None
    if element.key == "$":
        return at if at == len(keys) else None
    if at < len(keys) and element.key in keys[at]:
        end = _match(elements, index + 1, keys, at + 1, barrier)
        if end is not None:
            return end
    return _match(elements, index + 1, keys, at, barrier) if element.is_optional else None


def _match_gap(
    elements: tuple[Element, ...], index: int, keys: list[frozenset[str]], at: int, barrier: str
) -> int | None:
    for place in range(at, at + elements[index].most + 1):
        end = _match(elements, index + 1, keys, place, barrier)
        if end is not None:
            return end
        if place < len(keys) and barrier in keys[place]:
            return None
    return None
