"""
Plain words out of anything a person can type or paste.

Nothing here raises on any string: input that is too long is cut, control characters and
halves of characters become spaces, invisible characters vanish.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


MAX_TITLE = 300
"""Characters of a job title or a prefix that are read; the rest is cut off."""

MAX_TEXT = 100_000
"""Characters of a running text (an advert, a search document) that are read."""

# A sign such as "(m/v)" says that everybody may apply; it is no part of the title.
_EVERYBODY = re.compile(
    r"(?<!\w)[(\[]?\s?(?:m/w/d|m/f/d|m/f/x|f/m/x|m/v|v/m|m/f|f/m|m/w|w/m|h/f|f/h|v/s|s/v|m/n|n/m|k/m|m/k"
    r"|vyr\.?/mot\.?|mot\.?/vyr\.?|v[īi]r\.?/siev\.?|муж\.?/жен\.?|м/ж|ж/м)\s?[)\]]?(?!\w)",
    re.IGNORECASE,
)
# "(-a)", "/-ė", ", -ja", "(ница)": the other gender's ending.
_OTHER_ENDING = re.compile(
    r"(?<=[^\W\d_])"
    r"(?:\s?\(\s?[-–]\s?[^\W\d_]{1,9}\s?\)"
    r"|\s?\(\s?(?:a|ė|e|ja|ėja|oja|toja|ininkė|nikė|ėja|tāja|niece|а|ка|ша|ница|щица|чица|ица)\s?\)"
    r"|\s?/\s?[-–]\s?[^\W\d_]{1,9}(?!\w)"
    r"|\s?/\s?(?:a|ė|e|ja|ėja|toja|tāja|niece|ка|ница|щица|чица)(?!\w)"
    r"|,\s?[-–][^\W\d_]{1,7}(?!\w))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*[+#]{0,2}")
_PLACED_WORD = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]|['\u2019](?=[^\W\d_]))*[+#]{0,2}"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_UNUSABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")
# Thousands of combining marks in a row would make normalisation quadratic.
_PILE = re.compile(r"([^\w\s\x00-\x7f]{8})[^\w\s\x00-\x7f]+")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_MIXABLE = re.compile("[^\\W\\d_]*[\u0400-\u04ff][^\\W\\d_]*")

_SEEN_AS_LATIN = str.maketrans("АВЕКМНОРСТУХІЈЅасеорхуіјѕк", "ABEKMHOPCTYXIJSaceopxyijsk")
_SEEN_AS_CYRILLIC = str.maketrans("ABEKMHOPCTYXaceopxyk", "АВЕКМНОРСТУХасеорхук")
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a running text, lower case, and the half-open range of characters it stands on."""

    text: str
    start: int
    end: int


def clean(text: str, limit: int) -> str:
    """Give the first `limit` characters composed (NFKC), visible, with plain apostrophes."""
    head = _INVISIBLE.sub("", _UNUSABLE.sub(" ", text[:limit]))
    composed = unicodedata.normalize("NFKC", _PILE.sub(r"\1", head))
    return composed[:limit].replace("\u2019", "'").replace("`", "'")


def normalise(text: str, language: str) -> str:
    """
    Give the words of a text in lower case, one space apart, without marks of gender.

    "Virėjas (-a), KAUNAS" becomes "virėjas kaunas". Letters of the wrong alphabet that look right
    are replaced, punctuation and stress marks go, "c++" and "c#" keep their signs. At most
    `MAX_TEXT` characters are read.
    """
    return " ".join(words(text, language, MAX_TEXT))


def words(text: str, language: str, limit: int) -> list[str]:
    """Give the normalised words of the first `limit` characters."""
    visible = one_alphabet(clean(text, limit), language)
    title = _OTHER_ENDING.sub("", _EVERYBODY.sub(" ", visible))
    plain = _MARKS.sub("", title.lower())
    return [without_possessive(word) for word in _WORD.findall(plain)]


def placed_words(text: str, language: str) -> Iterator[Word]:
    """Give the words of a running text with their places in it, at most `MAX_TEXT` characters."""
    for found in _PLACED_WORD.finditer(text[:MAX_TEXT]):
        visible = one_alphabet(clean(found.group(), len(found.group())), language)
        plain = without_possessive(_MARKS.sub("", visible.lower()))
        if plain:
            yield Word(plain, found.start(), found.end())


def without_possessive(word: str) -> str:
    """Give "driver" for "driver's"; other words stay."""
    return word.removesuffix("'s")


def fold(text: str) -> str:
    """
    Give the text in lower case without diacritics: "Siuvėja" becomes "siuveja", "müüja" "muuja".

    й stays a letter of its own, ё becomes е; ł, ø, đ, ß, æ, œ and ı become their
    usual plain forms. At most `MAX_TEXT` characters are read.
    """
    lowered = text[:MAX_TEXT].lower()
    if lowered.isascii():
        return lowered
    piled = _PILE.sub(r"\1", lowered.translate(_UNDECOMPOSED))
    taken_apart = unicodedata.normalize("NFKD", piled).replace("и\u0306", "й")
    return _MARKS.sub("", taken_apart)


def one_alphabet(text: str, language: str) -> str:
    """Replace letters of another alphabet that only look like those of the language."""
    if not _CYRILLIC.search(text):
        return text
    repair = _as_cyrillic if language == "ru" else _as_latin
    return _MIXABLE.sub(repair, text)


def _as_cyrillic(found: re.Match[str]) -> str:
    return found.group().translate(_SEEN_AS_CYRILLIC)


def _as_latin(found: re.Match[str]) -> str:
    word = found.group()
    changed = word.translate(_SEEN_AS_LATIN)
    is_repaired = bool(_LATIN.search(word)) or not _CYRILLIC.search(changed)
    return changed if is_repaired else word
