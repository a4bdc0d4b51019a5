"""Cases at the desk: see a file, decide, assign."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.labels import DECISION_PROBLEMS, MOVES, REASONS
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries.answers import assumed_skills
from talka.domains.jobseekers.queries.proofs import proofs_of
from talka.domains.jobseekers.rules import DecisionProblem, Move, Status, moves_from
from talka.domains.jobseekers.web.forms.desk import AssignForm, DecisionForm
from talka.domains.jobseekers.web.prefilling import initial_of
from talka.domains.jobseekers.web.profile import PERSONAL, WISHES, answer_rows
from talka.domains.jobseekers.web.telling import say_decided
from talka.domains.jobseekers.web.words import LANGUAGE_NAMES
from talka.domains.people.api import (
    PURPOSES,
    Role,
    changes_of_identity,
    documents_of_consents,
    signed_in,
    staff_of,
)
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_reading
from talka.kit.components.parts import Link


def case(request: HttpRequest, file_reference: str, what: str = "profile") -> JobseekerFile:
    """
    Return the file that is asked for, and write down who looked at what.

    :raises Http404: there is none, or it is none of this person's business
    """
    try:
        file = queries.file_by_reference(file_reference)
    except JobseekerFile.DoesNotExist as error:
        raise Http404 from error
    reader, now = signed_in(request), clock.now()
    purpose = access.purpose_of_looking(reader, file, day=clock.day(now))
    if purpose is None:
        raise Http404
    record_reading(
        subject_id=file.person_id,
        reader_id=reader.pk,
        purpose=purpose,
        what=what,
        office_id=file.office_id,
        now=now,
    )
    return file


@require_safe
@allow(access.works_on_cases)
def file(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Show a person's profile, decisions and what can be done with the file."""
    found = case(request, file_reference)
    today = clock.today()
    may_decide = access.may_decide(signed_in(request), found, day=today)
    change = queries.waiting_change_of(found, day=today)
    context = {
        "file": found,
        "summary": queries.case_summary(found, day=today),
        "cv": queries.cv_of(found),
        "proofs": proofs_of(found, day=today),
        "assumed": assumed_skills(found),
        "wishes": answer_rows(found, WISHES, "desk:client_piece"),
        "personal": answer_rows(found, PERSONAL, "desk:client_piece"),
        "consents": _consents(found),
        "has_receipt": bool(queries.receipt_of(found.person)),
        "decisions": queries.decisions_of(found),
        "moves": _moves(found) if may_decide else [],
        "outcome": _outcome_words(found) if found.status == Status.APPLIED else [],
        "change": change,
        "proposed": _proposed(found, change),
        "merges": queries.merges_of(found) if may_decide else [],
        "representations": queries.representatives_of(found, day=today),
        "may_decide": may_decide,
        "kept": found.merged_into,
        "identity_changes": changes_of_identity(found.person),
        "today": today,
    }
    return render(request, "jobseekers/desk/file.html", context)


def _consents(found: JobseekerFile) -> list[tuple[str, str]]:
    """Return what the person agrees to, each with the document it rests on, if somebody wrote it down."""
    given = documents_of_consents(found.person)
    return [(str(PURPOSES[purpose]), document) for purpose, document in sorted(given.items())]


def _proposed(found: JobseekerFile, change: queries.ChangeView | None) -> Link | None:
    """Return the way to the decision that the law proposes for what the person has told."""
    proposal = change.proposal if change else None
    if proposal is None or proposal.move is None:
        return None
    said = _("Decide as proposed: %(move)s") % {"move": MOVES[proposal.move]}
    return Link(said, reverse("desk:decide", args=[found.reference, slug(proposal.move)]))


def _moves(found: JobseekerFile) -> list[Link]:
    return [
        Link(str(MOVES[move]), reverse("desk:decide", args=[found.reference, slug(move)]))
        for move in moves_from(Status(found.status))
    ]


def _outcome_words(found: JobseekerFile) -> list[str]:
    outcome = queries.outcome_for(found, clock.today())
    if outcome is None:
        return [_("The day of birth or the situation is not known: ask the person")]
    return [str(REASONS[reason]) for reason in outcome.reasons]


