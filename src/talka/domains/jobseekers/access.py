"""Who may see and change a jobseeker's file."""

from datetime import date

from django.http import HttpRequest

from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.people.api import (
    LookPurpose,
    Office,
    Person,
    Role,
    Scope,
    may_act_for,
    offices_of,
    represented_by,
    signed_in,
    staff_with,
    stands_in_for,
)
from talka.kit import clock


ACTING_FOR = "acting_for"

CASE_ROLES = (Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER)
DECIDING_ROLES = (Role.COUNSELLOR, Role.MANAGER)

works_on_cases = staff_with(*CASE_ROLES)
decides_on_cases = staff_with(*DECIDING_ROLES)


def acting_for(request: HttpRequest) -> Person:
    """
    Return the person whose pages are asked for: oneself, or whom one represents and has chosen.

    A representation that has ended since falls back to oneself.

    :raises PermissionDenied: nobody has signed in
    """
    own = signed_in(request)
    chosen = request.session.get(ACTING_FOR)
    if not chosen:
        return own
    for one in represented_by(own, day=clock.today()):
        if one.represented.reference == chosen:
            represented: Person = one.represented
            return represented
    return own


def office_ids_above(file: JobseekerFile) -> list[int]:
    """Return the ids of the file's office and of every office above it."""
    ids: list[int] = []
    office: Office | None = file.office
    while office is not None:
        ids.append(office.pk)
        office = office.parent
    return ids


def purpose_of_looking(
    person: Person, file: JobseekerFile, *, day: date, roles: tuple[Role, ...] = CASE_ROLES
) -> LookPurpose | None:
    """
    Tell for what purpose a member of staff may open the file on the day; None when they may not.

    Staff work on the files of their office and of those below it; whoever stands in for a
    colleague works on the colleague's files.
    """
    granted = {office.pk for office in offices_of(person, *roles, day=day)}
    if not granted:
        return None
    if file.office_id in granted or granted & set(office_ids_above(file)):
        return LookPurpose.COUNSELLING
    if file.counsellor_id and file.counsellor_id in stands_in_for(person, day=day):
        return LookPurpose.SUBSTITUTION
    return None


def may_decide(person: Person | None, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the person (None is the service itself) may decide about the status."""
    if person is None:
        return True
    return purpose_of_looking(person, file, day=day, roles=DECIDING_ROLES) is not None


def may_edit(person: Person | None, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the person may change the profile: its owner, a representative, or staff."""
    if person is None or person.pk == file.person_id:
        return True
    if may_act_for(person, file.person_id, Scope.EVERYTHING, day=day):
        return True
    return purpose_of_looking(person, file, day=day) is not None


def may_write_for(person: Person | None, represented: Person, *, day: date) -> bool:
    """Tell whether the person may fill in and send what is the represented person's."""
    if person is None or person.pk == represented.pk:
        return True
    return may_act_for(person, represented.pk, Scope.EVERYTHING, day=day)
