"""An employer registers, is checked, and looks after who acts for it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.employers import actions, queries
from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.rules import AgencyRole, Standing
from talka.domains.employers.web.forms import (
    CodeForm,
    EditForm,
    InviteForm,
    LetterForm,
    NewEmployerForm,
    initial_of,
)
from talka.domains.people.api import signed_in
from talka.domains.registers.api import RegisterAway, legal_entity
from talka.domains.taxonomy.api import Activity
from talka.engines.identifiers import Standing as CodeStanding
from talka.engines.identifiers import check_company_code
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


def own_employer(request: HttpRequest, reference: str) -> Employer:
    """
    Return the employer that the person acts for.

    :raises Http404: there is none of that reference, or it is somebody else's
    """
    try:
        return queries.employer_for(signed_in(request), reference)
    except Employer.DoesNotExist as error:
        raise Http404 from error


@allow(signed_in_person)
def entrance(request: HttpRequest) -> HttpResponse:
    """Lead to the one employer, to the choice among several, or to the registration."""
    employers = queries.employers_of(signed_in(request))
    if len(employers) == 1:
        return redirect("employer:home", employer_reference=employers[0].reference)
    if not employers:
        return redirect("employer:register")
    return render(request, "employers/employer/choose.html", {"employers": employers})


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def register(request: HttpRequest) -> HttpResponse:
    """Ask which organisation it is, and look it up in its register."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        country, code = form.cleaned_data["country"], form.cleaned_data["company_code"]
        verdict = check_company_code(code, country)
        if verdict.standing == CodeStanding.MALFORMED:
            form.add_error("company_code", _("This is not a company code. Check the digits."))
        else:
            return redirect(
                "employer:register_facts", country=country, company_code=verdict.canonical
            )
    context = {
        "form": form,
        "title": _("Which organisation do you act for?"),
        "back_url": reverse("public:employers_start"),
        "why_we_ask": _(
            "We look the organisation up in its register and check later that you may act for it."
        ),
    }
    return render(request, "question.html", context)


def _looked_up(code: str, country: str) -> dict[str, Any]:
    try:
        entity = legal_entity(code, country)
    except RegisterAway:
        return {}
    if entity is None:
        return {}
    return {"name": entity.name, "legal_form": entity.legal_form, "address": entity.address}


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def register_facts(request: HttpRequest, country: str, company_code: str) -> HttpResponse:
    """Confirm the facts and register."""
    person = signed_in(request)
    form = NewEmployerForm(request.POST or None, initial=_looked_up(company_code, country))
    if request.method == "POST" and form.is_valid():
        facts = form.facts
        activity_id = facts.pop("activity_id")
        try:
            employer = actions.register_employer(
                country=country,
                company_code=company_code,
                name=form.cleaned_data["name"],
                legal_form=form.cleaned_data["legal_form"],
                activity=Activity.objects.filter(pk=activity_id).first(),
                submission=form.submission_id,
                by=person,
                now=clock.now(),
                **facts,
            )
        except actions.CompanyKnown:
            form.add_error(
                None,
                _(
                    "This organisation is registered already. Ask your colleague there to invite you, or call us."
                ),
            )
        except actions.CompanyCodeMalformed as error:
            raise Http404 from error
        else:
            messages.success(
                request,
                _(
                    "Your organisation is registered. You can write vacancies now; they are published once we have checked that you may act for it."
                ),
            )
            return redirect("employer:home", employer_reference=employer.reference)
    context = {
        "form": form,
        "title": _("About your organisation"),
        "back_url": reverse("employer:register"),
        "intro": _("Company code %(code)s. Check what the register says and add the rest.")
        % {"code": company_code},
        "submit_label": _("Register the organisation"),
        "draft": "employer",
    }
    return render(request, "question.html", context)