def slug(move: Move) -> str:
    """Return the move as it stands in addresses."""
    return move.lower().replace("_", "-")


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def decide(request: HttpRequest, file_reference: str, move: str) -> HttpResponse:
    """Choose reason and day, see what the person will read, and only then decide."""
    found = case(request, file_reference, "decision")
    kind = next((one for one in moves_from(Status(found.status)) if slug(one) == move), None)
    if kind is None:
        if move not in {slug(one) for one in Move}:
            raise Http404
        messages.warning(request, DECISION_PROBLEMS[DecisionProblem.NOT_FROM_HERE])
        return redirect("desk:file", found.reference)
    if found.merged_into_id is not None:
        messages.warning(request, DECISION_PROBLEMS[DecisionProblem.FILE_JOINED])
        return redirect("desk:file", found.reference)
    form = _decision_form(request, found, kind)
    is_checked = request.method == "POST" and form.is_valid()
    if is_checked and request.POST.get("do") == "decide":
        decision = _decide(request, found, kind, form)
        if decision is not None:
            say_decided(request, found, decision)
            return redirect("desk:file", found.reference)
        is_checked = False
    is_checked = is_checked and request.POST.get("do") != "change"
    return _decision_page(request, found, kind, form, is_checked=is_checked)


def _decision_form(request: HttpRequest, found: JobseekerFile, move: Move) -> DecisionForm:
    today = clock.today()
    outcome = queries.outcome_for(found, today) if found.status == Status.APPLIED else None
    # Whoever comes from a page that found the reason has it chosen; the law's list decides.
    initial: dict[str, Any] = {"effective_on": today, "reason": request.GET.get("reason", "")}
    if outcome:
        initial |= {"reason": outcome.reasons[0], "kind": outcome.kind or ""}
    if found.status == Status.APPLIED:
        initial["effective_on"] = found.status_since
    change = queries.waiting_change_of(found, day=today)
    initial |= initial_of(found, move, change, today)
    is_standing = found.status in {Status.REGISTERED, Status.SUSPENDED}
    return DecisionForm(
        request.POST if request.method == "POST" else None,
        move=move,
        policy=queries.moves_policy(today),
        today=today,
        earliest=found.registered_on if is_standing else None,
        answers_change=change is not None,
        initial=initial,
    )


def _decide(
    request: HttpRequest, found: JobseekerFile, move: Move, form: DecisionForm
) -> Any | None:
    try:
        return actions.decide(
            file=found,
            move=move,
            reasons=[form.chosen_reason],
            kind=form.chosen_kind,
            circumstances=form.circumstances,
            effective_on=form.cleaned_data["effective_on"],
            explanation=form.cleaned_data["explanation"],
            submission=form.submission_id,
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.DecisionNotPossible as error:
        for problem in error.problems:
            form.add_error(None, DECISION_PROBLEMS[problem])
    except actions.PersonIsDead:
        form.add_error(None, _("The person has died. The file can only be ended"))
    except actions.FileNotYours as error:
        raise Http404 from error
    return None


def _decision_page(
    request: HttpRequest, found: JobseekerFile, move: Move, form: DecisionForm, *, is_checked: bool
) -> HttpResponse:
    today = clock.today()
    basis, version = queries.basis_of(queries.table_of(move), today)
    context = {
        "file": found,
        "form": form,
        "title": MOVES[move],
        "basis": basis,
        "version": version,
        "name": found.person.full_name,
        "back_url": reverse("desk:file", args=[found.reference]),
        "letter_language": found.person.language,
        "language": LANGUAGE_NAMES.get(found.person.language, found.person.language),
    }
    if is_checked:
        with override(found.person.language):
            context["preview"] = queries.preview_of(found, move, form.cleaned_data, today)
        return render(request, "jobseekers/desk/decide_check.html", context)
    return render(request, "jobseekers/desk/decide.html", context)


@require_POST
@allow(access.works_on_cases)
def confirm_skill(request: HttpRequest, file_reference: str, number: int) -> HttpResponse:
    """Write down that the person has shown the skill."""
    found = case(request, file_reference)
    known = {one.skill_id for one in queries.cv_of(found).skills}
    if number not in known | {skill_id for skill_id, __ in assumed_skills(found)}:
        raise Http404
    actions.record_confirmed_skill(
        file=found, skill_id=number, by=signed_in(request), now=clock.now()
    )
    return redirect(reverse("desk:file", args=[found.reference]) + "#skills")


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def assign(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Choose who looks after the person."""
    found = case(request, file_reference)
    staff = {str(one.pk): one for one in staff_of(found.office, Role.COUNSELLOR, day=clock.today())}
    form = AssignForm(
        request.POST if request.method == "POST" else None,
        staff=[(key, one.full_name) for key, one in staff.items()],
        initial={"counsellor": str(found.counsellor_id or "")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.assign_counsellor(
                file=found,
                counsellor=staff.get(form.cleaned_data["counsellor"]),
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.FileNotYours as error:
            raise Http404 from error
        return redirect("desk:file", found.reference)
    context = {
        "form": form,
        "title": _("Who looks after %(name)s?") % {"name": found.person.full_name},
        "submit_label": _("Save"),
        "back_url": reverse("desk:file", args=[found.reference]),
    }
    return render(request, "jobseekers/desk/question.html", context)
