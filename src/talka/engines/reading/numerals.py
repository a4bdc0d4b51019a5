"""Words with their places, and numbers that were written in words: "thirty-five", "до сорока лет"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Token:
    """
    A word, number, range or mark: `text[start:end]` as written, `word` in lower case without diacritics.

    `low` and `high` are the values of a number (the same) or a range, else None. Behind a closed
    token stands a comma, a bracket or the end, so that nothing is counted by it. A quoted one is part
    of a few words in quotation marks: a name.
    """

    word: str
    raw: str
    start: int
    end: int
    low: int | None = None
    high: int | None = None
    is_closed: bool = False
    is_quoted: bool = False


# Beginnings of folded words.
_TENS = {
    "lt": "dvidesimt 20 trisdesimt 30 keturiasdesimt 40 penkiasdesimt 50 sesiasdesimt 60 astuoniolik 18",
    "en": "twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 eighteen 18",
    "lv": "divdesmit 20 trisdesmit 30 cetrdesmit 40 piecdesmit 50 sesdesmit 60 astonpadsmit 18",
    "et": """kakskummend 20 kahekumne 20 kolmkummend 30 kolmekumne 30 nelikummend 40 neljakumne 40
        viiskummend 50 viiekumne 50 kuuskummend 60 kuuekumne 60 kaheksateist 18 kaheksateistkumne 18""",
    "ru": """двадцат 20 тридцат 30 сорок 40 пятьдесят 50 пятидесят 50 шестьдесят 60 шестидесят 60
        восемнадцат 18""",
}
_UNITS = {
    "lt": "vien 1 dviej 2 dvej 2 trij 3 trej 3 tris 3 ketur 4 ketver 4 penk 5 ses 6 septyn 7 astuon 8 devyn 9",
    "en": "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9",
    "lv": "vien 1 div 2 tri 3 cetr 4 piec 5 ses 6 septin 7 aston 8 devin 9",
    "et": "uhe 1 uks 1 kahe 2 kaks 2 kolm 3 nelja 4 neli 4 viie 5 viis 5 kuue 6 kuus 6 seitsm 7 uheksa 9",
    "ru": "одн 1 двух 2 двум 2 два 2 тр 3 четыр 4 пят 5 шест 6 сем 7 восьм 8 девят 9",
}
_LONGEST_ENDING = 3  # letters of a case ending behind a ten, which is not the word for years
_LONGEST_UNIT_ENDING = 5
_DECADE = "ndate"  # Estonian "kolmekümnendates": in the thirties


def _table(words: str) -> list[tuple[str, int]]:
    parts = words.split()
    pairs = zip(parts[::2], map(int, parts[1::2]), strict=True)
    return sorted(pairs, key=lambda pair: -len(pair[0]))


_TENS_OF = [
    (stem, value, language) for language, words in _TENS.items() for stem, value in _table(words)
]
_UNITS_OF = {language: _table(words) for language, words in _UNITS.items()}
_HEADS = frozenset(stem[:3] for stem, _, _ in _TENS_OF)


def with_spelled_numbers(tokens: Iterable[Token]) -> Iterator[Token]:
    """Give the tokens with tens written in words, and units behind them, as one number each."""
    waiting: tuple[Token, str] | None = None
    for token in tokens:
        if waiting is not None:
            whole = _with_unit(waiting[0], token, waiting[1])
            yield whole or waiting[0]
            waiting = None
            if whole is not None:
                continue
        ten = _ten(token)
        if ten is None:
            yield token
            continue
        number, rest, language = ten
        if len(rest) > _LONGEST_ENDING:
            yield number
            yield replace(token, word=rest)
        else:
            waiting = number, language
    if waiting is not None:
        yield waiting[0]


def _ten(token: Token) -> tuple[Token, str, str] | None:
    """Give the number that a word begins with, what follows it in the word, and the language."""
    if token.word[:3] not in _HEADS:
        return None
    for stem, value, language in _TENS_OF:
        if token.word.startswith(stem):
            rest = token.word[len(stem) :]
            if rest.startswith(_DECADE):
                return None
            unit, rest = _unit_in(rest, language)
            return _number(token, value + unit, token.end), rest, language
    return None


def _unit_in(rest: str, language: str) -> tuple[int, str]:
    for stem, value in _UNITS_OF[language]:
        if rest.startswith(stem):
            return value, rest[len(stem) :]
    return 0, rest


def _with_unit(number: Token, following: Token, language: str) -> Token | None:
    """Give ten and unit as one number, where the next word is a unit."""
    if number.low is None or number.low % 10 or following.low is not None:
        return None
    unit, rest = _unit_in(following.word, language)
    if not unit or len(rest) > _LONGEST_UNIT_ENDING:
        return None
    whole = _number(number, number.low + unit, following.end)
    return replace(whole, is_closed=following.is_closed)


def _number(token: Token, value: int, end: int) -> Token:
    return replace(token, word="#", end=end, low=value, high=value)
