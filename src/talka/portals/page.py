"""What stands around every page: who runs the service, where one can go, in which language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from talka.domains.contact.api import unread_count, unread_of_employer, unread_of_person
from talka.domains.employers.api import employers_of
from talka.domains.jobseekers.api import has_file
from talka.domains.people.api import (
    REPRESENTATION_KINDS,
    SCOPES,
    STAFF_ROLES,
    Person,
    Role,
    Scope,
    acting,
    people_one_acts_for,
    roles_in,
)
from talka.kit import clock
from talka.kit.access import Rule
from talka.kit.languages import current
from talka.kit.organisation import organisation
from talka.portals.kept import kept_lists


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of a menu."""

    label: str
    url: str
    is_current: bool = False
    badge: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of a menu by its name; `first` marks the page that stands above all the others."""

    label: str
    page: str
    args: tuple[str, ...] = ()
    badge: int | None = None
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class OfferedLanguage:
    """One entry of the language switch."""

    code: str
    name: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ActingBanner:
    """What stands above every page of somebody who acts for somebody else."""

    title: str
    papers: str
    until: date | None
    limits: str
    leave_url: str


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Give every template the frame of the page. Costly parts are looked up when first shown."""
    return {
        "organisation": organisation(),
        "service_name": settings.IDENTITY.service_name,
        "languages": offered_languages(),
        "is_demo": settings.DEMO,
        "home_url": reverse("home"),
        "acting": SimpleLazyObject(lambda: acting_banner(request)),
        "may_apply": SimpleLazyObject(lambda: may(request, Scope.APPLICATIONS)),
        "may_change": SimpleLazyObject(lambda: may(request, Scope.EVERYTHING)),
        "hats": SimpleLazyObject(lambda: hats(request)),
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "account_links": SimpleLazyObject(lambda: account_links(request)),
        "kept_lists": SimpleLazyObject(lambda: kept_lists(request)),
    }


def acting_banner(request: HttpRequest) -> ActingBanner | None:
    """Say for whom one acts and how far, on the pages where that matters; None for oneself."""
    found = None if request.path.startswith(PAGES_OF_WORK) else acting(request)
    if found is None:
        return None
    kinds = ", ".join(str(REPRESENTATION_KINDS[kind]) for kind in found.kinds)
    scopes = ", ".join(str(SCOPES[scope]) for scope in found.scopes)
    return ActingBanner(
        title=_("You act for %(name)s") % {"name": found.person.full_name},
        papers=f"{kinds}: {scopes}",
        until=found.until,
        limits="" if found.may(Scope.APPLICATIONS) else _("You can look, and change nothing."),
        leave_url=reverse("me:act_for_myself"),
    )


def may(request: HttpRequest, scope: Scope) -> bool:
    """Tell whether the sender of the request may do what needs the scope: for themselves always."""
    found = acting(request)
    return found is None or found.may(scope)


def offered_languages() -> list[OfferedLanguage]:
    """Return the languages the operator offers, each named in itself."""
    names = dict(settings.LANGUAGES)
    here = current()
    return [
        OfferedLanguage(code, names[code], code == here) for code in settings.IDENTITY.languages
    ]


def links(request: HttpRequest, entries: Iterable[Entry]) -> list[Link]:
    """Return the entries as links; a page that this installation does not have is left out."""
    found = []
    for entry in entries:
        try:
            url = reverse(entry.page, args=entry.args)
        except NoReverseMatch:
            continue
        is_current = request.path == url if entry.is_first else request.path.startswith(url)
        found.append(Link(entry.label, url, is_current, entry.badge or None))
    return found


def hats(request: HttpRequest) -> list[Link]:
    """Return the homes of everything the person is in the service, what they do at work first."""
    if not isinstance(request.user, Person):
        return []
    kept: list[Link] | None = getattr(request, "_hats", None)
    if kept is None:
        kept = links(request, hat_entries(request, request.user))
        request._hats = kept  # type: ignore[attr-defined]  # noqa: SLF001 -- read once a request
    return kept


def hat_entries(request: HttpRequest, person: Person) -> list[Entry]:
    """Return everything the person is in the service."""
    roles = roles_in(request)
    entries = []
    if roles & DESK_ROLES:
        entries.append(Entry(_("My desk"), "desk:home"))
    if Role.ADMINISTRATOR in roles:
        entries.append(Entry(_("Administration"), "management:home"))
    if (found := acting(request)) is not None:
        entries.append(Entry(_("For %(name)s") % {"name": found.person.full_name}, "me:home"))
    elif is_jobseeker(request, person):
        entries.append(Entry(_("My job search"), "me:home"))
    entries += [
        Entry(employer.name, "employer:home", (employer.reference,))
        for employer in employers_of(person)
    ]
    if not entries and people_one_acts_for(person, day=clock.today()):
        entries.append(Entry(_("People I act for"), "me:represented"))
    return entries


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
    entries = (
        Entry(_("My personal data"), "me:personal"),
        Entry(_("My job alerts"), "me:alerts"),
        Entry(_("Who looked at my data"), "me:data"),
        Entry(_("What I agree to"), "me:consents"),
        Entry(_("People I act for"), "me:represented"),
        Entry(_("Sign-in and security"), "account_security"),
    )
    return links(request, entries)


