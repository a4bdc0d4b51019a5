"""Who can be tried out in a demonstration, and what visitors wrote."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from talka.domains.people.models import Feedback, Person, RoleGrant
from talka.domains.people.rules import DEMO_HOST, Role


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody whose part a visitor of the demonstration can play."""

    person: Person
    roles: tuple[Role, ...]
    office: str


def demo_people(*, day: date) -> list[DemoPerson]:
    """Return everyone who can be tried out: those with roles first, in the order of their numbers."""
    people = list(_demo_people().order_by("pk"))
    roles: dict[int, list[RoleGrant]] = {person.pk: [] for person in people}
    grants = RoleGrant.objects.on(day).filter(person__in=people).select_related("office")
    for grant in grants.order_by("pk"):
        roles[grant.person_id].append(grant)
    found = [
        DemoPerson(
            person,
            tuple(dict.fromkeys(Role(grant.role) for grant in roles[person.pk])),
            str(roles[person.pk][0].office) if roles[person.pk] else "",
        )
        for person in people
    ]
    return sorted(found, key=lambda one: not one.roles)


def demo_person(reference: str) -> Person | None:
    """Return the person of that reference if visitors may play the part, or None."""
    return _demo_people().filter(reference=reference).first()


def _demo_people() -> QuerySet[Person]:
    return Person.objects.filter(
        email__iendswith=f"@{DEMO_HOST}", is_active=True, died_on__isnull=True
    )


def feedback_list() -> QuerySet[Feedback]:
    """Return what visitors wrote, with those who settled it."""
    return Feedback.objects.select_related("settled_by")


def feedback_by_ids(numbers: Collection[str]) -> list[Feedback]:
    """Return the messages of these numbers; what is no number of a message is passed over."""
    known = [int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) < 19]
    return list(Feedback.objects.filter(pk__in=known).order_by("pk"))
