"""Work begins: the person, the employer or staff say so, with a contract or their word."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.actions.answering import (
    StartDayMissing,
    WorkEndsEarly,
    WorkNotBegun,
    begin_work,
)
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.models import Application
from talka.domains.matching.rules import StartProof, State
from talka.domains.matching.web.answers import first_values
from talka.domains.matching.web.own import application_of, with_file
from talka.domains.matching.web.work_forms import CONTRACT, StartForm
from talka.domains.people.api import Person, applies_for, signed_in
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.files.kinds import JPEG, PDF, PNG, FileRefused
from talka.kit.files.labels import TROUBLES
from talka.kit.files.models import StoredFile
from talka.kit.files.shelf import keep


@require_http_methods(["GET", "HEAD", "POST"])
@allow(applies_for)
@with_file
def start(request: HttpRequest, file: JobseekerFile, application_reference: str) -> HttpResponse:
    """Let the person confirm that work begins or has begun."""
    found = application_of(file, application_reference)
    if found.state != State.HIRED:
        return redirect("me:application", found.reference)
    form = StartForm(request.POST or None, request.FILES or None, initial=first_values(found))
    if request.method == "POST" and form.is_valid():
        by = signed_in(request)
        if begun(form, found, word=StartProof.PERSON_STATEMENT, by=by):
            messages.success(
                request, _("Thank you. Your registration follows from your first day of work.")
            )
            return redirect("me:application", found.reference)
    context = {
        "form": form,
        "title": _("You begin to work: %(title)s") % {"title": found.vacancy.title},
        "intro": _(
            "A long job ends your registration from the first day; during a short one it rests."
        ),
        "back_url": reverse("me:application", args=[found.reference]),
        "submit_label": _("Confirm"),
    }
    return render(request, "question.html", context)


def begun(form: StartForm, application: Application, *, word: StartProof, by: Person) -> bool:
    """
    Write down that work begins as the form says; errors stand at its fields afterwards.

    :raises Http404: `by` has nothing to do with it
    """
    now = clock.now()
    upload = form.cleaned_data["contract"] if form.cleaned_data["how"] == CONTRACT else None
    try:
        begin_work(
            application=application,
            proof=StartProof.CONTRACT if upload else word,
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.last_day,
            contract=_kept(upload, by, now) if upload else None,
            by=by,
            now=now,
        )
    except ApplicationNotYours as error:
        raise Http404 from error
    except FileRefused as error:
        form.add_error("contract", str(TROUBLES[error.trouble]))
    except WorkNotBegun:
        form.add_error("starts_on", _("The day lies ahead. Send the contract, or come back then"))
    except StartDayMissing:
        form.add_error("starts_on", _("Enter the first day of work"))
    except WorkEndsEarly:
        form.add_error("ends_on", _("The last day must not lie before the first one"))
    except ApplicationCannotMove:
        form.add_error(None, _("The application has moved on in the meantime"))
    return not form.errors


def _kept(upload: Any, by: Person, now: datetime) -> StoredFile:
    return keep(upload, owner_id=by.pk, now=now, allowed=(PDF, JPEG, PNG))
