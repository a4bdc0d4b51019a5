"""Two rows of one employer become one, on the desk."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.employers import access, actions, queries
from talka.domains.employers.labels import MOVED
from talka.domains.employers.models import Employer
from talka.domains.employers.web.forms import MergeForm
from talka.domains.employers.web.sides import looked_after
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Row


@dataclass(frozen=True, slots=True)
class Preview:
    """The other row and what would move from it, in words."""

    gone: Employer
    rows: tuple[Row, ...]


@require_http_methods(["GET", "POST"])
@allow(access.looks_after_employers)
def merge(request: HttpRequest, reference: str) -> HttpResponse:
    """Merge another row of the same employer into this one, after a look at what would move."""
    kept = looked_after(request, reference)
    form = MergeForm(request.POST or None)
    preview = None
    if request.method == "POST" and form.is_valid():
        gone = _other(request, form)
        if gone is not None and "confirm" in request.POST:
            return _merged(request, kept, gone, form.cleaned_data["reason"])
        preview = _preview(request, form, kept, gone) if gone is not None else None
    context = {"form": form, "kept": kept, "preview": preview}
    return render(request, "employers/desk/merge.html", context)


def _other(request: HttpRequest, form: MergeForm) -> Employer | None:
    reference = form.cleaned_data["reference"].strip().upper()
    try:
        return looked_after(request, reference)
    except Http404:
        form.add_error("reference", _("There is no such employer among those you look after."))
        return None


def _preview(
    request: HttpRequest, form: MergeForm, kept: Employer, gone: Employer
) -> Preview | None:
    try:
        found = actions.preview_merge(kept=kept, gone=gone, by=signed_in(request), now=clock.now())
    except actions.CannotMerge:
        form.add_error(
            "reference",
            _("These two cannot be merged: they are one row, or one is merged already."),
        )
        return None
    rows = [Row(str(MOVED.get(kind, kind)), formats.number(count)) for kind, count in found.items()]
    return Preview(gone, tuple(rows))


def _merged(request: HttpRequest, kept: Employer, gone: Employer, reason: str) -> HttpResponse:
    try:
        actions.merge_employers(
            kept=kept, gone=gone, reason=reason, by=signed_in(request), now=clock.now()
        )
    except actions.CannotMerge:
        messages.error(request, _("These two cannot be merged: one of them is merged already."))
    else:
        messages.success(request, _("The two are one now. You can undo it on this page."))
    return redirect("desk:employer", reference=kept.reference)


@require_POST
@allow(access.looks_after_employers)
def undo_merge(request: HttpRequest, reference: str, merge_id: int) -> HttpResponse:
    """Part the two again."""
    kept = looked_after(request, reference)
    found = queries.merge_into(kept, merge_id)
    if found is None:
        raise Http404
    try:
        actions.undo_merge(merge=found, by=signed_in(request), now=clock.now())
    except actions.CannotMerge:
        messages.error(request, _("This has been undone already."))
    else:
        messages.success(request, _("The two are apart again. Everything that had moved is back."))
    return redirect("desk:employer", reference=kept.reference)