def navigation(request: HttpRequest) -> list[Link]:
    """Return the main menu of the audience whose page this is."""
    for beginning, entries in MENUS.items():
        if request.path.startswith(beginning):
            return links(request, entries(request))
    return links(request, _public(request))


def _public(request: HttpRequest) -> list[Entry]:
    return [
        Entry(_("Find a job"), "public:board"),
        Entry(_("Register as a jobseeker"), "public:register_start"),
        Entry(_("For employers"), "public:employers_start"),
        Entry(_("Help"), "public:help"),
    ]


def _jobseeker(request: HttpRequest) -> list[Entry]:
    if not isinstance(request.user, Person):
        return _public(request)
    if acting(request) is None and not is_jobseeker(request, request.user):
        return _public(request)
    return [
        Entry(_("Home"), "me:home", is_first=True),
        Entry(_("Jobs for me"), "me:suggestions"),
        Entry(_("Find a job"), "public:board"),
        Entry(_("Applications"), "me:applications"),
        Entry(_("Messages"), "me:threads", badge=unread_of_own_pages(request)),
        Entry(_("My profile"), "me:profile"),
    ]


def _employer(request: HttpRequest) -> list[Entry]:
    # Whose menu it is stands in the address, so it is shown only to those who act for them.
    own = next((hat for hat in hats(request) if request.path.startswith(hat.url)), None)
    if own is None or request.resolver_match is None:
        return _public(request)
    args = (str(request.resolver_match.kwargs.get("employer_reference", "")),)
    return [
        Entry(_("Home"), "employer:home", args, is_first=True),
        Entry(_("Vacancies"), "employer:vacancies", args),
        Entry(_("Candidates"), "employer:applications", args),
        Entry(_("Messages"), "employer:threads", args, badge=unread_of(request, *args)),
        Entry(_("Organisation"), "employer:organisation", args),
    ]


def _desk(request: HttpRequest) -> list[Entry]:
    if not roles_in(request) & DESK_ROLES:
        return _public(request)
    entries = (
        Entry(_("Today"), "desk:home", is_first=True),
        Entry(_("Clients"), "desk:caseload"),
        Entry(_("Employers"), "desk:employers"),
        Entry(_("Vacancies"), "desk:vacancies"),
        Entry(_("Calendar"), "desk:calendar"),
        Entry(_("Messages"), "desk:threads", badge=unread(request)),
    )
    return [entry for entry in entries if may_open(request, entry)]


def may_open(request: HttpRequest, entry: Entry) -> bool:
    """Tell whether the page that the entry names opens for whoever sent the request."""
    page = resolve(reverse(entry.page, args=entry.args)).func
    rule: Rule = page.access_rule  # type: ignore[attr-defined]
    return rule(request)


def _management(request: HttpRequest) -> list[Entry]:
    if Role.ADMINISTRATOR not in roles_in(request):
        return _public(request)
    return [
        Entry(_("Administration"), "management:home", is_first=True),
        Entry(_("Staff"), "management:staff"),
        Entry(_("Offices"), "management:offices"),
        Entry(_("Log"), "management:log"),
    ]


def unread(request: HttpRequest) -> int | None:
    """Return how many messages wait for whoever sent the request."""
    if not isinstance(request.user, Person):
        return None
    return unread_count(request.user, day=clock.today()) or None


def unread_of(request: HttpRequest, employer_reference: str) -> int | None:
    """Return how many messages for the employer whoever sent the request has not read."""
    if not isinstance(request.user, Person):
        return None
    return unread_of_employer(employer_reference, request.user) or None


def unread_of_own_pages(request: HttpRequest) -> int | None:
    """Return how many messages wait for oneself, or for whom one acts and one has not read."""
    found = acting(request)
    if found is None or not isinstance(request.user, Person):
        return unread(request)
    return unread_of_person(found.person, reader=request.user) or None


# Every page that a menu names, for the test that they are all there.
PAGES_NAMED = (
    "account_security",
    "desk:calendar",
    "desk:caseload",
    "desk:employers",
    "desk:home",
    "desk:threads",
    "desk:vacancies",
    "employer:applications",
    "employer:home",
    "employer:organisation",
    "employer:threads",
    "employer:vacancies",
    "management:home",
    "management:log",
    "management:offices",
    "management:staff",
    "me:applications",
    "me:consents",
    "me:data",
    "me:home",
    "me:personal",
    "me:profile",
    "me:represented",
    "me:suggestions",
    "me:threads",
    "public:board",
    "public:employers_start",
    "public:help",
    "public:register_start",
)
DESK_ROLES = STAFF_ROLES - {Role.ADMINISTRATOR}
# Here one works in a role of one's own, whomever one represents.
PAGES_OF_WORK = ("/desk/", "/employer/", "/management/")
MENUS: dict[str, Callable[[HttpRequest], list[Entry]]] = {
    "/me/": _jobseeker,
    "/employer/": _employer,
    "/desk/": _desk,
    "/management/": _management,
}
