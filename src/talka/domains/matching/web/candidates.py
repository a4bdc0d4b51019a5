"""People that an employer may see before they apply: without names, and only who agreed to it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.employers.api import Employer, may_see_candidates, represents_an_employer
from talka.domains.matching.actions.contacting import (
    EmployerNotChecked,
    PersonDoesNotShare,
    alias_of,
    ask_for_contact,
)
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.matching.queries.candidates import (
    HiddenList,
    file_behind,
    hidden_candidates,
)
from talka.domains.matching.queries.cards import facts_in_words
from talka.domains.matching.queries.profiles import CandidateCard, cards_of_hidden
from talka.domains.matching.queries.searching import Wanted, find_people
from talka.domains.matching.web.card_lists import CANDIDATES
from talka.domains.matching.web.employer import with_employer
from talka.domains.matching.web.forms import ContactForm
from talka.domains.matching.web.people_form import PeopleForm
from talka.domains.people.api import signed_in
from talka.domains.vacancies.api import State, Vacancy, of_employer, vacancy_of
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Action, Link, Press


PER_PAGE = 20


def _vacancy(employer: Employer, reference: str) -> Vacancy:
    try:
        return vacancy_of(employer, reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error


@require_safe
@allow(represents_an_employer)
@with_employer
def candidates(request: HttpRequest, employer: Employer, vacancy_reference: str) -> HttpResponse:
    """Show who suits the vacancy best, under aliases."""
    vacancy = _vacancy(employer, vacancy_reference)
    found = hidden_candidates(vacancy, day=clock.today())
    context = {
        "employer": employer,
        "vacancy": vacancy,
        "facts": facts_in_words(vacancy),
        "is_checked": may_see_candidates(employer),
        "is_open": vacancy.state == State.PUBLISHED,
        "listing": CANDIDATES.read(_cards(employer, vacancy, found), request),
        "breadcrumbs": [
            Link(_("Candidates"), reverse("employer:applications", args=[employer.reference])),
            Link(vacancy.title),
        ],
    }
    return render(request, "matching/employer/candidates.html", context)


def _cards(employer: Employer, vacancy: Vacancy | None, found: HiddenList) -> list[CandidateCard]:
    def action(alias: str) -> Action | None:
        if vacancy is None:
            return None
        address = reverse("employer:ask", args=[employer.reference, vacancy.reference, alias])
        return Action(_("Ask for contact"), address, Press.QUIET, about=alias)

    def wrong(alias: str) -> str:
        if vacancy is None:
            return ""
        return reverse("employer:object_to", args=[employer.reference, vacancy.reference, alias])

    return cards_of_hidden(found, action, wrong)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(represents_an_employer)
@with_employer
def ask(
    request: HttpRequest, employer: Employer, vacancy_reference: str, alias: str
) -> HttpResponse:
    """Ask somebody without a name whether they want to be considered."""
    vacancy = _vacancy(employer, vacancy_reference)
    file = file_behind(alias, vacancy, employer) if may_see_candidates(employer) else None
    if file is None:
        raise Http404
    form = ContactForm(request.POST or None)
    back = reverse("employer:vacancy_candidates", args=[employer.reference, vacancy.reference])
    if request.method == "POST" and form.is_valid():
        by, now = signed_in(request), clock.now()
        try:
            ask_for_contact(
                alias=alias_of(file=file, vacancy=vacancy, by=by, now=now),
                text=form.cleaned_data["text"],
                by=by,
                now=now,
            )
        except (ApplicationNotYours, EmployerNotChecked, PersonDoesNotShare) as error:
            raise Http404 from error
        messages.success(
            request, _("The person is asked. You get a notice when they have decided.")
        )
        return redirect(back)
    context = {
        "form": form,
        "title": _("Ask %(alias)s") % {"alias": alias},
        "intro": _("About “%(title)s”. If the person agrees, you get an application with the name.")
        % {"title": vacancy.title},
        "back_url": back,
        "submit_label": _("Send"),
    }
    return render(request, "question.html", context)


@require_safe
@allow(represents_an_employer)
@with_employer
def search_people(request: HttpRequest, employer: Employer) -> HttpResponse:
    """Look for people by occupation, skills, place, languages and licences."""
    is_checked = may_see_candidates(employer)
    vacancies = list(of_employer(employer, states=[State.PUBLISHED])[:100]) if is_checked else []
    has_asked = is_checked and any(request.GET.values())
    form = PeopleForm(request.GET if has_asked else None, vacancies=vacancies)
    is_asked = has_asked and form.is_valid() and form.asks_something()
    page = total = None
    cards: list[CandidateCard] = []
    if is_asked:
        wanted: Wanted = form.wanted()
        vacancy = form.chosen_vacancy()
        people = find_people(wanted, employer, vacancy, day=clock.today())
        page = Paginator(people.comparisons, PER_PAGE).get_page(request.GET.get("page"))
        cards = _cards(employer, vacancy, people.hidden(list(page.object_list)))
        total = people.rounded_total
    context = {
        "employer": employer,
        "is_checked": is_checked,
        "form": form,
        "is_asked": is_asked,
        "page": page,
        "total": total,
        "cards": cards,
        "has_vacancy": is_asked and form.chosen_vacancy() is not None,
        "breadcrumbs": [
            Link(_("Candidates"), reverse("employer:applications", args=[employer.reference])),
            Link(_("Find people")),
        ],
    }
    return render(request, "matching/employer/people.html", context)
