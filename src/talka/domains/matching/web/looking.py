"""How staff open files, vacancies and applications: what is not theirs is absent, looks are kept."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest

from talka.domains.jobseekers.api import JobseekerFile, file_by_reference
from talka.domains.matching import access
from talka.domains.matching.models import Application
from talka.domains.matching.queries.applications import application_by_reference
from talka.domains.people.api import LookPurpose, signed_in
from talka.domains.vacancies.api import Vacancy, vacancy_by_reference
from talka.kit import clock
from talka.kit.audit.reading import record_reading, record_readings


def vacancy_or_404(reference: str) -> Vacancy:
    """
    Return the vacancy, for staff.

    :raises Http404: there is none
    """
    try:
        return vacancy_by_reference(reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error


def file_or_404(request: HttpRequest, reference: str, what: str) -> JobseekerFile:
    """
    Return the file of somebody the member of staff works with, and write down the look.

    :raises Http404: there is none, or others work with the person
    """
    person, today = signed_in(request), clock.today()
    try:
        file = file_by_reference(reference)
    except JobseekerFile.DoesNotExist as error:
        raise Http404 from error
    if not access.may_work_with(person, file, day=today):
        raise Http404
    record_reading(
        subject_id=file.person_id,
        reader_id=person.pk,
        purpose=LookPurpose.PLACEMENT,
        what=what,
        office_id=file.office_id,
        now=clock.now(),
    )
    return file


def note_people(request: HttpRequest, files: Iterable[JobseekerFile], what: str) -> None:
    """Write down that the names of these people stood in a list, or left the service with it."""
    record_readings(
        subject_ids=[one.person_id for one in files],
        reader_id=signed_in(request).pk,
        purpose=LookPurpose.PLACEMENT,
        what=what,
        now=clock.now(),
    )


def application_or_404(request: HttpRequest, reference: str) -> Application:
    """
    Return an application that the member of staff has to do with, and write down the look.

    :raises Http404: there is none, or others look after both sides
    """
    person, today = signed_in(request), clock.today()
    try:
        found = application_by_reference(reference)
    except Application.DoesNotExist as error:
        raise Http404 from error
    works_with = access.may_work_with(person, found.file, day=today)
    looks_after = found.sent_at is not None and access.may_answer(person, found, day=today)
    if not works_with and not looks_after:
        raise Http404
    record_reading(
        subject_id=found.file.person_id,
        reader_id=person.pk,
        purpose=LookPurpose.PLACEMENT,
        what="application",
        office_id=found.file.office_id,
        now=clock.now(),
    )
    return found
