"""A counsellor writes to people, or proposes a vacancy to several at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.core.files.uploadedfile import UploadedFile

from talka.domains.contact.api import Side, Thread, start_thread
from talka.domains.counselling import access
from talka.domains.counselling.actions.recording import CaseNotYours, refuse_strangers
from talka.domains.counselling.rules import Outcome
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import (
    AlreadyApplied,
    FileNotOpen,
    NotTheirCounsellor,
    comparison_of,
    refer,
)
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock
from talka.kit.audit import use_case


@dataclass(frozen=True, slots=True)
class Reached:
    """What came of reaching one of several people."""

    file: JobseekerFile
    outcome: Outcome


@use_case
def write_to_person(
    *,
    file: JobseekerFile,
    subject: str,
    text: str,
    by: Person,
    now: datetime,
    submission: UUID | None = None,
    files: "tuple[UploadedFile[Any], ...]" = (),
) -> Thread:
    """
    Begin a conversation with the person, from their counsellor's desk.

    :raises CaseNotYours: `by` does not work with the person
    :raises MessageEmpty: there is no text
    :raises FileRefused: a file is of a kind, a size or a content that is not taken
    """
    refuse_strangers(by, file, now)
    return start_thread(
        subject=subject,
        text=text,
        office=file.office,
        side=Side.SERVICE,
        person=file.person,
        staff=by,
        about=f"file:{file.reference}",
        files=files,
        by=by,
        now=now,
        submission=submission,
    )


@use_case
def write_to_many(
    *,
    files: Sequence[JobseekerFile],
    subject: str,
    text: str,
    by: Person,
    now: datetime,
    submission: UUID,
) -> list[Reached]:
    """
    Write the same message to several people; each gets a conversation of their own.

    Whom `by` does not work with is left out and told. The same submission writes once.

    :raises MessageEmpty: there is no text
    """
    reached = []
    for file in files:
        own = uuid5(submission, file.reference)
        try:
            write_to_person(file=file, subject=subject, text=text, by=by, now=now, submission=own)
        except CaseNotYours:
            reached.append(Reached(file, Outcome.NOT_YOURS))
        else:
            reached.append(Reached(file, Outcome.DONE))
    return reached


@use_case
def propose_to_many(
    *,
    files: Sequence[JobseekerFile],
    vacancy: Vacancy,
    by: Person,
    now: datetime,
    submission: UUID,
    text: str = "",
) -> list[Reached]:
    """
    Propose the vacancy to several people.

    Who misses a must-have or cannot be referred is left out, and the answer says why.

    :raises VacancyNotOpen: it is not open any more; nobody is referred
    """
    return [
        Reached(file, _propose(file, vacancy, by, now, uuid5(submission, file.reference), text))
        for file in files
    ]


def _propose(
    file: JobseekerFile, vacancy: Vacancy, by: Person, now: datetime, submission: UUID, text: str
) -> Outcome:
    if access.purpose_of(by, file, day=clock.day(now)) is None:
        return Outcome.NOT_YOURS
    comparison = comparison_of(file.pk, vacancy.pk, day=clock.day(now))
    if not comparison.is_feasible:
        return Outcome.MUST_HAVE_MISSING
    try:
        refer(
            file=file,
            vacancy=vacancy,
            text=text,
            score=comparison.score,
            by=by,
            now=now,
            submission=submission,
        )
    except NotTheirCounsellor:
        return Outcome.NOT_YOURS
    except AlreadyApplied:
        return Outcome.ALREADY
    except FileNotOpen:
        return Outcome.NOT_REGISTERED
    return Outcome.DONE
