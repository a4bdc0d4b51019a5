"""What a person reads of the work with their counsellor."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from talka.domains.counselling import actions, queries
from talka.domains.counselling.labels import NOTE_KINDS, STEP_STATES
from talka.domains.counselling.models import Step
from talka.domains.counselling.rules import NoteKind, StepState
from talka.domains.jobseekers.api import JobseekerFile, file_for
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Kind, Tag
from talka.kit.tables import Column, Filter, Table


STEP_KINDS = {StepState.OPEN: Kind.INFO, StepState.DONE: Kind.GOOD, StepState.DROPPED: Kind.CLOSED}


NOTES = Table(
    name="notes",
    columns=(
        Column("written_at", gettext_lazy("Day"), is_sortable=True),
        Column("author", gettext_lazy("By"), is_sortable=True, is_text=True,
               order_by="author__family_name"),
    ),
    filters=(
        Filter("kind", gettext_lazy("Kind"), [*NOTE_KINDS.items()],
               lambda rows, kind: rows.filter(kind=kind)),
    ),
    search=lambda rows, words: rows.filter(text__unaccent__icontains=words),
    default_sort="-written_at",
    per_page=10,
    exports=False,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SettledStep:
    """An agreed step that is done or dropped."""

    step: Step
    tag: Tag


def _own_file(request: HttpRequest) -> JobseekerFile:
    file = file_for(request)
    if file is None:
        raise Http404
    return file


@require_safe
@allow(signed_in_person)
def notes(request: HttpRequest) -> HttpResponse:
    """Show what was agreed, and what the counsellor has written down."""
    file = _own_file(request)
    steps = list(queries.steps_of(file.pk))
    listing = NOTES.read(queries.notes_of(file.pk).filter(struck_at=None), request)
    context = {
        "open_steps": [one for one in steps if one.state == StepState.OPEN],
        "settled_steps": [
            SettledStep(
                one, Tag(str(STEP_STATES[StepState(one.state)]), STEP_KINDS[StepState(one.state)])
            )
            for one in steps
            if one.state != StepState.OPEN
        ],
        "listing": listing,
        "notes": [(one, NOTE_KINDS[NoteKind(one.kind)]) for one in listing.page],
    }
    return render(request, "counselling/jobseeker/notes.html", context)


@require_POST
@allow(decides_for)
def step_done(request: HttpRequest) -> HttpResponse:
    """Mark a step as done."""
    file = _own_file(request)
    number = request.POST.get("step", "")
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        raise Http404
    try:
        step = queries.step_of(file.pk, int(number))
        actions.settle_step(step=step, state=StepState.DONE, by=signed_in(request), now=clock.now())
    except (Step.DoesNotExist, actions.CaseNotYours) as error:
        raise Http404 from error
    except actions.StepSettled:
        messages.info(request, _("This step was marked before. Nothing has changed."))
    else:
        messages.success(request, _("The step is marked as done. Your counsellor can see it."))
    return redirect("me:notes")
