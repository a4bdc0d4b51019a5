"""Two records of one person: look what would happen, join, part again."""

from collections import Counter
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.people import actions, labels, queries
from talka.domains.people.access import is_administrator, signed_in
from talka.domains.people.events import MergeRefused
from talka.domains.people.models import Merge, Person
from talka.domains.people.rules import LookPurpose
from talka.domains.people.web.forms import MergeForm, ReasonForm, sent
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_readings


ASK = ["GET", "HEAD", "POST"]


@require_http_methods(["GET", "HEAD"])
@allow(is_administrator)
def joins(request: HttpRequest) -> HttpResponse:
    """Ask which two records are one person, and list what was joined before."""
    asked = request.GET if request.GET else None
    form = MergeForm(asked)
    if asked is not None and form.is_valid():
        pair = _pair(form)
        if pair is not None:
            return redirect("management:join", pair[0].reference, pair[1].reference)
    context = {"form": form, "done": queries.merge_list()}
    return render(request, "people/management/joins.html", context)


def _pair(form: MergeForm) -> tuple[Person, Person] | None:
    """Return both people, or put an error on the field of one who is not there."""
    found: list[Person] = []
    for name in ("kept", "gone"):
        person = queries.person_by_reference(form.cleaned_data[name])
        if person is None:
            form.add_error(name, _("There is no record with this reference. Check it."))
        else:
            found.append(person)
    if len(found) == 2 and found[0] == found[1]:
        form.add_error("gone", _("These are the same record. Enter the other one."))
        return None
    return (found[0], found[1]) if len(found) == 2 else None


@require_http_methods(ASK)
@allow(is_administrator)
def join(request: HttpRequest, kept: str, gone: str) -> HttpResponse:
    """Show what would move and what would clash, and join on confirmation."""
    stays, leaves = _person(kept), _person(gone)
    _note_look(request, stays, leaves)
    form = ReasonForm(sent(request))
    try:
        preview = actions.preview_merge(kept=stays, gone=leaves)
    except actions.CannotMerge as error:
        raise Http404 from error
    if request.method == "POST" and form.is_valid() and _joined(request, form, stays, leaves):
        messages.info(request, _("The two records are one now."))
        return redirect("management:joins")
    context = {
        "form": form,
        "kept": stays,
        "gone": leaves,
        "preview": preview,
        "lines": lines_of(preview),
    }
    return render(request, "people/management/join.html", context)


@dataclass(frozen=True, slots=True)
class Line:
    """How many things of one kind move, and how many would clash and stay behind."""

    what: str
    moves: int
    stays: int


def lines_of(preview: actions.MergePreview) -> list[Line]:
    """Return what moves in words, things of one kind together."""
    moves: Counter[str] = Counter()
    stays: Counter[str] = Counter()
    for one in preview.tables:
        what = labels.joined_in_words(one.model)
        moves[what] += len(one.ids)
        stays[what] += len(one.clashing)
    return [Line(what, moves[what], stays[what]) for what in moves]


def _note_look(request: HttpRequest, *people: Person) -> None:
    """Write down that an administrator compared the records: each of the two can see it."""
    record_readings(
        subject_ids=[one.pk for one in people],
        reader_id=signed_in(request).pk,
        purpose=LookPurpose.CORRECTION,
        what="personal data",
        now=clock.now(),
    )


def _person(reference: str) -> Person:
    person = queries.person_by_reference(reference)
    if person is None:
        raise Http404
    return person


def _joined(request: HttpRequest, form: forms.Form, kept: Person, gone: Person) -> bool:
    try:
        actions.merge_people(
            kept=kept,
            gone=gone,
            reason=form.cleaned_data["reason"],
            by=signed_in(request),
            now=clock.now(),
        )
    except MergeRefused as refusal:
        form.add_error(None, str(refusal))
        return False
    except actions.CannotMerge:
        form.add_error(None, _("One of the two has been closed in the meantime. Reload the page."))
        return False
    return True


@require_http_methods(ASK)
@allow(is_administrator)
def part(request: HttpRequest, number: int) -> HttpResponse:
    """Ask, and part two records that were joined by mistake."""
    merge = queries.merge_by_id(number)
    if merge is None or merge.undone_at is not None:
        raise Http404
    if request.method == "POST":
        _parted(request, merge)
        return redirect("management:joins")
    names = queries.people_named({merge.kept_id, merge.gone_id})
    rows = sum(len(ids) for ids in merge.moved.values())
    context = {"merge": merge, "name": names.get(merge.kept_id, ""), "rows": rows}
    return render(request, "people/management/part.html", context)


def _parted(request: HttpRequest, merge: Merge) -> None:
    try:
        actions.undo_merge(merge=merge, by=signed_in(request), now=clock.now())
    except actions.CannotMerge:
        messages.info(request, _("Somebody has parted them already."))
    else:
        messages.info(request, _("The two records are apart again."))
