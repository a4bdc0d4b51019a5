"""Help at the desk for a client who has lost phone and passkeys and cannot sign in."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers import access, actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.web.corrections import question
from talka.domains.jobseekers.web.desk import case
from talka.domains.people.api import ReasonMissing, WorksHere, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form


class RecognisedForm(Form):
    """How the client who asks was recognised."""

    document = forms.CharField(
        label=gettext_lazy("How did you make sure who asks?"),
        help_text=gettext_lazy(
            "For example: came to the office with a passport. It stands in the log and cannot be changed."
        ),
        max_length=200,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def reset_second_factor(request: HttpRequest, file_reference: str) -> HttpResponse:
    """Take away the second step of sign-in, so that the client sets up a new one."""
    file = case(request, file_reference)
    form = RecognisedForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_reset(request, form, file):
        messages.success(
            request, _("Done. The person signs in with the password and sets a new second step up.")
        )
        return redirect("desk:file", file.reference)
    return question(
        request,
        file,
        form,
        _("Reset the second step of sign-in"),
        label=_("Reset it"),
        intro=_(
            "App, passkeys and recovery codes stop working, and the person is signed out everywhere."
        ),
    )


def _is_reset(request: HttpRequest, form: RecognisedForm, file: JobseekerFile) -> bool:
    try:
        actions.help_to_sign_in(
            file=file,
            document=form.cleaned_data["document"],
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.FileNotYours as error:
        raise Http404 from error
    except ReasonMissing:
        form.add_error("document", _("Write how you made sure"))
    except WorksHere:
        form.add_error(None, _("This person works for the service: an administrator helps them."))
    return form.is_valid()
