"""Recognised qualifications on the own profile: put down, and taken out again."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers.access import file_for
from talka.domains.jobseekers.actions.proofs import NotRegulated, remove_proof, save_proof
from talka.domains.jobseekers.actions.refusals import EditedMeanwhile, FileNotYours
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries.proofs import proofs_of
from talka.domains.jobseekers.web.forms.proofs import ProofForm
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def add(request: HttpRequest) -> HttpResponse:
    """Ask for the document that lets the person work in a regulated profession."""
    file = file_for(request)
    if file is None:
        return redirect("public:register_start")
    is_sent = request.method == "POST"
    form = ProofForm(request.POST if is_sent else None, initial={"version": file.version})
    if is_sent and form.is_valid() and _save(request, file, form):
        return redirect(_back())
    context = {
        "form": form,
        "title": _("A recognised qualification"),
        "why_we_ask": _(
            "The law allows some professions, such as nurse or electrician, only with a proof. "
            "Without it, such jobs cannot be offered to you."
        ),
        "back_url": _back(),
        "submit_label": _("Save"),
        "draft": "profile-proof",
    }
    return render(request, "question.html", context)


def _back() -> str:
    return reverse("me:profile") + "#proofs"


def _save(request: HttpRequest, file: JobseekerFile, form: ProofForm) -> bool:
    try:
        save_proof(
            file=file,
            occupation_id=form.occupation_id,
            document=form.cleaned_data["document"],
            valid_to=form.cleaned_data["valid_to"],
            version=form.cleaned_data["version"],
            by=signed_in(request),
            now=clock.now(),
        )
    except NotRegulated:
        form.add_error("profession", _("This profession needs no proof. Choose another one"))
        return False
    except EditedMeanwhile as error:
        # Sent again it is kept: what the person sees here is the newest now.
        copy = QueryDict(mutable=True)
        copy.update(form.data)
        copy["version"] = str(error.version)
        form.data = copy
        form.add_error(
            None, _("Your profile was changed on another device meanwhile. Send it once more")
        )
        return False
    except FileNotYours as error:
        raise Http404 from error
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Ask, then take a proof out of the profile."""
    file = file_for(request)
    if file is None:
        return redirect("public:register_start")
    found = next((one for one in proofs_of(file, day=clock.today()) if one.row_id == number), None)
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            remove_proof(file=file, proof_id=number, by=signed_in(request), now=clock.now())
        except FileNotYours as error:
            raise Http404 from error
        return redirect(_back())
    context = {
        "title": _("Remove this qualification?"),
        "name": f"{found.profession}, {found.document}",
        "back_url": _back(),
    }
    return render(request, "jobseekers/jobseeker/remove.html", context)
