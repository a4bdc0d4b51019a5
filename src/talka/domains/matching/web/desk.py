"""Staff bring people and vacancies together, and look after what comes of it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers.api import JobseekerFile, Status, files_by_ids
from talka.domains.matching import access
from talka.domains.matching.queries.cards import facts_in_words, places_of
from talka.domains.matching.queries.engine import weights_on
from talka.domains.matching.queries.explaining import (
    Audience,
    compare_with_vacancies,
    explain_candidates,
    suitable_counts,
)
from talka.domains.matching.queries.lists import (
    LIST_LENGTH,
    Suggestion,
    candidates_for,
    suggestions_for,
)
from talka.domains.matching.queries.telling import tell
from talka.domains.matching.queries.wording import competition_in_words, why_in_words
from talka.domains.matching.queries.words import Words, words_for
from talka.domains.matching.web.desk_referring import propose_to_several
from talka.domains.matching.web.looking import file_or_404, vacancy_or_404
from talka.domains.people.api import LookPurpose, signed_in
from talka.domains.vacancies.api import State, Vacancy
from talka.engines.matching import Comparison
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_readings
from talka.kit.components.parts import Link
from talka.kit.tables import Column, MassAction, Table, selected


REFER = "refer"
POINT = 1_000


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Somebody who suits a vacancy; who works with other people sees no name."""

    reference: str
    name: str
    office: str
    points: int
    why: str
    unknown: int
    is_mine: bool


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A vacancy that suits a person."""

    reference: str
    title: str
    employer: str
    facts: str
    points: int
    why: str
    unknown: int


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def vacancy_candidates(request: HttpRequest, vacancy_reference: str) -> HttpResponseBase:
    """Show who suits the vacancy best; propose it to several at once."""
    vacancy = vacancy_or_404(vacancy_reference)
    if request.method == "POST":
        if request.POST.get("do") == REFER:
            return propose_to_several(request, vacancy, selected(request)[:LIST_LENGTH])
        return redirect("desk:vacancy_candidates", vacancy.reference)
    today = clock.today()
    rows = _candidate_rows(request, vacancy)
    own = [one for one in rows if one.is_mine]
    listing = _candidates_table(vacancy).read(own, request)
    if (download := listing.export()) is not None:
        return download
    suitable, places = suitable_counts([vacancy.pk], day=today), places_of([vacancy.pk])
    context = {
        "vacancy": vacancy,
        "employer": vacancy.employer.name,
        "facts": facts_in_words(vacancy),
        "is_open": vacancy.state == State.PUBLISHED,
        "listing": listing,
        "others": [one for one in rows if not one.is_mine],
        "competition": competition_in_words(
            suitable[vacancy.pk], places[vacancy.pk], most=LIST_LENGTH
        ),
        "breadcrumbs": [Link(_("Vacancies"), reverse("desk:vacancies")), Link(vacancy.title)],
    }
    return render(request, "matching/desk/candidates.html", context)


def _candidate_rows(request: HttpRequest, vacancy: Vacancy) -> list[CandidateRow]:
    today = clock.today()
    listed = candidates_for(vacancy.pk)
    ids, least = [one.file_id for one in listed], weights_on(today).suitable_from
    compared = explain_candidates(vacancy.pk, ids, day=today) if ids else {}
    files, words = files_by_ids(ids), words_for(compared.values())
    mine = access.workable(signed_in(request), files.values(), day=today)
    record_readings(
        subject_ids=[files[one].person_id for one in mine],
        reader_id=signed_in(request).pk,
        purpose=LookPurpose.PLACEMENT,
        what="candidates",
        now=clock.now(),
    )
    return [
        _candidate_row(
            files[one.file_id],
            compared[one.file_id],
            words,
            is_mine=one.file_id in mine,
            is_suitable=compared[one.file_id].score >= least,
        )
        for one in listed
        if one.file_id in compared and one.file_id in files
    ]


def _candidate_row(
    file: JobseekerFile,
    comparison: Comparison,
    words: Words,
    *,
    is_mine: bool,
    is_suitable: bool,
) -> CandidateRow:
    return CandidateRow(
        reference=file.reference if is_mine else "",
        name=file.person.full_name if is_mine else "",
        office=str(file.office),
        points=round(comparison.score / POINT),
        why=why_in_words(
            comparison.reasons, words, audience=Audience.STAFF, is_suitable=is_suitable
        ),
        unknown=len(comparison.unknown),
        is_mine=is_mine,
    )


def _candidates_table(vacancy: Vacancy) -> Table:
    return Table(
        name="candidates",
        columns=(
            Column(
                "name", _("Name"), is_sortable=True,
                link=lambda one: reverse("desk:why", args=[one.reference, vacancy.reference]),
            ),
            Column("points", _("Points of 100"), is_sortable=True, is_numeric=True),
            Column("why", _("Why")),
            Column("unknown", _("To be clarified"), is_sortable=True, is_numeric=True),
            Column("office", _("Office"), is_sortable=True),
        ),
        search=lambda rows, words: [one for one in rows if words.casefold() in one.name.casefold()],
        search_label=_("Name"),
        default_sort="-points",
        row_key=lambda one: one.reference,
        row_name=lambda one: one.name,
        mass_actions=(MassAction(REFER, _("Propose to those selected")),)
        if vacancy.state == State.PUBLISHED
        else (),
        empty_title=_("Nobody of your office suits this vacancy"),
        empty_text=_("The list is made anew every night, and at once when something changes."),
        caption=_("Candidates"),
    )  # fmt: skip


@require_safe
@allow(access.works_on_matching)
def suggestions(request: HttpRequest, file_reference: str) -> HttpResponseBase:
    """Show the vacancies that suit a person best, to propose them."""
    file = file_or_404(request, file_reference, "suggestions")
    rows = _suggestion_rows(file, suggestions_for(file.pk, for_staff=True))
    listing = _suggestions_table(file).read(rows, request)
    if (download := listing.export()) is not None:
        return download
    context = {
        "file": file,
        "person": file.person,
        "listing": listing,
        "is_open": file.status == Status.REGISTERED,
        "breadcrumbs": [
            Link(_("Clients"), reverse("desk:caseload")),
            Link(file.person.full_name, reverse("desk:person", args=[file.reference])),
            Link(_("Jobs")),
        ],
    }
    return render(request, "matching/desk/suggestions.html", context)


def _suggestion_rows(file: JobseekerFile, suggested: list[Suggestion]) -> list[SuggestionRow]:
    ids = [one.vacancy.pk for one in suggested]
    compared = compare_with_vacancies(file.pk, ids, day=clock.today(), helps=False) if ids else {}
    words = words_for([one.comparison for one in compared.values()])
    return [
        SuggestionRow(
            reference=one.vacancy.reference,
            title=one.vacancy.title,
            employer=one.vacancy.employer.name,
            facts=" · ".join(
                facts_in_words(one.vacancy, compared[one.vacancy.pk].comparison.checks)
            ),
            points=round(compared[one.vacancy.pk].comparison.score / POINT),
            why=why_in_words(
                compared[one.vacancy.pk].comparison.reasons,
                words,
                audience=Audience.STAFF,
                is_suitable=compared[one.vacancy.pk].is_suitable,
            ),
            unknown=len(compared[one.vacancy.pk].comparison.unknown),
        )
        for one in suggested
    ]


def _suggestions_table(file: JobseekerFile) -> Table:
    return Table(
        name="jobs",
        columns=(
            Column(
                "title", _("Job"), is_sortable=True,
                link=lambda one: reverse("desk:why", args=[file.reference, one.reference]),
            ),
            Column("employer", _("Employer"), is_sortable=True),
            Column("points", _("Points of 100"), is_sortable=True, is_numeric=True),
            Column("why", _("Why")),
            Column("facts", _("Place, pay, hours")),
            Column("unknown", _("To be clarified"), is_sortable=True, is_numeric=True),
        ),
        search=lambda rows, words: [
            one for one in rows if words.casefold() in f"{one.title} {one.employer}".casefold()
        ],
        search_label=_("Job or employer"),
        default_sort="-points",
        empty_title=_("No open vacancy suits this person"),
        empty_text=_("Look at the wishes and the skills together: each of them may open jobs."),
        caption=_("Jobs"),
    )  # fmt: skip


@require_safe
@allow(access.works_on_matching)
def why(request: HttpRequest, file_reference: str, vacancy_reference: str) -> HttpResponse:
    """Explain how a person and a vacancy fit, or why they do not."""
    file = file_or_404(request, file_reference, "match")
    vacancy = vacancy_or_404(vacancy_reference)
    told = tell(file, vacancy, audience=Audience.STAFF, day=clock.today())
    context = {
        "file": file,
        "person": file.person,
        "vacancy": vacancy,
        "employer": vacancy.employer.name,
        "facts": facts_in_words(vacancy, told.explanation.checks),
        "told": told,
        "may_propose": vacancy.state == State.PUBLISHED and access.is_open(file),
        "breadcrumbs": [
            Link(_("Clients"), reverse("desk:caseload")),
            Link(file.person.full_name, reverse("desk:person", args=[file.reference])),
            Link(vacancy.title),
        ],
    }
    return render(request, "matching/desk/why.html", context)
