"""Stored lists: what suits a person, who suits a vacancy."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from talka.domains.matching.models import Application, MatchList, NeverAgain
from talka.domains.matching.rules import OVER, ListKind, State
from talka.domains.vacancies.api import WITH_OTHER_PLACES, Vacancy, Visibility
from talka.domains.vacancies.api import State as VacancyState


LIST_LENGTH = 20
# A proposal that a counsellor has taken back brought nobody together.
TAKEN_BACK = Q(state=State.WITHDRAWN, sent_at__isnull=True)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A vacancy on a person's list."""

    vacancy: Vacancy
    score: int
    place: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person on a vacancy's list, by file."""

    file_id: int
    score: int
    place: int


def stored_list(kind: ListKind, key: int) -> MatchList | None:
    """Return the stored list, or None when none has been made yet."""
    return MatchList.objects.select_related("market").filter(kind=kind, key=key).first()


def listed_for(file_id: int) -> list[tuple[int, int]]:
    """Return number and score of the vacancies on the person's list as it was made, best first."""
    return _pairs(ListKind.FOR_PERSON, file_id)


def _pairs(kind: ListKind, key: int) -> list[tuple[int, int]]:
    rows = MatchList.objects.filter(kind=kind, key=key).values_list("ids", "scores")
    return [pair for ids, scores in rows for pair in zip(ids, scores, strict=True)]


def suggestions_for(
    file_id: int, *, limit: int = LIST_LENGTH, for_staff: bool = False
) -> list[Suggestion]:
    """
    Return the person's best vacancies that are still open, best first.

    What the person has refused for good or already applied for is left out, and for the person
    also what only the service may see: a counsellor proposes that.
    """
    scores = dict(listed_for(file_id))
    if not scores:
        return []
    refused = list(NeverAgain.objects.filter(file=file_id).values_list("vacancy_id", "employer_id"))
    hidden = {vacancy_id for vacancy_id, _ in refused} | set(
        Application.objects.filter(file=file_id)
        .exclude(TAKEN_BACK)
        .values_list("vacancy_id", flat=True)
    )
    wanted = [number for number in scores if number not in hidden]
    rows = Vacancy.objects.select_related("employer", "municipality", "occupation")
    rows = rows.prefetch_related(WITH_OTHER_PLACES)
    open_rows = rows.filter(pk__in=wanted, state=VacancyState.PUBLISHED).exclude(
        employer__in={employer_id for _, employer_id in refused if employer_id}
    )
    if not for_staff:
        open_rows = open_rows.exclude(visibility=Visibility.SERVICE_ONLY)
    found = {one.pk: one for one in open_rows.defer("description", "lemmas", "search")}
    alive = [found[number] for number in wanted if number in found][:limit]
    return [
        Suggestion(vacancy=one, score=scores[one.pk], place=place)
        for place, one in enumerate(alive, 1)
    ]


def vacancy_for_person(file_id: int, reference: str) -> Vacancy:
    """
    Return a vacancy that the person may know of: an open or once open one, or one proposed to them.

    :raises Vacancy.DoesNotExist: there is none, or only the service may see it
    """
    rows = Vacancy.objects.select_related("employer", "municipality", "occupation")
    proposed = Application.objects.filter(file=file_id).values("vacancy_id")
    seen = Q(pk__in=proposed) | ~Q(visibility=Visibility.SERVICE_ONLY)
    return rows.filter(seen, published_at__isnull=False).get(reference=reference)


def refusals_of_person(file_id: int) -> QuerySet[NeverAgain]:
    """Return what the person never wants to be offered again, the latest first."""
    rows = NeverAgain.objects.filter(file=file_id).select_related("vacancy__employer", "employer")
    return rows.order_by("-said_at", "-pk")


def candidates_for(vacancy_id: int, *, limit: int = LIST_LENGTH) -> list[Candidate]:
    """Return the people who suit the vacancy best and have not been brought to it yet, best first."""
    pairs = _pairs(ListKind.FOR_VACANCY, vacancy_id)
    if not pairs:
        return []
    hidden = set(
        Application.objects.filter(vacancy=vacancy_id)
        .exclude(TAKEN_BACK)
        .values_list("file_id", flat=True)
    ) | set(NeverAgain.objects.filter(vacancy=vacancy_id).values_list("file_id", flat=True))
    alive = [(number, score) for number, score in pairs if number not in hidden][:limit]
    return [
        Candidate(file_id=number, score=score, place=place)
        for place, (number, score) in enumerate(alive, 1)
    ]


def people_without_suggestions(file_ids: frozenset[int]) -> frozenset[int]:
    """Return those of the files for which no open vacancy is on the list."""
    with_some = MatchList.objects.filter(kind=ListKind.FOR_PERSON, key__in=file_ids).exclude(ids=[])
    return file_ids - frozenset(with_some.values_list("key", flat=True))


def alive_pairs(vacancy_id: int) -> frozenset[int]:
    """Return the files whose application for the vacancy is not over."""
    rows = Application.objects.filter(vacancy=vacancy_id).exclude(state__in=OVER)
    return frozenset(rows.values_list("file_id", flat=True))


def made_on(kind: ListKind, key: int) -> date | None:
    """Return the day on which the list was made."""
    kept = stored_list(kind, key)
    return kept.made_at.date() if kept else None
