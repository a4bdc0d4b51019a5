"""Requirements and preferences in a job advert that equal-treatment law forbids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from talka.engines.reading.grounds import Ground, Unlawful
from talka.engines.reading.patterns import Lexicon, Pattern, PatternSet
from talka.engines.reading.tables import en, et, lt, lv, ru, shared
from talka.engines.reading.tongues import CONTRASTS, likely_languages
from talka.engines.reading.words import Sentence, Token, sentences


_TABLES: Mapping[str, ModuleType] = {"lt": lt, "en": en, "lv": lv, "et": et, "ru": ru}


@dataclass(frozen=True, slots=True)
class _Excuse:
    """What takes the meaning away from hits on `ground` that stand at most `reach` words off."""

    ground: Ground
    reach: int


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of a sentence, as a half-open range of tokens."""

    ground: Ground
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
    return Unlawful(hit.ground, text[sentence.start : sentence.end], start, end, text[start:end])


def _merged(hits: Sequence[_Hit]) -> list[_Hit]:
    """Give one hit a ground: the first in the sentence, the longest of those."""
    best: dict[Ground, _Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.behind)):
        best.setdefault(hit.ground, hit)
    return list(best.values())


def _hits(tokens: Sequence[Token], language: str) -> list[_Hit]:
    patterns = _patterns(language)
    hits: list[_Hit] = []
    excuses: list[tuple[_Excuse, int, int]] = []
    for label, first, behind, _ in patterns.find(tokens):
        if isinstance(label, _Excuse):
            excuses.append((label, first, behind))
        elif isinstance(label, Ground):
            hits.append(_Hit(label, first, behind))
    if not hits:
        return []
    clauses = _clauses(tokens, language)
    return [hit for hit in hits if not any(_excused(hit, one, clauses) for one in excuses)]


def _excused(hit: _Hit, placed: tuple[_Excuse, int, int], clauses: Sequence[int]) -> bool:
    excuse, first, behind = placed
    if excuse.ground is not hit.ground or clauses[first] != clauses[hit.behind - 1]:
        return False
    return first - excuse.reach < hit.behind + (excuse.reach == 0) * 0 and hit.first < behind + excuse.reach


def _clauses(tokens: Sequence[Token], language: str) -> list[int]:
    """Number the clauses: what follows a "but" no longer stands under what was said before it."""
    contrasts = CONTRASTS[language]
    number = 0
    numbers = []
    for token in tokens:
        number += token.word in contrasts
        numbers.append(number)
    return numbers


@lru_cache(maxsize=None)
def _patterns(language: str) -> PatternSet:
    """Compile the tables of a language, once."""
    table = _TABLES[language]
    lexicon = Lexicon(table.CLASSES)
    compiled: list[tuple[Pattern, object]] = []
    for forbidden in (shared.FORBIDDEN, table.FORBIDDEN):
        for ground, rows in forbidden.items():
            compiled += [(lexicon.compile(row.strip()), ground) for row in rows.splitlines() if row.strip()]
    for lawful in (shared.LAWFUL, table.LAWFUL):
        for ground, excuses in lawful.items():
            compiled += [(lexicon.compile(row), _Excuse(ground, reach)) for reach, row in excuses]
    return PatternSet(lexicon, compiled)
