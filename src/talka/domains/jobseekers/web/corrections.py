"""Corrections at the desk, each resting on a document: name, code, death, representation, two files."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.models import FileMerge, JobseekerFile
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.forms.desk import (
    CorrectCodeForm,
    CorrectNameForm,
    DeathForm,
    MergeForm,
    RepresentationForm,
)
from talka.domains.people.api import RepresentationKind, Scope, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form


def _page(
    request: HttpRequest,
    file: JobseekerFile,
    form: Form,
    title: str,
    *,
    label: str,
    intro: str = "",
) -> HttpResponse:
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
    return _page(request, file, form, _("Correct the name"), label=_("Save"))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def code(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write or correct a personal code by a document; the doubts are settled with it."""
    file = case(request, file_reference)
    form = CorrectCodeForm(request.POST if request.method == "POST" else None, today=clock.today())
    if request.method == "POST" and form.is_valid() and _correct_code(request, file, form):
        return redirect("desk:file", file.reference)
    return _page(request, file, form, _("Correct the personal code"), label=_("Save"))


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
        return redirect("desk:file", file.reference)
    if is_checked:
        context = {
            "form": form,
            "name": file.person.full_name,
            "back_url": reverse("desk:file", args=[file.reference]),
        }
        return render(request, "jobseekers/desk/death_check.html", context)
    return _page(request, file, form, _("Record a death"), label=_("Continue"))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def representation(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Record who acts for the person, within which scope, until when."""
    file = case(request, file_reference)
    form = RepresentationForm(
        request.POST if request.method == "POST" else None, initial={"valid_from": clock.today()}
    )
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        try:
            actions.appoint_representative(
                file=file,
                representative_reference=found["representative"],
                kind=RepresentationKind(found["kind"]),
                scope=Scope(found["scope"]),
                document=found["document"],
                valid_from=found["valid_from"],
                valid_to=found["valid_to"],
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.NobodyOfThatNumber:
            form.add_error("representative", _("Nobody has this number. Check it with the person"))
        except actions.FileNotYours as error:
            raise Http404 from error
        else:
            return redirect("desk:file", file.reference)
    return _page(request, file, form, _("Guardian or proxy"), label=_("Save"))


@require_POST
@allow(access.decides_on_cases)
def end_representation(request: HttpRequest, file_reference: str, number: int) -> HttpResponse:
    """End a representation at once."""
    file = case(request, file_reference)
    try:
        actions.dismiss_representative(
            file=file, representation_id=number, by=signed_in(request), now=clock.now()
        )
    except (actions.FileNotYours, actions.NobodyOfThatNumber) as error:
        raise Http404 from error
    return redirect("desk:file", file.reference)


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


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def merge(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Join a second file of the same person to this one: first look, then do."""
    file = case(request, file_reference)
    form = MergeForm(
        request.POST if request.method == "POST" else None,
        initial={"other": queries.reference_of_twin(file)},
    )
    if request.method == "POST" and form.is_valid():
        other = _other(request, form, file)
        if other is not None:
            return _merge(request, file, other, form)
    return _page(
        request,
        file,
        form,
        _("One person, two files"),
        label=_("Look at both"),
        intro=_("You see what would move before anything happens."),
    )


def _other(request: HttpRequest, form: MergeForm, file: JobseekerFile) -> JobseekerFile | None:
    reference = form.cleaned_data["other"].strip().upper()
    if reference == file.reference:
        form.add_error("other", _("This is the number of this file. Enter that of the second one"))
        return None
    try:
        return case(request, reference)
    except Http404:
        form.add_error("other", _("You work on no file with this number. Check it"))
        return None


def _merge(
    request: HttpRequest, file: JobseekerFile, other: JobseekerFile, form: MergeForm
) -> HttpResponse:
    if request.POST.get("do") == "merge":
        try:
            actions.merge_files(
                kept=file,
                gone=other,
                reason=form.cleaned_data["reason"],
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.MergeNotPossible:
            messages.warning(request, _("One of the two was joined before. Nothing was changed."))
        except actions.FileNotYours as error:
            raise Http404 from error
        return redirect("desk:file", file.reference)
    today = clock.today()
    context = {
        "form": form,
        "file": file,
        "other": other,
        "kept": queries.case_summary(file, day=today),
        "gone": queries.case_summary(other, day=today),
        "moving": queries.merge_preview(kept=file, gone=other),
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/merge_check.html", context)


@require_POST
@allow(access.decides_on_cases)
def undo_merge(request: HttpRequest, file_reference: str, merge_reference: str) -> HttpResponse:
    """Part two files that were joined by mistake."""
    file = case(request, file_reference)
    try:
        found = queries.merge_by_reference(file, merge_reference)
        actions.undo_merge(merge=found, by=signed_in(request), now=clock.now())
    except (FileMerge.DoesNotExist, actions.FileNotYours) as error:
        raise Http404 from error
    except actions.MergeNotPossible:
        messages.warning(request, _("This was undone before."))
    return redirect("desk:file", file.reference)
