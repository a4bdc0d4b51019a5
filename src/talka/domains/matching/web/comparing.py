"""Any person beside any vacancy: look for the other one, then see why they fit or not."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers.api import STATUSES, JobseekerFile, Status, by_words
from talka.domains.matching import access
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.queries.cards import facts_in_words
from talka.domains.matching.rules import ObjectionSide
from talka.domains.matching.web.forms import ObjectionForm
from talka.domains.matching.web.looking import file_or_404, note_people, vacancy_or_404
from talka.domains.people.api import signed_in
from talka.domains.vacancies.api import Vacancy, open_vacancies, searched
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Link
from talka.kit.forms.text import one_line
from talka.kit.tables import Column, Table


LONGEST_REFERENCE = 12


@require_safe
@allow(access.works_on_matching)
def other_job(request: HttpRequest, file_reference: str) -> HttpResponseBase:
    """Look for a vacancy that is not on the person’s list, to see why or why not."""
    file = file_or_404(request, file_reference, "suggestions")
    if answer := _at_once(request, lambda typed: _pair_url(file, vacancy_or_404(typed))):
        return answer
    listing = _jobs_table(file).read(open_vacancies(), request)
    name = file.person.full_name
    context = {
        "listing": listing,
        "title": _("Compare %(name)s with another job") % {"name": name},
        "breadcrumbs": [
            Link(_("Clients"), reverse("desk:caseload")),
            Link(name, reverse("desk:person", args=[file.reference])),
            Link(_("Jobs"), reverse("desk:suggestions", args=[file.reference])),
            Link(_("Compare")),
        ],
    }
    return render(request, "matching/desk/compare.html", context)


@require_safe
@allow(access.works_on_matching)
def other_person(request: HttpRequest, vacancy_reference: str) -> HttpResponseBase:
    """Look for somebody who is not on the vacancy’s list, to see why or why not."""
    vacancy = vacancy_or_404(vacancy_reference)
    people = access.reachable_files(signed_in(request), day=clock.today())

    def address(typed: str) -> str:
        file = people.filter(reference=typed).first()
        if file is None:
            raise Http404
        return _pair_url(file, vacancy)

    if answer := _at_once(request, address):
        return answer
    listing = _people_table(vacancy).read(people, request)
    note_people(request, listing.page, "candidates")
    context = {
        "listing": listing,
        "title": _("Compare “%(title)s” with another person") % {"title": vacancy.title},
        "breadcrumbs": [
            Link(_("Vacancies"), reverse("desk:vacancies")),
            Link(vacancy.title, reverse("desk:vacancy_candidates", args=[vacancy.reference])),
            Link(_("Compare")),
        ],
    }
    return render(request, "matching/desk/compare.html", context)


def _at_once(request: HttpRequest, address: Callable[[str], str]) -> HttpResponse | None:
    """Go straight to the pair where the words are the reference of the other side."""
    typed = one_line(request.GET.get("q", ""), LONGEST_REFERENCE).upper()
    if not typed or " " in typed:
        return None
    try:
        return redirect(address(typed))
    except Http404:
        return None


def _pair_url(file: JobseekerFile, vacancy: Vacancy) -> str:
    return reverse("desk:why", args=[file.reference, vacancy.reference])


def _jobs_table(file: JobseekerFile) -> Table:
    return Table(
        name="other-jobs",
        columns=(
            Column(
                "title", _("Job"), is_sortable=True, is_text=True,
                link=lambda one: _pair_url(file, one),
            ),
            Column(
                "employer", _("Employer"), value=lambda one: one.employer.name,
                is_sortable=True, is_text=True, order_by="employer__name",
            ),
            Column("facts", _("Place, pay, hours"), value=lambda one: " · ".join(facts_in_words(one))),
            Column(
                "published_at", _("Published"), value=lambda one: clock.day(one.published_at),
                is_sortable=True,
            ),
            Column("reference", _("Reference")),
        ),
        search=searched,
        search_label=_("Job title, employer or reference"),
        default_sort="-published_at",
        exports=False,
        empty_title=_("No vacancy is open"),
        caption=_("Open vacancies"),
    )  # fmt: skip


def _people_table(vacancy: Vacancy) -> Table:
    return Table(
        name="other-people",
        columns=(
            Column(
                "name", _("Name"), value=lambda one: one.person.full_name,
                is_sortable=True, is_text=True, order_by="person__family_name",
                link=lambda one: _pair_url(one, vacancy),
            ),
            Column("status", _("Status"), value=lambda one: str(STATUSES[Status(one.status)])),
            Column(
                "counsellor", _("Counsellor"),
                value=lambda one: one.counsellor.full_name if one.counsellor else "–",
            ),
            Column("office", _("Office"), value=lambda one: str(one.office)),
            Column("reference", _("Reference")),
        ),
        search=by_words,
        search_label=_("Name or reference"),
        default_sort="name",
        exports=False,
        empty_title=_("Your office looks after nobody at present"),
        caption=_("People"),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def objecting(request: HttpRequest, file_reference: str, vacancy_reference: str) -> HttpResponse:
    """Say as staff that a person and a vacancy were compared wrongly."""
    file = file_or_404(request, file_reference, "objection")
    vacancy = vacancy_or_404(vacancy_reference)
    form = ObjectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = object_to(
                file=file,
                vacancy=vacancy,
                text=form.cleaned_data["text"],
                side=ObjectionSide.SERVICE,
                submission=form.submission_id,
                by=signed_in(request),
                now=clock.now(),
            )
        except ApplicationNotYours as error:
            raise Http404 from error
        return redirect("desk:objection", made.reference)
    context = {
        "form": form,
        "title": _("What is wrong about %(name)s and “%(title)s”?")
        % {"name": file.person.full_name, "title": vacancy.title},
        "intro": _(
            "Who counsels the person looks at it and answers; where that is you, who leads the "
            "office. Afterwards the list is made anew. The person can ask to read what you write."
        ),
        "back_url": _pair_url(file, vacancy),
        "submit_label": _("Send"),
    }
    return render(request, "question.html", context)
