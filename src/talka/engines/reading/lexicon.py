"""The words that the patterns of one language know, found by whole word, by stem, or with one slip."""

from collections.abc import Iterator, Mapping
from functools import lru_cache


# Letters: in a shorter word or stem a slip of the keys is too often another word.
_SHORTEST_WORD = 8
_SHORTEST_STEM = 9
_REMEMBERED = 20_000


class Lexicon:
    """
    Sets of words, each under a key such as "@wanted", "vyr*" or "iki|ligi".

    A word that is in no set is tried again as if one letter were missing, doubled or two had changed
    places; another letter in place of one is not repaired, since that is too often another word.
    """

    __slots__ = ("_classes", "_exact", "_slips", "_stems", "keys_of")

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = {name: tuple(words.split()) for name, words in classes.items()}
        self._exact: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self._slips: dict[str, str] = {}
        self.keys_of = lru_cache(maxsize=_REMEMBERED)(self._keys_of)

    def learn(self, key: str, word: str) -> None:
        """
        Put a word, a stem or the words of a class into the set under a key.

        :raises KeyError: the class is not one of the language
        """
        if word[0] == "@":
            for member in self._classes[word[1:]]:
                self.learn(key, member)
            return
        is_stem = word.endswith("*")
        plain = word.removesuffix("*")
        (self._stems if is_stem else self._exact).setdefault(plain, set()).add(key)
        if len(plain) >= (_SHORTEST_STEM if is_stem else _SHORTEST_WORD):
            for slip in _shortened(plain):
                self._slips.setdefault(slip, plain)

    def _keys_of(self, word: str) -> frozenset[str]:
        """Give the keys of the sets that a word is in; call `keys_of`, which remembers."""
        keys = self._known(word)
        if keys or len(word) < _SHORTEST_WORD - 1:
            return frozenset(keys)
        for other in self._repaired(word):
            if keys := self._known(other, _SHORTEST_WORD - 1):
                return frozenset(keys)
        return frozenset()

    def _known(self, word: str, shortest: int = 1) -> set[str]:
        """Give the keys of the word itself and of its beginnings of at least `shortest` letters."""
        keys = set(self._exact.get(word, ()))
        for length in range(shortest, len(word) + 1):
            keys |= self._stems.get(word[:length], set())
        return keys

    def _repaired(self, word: str) -> Iterator[str]:
        """Give the word with one letter put in, taken out where it stands twice, or moved by one."""
        for length in range(_SHORTEST_WORD - 1, len(word) + 1):
            whole = self._slips.get(word[:length])
            if whole is not None and (length == len(word) or whole in self._stems):
                yield whole + word[length:]
        if len(word) < _SHORTEST_WORD:
            return
        for at in range(1, len(word) - 1):
            if word[at] == word[at + 1]:
                yield word[:at] + word[at + 1 :]
            else:
                yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _shortened(word: str) -> Iterator[str]:
    """Give the word without one of its inner letters."""
    for at in range(2, len(word) - 2):
        yield word[:at] + word[at + 1 :]
