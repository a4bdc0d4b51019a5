"""What a job advert says, proposed as answers to the questions that an employer would be asked."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TypeVar

from talka.engines.reading.amounts import read_hours, read_pay
from talka.engines.reading.contacts import read_email, read_phone
from talka.engines.reading.days import read_closing, read_start
from talka.engines.reading.demands import read_driving, read_experience, read_languages
from talka.engines.reading.findings import Advert, Contract, Found, Remote, WorkingTime
from talka.engines.reading.lexicon import Lexicon
from talka.engines.reading.patterns import PatternSet
from talka.engines.reading.places import read_places
from talka.engines.reading.tables import terms
from talka.engines.reading.titles import read_title
from talka.engines.reading.words import MAX_TEXT, Sentence, sentences, without_endless_words


_POSITIONS = """
    ieskom*|reikaling*|reikia|priim*|kviec* #few @workers
    #few laisv* darbo? viet*
    #few darbo viet*
    #few pozicij*|vakansij*|etat*
    laisvu darbo? vietu skaicius|skaiciu #few
    darbo vietu skaicius #few
    looking|hiring|need|seeking|require|recruiting for? about|additional|another|currently|further|up|urgently? to? #few @workers
    #few positions|openings|vacancies|posts
    number of positions|posts|vacancies #few
    meklejam|vajadzigi|vajadzigas|nepieciesami|aicinam #few @workers
    #few vakances|darbavietas|amata
    #few brivas? vietas
    otsime|vajame|votame #few @workers
    #few tookohta|ametikohta|vaba
    требуются|ищем|нужны|нужно #few @workers
    #few вакансии|вакансий|места|мест|рабочих
    """
_LABOUR = {
    "workers": """darbuotoj* virej* vairuotoj* pardavej* padavej* valytoj* statybinink* murinink* suvirintoj* operator*
        slaugytoj* specialist* vadybinink* programuotoj* krovej* sandelinink* siuvej* mokytoj* zmon* asmen* konsultant*
        workers people drivers cooks cleaners welders nurses engineers developers assistants operators waiters
        packers electricians teachers sales warehouse staff chefs
        darbiniek* soferus autovaditaj* pavarus apkopej* metinataj* stradniek* cilvekus pardevej* viesmil* masas
        tootajat tootaja* kokka autojuhti koristajat keevitajat muujat ode inimest teenindajat
        водител* повар* продав* уборщ* сварщик* рабоч* человек* сотрудник* кассир* официант* оператор* грузчик*
        специалист* медсест*"""
}

Kind = TypeVar("Kind")


def read_advert(
    text: str,
    language: str,
    *,
    today: date,
    places: Mapping[str, str],
    languages: Collection[str] | None = None,
    licences: Collection[str] | None = None,
) -> Advert:
    """
    Propose what an advert says; what it does not say stays empty, nothing is made up.

    :param text: the advert in one or several of five languages; `MAX_TEXT` characters are read
    :param language: the language it is said to be in; patterns of all five are looked for anyway
    :param today: a day without a year is the next such day from then on
    :param places: each written form of a place ("Kaune", "Kaunas") and the key that is given for it
    :param languages: ISO 639-1 codes to look for; None: all that are known here
    :param licences: codes to look for ("B", "work:forklift"); None: all that are known here

    Pay counts as euros, ISCED levels are those of 2011, days those of the Gregorian calendar.
    """
    read = text[:MAX_TEXT]
    plain = without_endless_words(read)
    parts = tuple(sentences(read))
    remote = _first(parts, "remote")
    contract = _first(parts, "contract")
    return Advert(
        title=read_title(read),
        sentences=tuple(Found(read[part.start : part.end], part.start, part.end) for part in parts),
        hours=read_hours(plain),
        working_times=_working_times(parts),
        contract=None if contract is None else _as(contract, Contract(str(contract.value))),
        remote=None if remote is None else _as(remote, Remote(str(remote.value))),
        pay=read_pay(plain),
        places=read_places(parts, places),
        languages=read_languages(plain, parts, languages),
        licences=_licences(plain, parts, licences),
        education=_education(parts),
        experience_years=read_experience(plain),
        positions=_positions(parts),
        start=read_start(plain, today),
        closes_on=read_closing(plain, today),
        email=read_email(read),
        phone=read_phone(read),
    )


def _as(found: Found[object], value: Kind) -> Found[Kind]:
    return Found(value, found.start, found.end, found.is_guess)


def _working_times(parts: Sequence[Sentence]) -> tuple[Found[WorkingTime], ...]:
    """Give each kind of working time once; "not full time" is not full time too."""
    times: dict[WorkingTime, Found[WorkingTime]] = {}
    part_time = [found for found in _all(parts, "time") if found.value == WorkingTime.PART_TIME]
    for found in _all(parts, "time"):
        is_inside = any(one.start <= found.start < one.end for one in part_time)
        if found.value != WorkingTime.FULL_DAY or not is_inside:
            times.setdefault(
                WorkingTime(str(found.value)), _as(found, WorkingTime(str(found.value)))
            )
    return tuple(sorted(times.values(), key=lambda found: found.start))


def _licences(
    text: str, parts: Sequence[Sentence], codes: Collection[str] | None
) -> tuple[Found[str], ...]:
    """Give each licence once; a driving licence without a category is guessed to be B."""
    found = [*read_driving(text), *(_work_licence(text, one) for one in _all(parts, "licence"))]
    car = _first(parts, "car")
    if car is not None and not any(":" not in one.value for one in found):
        found.append(Found("B", car.start, car.end, is_guess=True))
    once: dict[str, Found[str]] = {}
    for one in sorted(found, key=lambda one: (one.is_guess, one.start)):
        if codes is None or one.value in codes:
            once.setdefault(one.value, one)
    return tuple(sorted(once.values(), key=lambda one: one.start))


def _work_licence(text: str, found: Found[object]) -> Found[str]:
    """A single word such as "forklift" says what is driven; that a licence is needed is a guess."""
    is_guess = (
        " " not in text[found.start : found.end] and found.value not in terms.NAMED_BY_ONE_WORD
    )
    return Found(str(found.value), found.start, found.end, is_guess)


def _education(parts: Sequence[Sentence]) -> Found[int] | None:
    """Give the lowest level of education that is named."""
    said = list(_all(parts, "education"))
    levels = [_as(one, int(str(one.value))) for one in said if not _is_inside_another(one, said)]
    lowest = min(levels, key=lambda found: (found.value, found.start), default=None)
    if lowest is None:
        return None
    is_guess = lowest.value in terms.GUESSED_EDUCATION or len({one.value for one in levels}) > 1
    return Found(lowest.value, lowest.start, lowest.end, is_guess)


def _is_inside_another(found: Found[object], others: Sequence[Found[object]]) -> bool:
    """Tell whether the words are part of a longer hit: "post-secondary education" names no school."""
    length = found.end - found.start
    return any(
        one.start <= found.start and found.end <= one.end and length < one.end - one.start
        for one in others
    )


def _positions(parts: Sequence[Sentence]) -> Found[int] | None:
    for part in parts:
        for _, first, behind in _patterns("positions").find(part.tokens):
            few = next(token for token in part.tokens[first:behind] if token.low is not None)
            return Found(few.low or 0, part.tokens[first].start, part.tokens[behind - 1].end)
    return None


def _first(parts: Sequence[Sentence], table: str) -> Found[object] | None:
    return next(_all(parts, table), None)


def _all(parts: Sequence[Sentence], table: str) -> Iterator[Found[object]]:
    """Give what the patterns of a table find, sentence by sentence, the longer before the shorter."""
    patterns = _patterns(table)
    for part in parts:
        hits = sorted(
            patterns.find(part.tokens), key=lambda hit: (hit[1], hit[1] - hit[2], str(hit[0]))
        )
        for value, first, behind in hits:
            yield Found(value, part.tokens[first].start, part.tokens[behind - 1].end)


@cache
def _patterns(table: str) -> PatternSet[object]:
    """Compile one table of terms, once."""
    rows: Mapping[object, str] = {
        "time": terms.WORKING_TIMES,
        "contract": terms.CONTRACTS,
        "remote": terms.REMOTE,
        "education": terms.EDUCATION,
        "licence": terms.LICENCES,
        "car": {"B": terms.AT_ANY_CAR},
        "positions": {"positions": _POSITIONS},
    }[table]  # type: ignore[assignment]
    patterns: PatternSet[object] = PatternSet(Lexicon(_LABOUR))
    for value, sources in rows.items():
        for source in filter(None, map(str.strip, sources.splitlines())):
            patterns.add(source, value)
    return patterns
