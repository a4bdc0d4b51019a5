"""Whom a visitor of the demo can be and what to look at, as printed after the start."""

from collections.abc import Iterator

from django.utils.translation import override

from demo.country import HOST
from talka.domains.employers.api import employers_of
from talka.domains.jobseekers.api import JobseekerFile, file_of
from talka.domains.matching.api import suggestions_for
from talka.domains.people.api import ROLES, Person, roles_of
from talka.kit import clock


SHOWN = 3


def introduction() -> str:
    """Return the people one can be, some vacancies, and how to ask why they fit: as far as they exist."""
    people = list(Person.objects.filter(email__endswith=f"@{HOST}").order_by("pk"))
    files = {person.pk: file for person in people if (file := file_of(person)) is not None}
    with override("en"):
        lines = ["Sign in with one click at /demo/ as:"]
        lines += [_line(person, files.get(person.pk)) for person in people]
        lines += _vacancies(files)
    return "\n".join(lines) + "\n"


def _line(person: Person, file: JobseekerFile | None) -> str:
    held = [str(ROLES[role]) for role in sorted(roles_of(person, day=clock.today()))]
    held += [f"Jobseeker {file.reference}"] if file is not None else []
    held += [f"Employer: {one.name}" for one in employers_of(person)]
    return f"  {person.full_name:<28} {person.reference}  {', '.join(held) or 'Newcomer'}"


def _vacancies(files: dict[int, JobseekerFile]) -> Iterator[str]:
    for file in files.values():
        found = suggestions_for(file.pk, limit=SHOWN, for_staff=True)
        if not found:
            continue
        yield f"\nVacancies that fit {file.person.full_name}:"
        for one in found:
            yield f"  {one.vacancy.reference}  {one.vacancy.title}, {one.vacancy.employer.name}"
        yield f"Why the first one does: talka explain {file.reference} {found[0].vacancy.reference}"
        return
