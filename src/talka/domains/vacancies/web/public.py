"""The board, the page of a vacancy, and reports about it: for everybody, without signing in."""

from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.people.api import Person
from talka.domains.vacancies import access, actions, queries
from talka.domains.vacancies.labels import CLOSE_REASONS
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.queries import Query, Sort
from talka.domains.vacancies.rules import (
    CLOSED,
    CloseReason,
    ReportReason,
    State,
    is_on_board,
)
from talka.domains.vacancies.web import postings, wishes, words
from talka.domains.vacancies.web.forms import BoardForm, ReportForm, posted
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.kit.components.errors import Trouble, error_page, too_many
from talka.kit.components.parts import Chip, Event, Link


PER_PAGE = 20
MOST_SIMILAR = 4
REPORTS_AN_HOUR = 10


@dataclass(frozen=True, slots=True)
class Wider:
    """A search with fewer wishes, and how many jobs it finds."""

    label: str
    url: str
    count: int


@require_safe
@allow_everyone
def board(request: HttpRequest) -> HttpResponse:
    """Show the open vacancies that fit what stands in the address."""
    query = queries.query_from(request.GET)
    form = BoardForm.of(query)
    if "place" in request.GET:
        form = BoardForm(request.GET)
        if form.is_valid():
            return redirect(_address(replace(query, municipality=_code(form))))
    found = queries.find(query, now=clock.now())
    page = Paginator(found.rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "title": _("Find a job"),
        "form": form,
        "query": query,
        "address": query.address(),
        "page": page,
        "total": page.paginator.count,
        "is_similar": found.is_similar and page.paginator.count > 0,
        "jobs": [words.card_of(one) for one in page.object_list],
        "chips": _chips(query),
        "sorts": _sorts(query),
        "wider": _wider(query) if not page.paginator.count else [],
    }
    return render(request, "vacancies/public/board.html", context)


def _code(form: BoardForm) -> str:
    place = form.cleaned_data.get("place")
    return place.value if place else ""


def _address(query: Query) -> str:
    asked = query.address()
    return f"{reverse('public:board')}?{asked}" if asked else reverse("public:board")


def _chips(query: Query) -> list[Chip]:
    return [
        Chip(label, _address(query.without(name)), removes=True)
        for name, label in wishes.described(query)
    ]


def _sorts(query: Query) -> list[Chip]:
    """Return the orders that make sense for the search."""
    labels = {
        Sort.RELEVANCE: _("Best match") if query.text else "",
        Sort.NEWEST: _("Newest first"),
        Sort.NEAREST: _("Nearest first") if query.municipality else "",
        Sort.PAY: _("Best pay first"),
        Sort.CLOSING: _("Closing soon first"),
    }
    current = query.sort or (Sort.RELEVANCE if query.text else Sort.NEWEST)
    return [
        Chip(label, _address(replace(query, sort=sort.value)), is_current=sort == current)
        for sort, label in labels.items()
        if label
    ]


def _wider(query: Query) -> list[Wider]:
    """Return searches with fewer wishes that do find something."""
    now, found = clock.now(), []
    for label, other in wishes.widened(query):
        count = queries.search(other, now=now).count()
        if count:
            found.append(Wider(label, _address(other), count))
    return found


