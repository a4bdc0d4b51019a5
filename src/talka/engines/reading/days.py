"""The day on which work starts and the day until which people can apply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from talka.engines.reading.findings import Found, Start
from talka.engines.reading.words import fold


# Beginnings of folded month names in five languages.
_MONTHS = (
    ("saus", "jan", "jaan", "янв"),
    ("vasar", "feb", "veebr", "фев"),
    ("kov", "mar", "märts", "мар"),
    ("baland", "apr", "апр"),
    ("geguz", "may", "maij", "mai", "мая", "май", "мае"),
    ("birzel", "jun", "juun", "июн"),
    ("liep", "jul", "juul", "июл"),
    ("rugpj", "aug", "авг"),
    ("rugs", "sep", "сен"),
    ("spal", "oct", "okt", "окт"),
    ("lapkr", "nov", "ноя"),
    ("gruod", "dec", "dets", "дек"),
)
_MONTH_WORDS = {fold(stem): number for number, stems in enumerate(_MONTHS, 1) for stem in stems}
# Words that only begin like a month.
_NOT_MONTHS = (
    "vasaros",
    "vasarą",
    "vasarai",
    "mais",
    "maist",
    "mart",
    "market",
    "mark",
    "mars",
    "may be",
    "junior",
    "jaunu",
    "seps",
    "desember",
)
_WORD = r"[^\W\d_]{3,12}"
_DATE = re.compile(
    rf"(?P<iso>(?P<y1>20\d\d)[-./](?P<m1>\d{{1,2}})[-./](?P<d1>\d{{1,2}}))(?!\d)"
    rf"|(?<![\d.])(?P<d2>\d{{1,2}})[./](?P<m2>\d{{1,2}})(?:[./](?P<y2>20\d\d))?\.?(?![\d./])"
    rf"|(?:(?P<y3>20\d\d)\s?(?:m\.|\.?\s?gada|г\.)\s?)?(?P<w3>{_WORD})\s(?P<d3>\d{{1,2}})(?!\d|:)(?:st|nd|rd|th)?(?:\s?d\.?)?(?:,?\s(?P<y4>20\d\d))?"
    rf"|(?:(?P<y6>20\d\d)\.?\s?gada\s)?(?<![\d.,:])(?P<d5>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<w5>{_WORD})(?:,?\s(?P<y5>20\d\d))?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"kandidat|kandidee|siųs|siusk|siust|paraišk|anket|\bcv\b|apply|applic|deadline|closing|pieteik|sūt|sut[īi]t|avaldus"
    r"|tähtaeg|tahtaeg|saata|saatke|срок\b|сроки\b|резюме|заявк|отклик|terminas|skelbimas\s+galioja|atrank|konkurs|dokument|laukiam",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"sutart|terminuot|contract|līgum|ligum|leping|договор|контракт|laikotarp|project|projekt|sezon|проект",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:\biki|\buntil|\bby|\btill?|\bbefore|\bl[īi]dz|\bkuni|\bдо|\bне\s+позднее|\bne\s+vėliau\s+kaip)\s*:?\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:\bnuo|\bfrom|\bon|\bno|\balates|\bsākot\s+ar|\bс|\bначиная\s+с|\bstarting)\s*:?\s*$",
    re.IGNORECASE,
)
_STARTING = re.compile(
    r"prad[žz]i|pradėt|pradet|\bstart|begin|commenc|sāk|sakot|sākum|algus|alust|asuda|tööle\s+asu|начал|выход|приступ|priimam|dirbti\s+nuo|darbo\s+pradžia",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"(?P<plain>(?:prad[žz]i\w*|pradėti|start\w*|begin\w*|sākt|darba\s+sākums|alusta\w*|tööle\s+asumi\w*|asuda\s+tööle|начало\s+работы|приступ\w*|выход\w*)"
    r"[^.\n]{0,30}?(?:iš\s?karto|is\s?karto|nedelsiant|immediate\w*|at\s+once|asap|as\s+soon\s+as\s+possible|straight\s+away|now\b|uzreiz|nekavējoties|kohe(?:selt)?|сразу|немедленно))"
    r"|(?P<loose>iš\s?karto|nedelsiant|immediate\s+start|immediately|\basap\b|nekavējoties|koheselt|tööle\s+kohe|немедленно|сразу)",
    re.IGNORECASE,
)
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class _Day:
    on: date
    start: int
    end: int


def read_start(text: str, today: date) -> Found[Start] | None:
    """Give the day on which the work starts; a day without a year is the next such day."""
    for day in _days(text, today):
        before = _words_before(text, day.start)
        if _UNTIL.search(before) or _CLOSING.search(before[-25:]):
            continue
        if _STARTING.search(before) or _FROM.search(before):
            return Found(Start(day.on, at_once=False), day.start, day.end)
    found = _AT_ONCE.search(text)
    if found is None:
        return None
    return Found(Start(None, at_once=True), found.start(), found.end(), is_guess=not found["plain"])


def read_closing(text: str, today: date) -> Found[date] | None:
    """Give the last day for applications; a day without a year is the next such day."""
    for day in _days(text, today):
        before = _words_before(text, day.start)
        if _CONTRACT.search(before) and not _CLOSING.search(before):
            continue
        if _UNTIL.search(before) or (_CLOSING.search(before) and not _FROM.search(before)):
            return Found(day.on, day.start, day.end, is_guess=not _CLOSING.search(before))
    return None


def _words_before(text: str, at: int) -> str:
    """Give what stands before a place in its line or, where it begins one, in the line before."""
    before = text[max(0, at - _BEFORE) : at]
    line = before.rpartition("\n")[2]
    return line if line.strip() else before.replace("\n", " ")


def _days(text: str, today: date) -> Iterator[_Day]:
    at = 0
    while (found := _DATE.search(text, at)) is not None:
        day = _date(found, today)
        if day is None:
            at = found.start() + max(1, len(found.group().split()[0]))
            continue
        yield _Day(day, found.start(), found.end())
        at = found.end()


def _date(found: re.Match[str], today: date) -> date | None:
    month_word = found["w3"] or found["w5"]
    month = _month(month_word) if month_word else int(found["m1"] or found["m2"])
    day = int(next(found[name] for name in ("d1", "d2", "d3", "d5") if found[name]))
    year = next(
        (int(found[name]) for name in ("y1", "y2", "y3", "y4", "y5", "y6") if found[name]), None
    )
    if month is None:
        return None
    try:
        if year is not None:
            return date(year, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    if word.lower().startswith(_NOT_MONTHS) and word.lower() != "mai":
        return None
    folded = fold(word)
    lengths = range(len(folded), 2, -1)
    return next(
        (_MONTH_WORDS[folded[:length]] for length in lengths if folded[:length] in _MONTH_WORDS),
        None,
    )
