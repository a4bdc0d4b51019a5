"""Vacancies that say nearly the same: one of them may have been published twice."""

from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Exists, OuterRef, Q, QuerySet

from talka.domains.vacancies import rules
from talka.domains.vacancies.models import Likeness, Vacancy


MOST_TWINS = 5
# More letters tell nothing new about whether two texts are the same.
COMPARED_TEXT = 4_000


@dataclass(frozen=True, slots=True)
class Twin:
    """A vacancy that is like another one, by how many percent, and the number of the pair."""

    vacancy: Vacancy
    percent: int
    number: int


def alike(vacancy: Vacancy) -> list[tuple[int, int]]:
    """Return ids and percents of current vacancies of the same place that say nearly the same."""
    if not vacancy.title:
        return []
    rows = Vacancy.objects.filter(state__in=rules.CURRENT).exclude(pk=vacancy.pk)
    rows = rows.filter(_is_about_the_same_work(vacancy) & _is_at_the_same_place(vacancy))
    compared = rows.annotate(
        title_share=TrigramSimilarity("title", vacancy.title),
        text_share=TrigramSimilarity("description", vacancy.description[:COMPARED_TEXT]),
    ).filter(title_share__gte=rules.LIKE_TITLE)
    found = []
    for pk, employer_id, title, text in compared.order_by("pk").values_list(
        "pk", "employer_id", "title_share", "text_share"
    ):
        is_same = employer_id == vacancy.employer_id
        percent = rules.likeness(title=title, text=text, is_same_employer=is_same)
        if percent:
            found.append((pk, percent))
    return found


def _is_about_the_same_work(vacancy: Vacancy) -> Q:
    same = Q(employer=vacancy.employer_id)
    isco = vacancy.occupation.isco_id if vacancy.occupation else None
    return same | Q(occupation__isco=isco) if isco else same


def _is_at_the_same_place(vacancy: Vacancy) -> Q:
    places = {one.municipality_id for one in vacancy.other_places.all()}
    if vacancy.municipality_id:
        places.add(vacancy.municipality_id)
    if not places:
        return Q(municipality=None)
    return Q(municipality__in=places) | Q(other_places__municipality__in=places)


def twins_of(vacancy: Vacancy, *, of_the_employer: bool = False) -> list[Twin]:
    """Return the current vacancies that are like this one, nobody having said that they are two jobs."""
    pairs = _open_pairs().filter(Q(vacancy=vacancy) | Q(other=vacancy))
    pairs = pairs.select_related("vacancy__employer", "other__employer")
    found = []
    for pair in pairs.order_by("-percent", "pk"):
        twin = pair.other if pair.vacancy_id == vacancy.pk else pair.vacancy
        is_own = twin.employer_id == vacancy.employer_id
        if twin.state in rules.CURRENT and (is_own or not of_the_employer):
            found.append(Twin(twin, pair.percent, pair.pk))
    return found[:MOST_TWINS]


def pair_of(vacancy: Vacancy, number: int) -> Likeness | None:
    """Return the pair of that number in which the vacancy stands, None where there is none."""
    pairs = Likeness.objects.filter(Q(vacancy=vacancy) | Q(other=vacancy))
    return pairs.select_related("vacancy__employer", "other__employer").filter(pk=number).first()


def _open_pairs() -> QuerySet[Likeness]:
    return Likeness.objects.filter(settled_at=None)


def is_like_another() -> Q:
    """Return the condition that a vacancy has a current twin; for lists of vacancies."""
    younger = _open_pairs().filter(vacancy=OuterRef("pk"), other__state__in=rules.CURRENT)
    older = _open_pairs().filter(other=OuterRef("pk"), vacancy__state__in=rules.CURRENT)
    return Q(Exists(younger)) | Q(Exists(older))
