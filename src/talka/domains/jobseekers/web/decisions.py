"""Decisions about oneself, and leaving."""

from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import StatusDecision
from talka.domains.jobseekers.rules import ACTIVE, Status
from talka.domains.jobseekers.web.profile import own_file
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.tables import Column, Table


def _title(row: queries.DecisionView) -> str:
    if not row.joined_file:
        return row.title
    said = _("about the file %(file)s, which was joined with this one")
    return f"{row.title} ({said % {'file': row.joined_file}})"


def _holding(rows: list[queries.DecisionView], words: str) -> list[queries.DecisionView]:
    """Return the decisions in which the words stand."""
    wanted = words.casefold()
    return [
        row
        for row in rows
        if wanted in " ".join((row.reference, _title(row), row.sentence, *row.reasons)).casefold()
    ]


DECISIONS = Table(
    name="decisions-about-me",
    columns=(
        Column("decided_at", gettext_lazy("Decided on"), lambda row: clock.day(row.decided_at),
               is_sortable=True),
        Column("title", gettext_lazy("Decision"), _title, is_sortable=True, is_text=True,
               link=lambda row: reverse("me:decision", args=[row.reference])),
        Column("sentence", gettext_lazy("What it says")),
        Column("effective_on", gettext_lazy("From"), is_sortable=True),
        Column("appeal_until", gettext_lazy("You can appeal until"), is_sortable=True),
        Column("reference", gettext_lazy("Number")),
    ),
    search=_holding,
    search_label=gettext_lazy("Word, reason or number"),
    default_sort="-decided_at",
    per_page=10,
    empty_title=gettext_lazy("No decision yet"),
    empty_text=gettext_lazy(
        "A counsellor reads your registration. You get a message when the decision is there."
    ),
    caption=gettext_lazy("Decisions about me"),
)  # fmt: skip


@require_safe
@allow(signed_in_person)
def decisions(request: HttpRequest) -> HttpResponseBase:
    """List the decisions about one's registration."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    listing = DECISIONS.read(queries.decisions_of(file), request)
    if (export := listing.export()) is not None:
        return export
    context = {"file": file, "listing": listing}
    return render(request, "jobseekers/jobseeker/decisions.html", context)


@require_safe
@allow(signed_in_person)
def decision(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one decision: what, from when, on which facts, why, and how to appeal until when."""
    file = own_file(request)
    if file is None:
        raise Http404
    try:
        found = queries.decision_by_reference(file, reference)
    except StatusDecision.DoesNotExist as error:
        raise Http404 from error
    context = {"decision": found, "name": file.person.full_name, "office": file.office}
    return render(request, "jobseekers/jobseeker/decision.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def leave(request: HttpRequest) -> HttpResponse:
    """Ask, then end one's own registration."""
    file = own_file(request)
    if file is None or file.status not in {*ACTIVE, Status.APPLIED}:
        return redirect("me:decisions" if file else "public:register_start")
    if request.method == "POST":
        try:
            found = actions.leave(
                file=file, submission=_mark(request), by=signed_in(request), now=clock.now()
            )
        except actions.DecisionNotPossible:
            return redirect("me:decisions")
        except actions.FileNotYours as error:
            raise Http404 from error
        return redirect("me:decision", found.reference)
    context = {"submission": uuid4(), "back_url": reverse("me:decisions")}
    return render(request, "jobseekers/jobseeker/leave.html", context)


def _mark(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("submission", ""))
    except ValueError:
        return uuid4()
