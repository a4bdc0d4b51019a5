"""The pages about who acts for an employer are the same for its owners and for the service's desk."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, path, reverse

from talka.domains.employers import access, queries
from talka.domains.employers.models import Employer
from talka.domains.people.api import Person, signed_in
from talka.kit import clock
from talka.kit.access import Rule, allow, signed_in_person


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: who may open its pages, which employers they reach, where they come back to."""

    namespace: str
    rule: Rule
    find: Callable[[Person, str], Employer]
    home: str
    is_service: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at work on one employer."""

    side: Side
    person: Person
    employer: Employer

    @property
    def home_url(self) -> str:
        """The page from which everything about the employer is reached."""
        return reverse(f"{self.side.namespace}:{self.side.home}", args=[self.employer.reference])


def own_employer(request: HttpRequest, reference: str) -> Employer:
    """
    Return the employer that the person acts for.

    :raises Http404: there is none of that reference, or it is somebody else's
    """
    return _found(queries.employer_for, signed_in(request), reference)


def looked_after(request: HttpRequest, reference: str) -> Employer:
    """
    Return the employer that the member of staff looks after.

    :raises Http404: there is none of that reference, or it is not theirs
    """
    return _found(_of_desk, signed_in(request), reference)


def _found(find: Callable[[Person, str], Employer], person: Person, reference: str) -> Employer:
    try:
        return find(person, reference)
    except Employer.DoesNotExist as error:
        raise Http404 from error


def _of_desk(person: Person, reference: str) -> Employer:
    found = queries.employer_by_reference(reference)
    if not access.may_look_after(person, found, day=clock.today()):
        raise Employer.DoesNotExist
    return found


EMPLOYER = Side(
    "employer", signed_in_person, queries.employer_for, "organisation", is_service=False
)
DESK = Side("desk", access.looks_after_employers, _of_desk, "employer", is_service=True)

Page = Callable[..., HttpResponseBase]


def _opened(side: Side, page: Page) -> Page:
    @allow(side.rule)
    def view(request: HttpRequest, employer_reference: str, **rest: int) -> HttpResponseBase:
        person = signed_in(request)
        employer = _found(side.find, person, employer_reference)
        return page(request, Seat(side, person, employer), **rest)

    view.__name__, view.__doc__ = page.__name__, page.__doc__
    return view


def addresses(side: Side, start: str, pages: list[tuple[str, Page, str]]) -> list[URLPattern]:
    """Return the addresses of the pages below the employer's own."""
    return [path(f"{start}{end}", _opened(side, page), name=name) for end, page, name in pages]
