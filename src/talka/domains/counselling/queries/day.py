"""Whom the counsellor should turn to today, and why."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from talka.domains.counselling.queries.records import service_model
from talka.domains.counselling.queries.standing import Case, Known, standings_of
from talka.domains.counselling.rules import (
    ORDER,
    Breach,
    Concern,
    Segment,
    ServiceModel,
    Standing,
    breach_of,
    concerns_of,
    contact_due_on,
    is_new,
    segment_of,
)
from talka.domains.jobseekers.api import (
    ACTIVE,
    JobseekerFile,
    Status,
    WishedOccupation,
    caseload,
)
from talka.domains.people.api import Office, Person, full_name, stands_in_for
from talka.kit import clock
from talka.kit.languages import in_language


ALIVE = (*sorted(ACTIVE), Status.APPLIED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on a list of the desk, with every reason for standing there."""

    file_id: int
    reference: str
    person_id: int
    name: str
    language: str
    status: Status
    kind: str
    status_since: date
    registered_on: date | None
    counsellor_id: int | None
    office_id: int
    office: str
    municipality_code: str
    municipality: str
    wished: str
    wished_isco: str
    segment: Segment
    concerns: tuple[Concern, ...]
    standing: Standing
    breach: Breach | None
    contact_due_on: date | None
    next_talk_at: datetime | None
    days_registered: int | None
    is_new: bool
    is_substitution: bool

    @property
    def is_calm(self) -> bool:
        """Tell whether nothing is due for the person today."""
        return not self.concerns


def day_of(person: Person, *, now: datetime) -> list[Entry]:
    """Return the counsellor's people and those of absent colleagues, most pressing first."""
    away = stands_in_for(person, day=clock.day(now))
    files = caseload(counsellor_ids={person.pk, *away})
    return entries_of(files.filter(status__in=ALIVE), now=now, own=person.pk)


def office_day(offices: Collection[Office], *, now: datetime) -> list[Entry]:
    """Return everybody of the offices, most pressing first: for managers."""
    files = caseload(office_ids=[one.pk for one in offices])
    return entries_of(files.filter(status__in=ALIVE), now=now)


def entry_of(file: JobseekerFile, *, now: datetime, own: int | None = None) -> Entry:
    """Return one person as the lists of the desk show them."""
    (entry,) = entries_of(caseload().filter(pk=file.pk), now=now, own=own)
    return entry


def entries_of(
    files: QuerySet[JobseekerFile], *, now: datetime, own: int | None = None
) -> list[Entry]:
    """
    Return the files as entries, most pressing first, in a constant number of queries.

    Plain columns are read, no models: a list of a thousand stays quick. `own` is the counsellor
    whose list it is; files of others are marked as substitution.
    """
    first = WishedOccupation.objects.filter(file=OuterRef("pk")).order_by("place", "pk")
    isco = Subquery(first.values("occupation__isco_id")[:1])
    rows = list(files.order_by().annotate(wished_isco=isco).values_list(*_COLUMNS))
    cases = [Case(row[0], row[2], row[6], row[7], row[9]) for row in rows]
    known = standings_of(cases, now=now)
    today = clock.day(now)
    model = service_model(today)
    entries = [_entry(row, known[row[0]], model, today, own) for row in rows]
    return sorted(entries, key=pressing)


_COLUMNS = (
    "pk", "reference", "person_id", "person__given_name", "person__family_name",
    "person__language", "status", "kind", "status_since", "registered_on", "counsellor_id",
    "office_id", "office__names", "municipality_id", "municipality__labels", "wished",
    "wished_isco",
)  # fmt: skip


def _entry(
    row: tuple[Any, ...], known: Known, model: ServiceModel, today: date, own: int | None
) -> Entry:
    (
        file_id, reference, person_id, given, family, language, status, kind, since,
        registered, counsellor, office_id, office, place, places, wished, isco,
    ) = row  # fmt: skip
    standing = known.standing
    return Entry(
        file_id=file_id,
        reference=reference,
        person_id=person_id,
        name=full_name(given, family),
        language=language,
        status=Status(status),
        kind=kind,
        status_since=since,
        registered_on=registered,
        counsellor_id=counsellor,
        office_id=office_id,
        office=in_language(office),
        municipality_code=place,
        municipality=in_language(places),
        wished=in_language(wished) if wished else "",
        wished_isco=isco or "",
        segment=segment_of(standing, model, today=today),
        concerns=tuple(concerns_of(standing, model, today=today)),
        standing=standing,
        breach=breach_of(standing, model, today=today),
        contact_due_on=contact_due_on(standing, model, today=today),
        next_talk_at=known.next_talk_at,
        days_registered=(today - registered).days if registered else None,
        is_new=is_new(standing, model, today=today),
        is_substitution=own is not None and counsellor != own,
    )


def pressing(entry: Entry) -> tuple[int, int, date, str]:
    """Return the key that sorts by need: first concern, number of concerns, day of the contact."""
    first = ORDER[entry.concerns[0]] if entry.concerns else len(ORDER)
    return (first, -len(entry.concerns), entry.contact_due_on or date.max, entry.reference)


def breaches_in(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries for whom the service model is broken, the longest broken first."""
    broken = [one for one in entries if one.breach is not None]
    return sorted(broken, key=lambda one: (one.breach.due_on, one.reference))  # type: ignore[union-attr]
