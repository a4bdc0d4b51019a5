"""How staff are told what is done, and what is left to do for somebody whom no e-mail reaches."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile, StatusDecision
from talka.domains.jobseekers.rules import Move


def say_decided(request: HttpRequest, file: JobseekerFile, decision: StatusDecision) -> None:
    """Say that the decision is taken; where no notice reaches the person, that it has to be printed."""
    if file.person.died_on is not None:
        messages.success(
            request, _("The decision is taken. The person has died, so nobody is written to.")
        )
        return
    if file.person.email:
        messages.success(request, _("The decision is taken and the person is told."))
        return
    said = _(
        "The decision is taken. No e-mail reaches the person: print the decision and hand it over or send it."
    )
    messages.warning(request, _with_print_link(said, file, decision))


def say_answered(request: HttpRequest, file: JobseekerFile, said: str) -> None:
    """Say what became of a changed situation, and who is still to tell the person."""
    person = file.person
    if person.died_on is not None:
        messages.success(request, f"{said} {_('The person has died, so nobody is written to.')}")
    elif person.email:
        messages.success(request, f"{said} {_('The person is told.')}")
    else:
        rest = _("No e-mail reaches the person: call them, or send the answer as a letter.")
        messages.warning(request, f"{said} {rest}")


def say_registered(request: HttpRequest, receipt: actions.Receipt) -> None:
    """Say what has become of a registration at the counter: decided for or against, or still open."""
    places = {"receipt": receipt.reference}
    file, decision = receipt.file, receipt.decision
    if decision is None:
        said = _(
            "Written down under %(receipt)s, and not decided yet: the file says what has to be checked. The day that counts is today. Now ask the rest, or print the receipt."
        )
        messages.warning(request, said % places)
    elif decision.move == Move.REFUSE:
        said = _(
            "Written down under %(receipt)s. The registration is refused: the law does not allow it. Print the decision and hand it over or send it."
        )
        messages.warning(request, _with_print_link(said % places, file, decision))
    elif file.person.email:
        said = _(
            "Registered under %(receipt)s. The day that counts is today. Now ask the rest, or print the receipt."
        )
        messages.success(request, said % places)
    else:
        said = _(
            "Registered under %(receipt)s. The day that counts is today. No e-mail reaches the person: print the decision and hand it over or send it. Now ask the rest."
        )
        messages.success(request, _with_print_link(said % places, file, decision))


def _with_print_link(said: str, file: JobseekerFile, decision: StatusDecision) -> str:
    address = reverse("desk:client_decision", args=[file.reference, decision.reference])
    return format_html(
        '{} <a class="govuk-link" href="{}">{}</a>', said, address, _("Print the decision")
    )
