"""Register somebody who sits at the counter or calls."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from talka.domains.jobseekers import access, actions, queries
from talka.domains.jobseekers.rules import Channel
from talka.domains.jobseekers.web.forms.counter import CounterForm
from talka.domains.jobseekers.web.telling import say_registered
from talka.domains.people.api import (
    AccountOpenAlready,
    LookPurpose,
    Person,
    masked_email,
    person_with_code,
    signed_in,
)
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.audit.reading import record_reading


# At which field, and with which words, the form tells why nobody was registered.
REFUSALS: dict[type[Exception], tuple[str, Any]] = {
    actions.AlreadyRegistered: (
        "code",
        gettext_lazy(
            "This person is registered already. Look for the file in the list, or say that it is somebody else"
        ),
    ),
    actions.PersonIsDead: (
        "code",
        gettext_lazy(
            "This person is recorded as dead. If that is a mistake, open the file and take it back; or say that it is somebody else"
        ),
    ),
    actions.EmailTaken: (
        "email",
        gettext_lazy("Somebody else has this address. Leave it empty or ask again"),
    ),
    AccountOpenAlready: (
        "email",
        gettext_lazy("This person can sign in already, or the account is closed. Leave this empty"),
    ),
    actions.NoOfficeServes: (
        "municipality",
        gettext_lazy("No office serves this municipality. Choose another one"),
    ),
    actions.FileNotYours: (
        "municipality",
        gettext_lazy("Another office serves this municipality. Give the person its phone number"),
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@allow(access.decides_on_cases)
def register(request: HttpRequest) -> HttpResponse:
    """Register somebody who sits at the counter or calls."""
    today = clock.today()
    form = CounterForm(request.POST if request.method == "POST" else None, today=today)
    known = _known(form) if request.method == "POST" else None
    if known is not None and form.data.get("known") == known.reference:
        form.show_known(known)
    if request.method == "POST" and form.is_valid():
        receipt = _register(request, form, known)
        if receipt is not None:
            say_registered(request, receipt)
            # The code that goes with a mailed link is handed over before the person leaves.
            following = "client_access" if form.cleaned_data["email"] else "client_answers"
            return redirect(f"desk:{following}", receipt.file.reference)
    is_asked = known is not None and form.data.get("known") == known.reference
    context = {
        "known": _whom_we_know(request, known) if known and is_asked else None,
        "form": form,
        "title": _("Register somebody"),
        "intro": _("Read the answers back to the person before you register them."),
        "submit_label": _("Register"),
        "back_url": reverse("desk:home"),
    }
    return render(request, "jobseekers/desk/register.html", context)


def _known(form: CounterForm) -> Person | None:
    """Return who has the code already, once the form has read it."""
    form.is_valid()
    if not form.canonical_code:
        return None
    country = form.cleaned_data["country"]
    return person_with_code(form.canonical_code, country, day=clock.today())


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whose code was typed, by what this clerk may see of them."""

    name: str
    lines: tuple[str, ...]
    file_reference: str


def _whom_we_know(request: HttpRequest, known: Person) -> Known:
    """Tell who it is: whole for those who may open the file, else the initials; the look is kept."""
    reader, now = signed_in(request), clock.now()
    file = queries.file_of(known)
    purpose = access.purpose_of_looking(reader, file, day=clock.day(now)) if file else None
    record_reading(
        subject_id=known.pk,
        reader_id=reader.pk,
        purpose=purpose or LookPurpose.REGISTRATION,
        what="register",
        office_id=file.office_id if file else None,
        now=now,
    )
    if file is None or purpose is None:
        initials = " ".join(f"{part[:1]}." for part in known.full_name.split())
        return Known(initials, (), "")
    lines = (str(file.municipality), known.phone, masked_email(known.email) if known.email else "")
    return Known(known.full_name, tuple(filter(None, lines)), file.reference)


def _register(
    request: HttpRequest, form: CounterForm, known: Person | None
) -> actions.Receipt | None:
    """Register; None when the form tells what stands against it."""
    try:
        person = None if known and form.denies(known) else known
        return actions.register_at_counter(
            answers=form.answers(),
            channel=Channel(form.cleaned_data["channel"]),
            submission=form.submission_id,
            person=person,
            email=form.cleaned_data["email"] or None,
            code=form.canonical_code,
            is_confirmed=person is not None and form.confirms(person),
            document=form.name_document,
            word=queries.registers_say(
                form.canonical_code, form.cleaned_data["country"], day=clock.today()
            ),
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.PersonKnown:
        if known is not None:
            form.show_known(known)
            form.ask_whether()
    except actions.FileJoined as error:
        _ask_about(form, known)
        said = _(
            "The file of this person was joined with %(file)s. Open that one, or say that it is somebody else"
        )
        form.add_error("code", said % {"file": error.reference})
    except tuple(REFUSALS) as error:
        if isinstance(error, actions.AlreadyRegistered | actions.PersonIsDead):
            _ask_about(form, known)
        form.add_error(*REFUSALS[type(error)])
    return None


def _ask_about(form: CounterForm, known: Person | None) -> None:
    """Show whom the code has found: who sits there may be somebody else with a wrong digit."""
    if known is not None:
        form.show_known(known)
