"""Who works with whom."""

from datetime import date

from talka.domains.jobseekers.api import JobseekerFile, purpose_of_looking
from talka.domains.people.api import LookPurpose, Person


def purpose_of(person: Person, file: JobseekerFile, *, day: date) -> LookPurpose | None:
    """Tell for what purpose the person may open the case, or None when they may not."""
    return purpose_of_looking(person, file, day=day)
