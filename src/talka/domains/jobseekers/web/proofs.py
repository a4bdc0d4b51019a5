"""Recognised qualifications: put down, corrected, taken out; by the person and at the desk alike."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers.access import file_for
from talka.domains.jobseekers.actions.proofs import (
    NotRegulated,
    ProofExists,
    remove_proof,
    save_proof,
)
from talka.domains.jobseekers.actions.refusals import EditedMeanwhile, FileNotYours
from talka.domains.jobseekers.models import JobseekerFile, ProfessionProof
from talka.domains.jobseekers.queries.proofs import Proof, proofs_of
from talka.domains.jobseekers.rules.answers import Answers
from talka.domains.jobseekers.web.forms.base import Asked
from talka.domains.jobseekers.web.forms.proofs import ProofForm
from talka.domains.jobseekers.web.rows import OWN_PAGE
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def proof(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Ask for the document that lets the person work in a regulated profession, or correct it."""
    file = file_for(request)
    if file is None:
        return _start()
    why = _(
        "The law allows some professions, such as nurse or electrician, only with a proof. "
        "Without it, such jobs cannot be offered to you."
    )
    return edit_proof(request, file, number, _back(), why=why)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Ask, then take a proof out of the profile."""
    file = file_for(request)
    return take_out_proof(request, file, number, _back()) if file else _start()


def _start() -> HttpResponse:
    return redirect("public:register_start")


def _back() -> str:
    return reverse("me:profile") + "#proofs"


def edit_proof(
    request: HttpRequest,
    file: JobseekerFile,
    number: int | None,
    back_url: str,
    template: str = OWN_PAGE,
    *,
    why: str = "",
) -> HttpResponse:
    """
    Ask for a proof, or correct the one of the number, and go back.

    :raises Http404: the file has no such proof, or may not be changed
    """
    before = _proof_of(file, number) if number is not None else None
    asked = Asked(clock.today(), Answers())
    if request.method == "POST":
        form = ProofForm(request.POST, asked=asked)
        if form.is_valid() and _save(request, file, form, number):
            return redirect(back_url)
    else:
        initial = ProofForm.initial_from(before) if before else {}
        form = ProofForm(asked=asked, initial=initial | {"version": file.version})
    context = {
        "form": form,
        "title": _("A recognised qualification"),
        "why_we_ask": why,
        "back_url": back_url,
        "submit_label": _("Save"),
        "draft": "profile-proof",
    }
    return render(request, template, context)


def _proof_of(file: JobseekerFile, number: int) -> Proof:
    found = next((one for one in proofs_of(file, day=clock.today()) if one.row_id == number), None)
    if found is None:
        raise Http404
    return found


def _save(request: HttpRequest, file: JobseekerFile, form: ProofForm, number: int | None) -> bool:
    try:
        save_proof(
            file=file,
            occupation_id=form.occupation_id,
            document=form.cleaned_data["document"],
            valid_to=form.cleaned_data["valid_to"],
            version=form.seen_version,
            proof_id=number,
            by=signed_in(request),
            now=clock.now(),
        )
    except NotRegulated:
        form.add_error("profession", _("This profession needs no proof. Choose another one"))
        return False
    except ProofExists:
        form.add_error(
            "profession",
            _("There is a proof for this profession already. Go back and correct that one"),
        )
        return False
    except EditedMeanwhile as error:
        form.tell_conflict(error.version)
        return False
    except (FileNotYours, ProfessionProof.DoesNotExist) as error:
        raise Http404 from error
    return True


def take_out_proof(
    request: HttpRequest, file: JobseekerFile, number: int, back_url: str
) -> HttpResponse:
    """
    Ask, then take a proof out of the profile, and go back.

    :raises Http404: the file has no such proof, or may not be changed
    """
    found = _proof_of(file, number)
    if request.method == "POST":
        try:
            remove_proof(file=file, proof_id=number, by=signed_in(request), now=clock.now())
        except FileNotYours as error:
            raise Http404 from error
        return redirect(back_url)
    context = {
        "title": _("Remove this qualification?"),
        "name": f"{found.profession}, {found.document}",
        "back_url": back_url,
    }
    return render(request, "jobseekers/jobseeker/remove.html", context)
