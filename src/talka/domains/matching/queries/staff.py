"""Whom of the service to turn to about a person: never nobody."""

from datetime import date

from talka.domains.jobseekers.api import JobseekerFile, managers_of
from talka.domains.people.api import Person, Role, staff_of, substitute_of


def who_counsels(file: JobseekerFile, *, day: date) -> list[Person]:
    """Return the counsellor of the file, or who stands in; without one, who leads the office."""
    if file.counsellor is not None and file.counsellor.is_active:
        return [present(file.counsellor, day=day)]
    return managers_of(file, day=day) or staff_of(file.office, Role.COUNSELLOR, day=day)


def present(person: Person, *, day: date) -> Person:
    """Return the member of staff, or who stands in for them on the day."""
    return substitute_of(person, day=day) or person
