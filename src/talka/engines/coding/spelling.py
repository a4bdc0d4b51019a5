"""What a word with a typing error was meant to be."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA


SHORTEST = 3
# A word of so many letters may have one wrong, missing, added or swapped letter; from here on two.
LONG = 6
MOST_MEANT = 8


def errors_allowed(word: str) -> int:
    """Give how many typing errors a word of this length can have before it is another word."""
    if len(word) < SHORTEST:
        return 0
    return 1 if len(word) < LONG else 2


def words_meant(typed: str, known: Iterable[str]) -> list[str]:
    """
    Give the known words that differ from the typed one by the fewest typing errors, by alphabet.

    Letters that are wrong, missing, added, or swapped with their neighbour count one each (optimal
    string alignment). Nothing is given when even the nearest word has more errors than the length
    of the shorter of the two words allows; at most eight words are given. Both sides are folded.
    """
    best, found = errors_allowed(typed), set[str]()
    if not best:
        return []
    for word in known:
        most = min(best, errors_allowed(word))
        if not most or abs(len(word) - len(typed)) > most:
            continue
        errors = OSA.distance(typed, word, score_cutoff=most)
        if errors > most:
            continue
        if errors < best:
            best, found = errors, set()
        found.add(word)
    return sorted(found)[:MOST_MEANT]
