"""Guardians and proxies at the desk: written down by a document, with scope and end."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.web.corrections import question
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.forms.desk import RepresentationForm
from talka.domains.people.api import (
    REPRESENTATION_KINDS,
    SCOPES,
    Person,
    RepresentationKind,
    Scope,
    masked_email,
    signed_in,
)
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.components import formats
from talka.kit.components.parts import Row


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def representation(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Record who acts for the person: first see who that is, then write it down."""
    file = case(request, file_reference)
    form = RepresentationForm(
        request.POST if request.method == "POST" else None, initial={"valid_from": clock.today()}
    )
    if request.method == "POST" and form.is_valid():
        do = request.POST.get("do")
        whom = queries.person_to_represent(file, form.cleaned_data["representative"])
        if whom is None:
            form.add_error("representative", _("Nobody has this number. Check it with the person"))
        elif do == "record" and _record(request, file, form):
            return redirect("desk:file", file.reference)
        elif do != "change" and not form.errors:
            return _check_page(request, file, form, whom)
    return question(request, file, form, _("Guardian or proxy"), label=_("Continue"))


def _check_page(
    request: HttpRequest, file: JobseekerFile, form: RepresentationForm, whom: Person
) -> HttpResponse:
    found = form.cleaned_data
    rows = [
        Row(_("Acts"), f"{whom.full_name}, {whom.reference}"),
        Row(_("Date of birth"), formats.day(whom.birth_date)),
        Row(_("E-mail address"), masked_email(whom.email) if whom.email else ""),
        Row(_("For"), f"{file.person.full_name}, {file.reference}"),
        Row(_("As what?"), str(REPRESENTATION_KINDS[RepresentationKind(found["kind"])])),
        Row(_("What may the representative do?"), str(SCOPES[Scope(found["scope"])])),
        Row(_("Document"), found["document"]),
        Row(_("From"), formats.day(found["valid_from"])),
        Row(_("Until"), formats.day(found["valid_to"]) or _("without an end")),
    ]
    context = {
        "form": form,
        "rows": rows,
        "name": whom.full_name,
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/representation_check.html", context)


def _record(request: HttpRequest, file: JobseekerFile, form: RepresentationForm) -> bool:
    found = form.cleaned_data
    try:
        actions.appoint_representative(
            file=file,
            representative_reference=found["representative"],
            kind=RepresentationKind(found["kind"]),
            scope=Scope(found["scope"]),
            document=found["document"],
            valid_from=found["valid_from"],
            valid_to=found["valid_to"],
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.NobodyOfThatNumber:
        form.add_error("representative", _("Nobody has this number. Check it with the person"))
    except actions.RepresentationNotPossible:
        form.add_error(None, _("The person has died, and nobody can act for the dead"))
    except actions.FileNotYours as error:
        raise Http404 from error
    else:
        messages.success(request, _("It is written down, and both are told."))
        return True
    return False


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def end_representation(request: HttpRequest, file_reference: str, number: int) -> HttpResponse:
    """Ask, then end a representation at once."""
    file = case(request, file_reference)
    held = queries.representatives_of(file, day=clock.today())
    found = next((one for one in held if one.pk == number), None)
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            actions.dismiss_representative(
                file=file, representation_id=number, by=signed_in(request), now=clock.now()
            )
        except (actions.FileNotYours, actions.NobodyOfThatNumber) as error:
            raise Http404 from error
        name = {"name": found.representative.full_name}
        messages.success(request, _("%(name)s does not act for the person any more.") % name)
        return redirect("desk:file", file.reference)
    context = {
        "title": _("End this representation?"),
        "name": found.representative.full_name,
        "text": _(
            "From now on nothing can be seen or done for the person. If it should go on later, "
            "write it down again by a document."
        ),
        "label": _("End it"),
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/ask.html", context)
