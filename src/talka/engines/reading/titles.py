"""The title of an advert: what is sought, without the words around it."""

import re

from talka.engines.reading.findings import Found


_MOST_LINES = 6
_LONGEST = 120
_LEGAL = r"(?:uab|mb|ab|vš[įi]|iį|sia|as|oü|ou|ltd\.?|llc|ооо|зао|ип)"
_COMPANY = rf"(?:{_LEGAL}\s+[„“\"«]?[^\n.:,]{{1,50}}?[”“\"»]?,?\s+|[„“\"«][^\n„“”\"«»]{{1,50}}[”“\"»]\s+|[^\n.:,]{{1,70}}?\s)?"
_SEEKS = (
    r"(?:šiuo\s+metu\s+|skubiai\s+|urgently\s+|steidzami\s+|kiiresti\s+|срочно\s+|currently\s+)?"
    r"(?:ieško(?:me|ma|mas|mi|mos|si)?|iesko(?:me|ma)?|reikaling(?:as|a|i|os)|reikia|priima(?:me|ma)?|kvieči(?:a|ame)(?:\s+dirbti)?|siūlo(?:me|mas)?\s+darb[ąo]s?"
    r"|(?:is|are)\s+(?:now\s+)?(?:looking\s+for|hiring|seeking|recruiting)|looking\s+for|hiring|seeks?|wanted|we\s+need|needs|required"
    r"|meklē(?:jam|jams|jama|jami)?|meklejam|vajadzīg[sai]s?|nepieciešam[sai]s?|aicina(?:m)?(?:\s+darbā|\s+pievienoties)?|piedāvā(?:jam)?\s+darbu"
    r"|otsi(?:b|me|takse|n)|vaja(?:b|me|takse)|pakub\s+tööd|kutsub\s+tööle"
    r"|ищ(?:ем|ет|у)|требу[ею]т?ся|нуж(?:ен|на|ны)|приглаша(?:ем|ет)(?:\s+на\s+работу)?|в\s+команду\s+нужен)"
)
_LEAD = re.compile(
    rf"(?:(?:darbo\s+skelbimas|job\s+(?:ad|title)|position|pareigos|pozicija|vacancy|vakance|amats|ametikoht|tööpakkumine|вакансия|должность)\s*[:–-]\s*)?"
    rf"(?:{_COMPANY}{_SEEKS}\s*:?\s+(?:an?\s+|savo\s+komand\w+\s+|our\s+next\s+|новых?\s+)?)?(?:\d{{1,2}}\s+(?=[^\W\d_]))?",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"\s+(?:reikaling(?:as|a|i|os)|wanted|required|needed|vajadzīg[sai]s?|nepieciešam[sai]s?|otsitakse|требуется|требуются)\b.*$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[.!?;|•\n](?:\s|$)|[\n|•]|,\s|\s[-–—]\s|:\s"
    r"|\s(?:į|prie|kuris|kuri|kurie|dirbti|darbui|to\s(?:join|work)|who|for\s(?:our|a|the)|in\sour|at\sour|kas|kurš|kura|darbam|kes|tööle|"
    r"который|которая|для\s+работы|в\s+наш\w*|на\s+полный|atlyginimas|salary|alga|palk|зарплата)\b",
    re.IGNORECASE,
)
_EDGE = " \t\r\n-–—*•>#=_:|,.!✔✅⭐★☆►🔥📢"
_GREETING = re.compile(
    r"(?:labas|sveiki|laba\s+diena|hello|hi|dear|labdien|tere|здравствуйте|привет|apie\s+mus|about\s+us|par\s+mums|meist|о\s+нас)\b",
    re.IGNORECASE,
)


def read_title(text: str) -> Found[str] | None:
    """
    Give the title as it is written: the first line that names what is sought, cut where more follows.

    The words are not changed: "Ieškome virėjo (-os)" gives "virėjo (-os)". A guess is a title cut
    out of a running sentence.
    """
    at = 0
    for line in text.splitlines(keepends=True)[: _MOST_LINES * 2]:
        start, at = at, at + len(line)
        plain = line.strip(_EDGE)
        if (
            len(plain) < 3
            or _GREETING.match(plain)
            or not any(letter.isalpha() for letter in plain)
        ):
            continue
        return _cut(text, start + line.index(plain), start + line.index(plain) + len(plain))
    return None


def _cut(text: str, start: int, end: int) -> Found[str] | None:
    end = min(end, start + 400)
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead is not None and lead.end() < end else start
    stop = _STOP.search(text, begin, end)
    last = stop.start() if stop is not None and stop.start() > begin + 1 else end
    trail = _TRAIL.search(text[begin:last])
    if trail is not None and trail.start() > 1:
        last = begin + trail.start()
    last = min(last, begin + _LONGEST)
    title = text[begin:last].strip(_EDGE + '„“"«»')
    if len(title) < 2:
        return None
    place = text.index(title, begin)
    return Found(title, place, place + len(title), is_guess=begin > start or stop is not None)
