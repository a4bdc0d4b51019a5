"""Search of the board: words, place and radius, hours, contract, pay, language."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs, urlencode

from django.db.models import (
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    FloatField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import ACos, Cast, Coalesce, Cos, Greatest, Least, Radians, Sin

from talka.domains.employers.api import Employer
from talka.domains.taxonomy.api import Contract, Municipality, WorkingTime
from talka.domains.vacancies.models import Vacancy, VacancyPlace
from talka.domains.vacancies.queries.lists import WITH_OTHER_PLACES
from talka.domains.vacancies.queries.words import Found, with_words
from talka.domains.vacancies.rules import (
    HOURS_A_WEEK,
    MONTHS_A_YEAR,
    WEEKS_A_YEAR,
    PayPeriod,
    State,
    Visibility,
)
from talka.kit import clock


EARTH_KM = 6371.0
KM_A_DEGREE = 111.0
LONGEST_TEXT = 100
LONGEST_CODE = 12
RADII = (5, 10, 20, 30, 50, 100)
AGES = (1, 3, 7, 14, 30)
MOST_RADIUS, MOST_PAY, MOST_DAYS = 500, 100_000, 365


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
        given = {name: int(value) if value is True else value for name, value in values.items()}
        return urlencode({name: value for name, value in given.items() if value})

    def without(self, name: str) -> "Query":
        """Return the query without one of its wishes; without a place there is no distance."""
        left = replace(self, **{name: type(getattr(self, name))()})
        return replace(left, radius=0) if name == "municipality" else left

    @property
    def wishes(self) -> tuple[str, ...]:
        """The names of the wishes that are set; the order and the radius are no wishes."""
        beside = {"sort", "radius"}
        return tuple(
            one.name for one in fields(self) if one.name not in beside and getattr(self, one.name)
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on the map."""

    latitude: float
    longitude: float


def query_from(source: str | Mapping[str, Any]) -> Query:
    """Read a query from an address; whatever makes no sense is left out."""
    if isinstance(source, str):
        values = {name: words[-1] for name, words in parse_qs(source).items()}
    else:
        values = {name: str(source.get(name) or "") for name in source}
    return Query(
        text=_text(values.get("text", "")),
        municipality=_code(values.get("municipality", "")),
        radius=_number(values.get("radius", ""), most=MOST_RADIUS),
        contract=_one_of(values.get("contract", ""), Contract),
        working_time=_one_of(values.get("working_time", ""), WorkingTime),
        pay=_number(values.get("pay", ""), most=MOST_PAY),
        language=_code(values.get("language", "")),
        isco=_code(values.get("isco", "")),
        remote=values.get("remote", "") in {"1", "on", "true", "True"},
        days=_number(values.get("days", ""), most=MOST_DAYS),
        employer=_code(values.get("employer", "")),
        sort=_one_of(values.get("sort", ""), Sort),
    )


def _text(typed: str) -> str:
    visible = "".join(one if one.isprintable() else " " for one in typed[: LONGEST_TEXT * 4])
    return " ".join(visible.split())[:LONGEST_TEXT].strip()


def _code(typed: str) -> str:
    plain = typed.replace("-", "")
    is_code = plain.isascii() and plain.isalnum() and len(typed) <= LONGEST_CODE
    return typed if is_code else ""


def _one_of(typed: str, choices: type[StrEnum]) -> str:
    return typed if typed in set(choices) else ""


def _number(text: str, *, most: int) -> int:
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def find(query: Query, *, now: datetime) -> Found:
    """
    Return the open vacancies that fit, in the order asked for; `km` tells how far each one is.

    Words are found in any form, with or without diacritics; when nothing has all of them, words
    that are nearly the same count.
    """
    rows = _structured(query, now=now).prefetch_related(WITH_OTHER_PLACES)
    found = with_words(rows, query.text) if query.text else Found(rows)
    return Found(found.rows.order_by(*_order(query)), found.is_similar)


def search(query: Query, *, now: datetime) -> QuerySet[Vacancy]:
    """Return the open vacancies that fit, in the order asked for; see `find`."""
    return find(query, now=now).rows


def count_since(query: Query, *, since: datetime, now: datetime) -> int:
    """Count the vacancies that fit and were published after `since`."""
    return search(query, now=now).filter(published_at__gt=since).count()


def on_the_board(*, day: date) -> QuerySet[Vacancy]:
    """Return the vacancies that everybody may see: published, and their last day has not passed."""
    rows = Vacancy.objects.filter(state=State.PUBLISHED, closes_on__gte=day)
    return rows.exclude(visibility=Visibility.SERVICE_ONLY)


def employer_on_the_board(reference: str, *, day: date) -> str:
    """Return the name of an employer that has an open vacancy under its name, else nothing."""
    named = on_the_board(day=day).exclude(visibility=Visibility.ANONYMOUS)
    rows = named.filter(employer__reference=reference) if reference else named.none()
    return rows.values_list("employer__name", flat=True).first() or ""


def employers_on_the_board(*, day: date) -> QuerySet[Employer]:
    """Return the employers that have open vacancies under their names, with their number, by name."""
    named = on_the_board(day=day).exclude(visibility=Visibility.ANONYMOUS).order_by()
    counts = named.filter(employer=OuterRef("pk")).values("employer").annotate(n=Count("pk"))
    rows = Employer.objects.filter(pk__in=named.values("employer"))
    rows = rows.select_related("municipality", "activity")
    return rows.annotate(open_vacancies=Subquery(counts.values("n"))).order_by("name", "pk")


