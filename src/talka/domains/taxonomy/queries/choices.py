"""Lists to choose from, in the order of the alphabet of the language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from talka.domains.taxonomy.models import Activity, Country, EducationLevel, Language, Licence
from talka.domains.taxonomy.queries.alphabets import collation_key
from talka.domains.taxonomy.queries.freshness import remembered
from talka.kit.languages import current, in_language


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list: the code that is kept and the words that are shown."""

    code: str
    label: str
    parent: str = ""
    hint: str = ""


def languages(language: str | None = None) -> tuple[Choice, ...]:
    """Return the languages that people speak, by name."""
    return _languages(language or current())


def licences(kind: str | None = None, *, language: str | None = None) -> tuple[Choice, ...]:
    """Return driving and work licences (or one kind: "driving", "work"), driving first, by code."""
    found = _licences(language or current())
    return tuple(one for one in found if kind is None or one.parent == kind)


def education_levels(language: str | None = None) -> tuple[Choice, ...]:
    """Return the levels of ISCED, the lowest first, with examples as hints."""
    return _education_levels(language or current())


def activities(language: str | None = None, *, divisions: bool = True) -> tuple[Choice, ...]:
    """Return the divisions of NACE by name, or the sections with `divisions=False`."""
    found = _activities(language or current())
    return tuple(one for one in found if bool(one.parent) == divisions)


def activity_label(code: str, language: str | None = None) -> str:
    """Return the name of a section or division; empty for a code that is unknown."""
    found = _activities(language or current())
    return next((one.label for one in found if one.code == code), "")


def countries(language: str | None = None) -> tuple[Choice, ...]:
    """Return the countries by name."""
    return _countries(language or current())


def by_alphabet(choices: Iterable[Choice], language: str) -> tuple[Choice, ...]:
    """Sort the choices by label."""
    return tuple(sorted(choices, key=lambda one: (collation_key(one.label, language), one.code)))


@remembered
def _languages(language: str) -> tuple[Choice, ...]:
    return by_alphabet(_choices(Language.objects.values_list("code", "labels"), language), language)


@remembered
def _countries(language: str) -> tuple[Choice, ...]:
    return by_alphabet(_choices(Country.objects.values_list("code", "labels"), language), language)


@remembered
def _licences(language: str) -> tuple[Choice, ...]:
    rows = Licence.objects.order_by("kind", "code").values_list("code", "labels", "kind")
    return tuple(Choice(code, in_language(labels, language), kind) for code, labels, kind in rows)


@remembered
def _education_levels(language: str) -> tuple[Choice, ...]:
    rows = EducationLevel.objects.order_by("level")
    return tuple(
        Choice(
            str(row.level),
            in_language(row.labels, language),
            hint="; ".join(row.alternatives.get(language, ())),
        )
        for row in rows
    )


@remembered
def _activities(language: str) -> tuple[Choice, ...]:
    rows = Activity.objects.values_list("code", "labels", "parent_id")
    return by_alphabet(
        (
            Choice(code, in_language(labels, language), parent or "")
            for code, labels, parent in rows
        ),
        language,
    )


def _choices(rows: Iterable[tuple[str, Mapping[str, str]]], language: str) -> Iterable[Choice]:
    return (Choice(code, in_language(labels, language)) for code, labels in rows)
