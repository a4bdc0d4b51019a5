"""Who may do what with a vacancy."""

from datetime import date

from talka.domains.employers.api import is_agent, may_look_after
from talka.domains.people.api import Person
from talka.domains.vacancies.models import Vacancy


def may_manage(person: Person, vacancy: Vacancy) -> bool:
    """Tell whether the person acts for the employer of the vacancy."""
    return is_agent(person, vacancy.employer_id)


def may_review(person: Person, vacancy: Vacancy, *, day: date) -> bool:
    """Tell whether the person looks after the employer of the vacancy for the service."""
    return may_look_after(person, vacancy.employer, day=day)