def similar_to(vacancy: Vacancy, *, most: int, day: date) -> list[Vacancy]:
    """Return open vacancies of the same occupation, else of the same group, the nearest first."""
    if vacancy.occupation is None:
        return []
    rows = on_the_board(day=day).exclude(pk=vacancy.pk)
    rows = rows.select_related("employer", "municipality").prefetch_related(WITH_OTHER_PLACES)
    rows = rows.filter(occupation__isco=vacancy.occupation.isco_id)
    rows = rows.defer("description", "lemmas", "search")
    is_same = Case(
        When(occupation=vacancy.occupation_id, then=Value(0.0)),
        default=Value(1.0),
        output_field=FloatField(),
    )
    if vacancy.latitude is None or vacancy.longitude is None:
        return list(rows.order_by(is_same, "-published_at", "-pk")[:most])
    near = rows.annotate(km=_distance(Spot(vacancy.latitude, vacancy.longitude)))
    return list(near.order_by(is_same, F("km").asc(nulls_last=True), "-pk")[:most])


def _structured(query: Query, *, now: datetime) -> QuerySet[Vacancy]:
    rows = on_the_board(day=clock.day(now)).select_related("employer", "municipality")
    rows = rows.defer("description", "how_to_apply", "lemmas", "search")
    wishes = {
        "contract": query.contract,
        "working_times__contains": [query.working_time] if query.working_time else None,
        "occupation__isco__code__startswith": query.isco,
        "languages__language": query.language,
        "employer__reference": query.employer,
        "is_remote": query.remote or None,
    }
    rows = rows.filter(**{name: value for name, value in wishes.items() if value})
    if query.employer:
        # Otherwise the address would tell who stands behind an advert without a name.
        rows = rows.exclude(visibility=Visibility.ANONYMOUS)
    if query.days:
        rows = rows.filter(published_at__gte=now - timedelta(days=query.days))
    if query.pay:
        rows = rows.annotate(month=_monthly()).filter(month__gte=query.pay)
    return _near(rows, query)


def _near(rows: QuerySet[Vacancy], query: Query) -> QuerySet[Vacancy]:
    if not query.municipality:
        return rows
    centre = Municipality.objects.filter(pk=query.municipality).first()
    if centre is None:
        return rows.none()
    spot = Spot(centre.latitude, centre.longitude)
    rows = rows.annotate(km=Least(_distance(spot), _distance_of_others(spot)))
    others = VacancyPlace.objects.filter(vacancy=OuterRef("pk"))
    if not query.radius:
        return rows.filter(Q(municipality=centre) | Q(Exists(others.filter(municipality=centre))))
    reach = query.radius / KM_A_DEGREE
    belt = (spot.latitude - reach, spot.latitude + reach)
    is_in_belt = Q(latitude__range=belt) | Q(
        Exists(others.filter(municipality__latitude__range=belt))
    )
    return rows.filter((is_in_belt & Q(km__lte=query.radius)) | Q(is_remote=True))


def _distance_of_others(centre: Spot) -> Any:
    """Kilometres to the nearest of the other places of a vacancy; nothing where there are none."""
    places = VacancyPlace.objects.filter(vacancy=OuterRef("pk")).order_by().values("vacancy")
    nearest = places.annotate(near=Min(_distance(centre, "municipality__"))).values("near")
    return Subquery(nearest, output_field=FloatField())


def _distance(centre: Spot, place: str = "") -> Any:
    """Great-circle kilometres from the centre, by the law of cosines, clamped against rounding."""
    here, there = Radians(Value(centre.latitude)), Radians(F(f"{place}latitude"))
    turn = Radians(F(f"{place}longitude")) - Radians(Value(centre.longitude))
    cosine = Sin(here) * Sin(there) + Cos(here) * Cos(there) * Cos(turn)
    return ExpressionWrapper(
        Value(EARTH_KM) * ACos(Least(Greatest(cosine, Value(-1.0)), Value(1.0))),
        output_field=FloatField(),
    )


def _monthly() -> Any:
    """The highest pay as euros a month, so that hourly and yearly pay can be compared."""
    pay = Cast(Greatest(F("pay_to"), F("pay_from")), FloatField())
    hours = Cast(Coalesce(F("hours_per_week"), Value(HOURS_A_WEEK)), FloatField())
    return Case(
        When(
            pay_period=PayPeriod.HOUR,
            then=pay * hours * Value(float(WEEKS_A_YEAR)) / Value(float(MONTHS_A_YEAR)),
        ),
        When(pay_period=PayPeriod.YEAR, then=pay / Value(float(MONTHS_A_YEAR))),
        default=pay,
        output_field=FloatField(),
    )


def _order(query: Query) -> list[Any]:
    by_day = [F("published_at").desc(), F("pk").desc()]
    chosen = query.sort or (Sort.RELEVANCE if query.text else Sort.NEWEST)
    if chosen == Sort.RELEVANCE and query.text:
        return [F("rank").desc(), *by_day]
    if chosen == Sort.NEAREST and query.municipality:
        return [F("km").asc(nulls_last=True), *by_day]
    if chosen == Sort.PAY:
        return [_monthly().desc(nulls_last=True), *by_day]
    if chosen == Sort.CLOSING:
        return [F("closes_on").asc(), F("pk").asc()]
    return by_day
