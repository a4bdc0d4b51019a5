"""The tree of offices, and who serves which municipality."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from talka.domains.people.models import Office, RoleGrant, Route


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One office in its place in the tree."""

    office: Office
    depth: int
    municipalities: tuple[str, ...]
    staff: int


def office_tree(*, day: date) -> list[OfficeRow]:
    """Return every office from the head office down, each followed by those below it."""
    below: dict[int | None, list[Office]] = defaultdict(list)
    for office in Office.objects.order_by("code"):
        below[office.parent_id].append(office)
    served: dict[int, list[str]] = defaultdict(list)
    for office_id, code in Route.objects.order_by("pk").values_list("office_id", "municipality"):
        served[office_id].append(code)
    grants = RoleGrant.objects.on(day).filter(person__is_active=True)
    people = set(grants.values_list("office_id", "person_id"))
    staff = Counter(office_id for office_id, _ in people)
    rows: list[OfficeRow] = []
    waiting = [(office, 0) for office in reversed(below[None])]
    while waiting:
        office, depth = waiting.pop()
        rows.append(OfficeRow(office, depth, tuple(served[office.pk]), staff[office.pk]))
        waiting += [(child, depth + 1) for child in reversed(below[office.pk])]
    return rows


def all_offices() -> list[Office]:
    """Return every office by code."""
    return list(Office.objects.order_by("code"))


def office_by_code(code: str) -> Office | None:
    """Return the office of that code, or None."""
    return Office.objects.filter(code=code).first()
