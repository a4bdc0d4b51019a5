"""Pay and weekly hours in the text of an advert."""

import re
from dataclasses import dataclass
from decimal import Decimal

from talka.engines.reading.findings import Found, Hours, Pay, Period


# A number such as 1400, "1 400", 1.400,00 or 8,50; spaces may be non-breaking.
_NUMBER = r"\d{1,3}(?:[  .,']\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?"
_EURO = r"(?:€|eur(?:[aouių]s?|ų|as|ai|iem|u|ot|os?|ost|oni)?(?!\w)|eiro(?!\w)|евро(?!\w))"
_TO = r"(?:[-–—−]|\biki\b|\bto\b|\bl[īi]dz\b|\bkuni\b|\bдо\b|\band\b|\bir\b)"
_MONEY = re.compile(
    rf"(?P<from>\b(?:nuo|from|no|alates|от|starting\s+at)\s+)?"
    rf"(?P<upto>\b(?:iki|up\s+to|l[īi]dz|kuni|до)\s+)?"
    rf"(?P<before>{_EURO}\s?)?(?<![\d.,])(?P<low>{_NUMBER})(?P<middle>\s?{_EURO})?"
    rf"(?:\s?{_TO}\s?(?:{_EURO}\s?)?(?P<high>{_NUMBER}))?(?P<after>\s?{_EURO})?(?!\d)",
    re.IGNORECASE,
)
_PAY_WORD = re.compile(
    r"atlyg|atlygin|alg[aąos]|užmok|uzmok|darbo\s+užm|mokam|uždirb|salary|wage|\bpay\b|earn|rate|compensation"
    r"|atalgoj|maks[aā]jam|palk|palga|töötasu|tootasu|tasu\b|teenid|зарплат|оклад|заработ|оплат|ставк|з/п|доход",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"premij|bonus|prēmij|preemia|преми|apyvart|turnover|investic|invest|investeer|draudim|insurance|kompens"
    r"|dovan|voucher|čeki|apgyvend|nuom|rent\b|fine\b|baud|užstat|deposit|dienpin|per diem|allowance"
    r"|lunch|pietum|maitin|budžet|budget|biudžet|kain[aou]|price|cena|hind\b|цен[аы]|стоимост",
    re.IGNORECASE,
)
_PERIODS = (
    (Period.HOUR, r"val|hour|hr|h(?!\w)|stund|tun[dn]|час|ч(?!\w)"),
    (Period.DAY, r"dien|day|päev|paev|день|смен|pamain|shift"),
    (Period.WEEK, r"savait|week|nedēļ|nedel|nädal|недел"),
    (Period.MONTH, r"mėn|men[eės.]|men(?!\w)|month|mo(?!\w)|mēn|mes|kuu|мес"),
    (Period.YEAR, r"metus|metams|m\.(?!ėn)|year|annum|p\.?a\.?(?!\w)|gadā|gada|aasta|год"),
)
_PERIOD = re.compile(
    r"[\s,]*(?:\(?(?:neatskaičius\s+mokesčių|neto|bruto|brutto|gross|net|nett[o]?|брутто|нетто|neatsk\.?)\)?)?[\s,]*"
    r"(?:/|per|an?|už|uz|par|за|в|each|kas|po|į|i|по)?\s*(?:1\s)?(?:"
    + "|".join(f"(?P<{period}>{words})" for period, words in _PERIODS)
    + r")\w*",
    re.IGNORECASE,
)
_PERIOD_BEFORE = re.compile(
    r"valandin|hourly|stundas likme|tunnipalk|tunnitasu|почасов|(?P<month>mėnesi|monthly|mēneša|kuupalk|ежемесяч|месячн)"
    r"|(?P<year>annual|yearly|metin|gada alg|aastapalk|годов)",
    re.IGNORECASE,
)
_GROSS = re.compile(
    r"neatskai[čc]i|brut+o|gross|before\s+tax|prieš\s+mok|pirms\s+nodok|ant\s+popier|enne\s+maks|брутто|до\s+вычета|до\s+налог",
    re.IGNORECASE,
)
_NET = re.compile(
    r"(?<!ne)atskai[čc]i|\bnet+o?\b|į\s+rankas|\bi\s+rankas|after\s+tax|take[\s-]home|uz\s+rok|pēc\s+nodok|kätte"
    r"|\bkatte\b|на\s+руки|нетто|чистыми|после\s+вычета",
    re.IGNORECASE,
)
_AROUND = 45  # characters before an amount in which the word for pay is looked for
_BEHIND = 40
_MOST_HOURLY = 80
_MOST_MONTHLY = 15_000
_LEAST = 3

