"""The employers that one looks after, with what waits there: composed from several domains."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from talka.domains.contact.api import with_last_contact
from talka.domains.employers.api import (
    STANDINGS,
    Employer,
    employers_of_offices,
    portfolio,
    reads_employers,
    searched,
    standing_tag,
)
from talka.domains.matching.api import with_answers
from talka.domains.people.api import Role, roles_in, signed_in
from talka.domains.vacancies.api import with_open_vacancies
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.tables import Column, Filter, Table


NOBODY, OPEN, UNANSWERED = "NOBODY", "OPEN", "UNANSWERED"
LONG_AGO = timedelta(days=90)


def _by_need(rows: Any, value: str) -> Any:
    return (
        rows.filter(unanswered__gt=0) if value == UNANSWERED else rows.filter(open_vacancies__gt=0)
    )


def _by_contact(rows: Any, value: str) -> Any:
    since = clock.now() - LONG_AGO
    return rows.filter(Q(last_contact_at=None) | Q(last_contact_at__lt=since))


def _last_contact(one: Employer) -> date | None:
    at = one.last_contact_at  # type: ignore[attr-defined] # added by `with_last_contact`
    return clock.day(at) if at else None


def _reply_rate(one: Employer) -> str:
    percent = one.reply_percent  # type: ignore[attr-defined] # added by `with_answers`
    return "" if percent is None else formats.percent(percent)


EMPLOYERS = Table(
    name="employers",
    columns=(
        Column("name", _("Employer"), is_sortable=True, is_text=True,
               link=lambda one: reverse("desk:employer", args=[one.reference])),
        Column("standing", _("Checked"), value=standing_tag),
        Column("open_vacancies", _("Open vacancies"), is_sortable=True, is_numeric=True),
        Column("unanswered", _("Waiting for an answer"), is_sortable=True, is_numeric=True),
        Column("reply_percent", _("Reply rate"), value=_reply_rate, is_sortable=True,
               is_numeric=True),
        Column("last_contact_at", _("Last contact"), value=_last_contact, is_sortable=True),
        Column("municipality", _("Municipality"), value=lambda one: str(one.municipality)),
        Column("owner", _("Employer counsellor"),
               value=lambda one: one.owner.full_name if one.owner else ""),
        Column("company_code", _("Company code"), is_sortable=True, is_hidden=True),
        Column("registered_at", _("Registered"), is_sortable=True, is_hidden=True),
    ),
    filters=(
        Filter("standing", _("Checked"), tuple(STANDINGS.items()),
               lambda rows, value: rows.filter(standing=value)),
        Filter("counsellor", _("Employer counsellor"), ((NOBODY, _("Nobody yet")),),
               lambda rows, value: rows.filter(owner=None)),
        Filter("needs", _("What needs attention"),
               ((OPEN, _("Open vacancies")), (UNANSWERED, _("Applications without an answer"))),
               _by_need),
        Filter("contact", _("Last contact"), (("LONG_AGO", _("None for three months")),),
               _by_contact),
    ),
    search=searched,
    search_label=_("Name, company code or reference"),
    default_sort="name",
    empty_title=_("No employers here"),
    empty_text=_("Take a filter away, or look at all employers of your offices."),
    caption=_("Employers"),
)  # fmt: skip


@require_safe
@allow(reads_employers)
def employers(request: HttpRequest) -> HttpResponseBase:
    """List one's own employers, or all of one's offices; who has no own ones sees those of the offices."""
    person, day = signed_in(request), clock.today()
    has_own = Role.EMPLOYER_COUNSELLOR in roles_in(request)
    is_office = request.GET.get("of", "" if has_own else "office") == "office"
    found = employers_of_offices(person, day=day) if is_office else portfolio(person, day=day)
    rows = with_last_contact(with_answers(with_open_vacancies(found), day=day))
    listing = EMPLOYERS.read(rows, request)
    if (file := listing.export()) is not None:
        return file
    context = {"listing": listing, "is_office": is_office, "has_own": has_own}
    return render(request, "desk/portfolio.html", context)
