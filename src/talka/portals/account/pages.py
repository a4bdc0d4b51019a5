"""Pages of the account that the library does not have."""

from dataclasses import dataclass

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.employers.api import employers_of
from talka.domains.jobseekers.api import has_file
from talka.domains.people.api import (
    ROLES,
    DemoPerson,
    InvitationOver,
    Person,
    accept_invitation,
    demo_people,
    demo_person,
    has_second_factor,
    invited_person,
    is_staff_member,
    signed_in,
)
from talka.kit import clock
from talka.kit.access import allow, allow_everyone, signed_in_person
from talka.kit.forms import Form
from talka.kit.languages import speak


@dataclass(frozen=True, slots=True)
class DemoCard:
    """Somebody whose part can be played, in words."""

    reference: str
    name: str
    part: str
    office: str
    about: str


class FirstPassword(Form):
    """The password with which an invitation is taken up."""

    password = forms.CharField(
        label=gettext_lazy("Choose a password"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: object, person: Person, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.person = person
        self.fields["password"].help_text = " ".join(password_validators_help_texts())

    def clean_password(self) -> str:
        """Return the password if it is long and rare enough."""
        password = str(self.cleaned_data["password"])
        try:
            validate_password(password, self.person)
        except ValidationError as error:
            raise forms.ValidationError(error.messages) from error
        return password


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@allow_everyone
def invitation(request: HttpRequest, key: str) -> HttpResponse:
    """Open the account to which one was invited: choose a password, then a second step."""
    try:
        person = invited_person(key)
    except InvitationOver:
        return render(request, "account/invitation_over.html", status=410)
    speak(request, person.language)
    form = FirstPassword(request.POST if request.method == "POST" else None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            person = accept_invitation(
                key=key, password=form.cleaned_data["password"], by=None, now=clock.now()
            )
        except InvitationOver:
            return render(request, "account/invitation_over.html", status=410)
        # Who has just chosen the password is not asked for it again on the next page.
        record_authentication(request, person, method="password", reauthenticated=True)
        answer: HttpResponse = perform_login(
            request, person, email_verification="none", redirect_url=reverse("mfa_index")
        )
        return answer
    return render(request, "account/invitation.html", {"form": form, "person": person})


@require_http_methods(["GET", "HEAD"])
@allow(signed_in_person)
def security(request: HttpRequest) -> HttpResponse:
    """Show everything about one's own sign-in on one page."""
    person = signed_in(request)
    context = {
        "person": person,
        "has_second_factor": has_second_factor(person),
        "needs_second_factor": is_staff_member(request) and not settings.DEMO,
        "has_password": person.has_usable_password(),
        "has_providers": bool(settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]),
    }
    return render(request, "account/security.html", context)


@require_http_methods(["GET", "HEAD"])
@allow_everyone
def demo(request: HttpRequest) -> HttpResponse:
    """List the people whose part can be played. Outside a demonstration there is no such page."""
    if not settings.DEMO:
        raise Http404
    people = [_card(one) for one in demo_people(day=clock.today())]
    return render(request, "account/demo.html", {"people": people})


def _card(one: DemoPerson) -> DemoCard:
    parts = [str(ROLES[role]) for role in one.roles]
    if has_file(one.person):
        parts.append(_("Jobseeker"))
    parts += [employer.name for employer in employers_of(one.person)]
    name = one.person.full_name
    return DemoCard(
        reference=one.person.reference,
        name=name,
        part=", ".join(parts) or _("Visitor with an account"),
        office=one.office,
        about=_("as %(name)s") % {"name": name},
    )


@require_POST
@allow_everyone
def play(request: HttpRequest, reference: str) -> HttpResponse:
    """Sign in as somebody of the demonstration, by one click."""
    person = demo_person(reference) if settings.DEMO else None
    if person is None:
        raise Http404
    if request.user.is_authenticated:
        request.session.flush()
    answer: HttpResponse = perform_login(
        request, person, email_verification="none", redirect_url=reverse("home")
    )
    return answer
