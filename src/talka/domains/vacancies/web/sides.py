"""The pages of one employer's vacancies are the same for the employer and for the service's desk."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from talka.domains.employers.api import (
    Employer,
    employer_by_reference,
    employer_for,
    may_look_after,
)
from talka.domains.people.api import Person, signed_in
from talka.domains.vacancies import access, queries
from talka.domains.vacancies.models import Vacancy
from talka.kit import clock
from talka.kit.access import Rule, allow, signed_in_person
from talka.kit.components.parts import Link


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: who may open its pages, which employers they reach, and how its pages look."""

    namespace: str
    rule: Rule
    find: Callable[[Person, str], Employer]
    base: str
    is_service: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at work on the vacancies of one employer."""

    side: Side
    person: Person
    employer: Employer

    def url(self, name: str, *parts: str | int) -> str:
        """Return the address of a page of this side."""
        arguments = [self.employer.reference, *parts]
        return reverse(f"{self.side.namespace}:{name}", args=arguments)

    @property
    def list_url(self) -> str:
        """The address of the list of vacancies."""
        return reverse("desk:vacancies") if self.side.is_service else self.url("vacancies")

    def vacancy(self, reference: str) -> Vacancy:
        """
        Return a vacancy of the employer.

        :raises Http404: there is none, or it is another employer's
        """
        try:
            return queries.vacancy_of(self.employer, reference)
        except Vacancy.DoesNotExist as error:
            raise Http404 from error

    def trail(self, *links: Link) -> list[Link]:
        """Return the way from the list to the page."""
        return [Link(_("Vacancies"), self.list_url), *links]


def _own(person: Person, reference: str) -> Employer:
    return employer_for(person, reference)


def _looked_after(person: Person, reference: str) -> Employer:
    found = employer_by_reference(reference)
    if not may_look_after(person, found, day=clock.today()):
        raise Employer.DoesNotExist
    return found


EMPLOYER = Side("employer", signed_in_person, _own, "base.html", is_service=False)
DESK = Side("desk", access.looks_after_vacancies, _looked_after, "staff_page.html", is_service=True)

Page = Callable[..., HttpResponseBase]


def opened(side: Side, page: Page) -> Page:
    """Return the page as the side opens it: with its rule, and with the employer found or 404."""

    @allow(side.rule)
    def view(request: HttpRequest, employer_reference: str, **rest: str | int) -> HttpResponseBase:
        person = signed_in(request)
        try:
            employer = side.find(person, employer_reference)
        except Employer.DoesNotExist as error:
            raise Http404 from error
        return page(request, Seat(side, person, employer), **rest)

    view.__name__, view.__doc__ = page.__name__, page.__doc__
    return view


def addresses(side: Side, start: str, pages: list[tuple[str, Page, str]]) -> list[URLPattern]:
    """Return the addresses of the pages below the employer's own."""
    return [path(f"{start}{end}", opened(side, page), name=name) for end, page, name in pages]
