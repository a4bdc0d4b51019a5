"""Names of places in the text of an advert."""

from collections.abc import Mapping, Sequence

from talka.engines.reading.findings import Found
from talka.engines.reading.words import Sentence, fold


_LONGEST_NAME = 4  # words


def read_places(parts: Sequence[Sentence], places: Mapping[str, str]) -> tuple[Found[str], ...]:
    """
    Give the key of each place that is named, once, in the order of the text; longer names win.

    A name counts only where its first word begins with a capital letter.
    """
    if not places:
        return ()
    names = {
        tuple(fold(word) for word in name.replace("-", " ").split()): key
        for name, key in places.items()
    }
    once: dict[str, Found[str]] = {}
    for part in parts:
        at = 0
        while at < len(part.tokens):
            found, length = _at(part, at, names)
            if found is not None:
                once.setdefault(found.value, found)
            at += length
    return tuple(once.values())


def _at(
    part: Sentence, at: int, names: Mapping[tuple[str, ...], str]
) -> tuple[Found[str] | None, int]:
    """Give the longest name that begins at a word, and how many words it has; else None and 1."""
    if not part.tokens[at].raw[:1].isupper():
        return None, 1
    for length in range(min(_LONGEST_NAME, len(part.tokens) - at), 0, -1):
        tokens = part.tokens[at : at + length]
        key = names.get(tuple(token.word for token in tokens))
        if key is not None:
            return Found(key, tokens[0].start, tokens[-1].end), length
    return None, 1
