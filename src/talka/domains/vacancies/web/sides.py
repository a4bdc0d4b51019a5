"""The pages of one employer's vacancies are the same for the employer and for the service's desk."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from talka.domains.employers.api import (
    Employer,
    employer_by_reference,
    employer_for,
    may_look_after,
    may_read,
)
from talka.domains.people.api import Person, signed_in
from talka.domains.vacancies import access, queries
from talka.domains.vacancies.models import Vacancy
from talka.kit import clock
from talka.kit.access import Rule, allow, signed_in_person
from talka.kit.components.parts import Link


@dataclass(frozen=True, slots=True)
class Side:
    """
    One of the two: who may open its pages, which employers they reach, and how its pages look.

    `find` is told the person, the employer's reference, and the vacancy's where the page is of one.
    """

    namespace: str
    rule: Rule
    find: Callable[[Person, str, str], Employer]
    base: str
    is_service: bool

    def candidates_url(self, vacancy: Vacancy) -> str:
        """Return the address of the people who suit the vacancy."""
        if self.is_service:
            return reverse("desk:vacancy_candidates", args=[vacancy.reference])
        own = [vacancy.employer.reference, vacancy.reference]
        return reverse("employer:vacancy_candidates", args=own)


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at work on the vacancies of one employer."""

    side: Side
    person: Person
    employer: Employer

    def may_change(self, vacancy: Vacancy) -> bool:
        """Tell whether the person may do more than read."""
        if not self.side.is_service:
            return True
        return access.may_review(self.person, vacancy, day=clock.today())

    @property
    def dossier_url(self) -> str:
        """The page of the employer on the desk, empty for those who may not open it."""
        if not self.side.is_service or not may_read(self.person, self.employer, day=clock.today()):
            return ""
        return reverse("desk:employer", args=[self.employer.reference])

    def applicants_url(self, vacancy: Vacancy) -> str:
        """Return the address of those who have applied."""
        if self.side.is_service:
            return reverse("desk:applicants", args=[vacancy.reference])
        return f"{self.url('applications')}?{urlencode({'vacancy': vacancy.reference})}"

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


def _own(person: Person, reference: str, vacancy: str) -> Employer:
    return employer_for(person, reference)


def _looked_after(person: Person, reference: str, vacancy: str) -> Employer:
    found = employer_by_reference(reference)
    if not vacancy:
        is_theirs = may_look_after(person, found, day=clock.today())
    else:
        is_theirs = access.may_review(person, _head(found, vacancy), day=clock.today())
    if not is_theirs:
        raise Employer.DoesNotExist
    return found


def _readable(person: Person, reference: str, vacancy: str) -> Employer:
    found = employer_by_reference(reference)
    if not access.may_read(person, _head(found, vacancy), day=clock.today()):
        raise Employer.DoesNotExist
    return found


def _head(employer: Employer, reference: str) -> Vacancy:
    try:
        return queries.vacancy_head(employer, reference)
    except Vacancy.DoesNotExist as error:
        raise Employer.DoesNotExist from error


EMPLOYER = Side("employer", signed_in_person, _own, "base.html", is_service=False)
DESK = Side("desk", access.looks_after_vacancies, _looked_after, "staff_page.html", is_service=True)
READING = Side("desk", access.reads_vacancies, _readable, "staff_page.html", is_service=True)

Page = Callable[..., HttpResponseBase]


def opened(side: Side, page: Page) -> Page:
    """Return the page as the side opens it: with its rule, and with the employer found or 404."""

    @allow(side.rule)
    def view(request: HttpRequest, employer_reference: str, **rest: str | int) -> HttpResponseBase:
        person = signed_in(request)
        try:
            employer = side.find(person, employer_reference, str(rest.get("reference", "")))
        except Employer.DoesNotExist as error:
            raise Http404 from error
        return page(request, Seat(side, person, employer), **rest)

    view.__name__, view.__doc__ = page.__name__, page.__doc__
    return view


def addresses(side: Side, start: str, pages: list[tuple[str, Page, str]]) -> list[URLPattern]:
    """Return the addresses of the pages below the employer's own."""
    return [path(f"{start}{end}", opened(side, page), name=name) for end, page, name in pages]
