"""Searches that visitors keep: saved, confirmed and ended without an account."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.people.api import Person
from talka.domains.vacancies import access, actions, queries
from talka.domains.vacancies.labels import FREQUENCIES
from talka.domains.vacancies.models import SavedSearch
from talka.domains.vacancies.rules import Frequency
from talka.domains.vacancies.web import wishes, words
from talka.domains.vacancies.web.forms import SaveSearchForm, posted
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.kit.components.errors import too_many
from talka.kit.components.parts import Event
from talka.kit.languages import current, speak


MOST_SHOWN = 10
SAVED_AN_HOUR = 10


@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
@never_cache
def save(request: HttpRequest) -> HttpResponse:
    """Ask where alerts for the search in the address shall go."""
    query = queries.query_from(request.GET)
    person = request.user if isinstance(request.user, Person) else None
    form = SaveSearchForm(posted(request), initial={"email": person.email if person else ""})
    if request.method == "POST" and form.is_valid():
        if access.is_too_often(request, "save_search", most=SAVED_AN_HOUR, seconds=3600):
            return too_many(request)
        _save(form, query, person)
        if person is not None and _is_own(form.cleaned_data["email"], person):
            messages.success(
                request, _("The search is saved. When there are new jobs, you get a mail in the morning.")
            )  # fmt: skip
            return redirect("me:alerts")
        return redirect("public:alert_saved")
    title = wishes.title_of(query)
    back = f"{reverse('public:board')}?{query.address()}"
    context = {
        "form": form,
        "title": _("Get new jobs by e-mail"),
        "intro": _("We send a mail when there are new jobs for: %(search)s") % {"search": title},
        "submit_label": _("Save this search"),
        "back_url": back,
        "why_we_ask": _(
            "We use the address only for these mails. Each one has a link that ends them at once. "
            "The address is deleted when you end the search."
        ),
    }
    return render(request, "question.html", context)


def _is_own(email: str, person: Person) -> bool:
    """Tell whether the alerts go to the person's own address, which needs no confirmation."""
    return (person.email or "").lower() == email.lower()


def _save(form: SaveSearchForm, query: queries.Query, person: Person | None) -> None:
    try:
        actions.save_search(
            email=form.cleaned_data["email"],
            language=current(),
            name=wishes.title_of(query),
            query=query.address(),
            frequency=Frequency(form.cleaned_data["frequency"]),
            by=person,
            now=clock.now(),
        )
    except actions.TooManySearches:
        # The visitor learns nothing about an address that may be somebody else's.
        return


@require_safe
@allow_everyone
@never_cache
def saved(request: HttpRequest) -> HttpResponse:
    """Say what happens next; the same whatever we know about the address."""
    context = {
        "title": _("Look into your mailbox"),
        "next_steps": [
            Event(_("We have sent you a mail with a link, unless the search runs already")),
            Event(_("Open the link and confirm the search")),
            Event(_("When there are new jobs, you get a mail in the morning")),
        ],
        "continue_url": reverse("public:board"),
        "continue_label": _("Back to the jobs"),
    }
    return render(request, "confirmation.html", context)


def _by_token(request: HttpRequest, token: str) -> SavedSearch:
    found = queries.saved_search(token)
    if found is None:
        raise Http404
    speak(request, found.language)
    return found


@require_safe
@allow_everyone
@never_cache
def alert(request: HttpRequest, token: str) -> HttpResponse:
    """Show a saved search: what is new, and the buttons that confirm or end it."""
    kept = _by_token(request, token)
    query = queries.query_from(kept.query)
    rows = queries.search(query, now=clock.now())[:MOST_SHOWN] if kept.is_running else []
    context = {
        "title": kept.name,
        "kept": kept,
        "frequency": FREQUENCIES[Frequency(kept.frequency)],
        "jobs": [words.card_of(one, level=3) for one in rows],
        "board_url": f"{reverse('public:board')}?{query.address()}",
    }
    return render(request, "vacancies/public/alert.html", context)


@require_POST
@allow_everyone
@never_cache
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Begin to send the alerts."""
    actions.confirm_search(search=_by_token(request, token), by=None, now=clock.now())
    return redirect("public:alert", token=token)


@require_POST
@allow_everyone
@never_cache
def end(request: HttpRequest, token: str) -> HttpResponse:
    """End the alerts."""
    actions.end_search(search=_by_token(request, token), by=None, now=clock.now())
    return redirect("public:alert", token=token)
