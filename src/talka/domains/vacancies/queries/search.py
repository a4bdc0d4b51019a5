"""Search of the board: words, place and radius, hours, contract, pay, language."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs, urlencode

from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramWordSimilarity
from django.db.models import Case, ExpressionWrapper, F, FloatField, Q, QuerySet, Value, When
from django.db.models.functions import ACos, Cos, Greatest, Least, Radians, Sin

from talka.domains.taxonomy.api import Contract, Municipality, WorkingTime
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import PayPeriod, State, Visibility
from talka.engines.coding import detect_language, fold, keys
from talka.kit.languages import LANGUAGES


EARTH_KM = 6371.0
LONGEST_TEXT = 100
MOST_WORDS = 8
RADII = (5, 10, 20, 30, 50, 100)
WEEKS_A_MONTH = 52 / 12
# Below this likeness a word is another word, not a typing error.
LIKENESS = 0.45


class Sort(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    PAY = "pay"
    NEAREST = "nearest"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for; it stands in the address of the page and can be shared."""

    text: str = ""
    municipality: str = ""
    radius: int = 0
    contract: str = ""
    working_time: str = ""
    pay: int = 0
    language: str = ""
    isco: str = ""
    remote: bool = False
    days: int = 0
    employer: str = ""
    sort: str = ""

    def address(self) -> str:
        """Return the query as it stands in an address, empty wishes left out."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return urlencode({name: int(value) if value is True else value for name, value in values.items() if value})

    def without(self, name: str) -> "Query":
        """Return the query without one of its wishes."""
        return replace(self, **{name: type(getattr(self, name))()})


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One vacancy on the board."""

    reference: str
    title: str
    employer: str
    municipality: Municipality | None
    is_remote: bool
    contract: Contract
    working_times: tuple[WorkingTime, ...]
    pay_from: Decimal | None
    pay_to: Decimal | None
    pay_period: PayPeriod
    published_at: datetime
    closes_on: date
    km: int | None


def query_from(source: str | Mapping[str, Any]) -> Query:
    """Read a query from an address; whatever makes no sense is left out."""
    if isinstance(source, str):
        values = {name: words[-1] for name, words in parse_qs(source).items()}
    else:
        values = {name: str(source.get(name) or "") for name in source}
    choices = {
        "contract": set(Contract),
        "working_time": set(WorkingTime),
        "sort": set(Sort),
    }
    kept = {name: values.get(name, "") for name in ("text", "municipality", "language", "isco", "employer")}
    kept["text"] = "".join(one for one in kept["text"] if one.isprintable())[:LONGEST_TEXT].strip()
    for name in ("municipality", "language", "isco", "employer"):
        kept[name] = kept[name] if kept[name].replace("-", "").isalnum() and len(kept[name]) <= 12 else ""
    for name, known in choices.items():
        kept[name] = values.get(name, "") if values.get(name, "") in known else ""
    return Query(
        **kept,
        radius=_number(values.get("radius", ""), most=500),
        pay=_number(values.get("pay", ""), most=100_000),
        days=_number(values.get("days", ""), most=365),
        remote=values.get("remote", "") in {"1", "on", "true"},
    )


def _number(text: str, *, most: int) -> int:
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def search(query: Query, *, now: datetime) -> QuerySet[Vacancy]:
    """
    Return the open vacancies that fit, in the order asked for; `km` tells how far each one is.

    Words are found in any form, with or without diacritics; when nothing has all of them, words
    that are nearly the same count.
    """
    rows = _structured(query, now=now)
    if query.text:
        exact = _with_words(rows, query.text)
        rows = exact if exact.exists() else _with_similar_words(rows, query.text)
    return rows.order_by(*_order(query))


def rows_of(vacancies: QuerySet[Vacancy] | list[Vacancy]) -> list[BoardRow]:
    """Return vacancies as rows of the board."""
    return [
        BoardRow(
            reference=one.reference,
            title=one.title,
            employer="" if one.visibility == Visibility.ANONYMOUS else one.employer.name,
            municipality=one.municipality,
            is_remote=one.is_remote,
            contract=Contract(one.contract),
            working_times=tuple(WorkingTime(time) for time in one.working_times),
            pay_from=one.pay_from,
            pay_to=one.pay_to,
            pay_period=PayPeriod(one.pay_period),
            published_at=one.published_at,  # type: ignore[arg-type]
            closes_on=one.closes_on,  # type: ignore[arg-type]
            km=None if getattr(one, "km", None) is None else round(one.km),  # type: ignore[attr-defined]
        )
        for one in vacancies
    ]


