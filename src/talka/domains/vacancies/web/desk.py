"""Vacancies on the desk of the service: list, review, reports."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.employers.api import Employer, employers_of_offices, portfolio
from talka.domains.people.api import signed_in
from talka.domains.vacancies import access, actions, queries
from talka.domains.vacancies.labels import REPORT_REASONS
from talka.domains.vacancies.models import Finding, Report
from talka.domains.vacancies.rules import ReportReason
from talka.domains.vacancies.web import lists, words
from talka.domains.vacancies.web.forms import posted
from talka.domains.vacancies.web.sides import DESK, Seat
from talka.domains.vacancies.web.state_forms import ReasonForm, ReturnForm, SettleForm
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Link
from talka.kit.tables import Listing, Table


def _employers(request: HttpRequest) -> QuerySet[Employer]:
    """Return the employers for whom the person writes vacancies: own ones and those of the offices."""
    person, day = signed_in(request), clock.today()
    own = portfolio(person, day=day).order_by().values("pk")
    of_offices = employers_of_offices(person, day=day).order_by().values("pk")
    return Employer.objects.filter(pk__in=own.union(of_offices))


def _answer(
    request: HttpRequest, table: Table, rows: object, *, title: str, name: str
) -> HttpResponseBase:
    listing: Listing = table.read(rows, request)
    if (file := listing.export()) is not None:
        return file
    context = {"listing": listing, "title": title, "tabs": _tabs(request, name)}
    return render(request, "vacancies/desk/list.html", context)


def _tabs(request: HttpRequest, current: str) -> list[Link]:
    tabs = [("desk:vacancies", _("Vacancies"))]
    if access.looks_after_vacancies(request):
        tabs += [
            ("desk:vacancy_reviews", _("To review")),
            ("desk:vacancy_reports", _("Reports")),
        ]
    return [Link(str(label), reverse(name), name == current) for name, label in tabs]


@require_safe
@allow(access.reads_vacancies)
def vacancies(request: HttpRequest) -> HttpResponseBase:
    """List the vacancies of one's employers and offices."""
    rows = queries.as_list(queries.vacancies_in_reach(signed_in(request), day=clock.today()))
    return _answer(request, lists.OF_DESK, rows, title=_("Vacancies"), name="desk:vacancies")


@require_safe
@allow(access.looks_after_vacancies)
def reviews(request: HttpRequest) -> HttpResponseBase:
    """List what waits for a review, the longest waiting first."""
    rows = queries.awaiting_review(signed_in(request), day=clock.today())
    return _answer(
        request, lists.REVIEWS, rows, title=_("Vacancies to review"), name="desk:vacancy_reviews"
    )


@require_safe
@allow(access.looks_after_vacancies)
def reports(request: HttpRequest) -> HttpResponseBase:
    """List what visitors have reported, the oldest first."""
    rows = queries.open_reports(signed_in(request), day=clock.today())
    return _answer(
        request,
        lists.REPORTS,
        rows,
        title=_("Reports about vacancies"),
        name="desk:vacancy_reports",
    )


@require_safe
@allow(access.looks_after_vacancies)
def for_whom(request: HttpRequest) -> HttpResponseBase:
    """Ask for which employer a vacancy is written."""
    return _answer(
        request, lists.EMPLOYERS, _employers(request), title=_("A new vacancy: for which employer?"),
        name="",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.looks_after_vacancies)
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Show a report and write down what was done; the vacancy can be closed with it."""
    report = _report(request, number)
    form = SettleForm(posted(request))
    if request.method == "POST" and form.is_valid():
        actions.settle_report(
            report=report,
            settlement=form.cleaned_data["settlement"],
            closes_vacancy=request.POST.get("do") == "close",
            by=signed_in(request),
            now=clock.now(),
        )
        messages.success(request, _("The report is settled."))
        return redirect("desk:vacancy_reports")
    context = {
        "title": REPORT_REASONS[ReportReason(report.reason)],
        "report": report,
        "form": form,
        "tag": words.state_tag(report.vacancy),
        "vacancy_url": lists.url_of(DESK, report.vacancy),
        "back_url": reverse("desk:vacancy_reports"),
    }
    return render(request, "vacancies/desk/report.html", context)


def _report(request: HttpRequest, number: int) -> Report:
    found = queries.report_by_number(number)
    if found is None:
        raise Http404
    if not access.may_review(signed_in(request), found.vacancy, day=clock.today()):
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def send_back(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """Ask what must change, then send the vacancy back to the employer."""
    found = seat.vacancy(reference)
    form = ReturnForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.return_to_employer(
                vacancy=found,
                reason=form.cleaned_data["reason"],
                by=seat.person,
                now=clock.now(),
            )
        except actions.VacancyCannotMove:
            messages.warning(
                request, _("The vacancy has changed in the meantime. See its state here.")
            )
        else:
            messages.success(request, _("The employer has been told what to change."))
        return redirect(seat.url("vacancy", reference))
    context = {
        "base": seat.side.base,
        "title": _("Send the vacancy back"),
        "form": form,
        "vacancy": found,
        "submit_label": _("Send it back"),
        "back_url": seat.url("vacancy", reference),
    }
    return render(request, "vacancies/employer/ask.html", context)


@require_POST
def settle_twin(request: HttpRequest, seat: Seat, reference: str, number: int) -> HttpResponse:
    """Write down that a vacancy that looks like this one is another job."""
    pair = queries.pair_of(seat.vacancy(reference), number)
    if pair is None:
        raise Http404
    actions.settle_likeness(likeness=pair, by=seat.person, now=clock.now())
    messages.success(request, _("Written down: these are two jobs."))
    return redirect(seat.url("vacancy", reference))


@require_http_methods(["GET", "HEAD", "POST"])
def allow_finding(request: HttpRequest, seat: Seat, reference: str, number: int) -> HttpResponse:
    """Ask why a sentence is lawful here, then let it stand."""
    found = seat.vacancy(reference)
    finding = next((one for one in found.findings.all() if one.pk == number), None)
    if finding is None:
        raise Http404
    form = ReasonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        _allow(finding, form, seat)
        messages.success(request, _("The sentence may stand."))
        return redirect(seat.url("vacancy", reference))
    context = {
        "base": seat.side.base,
        "title": gettext_lazy("Why is this sentence lawful here?"),
        "quote": finding.sentence,
        "form": form,
        "vacancy": found,
        "submit_label": _("Let it stand"),
        "back_url": seat.url("vacancy", reference),
    }
    return render(request, "vacancies/employer/ask.html", context)


def _allow(finding: Finding, form: ReasonForm, seat: Seat) -> None:
    actions.allow_finding(
        finding=finding, reason=form.cleaned_data["reason"], by=seat.person, now=clock.now()
    )
