"""Who may do what with an employer."""

from datetime import date

from django.http import HttpRequest

from talka.domains.employers.models import Employer
from talka.domains.employers.queries import employers_of, is_agent
from talka.domains.people.api import (
    Person,
    Role,
    offices_of,
    offices_under,
    signed_in,
    stands_in_for,
)


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
    for office in offices_of(person, Role.EMPLOYER_COUNSELLOR, Role.MANAGER, day=day):
        if employer.office_id in {one.pk for one in offices_under(office)}:
            return True
    return False
