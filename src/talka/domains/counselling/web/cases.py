"""What every page of a case does first: open it, or find nothing."""

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from talka.domains.counselling import actions
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.components.parts import Link


def opened(request: HttpRequest, reference: str, *, what: str = "") -> JobseekerFile:
    """
    Return the file; with `what` the person sees who has looked at that part.

    :raises Http404: there is none, or whoever asks does not work with the person
    """
    try:
        return actions.open_case(
            reference=reference, what=what, by=signed_in(request), now=clock.now()
        )
    except actions.CaseNotYours as error:
        raise Http404 from error


def way_to(file: JobseekerFile) -> list[Link]:
    """Return the way back from a page of the case: list, person."""
    return [
        Link(_("Clients"), reverse("desk:caseload")),
        Link(file.person.full_name, reverse("desk:person", args=[file.reference])),
    ]


def address_of(name: str, *parts: str) -> str:
    """Return the address of a page of another domain, empty where the service does not have it."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""
