"""Who has applied for a vacancy, or was proposed to it, as staff see it."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from talka.domains.employers.api import may_look_after
from talka.domains.matching import access
from talka.domains.matching.labels import ORIGINS, STATES
from talka.domains.matching.models import Application
from talka.domains.matching.queries.applications import applications_for_vacancy
from talka.domains.matching.queries.timeline import state_tag
from talka.domains.matching.rules import (
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    Origin,
)
from talka.domains.matching.web.looking import note_people, vacancy_or_404
from talka.domains.people.api import Person, signed_in
from talka.domains.vacancies.api import Vacancy
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Link
from talka.kit.tables import Column, Filter, Table


WAITING = WAITING_FOR_EMPLOYER | WAITING_FOR_PERSON


def _by_words(rows: QuerySet[Application], words: str) -> QuerySet[Application]:
    for word in words.split()[:5]:
        rows = rows.filter(
            Q(file__person__given_name__unaccent__icontains=word)
            | Q(file__person__family_name__unaccent__icontains=word)
            | Q(file__reference__iexact=word)
            | Q(reference__iexact=word)
        )
    return rows


APPLICANTS = Table(
    name="applicants",
    columns=(
        Column(
            "name", gettext_lazy("Name"), value=lambda one: one.file.person.full_name,
            is_sortable=True, is_text=True, order_by="file__person__family_name",
            link=lambda one: reverse("desk:application", args=[one.reference]),
        ),
        Column("state", gettext_lazy("Status"), value=lambda one: state_tag(one.state)),
        Column("origin", gettext_lazy("How it began"), value=lambda one: str(ORIGINS[Origin(one.origin)])),
        Column(
            "answer_by", gettext_lazy("Answer by"), is_sortable=True,
            value=lambda one: one.answer_by if one.state in WAITING else None,
        ),
        Column(
            "since", gettext_lazy("Since"), value=lambda one: clock.day(one.state_since),
            is_sortable=True, order_by="state_since",
        ),
        Column(
            "sent", gettext_lazy("Sent"), is_sortable=True, order_by="sent_at",
            value=lambda one: clock.day(one.sent_at) if one.sent_at else None,
        ),
        Column("reference", gettext_lazy("Reference"), is_hidden=True),
    ),
    filters=(
        Filter("state", gettext_lazy("Status"), [*STATES.items()],
               lambda rows, state: rows.filter(state=state)),
    ),
    search=_by_words,
    search_label=gettext_lazy("Name or reference"),
    default_sort="-since",
    empty_title=gettext_lazy("Nobody has applied yet"),
    empty_text=gettext_lazy("Look who fits, and propose the vacancy to them."),
    caption=gettext_lazy("Who has applied"),
)  # fmt: skip


@require_safe
@allow(access.works_on_matching)
def applicants(request: HttpRequest, vacancy_reference: str) -> HttpResponseBase:
    """List who has applied for the vacancy or was proposed to it, as far as one may open it."""
    vacancy = vacancy_or_404(vacancy_reference)
    rows = applications_for_vacancy(vacancy.pk)
    own = _within_reach(rows, vacancy, signed_in(request), clock.today())
    listing = APPLICANTS.read(own, request)
    if (download := listing.export()) is not None:
        note_people(request, [one.file for one in listing.found], "download")
        return download
    note_people(request, [one.file for one in listing.page], "applications")
    context = {
        "vacancy": vacancy,
        "employer": vacancy.employer.name,
        "listing": listing,
        "others": rows.count() - own.count(),
        "breadcrumbs": [
            Link(_("Vacancies"), reverse("desk:vacancies")),
            Link(
                vacancy.title,
                reverse("desk:vacancy", args=[vacancy.employer.reference, vacancy.reference]),
            ),
            Link(_("Who has applied")),
        ],
    }
    return render(request, "matching/desk/applicants.html", context)


def _within_reach(
    rows: QuerySet[Application], vacancy: Vacancy, person: Person, day: date
) -> QuerySet[Application]:
    """Keep whom the person counsels or works near; who looks after the employer sees all that was sent."""
    files = access.reachable_files(person, day=day).order_by().values("pk")
    reach = Q(file__in=files)
    if may_look_after(person, vacancy.employer, day=day):
        reach |= Q(sent_at__isnull=False)
    return rows.filter(reach)
