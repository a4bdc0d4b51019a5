"""Who may do what with an employer."""

from collections.abc import Collection
from datetime import date

from django.http import HttpRequest

from talka.domains.employers.models import Employer
from talka.domains.employers.queries import employers_of, is_agent
from talka.domains.employers.queries.employers import CHECKERS, READERS
from talka.domains.people.api import (
    Person,
    Role,
    offices_of,
    offices_under,
    signed_in,
    staff_with,
    stands_in_for,
)


looks_after_employers = staff_with(*CHECKERS)
reads_employers = staff_with(*READERS)


def represents_an_employer(request: HttpRequest) -> bool:
    """Accept whoever acts for some employer."""
    return request.user.is_authenticated and bool(employers_of(signed_in(request)))


def may_act_for(person: Person, employer: Employer) -> bool:
    """Tell whether the person acts for the employer."""
    return is_agent(person, employer.pk)


def may_look_after(person: Person, employer: Employer, *, day: date) -> bool:
    """Tell whether the employer counsellor owns the employer, stands in, or works in its office."""
    if employer.owner_id in {person.pk, *stands_in_for(person, day=day)}:
        return True
    return _is_in_reach(person, employer, CHECKERS, day)


def may_read(person: Person, employer: Employer, *, day: date) -> bool:
    """Tell whether the person looks after the employer, or counsels in its office or above it."""
    return may_look_after(person, employer, day=day) or _is_in_reach(person, employer, READERS, day)


def _is_in_reach(person: Person, employer: Employer, roles: Collection[Role], day: date) -> bool:
    for office in offices_of(person, *roles, day=day):
        if employer.office_id in {one.pk for one in offices_under(office)}:
            return True
    return False
