"""Who the person is, as told at registration, and what a counsellor still has to check."""

from datetime import datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.refusals import FileNotYours
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Doubt
from talka.domains.jobseekers.rules.answers import NO_CODE, Answers
from talka.domains.people.api import (
    CodeDoubtful,
    CodeMalformed,
    CodeTaken,
    Person,
    change_contact,
    change_name,
    set_personal_code,
)
from talka.kit import clock
from talka.kit.audit import use_case


STATED = "stated by the person at registration"


def settle_identity(
    person: Person,
    answers: Answers,
    code: str,
    receipt: str,
    *,
    by: Person | None,
    now: datetime,
) -> tuple[list[Doubt], int | None]:
    """
    Write name, contact, day of birth and personal code; return the doubts and who has the same code.

    A code that somebody else holds stops nobody from registering, and nobody learns of it here:
    two people may share a wrong digit, or be one person with two accounts. A counsellor finds out.
    """
    name, contact = answers.name, answers.contact
    if name and (person.given_name, person.family_name) != (name.given_name, name.family_name):
        change_name(
            person=person,
            given_name=name.given_name,
            family_name=name.family_name,
            document=f"registration {receipt}",
            by=by,
            now=now,
        )
    if contact and (person.phone, person.language) != (contact.phone, contact.language):
        change_contact(
            person=person, phone=contact.phone, language=contact.language, by=by, now=now
        )
    found = _settle_code(person, answers, code, by, now)
    if answers.birth and person.birth_date is None:
        person.birth_date = answers.birth.birth_date
        person.save(update_fields=["birth_date"])
    return found


def _settle_code(
    person: Person, answers: Answers, code: str, by: Person | None, now: datetime
) -> tuple[list[Doubt], int | None]:
    country = answers.code.country if answers.code else NO_CODE
    if not code or country == NO_CODE:
        has_code = person.personal_codes.filter(valid_to__isnull=True).exists()
        return ([] if has_code else [Doubt.NO_CODE]), None
    try:
        return _write_code(person, code, country, by, now), None
    except CodeTaken as taken:
        return [Doubt.CODE_TAKEN], taken.person_id
    except CodeMalformed:
        return [Doubt.NO_CODE], None


def _write_code(
    person: Person, code: str, country: str, by: Person | None, now: datetime
) -> list[Doubt]:
    try:
        set_personal_code(person=person, code=code, country=country, by=by, now=now)
    except CodeDoubtful:
        set_personal_code(
            person=person, code=code, country=country, override_reason=STATED, by=by, now=now
        )
        return [Doubt.CODE_UNVERIFIED]
    return []


@use_case
def settle_doubts(*, file: JobseekerFile, by: Person | None, now: datetime) -> JobseekerFile:
    """
    Write down that the documents were checked and nothing is in doubt any more.

    :raises FileNotYours: `by` may not decide about this file
    """
    locked = JobseekerFile.objects.select_for_update(of=("self",)).get(pk=file.pk)
    if not access.may_decide(by, locked, day=clock.day(now)):
        raise FileNotYours
    locked.doubts, locked.twin = [], None
    locked.save(update_fields=["doubts", "twin"])
    file.doubts, file.twin = [], None
    return file
