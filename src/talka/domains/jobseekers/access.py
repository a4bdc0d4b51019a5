"""Who may see and change a jobseeker's file."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.jobseekers import queries
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.people.api import (
    LookPurpose,
    Office,
    Person,
    Role,
    Scope,
    acting_for,
    may_act_for,
    offices_by_role,
    staff_with,
    stands_in_for,
)
from talka.kit.components.errors import Refused, Trouble
from talka.kit.components.parts import Link


CASE_ROLES = (Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER)
DECIDING_ROLES = (Role.COUNSELLOR, Role.MANAGER)

works_on_cases = staff_with(*CASE_ROLES)
decides_on_cases = staff_with(*DECIDING_ROLES)


def file_for(request: HttpRequest) -> JobseekerFile | None:
    """
    Return the file of oneself, or of whom one acts for; None when there is none yet.

    :raises PermissionDenied: the file was joined with another one, which belongs to another account
    """
    file = queries.file_of(acting_for(request))
    if file is not None:
        refuse_joined(file)
    return file


def refuse_joined(file: JobseekerFile) -> None:
    """
    Go on only with a file that stands for itself.

    :raises PermissionDenied: it was joined with another one
    """
    if file.merged_into_id is None:
        return
    said = _("You had two files with us. A counsellor has joined them, and the other one stays.")
    call = _("If you do not know your other account, call the office: %(office)s, %(phone)s.")
    where = {"office": str(file.office), "phone": file.office.phone}
    raise Refused(
        Trouble(
            _("This file was joined with your other one"),
            (said, call % where),
            (
                Link(_("Sign out, and sign in with your other account"), reverse("account_logout")),
                Link(_("Go to the first page"), "/"),
            ),
        )
    )


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
    held = offices_by_role(person, day=day)
    granted = {office for role in roles for office in held.get(role, ())}
    if not granted:
        return None
    if file.office_id in granted or granted & set(office_ids_above(file)):
        return LookPurpose.COUNSELLING
    if file.counsellor_id and file.counsellor_id in stands_in_for(person, day=day):
        return LookPurpose.SUBSTITUTION
    return None


def decides_here(person: Person | None, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the person (None is the service itself) decides about files like this one."""
    if person is None:
        return True
    return purpose_of_looking(person, file, day=day, roles=DECIDING_ROLES) is not None


def may_decide(person: Person | None, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the person may decide about the file; about one that was joined nobody may."""
    return file.merged_into_id is None and decides_here(person, file, day=day)


def may_edit(person: Person | None, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the person may change the profile: its owner, a representative, or staff."""
    if file.merged_into_id is not None:
        return False
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
