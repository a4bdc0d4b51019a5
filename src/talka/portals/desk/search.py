"""The search of the desk. Personal codes are read from the form only and never reach an address."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from talka.domains.counselling.api import Finds, file_with_code, find, works_on_the_desk
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms.text import one_line
from talka.portals.desk import addresses
from talka.portals.page import Entry, may_open


COUNTRIES = ("LT", "LV", "EE")
CODE_DIGITS = 11


@sensitive_post_parameters("q")
@require_http_methods(["GET", "HEAD", "POST"])
@allow(works_on_the_desk)
def search(request: HttpRequest) -> HttpResponse:
    """Find people, employers and vacancies; what looks like a personal code is looked up at once."""
    if request.method == "POST":
        typed = one_line(request.POST.get("q", ""), 100)
        if not looks_like_code(typed):
            return redirect(f"{reverse('desk:search')}?{urlencode({'q': typed})}")
        file = _file_with(request, typed)
        # An employer's code may look the same; it is searched here, so that no code is in an address.
        return redirect("desk:person", file.reference) if file else _found(request, typed, shown="")
    words = one_line(request.GET.get("q", ""), 100)
    if looks_like_code(words):
        messages.error(request, _("Type personal codes into the box below, never into an address."))
        return redirect("desk:search")
    return _found(request, words, shown=words)


def looks_like_code(words: str) -> bool:
    """Tell whether the words could be a personal code of Lithuania, Latvia or Estonia: 11 digits."""
    return sum(1 for one in words if one.isdigit()) == CODE_DIGITS


def _found(request: HttpRequest, words: str, *, shown: str) -> HttpResponse:
    found = find(words, by=signed_in(request), day=clock.today())
    context = {
        "words": shown,
        "is_asked": bool(words),
        "found": found,
        "employers": [(one, addresses.employer(one.reference)) for one in found.employers],
        "vacancies": [(one, addresses.vacancy(one)) for one in found.vacancies],
        # A code that was typed in stands in no address, so nothing leads on from it.
        "more": _more(request, found, shown) if shown else {},
    }
    return render(request, "desk/search.html", context)


def _more(request: HttpRequest, found: Finds, words: str) -> dict[str, str]:
    """Return the whole lists of which the page shows the beginning, as far as the reader has them."""
    asked = urlencode({"q": words})
    pages = {
        "people": (found.has_more_people, "desk:caseload", f"?whose=office&{asked}"),
        "employers": (found.has_more_employers, "desk:employers", f"?of=office&{asked}"),
        "vacancies": (found.has_more_vacancies, "desk:vacancies", f"?{asked}"),
    }
    return {
        kind: reverse(page) + query
        for kind, (has_more, page, query) in pages.items()
        if has_more and may_open(request, Entry("", page))
    }


def _file_with(request: HttpRequest, code: str) -> JobseekerFile | None:
    own = settings.COUNTRY.upper()
    for country in sorted(COUNTRIES, key=lambda one: one != own):
        found = file_with_code(code, country, by=signed_in(request), day=clock.today())
        if found is not None:
            return found
    return None
