"""Correct who somebody is, record a death or who acts for them: always by a document, which is kept."""

from datetime import date, datetime

from talka.domains.contact.api import notify
from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import lock, refresh
from talka.domains.jobseekers.actions.refusals import FileNotYours, NobodyOfThatNumber
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries import person_to_represent
from talka.domains.people.api import (
    CodeProof,
    Person,
    Representation,
    RepresentationKind,
    Scope,
    change_name,
    correct_death,
    end_representation,
    record_death,
    record_representation,
    reset_second_factor_of_client,
    set_personal_code,
)
from talka.kit import clock
from talka.kit.audit import use_case


def _locked(file: JobseekerFile, by: Person | None, now: datetime) -> JobseekerFile:
    locked = lock(file)
    if not access.may_decide(by, locked, day=clock.day(now)):
        raise FileNotYours
    return locked


@use_case
def correct_name(
    *,
    file: JobseekerFile,
    given_name: str,
    family_name: str,
    document: str,
    by: Person | None,
    now: datetime,
) -> None:
    """
    Write the name as it stands in the document.

    :raises FileNotYours: `by` may not decide about this file
    :raises ChangeNeedsReason: no document is named
    """
    change_name(
        person=_locked(file, by, now).person,
        given_name=given_name,
        family_name=family_name,
        document=document,
        by=by,
        now=now,
    )


@use_case
def correct_code(
    *,
    file: JobseekerFile,
    code: str,
    country: str,
    document: str,
    by: Person | None,
    now: datetime,
) -> JobseekerFile:
    """
    Write the personal code as it stands in the document; nothing is in doubt any more.

    :raises FileNotYours: `by` may not decide about this file
    :raises CodeMalformed: it cannot be a code of the country
    :raises CodeTaken: somebody else has it
    """
    locked = _locked(file, by, now)
    set_personal_code(
        person=locked.person, code=code, country=country, override_reason=document,
        proof=CodeProof.DOCUMENT, by=by, now=now,
    )  # fmt: skip
    locked.doubts, locked.twin = [], None
    locked.save(update_fields=["doubts", "twin"])
    refresh(file, locked)
    return file


@use_case
def help_to_sign_in(*, file: JobseekerFile, document: str, by: Person, now: datetime) -> None:
    """
    Let somebody who has lost phone and passkeys set up a new second step of sign-in.

    :raises FileNotYours: `by` may not decide about this file
    :raises WorksHere: the person works for the service too; an administrator helps
    :raises ReasonMissing: how the person was recognised is not written down
    """
    person = _locked(file, by, now).person
    reset_second_factor_of_client(person=person, reason=document, by=by, now=now)


@use_case
def record_death_of(
    *, file: JobseekerFile, died_on: date, document: str, by: Person | None, now: datetime
) -> None:
    """
    Record the death by the document; the registration ends with it.

    :raises FileNotYours: `by` may not decide about this file
    :raises ChangeNeedsReason: no document is named
    :raises DeathNotPossible: it is recorded already, or the record was joined with another one
    """
    locked = _locked(file, by, now)
    record_death(person=locked.person, died_on=died_on, document=document, by=by, now=now)


@use_case
def correct_death_of(
    *, file: JobseekerFile, document: str, by: Person | None, now: datetime
) -> None:
    """
    Take a death back that was recorded by mistake; the registration stands as before it.

    :raises FileNotYours: `by` may not decide about this file
    :raises ChangeNeedsReason: no document is named
    :raises DeathNotPossible: no death is recorded
    """
    locked = _locked(file, by, now)
    correct_death(person=locked.person, document=document, by=by, now=now)


@use_case
def appoint_representative(
    *,
    file: JobseekerFile,
    representative_reference: str,
    kind: RepresentationKind,
    scope: Scope,
    document: str,
    valid_from: date,
    valid_to: date | None,
    by: Person | None,
    now: datetime,
) -> Representation:
    """
    Record who acts for the person, and tell both.

    :raises FileNotYours: `by` may not decide about this file
    :raises NobodyOfThatNumber: no other active person has the reference
    :raises RepresentationNotPossible: the person has died
    """
    locked = _locked(file, by, now)
    representative = person_to_represent(locked, representative_reference)
    if representative is None:
        raise NobodyOfThatNumber
    held = record_representation(
        represented=locked.person,
        representative=representative,
        kind=kind,
        scope=scope,
        document=document,
        valid_from=valid_from,
        valid_to=valid_to,
        by=by,
        now=now,
    )
    _tell(locked.person, "jobseekers.represented", held, by, now)
    _tell(representative, "jobseekers.representative", held, by, now)
    return held


def _tell(
    person: Person, kind: str, held: Representation, by: Person | None, now: datetime
) -> None:
    once = f"{kind}.{held.pk}"
    notify(person=person, kind=kind, once=once, link="/me/represented/", by=by, now=now)


@use_case
def dismiss_representative(
    *, file: JobseekerFile, representation_id: int, by: Person | None, now: datetime
) -> None:
    """
    End a representation at once.

    :raises FileNotYours: `by` may not decide about this file
    :raises NobodyOfThatNumber: nobody represents the person under that number
    """
    locked = _locked(file, by, now)
    rows = Representation.objects.filter(pk=representation_id, represented=locked.person_id)
    found = rows.first()
    if found is None:
        raise NobodyOfThatNumber
    end_representation(representation=found, by=by, now=now)
