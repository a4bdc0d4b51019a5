"""One person, two files: look at both, join them, part them again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.labels import MOVED
from talka.domains.jobseekers.models import FileMerge, JobseekerFile
from talka.domains.jobseekers.web.corrections import question
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.forms.desk import MergeForm
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Row


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
    return question(
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
    by, now = signed_in(request), clock.now()
    try:
        if request.POST.get("do") == "merge":
            reason = form.cleaned_data["reason"]
            actions.merge_files(kept=file, gone=other, reason=reason, by=by, now=now)
            messages.success(request, _("The two files are one now. You can part them again."))
            return redirect("desk:file", file.reference)
        moving = actions.preview_merge(kept=file, gone=other, by=by, now=now)
    except actions.MergeNotPossible:
        messages.warning(request, _("One of the two was joined before. Nothing was changed."))
        return redirect("desk:file", file.reference)
    except actions.FileNotYours as error:
        raise Http404 from error
    context = {
        "form": form,
        "kept": queries.case_summary(file, day=clock.day(now)),
        "gone": queries.case_summary(other, day=clock.day(now)),
        "moving": [Row(str(MOVED[one.table]), str(one.rows)) for one in moving],
        "signs_in_with_gone": other.person.last_login and not file.person.last_login,
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/merge_check.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def undo_merge(request: HttpRequest, file_reference: str, merge_reference: str) -> HttpResponse:
    """Ask, then part two files that were joined by mistake."""
    file = case(request, file_reference)
    try:
        found = queries.merge_by_reference(file, merge_reference)
    except FileMerge.DoesNotExist as error:
        raise Http404 from error
    if request.method == "POST":
        _part(request, found)
        return redirect("desk:file", file.reference)
    rows = sum(len(ids) for ids in found.moved.values())
    back = ngettext(
        "%(n)s row goes back to the file %(file)s, which stands again as it stood before.",
        "%(n)s rows go back to the file %(file)s, which stands again as it stood before.",
        rows,
    ) % {"n": rows, "file": found.gone.reference}
    context = {
        "title": _("Part the two files again?"),
        "name": found.gone.person.full_name,
        "text": " ".join([back, _("What came in after the join stays where it is.")]),
        "label": _("Part them"),
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/ask.html", context)


def _part(request: HttpRequest, found: FileMerge) -> None:
    try:
        actions.undo_merge(merge=found, by=signed_in(request), now=clock.now())
    except actions.FileNotYours as error:
        raise Http404 from error
    except actions.MergeNotPossible:
        messages.warning(request, _("This was undone before."))
    except actions.PeopleStillJoined:
        messages.warning(
            request,
            _(
                "The two records of the person are joined as well. An administrator parts them first; "
                "then come back."
            ),
        )
    else:
        messages.success(request, _("The two files are apart again."))
