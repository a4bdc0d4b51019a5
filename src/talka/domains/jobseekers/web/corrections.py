"""Corrections at the desk, each resting on a document that is kept: name, code, death."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.jobseekers import access, actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.forms.desk import (
    CorrectCodeForm,
    CorrectDeathForm,
    CorrectNameForm,
    DeathForm,
)
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form


def question(
    request: HttpRequest,
    file: JobseekerFile,
    form: Form,
    title: str,
    *,
    label: str,
    intro: str = "",
) -> HttpResponse:
    """Show one question about the file."""
    context = {
        "form": form,
        "title": title,
        "intro": intro,
        "submit_label": label,
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/question.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def name(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Correct a name by a document."""
    file = case(request, file_reference)
    person = file.person
    form = CorrectNameForm(
        request.POST if request.method == "POST" else None,
        initial={"given_name": person.given_name, "family_name": person.family_name},
    )
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        try:
            actions.correct_name(
                file=file,
                given_name=found["given_name"],
                family_name=found["family_name"],
                document=found["document"],
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.FileNotYours as error:
            raise Http404 from error
        return redirect("desk:file", file.reference)
    return question(request, file, form, _("Correct the name"), label=_("Save"))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def code(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write or correct a personal code by a document; the doubts are settled with it."""
    file = case(request, file_reference)
    form = CorrectCodeForm(request.POST if request.method == "POST" else None, today=clock.today())
    if request.method == "POST" and form.is_valid() and _correct_code(request, file, form):
        return redirect("desk:file", file.reference)
    return question(request, file, form, _("Correct the personal code"), label=_("Save"))


def _correct_code(request: HttpRequest, file: JobseekerFile, form: CorrectCodeForm) -> bool:
    if not form.canonical_code:
        form.add_error("country", _("Choose the country whose code you read in the document"))
        return False
    try:
        actions.correct_code(
            file=file,
            code=form.canonical_code,
            country=form.cleaned_data["country"],
            document=form.cleaned_data["document"],
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.CodeTaken:
        form.add_error(
            "code",
            _("Somebody else has this code. If they are one person, join the two files"),
        )
        return False
    except actions.FileNotYours as error:
        raise Http404 from error
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def death(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Record that the person has died; the registration ends with it."""
    file = case(request, file_reference)
    form = DeathForm(request.POST if request.method == "POST" else None, today=clock.today())
    is_checked = request.method == "POST" and form.is_valid()
    if is_checked and request.POST.get("do") == "record":
        _record_death(request, file, form)
        return redirect("desk:file", file.reference)
    if is_checked:
        context = {
            "form": form,
            "name": file.person.full_name,
            "back_url": reverse("desk:file", args=[file.reference]),
        }
        return render(request, "jobseekers/desk/death_check.html", context)
    return question(request, file, form, _("Record a death"), label=_("Continue"))


def _record_death(request: HttpRequest, file: JobseekerFile, form: DeathForm) -> None:
    try:
        actions.record_death_of(
            file=file,
            died_on=form.cleaned_data["died_on"],
            document=form.cleaned_data["document"],
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.FileNotYours as error:
        raise Http404 from error
    except actions.DeathNotPossible:
        messages.warning(request, _("A death is recorded already. Nothing was changed."))
    else:
        messages.success(
            request, _("The death is recorded. What was open is closed, and nobody is written to.")
        )


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def correct_death(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Take back a death that was recorded by mistake."""
    file = case(request, file_reference)
    if file.person.died_on is None:
        messages.warning(request, _("No death is recorded. Nothing was changed."))
        return redirect("desk:file", file.reference)
    form = CorrectDeathForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct_death_of(
                file=file,
                document=form.cleaned_data["document"],
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.FileNotYours as error:
            raise Http404 from error
        except actions.DeathNotPossible:
            messages.warning(request, _("No death is recorded. Nothing was changed."))
        else:
            messages.success(
                request,
                _(
                    "The death is taken back. Book talks anew, and call the person: letters had stopped."
                ),
            )
        return redirect("desk:file", file.reference)
    return question(
        request,
        file,
        form,
        _("The person is alive"),
        label=_("Take the death back"),
        intro=_(
            "The account opens and the registration stands as before, without a gap. Applications "
            "that were closed are opened again where the vacancy is still open. Talks that were "
            "cancelled do not come back."
        ),
    )


@require_POST
@allow(access.decides_on_cases)
def settle_doubts(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write down that the documents were checked."""
    file = case(request, file_reference)
    try:
        actions.settle_doubts(file=file, by=signed_in(request), now=clock.now())
    except actions.FileNotYours as error:
        raise Http404 from error
    return redirect("desk:file", file.reference)
