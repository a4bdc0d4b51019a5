"""Who works for the service, as administrators see it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from allauth.mfa.models import Authenticator
from django.db.models import CharField, Exists, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Concat

from talka.domains.people.models import AccountEvent, Office, Person, RoleGrant, Substitution
from talka.domains.people.queries.absences import substitution_history
from talka.domains.people.rules import AccountChange, Role


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log of accounts and roles."""

    at: datetime
    kind: str  # an AccountChange, or one of the four below
    person_id: int
    by_id: int | None
    reason: str = ""
    role: str = ""
    office: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    other: str = ""  # who stands in


GRANTED, CHANGED = "GRANTED", "CHANGED"
SUBSTITUTED, SUBSTITUTION_ENDED = "SUBSTITUTED", "SUBSTITUTION_ENDED"


def staff_list(*, day: date) -> QuerySet[Person]:
    """
    Return everyone who has or had a role, with `standing_grants` and `has_second_factor`.

    Grants and their offices come with the rows: the page asks nothing more.
    """
    grants = RoleGrant.objects.filter(person=OuterRef("pk"))
    standing = RoleGrant.objects.on(day).select_related("office").order_by("role", "pk")
    full_name = Concat(F("family_name"), Value(" "), F("given_name"), output_field=CharField())
    rows = (
        Person.objects.filter(Exists(grants))
        .annotate(
            name=full_name,
            works_now=Exists(RoleGrant.objects.on(day).filter(person=OuterRef("pk"))),
            has_second_factor=Exists(_second_factors().filter(user=OuterRef("pk"))),
            is_away=Exists(Substitution.objects.on(day).filter(absent=OuterRef("pk"))),
        )
        .prefetch_related(Prefetch("grants", queryset=standing, to_attr="standing_grants"))
    )
    return cast("QuerySet[Person]", rows)


def _second_factors() -> QuerySet[Authenticator]:
    rows = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    return cast("QuerySet[Authenticator]", rows)


def with_role(people: QuerySet[Person], role: str, *, day: date) -> QuerySet[Person]:
    """Return those of the people who have the role on the day."""
    grants = RoleGrant.objects.on(day).filter(person=OuterRef("pk"), role=role)
    return people.filter(Exists(grants))


def in_office(people: QuerySet[Person], code: str, *, day: date) -> QuerySet[Person]:
    """Return those of the people who have a role in the office on the day."""
    grants = RoleGrant.objects.on(day).filter(person=OuterRef("pk"), office__code=code)
    return people.filter(Exists(grants))


def with_words(people: QuerySet[Person], words: str) -> QuerySet[Person]:
    """Return the people in whose name or address each of the words stands, accents aside."""
    for word in words.split():
        people = people.filter(
            Q(given_name__unaccent__icontains=word)
            | Q(family_name__unaccent__icontains=word)
            | Q(email__icontains=word)
            | Q(reference__iexact=word)
        )
    return people


def staff_member(reference: str) -> Person | None:
    """Return the person of that reference who has or had a role, or None."""
    grants = RoleGrant.objects.filter(person=OuterRef("pk"))
    return Person.objects.filter(Exists(grants), reference=reference).first()


def person_by_reference(reference: str) -> Person | None:
    """Return whoever has the reference, or None."""
    return Person.objects.filter(reference=reference.strip().upper()).first()


def grants_of(person: Person) -> list[RoleGrant]:
    """Return all roles of the person, past and to come, the newest first."""
    rows = RoleGrant.objects.filter(person=person).select_related("office", "granted_by")
    return list(rows.order_by("-valid_from", "-pk"))


def grants_between(
    person: Person, role: Role, office: Office, *, first: date, last: date | None
) -> list[RoleGrant]:
    """Return the person's grants of the role in the office that cover some of the days, the first first."""
    rows = RoleGrant.objects.filter(person=person, role=role, office=office)
    rows = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=first))
    # One that was ended on its first day covers none.
    rows = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")))
    if last is not None:
        rows = rows.filter(valid_from__lte=last)
    return list(rows.order_by("valid_from", "pk"))


def grant_of(person: Person, number: int) -> RoleGrant | None:
    """Return the person's grant of that number, or None."""
    return RoleGrant.objects.filter(person=person, pk=number).select_related("office").first()


def has_second_factor(person: Person) -> bool:
    """Tell whether the person signs in with a second step."""
    return _second_factors().filter(user=person).exists()


def is_invited(person: Person) -> bool:
    """Tell whether the person still has to open the account."""
    return not person.has_usable_password() and person.last_login is None


def log_of(person: Person | None = None, *, limit: int = 500) -> list[LogEntry]:
    """Return what happened to roles and accounts, of one person or of all, the newest first."""
    entries = [
        *_account_entries(person, limit),
        *_grant_entries(person, limit),
        *_substitution_entries(person, limit),
    ]
    return sorted(entries, key=lambda one: one.at, reverse=True)[:limit]


def _account_entries(person: Person | None, limit: int) -> list[LogEntry]:
    rows = AccountEvent.objects.order_by("-at", "-pk")
    if person is not None:
        rows = rows.filter(person_id=person.pk)
    return [
        LogEntry(row.at, AccountChange(row.kind), row.person_id, row.by_id, row.reason)
        for row in rows[:limit]
    ]


def _grant_entries(person: Person | None, limit: int) -> list[LogEntry]:
    """Read the change history of grants, which triggers write whoever makes the change."""
    history: Any = RoleGrant
    rows = history.pgh_event_model.objects.order_by("-pgh_created_at", "-pgh_id")
    if person is not None:
        rows = rows.filter(person_id=person.pk)
    found = list(rows[:limit])
    offices = Office.objects.in_bulk({row.office_id for row in found})
    return [
        LogEntry(
            at=row.pgh_created_at,
            kind=GRANTED if row.pgh_label == "insert" else CHANGED,
            person_id=row.person_id,
            by_id=(row.pgh_context or {}).get("by"),
            reason=row.reason,
            role=Role(row.role),
            office=str(offices.get(row.office_id, "")),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        for row in found
    ]


def _substitution_entries(person: Person | None, limit: int) -> list[LogEntry]:
    return [
        LogEntry(
            at=one.row.pgh_created_at,
            kind=SUBSTITUTED if one.is_new else SUBSTITUTION_ENDED,
            person_id=one.row.absent_id,
            by_id=(one.row.pgh_context or {}).get("by"),
            valid_from=one.row.valid_from,
            valid_to=one.row.valid_to,
            other=one.substitute,
        )
        for one in substitution_history(person, limit=limit)
    ]
