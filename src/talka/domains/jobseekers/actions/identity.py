"""Who the person is, as told at registration, and what a counsellor still has to check."""

from datetime import datetime
from typing import Any

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.refusals import FileNotYours
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries.law import registration_policy
from talka.domains.jobseekers.rules import Doubt
from talka.domains.jobseekers.rules.answers import NO_CODE, Answers
from talka.domains.people.api import (
    CodeDoubtful,
    CodeMalformed,
    CodeProof,
    CodeProvedOtherwise,
    CodeTaken,
    Person,
    change_contact,
    change_name,
    confirm_codes,
    proof_of_identity,
    set_personal_code,
)
from talka.kit import clock
from talka.kit.audit import use_case


STATED = "stated by the person at registration"


def settle_identity(
    person: Person,
    answers: Answers,
    code: str,
    document: str,
    *,
    proof: CodeProof,
    by: Person | None,
    now: datetime,
) -> tuple[list[Doubt], int | None]:
    """
    Write name, contact, day of birth and personal code; return the doubts and who has the same code.

    A new name rests on the `document`. A code that somebody else holds stops nobody from registering, and nobody learns of it here:
    two people may share a wrong digit, or be one person with two accounts. A counsellor finds out.
    """
    name, contact = answers.name, answers.contact
    if name and (person.given_name, person.family_name) != (name.given_name, name.family_name):
        change_name(
            person=person,
            given_name=name.given_name,
            family_name=name.family_name,
            document=document,
            by=by,
            now=now,
        )
    if contact and (person.phone, person.language) != (contact.phone, contact.language):
        change_contact(
            person=person, phone=contact.phone, language=contact.language, by=by, now=now
        )
    doubts, twin = _settle_code(person, answers, code, proof, by, now)
    if answers.birth and person.birth_date is None:
        person.birth_date = answers.birth.birth_date
        person.save(update_fields=["birth_date"])
    return _with_proof(person, doubts, now), twin


def _with_proof(person: Person, doubts: list[Doubt], now: datetime) -> list[Doubt]:
    """Add the doubt whether the code is the person's, where the law of the day wants it proved."""
    if doubts or proof_of_identity(person) is not CodeProof.STATED:
        return doubts
    if registration_policy(clock.day(now)).identity_must_be_proved:
        return [Doubt.IDENTITY_NOT_PROVED]
    return doubts


def _settle_code(
    person: Person,
    answers: Answers,
    code: str,
    proof: CodeProof,
    by: Person | None,
    now: datetime,
) -> tuple[list[Doubt], int | None]:
    country = answers.code.country if answers.code else NO_CODE
    if not code or country == NO_CODE:
        has_code = person.personal_codes.filter(valid_to__isnull=True).exists()
        return ([] if has_code else [Doubt.NO_CODE]), None
    try:
        return _write_code(person, code, country, proof, by, now), None
    except CodeTaken as taken:
        return [Doubt.CODE_TAKEN], taken.person_id
    except CodeMalformed:
        return [Doubt.NO_CODE], None


def _write_code(
    person: Person, code: str, country: str, proof: CodeProof, by: Person | None, now: datetime
) -> list[Doubt]:
    told: dict[str, Any] = {
        "person": person, "code": code, "country": country, "by": by, "now": now,
    }  # fmt: skip
    try:
        set_personal_code(**told, proof=proof)
    except CodeProvedOtherwise:
        # What is proved stays: a counsellor corrects it by the document, if it has changed.
        return [Doubt.CODE_UNVERIFIED]
    except CodeDoubtful:
        set_personal_code(**told, override_reason=STATED)
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
    confirm_codes(person=file.person, by=by, now=now)
    locked.doubts, locked.twin = [], None
    locked.save(update_fields=["doubts", "twin"])
    file.doubts, file.twin = [], None
    return file
