"""Requirements and preferences in a job advert that equal-treatment law forbids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from types import ModuleType
from typing import Generic, TypeVar

from talka.engines.reading.grounds import Ground, Unlawful
from talka.engines.reading.lexicon import Lexicon
from talka.engines.reading.numerals import Token
from talka.engines.reading.patterns import PatternSet
from talka.engines.reading.tables import en, et, lt, lv, ru, shared
from talka.engines.reading.tongues import clauses_of, likely_languages
from talka.engines.reading.words import Sentence, sentences


_TABLES: Mapping[str, ModuleType] = {"lt": lt, "en": en, "lv": lv, "et": et, "ru": ru}


class _Weight(IntEnum):
    """How plainly something is said: an excuse takes back what is at most as plain as itself."""

    MENTION = 1
    USUAL = 2
    PLAIN = 3
    CERTAIN = 4


# A mere mention counts where the sentence asks for somebody, or is as short as a headline: what
# describes the work ("the centre shelters women and children") asks for nobody.
_ASKING = "@wanted|@prefer|@must|@needed|@only|@suits|@notapply|@tell"
_HEADLINE = 8
_SIGNS = {"?": _Weight.MENTION, "!": _Weight.PLAIN, "!!": _Weight.CERTAIN}


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


Meaning = TypeVar("Meaning", _Claim, _Excuse)


@dataclass(frozen=True, slots=True)
class _Hit(Generic[Meaning]):
    """Words of a sentence, as a half-open range of tokens, and what they stand for in a language."""

    meaning: Meaning
    tongue: str
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of one language."""

    claims: PatternSet[_Claim]
    excuses: PatternSet[_Excuse]
    asking: PatternSet[bool]


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
        tongues = likely_languages(sentence.tokens, language)
        found += [
            _as_found(text, sentence, claim) for claim in _merged(_claims(sentence.tokens, tongues))
        ]
    return found


def _as_found(text: str, sentence: Sentence, hit: _Hit[_Claim]) -> Unlawful:
    start = sentence.tokens[hit.first].start
    end = sentence.tokens[hit.behind - 1].end
    words = text[sentence.start : sentence.end]
    return Unlawful(hit.meaning.ground, words, start, end, text[start:end])


def _merged(hits: Sequence[_Hit[_Claim]]) -> list[_Hit[_Claim]]:
    """Give one hit a ground: the first in the sentence, the longest of those."""
    best: dict[Ground, _Hit[_Claim]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.behind)):
        best.setdefault(hit.meaning.ground, hit)
    return list(best.values())


def _claims(tokens: Sequence[Token], tongues: Sequence[str]) -> list[_Hit[_Claim]]:
    """Give what the patterns of the languages say against the sentence and nothing excuses."""
    claims = [
        _Hit(meaning, tongue, first, behind)
        for tongue in tongues
        for meaning, first, behind in _patterns(tongue).claims.find(tokens)
    ]
    claims = [claim for claim in claims if not _is_name(claim, tokens)]
    if any(claim.meaning.weight is _Weight.MENTION for claim in claims):
        least = _Weight.MENTION if _asks(tokens, tongues) else _Weight.USUAL
        claims = [claim for claim in claims if claim.meaning.weight >= least]
    if not claims:
        return []
    clauses = clauses_of(tokens, tongues)
    excuses = [
        _Hit(meaning, tongue, first, behind)
        for tongue in tongues
        for meaning, first, behind in _patterns(tongue).excuses.find(tokens)
    ]
    return [
        claim for claim in claims if not any(_takes_back(one, claim, clauses) for one in excuses)
    ]


def _asks(tokens: Sequence[Token], tongues: Sequence[str]) -> bool:
    """Tell whether the sentence wants somebody."""
    if len(tokens) <= _HEADLINE:
        return True
    return any(True for tongue in tongues for _ in _patterns(tongue).asking.find(tokens))


def _is_name(claim: _Hit[_Claim], tokens: Sequence[Token]) -> bool:
    """Tell whether the words stand in quotation marks, such as the magazine "Woman"."""
    return all(token.is_quoted for token in tokens[claim.first : claim.behind])


def _takes_back(excuse: _Hit[_Excuse], claim: _Hit[_Claim], clauses: Sequence[int]) -> bool:
    against, meaning = claim.meaning, excuse.meaning
    if meaning.ground is not against.ground or meaning.weight < against.weight:
        return False
    if excuse.tongue != claim.tongue and against.weight > _Weight.MENTION:
        return False
    if clauses[excuse.first] != clauses[claim.behind - 1]:
        return False
    return (
        excuse.first - meaning.reach < claim.behind and claim.first < excuse.behind + meaning.reach
    )


@cache
def _patterns(language: str) -> _Patterns:
    """Compile the tables of a language, once."""
    table = _TABLES[language]
    lexicon = Lexicon(table.CLASSES)
    patterns = _Patterns(
        claims=PatternSet(lexicon),
        excuses=PatternSet(lexicon, barrier="@wanted"),
        asking=PatternSet(lexicon),
    )
    patterns.asking.add(_ASKING, True)
    for forbidden in (shared.FORBIDDEN, table.FORBIDDEN):
        for ground, rows in forbidden.items():
            for row in filter(None, map(str.strip, rows.splitlines())):
                weight, source = _weighed(row)
                patterns.claims.add(source, _Claim(ground, weight))
    for lawful in (shared.LAWFUL, table.LAWFUL):
        for ground, excuses in lawful.items():
            for reach, row in excuses:
                weight, source = _weighed(row)
                patterns.excuses.add(source, _Excuse(ground, weight, reach))
    return patterns


def _weighed(row: str) -> tuple[_Weight, str]:
    sign, _, source = row.partition(" ")
    weight = _SIGNS.get(sign)
    return (_Weight.USUAL, row) if weight is None else (weight, source)