@require_safe
@allow_everyone
def vacancy(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a vacancy; a closed one answers 410, one that is off the board for now 404."""
    found = _public(reference)
    if not _is_open(found):
        return _not_open(request, found)
    context = {
        "title": found.title,
        "vacancy": found,
        "employer": words.employer_of(found),
        "lead": _lead(found),
        "rows": words.rows_of(found),
        "is_foreign": words.is_in_another_language(found),
        "written_in": words.language_name(found.language),
        "apply_url": reverse("me:apply", args=[found.reference]),
        "fit_url": reverse("me:why", args=[found.reference]),
        "employer_url": _jobs_of_employer(found),
        "similar": [
            words.card_of(one, level=3)
            for one in queries.similar_to(found, most=MOST_SIMILAR, day=clock.today())
        ],
        "posting": postings.posting_of(found),
        "address": postings.public_address(found),
        "breadcrumbs": [Link(_("Find a job"), reverse("public:board")), Link(found.title)],
    }
    return render(request, "vacancies/public/vacancy.html", context)


def _public(reference: str) -> Vacancy:
    try:
        return queries.public_vacancy(reference)
    except Vacancy.DoesNotExist as error:
        raise Http404 from error


def _is_open(found: Vacancy) -> bool:
    return is_on_board(state=State(found.state), closes_on=found.closes_on, today=clock.today())


def _lead(found: Vacancy) -> list[str]:
    """Return place and pay, and for an advert in another language the occupation."""
    job = words.occupation_of(found)[:1] if words.is_in_another_language(found) else []
    return [part for part in (*job, words.place_of(found), words.pay_of(found)) if part]


def _jobs_of_employer(found: Vacancy) -> str:
    is_named = words.employer_of(found) == found.employer.name
    return _address(Query(employer=found.employer.reference)) if is_named else ""


def _not_open(request: HttpRequest, found: Vacancy) -> HttpResponse:
    alike = Query(isco=found.occupation.isco_id if found.occupation else "")
    steps = (
        Link(_("See similar jobs"), _address(alike)),
        Link(_("See all jobs"), _address(Query())),
    )
    has_passed = found.state == State.PUBLISHED
    if found.state not in CLOSED and not has_passed:
        trouble = Trouble(
            _("This job is not on the board at the moment"),
            (
                _("The employer has taken “%(title)s” off the board for now.")
                % {"title": found.title},
            ),
            steps,
        )
        return error_page(request, 404, trouble=trouble)
    code = CloseReason.CLOSING_DATE if has_passed else found.close_reason
    reason = CLOSE_REASONS.get(code, "")  # type: ignore[call-overload]
    lines = [_("“%(title)s” has been closed.") % {"title": found.title}, str(reason)]
    trouble = Trouble(_("This job is no longer open"), tuple(line for line in lines if line), steps)
    return error_page(request, 410, trouble=trouble)


@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
def report(request: HttpRequest, reference: str) -> HttpResponse:
    """Take what a visitor says is wrong with a vacancy."""
    found = _public(reference)
    if not _is_open(found):
        return _not_open(request, found)
    form = ReportForm(posted(request))
    if request.method == "POST" and form.is_valid():
        if access.is_too_often(request, "report", most=REPORTS_AN_HOUR, seconds=3600):
            return too_many(request)
        actions.report_vacancy(
            vacancy=found,
            reason=ReportReason(form.cleaned_data["reason"]),
            text=form.cleaned_data["text"],
            by=request.user if isinstance(request.user, Person) else None,
            now=clock.now(),
            submission=form.submission_id,
        )
        return redirect("public:vacancy_reported", reference=reference)
    context = {
        "form": form,
        "title": _("What is wrong with this job advert?"),
        "intro": f"{found.title}, {words.employer_of(found)}",
        "submit_label": _("Send the report"),
        "back_url": reverse("public:vacancy", args=[reference]),
    }
    return render(request, "question.html", context)


@require_safe
@allow_everyone
def reported(request: HttpRequest, reference: str) -> HttpResponse:
    """Say what happens with the report."""
    _public(reference)
    context = {
        "title": _("Thank you. We will look at it"),
        "next_steps": [
            Event(_("Somebody of the employment service reads the advert and your report")),
            Event(_("What is unlawful or untrue is changed or taken off the board")),
        ],
        "continue_url": reverse("public:board"),
        "continue_label": _("Back to the jobs"),
    }
    return render(request, "confirmation.html", context)


@require_safe
@allow_everyone
def employers_start(request: HttpRequest) -> HttpResponse:
    """Tell employers what the service does for them and how to begin."""
    context: dict[str, Any] = {
        "title": _("Find people for your organisation"),
        "lead": _(
            "Publish a vacancy in four minutes, see people who fit and why, and answer with one "
            "click. It costs nothing."
        ),
        "for_whom": _(
            "Every employer: companies, institutions, farms and people who employ others."
        ),
        "you_need": _("Your company code, and the text of the advert if you have one."),
        "takes": _("5 minutes to register, 4 minutes for a vacancy."),
        "what_happens": _(
            "We check that you act for the organisation. Your first vacancy is looked at within one "
            "working day; after the check you publish at once."
        ),
        "start_url": reverse("employer:register"),
        "start_label": _("Register or sign in"),
    }
    return render(request, "vacancies/public/employers_start.html", context)
