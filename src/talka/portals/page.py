"""What stands around every page: who runs the service, where one can go, in which language."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from talka.domains.contact.api import unread_count
from talka.domains.employers.api import employers_of
from talka.domains.jobseekers.api import has_file
from talka.domains.people.api import Person, Role, roles_in
from talka.kit import clock
from talka.kit.languages import current, in_language


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of a menu."""

    label: str
    url: str
    is_current: bool = False
    badge: int | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """The identity block in the language of the page."""

    name: str
    legal_form: str
    parent: str
    legal_code: str
    register: str
    address: str
    phone: str
    email: str
    website: str
    mailboxes: dict[str, str]
    mark: str
    stylesheet: str


@dataclass(frozen=True, slots=True)
class OfferedLanguage:
    """One entry of the language switch."""

    code: str
    name: str
    is_current: bool


def organisation() -> Organisation:
    """Return the identity of the organisation in the current language."""
    identity = settings.IDENTITY
    return Organisation(
        name=in_language(identity.name),
        legal_form=in_language(identity.legal_form),
        parent=in_language(identity.parent),
        legal_code=identity.legal_code,
        register=in_language(identity.register),
        address=identity.address,
        phone=identity.phone,
        email=identity.email,
        website=identity.website,
        mailboxes=identity.mailboxes,
        mark=identity.mark,
        stylesheet=identity.stylesheet,
    )


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Give every template the frame of the page. Costly parts are looked up when first shown."""
    return {
        "organisation": organisation(),
        "service_name": settings.IDENTITY.service_name,
        "languages": offered_languages(),
        "is_demo": settings.DEMO,
        "home_url": reverse("home"),
        "hats": SimpleLazyObject(lambda: hats(request)),
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "account_links": SimpleLazyObject(lambda: account_links(request)),
    }


def offered_languages() -> list[OfferedLanguage]:
    """Return the languages the operator offers, each named in itself."""
    names = dict(settings.LANGUAGES)
    here = current()
    return [OfferedLanguage(code, names[code], code == here) for code in settings.IDENTITY.languages]


def hats(request: HttpRequest) -> list[Link]:
    """Return the homes of everything the person is in the service, what they do at work first."""
    if not isinstance(request.user, Person):
        return []
    kept: list[Link] | None = getattr(request, "_hats", None)
    if kept is None:
        kept = _hats(request, request.user)
        request._hats = kept  # type: ignore[attr-defined]  # noqa: SLF001 -- read once a request
    return kept


def _hats(request: HttpRequest, person: Person) -> list[Link]:
    path, roles, links = request.path, roles_in(request), []
    if roles - {Role.PARTNER, Role.ADMINISTRATOR}:
        links.append(Link(_("My desk"), reverse("desk:home"), path.startswith("/desk/")))
    if Role.ADMINISTRATOR in roles:
        links.append(
            Link(_("Administration"), reverse("management:home"), path.startswith("/management/"))
        )
    if is_jobseeker(request, person):
        links.append(Link(_("My job search"), reverse("me:home"), path.startswith("/me/")))
    for employer in employers_of(person):
        address = reverse("employer:home", args=[employer.reference])
        links.append(Link(employer.name, address, path.startswith(address)))
    return links


def is_jobseeker(request: HttpRequest, person: Person) -> bool:
    """Tell whether the person who sent the request has a file, read once a request."""
    kept: bool | None = getattr(request, "_is_jobseeker", None)
    if kept is None:
        kept = has_file(person)
        request._is_jobseeker = kept  # type: ignore[attr-defined]  # noqa: SLF001
    return kept


def account_links(request: HttpRequest) -> list[Link]:
    """Return the pages about oneself, which everybody with an account has."""
    if not isinstance(request.user, Person):
        return []
    pages = (
        (_("My personal data"), "me:personal"),
        (_("Who looked at my data"), "me:data"),
        (_("What I agree to"), "me:consents"),
        (_("People I act for"), "me:represented"),
        (_("Sign-in and security"), "account_security"),
    )
    return [Link(label, reverse(name), request.path == reverse(name)) for label, name in pages]


def navigation(request: HttpRequest) -> list[Link]:
    """Return the main menu of the audience whose page this is."""
    path = request.path
    for beginning, entries in MENUS.items():
        if path.startswith(beginning):
            return [_link(request, *entry) for entry in entries(request)]
    return [_link(request, *entry) for entry in _public(request)]


Entry = tuple[str, str, int | None]


def _link(request: HttpRequest, label: str, url: str, badge: int | None) -> Link:
    # The first page of an audience stands above its other pages, so only itself makes it current.
    is_first = label == _("Home") or url in {reverse(name) for name in FIRST_PAGES}
    is_current = request.path == url if is_first else request.path.startswith(url)
    return Link(label, url, is_current, badge or None)


def _public(request: HttpRequest) -> list[Entry]:
    return [
        (_("Find a job"), reverse("public:board"), None),
        (_("Register as a jobseeker"), reverse("public:register_start"), None),
        (_("For employers"), reverse("public:employers_start"), None),
        (_("Help"), reverse("public:help"), None),
    ]


def _jobseeker(request: HttpRequest) -> list[Entry]:
    if not isinstance(request.user, Person) or not is_jobseeker(request, request.user):
        return _public(request)
    return [
        (_("Home"), reverse("me:home"), None),
        (_("Jobs for me"), reverse("me:suggestions"), None),
        (_("Find a job"), reverse("public:board"), None),
        (_("Applications"), reverse("me:applications"), None),
        (_("Messages"), reverse("me:threads"), unread(request)),
        (_("My profile"), reverse("me:profile"), None),
    ]


def _employer(request: HttpRequest) -> list[Entry]:
    match = request.resolver_match
    reference = match.kwargs.get("employer_reference") if match else None
    if not reference or not isinstance(request.user, Person):
        return _public(request)
    if not any(hat.url == reverse("employer:home", args=[reference]) for hat in hats(request)):
        return _public(request)
    return [
        (_("Home"), reverse("employer:home", args=[reference]), None),
        (_("Vacancies"), reverse("employer:vacancies", args=[reference]), None),
        (_("Candidates"), reverse("employer:applications", args=[reference]), None),
        (_("Messages"), reverse("employer:threads", args=[reference]), unread(request)),
        (_("Organisation"), reverse("employer:organisation", args=[reference]), None),
    ]


def _desk(request: HttpRequest) -> list[Entry]:
    if not roles_in(request) - {Role.PARTNER, Role.ADMINISTRATOR}:
        return _public(request)
    return [
        (_("Today"), reverse("desk:home"), None),
        (_("Clients"), reverse("desk:caseload"), None),
        (_("Employers"), reverse("desk:employers"), None),
        (_("Vacancies"), reverse("desk:vacancies"), None),
        (_("Calendar"), reverse("desk:calendar"), None),
        (_("Messages"), reverse("desk:threads"), unread(request)),
    ]


def _management(request: HttpRequest) -> list[Entry]:
    if Role.ADMINISTRATOR not in roles_in(request):
        return _public(request)
    return [
        (_("Administration"), reverse("management:home"), None),
        (_("Staff"), reverse("management:staff"), None),
        (_("Offices"), reverse("management:offices"), None),
        (_("Log"), reverse("management:log"), None),
    ]


def unread(request: HttpRequest) -> int | None:
    """Return how many messages wait for whoever sent the request."""
    if not isinstance(request.user, Person):
        return None
    return unread_count(request.user, day=clock.today()) or None


FIRST_PAGES = ("home", "me:home", "desk:home", "management:home")
MENUS = {
    "/me/": _jobseeker,
    "/employer/": _employer,
    "/desk/": _desk,
    "/management/": _management,
}
