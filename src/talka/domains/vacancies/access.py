"""Who may do what with a vacancy, and how often a visitor may write to us."""

from datetime import date

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from talka.domains.employers.api import is_agent, may_look_after
from talka.domains.people.api import Person, Role, staff_with
from talka.domains.vacancies.models import Vacancy


looks_after_vacancies = staff_with(Role.EMPLOYER_COUNSELLOR, Role.MANAGER)


def may_manage(person: Person, vacancy: Vacancy) -> bool:
    """Tell whether the person acts for the employer of the vacancy."""
    return is_agent(person, vacancy.employer_id)


def may_review(person: Person, vacancy: Vacancy, *, day: date) -> bool:
    """Tell whether the person looks after the employer of the vacancy for the service."""
    return may_look_after(person, vacancy.employer, day=day)


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
