"""Who leads the office of a file."""

from datetime import date

from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.people.api import Office, Person, Role, staff_of


def managers_of(file: JobseekerFile, *, day: date) -> list[Person]:
    """Return the managers of the file's office; without any, those of the nearest office above."""
    office: Office | None = file.office
    while office is not None:
        if managers := staff_of(office, Role.MANAGER, day=day):
            return managers
        office = office.parent
    return []
