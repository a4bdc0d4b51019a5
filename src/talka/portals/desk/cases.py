"""How the pages of a person open the case, or find nothing."""

from django.http import Http404, HttpRequest

from talka.domains.counselling.api import CaseNotYours, open_case
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.people.api import signed_in
from talka.kit import clock


def opened(request: HttpRequest, reference: str, *, what: str) -> JobseekerFile:
    """
    Return the file; the person sees who has looked at what.

    :raises Http404: there is none, or whoever asks does not work with the person
    """
    try:
        return open_case(reference=reference, what=what, by=signed_in(request), now=clock.now())
    except CaseNotYours as error:
        raise Http404 from error
