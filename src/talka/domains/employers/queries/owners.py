"""Who looks after employers for the service, and who could."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from talka.domains.employers.models import Employer
from talka.domains.people.api import Office, OfficeKind, Person, Role, office_serving, posts


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Somebody to whom an employer can be given, and how many employers they have."""

    person: Person
    office: Office
    held: int
    is_near: bool


@dataclass(slots=True)
class Roster:
    """
    Everybody who may look after employers on a day, and how many each one has.

    Whoever is chosen counts one more at once, so that many employers are shared out evenly.
    """

    by_office: dict[int, list[Person]]
    held: Counter[int]

    def choose(self, office: Office) -> Person | None:
        """Return who has the fewest employers: of the office, else above it, else of the country."""
        for near in (*above(office), None):
            found = self._of(near)
            if found:
                chosen = min(found, key=lambda one: (self.held[one.pk], one.pk))
                self.held[chosen.pk] += 1
                return chosen
        return None

    def _of(self, office: Office | None) -> list[Person]:
        if office is not None:
            return self.by_office.get(office.pk, [])
        return [person for people in self.by_office.values() for person in people]

    def serves(self, person_id: int | None, office: Office) -> bool:
        """Tell whether the person looks after employers in the office or above it."""
        return any(
            person_id == one.pk for near in above(office) for one in self.by_office.get(near.pk, [])
        )

    def works(self, person_id: int | None) -> bool:
        """Tell whether the person looks after employers anywhere."""
        return any(person_id == one.pk for people in self.by_office.values() for one in people)


def roster(day: date) -> Roster:
    """Return who may look after employers on the day."""
    by_office: dict[int, list[Person]] = {}
    for post in posts(Role.EMPLOYER_COUNSELLOR, day=day):
        by_office.setdefault(post.office.pk, []).append(post.person)
    return Roster(by_office, held_by_owner())


def held_by_owner() -> Counter[int]:
    """Return how many employers each one looks after."""
    rows = Employer.objects.filter(merged_into=None, owner__isnull=False).values("owner_id")
    return Counter({row["owner_id"]: row["held"] for row in rows.annotate(held=Count("pk"))})


def above(office: Office | None) -> Iterable[Office]:
    """Give the office, and each one above it."""
    while office is not None:
        yield office
        office = office.parent


def office_for(municipality_code: str) -> Office | None:
    """Return the office that serves the municipality; for a place abroad the head office."""
    try:
        return office_serving(municipality_code)
    except Office.DoesNotExist:
        return Office.objects.filter(kind=OfficeKind.HEAD_OFFICE).order_by("pk").first()


def possible_owners(employer: Employer, *, day: date) -> list[OwnerRow]:
    """Return to whom the employer can be given: first those of its office and above, by name."""
    near = {office.pk for office in above(employer.office)}
    held = held_by_owner()
    rows = [
        OwnerRow(one.person, one.office, held[one.person.pk], one.office.pk in near)
        for one in posts(Role.EMPLOYER_COUNSELLOR, day=day)
    ]
    return sorted(rows, key=lambda one: not one.is_near)
