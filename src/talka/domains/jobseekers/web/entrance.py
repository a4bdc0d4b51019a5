"""Give somebody who was registered without an e-mail address the way into their own record."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers import access, actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.web.desk import case
from talka.domains.people.api import (
    AccountOpenAlready,
    AddressTaken,
    has_way_in,
    signed_in,
    standing_offer,
)
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form


class EntranceForm(Form):
    """The address to which the link goes."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address of the person"),
        help_text=gettext_lazy("Read it back to the person, letter by letter."),
        error_messages={"required": gettext_lazy("Enter the e-mail address")},
    )
    # Which offer the page has shown: a double click sends the same one again.
    seen = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def give_access(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Mail the link, and show the code that the person gets by hand or by phone."""
    file = case(request, file_reference)
    offer = standing_offer(file.person, now=clock.now())
    form = EntranceForm(
        request.POST if request.method == "POST" else None,
        initial={"seen": offer.number if offer else 0},
    )
    if request.method == "POST" and form.is_valid() and _send(request, file, form):
        return redirect("desk:client_access", file.reference)
    context = {
        "form": form,
        "title": _("Give access by e-mail"),
        "name": file.person.full_name,
        "has_way_in": has_way_in(file.person),
        "offer": offer,
        "submit_label": _("Send the link"),
        "back_url": reverse("desk:file", args=[file.reference]),
    }
    return render(request, "jobseekers/desk/access.html", context)


def _send(request: HttpRequest, file: JobseekerFile, form: EntranceForm) -> bool:
    try:
        actions.give_access(
            file=file,
            email=form.cleaned_data["email"],
            seen=form.cleaned_data["seen"],
            by=signed_in(request),
            now=clock.now(),
        )
    except AddressTaken:
        form.add_error(
            "email",
            _(
                "Somebody signs in with this address already. If it is the same person, an administrator joins the two records"
            ),
        )
    except AccountOpenAlready:
        form.add_error(None, _("This person can sign in already, or the account is closed"))
    except actions.FileNotYours as error:
        raise Http404 from error
    return form.is_valid()
