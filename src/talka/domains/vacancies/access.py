"""Who may do what with a vacancy, and how often a visitor may write to us."""

from collections.abc import Collection
from datetime import date

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from talka.domains.employers.api import (
    is_agent,
    looks_after_employers,
    may_look_after,
    reads_employers,
)
from talka.domains.employers.api import may_read as may_read_employer
from talka.domains.people.api import Person, Role, offices_of, offices_under
from talka.domains.vacancies.models import Vacancy


REVIEWERS = (Role.EMPLOYER_COUNSELLOR, Role.MANAGER)

looks_after_vacancies = looks_after_employers
# Whoever brings people to vacancies reads them, and changes nothing.
reads_vacancies = reads_employers


def may_manage(person: Person, vacancy: Vacancy) -> bool:
    """Tell whether the person acts for the employer of the vacancy."""
    return is_agent(person, vacancy.employer_id)


def may_review(person: Person, vacancy: Vacancy, *, day: date) -> bool:
    """Tell whether the person looks after the employer, or works where the place of work is served."""
    if may_look_after(person, vacancy.employer, day=day):
        return True
    return _is_near(person, vacancy, REVIEWERS, day)


def may_read(person: Person, vacancy: Vacancy, *, day: date) -> bool:
    """
    Tell whether the person may read the vacancy at the desk.

    Whatever has been open is brought to people all over the country; a draft is read only by those
    who work with its employer, or where its place of work is served.
    """
    if vacancy.published_at is not None or may_read_employer(person, vacancy.employer, day=day):
        return True
    return _is_near(person, vacancy, (), day)


def _is_near(person: Person, vacancy: Vacancy, roles: Collection[Role], day: date) -> bool:
    """Tell whether the person has one of the roles (any, when none is named) in the office or above."""
    for office in offices_of(person, *roles, day=day):
        if vacancy.office_id in {one.pk for one in offices_under(office)}:
            return True
    return False


def is_too_often(request: HttpRequest, what: str, *, most: int, seconds: int) -> bool:
    """Count this request of the visitor's address; tell whether it is one too many."""
    key = f"vacancies:{what}:{visitor_of(request)}"
    cache.add(key, 0, seconds)
    try:
        return int(cache.incr(key)) > most
    except ValueError:  # it ended between the two steps
        return False


def visitor_of(request: HttpRequest) -> str:
    """Return the visitor's address; forwarded addresses count only behind a known number of proxies."""
    proxies = int(getattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", 0))
    hops = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies and len(hops) >= proxies:
        return hops[-proxies].strip()[:64]
    return str(request.META.get("REMOTE_ADDR", ""))
