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
    is_new,
    judge,
)
from talka.domains.jobseekers.api import (
    ACTIVE,
    JobseekerFile,
    Status,
    WishedOccupation,
    caseload,
)
from talka.domains.people.api import Office, Person, full_name, stands_in_for
from talka.domains.taxonomy.api import Municipality, Occupation
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
    wants = Subquery(first.values("occupation_id")[:1])
    rows = list(files.order_by().annotate(wants=wants).values_list(*_COLUMNS))
    known = standings_of(
        [Case(row[0], row[2], row[6], row[7], row[9]) for row in rows],
        files=files.order_by().values("pk"),
        people=files.order_by().values("person_id"),
        now=now,
    )
    lists = _Lists(
        today=clock.day(now),
        model=service_model(clock.day(now)),
        own=own,
        words=_words(rows),
    )
    return sorted((_entry(row, known[row[0]], lists) for row in rows), key=pressing)


_COLUMNS = (
    "pk", "reference", "person_id", "person__given_name", "person__family_name",
    "person__language", "status", "kind", "status_since", "registered_on", "counsellor_id",
    "office_id", "municipality_id", "wants",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Words:
    """Names that many rows share, read once."""

    offices: dict[int, str]
    places: dict[str, str]
    occupations: dict[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Lists:
    today: date
    model: ServiceModel
    own: int | None
    words: _Words


def _words(rows: list[tuple[Any, ...]]) -> _Words:
    offices = Office.objects.filter(pk__in={row[11] for row in rows})
    places = Municipality.objects.filter(pk__in={row[12] for row in rows})
    wanted = Occupation.objects.filter(pk__in={row[13] for row in rows if row[13]})
    return _Words(
        offices={pk: in_language(names) for pk, names in offices.values_list("pk", "names")},
        places={pk: in_language(labels) for pk, labels in places.values_list("pk", "labels")},
        occupations={
            pk: (in_language(labels), isco or "")
            for pk, labels, isco in wanted.values_list("pk", "labels", "isco_id")
        },
    )


def _entry(row: tuple[Any, ...], known: Known, lists: _Lists) -> Entry:
    (
        file_id, reference, person_id, given, family, language, status, kind, since,
        registered, counsellor, office, place, wants,
    ) = row  # fmt: skip
    judged = judge(known.standing, lists.model, today=lists.today)
    wished, isco = lists.words.occupations.get(wants, ("", ""))
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
        office_id=office,
        office=lists.words.offices.get(office, ""),
        municipality_code=place,
        municipality=lists.words.places.get(place, ""),
        wished=wished,
        wished_isco=isco,
        segment=judged.segment,
        concerns=judged.concerns,
        standing=known.standing,
        breach=judged.breach,
        contact_due_on=judged.contact_due_on,
        next_talk_at=known.next_talk_at,
        days_registered=(lists.today - registered).days if registered else None,
        is_new=is_new(known.standing, lists.model, today=lists.today),
        is_substitution=lists.own is not None and counsellor != lists.own,
    )


def pressing(entry: Entry) -> tuple[int, str, int, str]:
    """Return the key that sorts by need: first concern, its moment, number of concerns, reference."""
    if entry.is_calm:
        return (len(ORDER), str(entry.contact_due_on or date.max), 0, entry.reference)
    first = entry.concerns[0]
    return (ORDER[first], _moment(entry, first), -len(entry.concerns), entry.reference)


def _moment(entry: Entry, concern: Concern) -> str:
    """Return when the concern falls due or began, as text that sorts by time."""
    standing = entry.standing
    moment = {
        Concern.DECISION_DUE: entry.status_since,
        Concern.SITUATION_TOLD: standing.situation_told_on,
        Concern.OBJECTION_DUE: standing.objection_by,
        Concern.APPOINTMENT_TODAY: entry.next_talk_at,
        Concern.APPOINTMENT_OPEN: standing.unsettled_on,
        Concern.MESSAGE_DUE: standing.message_since,
        Concern.STEP_OVERDUE: standing.step_due_on,
        Concern.NO_STEP: standing.last_step_on or entry.registered_on,
    }.get(concern, entry.contact_due_on)
    return str(moment or date.max)


def breaches_in(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries for whom the service model is broken, the longest broken first."""
    broken = [one for one in entries if one.breach is not None]
    return sorted(broken, key=lambda one: (one.breach.due_on, one.reference))  # type: ignore[union-attr]
