"""One vacancy in the hands of those who manage it: its state, its places, what can be done."""

from collections.abc import Callable
from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.employers.api import Standing
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.labels import CLOSE_REASONS, FILLINGS, POSITION_STATES
from talka.domains.vacancies.models import Position, Vacancy
from talka.domains.vacancies.queries import Twin
from talka.domains.vacancies.rules import CLOSED, CloseReason, Filling, PositionState, State
from talka.domains.vacancies.web import lists, words
from talka.domains.vacancies.web.findings import findings_of, marked
from talka.domains.vacancies.web.forms import posted
from talka.domains.vacancies.web.problems import problem_links
from talka.domains.vacancies.web.sides import Seat
from talka.domains.vacancies.web.state_forms import CloseForm, FillForm, ReopenForm
from talka.domains.vacancies.web.steps import steps_of
from talka.kit import clock
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Link, Tag


USUAL_DAYS = 30


@require_safe
def vacancy(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Show the vacancy with its state, what keeps it from the board, its places and what can be done."""
    found = seat.vacancy(reference)
    today = clock.today()
    findings = findings_of(found, today)
    may_change = seat.may_change(found)
    problems = actions.problems_of(found, clock.now()) if _is_before_board(found) else []
    places = _places(found)
    context = {
        "base": seat.side.base,
        "title": found.title or _("Vacancy without a title"),
        "vacancy": found,
        "employer": seat.employer,
        "is_service": seat.side.is_service,
        "may_change": may_change,
        "tag": words.state_tag(found),
        "facts": _facts(found),
        "problems": problem_links(problems, seat.url("edit_vacancy", reference)),
        "findings": findings,
        "description": marked(found.description, findings),
        "rows": words.rows_of(found),
        "visibility": words.visibility_of(found),
        "places": places,
        "open_places": sum(1 for one in found.positions.all() if one.state == PositionState.OPEN),
        "steps": steps_of(seat, found, problems) if may_change else [],
        "candidates_url": seat.side.candidates_url(found) if found.published_at else "",
        "applicants_url": seat.applicants_url(found) if found.published_at else "",
        "needs_check": _needs_check(seat, found),
        "twins": _twins(seat, found),
        "breadcrumbs": seat.trail(Link(found.title)),
        "seat": seat,
    }
    return render(request, "vacancies/employer/vacancy.html", context)


def _twins(seat: Seat, found: Vacancy) -> list[tuple[Twin, str]]:
    """Return vacancies that say nearly the same; an employer sees only its own ones among them."""
    if found.state in CLOSED:
        return []
    twins = queries.twins_of(found, of_the_employer=not seat.side.is_service)
    return [(one, lists.url_of(seat.side, one.vacancy)) for one in twins]


def _is_before_board(found: Vacancy) -> bool:
    return found.state in {State.DRAFT, State.SUBMITTED, State.RETURNED, State.PAUSED}


def _needs_check(seat: Seat, found: Vacancy) -> bool:
    is_new = found.state in {State.DRAFT, State.RETURNED}
    return is_new and not seat.side.is_service and seat.employer.standing != Standing.VERIFIED


def _facts(found: Vacancy) -> list[str]:
    """Return what one must know about the state in a line."""
    facts = [_("since %(day)s") % {"day": formats.day(found.state_since)}]
    if found.published_at is not None:
        facts.append(_("published %(day)s") % {"day": formats.day(found.published_at)})
    if found.closes_on is not None:
        facts.append(_("apply until %(day)s") % {"day": formats.day(found.closes_on)})
    if found.close_reason:
        facts.append(str(CLOSE_REASONS[CloseReason(found.close_reason)]))
    return facts


def _places(found: Vacancy) -> list[tuple[Position, Tag, str]]:
    kinds = {
        PositionState.OPEN: Kind.INFO,
        PositionState.FILLED: Kind.GOOD,
        PositionState.CANCELLED: Kind.CLOSED,
    }
    return [
        (
            one,
            Tag(str(POSITION_STATES[PositionState(one.state)]), kinds[PositionState(one.state)]),
            _how(one),
        )
        for one in sorted(found.positions.all(), key=lambda one: one.number)
    ]


def _how(place: Position) -> str:
    if place.state != PositionState.FILLED:
        return ""
    return f"{FILLINGS[Filling(place.filling)]}, {formats.day(place.filled_on)}"


@require_safe
def preview(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Show the vacancy as people will see it."""
    found = seat.vacancy(reference)
    context = {
        "base": seat.side.base,
        "title": found.title,
        "vacancy": found,
        "employer": words.employer_of(found),
        "lead": [part for part in (words.place_of(found), words.pay_of(found)) if part],
        "rows": words.rows_of(found),
        "back_url": seat.url("vacancy", reference),
    }
    return render(request, "vacancies/employer/preview.html", context)


def _done(
    request: HttpRequest, seat: Seat, found: Vacancy, act: Callable[[], object], said: str
) -> HttpResponse:
    """Do it, say what happened, and go back to the vacancy; a refusal becomes words there."""
    try:
        act()
    except actions.VacancyNotYours as error:
        raise Http404 from error
    except actions.VacancyCannotMove:
        messages.warning(request, _("The vacancy has changed in the meantime. See its state here."))
    except actions.EmployerBlockedHere:
        messages.error(
            request,
            _("The organisation may not publish now. Your employer counsellor tells you why."),
        )
    except actions.VacancyNotReady as error:
        count = len(error.problems)
        messages.error(
            request, _("Not published yet: %(n)s to mend. See the list below.") % {"n": count}
        )
    else:
        messages.success(request, said)
    return redirect(seat.url("vacancy", found.reference))


@require_POST
def publish(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Put the vacancy on the board, or into the queue of those who look at it first."""
    found = seat.vacancy(reference)
    twins = _twins(seat, found)
    if twins and request.POST.get("is_another") != "yes":
        return _ask_about_twins(request, seat, found, twins)
    is_trusted = seat.side.is_service or seat.employer.standing == Standing.VERIFIED
    said = _("The vacancy is on the board.") if is_trusted else _(
        "Thank you. We look at the vacancy within one working day and then publish it."
    )  # fmt: skip
    return _done(
        request, seat, found,
        lambda: actions.publish(vacancy=found, by=seat.person, now=clock.now()), said,
    )  # fmt: skip


def _ask_about_twins(
    request: HttpRequest, seat: Seat, found: Vacancy, twins: list[tuple[Twin, str]]
) -> HttpResponse:
    """Say that the same seems to be on the board already; to go on is one more click."""
    context = {
        "base": seat.side.base,
        "title": _("Is this another job?"),
        "vacancy": found,
        "twins": twins,
        "submit_label": _("It is another job: publish it"),
        "sent_along": [("is_another", "yes")],
        "back_url": seat.url("vacancy", found.reference),
    }
    return render(request, "vacancies/employer/ask.html", context)


@require_POST
def ask_review(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Ask somebody of the service to look at a sentence."""
    found = seat.vacancy(reference)
    return _done(
        request, seat, found,
        lambda: actions.submit(vacancy=found, by=seat.person, now=clock.now()),
        _("We look at the marked sentences within one working day."),
    )  # fmt: skip


@require_POST
def pause(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Take the vacancy off the board for a while."""
    found = seat.vacancy(reference)
    return _done(
        request, seat, found,
        lambda: actions.pause(vacancy=found, by=seat.person, now=clock.now()),
        _("The vacancy is off the board. You can put it back at any time."),
    )  # fmt: skip


@require_POST
def confirm_open(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Take the word that the vacancy is still open."""
    found = seat.vacancy(reference)
    return _done(
        request, seat, found,
        lambda: actions.confirm_open(vacancy=found, by=seat.person, now=clock.now()),
        _("Thank you. The vacancy stays on the board."),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Put the vacancy back on the board; ask for a new last day where the old one has passed."""
    found = seat.vacancy(reference)
    today = clock.today()
    is_passed = found.closes_on is None or found.closes_on < today
    form = ReopenForm(posted(request), initial={"closes_on": today + timedelta(days=USUAL_DAYS)})
    if request.method == "POST" and (not is_passed or form.is_valid()):
        day = form.cleaned_data["closes_on"] if is_passed else None
        return _done(
            request, seat, found,
            lambda: actions.resume(
                vacancy=found, by=seat.person, now=clock.now(), closes_on=day
            ),
            _("The vacancy is on the board again."),
        )  # fmt: skip
    context = {
        "base": seat.side.base,
        "title": _("Put the vacancy back on the board"),
        "form": form if is_passed else None,
        "vacancy": found,
        "submit_label": _("Put it back"),
        "back_url": seat.url("vacancy", reference),
    }
    return render(request, "vacancies/employer/ask.html", context)


@require_POST
def copy(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Begin a new draft that says the same."""
    form = ReopenForm(request.POST)
    form.is_valid()
    found = seat.vacancy(reference)
    try:
        made = actions.copy_vacancy(
            vacancy=found, by=seat.person, now=clock.now(), submission=form.submission_id
        )
    except actions.VacancyNotYours as error:
        raise Http404 from error
    messages.success(request, _("This is a copy. Check the dates and publish it."))
    return redirect(seat.url("edit_vacancy", made.reference))


@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Ask why, then close the vacancy for good."""
    found = seat.vacancy(reference)
    was_open = found.published_at is not None
    form = CloseForm(
        posted(request), is_service=seat.side.is_service, was_open=was_open,
        initial={"filled_on": clock.today()}, today=clock.today(),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        return _done(
            request, seat, found, lambda: _close(seat, found, form), _("The vacancy is closed.")
        )
    context = {
        "base": seat.side.base,
        "title": _("Close the vacancy"),
        "intro": _("It leaves the board for good, and everybody who has applied is told."),
        "form": form,
        "vacancy": found,
        "submit_label": _("Close the vacancy"),
        "is_grave": True,
        "back_url": seat.url("vacancy", reference),
    }
    return render(request, "vacancies/employer/ask.html", context)


def _close(seat: Seat, found: Vacancy, form: CloseForm) -> None:
    reason = CloseReason(form.cleaned_data["reason"])
    if reason != CloseReason.FILLED:
        actions.close(vacancy=found, reason=reason, by=seat.person, now=clock.now())
        return
    counts = queries.count_places(found)
    actions.fill_places(
        vacancy=found,
        places=counts.open,
        filled_before=counts.filled,
        filling=Filling(form.cleaned_data["filling"]),
        filled_on=form.cleaned_data["filled_on"],
        by=seat.person,
        now=clock.now(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def fill(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Ask how many places are filled and how, then fill them."""
    found = seat.vacancy(reference)
    counts = queries.count_places(found)
    was_clicked_twice = request.method == "POST" and request.POST.get("filled_before") != str(
        counts.filled
    )
    if not counts.open or found.published_at is None or was_clicked_twice:
        return redirect(seat.url("vacancy", reference))
    form = FillForm(
        posted(request), open_places=counts.open, today=clock.today(),
        initial={"filled_before": counts.filled, "filled_on": clock.today(), "places": 1},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        return _done(
            request, seat, found,
            lambda: actions.fill_places(
                vacancy=found, places=values["places"], filled_before=values["filled_before"],
                filling=Filling(values["filling"]), filled_on=values["filled_on"],
                by=seat.person, now=clock.now(),
            ),
            _("Written down. You can undo it below."),
        )  # fmt: skip
    context = {
        "base": seat.side.base,
        "title": _("Fill places"),
        "form": form,
        "vacancy": found,
        "submit_label": _("Write it down"),
        "back_url": seat.url("vacancy", reference),
    }
    return render(request, "vacancies/employer/ask.html", context)


@require_POST
def reopen(request: HttpRequest, seat: Seat, reference: str, number: int) -> HttpResponse:
    """Undo that a place was filled."""
    found = seat.vacancy(reference)
    return _done(
        request, seat, found,
        lambda: actions.reopen_position(
            vacancy=found, number=number, by=seat.person, now=clock.now()
        ),
        _("The place is open again."),
    )  # fmt: skip
