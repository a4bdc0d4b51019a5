"""Applications and objections on the desk."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching import access
from talka.domains.matching.actions.objecting import ObjectionAnswered, answer_objection
from talka.domains.matching.actions.referring import NotTheirCounsellor
from talka.domains.matching.labels import OBJECTION_SIDES, OBJECTION_STATES, ORIGINS
from talka.domains.matching.models import Application, Objection
from talka.domains.matching.queries.applications import objections_for
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.obligation import obligation_of
from talka.domains.matching.queries.telling import tell
from talka.domains.matching.queries.timeline import (
    reason_in_words,
    state_tag,
    steps_of,
    timeline_of,
)
from talka.domains.matching.rules import ObjectionSide, ObjectionState, Origin, StartProof, State
from talka.domains.matching.web.answers import answer_with, first_values, possible_answers
from talka.domains.matching.web.forms import UPHELD, ObjectionAnswerForm
from talka.domains.matching.web.looking import application_or_404
from talka.domains.matching.web.refusals import refusal_of
from talka.domains.matching.web.starting import begun
from talka.domains.matching.web.work_forms import StaffStartForm
from talka.domains.people.api import LookPurpose, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_reading
from talka.kit.components.parts import Action, Kind, Link, Press, Tag
from talka.kit.tables import Column, Table


@require_safe
@allow(access.works_on_matching)
def application(request: HttpRequest, application_reference: str) -> HttpResponse:
    """Show one application from both sides, and what staff can do about it."""
    found = application_or_404(request, application_reference)
    person, today = signed_in(request), clock.today()
    works_with = access.may_work_with(person, found.file, day=today)
    audience = Audience.STAFF if works_with else Audience.EMPLOYER
    context = {
        "application": found,
        "person": found.file.person,
        "file": found.file,
        "vacancy": found.vacancy,
        "works_with": works_with,
        "obligation": obligation_of(found, day=today, own=False) if works_with else None,
        "refusal": refusal_of(found, person, day=today) if works_with else None,
        "steps": _steps(found, works_with=works_with),
        "tag": state_tag(found.state),
        "origin": ORIGINS[Origin(found.origin)],
        "points": None if found.score is None else round(found.score / 1000),
        "told": tell(found.file, found.vacancy, audience=audience, day=today),
        "events": timeline_of(found, steps_of(found), audience=audience),
        "reason": reason_in_words(found.state, found.reason),
        "actions": _actions(found) if access.may_answer(person, found, day=today) else [],
    }
    return render(request, "matching/desk/application.html", context)


# What both sides, and whoever works with them, can say about a job.
OF_BOTH_SIDES = frozenset({"begun", "still", "left"})


def _actions(application: Application) -> list[Action]:
    """Return what can be written down on behalf of the employer."""
    return [
        Action(
            str(answer.label),
            reverse("desk:answer", args=[application.reference, word]),
            Press.QUIET,
        )
        for word, answer in possible_answers(application).items()
        if word not in OF_BOTH_SIDES
    ]


def _steps(application: Application, *, works_with: bool) -> list[Action]:
    """Return what staff can do whichever side they work with, the most awaited first."""
    found = []
    if works_with and application.state == State.PROPOSED:
        address = reverse("desk:take_back", args=[application.reference])
        found.append(Action(_("Take the proposal back"), address, Press.QUIET))
    found += [
        Action(
            str(answer.label),
            reverse("desk:answer", args=[application.reference, word]),
            Press.QUIET if word == "left" else Press.PRIMARY,
        )
        for word, answer in possible_answers(application).items()
        if word in OF_BOTH_SIDES
    ]
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def answer(request: HttpRequest, application_reference: str, word: str) -> HttpResponse:
    """Write down what the employer has answered by telephone or at a visit."""
    found = application_or_404(request, application_reference)
    person = signed_in(request)
    if not access.may_answer(person, found, day=clock.today()):
        raise Http404
    possible = possible_answers(found).get(word)
    if possible is None:
        messages.info(request, _("This answer is no longer possible."))
        return redirect("desk:application", found.reference)
    sent = request.POST if request.method == "POST" else None
    form = possible.form(found)(sent, initial=first_values(found))
    is_sent = sent is not None and form.is_valid()
    if is_sent and answer_with(form, possible, found, person):
        messages.success(request, str(possible.done))
        return redirect("desk:application", found.reference)
    context = {
        "form": form,
        "title": f"{possible.title}: {found.file.person.full_name}",
        "intro": _("You answer on behalf of %(employer)s. Your name stands in the history.")
        % {"employer": found.vacancy.employer.name},
        "back_url": reverse("desk:application", args=[found.reference]),
        "submit_label": str(possible.label),
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def work_began(request: HttpRequest, application_reference: str) -> HttpResponse:
    """Write down that work has begun, with the proof."""
    found = application_or_404(request, application_reference)
    if found.state != State.HIRED:
        return redirect("desk:application", found.reference)
    form = StaffStartForm(request.POST or None, request.FILES or None, initial=first_values(found))
    if request.method == "POST" and form.is_valid():
        by = signed_in(request)
        if begun(form, found, word=StartProof.EMPLOYER_STATEMENT, by=by):
            messages.success(request, _("The start of work is written down."))
            return redirect("desk:application", found.reference)
    context = {
        "form": form,
        "title": _("Work has begun: %(name)s") % {"name": found.file.person.full_name},
        "back_url": reverse("desk:application", args=[found.reference]),
        "submit_label": _("Confirm"),
    }
    return render(request, "question.html", context)


OBJECTIONS = {
    ObjectionState.OPEN: Kind.WAITING,
    ObjectionState.UPHELD: Kind.GOOD,
    ObjectionState.DISMISSED: Kind.CLOSED,
}


ANSWERED = {
    ObjectionSide.PERSON: gettext_lazy("The person gets your answer, and a new list."),
    ObjectionSide.SERVICE: gettext_lazy("Your answer is sent, and the list is made anew."),
    ObjectionSide.EMPLOYER: gettext_lazy(
        "The employer gets your answer, and the lists are made anew."
    ),
}


def _state(objection: Objection) -> Tag:
    state = ObjectionState(objection.state)
    return Tag(str(OBJECTION_STATES[state]), OBJECTIONS[state])


def _table() -> Table:
    return Table(
        name="objections",
        columns=(
            Column(
                "person", _("Name"), value=lambda one: one.file.person.full_name,
                is_sortable=True, is_text=True, order_by="file__person__family_name",
                link=lambda one: reverse("desk:objection", args=[one.reference]),
            ),
            Column("vacancy", _("Vacancy"), value=lambda one: one.vacancy.title),
            Column(
                "counsellor", _("Counsellor"),
                value=lambda one: one.file.counsellor.full_name if one.file.counsellor else "–",
            ),
            Column("side", _("Who says it"), value=lambda one: str(OBJECTION_SIDES[ObjectionSide(one.side)])),
            Column("answer_by", _("Answer by"), is_sortable=True),
            Column("made_at", _("Written"), value=lambda one: clock.day(one.made_at), is_sortable=True),
            Column("reference", _("Reference"), is_hidden=True),
        ),
        search=lambda rows, words: rows.filter(text__icontains=words),
        search_label=_("Words"),
        default_sort="answer_by",
        empty_title=_("No objection waits for you"),
        empty_text=_("When somebody says that a suggestion is wrong, it stands here."),
        caption=_("Objections"),
    )  # fmt: skip


@require_safe
@allow(access.works_on_matching)
def objections(request: HttpRequest) -> HttpResponseBase:
    """List the objections that wait for the member of staff, the most urgent first."""
    rows = objections_for(signed_in(request), day=clock.today())
    listing = _table().read(rows, request)
    if (download := listing.export()) is not None:
        return download
    return render(request, "matching/desk/objections.html", {"listing": listing})


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_matching)
def objection(request: HttpRequest, objection_reference: str) -> HttpResponse:
    """Look at the pair again, and answer whether the person was right."""
    found, file = _objection(request, objection_reference)
    form = ObjectionAnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_objection(
                objection=found,
                is_upheld=form.cleaned_data["outcome"] == UPHELD,
                answer=form.cleaned_data["answer"],
                by=signed_in(request),
                now=clock.now(),
            )
        except NotTheirCounsellor as error:
            raise Http404 from error
        except ObjectionAnswered:
            messages.info(request, _("Somebody has answered in the meantime."))
        else:
            messages.success(request, str(ANSWERED[ObjectionSide(found.side)]))
        return redirect("desk:objections")
    context = {
        "objection": found,
        "tag": _state(found),
        "side": found.side,
        "is_open": found.state == ObjectionState.OPEN,
        "form": form,
        "file": file,
        "person": file.person,
        "vacancy": found.vacancy,
        "told": tell(file, found.vacancy, audience=Audience.STAFF, day=clock.today()),
        "breadcrumbs": [
            Link(_("Objections"), reverse("desk:objections")),
            Link(found.reference),
        ],
    }
    return render(request, "matching/desk/objection.html", context)


def _objection(request: HttpRequest, reference: str) -> tuple[Objection, JobseekerFile]:
    rows = Objection.objects.select_related(
        "file__person", "file__office", "vacancy__employer", "made_by"
    )
    found = rows.filter(reference=reference).first()
    person, now = signed_in(request), clock.now()
    if found is None or not access.may_work_with(person, found.file, day=clock.day(now)):
        raise Http404
    record_reading(
        subject_id=found.file.person_id,
        reader_id=person.pk,
        purpose=LookPurpose.CORRECTION,
        what="objection",
        office_id=found.file.office_id,
        now=now,
    )
    return found, found.file
