"""The first page, the language switch, and the pages that stand in every footer."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.people.api import Person, choose_language
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.portals.account.adapter import keep_language
from talka.portals.page import hats


READ = ["GET", "HEAD"]


@dataclass(frozen=True, slots=True)
class DataSet:
    """Something that anybody may take and use."""

    title: str
    text: str
    url: str


@require_http_methods(READ)
@allow_everyone
def home(request: HttpRequest) -> HttpResponse:
    """Say what the service is; whoever has signed in goes to their own first page."""
    own = hats(request)
    if own:
        return redirect(own[0].url)
    return render(request, "public/home.html")


@require_POST
@allow_everyone
def language(request: HttpRequest) -> HttpResponse:
    """Change the language and come back to the same page."""
    chosen = request.POST.get("language", "")
    response = redirect(safe_address(request, request.POST.get("next", "")))
    if chosen in settings.IDENTITY.languages:
        keep_language(response, chosen)
        if isinstance(request.user, Person):
            choose_language(person=request.user, language=chosen, by=request.user, now=clock.now())
    return response


def safe_address(request: HttpRequest, asked: str) -> str:
    """Return the address if it leads to a page of this service, else the first page."""
    is_own = asked.startswith("/") and url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if is_own and asked.isprintable() and len(asked) < 2_000 else reverse("home")


@require_http_methods(READ)
@allow_everyone
def help_(request: HttpRequest) -> HttpResponse:
    return render(request, "public/help.html")


@require_http_methods(READ)
@allow_everyone
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "public/privacy.html")


@require_http_methods(READ)
@allow_everyone
def cookies(request: HttpRequest) -> HttpResponse:
    context = {
        "session": settings.SESSION_COOKIE_NAME,
        "hours": settings.SESSION_COOKIE_AGE // 3600,
        "csrf": settings.CSRF_COOKIE_NAME,
        "language": settings.LANGUAGE_COOKIE_NAME,
    }
    return render(request, "public/cookies.html", context)


@require_http_methods(READ)
@allow_everyone
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "public/accessibility.html")


@require_http_methods(READ)
@allow_everyone
def open_data(request: HttpRequest) -> HttpResponse:
    """List what anybody may take and use."""
    return render(request, "public/open_data.html", {"sets": _data_sets()})


def _data_sets() -> list[DataSet]:
    return [
        DataSet(
            _("Open vacancies as a feed"),
            _("The newest vacancies (RSS). Every search of the board has a feed of its own."),
            reverse("public:board_feed"),
        ),
        DataSet(
            _("All open vacancies in one file"),
            _("Everything that stands on the board, one JSON object a line (NDJSON)."),
            reverse("api_1:export"),
        ),
        DataSet(
            _("Vacancies, searched by programs"),
            _("The search of the board as JSON, with all its wishes, page by page."),
            reverse("api_1:search"),
        ),
        DataSet(
            _("Employers with open vacancies"),
            _("Who offers work under its own name now, where, and how many vacancies (JSON)."),
            reverse("api_1:employers"),
        ),
        DataSet(
            _("Vacancy pages"),
            _("Each page of a vacancy carries its data in the schema.org form JobPosting."),
            reverse("public:board"),
        ),
        DataSet(
            _("List of all public pages"),
            _("The addresses of all open vacancies for search engines (sitemap)."),
            reverse("public:sitemap"),
        ),
        DataSet(
            _("Description for programmers"),
            _("Every address, question and field of the interface (OpenAPI 3.1)."),
            reverse("api_1:openapi-json"),
        ),
    ]
