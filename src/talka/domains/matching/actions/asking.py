"""A person asks their counsellor about a vacancy."""

from datetime import datetime
from uuid import UUID

from talka.domains.contact.api import Side, Thread, start_thread
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching import access
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.people.api import Person
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def ask_counsellor(
    *,
    file: JobseekerFile,
    vacancy: Vacancy,
    subject: str,
    text: str,
    by: Person,
    now: datetime,
    submission: UUID | None = None,
) -> Thread:
    """
    Begin a conversation about the vacancy with the counsellor, or with the office without one.

    :raises ApplicationNotYours: the file is not that of `by`, nor may `by` act for its owner
    :raises MessageEmpty: there is no text
    """
    if not access.may_apply_for(by, file, day=clock.day(now)):
        raise ApplicationNotYours
    return start_thread(
        subject=subject,
        text=text,
        office=file.office,
        side=Side.OUTSIDE,
        person=file.person,
        staff=file.counsellor,
        about=f"vacancy:{vacancy.reference}",
        submission=submission,
        by=by,
        now=now,
    )
