"""Requirements and preferences in a job advert that equal-treatment law forbids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from types import ModuleType

from talka.engines.reading.grounds import Ground, Unlawful
from talka.engines.reading.patterns import PatternSet
from talka.engines.reading.tables import en, et, lt, lv, ru, shared
from talka.engines.reading.tongues import clauses_of, likely_languages
from talka.engines.reading.words import Sentence, Token, sentences


_TABLES: Mapping[str, ModuleType] = {"lt": lt, "en": en, "lv": lv, "et": et, "ru": ru}


class _Weight(IntEnum):
    """How plainly something is said: an excuse takes back what is at most as plain as itself."""

    MENTION = 1
    USUAL = 2
    PLAIN = 3


_SIGNS = {"?": _Weight.MENTION, "!": _Weight.PLAIN}


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a pattern of FORBIDDEN stands for."""

    ground: Ground
    weight: _Weight


@dataclass(frozen=True, slots=True)
class _Excuse:
    """What takes the meaning away from hits on `ground` that stand at most `reach` words off."""

    ground: Ground
    weight: _Weight
    reach: int


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of a sentence, as a half-open range of tokens, and what they stand for."""

    meaning: _Claim | _Excuse
    first: int
    behind: int


def find_unlawful(text: str, language: str) -> list[Unlawful]:
    """
    Give what an advert may not ask for, in the order of the text, each ground once a sentence.

    :param text: the advert; its first `MAX_TEXT` characters are read
    :param language: lt, en, lv, et or ru, the language the advert is said to be in; sentences in
        one of the other four are found too

    What is found is a proposal for a human: words are read, not intentions. It never raises.
    """
    found: list[Unlawful] = []
    for sentence in sentences(text):
        hits: list[_Hit] = []
        for tongue in likely_languages(sentence.tokens, language):
            hits += _hits(sentence.tokens, tongue)
        found += [_as_found(text, sentence, hit) for hit in _merged(hits)]
    return found


def _as_found(text: str, sentence: Sentence, hit: _Hit) -> Unlawful:
    start = sentence.tokens[hit.first].start
    end = sentence.tokens[hit.behind - 1].end
    words = text[sentence.start : sentence.end]
    return Unlawful(hit.meaning.ground, words, start, end, text[start:end])


def _merged(hits: Sequence[_Hit]) -> list[_Hit]:
    """Give one hit a ground: the first in the sentence, the longest of those."""
    best: dict[Ground, _Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.behind)):
        best.setdefault(hit.meaning.ground, hit)
    return list(best.values())


def _hits(tokens: Sequence[Token], language: str) -> list[_Hit]:
    """Give what one language's patterns say against the sentence and nothing excuses."""
    found = [_Hit(meaning, first, behind) for meaning, first, behind in _patterns(language).find(tokens)]
    claims = [hit for hit in found if isinstance(hit.meaning, _Claim)]
    if not claims:
        return []
    clauses = clauses_of(tokens, language)
    excuses = [hit for hit in found if isinstance(hit.meaning, _Excuse)]
    return [claim for claim in claims if not any(_takes_back(one, claim, clauses) for one in excuses)]


def _takes_back(excuse: _Hit, claim: _Hit, clauses: Sequence[int]) -> bool:
    meaning = excuse.meaning
    if not isinstance(meaning, _Excuse) or not isinstance(claim.meaning, _Claim):
        return False
    if meaning.ground is not claim.meaning.ground or meaning.weight < claim.meaning.weight:
        return False
    if clauses[excuse.first] != clauses[claim.behind - 1]:
        return False
    return excuse.first - meaning.reach < claim.behind and claim.first < excuse.behind + meaning.reach


@lru_cache(maxsize=None)
def _patterns(language: str) -> PatternSet[_Claim | _Excuse]:
    """Compile the tables of a language, once."""
    table = _TABLES[language]
    patterns: PatternSet[_Claim | _Excuse] = PatternSet(table.CLASSES)
    for forbidden in (shared.FORBIDDEN, table.FORBIDDEN):
        for ground, rows in forbidden.items():
            for row in filter(None, map(str.strip, rows.splitlines())):
                weight, source = _weighed(row)
                patterns.add(source, _Claim(ground, weight))
    for lawful in (shared.LAWFUL, table.LAWFUL):
        for ground, excuses in lawful.items():
            for reach, row in excuses:
                weight, source = _weighed(row)
                patterns.add(source, _Excuse(ground, weight, reach))
    return patterns


def _weighed(row: str) -> tuple[_Weight, str]:
    weight = _SIGNS.get(row[0], _Weight.USUAL)
    return weight, row.lstrip("!? ")
