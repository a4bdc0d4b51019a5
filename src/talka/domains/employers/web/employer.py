"""The employer's own page: its facts, how far it is checked, who acts for it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from talka.domains.employers import actions, queries
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.domains.employers.web.forms import EditForm, LetterForm, initial_of
from talka.domains.employers.web.sides import own_employer
from talka.domains.people.api import signed_in
from talka.domains.taxonomy.api import Activity
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


@require_safe
@allow(signed_in_person)
def organisation(request: HttpRequest, employer_reference: str) -> HttpResponse:
    """Show the facts, who acts for the employer, and how far the check is."""
    employer = own_employer(request, employer_reference)
    person = signed_in(request)
    context = {
        "employer": employer,
        "agents": queries.agents_of(employer),
        "invitations": queries.open_invitations(employer, now=clock.now()),
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
    standing = Standing(employer.standing)
    form = EditForm(request.POST or None, initial=initial_of(employer), standing=standing)
    if request.method == "POST" and form.is_valid():
        try:
            office = _edited(request, employer, form)
        except actions.EditedMeanwhile:
            form.add_error(
                None,
                _(
                    "Somebody else has changed this in the meantime. What you typed is still here: compare it with the organisation page and send it again."
                ),
            )
            form = _with_version(form, employer.version, standing)
        except actions.FactFixed:
            form.add_error(
                None,
                _(
                    "The organisation was checked in the meantime: its name stays as the register has it. Open this page anew."
                ),
            )
        except actions.NoOfficeServes:
            form.add_error(
                "municipality",
                _("No office of ours looks after employers there. Choose another, or call us."),
            )
        else:
            messages.success(request, _saved(employer, office))
            return redirect("employer:organisation", employer_reference=employer.reference)
    context = {
        "form": form,
        "title": _("Change the facts of your organisation"),
        "back_url": reverse("employer:organisation", args=[employer.reference]),
        "submit_label": _("Save"),
    }
    return render(request, "question.html", context)


def _edited(request: HttpRequest, employer: Employer, form: EditForm) -> Employer:
    facts: dict[str, Any] = form.facts
    facts["activity"] = Activity.objects.filter(pk=facts.pop("activity_id")).first()
    return actions.edit_employer(
        employer=employer,
        version=form.cleaned_data["version"],
        values=facts,
        by=signed_in(request),
        now=clock.now(),
    )


def _saved(before: Employer, after: Employer) -> str:
    if before.office_id == after.office_id:
        return _("The changes are saved.")
    return _("The changes are saved. Your office is %(office)s now.") % {"office": after.office}


def _with_version(form: EditForm, version: int, standing: Standing) -> EditForm:
    """Return the same form, with what was typed, for the newer version."""
    sent: Any = form.data
    typed = sent.copy()
    typed["version"] = str(version)
    newer = EditForm(typed, standing=standing)
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