def count_since(query: Query, *, since: datetime, now: datetime) -> int:
    """Count the vacancies that fit and were published after `since`."""
    return search(query, now=now).filter(published_at__gt=since).count()


def _structured(query: Query, *, now: datetime) -> QuerySet[Vacancy]:
    rows = Vacancy.objects.filter(state=State.PUBLISHED).exclude(
        visibility=Visibility.SERVICE_ONLY
    )
    rows = rows.select_related("employer", "municipality").defer("description", "lemmas", "search")
    wishes = {
        "contract": query.contract,
        "working_times__contains": [query.working_time] if query.working_time else None,
        "occupation__isco__code__startswith": query.isco,
        "languages__language": query.language,
        "employer__reference": query.employer,
        "is_remote": query.remote or None,
    }
    rows = rows.filter(**{name: value for name, value in wishes.items() if value})
    if query.days:
        rows = rows.filter(published_at__gte=now - timedelta(days=query.days))
    if query.pay:
        rows = rows.annotate(month=_monthly()).filter(month__gte=query.pay)
    return _near(rows, query)


def _near(rows: QuerySet[Vacancy], query: Query) -> QuerySet[Vacancy]:
    centre = Municipality.objects.filter(pk=query.municipality).first()
    if centre is None:
        return rows
    rows = rows.annotate(km=_distance(centre.latitude, centre.longitude))
    if query.radius:
        return rows.filter(Q(km__lte=query.radius) | Q(is_remote=True))
    return rows.filter(municipality=centre)


def _distance(latitude: float, longitude: float) -> Any:
    """Great-circle kilometres from the place, by the law of cosines, clamped against rounding."""
    here, there = Radians(Value(latitude)), Radians(F("latitude"))
    turn = Radians(F("longitude")) - Radians(Value(longitude))
    cosine = Sin(here) * Sin(there) + Cos(here) * Cos(there) * Cos(turn)
    return ExpressionWrapper(
        Value(EARTH_KM) * ACos(Least(Greatest(cosine, Value(-1.0)), Value(1.0))),
        output_field=FloatField(),
    )


def _monthly() -> Any:
    """The highest pay as euros a month, so that hourly and yearly pay can be compared."""
    pay = Greatest(F("pay_to"), F("pay_from"))
    hours = Case(When(hours_per_week=None, then=Value(40.0)), default=F("hours_per_week"))
    return Case(
        When(pay_period=PayPeriod.HOUR, then=pay * hours * Value(WEEKS_A_MONTH)),
        When(pay_period=PayPeriod.YEAR, then=pay / Value(12.0)),
        default=pay,
        output_field=FloatField(),
    )


def _words(text: str) -> list[list[str]]:
    """Return for each word of the search its forms: as written, and its keys in the likely languages."""
    likely = detect_language(text)
    languages = [likely] if likely in LANGUAGES else [*LANGUAGES]
    return [
        sorted({fold(word), *(keys(word, code) for code in languages)} - {""})
        for word in fold(text).split()[:MOST_WORDS]
        if any(letter.isalnum() for letter in word)
    ]


def _with_words(rows: QuerySet[Vacancy], text: str) -> QuerySet[Vacancy]:
    wanted: SearchQuery | None = None
    for forms in _words(text):
        either: Any = None
        for form in forms:
            clean = "".join(one if one.isalnum() else " " for one in form).split()
            for piece in clean:
                one = SearchQuery(f"{piece}:*", config="simple", search_type="raw")
                either = one if either is None else either | one
        if either is not None:
            wanted = either if wanted is None else wanted & either
    if wanted is None:
        return rows
    return rows.filter(search=wanted).annotate(rank=SearchRank(F("search"), wanted))


def _with_similar_words(rows: QuerySet[Vacancy], text: str) -> QuerySet[Vacancy]:
    likeness = TrigramWordSimilarity(fold(text), "lemmas")
    return rows.annotate(rank=likeness).filter(rank__gte=LIKENESS)


def _order(query: Query) -> list[Any]:
    by_day = [F("published_at").desc(), F("pk").desc()]
    chosen = query.sort or (Sort.RELEVANCE if query.text else Sort.NEWEST)
    if chosen == Sort.RELEVANCE and query.text:
        return [F("rank").desc(), *by_day] if _words(query.text) else by_day
    if chosen == Sort.NEAREST and query.municipality:
        return [F("km").asc(nulls_last=True), *by_day]
    if chosen == Sort.PAY:
        return [_monthly().desc(nulls_last=True), *by_day]
    if chosen == Sort.CLOSING:
        return [F("closes_on").asc(), F("pk").asc()]
    return by_day
