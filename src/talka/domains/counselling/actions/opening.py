"""Somebody opens a person's case, and the person can see that they did."""

from datetime import datetime

from talka.domains.counselling import access
from talka.domains.counselling.actions.recording import CaseNotYours
from talka.domains.jobseekers.api import JobseekerFile, file_by_reference
from talka.domains.people.api import Person, offices_of
from talka.kit import clock
from talka.kit.audit import use_case
from talka.kit.audit.reading import record_reading


@use_case
def open_case(*, reference: str, by: Person, now: datetime, what: str = "") -> JobseekerFile:
    """
    Return the file; with `what` it is written down who looked at that part, and for what purpose.

    :raises CaseNotYours: there is no such file, or `by` does not work with the person
    """
    day = clock.day(now)
    try:
        file = file_by_reference(reference)
    except JobseekerFile.DoesNotExist as error:
        raise CaseNotYours from error
    purpose = access.purpose_of(by, file, day=day)
    if purpose is None or file.merged_into_id is not None:
        raise CaseNotYours
    if what:
        offices = offices_of(by, *sorted(access.CASE_ROLES), day=day)
        record_reading(
            subject_id=file.person_id,
            reader_id=by.pk,
            office_id=offices[0].pk if offices else None,
            purpose=purpose,
            what=what,
            now=now,
        )
    return file
