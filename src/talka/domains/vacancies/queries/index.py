"""What the board can find a vacancy by."""

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from talka.domains.vacancies.models import Vacancy
from talka.engines.coding import fold, keys
from talka.kit.languages import LANGUAGES


def searchable(text: str, language: str) -> str:
    """Return the words of the text without diacritics, and their keys: no endings, no gender."""
    return f"{fold(text)} {keys(text, language)}"


def index_vacancy(vacancy: Vacancy) -> None:
    """
    Write what the vacancy can be found by: title and occupation (in every language) count most.

    Part of saving a vacancy; called by its actions only.
    """
    labels = vacancy.occupation.labels if vacancy.occupation else {}
    heading = " ".join(
        [
            searchable(vacancy.title, vacancy.language),
            *(searchable(labels[code], code) for code in LANGUAGES if labels.get(code)),
        ]
    )
    place = vacancy.municipality.labels.values() if vacancy.municipality else ()
    beside = fold(" ".join([vacancy.employer.name, vacancy.address, *place]))
    body = searchable(vacancy.description[:20_000], vacancy.language)
    Vacancy.objects.filter(pk=vacancy.pk).update(
        lemmas=f"{heading} {beside}",
        search=SearchVector(Value(heading), weight="A", config="simple")
        + SearchVector(Value(beside), weight="B", config="simple")
        + SearchVector(Value(body), weight="C", config="simple"),
    )
