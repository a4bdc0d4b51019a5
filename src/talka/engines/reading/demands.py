"""Languages, licences, education and experience that an advert asks for."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from talka.engines.reading.findings import Found, LanguageNeed
from talka.engines.reading.lexicon import Lexicon
from talka.engines.reading.patterns import PatternSet
from talka.engines.reading.tables import terms
from talka.engines.reading.words import Sentence


_CEFR = re.compile(r"(?<!\w)(?P<level>[ABCАВС][12])(?![\w+])")
_AS_LATIN = str.maketrans("АВСЕТМВ", "ABCETMB")
_TONGUE_REACH = 6  # words between the name of a language and a word such as "language"
_LEVEL_REACH = 5
_WISH_REACH = 3
_MOST_MARKS = 100  # of one sentence; more than that is no advert
_CODE = r"(?:AM|A1|A2|A|B1|BE|B\s?\+\s?E|B|C1E|C1|CE|C\s?\+\s?E|C|D1E|D1|DE|D|T|СЕ|ВЕ|В|С|А|Т)"
_JOINED = rf"{_CODE}(?:\s?(?:,|/|;|&|\+|\bir\b|\bar\b|\band\b|\bor\b|\bun\b|\bvai\b|\bja\b|\bvõi\b|\bи\b|\bили\b|\barba\b)\s?{_CODE}){{0,16}}"
_CATEGORY = r"(?i:kategorij\w*|kat\.|kat\b|kategooria\w*|category|categories|класс\w*|категори\w*|licen[cs]e)"
_DRIVING = re.compile(
    rf"(?<![\w+])(?P<first>{_JOINED})[\s„“\"-]{{0,3}}{_CATEGORY}"
    rf"|{_CATEGORY}\s?[:(„“\"]?\s?(?P<last>{_JOINED})(?![\w+#])"
)
_ONE_CODE = re.compile(_CODE)
_YEARS = r"(?:m\.|metų|metus|metai|metams|years?|yrs?|gad[aius]\w*|gada|aasta\w*|лет|года?|год)"
_SPELLED = {
    1: r"vieneri\w*|vienerių|vienų|one|vienu|viena|ühe|üks|aastane|одного|один",
    2: r"dveji?\w*|dviejų|dvejų|two|divu|divi|kahe|kaks|двух|два",
    3: r"treji?\w*|trejų|trijų|three|trīs|triju|kolme|kolm|трех|трёх|три",
    5: r"penke?r\w*|penkių|five|piecu|pieci|viie|viis|пяти|пять",
}
_COUNT = r"(?P<{0}>\d{{1,2}})(?:\s?(?:[-–]|iki|to|līdz|kuni|до)\s?\d{{1,2}})?\s?\+?|" + "|".join(
    rf"(?P<{{0}}w{number}>{words})" for number, words in _SPELLED.items()
)
_EXPERIENCE = (
    r"(?:patirt\w*|staž\w*|experience\w*|pieredz\w*|praks\w*|kogemus\w*|staaž\w*|опыт\w*|стаж\w*)"
)
_EXPERIENCED = re.compile(
    rf"(?:(?<![\w.,])(?:{_COUNT.format('a')})\s*{_YEARS}['’]?\s(?:[^\W\d_]+\s){{0,4}}{_EXPERIENCE}"
    rf"|{_EXPERIENCE}[^.\n;\d]{{0,40}}?(?<![\w.,])(?:{_COUNT.format('b')})\s*{_YEARS})",
    re.IGNORECASE,
)
_INEXPERIENCED = re.compile(
    r"patirt\w+\s+(?:nebūtin\w+|nereikaling\w+|nebutin\w+)|be\s+patirties|no\s+(?:previous\s+|prior\s+)?experience(?!\s+of)"
    r"|experience\s+(?:is\s+)?not\s+(?:required|necessary|needed)|pieredze\s+nav\s+(?:obligāta|nepieciešama|vajadzīga)|bez\s+pieredzes"
    r"|kogemus\s+ei\s+ole\s+(?:vajalik|nõutav|oluline|kohustuslik)|kogemuseta|опыт\s+(?:работы\s+)?не\s+(?:обязателен|требуется|нужен|важен)|без\s+опыта",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A word that matters for languages, by its place among the words of the sentence."""

    label: str
    at: int


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of language, by its place among the words and the characters."""

    level: str
    at: int
    start: int
    end: int
    is_guess: bool


def read_languages(
    text: str, sentences: Sequence[Sentence], codes: Collection[str] | None
) -> tuple[Found[LanguageNeed], ...]:
    """
    Give each language that is asked for, with its level, once and in the order of the text.

    A level from words such as "good" is a guess, a language beside a teacher or translator is none.
    """
    best: dict[str, Found[LanguageNeed]] = {}
    for sentence in sentences:
        for found in _languages_of(text, sentence):
            known = best.get(found.value.code)
            is_better = known is None or (
                known.value.level is None and found.value.level is not None
            )
            if is_better and (codes is None or found.value.code in codes):
                best[found.value.code] = found
    return tuple(sorted(best.values(), key=lambda found: found.start))


def _languages_of(text: str, sentence: Sentence) -> Iterator[Found[LanguageNeed]]:
    hits = islice(_marks().find(sentence.tokens), _MOST_MARKS)
    marks = sorted(
        (_Mark(label, at) for label, at, _ in hits), key=lambda mark: (mark.at, mark.label)
    )
    named = [mark for mark in marks if mark.label.startswith("language:")]
    tongues = [mark.at for mark in marks if mark.label == "tongue"]
    levels = _levels(text, sentence, marks)
    owned = _owned(text, sentence, named, levels, tongues)
    for mark in named:
        if any(one.label == "teacher" and 0 < one.at - mark.at <= 2 for one in marks):
            continue
        level = owned.get(mark.at)
        if not levels and not _is_language(mark, marks):
            continue
        token = sentence.tokens[mark.at]
        end = level.end if level is not None and level.at > mark.at else token.end
        code = mark.label.removeprefix("language:")
        need = LanguageNeed(
            code, level.level if level else None, _is_wished(text, sentence, mark, marks)
        )
        yield Found(need, token.start, end, is_guess=level is not None and level.is_guess)


def _is_language(name: _Mark, marks: Sequence[_Mark]) -> bool:
    """Tell whether "German" is a language here: by a word such as "speak" or "is a plus" near it."""
    return any(
        (mark.label == "tongue" and -2 <= mark.at - name.at <= _TONGUE_REACH)
        or (mark.label == "wished" and 0 < mark.at - name.at <= _WISH_REACH)
        for mark in marks
    )


def _is_wished(text: str, sentence: Sentence, name: _Mark, marks: Sequence[_Mark]) -> bool:
    """Tell whether a word such as "advantage" stands in the same part between commas."""
    here = sentence.tokens[name.at].start
    wishes = [sentence.tokens[mark.at].start for mark in marks if mark.label == "wished"]
    return any("," not in text[min(here, at) : max(here, at)] for at in wishes)


def _levels(text: str, sentence: Sentence, marks: Sequence[_Mark]) -> list[_Level]:
    """Give the levels that are named, those by their sign before those by words such as "good"."""
    said = []
    ends = [token.end for token in sentence.tokens]
    for found in islice(_CEFR.finditer(text, sentence.start, sentence.end), _MOST_MARKS):
        place = bisect_right(ends, found.start())
        said.append(
            _Level(found["level"].translate(_AS_LATIN), place, found.start(), found.end(), False)
        )
    guessed = []
    for mark in marks:
        if mark.label.startswith("level:"):
            token = sentence.tokens[mark.at]
            level = mark.label.removeprefix("level:")
            guessed.append(_Level(level, mark.at, token.start, token.end, True))
    return said + guessed


def _owned(
    text: str,
    sentence: Sentence,
    named: Sequence[_Mark],
    levels: Sequence[_Level],
    tongues: Sequence[int],
) -> dict[int, _Level]:
    """Give each language its level: that which follows it or its row, else that in front of it."""
    owned: dict[int, _Level] = {}
    for level in levels:
        before = [mark.at for mark in named if 0 <= level.at - mark.at <= _LEVEL_REACH]
        row = _row(text, sentence, before, tongues)
        free = [at for at in row if at not in owned]
        if not free:
            free = [
                mark.at
                for mark in named
                if 0 < mark.at - level.at <= _LEVEL_REACH
                and mark.at not in owned
                and "," not in text[level.end : sentence.tokens[mark.at].start]
            ]
        owned.update(dict.fromkeys(free, level))
    return owned


def _row(text: str, sentence: Sentence, places: Sequence[int], tongues: Sequence[int]) -> list[int]:
    """Give the last of the languages and those in one row with it: "English and Russian", not "English language, Russian"."""
    row = list(places[-1:])
    for earlier, later in zip(places[-2::-1], places[:0:-1], strict=False):
        between = text[sentence.tokens[earlier].end : sentence.tokens[later].start]
        if "," in between and any(earlier < at < later for at in tongues):
            break
        row.append(earlier)
    return row


@cache
def _marks() -> PatternSet[str]:
    marks: PatternSet[str] = PatternSet(Lexicon({}))
    for code, stems in terms.LANGUAGES.items():
        for stem in dict.fromkeys(stems.split()):
            marks.add(stem, f"language:{code}")
    for level, stems in terms.LEVELS.items():
        for stem in stems.split():
            marks.add(stem, f"level:{level}")
    for label, stems in (
        ("tongue", terms.TONGUE),
        ("teacher", terms.TEACHER),
        ("wished", terms.WISHED),
    ):
        for stem in dict.fromkeys(stems.split()):
            marks.add(stem, label)
    return marks


def read_driving(text: str) -> Iterator[Found[str]]:
    """Give the categories of driving licence that stand beside a word such as "category"."""
    for found in _DRIVING.finditer(text):
        group = "first" if found["first"] else "last"
        for code in _ONE_CODE.finditer(text, found.start(group), found.end(group)):
            category = code.group().translate(_AS_LATIN)
            yield Found(re.sub(r"[\s+]", "", category), code.start(), code.end())


def read_experience(text: str) -> Found[int] | None:
    """Give the years of experience that are asked for, the lower of two; 0 where none is needed."""
    found = _EXPERIENCED.search(text)
    if found is not None:
        years = next((int(found[group]) for group in ("a", "b") if found[group]), None)
        if years is None:
            years = next(
                number for number in _SPELLED if found[f"aw{number}"] or found[f"bw{number}"]
            )
        if years <= 30:
            return Found(years, found.start(), found.end())
    none = _INEXPERIENCED.search(text)
    return None if none is None else Found(0, none.start(), none.end())
