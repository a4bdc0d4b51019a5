"""Vacancies in lists, for those who may see them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BooleanField,
    Count,
    ExpressionWrapper,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce

from talka.domains.employers.api import Employer
from talka.domains.people.api import Person
from talka.domains.vacancies.models import Finding, Report, SavedSearch, Vacancy, VacancyPlace
from talka.domains.vacancies.queries.reach import vacancies_to_look_at
from talka.domains.vacancies.queries.twins import is_like_another
from talka.domains.vacancies.rules import PositionState, State, Visibility


WITH_OTHER_PLACES = Prefetch(
    "other_places",
    queryset=VacancyPlace.objects.select_related("municipality").order_by("pk"),
)
WITH_PLACES = {
    "places": Count(
        "positions", filter=~Q(positions__state=PositionState.CANCELLED), distinct=True
    ),
    "filled": Count("positions", filter=Q(positions__state=PositionState.FILLED), distinct=True),
}


def vacancy_of(employer: Employer, reference: str) -> Vacancy:
    """
    Return the employer's own vacancy.

    :raises Vacancy.DoesNotExist: there is none, or it is another employer's
    """
    return _whole().get(reference=reference, employer=employer)


def vacancy_by_reference(reference: str) -> Vacancy:
    """
    Return the vacancy, for staff.

    :raises Vacancy.DoesNotExist: there is none
    """
    return _whole().get(reference=reference)


def public_vacancy(reference: str) -> Vacancy:
    """
    Return a vacancy that is or was open to everybody; the caller answers 410 when it is closed.

    :raises Vacancy.DoesNotExist: there is none that the public may know of
    """
    rows = _whole().filter(published_at__isnull=False)
    return rows.exclude(visibility=Visibility.SERVICE_ONLY).get(reference=reference)


def vacancy_head(employer: Employer, reference: str) -> Vacancy:
    """
    Return the employer's vacancy without what belongs to it, to see who may open it.

    :raises Vacancy.DoesNotExist: there is none, or it is another employer's
    """
    rows = Vacancy.objects.select_related("employer").defer("description", "lemmas", "search")
    return rows.get(reference=reference, employer=employer)


def whole_board(*, day: date) -> QuerySet[Vacancy]:
    """Return every vacancy that everybody may see, with all that belongs to it, the newest first."""
    rows = _whole().filter(state=State.PUBLISHED, closes_on__gte=day)
    rows = rows.exclude(visibility=Visibility.SERVICE_ONLY)
    return rows.order_by("-published_at", "-pk")


def _whole() -> QuerySet[Vacancy]:
    return Vacancy.objects.select_related(
        "employer", "occupation", "municipality", "employer__office"
    ).prefetch_related(
        "skills__skill",
        "languages__language",
        "licences__licence",
        "positions",
        "findings",
        WITH_OTHER_PLACES,
    )


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """How many places of a vacancy are open and filled."""

    open: int
    filled: int


def count_places(vacancy: Vacancy) -> PlaceCounts:
    """Count the places of the vacancy."""
    states = list(vacancy.positions.values_list("state", flat=True))
    return PlaceCounts(states.count(PositionState.OPEN), states.count(PositionState.FILLED))


def saved_searches_of(person: Person) -> QuerySet[SavedSearch]:
    """Return the searches that the person keeps for the own address and has not ended, newest first."""
    rows = SavedSearch.objects.filter(person=person, ended_at=None)
    return rows.order_by("-created_at", "-pk")


def saved_search(token: str) -> SavedSearch | None:
    """Return the saved search with the secret, None where there is none."""
    return SavedSearch.objects.filter(token=token).first()


def open_ids() -> list[int]:
    """Return the ids of all open vacancies."""
    rows = Vacancy.objects.filter(state=State.PUBLISHED).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def open_vacancies() -> QuerySet[Vacancy]:
    """Return every open vacancy as lists show it, the newest first."""
    return as_list(Vacancy.objects.filter(state=State.PUBLISHED))


def open_versions() -> dict[int, tuple[object, ...]]:
    """
    Return the marks of every open vacancy, by id: they change whenever what it asks for does.

    What the employer does and how the occupation is classified are parts of it. How many places are
    left is none.
    """
    rows = Vacancy.objects.filter(state=State.PUBLISHED).order_by("pk")
    marks = rows.values_list(
        "pk",
        "reference",
        "version",
        "employer_id",
        "employer__activity_id",
        "occupation__isco_id",
        "occupation__is_regulated",
    )
    return {mark[0]: mark for mark in marks}


def of_employer(employer: Employer, *, states: Collection[State] = ()) -> QuerySet[Vacancy]:
    """Return the employer's vacancies with `places` and `filled`, the newest first."""
    return of_employers([employer.pk], states=states)


