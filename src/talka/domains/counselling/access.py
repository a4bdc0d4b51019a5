"""Who works with whom."""

from datetime import date

from talka.domains.jobseekers.api import JobseekerFile, purpose_of_looking, works_on_cases
from talka.domains.people.api import LookPurpose, Person, Role, roles_of, staff_with


CASE_ROLES = frozenset({Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER})

works_with_people = works_on_cases
works_on_the_desk = staff_with(*CASE_ROLES, Role.EMPLOYER_COUNSELLOR)


def purpose_of(person: Person, file: JobseekerFile, *, day: date) -> LookPurpose | None:
    """Tell for what purpose the person may open the case, or None when they may not."""
    if file.merged_into_id is not None:
        return None
    if file.counsellor_id == person.pk and roles_of(person, day=day) & CASE_ROLES:
        return LookPurpose.COUNSELLING
    return purpose_of_looking(person, file, day=day)


def leads(person: Person, *, day: date) -> bool:
    """Tell whether the person leads an office on the day."""
    return Role.MANAGER in roles_of(person, day=day)
