"""Decisions about oneself, and leaving."""

from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import StatusDecision
from talka.domains.jobseekers.rules import ACTIVE, Status
from talka.domains.jobseekers.web.profile import own_file
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@require_safe
@allow(signed_in_person)
def decisions(request: HttpRequest) -> HttpResponse:
    """List the decisions about one's registration."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    context = {"file": file, "decisions": queries.decisions_of(file)}
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
