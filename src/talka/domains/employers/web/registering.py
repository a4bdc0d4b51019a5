"""Somebody registers an organisation, or comes to act for one that is registered."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.contact.api import threads_about
from talka.domains.employers import actions, queries
from talka.domains.employers.models import Employer
from talka.domains.employers.web.forms import ClaimForm, CodeForm, NewEmployerForm
from talka.domains.people.api import Person, signed_in
from talka.domains.registers.api import RegisterAway, legal_entity
from talka.domains.taxonomy.api import Activity
from talka.engines.identifiers import CountryNotCovered, check_company_code
from talka.engines.identifiers import Standing as CodeStanding
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@require_safe
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
        elif (
            verdict.standing == CodeStanding.UNVERIFIED
            and form.cleaned_data["doubted"] != verdict.canonical
        ):
            form.doubt(verdict.canonical)
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


def _code(country: str, company_code: str) -> str:
    """
    Return the code in the spelling of its register.

    :raises Http404: there can be no such code, or no such country here
    """
    try:
        verdict = check_company_code(company_code, country)
    except CountryNotCovered as error:
        raise Http404 from error
    if verdict.standing == CodeStanding.MALFORMED:
        raise Http404
    return verdict.canonical


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
    """Confirm the facts and register; who comes to a known organisation is led on."""
    code = _code(country, company_code)
    form = NewEmployerForm(request.POST or None, initial=_looked_up(code, country))
    if request.method == "POST" and form.is_valid():
        try:
            employer = _registered(request, form, country, code)
        except actions.CompanyKnown:
            return redirect("employer:claim", country=country, company_code=code)
        except actions.NoOfficeServes:
            form.add_error(
                "municipality",
                _("No office of ours looks after employers there. Choose another, or call us."),
            )
        else:
            messages.success(
                request,
                _(
                    "Your organisation is registered. You can write vacancies now; they are published once we have checked that you may act for it."
                ),
            )
            return redirect("employer:home", employer_reference=employer.reference)
    elif queries.employer_with_code(code, country) is not None:
        return redirect("employer:claim", country=country, company_code=code)
    context = {
        "form": form,
        "title": _("About your organisation"),
        "back_url": reverse("employer:register"),
        "intro": _("Company code %(code)s. Check what the register says and add the rest.")
        % {"code": code},
        "submit_label": _("Register the organisation"),
        "draft": "employer",
    }
    return render(request, "question.html", context)


def _registered(request: HttpRequest, form: NewEmployerForm, country: str, code: str) -> Employer:
    facts = form.facts
    activity_id = facts.pop("activity_id")
    return actions.register_employer(
        country=country,
        company_code=code,
        name=form.cleaned_data["name"],
        legal_form=form.cleaned_data["legal_form"],
        activity=Activity.objects.filter(pk=activity_id).first(),
        submission=form.submission_id,
        by=signed_in(request),
        now=clock.now(),
        **facts,
    )


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def claim(request: HttpRequest, country: str, company_code: str) -> HttpResponse:
    """Ask the service to let the person act for an organisation that somebody else has registered."""
    code, person = _code(country, company_code), signed_in(request)
    employer = queries.employer_with_code(code, country)
    if employer is None:
        raise Http404
    if queries.is_agent(person, employer.pk):
        return redirect("employer:home", employer_reference=employer.reference)
    waiting = _waiting(person, employer)
    if waiting:
        messages.info(request, _("You have asked for this already. We answer here."))
        return redirect("me:thread", waiting)
    form = ClaimForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        thread = actions.ask_to_act(
            employer=employer,
            text=form.cleaned_data["text"],
            submission=form.submission_id,
            by=person,
            now=clock.now(),
        )
        messages.success(
            request,
            _("We have your question, check it, and answer here. You get a notice by e-mail."),
        )
        return redirect("me:thread", thread.reference)
    context = {
        "form": form,
        "title": _("This organisation is registered already"),
        "intro": _(
            "Company code %(code)s. Ask a colleague who acts for it here to invite you; or tell us who you are, and we check it."
        )
        % {"code": code},
        "back_url": reverse("employer:register"),
        "submit_label": _("Ask the service"),
        "draft": "claim",
    }
    return render(request, "question.html", context)


def _waiting(person: Person, employer: Employer) -> str | None:
    asked = threads_about(f"employer:{employer.reference}").filter(person=person, closed_at=None)
    found = asked.first()
    return found.reference if found else None


@require_http_methods(["GET", "POST"])
@allow(signed_in_person)
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show the invitation, and begin to act for the employer."""
    person, now = signed_in(request), clock.now()
    found = queries.invitation_for(person, token, now=now)
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            employer = actions.accept_invitation(token=token, by=person, now=now)
        except actions.InvitationNotYours as error:
            raise Http404 from error
        messages.success(request, _("You act for %(name)s now.") % {"name": employer.name})
        return redirect("employer:home", employer_reference=employer.reference)
    return render(request, "employers/employer/invitation.html", {"invitation": found})
