"""What the board can find a vacancy by."""

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.queries.spelling import note_words
from talka.domains.vacancies.rules import Visibility
from talka.engines.coding import fold, keys
from talka.kit.languages import LANGUAGES


def searchable(text: str, language: str) -> str:
    """Return the words of the text without diacritics, and their keys: no endings, no gender."""
    return f"{fold(text)} {keys(text, language)}"


def index_vacancy(vacancy: Vacancy) -> None:
    """
    Write what the vacancy can be found by: title and occupation (in every language) count most.

    An employer that wants to stay unnamed is not found by its name. Part of saving a vacancy; called
    by its actions only.
    """
    occupation = vacancy.occupation.labels if vacancy.occupation else {}
    heading = " ".join([searchable(vacancy.title, vacancy.language), *_in_languages(occupation)])
    is_named = vacancy.visibility != Visibility.ANONYMOUS
    centres = [one.municipality for one in vacancy.other_places.select_related("municipality")]
    places = [vacancy.municipality, *centres] if vacancy.municipality else centres
    place = [words for one in places for words in one.labels.values()]
    names = [vacancy.employer.name] if is_named else []
    beside = fold(" ".join([*names, vacancy.address, *place]))
    body = searchable(vacancy.description, vacancy.language)
    skills = vacancy.skills.values_list("skill__labels", flat=True).order_by("pk")
    wanted = " ".join(words for labels in skills for words in _in_languages(labels))
    note_words(f"{heading} {beside} {wanted}")
    Vacancy.objects.filter(pk=vacancy.pk).update(
        lemmas=f"{heading} {beside}",
        search=SearchVector(Value(heading), weight="A", config="simple")
        + SearchVector(Value(beside), weight="B", config="simple")
        + SearchVector(Value(f"{body} {wanted}"), weight="C", config="simple"),
    )


def _in_languages(labels: dict[str, str]) -> list[str]:
    return [searchable(labels[code], code) for code in LANGUAGES if labels.get(code)]