@allow(signed_in_person)
def organisation(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Show the facts, who acts for the employer, and how far the check is."""
    employer = own_employer(request, employer_reference)
    person = signed_in(request)
    context = {
        "employer": employer,
        "agents": queries.agents_of(employer),
        "invitations": queries.open_invitations(employer),
        "is_owner": queries.is_owner(person, employer.pk),
        "asks_letter": employer.standing == Standing.LETTER_SENT,
        "me": person,
    }
    return render(request, "employers/employer/organisation.html", context)


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def edit_organisation(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Change the facts."""
    employer = own_employer(request, employer_reference)
    form = EditForm(request.POST or None, initial=initial_of(employer))
    if request.method == "POST" and form.is_valid():
        facts = form.facts
        facts["activity"] = Activity.objects.filter(pk=facts.pop("activity_id")).first()
        facts["website"] = form.cleaned_data["website"]
        try:
            actions.edit_employer(
                employer=employer,
                version=form.cleaned_data["version"],
                values=facts,
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.EditedMeanwhile:
            form.add_error(
                None,
                _(
                    "Somebody else has changed this in the meantime. What you typed is still here: compare it with the organisation page and send it again."
                ),
            )
            form = _with_version(form, employer.version)
        else:
            messages.success(request, _("The changes are saved."))
            return redirect("employer:organisation", employer_reference=employer.reference)
    context = {
        "form": form,
        "title": _("Change the facts of your organisation"),
        "back_url": reverse("employer:organisation", args=[employer.reference]),
        "submit_label": _("Save"),
    }
    return render(request, "question.html", context)


def _with_version(form: EditForm, version: int) -> EditForm:
    """Return the same form, with what was typed, for the newer version."""
    typed = QueryDict(mutable=True)
    typed.update({name: str(form[name].data or "") for name in form.fields})
    typed["version"] = str(version)
    newer = EditForm(typed)
    newer.is_valid()
    for message in form.non_field_errors():
        newer.add_error(None, message)
    return newer


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def letter(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Enter the code from the letter."""
    employer = own_employer(request, employer_reference)
    form = LetterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.enter_letter_code(
                employer=employer,
                code=form.cleaned_data["code"],
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.LetterCodeWrong:
            form.add_error(
                "code",
                _(
                    "This is not the code from the letter, or it has been tried too often. Check it, or ask for a new letter."
                ),
            )
        else:
            messages.success(
                request,
                _("Your organisation is checked. Vacancies are published at once from now on."),
            )
            return redirect("employer:organisation", employer_reference=employer.reference)
    context = {
        "form": form,
        "title": _("Enter the code from our letter"),
        "back_url": reverse("employer:organisation", args=[employer.reference]),
        "submit_label": _("Check"),
    }
    return render(request, "question.html", context)


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def invite(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Invite somebody to act for the employer too."""
    employer = own_employer(request, employer_reference)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite_agent(
                employer=employer,
                email=form.cleaned_data["email"],
                role=AgencyRole(form.cleaned_data["role"]),
                by=signed_in(request),
                now=clock.now(),
            )
        except actions.NotAnOwner:
            form.add_error(None, _("Only an owner may invite others. Ask one of them."))
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("employer:organisation", employer_reference=employer.reference)
    context = {
        "form": form,
        "title": _("Invite somebody to act for your organisation"),
        "back_url": reverse("employer:organisation", args=[employer.reference]),
        "submit_label": _("Send the invitation"),
    }
    return render(request, "question.html", context)


@require_POST
@allow(signed_in_person)
def end_agency(request: HttpRequest, employer_reference: str, agency_id: int) -> HttpResponse:
    """Let somebody act for the employer no longer."""
    employer = own_employer(request, employer_reference)
    agency = Agency.objects.filter(pk=agency_id, employer=employer, until=None).first()
    if agency is None:
        raise Http404
    try:
        actions.end_agency(agency=agency, by=signed_in(request), now=clock.now())
    except actions.NotAnOwner:
        messages.error(request, _("Only an owner may do this."))
    except actions.LastOwner:
        messages.error(
            request, _("An organisation needs an owner. Make somebody else an owner first.")
        )
    else:
        messages.success(request, _("The person acts for your organisation no longer."))
    if agency.person_id == signed_in(request).pk and agency.until is not None:
        return redirect("employer:entrance")
    return redirect("employer:organisation", employer_reference=employer.reference)


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show the invitation, and begin to act for the employer."""
    person = signed_in(request)
    found = (
        AgentInvitation.objects.select_related("employer")
        .filter(token=token, accepted_at=None, withdrawn_at=None, email__iexact=person.email or "")
        .first()
    )
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            employer = actions.accept_invitation(token=token, by=person, now=clock.now())
        except actions.InvitationNotYours as error:
            raise Http404 from error
        return redirect("employer:home", employer_reference=employer.reference)
    return render(request, "employers/employer/invitation.html", {"invitation": found})
