"""Receipt and decisions on paper, from the desk, as the person reads them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from talka.domains.jobseekers import access, queries
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft, StatusDecision
from talka.domains.jobseekers.web.desk import case
from talka.domains.jobseekers.web.receipts import receipt_facts
from talka.domains.jobseekers.web.words import LANGUAGE_NAMES
from talka.kit.access import allow


@require_safe
@allow(access.works_on_cases)
def receipt(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Show the receipt of the last registration, to print and hand over."""
    file = case(request, file_reference, "receipt")
    person = file.person
    try:
        with override(person.language):
            facts = receipt_facts(person, queries.receipt_of(person))
    except RegistrationDraft.DoesNotExist as error:
        raise Http404 from error
    return _letter(request, file, "jobseekers/letters/receipt.html", _("Receipt"), facts)


@require_safe
@allow(access.works_on_cases)
def decision(request: HttpRequest, file_reference: str, decision_reference: str) -> HttpResponse:
    """Show one decision whole, to print and hand over: facts, law, way of appeal."""
    file = case(request, file_reference, "decision")
    try:
        with override(file.person.language):
            found = queries.decision_by_reference(file, decision_reference)
    except StatusDecision.DoesNotExist as error:
        raise Http404 from error
    facts = {"decision": found, "office": file.office}
    return _letter(request, file, "jobseekers/letters/decision.html", _("Decision"), facts)


def _letter(
    request: HttpRequest, file: JobseekerFile, letter: str, title: str, facts: dict[str, Any]
) -> HttpResponse:
    person = file.person
    context = facts | {
        "letter": letter,
        "letter_language": person.language,
        "language": LANGUAGE_NAMES.get(person.language, person.language),
        "title": title,
        "name": person.full_name,
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/letter.html", context)
