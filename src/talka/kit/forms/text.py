"""Text from strangers: normalised, and refused when it holds what no page and no database can keep."""

from dataclasses import dataclass
from unicodedata import category, normalize

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict


LONGEST = 200_000
_KEPT = frozenset("\n\t")
_DROPPED = str.maketrans(dict.fromkeys("\u200b\ufeff\u00ad\u2060"))
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text without what cannot be kept, and whether anything was refused or cut."""

    text: str
    had_control: bool = False
    was_cut: bool = False

    @property
    def is_refused(self) -> bool:
        """Tell whether the sender has to look at the text again."""
        return self.had_control or self.was_cut


def _may_stay(character: str) -> bool:
    if character in _KEPT:
        return True
    if character in _DIRECTIONS or (ord(character) & 0xFFFE) == 0xFFFE:
        return False
    return category(character) not in {"Cc", "Cs"}


def tidy(text: str) -> Tidied:
    """Return the text in NFC with plain line ends; control characters and lone surrogates taken out and told."""
    was_cut = len(text) > LONGEST
    plain = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").translate(_DROPPED)
    kept = plain if plain.isprintable() else "".join(c for c in plain if _may_stay(c))
    return Tidied(normalize("NFC", kept), had_control=len(kept) != len(plain), was_cut=was_cut)


def one_line(text: str, longest: int = 500) -> str:
    """Return a harmless single line for search words: tidied, spaces joined, cut without complaint."""
    return " ".join(tidy(text[: longest * 4]).text.split())[:longest]


def tidy_data(data: MultiValueDict[str, str]) -> tuple[QueryDict, dict[str, Tidied]]:
    """Return a changeable copy of what was sent with every text tidied, and the texts that were refused."""
    copy = QueryDict(mutable=True)
    refused: dict[str, Tidied] = {}
    for key, values in data.lists():
        clean: list[str] = []
        for value in values:
            found = tidy(str(value))
            if found.is_refused:
                refused[key] = found
            clean.append(found.text)
        copy.setlist(key, clean)
    return copy, refused
