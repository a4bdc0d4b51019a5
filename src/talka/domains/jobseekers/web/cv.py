"""The CV as a page, as a PDF, and one brought from elsewhere."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.labels import LEFT_OUT
from talka.domains.jobseekers.models import CvImport
from talka.domains.jobseekers.rules.europass import read_europass
from talka.domains.jobseekers.rules.foreign import NotEuropass
from talka.domains.jobseekers.web.forms import ImportForm, UploadCvForm
from talka.domains.jobseekers.web.pdf import pdf_of
from talka.domains.jobseekers.web.profile import own_file
from talka.domains.people.api import decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@require_safe
@allow(signed_in_person)
def page(request: HttpRequest) -> HttpResponse:
    """Show the CV as an employer gets it."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    return render(request, "jobseekers/jobseeker/cv.html", {"cv": queries.cv_of(file)})


@require_safe
@allow(signed_in_person)
def pdf(request: HttpRequest) -> HttpResponse:
    """Hand out the CV as a tagged PDF."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    answer = HttpResponse(pdf_of(queries.cv_of(file)), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="cv.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def bring(request: HttpRequest) -> HttpResponse:
    """Read a Europass CV and show what was understood before anything is saved."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    is_sent = request.method == "POST"
    form = UploadCvForm(request.POST, request.FILES) if is_sent else UploadCvForm()
    if is_sent and form.is_valid():
        try:
            content = queries.understood(read_europass(form.cleaned_data["cv"].read()))
            kept = actions.keep_import(
                file=file, content=content, by=signed_in(request), now=clock.now()
            )
        except NotEuropass:
            form.add_error(
                "cv",
                _(
                    "We cannot read this file. Save your CV on the Europass site as XML and choose "
                    "that file, or fill in your profile by hand"
                ),
            )
        except actions.FileNotYours as error:
            raise Http404 from error
        else:
            return redirect("me:cv_import_preview", kept.reference)
    context = {
        "form": form,
        "title": _("Bring your Europass CV"),
        "intro": _(
            "We read it and show you what we understood. Nothing is saved before you agree."
        ),
        "submit_label": _("Read the CV"),
        "back_url": reverse("me:profile"),
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def preview(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what was understood of the CV and what not; take over what is ticked."""
    file = own_file(request)
    if file is None:
        return redirect("public:register_start")
    try:
        imported = queries.import_by_reference(file, reference)
    except CvImport.DoesNotExist as error:
        raise Http404 from error
    if imported.applied_at is not None:
        return redirect("me:profile")
    content = queries.content_of(imported)
    form = ImportForm(request.POST if request.method == "POST" else None, content=content)
    if request.method == "POST" and form.is_valid():
        try:
            actions.apply_import(
                imported=imported, choice=form.choice(), by=signed_in(request), now=clock.now()
            )
        except actions.FileNotYours as error:
            raise Http404 from error
        except actions.AlreadyApplied:
            return redirect("me:profile")
        return redirect("me:profile")
    context = {
        "form": form,
        "title": _("What we understood"),
        "submit_label": _("Take over what is ticked"),
        "back_url": reverse("me:cv_import"),
        "content": content,
        "left_out": [LEFT_OUT.get(one, one) for one in content.left_out],
    }
    return render(request, "jobseekers/jobseeker/import.html", context)
