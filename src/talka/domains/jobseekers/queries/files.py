"""Files one by one, and what the head of a case shows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from talka.domains.jobseekers import labels
from talka.domains.jobseekers.models import JobseekerFile, WishedOccupation, WorkExperience
from talka.domains.jobseekers.rules import ACTIVE, Doubt, Kind, Status, age_on
from talka.domains.people.api import (
    Person,
    Purpose,
    Representation,
    consents_of,
    masked_codes_of,
    people_named,
    people_who_agree,
)


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """What the head of a case and the profile card show, in the language of the page."""

    file_id: int
    reference: str
    person_id: int
    person_reference: str
    name: str
    age: int | None
    masked_codes: tuple[str, ...]
    phone: str
    email: str
    language: str
    status: str
    status_words: str
    kind: str
    kind_words: str
    status_since: date
    registered_on: date | None
    days_registered: int | None
    ended_reason: str
    channel_words: str
    office_id: int
    office: str
    counsellor_id: int | None
    counsellor: str
    municipality: str
    address: str
    situation: str
    about: str
    wished: tuple[str, ...]
    last_job: str
    shares_profile: bool
    doubts: tuple[str, ...]
    twin_id: int | None
    died_on: date | None
    profile_changed_at: datetime
    version: int


def has_file(person: Person) -> bool:
    """Tell whether the person has a file with the service, open or ended."""
    return JobseekerFile.objects.filter(person=person).exists()


def file_of(person: Person) -> JobseekerFile | None:
    """Return the person's file with office and municipality, or None."""
    return _whole().filter(person=person).first()


def file_by_reference(reference: str) -> JobseekerFile:
    """
    Return the file of that public name.

    :raises JobseekerFile.DoesNotExist: there is none
    """
    return _whole().get(reference=reference)


def files_by_ids(ids: Collection[int]) -> dict[int, JobseekerFile]:
    """Return the files by id, with person, office and municipality."""
    return _whole().in_bulk(list(ids))


@dataclass(frozen=True, slots=True)
class Care:
    """Which office looks after a file, and who there."""

    office_id: int
    counsellor_id: int | None


def care_of(file_id: int) -> Care:
    """
    Return who looks after the file.

    :raises JobseekerFile.DoesNotExist: there is no such file
    """
    rows = JobseekerFile.objects.values_list("office_id", "counsellor_id")
    return Care(*rows.get(pk=file_id))


def active_versions() -> list[tuple[int, str, int]]:
    """Return id, reference and version of every registered person's file, by id."""
    rows = JobseekerFile.objects.filter(status=Status.REGISTERED).order_by("pk")
    return list(rows.values_list("pk", "reference", "version"))


def active_file_ids(
    *, after: int = 0, limit: int | None = None, among: Collection[int] | None = None
) -> list[int]:
    """Return the ids of registered people's files in order, those behind `after`, or `among` some."""
    rows = JobseekerFile.objects.filter(status=Status.REGISTERED, pk__gt=after).order_by("pk")
    if among is not None:
        rows = rows.filter(pk__in=among)
    return list(rows.values_list("pk", flat=True)[:limit])


def waiting_files(office_ids: Collection[int]) -> QuerySet[JobseekerFile]:
    """Return the files of the offices on which a decision waits, the oldest first."""
    rows = _whole().filter(office__in=office_ids, status=Status.APPLIED)
    return rows.order_by("status_since", "pk")


def shares_profile(file: JobseekerFile) -> bool:
    """Tell whether employers may find the profile, without its name."""
    agree = people_who_agree(Purpose.SHARE_PROFILE_WITH_EMPLOYERS)
    return agree.filter(person=file.person_id).exists()


def case_summary(file: JobseekerFile, *, day: date) -> CaseSummary:
    """Return everything that the head of the case shows."""
    person = file.person
    registered = file.registered_on if file.status in ACTIVE else None
    return CaseSummary(
        file_id=file.pk,
        reference=file.reference,
        person_id=person.pk,
        person_reference=person.reference,
        name=person.full_name,
        age=age_on(person.birth_date, day) if person.birth_date else None,
        masked_codes=tuple(masked_codes_of(person)),
        phone=person.phone,
        email=person.email or "",
        language=person.language,
        status=file.status,
        status_words=str(labels.STATUSES[Status(file.status)]),
        kind=file.kind,
        kind_words=str(labels.KINDS[Kind(file.kind)]),
        status_since=file.status_since,
        registered_on=file.registered_on,
        days_registered=(day - registered).days if registered else None,
        ended_reason=file.ended_reason,
        channel_words=file.get_channel_display(),
        office_id=file.office_id,
        office=str(file.office),
        counsellor_id=file.counsellor_id,
        counsellor=people_named([file.counsellor_id]).get(file.counsellor_id or 0, ""),
        municipality=str(file.municipality),
        address=file.address,
        situation=file.situation,
        about=file.about,
        wished=_wished(file),
        last_job=_last_job(file),
        shares_profile=Purpose.SHARE_PROFILE_WITH_EMPLOYERS in consents_of(person),
        doubts=tuple(str(labels.DOUBTS[Doubt(one)]) for one in file.doubts),
        twin_id=file.twin_id,
        died_on=person.died_on,
        profile_changed_at=file.profile_changed_at,
        version=file.version,
    )


def representatives_of(file: JobseekerFile, *, day: date) -> list[Representation]:
    """Return who acts for the person on the day, or will later."""
    rows = Representation.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        represented=file.person_id,
        represented__died_on__isnull=True,
        representative__died_on__isnull=True,
    )
    return list(rows.select_related("representative").order_by("valid_from", "pk"))


def person_to_represent(file: JobseekerFile, reference: str) -> Person | None:
    """Return the other, active person of that number, who could act for the owner of the file."""
    rows = Person.objects.filter(reference=reference.strip().upper(), is_active=True)
    return rows.exclude(pk=file.person_id).first()


def are_both_open(first_id: int, second_id: int) -> bool:
    """Tell whether both people have a file, neither of which has been merged into another."""
    rows = JobseekerFile.objects.filter(person__in=(first_id, second_id))
    return rows.filter(merged_into__isnull=True).count() > 1


def is_file_left_behind(kept_id: int, gone_id: int) -> bool:
    """
    Tell whether joining the two people would leave a file that stands with the closed record.

    A person has one file, so that of `gone` moves only to somebody who has none at all.
    """
    rows = JobseekerFile.objects
    stands = rows.filter(person=gone_id, merged_into__isnull=True).exists()
    return stands and rows.filter(person=kept_id).exists()


def _wished(file: JobseekerFile) -> tuple[str, ...]:
    rows = WishedOccupation.objects.filter(file=file).select_related("occupation")
    return tuple(str(one.occupation) for one in rows.order_by("place", "pk"))


def _last_job(file: JobseekerFile) -> str:
    rows = WorkExperience.objects.filter(file=file)
    last = rows.order_by("-ended_on", "-started_on", "pk").first()
    return last.title if last else ""


def _whole() -> QuerySet[JobseekerFile]:
    return JobseekerFile.objects.select_related("person", "office", "municipality")
