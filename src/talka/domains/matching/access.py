"""Who may do what with applications and suggestions."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from talka.domains.employers.api import is_agent, may_look_after, may_see_candidates
from talka.domains.jobseekers.api import JobseekerFile, Status, caseload
from talka.domains.matching.models import Application
from talka.domains.matching.rules import ObjectionSide
from talka.domains.people.api import (
    Person,
    Role,
    Scope,
    may_act_for,
    offices_of,
    offices_under,
    staff_with,
    stands_in_for,
)
from talka.domains.vacancies.api import Vacancy


COUNSELLING = (Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.EMPLOYER_COUNSELLOR)


def is_open(file: JobseekerFile) -> bool:
    """Tell whether the person of the file may apply and be referred."""
    return file.status == Status.REGISTERED


def may_apply_for(person: Person, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the file is the person's own, or they may apply for its owner."""
    if file.person_id == person.pk:
        return True
    return may_act_for(person, file.person_id, Scope.APPLICATIONS, day=day)


def may_work_with(person: Person, file: JobseekerFile, *, day: date) -> bool:
    """Tell whether the person counsels the owner of the file, stands in, or works in the office."""
    if file.counsellor_id == person.pk or file.counsellor_id in stands_in_for(person, day=day):
        return True
    offices = offices_of(person, *COUNSELLING, day=day)
    if file.office_id in {one.pk for one in offices}:
        return True
    for office in offices_of(person, Role.MANAGER, day=day):
        if file.office_id in {one.pk for one in offices_under(office)}:
            return True
    return False


def may_answer(person: Person, application: Application, *, day: date) -> bool:
    """Tell whether the person speaks for the employer: an agent, or the counsellor on its behalf."""
    vacancy = application.vacancy
    return is_agent(person, vacancy.employer_id) or may_look_after(
        person, vacancy.employer, day=day
    )


def may_object(
    person: Person, file: JobseekerFile, vacancy: Vacancy, *, side: ObjectionSide, day: date
) -> bool:
    """
    Tell whether the person may say, on that side, that the two were compared wrongly.

    An employer may where it sees the person without a name: `queries.candidates` knows that.
    """
    if side == ObjectionSide.EMPLOYER:
        return is_agent(person, vacancy.employer_id) and may_see_candidates(vacancy.employer)
    if side == ObjectionSide.SERVICE:
        return may_work_with(person, file, day=day)
    return may_apply_for(person, file, day=day)


def reachable_files(person: Person, *, day: date) -> QuerySet[JobseekerFile]:
    """Return the files that `may_work_with` would grant, as the caseload shows them."""
    colleagues, offices = _reach(person, day)
    return caseload().filter(Q(counsellor__in=colleagues) | Q(office__in=offices))


def _reach(person: Person, day: date) -> tuple[set[int], set[int]]:
    """Return for whom and for which offices the person counsels."""
    colleagues = {person.pk, *stands_in_for(person, day=day)}
    offices = {one.pk for one in offices_of(person, *COUNSELLING, day=day)}
    for office in offices_of(person, Role.MANAGER, day=day):
        offices |= {one.pk for one in offices_under(office)}
    return colleagues, offices


def may_take_part(person: Person, application: Application, *, day: date) -> bool:
    """Tell whether the person is on either side of the application, or works with one of them."""
    return (
        may_apply_for(person, application.file, day=day)
        or may_answer(person, application, day=day)
        or may_work_with(person, application.file, day=day)
    )


def workable(person: Person, files: Collection[JobseekerFile], *, day: date) -> frozenset[int]:
    """Return the ids of those files that `may_work_with` would grant, in few queries."""
    colleagues, offices = _reach(person, day)
    return frozenset(
        one.pk for one in files if one.counsellor_id in colleagues or one.office_id in offices
    )


works_on_matching = staff_with(*COUNSELLING, Role.MANAGER)
