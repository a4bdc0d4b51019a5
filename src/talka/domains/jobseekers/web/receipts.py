"""What somebody gets for a registration: on their own page, and on paper from the desk."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talka.domains.jobseekers import queries
from talka.domains.jobseekers.models import RegistrationDraft
from talka.domains.jobseekers.rules import Move, Status
from talka.domains.people.api import Person, acting_for
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Event


@require_safe
@allow(signed_in_person)
def receipt(request: HttpRequest, receipt: str) -> HttpResponse:
    """Confirm: the reference, the date that counts, what happens next and by when."""
    person = acting_for(request)
    try:
        facts = receipt_facts(person, receipt)
    except RegistrationDraft.DoesNotExist as error:
        raise Http404 from error
    file = queries.file_of(person)
    context = facts | {
        "title": _("We have your registration"),
        "may_book": bool(file and file.counsellor_id and file.status == Status.REGISTERED),
        "continue_url": reverse("me:home"),
        "continue_label": _("Go to your home page"),
    }
    return render(request, "jobseekers/jobseeker/receipt.html", context)


def receipt_facts(person: Person, receipt: str) -> dict[str, Any]:
    """
    Return what a receipt says, in the language of the moment.

    :raises RegistrationDraft.DoesNotExist: the person sent nothing under it
    """
    draft = queries.submitted_draft(person, receipt)
    file = queries.file_of(person)
    decision = None
    if file and draft.decision:
        decision = queries.decision_by_reference(file, draft.decision.reference)
    return {
        "reference": draft.receipt,
        "counts_from": clock.day(draft.submitted_at or clock.now()),
        "decision": decision,
        "waits_for": queries.reasons_for_waiting(file, day=clock.today()) if file else [],
        "office": file.office if file else None,
        "next_steps": _next_steps(decision.move if decision else "", has_mail=bool(person.email)),
    }


def _next_steps(move: str, *, has_mail: bool) -> list[Event]:
    sent = Event(_("You sent your registration"), state="done")
    if move == Move.REFUSE:
        return [sent, *_refused()]
    return [sent, *(_registered(has_mail=has_mail) if move else _undecided(has_mail=has_mail))]


def _undecided(*, has_mail: bool) -> list[Event]:
    return [
        Event(
            _("A counsellor reads it and decides"),
            meta=_("usually within 1 working day"),
            text=_("We tell you by e-mail when the decision is there. You need not do anything.")
            if has_mail
            else _("Your office prints the decision and hands it over or sends it to you."),
        ),
        Event(
            _("You read the decision on your home page")
            if has_mail
            else _("Your office gives you the decision on paper")
        ),
    ]


def _refused() -> list[Event]:
    return [
        Event(_("Your registration is refused"), state="done"),
        Event(
            _("You can appeal"),
            text=_("The decision says why, until when you can appeal, and to whom."),
        ),
        Event(
            _("You can register again when something changes"),
            text=_("Your office advises you about it."),
        ),
    ]


def _registered(*, has_mail: bool) -> list[Event]:
    return [
        Event(_("You are registered"), state="done"),
        Event(
            _("We look for jobs that fit you"),
            meta=_("within minutes"),
            text=_("You find them on your home page, with the reasons.")
            if has_mail
            else _("Your counsellor shows them to you, with the reasons."),
        ),
        Event(
            _("A counsellor from your office gets in touch"),
            meta=_("usually within 5 working days"),
            text=_("You agree on a first talk: at the office, by phone or by video."),
        ),
    ]
