"""Sentences and words of an advert, each with its place in the text as it was written."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from talka.engines.reading.numerals import Token, with_spelled_numbers


MAX_TEXT = 50_000
"""Characters of an advert that are read; what stands behind them is not looked at."""

_LONGEST_WORD = 60
_ENDLESS = re.compile(rf"(\w{{{_LONGEST_WORD}}})\w+")
_LONGEST_LINE = 300
_WRAPPED = 50  # characters of a line that may have been broken by a mail program

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-z]")
_AS_CYRILLIC = str.maketrans("abekmhopctyx", "авекмнорстух")
_AS_LATIN = str.maketrans("авекмнорстухі", "abekmhopctyxi")

_TOKEN = re.compile(
    r"<[^<>\n]{1,80}>"
    r"|(?P<range>\d{1,4}\s?[-–—‒−]\s?\d{1,4}(?!\d))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]|['’`](?=[^\W\d_])){0,200})"
)
_BREAK = re.compile(r"\n|[.!?…]+(?=\s|$|[\"”“»)*])|;|[•●▪◦■□►➢✓✔✅⭐☑·*]+|\t+|\u2028|\u2029")
_ITEM = re.compile(r"\s*(?:[-–—+>]|\d{1,2}[.)])\s")
_NAME = re.compile(r"[„“\"«‚][^„“”\"«»\n]{1,40}[“”\"»’]")
_CLOSING = re.compile(r"\s*(?:[,;:)\]!?•|]|\.(?:\s|$)|[-–—]\s|\+|$)(?!\d)")
# Words after which a full stop ends no sentence.
_SHORTENED = frozenset(
    word
    for words in (
        "m met metu men mėn val vnt eur g gat pvz t y kt tel nr kat aps pan proc maks min max sav vyr mot",
        "e i no approx incl yrs yr st etc ltd mr ms mrs dr hr hrs nat",
        "gad plkst piem utt u c tālr talr vec vid d",
        "a aast s o nt jne vms jm jms tk kl k p",
        "г гг л мес руб час ч ул тел т е д п др пр см напр обл р возр муж жен",
    )
    for word in words.split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or line: `text[start:end]`, with its tokens without commas and other marks."""

    start: int
    end: int
    tokens: tuple[Token, ...]


def fold(word: str) -> str:
    """Give a word in lower case without diacritics: "Mergaitė" is "mergaite", "ё" is "е", "й" stays."""
    lowered = word.lower().replace("’", "'").replace("`", "'")
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFKD", lowered.translate(_UNDECOMPOSED)).replace("и\u0306", "й")
    return _one_alphabet(_MARKS.sub("", apart))


def _one_alphabet(word: str) -> str:
    """Repair a word in which letters of two alphabets that look the same were mixed."""
    cyrillic = len(_CYRILLIC.findall(word))
    latin = len(_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    return word.translate(_AS_CYRILLIC if cyrillic >= latin else _AS_LATIN)


def without_endless_words(text: str) -> str:
    """
    Give a text of the same length in which blanks stand for what is beyond `_LONGEST_WORD` of a word.

    Expressions that take the rest of a word then stay linear where a text is one word of a megabyte.
    """
    return _ENDLESS.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)


def sentences(text: str) -> Iterator[Sentence]:
    """Give the sentences and list items of the first `MAX_TEXT` characters that hold a word or number."""
    for start, end in _spans(text[:MAX_TEXT]):
        tokens = tuple(tokens_of(text, start, end))
        if tokens:
            shift = len(text[start:end]) - len(text[start:end].lstrip(" \t\n\r-–—*•>"))
            yield Sentence(start + shift, start + len(text[start:end].rstrip()), tokens)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        if _goes_on(text, found):
            continue
        yield start, found.end() if found.group()[0] in ".!?…" else found.start()
        start = found.end()
    yield start, len(text)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Tell whether the sentence goes on behind what looks like its end."""
    sign = found.group()
    if sign == "\n":
        return _is_wrapped(text, found.start(), found.end())
    if sign == ".":
        return _is_shortened(text, found.start(), found.end())
    return False


def _is_wrapped(text: str, end: int, behind: int) -> bool:
    """Tell whether a line that ends here was only broken by its length, or ends in a colon."""
    line = text[max(0, end - _LONGEST_LINE) : end].rpartition("\n")[2].rstrip()
    following = text[behind : behind + 8]
    if line.endswith(":") and following.strip():
        return True
    if len(line) < _WRAPPED or line[-1] in ".!?;":
        return False
    head = following.lstrip(" ")
    return bool(head) and (head[0].islower() or (head[0].isdigit() and not _ITEM.match(head)))


def _is_shortened(text: str, dot: int, behind: int) -> bool:
    before = re.search(r"[^\W_]+$", text[max(0, dot - 20) : dot])
    after = text[behind : behind + 40].lstrip(" ")
    if before is None:
        return False
    word = before.group().lower()
    if word.isdigit():
        in_capitals = after[:4].isalpha() and after[:4].isupper()
        return bool(after) and after[0] != "\n" and (in_capitals or not after[0].isupper())
    if word not in _SHORTENED:
        return False
    return bool(after) and (not after[0].isupper() or len(word) == 1) and after[0] != "\n"


def tokens_of(text: str, start: int, end: int) -> Iterator[Token]:
    """Give the words and numbers between two places of a text, in order; spelled-out numbers count."""
    return with_spelled_numbers(_written_tokens(text, start, end))


def _written_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    names = [found.span() for found in _NAME.finditer(text, start, end)]
    for found in _TOKEN.finditer(text, start, end):
        kind, raw = found.lastgroup, found.group()
        while names and names[0][1] <= found.start():
            names.pop(0)
        is_closed = found.end() == end or _CLOSING.match(text, found.end(), end) is not None
        if kind == "word":
            is_quoted = bool(names) and names[0][0] < found.start()
            word = fold(raw)[:_LONGEST_WORD]
            yield Token(word, raw, found.start(), found.end(), None, None, is_closed, is_quoted)
        elif kind is not None:
            low, high = _bounds(raw)
            yield Token("#", raw, found.start(), found.end(), low, high, is_closed)


def _bounds(raw: str) -> tuple[int, int]:
    values = [int(digits[:9]) for digits in re.findall(r"\d+", raw)]
    return values[0], values[-1]
