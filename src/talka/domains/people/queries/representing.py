"""Who acts for whom, how far and until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from talka.domains.people.models import Person, Representation
from talka.domains.people.queries.people import representatives_of, represented_by
from talka.domains.people.rules import RepresentationKind, Scope, scopes_that_cover


@dataclass(frozen=True, slots=True)
class Acting:
    """Somebody for whom one acts, or who acts for one: by which papers, together as far as they reach."""

    person: Person
    kinds: tuple[RepresentationKind, ...]
    scopes: tuple[Scope, ...]
    until: date | None

    def may(self, scope: Scope) -> bool:
        """Tell whether what needs the scope may be done."""
        return not scopes_that_cover(scope).isdisjoint(self.scopes)


def people_one_acts_for(representative: Person, *, day: date) -> list[Acting]:
    """Return for whom the person acts on the day, each once, by family name."""
    rows = represented_by(representative, day=day)
    return _each_once((row.represented, row) for row in rows)


def people_who_act_for(represented: Person, *, day: date) -> list[Acting]:
    """Return who acts for the person on the day, each once, by family name."""
    rows = representatives_of(represented, day=day)
    return _each_once((row.representative, row) for row in rows)


def acting_as(representative: Person, reference: str, *, day: date) -> Acting | None:
    """Return how the person acts for whoever has the reference on the day, or None."""
    rows = people_one_acts_for(representative, day=day)
    return next((one for one in rows if one.person.reference == reference), None)


def _each_once(pairs: Iterable[tuple[Person, Representation]]) -> list[Acting]:
    held: dict[int, tuple[Person, list[Representation]]] = {}
    for person, row in pairs:
        held.setdefault(person.pk, (person, []))[1].append(row)
    return [_together(person, rows) for person, rows in held.values()]


def _together(person: Person, rows: list[Representation]) -> Acting:
    ends = [row.valid_to for row in rows if row.valid_to is not None]
    return Acting(
        person=person,
        kinds=tuple(dict.fromkeys(RepresentationKind(row.kind) for row in rows)),
        scopes=tuple(dict.fromkeys(Scope(row.scope) for row in rows)),
        until=max(ends) if len(ends) == len(rows) else None,
    )
