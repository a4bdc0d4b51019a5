"""Everything the portal asks, asked at the desk: of whoever sits at the counter or calls."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.labels import SECTIONS, STEPS
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries.proofs import proofs_of
from talka.domains.jobseekers.rules import Section, Step
from talka.domains.jobseekers.rules.answers import SECTIONS as STEPS_OF
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.forms.counter import RecordConsentsForm, initial_consents
from talka.domains.jobseekers.web.profile import PIECES, answer_rows, edit_piece
from talka.domains.jobseekers.web.proofs import edit_proof, take_out_proof
from talka.domains.jobseekers.web.rows import edit_about, edit_education, edit_job, take_out
from talka.domains.people.api import (
    PURPOSES,
    ChangeNeedsReason,
    consents_of,
    documents_of_consents,
    signed_in,
)
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components.parts import Row


# Whoever comes from the page with all questions goes back to it.
BACK = "?back=answers"
QUESTION = "jobseekers/desk/question.html"


def _back(request: HttpRequest, file: JobseekerFile) -> str:
    is_from_answers = request.GET.get("back") == "answers"
    return reverse("desk:client_answers" if is_from_answers else "desk:file", args=[file.reference])


@require_safe
@allow(access.works_on_cases)
def answers(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Show every question with what is known, to go through with the person one by one."""
    file = case(request, file_reference)
    context = {
        "file": file,
        "name": file.person.full_name,
        "cv": queries.cv_of(file),
        "proofs": proofs_of(file, day=clock.today()),
        "you": answer_rows(file, _asked(Section.YOU), "desk:client_piece", BACK),
        "abilities": answer_rows(file, _asked(Section.EXPERIENCE), "desk:client_piece", BACK),
        "wishes": answer_rows(file, _asked(Section.WISHES), "desk:client_piece", BACK),
        "agreement": [_consents_row(file)],
        "titles": {section.lower(): SECTIONS[section] for section in Section},
        "has_receipt": bool(queries.receipt_of(file.person)),
        "back": BACK,
    }
    return render(request, "jobseekers/desk/answers.html", context)


def _asked(section: Section) -> tuple[Step, ...]:
    """Return the questions of the section that have a page at the desk."""
    return tuple(step for step in STEPS_OF[section] if step in PIECES)


def _consents_row(file: JobseekerFile) -> Row:
    given = documents_of_consents(file.person)
    lines = [
        str(PURPOSES[purpose]) + (f" ({document})" if document else "")
        for purpose, document in sorted(given.items())
    ]
    address = reverse("desk:client_consents", args=[file.reference])
    return Row(str(STEPS[Step.CONSENTS]), lines or [_("Nothing")], address + BACK)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def piece(request: HttpRequest, file_reference: str, piece: str) -> HttpResponse:
    """Change one piece of the person's profile together with them."""
    file = case(request, file_reference)
    return edit_piece(request, file, piece, _back(request, file))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def job(request: HttpRequest, file_reference: str, number: int | None = None) -> HttpResponse:
    """Add a job that the person had, or change one."""
    file = case(request, file_reference)
    return edit_job(request, file, number, _back(request, file), QUESTION)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def education(request: HttpRequest, file_reference: str, number: int | None = None) -> HttpResponse:
    """Add a school or course of the person, or change one."""
    file = case(request, file_reference)
    return edit_education(request, file, number, _back(request, file), QUESTION)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def remove(request: HttpRequest, file_reference: str, what: str, number: int) -> HttpResponse:
    """Ask, then take a job or a school out of the person's profile."""
    file = case(request, file_reference)
    return take_out(request, file, what, number, _back(request, file))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def proof(request: HttpRequest, file_reference: str, number: int | None = None) -> HttpResponse:
    """Write down, or correct, what lets the person work in a regulated profession."""
    file = case(request, file_reference)
    return edit_proof(request, file, number, _back(request, file), QUESTION)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def remove_proof(request: HttpRequest, file_reference: str, number: int) -> HttpResponse:
    """Ask, then take a proof out of the person's profile."""
    file = case(request, file_reference)
    return take_out_proof(request, file, number, _back(request, file))


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def about(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write down what the person says about themselves for the CV."""
    file = case(request, file_reference)
    return edit_about(request, file, _back(request, file), QUESTION)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.works_on_cases)
def consents(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Write down what the person agrees to, and by which document or in which way they said so."""
    file = case(request, file_reference)
    is_sent = request.method == "POST"
    form = RecordConsentsForm(
        request.POST if is_sent else None, initial=initial_consents(consents_of(file.person))
    )
    if is_sent and form.is_valid() and _record_consents(request, file, form):
        messages.success(request, _("It is written down. The person sees it under their consents."))
        return redirect(_back(request, file))
    context = {
        "form": form,
        "title": _("What the person agrees to"),
        "intro": file.person.full_name,
        "submit_label": _("Save"),
        "back_url": _back(request, file),
    }
    return render(request, QUESTION, context)


def _record_consents(request: HttpRequest, file: JobseekerFile, form: RecordConsentsForm) -> bool:
    try:
        actions.record_consents(
            file=file,
            agreed=form.agreed,
            shown=form.shown,
            document=form.cleaned_data["document"],
            by=signed_in(request),
            now=clock.now(),
        )
    except ChangeNeedsReason:
        form.add_error("document", _("Name the signed form, or say how the person told you"))
        return False
    except actions.ConsentsChanged:
        form.show_standing(consents_of(file.person))
        return False
    except actions.FileNotYours as error:
        raise Http404 from error
    return True
