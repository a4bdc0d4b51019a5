"""Whether a job goes on: the person says so, or staff for both sides."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching import access
from talka.domains.matching.actions.staying import confirm_stay
from talka.domains.matching.models import Application
from talka.domains.matching.rules import StartProof
from talka.domains.matching.web.answers import (
    LEFT,
    Answer,
    answer_with,
    first_values,
    is_asked,
    stay_form,
)
from talka.domains.matching.web.looking import application_or_404
from talka.domains.matching.web.own import application_of, with_file
from talka.domains.matching.web.own_answers import OF_PERSON
from talka.domains.matching.web.work_forms import LastingForm, LongerProofForm, ProofForm
from talka.domains.people.api import Person, applies_for, signed_in
from talka.kit.access import allow
from talka.kit.forms import Form


def _proof_form(application: Application) -> type[Form]:
    return LongerProofForm if stay_form(application) is LastingForm else ProofForm


def _known(form: ProofForm, application: Application, by: Person, now: datetime) -> None:
    last = form.last_day if isinstance(form, LongerProofForm) else None
    proof = StartProof(form.cleaned_data["proof"])
    confirm_stay(application=application, proof=proof, ends_on=last, by=by, now=now)


STILL = Answer(
    _proof_form, gettext_lazy("The work goes on"), gettext_lazy("The work goes on"),
    gettext_lazy("It is written down that the work goes on."), is_asked, _known,
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def still(request: HttpRequest, file: JobseekerFile, application_reference: str) -> HttpResponse:
    """Let the person say that they still work there."""
    found = application_of(file, application_reference)
    return _page(
        request, found, OF_PERSON["still"], reverse("me:application", args=[found.reference])
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def left(request: HttpRequest, file: JobseekerFile, application_reference: str) -> HttpResponse:
    """Let the person say that they no longer work there, and why."""
    found = application_of(file, application_reference)
    return _page(request, found, LEFT, reverse("me:application", args=[found.reference]))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def desk_still(request: HttpRequest, application_reference: str) -> HttpResponse:
    """Write down how staff know that the work goes on."""
    found = application_or_404(request, application_reference)
    return _page(request, found, STILL, reverse("desk:application", args=[found.reference]))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def desk_left(request: HttpRequest, application_reference: str) -> HttpResponse:
    """Write down that somebody no longer has the job."""
    found = application_or_404(request, application_reference)
    return _page(request, found, LEFT, reverse("desk:application", args=[found.reference]))


def _page(request: HttpRequest, found: Application, answer: Answer, back_url: str) -> HttpResponse:
    if not answer.is_possible(found):
        messages.info(request, _("This answer is no longer possible."))
        return redirect(back_url)
    sent = request.POST if request.method == "POST" else None
    form = answer.form(found)(sent, initial=first_values(found))
    if (
        sent is not None
        and form.is_valid()
        and answer_with(form, answer, found, signed_in(request))
    ):
        messages.success(request, str(answer.done))
        return redirect(back_url)
    context = {
        "form": form,
        "title": str(answer.title),
        "intro": found.vacancy.title,
        "back_url": back_url,
        "submit_label": str(answer.label),
    }
    return render(request, "question.html", context)