_WEEK = r"(?:savait\w*|sav\.?|week\w*|wk|ned[ēe]ļ\w*|nedel\w*|n[äa]dal\w*|недел\w*)"
_HOUR = r"(?:val\.?|valand\w*|hours?|hrs?\.?|h|stund\w*|st\.|tun[dn]\w*|час\w*|ч\.?)(?!\w)"
_WEEKLY = re.compile(
    rf"(?<![\d.,:])(?P<low>\d{{1,2}}(?:[.,]\d)?)(?:\s?(?:[-–—]|iki|to|līdz|lidz|kuni|до)\s?(?P<high>\d{{1,2}}(?:[.,]\d)?))?"
    rf"[\s-]*{_HOUR}\.?(?:\s+(?:darbo|work|tööd|работы))?\s*(?:/|per|a|an|į|i|par|в|kas|iga|по)?\s*{_WEEK}",
    re.IGNORECASE,
)
_WEEKLY_TURNED = re.compile(
    rf"{_WEEK}\s*(?:\(|:|-|–|po|по|iki|до)?\s*(?P<low>\d{{1,2}}(?:[.,]\d)?)(?:\s?[-–—]\s?(?P<high>\d{{1,2}}(?:[.,]\d)?))?\s?{_HOUR}",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?P<low>\d{2})(?P<high>)[\s-]*(?:hour|час\w*|stundu|tunni\w*|valandų)[\s-]*(?:week|недел\w*|nedēļ\w*|nädal\w*|savait\w*)",
    re.IGNORECASE,
)
_MOST_HOURS = 72


@dataclass(frozen=True, slots=True)
class _Candidate:
    worth: int
    found: Found[Pay]


def read_pay(text: str) -> Found[Pay] | None:
    """Give what the text says of pay in euros: of several amounts the one that looks most like pay."""
    candidates = [
        candidate
        for found in _MONEY.finditer(text)
        if (candidate := _candidate(text, found)) is not None
    ]
    best = max(candidates, key=lambda one: (one.worth, -one.found.start), default=None)
    return None if best is None else best.found


def _candidate(text: str, found: re.Match[str]) -> _Candidate | None:
    # A long list of bare numbers is the worst text: what tells most of them apart is asked first.
    has_currency = any(found[name] for name in ("before", "middle", "after"))
    behind = text[found.end() : found.end() + _BEHIND].partition("\n")[0]
    if not has_currency and not _says_tax(behind):
        return None
    before = text[max(0, found.start() - _AROUND) : found.start()].rpartition("\n")[2]
    is_pay = bool(_PAY_WORD.search(before))
    if not (has_currency or is_pay) or _NOT_PAY.search(before[-25:] + behind[:12]):
        return None
    low, high = _value(found["low"]), _value(found["high"])
    if low is None or low < _LEAST:
        return None
    period, is_guessed, end = _period(found, before, behind, high or low)
    is_net = _taxed(before, behind)
    pay = Pay(*_bounds(found, low, high), period, is_net, is_guessed)
    worth = 2 * is_pay + 2 * (not is_guessed) + (is_net is not None) + (high is not None)
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    return _Candidate(worth, Found(pay, start, end, is_guess=is_guessed or is_net is not False))


def _says_tax(behind: str) -> bool:
    first = behind.lstrip(" ,(")
    return bool(_GROSS.match(first) or _NET.match(first))


def _bounds(
    found: re.Match[str], low: Decimal, high: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    if high is not None:
        return (low, high) if low <= high else (high, low)
    if found["upto"]:
        return None, low
    return low, None if found["from"] else low


def _period(
    found: re.Match[str], before: str, behind: str, amount: Decimal
) -> tuple[Period, bool, int]:
    """Give the period, whether it is a guess, and where its words end."""
    named = _PERIOD.match(behind)
    if named is not None:
        period = next(period for period, _ in _PERIODS if named[period])
        return period, False, found.end() + named.end()
    said = _PERIOD_BEFORE.search(before)
    if said is not None:
        period = Period.MONTH if said["month"] else Period.YEAR if said["year"] else Period.HOUR
        return period, False, found.end()
    if amount <= _MOST_HOURLY:
        return Period.HOUR, True, found.end()
    return (Period.MONTH if amount <= _MOST_MONTHLY else Period.YEAR), True, found.end()


def _taxed(before: str, behind: str) -> bool | None:
    """Tell whether the pay is after tax: the words behind it count before those in front of it."""
    for part in (behind, before):
        gross, net = _GROSS.search(part), _NET.search(part)
        if gross and net:
            return net.start() < gross.start()
        if gross or net:
            return net is not None
    return None


def _value(written: str | None) -> Decimal | None:
    if written is None:
        return None
    plain = re.sub(r"[  ']", "", written)
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", plain)
    return Decimal(plain.replace(",", "."))


def read_hours(text: str) -> Found[Hours] | None:
    """Give the hours a week that the text names, at most 72."""
    for pattern in (_WEEKLY, _WEEKLY_TURNED, _ADJECTIVE):
        for found in pattern.finditer(text):
            low = Decimal(found["low"].replace(",", "."))
            high = Decimal(found["high"].replace(",", ".")) if found["high"] else low
            if 0 < low <= high <= _MOST_HOURS:
                return Found(Hours(low, high), found.start(), found.end())
    return None
