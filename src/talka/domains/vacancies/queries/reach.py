"""Which vacancies somebody of the service has to do with: by employer, and by the place of the work."""

from datetime import date

from django.db.models import Q, QuerySet

from talka.domains.employers.api import employers_of_offices, portfolio
from talka.domains.people.api import Office, Person, offices_of, offices_under
from talka.domains.vacancies.models import Vacancy


def offices_in_reach(person: Person, *, day: date) -> list[Office]:
    """Return the offices of the person and those below."""
    found: dict[int, Office] = {}
    for office in offices_of(person, day=day):
        found |= {one.pk: one for one in offices_under(office)}
    return list(found.values())


def vacancies_in_reach(person: Person, *, day: date) -> QuerySet[Vacancy]:
    """Return the vacancies of one's employers and offices: the employer's office, or the work's own."""
    own = portfolio(person, day=day).order_by().values("pk")
    of_offices = employers_of_offices(person, day=day).order_by().values("pk")
    offices = offices_in_reach(person, day=day)
    is_near = Q(employer__in=own) | Q(employer__in=of_offices) | Q(office__in=offices)
    return Vacancy.objects.filter(is_near)


def vacancies_to_look_at(person: Person, *, day: date) -> QuerySet[Vacancy]:
    """
    Return the vacancies that the person reviews: of the own employers, and of work in the own offices.

    So each is looked at once where it is done, not by every office in which its employer is known.
    """
    own = portfolio(person, day=day).order_by().values("pk")
    offices = offices_in_reach(person, day=day)
    return Vacancy.objects.filter(Q(employer__in=own) | Q(office__in=offices))
