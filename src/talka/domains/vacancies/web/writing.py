"""A vacancy is written: from a pasted advert or by hand, and changed later."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.employers.api import NotYours
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CLOSED, LIVE
from talka.domains.vacancies.web.adverts import AdvertForm, PasteForm
from talka.domains.vacancies.web.comparing import Difference, differences
from talka.domains.vacancies.web.findings import findings_of
from talka.domains.vacancies.web.forms import posted
from talka.domains.vacancies.web.sides import Seat
from talka.domains.vacancies.web.vacancy_form import (
    VacancyForm,
    initial_of,
    offering_more,
    overwriting,
)
from talka.kit import clock
from talka.kit.components.parts import Link
from talka.kit.languages import current


OFFERS = {"propose", "add_skill", "add_place"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The form on its page: what it is called, where it leads back, what stands beside it."""

    title: str
    back_url: str
    vacancy: Vacancy | None = None
    differences: tuple[Difference, ...] = ()


@require_safe
def choose(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Ask whether there is an advert to paste."""
    context = {
        "base": seat.side.base,
        "title": _("A new vacancy"),
        "paste_url": seat.url("paste_advert"),
        "write_url": seat.url("write_vacancy"),
        "employer": seat.employer,
        "breadcrumbs": seat.trail(Link(_("A new vacancy"))),
    }
    return render(request, "vacancies/employer/choose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def paste(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Take the text of an advert, show what was read in it, and make a draft of what is confirmed."""
    if request.POST.get("do") == "create":
        return _create_from_advert(request, seat)
    form = PasteForm(posted(request))
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        return _show_advert(request, seat, AdvertForm(initial={"text": text}))
    context = {
        "base": seat.side.base,
        "title": _("Paste the advert"),
        "form": form,
        "back_url": seat.url("new_vacancy"),
    }
    return render(request, "vacancies/employer/paste.html", context)


def _show_advert(request: HttpRequest, seat: Seat, form: AdvertForm) -> HttpResponse:
    context = {
        "base": seat.side.base,
        "title": _("This is what we read"),
        "form": form,
        "back_url": seat.url("paste_advert"),
    }
    return render(request, "vacancies/employer/advert.html", context)


def _create_from_advert(request: HttpRequest, seat: Seat) -> HttpResponse:
    form = AdvertForm(request.POST)
    if not form.is_valid():
        return _show_advert(request, seat, form)
    made = actions.create_draft(
        employer=seat.employer,
        draft=form.draft(),
        by=seat.person,
        now=clock.now(),
        submission=form.submission_id,
    )
    return redirect(seat.url("edit_vacancy", made.reference))


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Write a new vacancy by hand."""
    sheet = Sheet(_("A new vacancy"), seat.url("new_vacancy"))
    if request.method != "POST":
        return _show(request, seat, VacancyForm(initial=_empty(seat)), sheet)
    if request.POST.get("do") in OFFERS:
        return _show(request, seat, VacancyForm(offering_more(request.POST)), sheet)
    form = VacancyForm(request.POST)
    if not form.is_valid():
        return _show(request, seat, form, sheet)
    try:
        made = actions.create_draft(
            employer=seat.employer,
            draft=form.draft(),
            by=seat.person,
            now=clock.now(),
            submission=form.submission_id,
        )
    except NotYours as error:
        raise PermissionDenied from error
    return redirect(seat.url("vacancy", made.reference))


def _empty(seat: Seat) -> dict[str, object]:
    """Return what is known before anything is typed."""
    agent = None if seat.side.is_service else seat.person
    draft = actions.Draft(
        title="",
        language=current(),
        municipality=seat.employer.municipality,
        address=seat.employer.address,
        contact_name=agent.full_name if agent else "",
        contact_email=seat.employer.email,
        contact_phone=seat.employer.phone,
    )
    return initial_of(draft)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Change what a vacancy says."""
    vacancy = seat.vacancy(reference)
    home = seat.url("vacancy", reference)
    if vacancy.state in CLOSED:
        messages.error(request, _("This vacancy is closed. Copy it to begin a new one."))
        return redirect(home)
    stored = queries.draft_of(vacancy)
    sheet = Sheet(_("Change the vacancy"), home, vacancy)
    if request.method != "POST":
        initial = initial_of(stored, version=vacancy.version)
        return _show(request, seat, VacancyForm(initial=initial), sheet)
    if request.POST.get("do") in OFFERS:
        return _show(request, seat, VacancyForm(offering_more(request.POST)), sheet)
    form = VacancyForm(request.POST)
    if not form.is_valid():
        return _show(request, seat, form, sheet)
    return _save(request, seat, form, sheet, stored)


def _save(
    request: HttpRequest, seat: Seat, form: VacancyForm, sheet: Sheet, stored: actions.Draft
) -> HttpResponse:
    vacancy = sheet.vacancy
    if vacancy is None:
        raise TypeError
    was_live = vacancy.state in LIVE
    try:
        saved = actions.edit_vacancy(
            vacancy=vacancy,
            version=form.cleaned_data["version"] or 0,
            draft=overwriting(form.draft(), stored),
            by=seat.person,
            now=clock.now(),
        )
    except actions.EditedMeanwhile:
        return _show_both(request, seat, form, sheet, stored)
    except actions.VacancyNotReady as error:
        form.show(error.problems)
        return _show(request, seat, form, sheet)
    except actions.VacancyCannotMove:
        messages.error(request, _("This vacancy was closed in the meantime. Nothing was changed."))
        return redirect(sheet.back_url)
    if was_live and saved.state not in LIVE:
        messages.warning(request, _("The vacancy has left the board. See below what to do."))
    else:
        messages.success(request, _("The changes are saved."))
    return redirect(sheet.back_url)


def _show_both(
    request: HttpRequest, seat: Seat, form: VacancyForm, sheet: Sheet, stored: actions.Draft
) -> HttpResponse:
    """Show what somebody else has saved beside what was typed; the next save knows of it."""
    vacancy = sheet.vacancy
    if vacancy is None:
        raise TypeError
    found = tuple(differences(stored, form.draft()))
    again = VacancyForm({**_as_typed(request), "version": str(vacancy.version)})
    both = Sheet(sheet.title, sheet.back_url, vacancy, found)
    return _show(request, seat, again, both, status=409)


def _as_typed(request: HttpRequest) -> dict[str, list[str]]:
    return {key: request.POST.getlist(key) for key in request.POST}


def _show(
    request: HttpRequest, seat: Seat, form: VacancyForm, sheet: Sheet, *, status: int = 200
) -> HttpResponse:
    today: date = clock.today()
    context = {
        "base": seat.side.base,
        "title": sheet.title,
        "form": form,
        "sections": form.sections,
        "back_url": sheet.back_url,
        "vacancy": sheet.vacancy,
        "differences": sheet.differences,
        "was_edited": status == 409,
        "findings": findings_of(sheet.vacancy, today) if sheet.vacancy else [],
        "employer": seat.employer,
    }
    return render(request, "vacancies/employer/form.html", context, status=status)