def of_employers(
    employer_ids: Collection[int], *, states: Collection[State] = ()
) -> QuerySet[Vacancy]:
    """Return the vacancies of these employers with `places` and `filled`, the newest first."""
    rows = Vacancy.objects.filter(employer__in=employer_ids)
    return as_list(rows.filter(state__in=states) if states else rows)


def with_open_vacancies(employers: QuerySet[Employer]) -> QuerySet[Employer]:
    """Add `open_vacancies`, how many are open, to each employer."""
    rows = Vacancy.objects.filter(employer=OuterRef("pk"), state=State.PUBLISHED).order_by()
    number = rows.values("employer").annotate(number=Count("pk")).values("number")
    return employers.annotate(open_vacancies=Coalesce(Subquery(number), 0))


def as_list(rows: QuerySet[Vacancy]) -> QuerySet[Vacancy]:
    """Return the rows with what a list shows: `places`, `filled`, `is_like_another`; newest first."""
    rows = rows.select_related("employer", "occupation", "municipality")
    rows = rows.prefetch_related(WITH_OTHER_PLACES).defer("description", "lemmas", "search")
    return rows.annotate(
        **WITH_PLACES,
        is_like_another=ExpressionWrapper(is_like_another(), output_field=BooleanField()),
    ).order_by("-created_at", "-pk")


def awaiting_review(person: Person, *, day: date) -> QuerySet[Vacancy]:
    """Return the vacancies that wait for the person's look, the oldest first."""
    rows = as_list(vacancies_to_look_at(person, day=day).filter(state=State.SUBMITTED))
    blocking = Count("findings", filter=Q(findings__allowed_by=None), distinct=True)
    return rows.annotate(blocking=blocking).order_by("state_since", "pk")


def open_findings(vacancy: Vacancy) -> list[Finding]:
    """Return the sentences that keep the vacancy from being published."""
    return list(vacancy.findings.filter(allowed_by=None).order_by("pk"))


def searched(rows: QuerySet[Vacancy], text: str) -> QuerySet[Vacancy]:
    """Narrow a list to the words typed: in the title, the employer's name or the reference."""
    for word in text.split()[:5]:
        rows = rows.filter(
            Q(title__unaccent__icontains=word)
            | Q(employer__name__unaccent__icontains=word)
            | Q(employer__reference__iexact=word)
            | Q(reference__iexact=word)
        )
    return rows


def report_by_number(number: int) -> Report | None:
    """Return a report, None where there is none."""
    rows = Report.objects.select_related("vacancy", "vacancy__employer")
    return rows.filter(pk=number).first()


def open_reports(person: Person, *, day: date) -> QuerySet[Report]:
    """Return what visitors have reported to the person and nobody has looked at, the oldest first."""
    vacancies = vacancies_to_look_at(person, day=day).values("pk")
    rows = Report.objects.filter(vacancy__in=vacancies, settled_at=None)
    return rows.select_related("vacancy", "vacancy__employer").order_by("reported_at", "pk")
