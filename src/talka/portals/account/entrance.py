"""Take over the record that was made at the counter: link by mail, code by hand, own password."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from talka.domains.people.api import (
    AddressTaken,
    EntranceCodeWrong,
    InvitationOver,
    Person,
    person_offered,
    take_entrance,
)
from talka.kit import clock
from talka.kit.access import allow_everyone
from talka.portals.account.pages import FirstPassword


class EntranceForm(FirstPassword):
    """The code from the office, and the password with which the person signs in from now on."""

    code = forms.CharField(
        label=gettext_lazy("The code that the office gave you"),
        help_text=gettext_lazy("8 letters and digits, for example K7M3-9QXA"),
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input--width-10",
                "autocomplete": "one-time-code",
                "spellcheck": "false",
            }
        ),
    )
    field_order = ("code", "password")


@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
def entrance(request: HttpRequest, key: str) -> HttpResponse:
    """Open one's own record with the link, the code from the office and a new password."""
    try:
        person, email = person_offered(key, now=clock.now())
    except InvitationOver:
        return _over(request)
    form = EntranceForm(request.POST if request.method == "POST" else None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            taken = _take(form, key)
        except InvitationOver:
            return _over(request)
        if taken is not None:
            record_authentication(request, taken, method="password", reauthenticated=True)
            answer: HttpResponse = perform_login(
                request, taken, email_verification="none", redirect_url=reverse("me:home")
            )
            return answer
    return render(request, "account/entrance.html", {"form": form, "email": email})


def _take(form: EntranceForm, key: str) -> Person | None:
    """Return whose record is open now; None when the form tells what stands against it."""
    found = form.cleaned_data
    try:
        return take_entrance(
            key=key, code=found["code"], password=found["password"], by=None, now=clock.now()
        )
    except EntranceCodeWrong:
        form.add_error(
            "code", _("This is not the code. Compare it with the paper, or call your office")
        )
    except AddressTaken:
        form.add_error(
            None, _("Somebody signs in with this e-mail address already. Call your office")
        )
    return None


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "account/entrance_over.html", status=410)
