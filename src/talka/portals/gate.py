"""Staff and second factors: outside the demonstration nobody works with files on a password alone."""

from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from talka.domains.people.api import Person, has_second_factor, roles_in


GUARDED = ("/desk/", "/management/")


class StaffNeedSecondFactor:
    """Send staff without a second factor to the page where they set one up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self._lacks_second_factor(request):
            return redirect("mfa_index")
        return self.get_response(request)

    def _lacks_second_factor(self, request: HttpRequest) -> bool:
        if settings.DEMO or not request.path.startswith(GUARDED):
            return False
        if not isinstance(request.user, Person) or not roles_in(request):
            return False
        return not (_has_used_one(request, request.user) or has_second_factor(request.user))


def _has_used_one(request: HttpRequest, person: Person) -> bool:
    """Read from the session, without asking the database, whether sign-in took two steps."""
    return any(one.get("method") == "mfa" for one in get_authentication_records(request, person))
