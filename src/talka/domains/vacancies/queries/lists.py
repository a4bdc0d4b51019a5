"""Vacancies in lists, for those who may see them."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from talka.domains.employers.api import Employer
from talka.domains.vacancies.models import Finding, Report, SavedSearch, Vacancy
from talka.domains.vacancies.rules import LIVE, PositionState, State, Visibility


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


def whole_board() -> QuerySet[Vacancy]:
    """Return every vacancy that everybody may see, with all that belongs to it, the newest first."""
    rows = _whole().filter(state=State.PUBLISHED).exclude(visibility=Visibility.SERVICE_ONLY)
    return rows.order_by("-published_at", "-pk")


def _whole() -> QuerySet[Vacancy]:
    return Vacancy.objects.select_related(
        "employer", "occupation", "municipality", "employer__office"
    ).prefetch_related(
        "skills__skill", "languages__language", "licences__licence", "positions", "findings"
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


def twins_of(vacancy: Vacancy) -> list[Vacancy]:
    """Return live vacancies of the same employer with the same title and place: likely duplicates."""
    rows = Vacancy.objects.filter(
        employer=vacancy.employer_id,
        municipality=vacancy.municipality_id,
        title__iexact=vacancy.title,
        state__in=[*LIVE, State.SUBMITTED],
    )
    rows = rows.exclude(pk=vacancy.pk).exclude(title="")
    return list(rows.only("reference", "title", "state", "state_since").order_by("pk")[:5])


def saved_search(token: str) -> SavedSearch | None:
    """Return the saved search with the secret, None where there is none."""
    return SavedSearch.objects.filter(token=token).first()


def open_ids() -> list[int]:
    """Return the ids of all open vacancies."""
    rows = Vacancy.objects.filter(state=State.PUBLISHED).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def of_employer(employer: Employer, *, states: Collection[State] = ()) -> QuerySet[Vacancy]:
    """Return the employer's vacancies with `places` and `filled`, the newest first."""
    return of_employers([employer.pk], states=states)


def of_employers(
    employer_ids: Collection[int], *, states: Collection[State] = ()
) -> QuerySet[Vacancy]:
    """Return the vacancies of these employers with `places` and `filled`, the newest first."""
    rows = Vacancy.objects.filter(employer__in=employer_ids)
    if states:
        rows = rows.filter(state__in=states)
    rows = rows.select_related("employer", "occupation", "municipality")
    return (
        rows.defer("description", "lemmas", "search")
        .annotate(**WITH_PLACES)
        .order_by("-created_at", "-pk")
    )


def awaiting_review(employer_ids: Collection[int]) -> QuerySet[Vacancy]:
    """Return the vacancies that wait for somebody of the service, the oldest first."""
    rows = of_employers(employer_ids, states=[State.SUBMITTED])
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
            | Q(reference__iexact=word)
        )
    return rows


def report_by_number(number: int) -> Report | None:
    """Return a report, None where there is none."""
    rows = Report.objects.select_related("vacancy", "vacancy__employer")
    return rows.filter(pk=number).first()


def open_reports(employer_ids: Collection[int]) -> QuerySet[Report]:
    """Return what visitors have reported and nobody has looked at, the oldest first."""
    rows = Report.objects.filter(vacancy__employer__in=employer_ids, settled_at=None)
    return rows.select_related("vacancy", "vacancy__employer").order_by("reported_at", "pk")
