"""In which languages a sentence may be, told by its commonest words and its letters."""

import re
from collections.abc import Sequence

from talka.engines.reading.numerals import Token


LANGUAGES = ("lt", "en", "lv", "et", "ru")

# Words, folded, after which the opposite of what was said follows.
CONTRASTS = {
    "lt": frozenset({"taciau", "bet"}),
    "en": frozenset({"but", "however", "although", "yet"}),
    "lv": frozenset({"bet", "tomer", "tacu"}),
    "et": frozenset({"kuid", "aga", "siiski"}),
    "ru": frozenset({"но", "однако", "зато"}),
}

_COMMON = {
    language: frozenset(words.split())
    for language, words in {
        "lt": """ir su iki nuo be uz i tik yra bei arba mes musu jusu darbas darbo darbui ieskome ieskoma
            reikalingas reikalinga metu m val eur men siulome patirtis turi buti kaip ar kad del prie pas
            pageidautina privalumas imone kandidatai jauna jaunas gali tai pagal visa kas asmuo prasome
            vyras vyrai moteris mergina amzius amziaus nesikreipti""",
        "en": """the and of to in for with a an is are be you your we our or on at from must have no not
            only as who will this that looking years under over should preferred required please men women
            man woman age apply your need wanted work job""",
        "lv": """un ar no lidz bez uz par ir tikai vai mes musu jusu darbs darba darbu meklejam gadi gadiem
            gadu vecuma pieredze vajadzigs nepieciesams piedavajam ka kas lai pie prasam velams vecums
            jabut vecumu sieviete virietis sievietes viriesi eur tiek kungs vietejiem""",
        "et": """ja on ei ning voi kuni alates koos ilma meie teie ainult otsime too tookoht tood aastat
            aastane aastased peab olema soovitavalt kogemus pakume et kes mis kui vaid noor noort mees
            naine naised mehed palun mitte vanus vanuses eelistame sobib kandidaat oleme""",
        "ru": """и в на с до от без не по для только мы наш наши вы ваш работа работы ищем требуется лет
            года год опыт или из что как к у за при""",
    }.items()
}
_LETTERS = {
    "lt": re.compile("[ąęėįųū]"),
    "lv": re.compile("[āēģīķļņ]"),
    "et": re.compile("[õäöü]"),
}
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_KEPT = 0.4  # of the points of the likeliest language


def likely_languages(tokens: Sequence[Token], hint: str) -> list[str]:
    """
    Give the languages a sentence may be in, the likeliest first; all, where nothing tells them apart.

    The language that the advert is said to be in is left out only where the words speak against it.
    """
    points = dict.fromkeys(LANGUAGES, 0)
    for token in tokens:
        _count(token, points)
    if hint in points:
        points[hint] += 1
    most = max(points.values())
    if most <= 1:
        return list(LANGUAGES)
    kept = [language for language in LANGUAGES if points[language] >= most * _KEPT]
    return sorted(kept, key=lambda language: -points[language])


def clauses_of(tokens: Sequence[Token], languages: Sequence[str]) -> list[int]:
    """Number the clauses: what follows a "but" no longer stands under what was said before it."""
    contrasts = frozenset().union(*(CONTRASTS[language] for language in languages))
    number = 0
    numbers = []
    for at, token in enumerate(tokens):
        number += token.word in contrasts and not _means_any(tokens, at)
        numbers.append(number)
    return numbers


def _means_any(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "bet" is the first half of Lithuanian "bet koks": any."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return tokens[at].word == "bet" and following.startswith(("kok", "kur", "kas", "kad"))


def _count(token: Token, points: dict[str, int]) -> None:
    if _CYRILLIC.search(token.word):
        points["ru"] += 2
        return
    for language, common in _COMMON.items():
        points[language] += token.word in common
    raw = token.raw.lower()
    for language, letters in _LETTERS.items():
        points[language] += letters.search(raw) is not None
