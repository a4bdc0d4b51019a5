"""Municipalities and the towns in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from talka.domains.taxonomy.models import Municipality, Settlement
from talka.domains.taxonomy.queries.alphabets import collation_key
from talka.domains.taxonomy.queries.freshness import remembered
from talka.engines.coding import Entry, Finder, Index, detect_language
from talka.kit.languages import LANGUAGES, current, in_language


MOST_TYPED = 100
MUL = "mul"
# "Kauno rajono savivaldybė" stands in adverts as "Kauno r." or "Kauno rajonas" too.
_SHORT = (
    (re.compile(r" rajono savivaldybė$"), (" r.", " raj.", " rajonas", " rajone")),
    (re.compile(r" miesto savivaldybė$"), (" m.", " miestas", " mieste")),
    (re.compile(r" novads$"), (" nov.", " novadā")),
    (re.compile(r" vald$"), (" v.", " vallas")),
    (re.compile(r" linn$"), (" l.", " linnas")),
)
_TYPED_CARELESSLY = 60  # up to so many characters a text may be a search, typed without capitals


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality with its centre in degrees (WGS 84)."""

    code: str
    label: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place that a text names: `text[start:end]` is `surface`."""

    municipality: str
    label: str
    start: int
    end: int
    surface: str
    latitude: float
    longitude: float


def municipalities_of(country: str, language: str | None = None) -> tuple[Place, ...]:
    """Return the municipalities of a country ("LT") by alphabet."""
    code = language or current()
    return tuple(place for place in _places(code).values() if place.country == country)


def municipality(code: str, language: str | None = None) -> Place | None:
    """Return the municipality with the code, or None where there is none."""
    return _places(language or current()).get(code)


def complete_municipality(
    prefix: str, *, language: str | None = None, limit: int = 10
) -> list[PlaceFound]:
    """Return the municipalities whose name, or a town in them, begins with what was typed."""
    code = language or current()
    typed = prefix[:MOST_TYPED]
    found: dict[str, PlaceFound] = {}
    for asked in dict.fromkeys((code, *(["ru"] if _is_cyrillic(typed) else []))):
        for hit in _index(asked).complete(typed, limit * 3):
            place = _found(hit.uri, code, hit.matched, 0, len(typed))
            found.setdefault(place.municipality, place)
    return list(found.values())[:limit]


def places_in(text: str, language: str | None = None) -> list[PlaceFound]:
    """
    Return the places that a text names, each municipality once, in the order of the text.

    Names in a text longer than a search must begin with a capital letter.
    """
    code = language or detect_language(text) or current()
    is_search = len(text) <= _TYPED_CARELESSLY
    found: dict[str, PlaceFound] = {}
    for hit in _finder(code if code in LANGUAGES else "en").find(text):
        if is_search or hit.surface[0].isupper():
            place = _found(hit.uri, current(), hit.surface, hit.start, hit.end)
            found.setdefault(place.municipality, place)
    return list(found.values())


def _found(key: str, language: str, surface: str, start: int, end: int) -> PlaceFound:
    spot = _spots()[key]
    place = _places(language)[spot.municipality]
    return PlaceFound(place.code, place.label, start, end, surface, spot.latitude, spot.longitude)


@dataclass(frozen=True, slots=True)
class Spot:
    """A municipality or a town with the names it goes by in each language."""

    municipality: str
    latitude: float
    longitude: float
    names: Mapping[str, tuple[str, ...]]


@remembered
def _places(language: str) -> Mapping[str, Place]:
    places = [
        Place(
            row.code, in_language(row.labels, language), row.country_id, row.region_id,
            row.latitude, row.longitude, row.population,
        )
        for row in Municipality.objects.all()
    ]  # fmt: skip
    places.sort(key=lambda place: (collation_key(place.label, language), place.code))
    return {place.code: place for place in places}


@remembered
def _spots() -> Mapping[str, Spot]:
    spots: dict[str, Spot] = {}
    for row in Municipality.objects.order_by("code"):
        names = {
            language: tuple(dict.fromkeys((label, *_shortened(label))))
            for language, label in row.labels.items()
        }
        spots[row.code] = Spot(row.code, row.latitude, row.longitude, names)
    for town in Settlement.objects.order_by("municipality_id", "name"):
        everywhere = tuple(dict.fromkeys((town.name, *town.alternatives.get(MUL, ()))))
        names = dict.fromkeys(LANGUAGES, everywhere)
        key = f"{town.municipality_id}/{town.name}"
        spots[key] = Spot(town.municipality_id, town.latitude, town.longitude, names)
    return spots


def _shortened(label: str) -> Iterator[str]:
    for pattern, shorter in _SHORT:
        if pattern.search(label):
            yield from (pattern.sub(ending, label) for ending in shorter)


def _entries(language: str) -> Iterator[Entry]:
    for key, spot in _spots().items():
        names = [name for code in (language, *LANGUAGES) for name in spot.names.get(code, ())]
        first, *others = dict.fromkeys(names)
        yield Entry(key, None, first, tuple(others))


@remembered
def _finder(language: str) -> Finder:
    return Finder(_entries(language), language)


@remembered
def _index(language: str) -> Index:
    return Index.build(_entries(language), language)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)
