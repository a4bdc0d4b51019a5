"""The search of the desk: people, employers and vacancies."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from talka.domains.counselling.queries.offices import offices_for
from talka.domains.employers.api import Employer, employers_of_offices
from talka.domains.jobseekers.api import (
    JobseekerFile,
    by_words,
    caseload,
    file_of,
    purpose_of_looking,
)
from talka.domains.people.api import Person, person_with_code, stands_in_for
from talka.domains.vacancies.api import CLOSED, Vacancy, of_employers


@dataclass(frozen=True, slots=True)
class Finds:
    """What the words lead to, at most so many of each."""

    people: tuple[JobseekerFile, ...] = ()
    employers: tuple[Employer, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    # Of which kinds there are more than are given.
    has_more_people: bool = False
    has_more_employers: bool = False
    has_more_vacancies: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.people or self.employers or self.vacancies)


def find(words: str, *, by: Person, day: date, limit: int = 10) -> Finds:
    """Return what the words lead to among what the member of staff may open."""
    if not words.strip():
        return Finds()
    offices = [one.pk for one in offices_for(by, day=day)]
    mine = Q(office__in=offices) | Q(counsellor__in=[by.pk, *stands_in_for(by, day=day)])
    people = by_words(caseload().filter(mine), words) if offices else JobseekerFile.objects.none()
    reach = employers_of_offices(by, day=day)
    employers = employers_of_offices(by, day=day, text=words)
    vacancies = of_employers(reach.values("pk")).exclude(state__in=CLOSED)  # type: ignore[arg-type]
    for word in words.split()[:5]:
        vacancies = vacancies.filter(Q(title__unaccent__icontains=word) | Q(reference__iexact=word))
    people = people.order_by("person__family_name", "person__given_name", "pk")
    found_people = tuple(people[: limit + 1])
    found_employers = tuple(employers[: limit + 1])
    found_vacancies = tuple(vacancies[: limit + 1])
    return Finds(
        people=found_people[:limit],
        employers=found_employers[:limit],
        vacancies=found_vacancies[:limit],
        has_more_people=len(found_people) > limit,
        has_more_employers=len(found_employers) > limit,
        has_more_vacancies=len(found_vacancies) > limit,
    )


def file_with_code(code: str, country: str, *, by: Person, day: date) -> JobseekerFile | None:
    """Return the file of whoever holds the personal code, if `by` may open it; else None."""
    person = person_with_code(code, country, day=day)
    file = file_of(person) if person else None
    if file is None or purpose_of_looking(by, file, day=day) is None:
        return None
    return file
