"""Who is away, who stands in, and who may say so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from talka.domains.people.models import Office, Person, RoleGrant, Substitution
from talka.domains.people.queries.people import offices_of, offices_under, people_named, roles_of
from talka.domains.people.rules import Role


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away from one day to another, and who does the work."""

    number: int
    substitute: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works in an office that one manages, with the absences that end today or later."""

    person: Person
    absences: tuple[Absence, ...]


def managed_offices(person: Person, *, day: date) -> frozenset[int]:
    """Return the ids of the offices that the person manages, those below them included."""
    managed = offices_of(person, Role.MANAGER, day=day)
    return frozenset(one.pk for office in managed for one in offices_under(office))


def may_arrange_absence(by: Person | None, *people: Person, day: date) -> bool:
    """Tell whether `by` (None: the service itself) may say who stands in for whom of the people."""
    if by is None or Role.ADMINISTRATOR in roles_of(by, day=day):
        return True
    working = _working_in(managed_offices(by, day=day), day=day).values_list("pk", flat=True)
    return {one.pk for one in people} <= set(working)


def colleagues_for(by: Person, absent: Person, *, day: date) -> list[Person]:
    """Return from whom `by` may choose a substitute for the person, by family name."""
    offices: Collection[int] = managed_offices(by, day=day)
    if Role.ADMINISTRATOR in roles_of(by, day=day):
        offices = list(Office.objects.values_list("pk", flat=True))
    return [one for one in _working_in(offices, day=day) if one.pk != absent.pk]


def absences_under(by: Person, *, day: date) -> list[Colleague]:
    """Return everybody of the offices that the person manages, with absences, by family name."""
    people = list(_working_in(managed_offices(by, day=day), day=day))
    rows = Substitution.objects.filter(absent__in=people, valid_to__gte=day)
    found: dict[int, list[Absence]] = {}
    held = rows.filter(valid_to__gte=F("valid_from")).select_related("substitute")
    for row in held.order_by("valid_from", "pk"):
        absence = Absence(row.pk, row.substitute.full_name, row.valid_from, row.valid_to)
        found.setdefault(row.absent_id, []).append(absence)
    return [Colleague(one, tuple(found.get(one.pk, ()))) for one in people]


def substitutions_of(person: Person, *, day: date) -> list[Substitution]:
    """Return who stands in for the person now or later."""
    rows = Substitution.objects.filter(absent=person, valid_to__gte=day)
    held = rows.filter(valid_to__gte=F("valid_from")).select_related("substitute")
    found = list(held.order_by("valid_from", "pk"))
    for one in found:
        one.absent = person
    return found


def _working_in(offices: Collection[int], *, day: date) -> QuerySet[Person]:
    grants = RoleGrant.objects.on(day).filter(person=OuterRef("pk"), office__in=offices)
    rows = Person.objects.filter(Exists(grants.exclude(role=Role.PARTNER)), is_active=True)
    return rows.order_by("family_name", "given_name", "pk")


@dataclass(frozen=True, slots=True)
class SubstitutionChange:
    """One version of a substitution, from the history that triggers write."""

    row: Any
    substitute: str

    @property
    def is_new(self) -> bool:
        """Tell whether the substitution began with it."""
        return bool(self.row.pgh_label == "insert")


def substitution_history(person: Person | None, *, limit: int) -> list[SubstitutionChange]:
    """Return what was said about substitutes of the person, or of all, the newest first."""
    history: Any = Substitution
    rows = history.pgh_event_model.objects.order_by("-pgh_created_at", "-pgh_id")
    if person is not None:
        rows = rows.filter(Q(absent_id=person.pk) | Q(substitute_id=person.pk))
    found = list(rows[:limit])
    names = people_named({row.substitute_id for row in found})
    return [SubstitutionChange(row, names.get(row.substitute_id, "")) for row in found]
