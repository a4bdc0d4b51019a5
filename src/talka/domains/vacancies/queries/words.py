"""From typed words to vacancies: every form of a word, with or without diacritics, with typing errors."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import F, FloatField, Q, QuerySet, Value

from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.queries.spelling import is_known, meant_by
from talka.engines.coding import fold, keys, normalise
from talka.kit.languages import LANGUAGES


MOST_WORDS = 8
MOST_NEAR = 500
# Below this likeness a word is another word, not a typing error.
LIKENESS = 0.6
SHORTEST_BEGINNING, LONG_KEY = 3, 6
# Words that say nothing about the work; searched for only when nothing else is typed.
SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "for",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "job",
        "jobs",
        "work",
        "ir",
        "su",
        "be",
        "is",
        "į",
        "iš",
        "prie",
        "po",
        "nuo",
        "ar",
        "arba",
        "darbas",
        "darbo",
        "un",
        "ar",
        "no",
        "uz",
        "pie",
        "par",
        "vai",
        "darbs",
        "ja",
        "voi",
        "või",
        "töö",
        "и",
        "в",
        "на",
        "с",
        "со",
        "для",
        "по",
        "от",
        "или",
        "из",
        "работа",
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """Vacancies that fit, with `rank`; `is_similar` when only words that are nearly the same were found."""

    rows: QuerySet[Vacancy]
    is_similar: bool = False


def forms_of(text: str) -> list[tuple[str, ...]]:
    """Return for each word of the search its forms: as typed, then its keys in every language."""
    words = normalise(text, "ru" if _is_cyrillic(text) else "lt").split()
    telling = [word for word in words if word not in SMALL]
    return [
        tuple(dict.fromkeys([fold(word), *sorted({keys(word, code) for code in LANGUAGES} - {""})]))
        for word in (telling or words)[:MOST_WORDS]
    ]


def with_words(rows: QuerySet[Vacancy], text: str) -> Found:
    """
    Return the rows that have every word, in any form; when there are none, those with similar words.
    """
    forms = forms_of(text)
    if not forms:
        return Found(rows.annotate(rank=Value(0.0, output_field=FloatField())))
    wanted = _all_of(forms)
    exact = rows.filter(search=wanted).annotate(rank=SearchRank(F("search"), wanted))
    if exact.exists():
        return Found(exact)
    return _meant(rows, forms) or _similar(rows, forms)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)


def _one_of(forms: tuple[str, ...]) -> SearchQuery:
    typed = _letters_of(forms[0])
    pieces = dict.fromkeys(piece for form in forms for piece in _letters_of(form))
    parts = [f"'{piece}':*" if _is_beginning(piece, typed) else f"'{piece}'" for piece in pieces]
    return SearchQuery(" | ".join(parts), config="simple", search_type="raw")


def _is_beginning(piece: str, typed: list[str]) -> bool:
    """Tell whether words that go on count too: what is typed may be half a word, a short key is none."""
    return len(piece) >= (SHORTEST_BEGINNING if piece in typed else LONG_KEY)


def _letters_of(form: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in form).split()


def _all_of(forms: list[tuple[str, ...]]) -> Any:
    first, *others = (_one_of(one) for one in forms)
    wanted: Any = first
    for other in others:
        wanted &= other
    return wanted


def _meant(rows: QuerySet[Vacancy], forms: list[tuple[str, ...]]) -> Found | None:
    """Find the rows with the words that were meant; None when no word has a typing error."""
    read = [_corrected(one) for one in forms]
    if read == forms:
        return None
    wanted = _all_of(read)
    found = rows.filter(search=wanted).annotate(rank=SearchRank(F("search"), wanted))
    return Found(found, is_similar=True) if found.exists() else None


def _corrected(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the forms of the words that were meant; a word that is known stays as it is."""
    letters = list(dict.fromkeys(piece for form in forms for piece in _letters_of(form)))
    if is_known(letters):
        return forms
    meant = [word for one in letters for word in meant_by(one)]
    return tuple(dict.fromkeys(meant)) or forms


def _similar(rows: QuerySet[Vacancy], forms: list[tuple[str, ...]]) -> Found:
    """
    Find the nearest rows by trigrams.

    The index answers only for the likeness of the session, so the ids are read inside a transaction
    that sets it.
    """
    wanted = rows
    rank: Any = Value(0.0, output_field=FloatField())
    for one in forms:
        longest = max(one, key=len)
        wanted = wanted.filter(Q(search=_one_of(one)) | Q(lemmas__trigram_word_similar=longest))
        rank = rank + TrigramWordSimilarity(longest, "lemmas")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(LIKENESS)]
        )
        nearest = wanted.annotate(rank=rank).order_by("-rank", "-pk")
        ids = list(nearest.values_list("pk", flat=True)[:MOST_NEAR])
    return Found(rows.filter(pk__in=ids).annotate(rank=rank), is_similar=True)
