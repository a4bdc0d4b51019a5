"""Steps of administrators that end, move or replace: each asks first."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talka.domains.people import actions, queries
from talka.domains.people.access import is_administrator, signed_in
from talka.domains.people.models import Person, RoleGrant
from talka.domains.people.web.forms import EndForm, OfficeForm, ReasonForm, SubstituteForm, sent
from talka.domains.people.web.management import ASK, ask, member_or_absent
from talka.kit import clock
from talka.kit.access import allow
from talka.kit.forms import Form


def _grant_or_absent(person: Person, number: int) -> RoleGrant:
    grant = queries.grant_of(person, number)
    if grant is None:
        raise Http404
    return grant


@require_http_methods(ASK)
@allow(is_administrator)
def end_grant(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """End a role, now or on a day."""
    person = member_or_absent(reference)
    grant = _grant_or_absent(person, number)
    form = EndForm(sent(request))

    def act() -> None:
        actions.end_grant(
            grant=grant,
            by=signed_in(request),
            now=clock.now(),
            reason=form.cleaned_data["reason"],
            last_day=form.cleaned_data["last_day"],
        )

    return ask(request, person, form, act, title=_("End the role"), label=_("End the role"))


@require_http_methods(ASK)
@allow(is_administrator)
def move(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Let somebody do the same work in another office."""
    person = member_or_absent(reference)
    grant = _grant_or_absent(person, number)
    form = OfficeForm(sent(request))

    def act() -> None:
        actions.move(
            grant=grant,
            office=form.cleaned_data["office"],
            by=signed_in(request),
            now=clock.now(),
            reason=form.cleaned_data["reason"],
        )

    return ask(request, person, form, act, title=_("Move to another office"), label=_("Move"))


@require_http_methods(ASK)
@allow(is_administrator)
def deactivate(request: HttpRequest, reference: str) -> HttpResponse:
    """Close the account of somebody who has left. Nobody closes their own."""
    person = member_or_absent(reference)
    if person.pk == signed_in(request).pk or not person.is_active:
        raise Http404
    form = ReasonForm(sent(request))

    def act() -> None:
        actions.deactivate(
            person=person,
            by=signed_in(request),
            now=clock.now(),
            reason=form.cleaned_data["reason"],
        )

    return ask(
        request,
        person,
        form,
        act,
        title=_("Close the account"),
        label=_("Close the account"),
        warning=_("All roles end now and the person is signed out everywhere at once."),
    )


@require_http_methods(ASK)
@allow(is_administrator)
def reactivate(request: HttpRequest, reference: str) -> HttpResponse:
    """Open a closed account again."""
    person = member_or_absent(reference)
    if person.is_active or queries.standing_for(person) != person:
        raise Http404
    form = ReasonForm(sent(request))

    def act() -> None:
        actions.reactivate(
            person=person,
            by=signed_in(request),
            now=clock.now(),
            reason=form.cleaned_data["reason"],
        )

    return ask(
        request,
        person,
        form,
        act,
        title=_("Open the account again"),
        label=_("Open the account again"),
        warning=_("Roles do not come back by themselves: give them anew."),
    )


@require_http_methods(ASK)
@allow(is_administrator)
def reset_second_factor(request: HttpRequest, reference: str) -> HttpResponse:
    """Take away the second factors of somebody who has lost them. Nobody resets their own."""
    person = member_or_absent(reference)
    if person.pk == signed_in(request).pk:
        raise Http404
    form = ReasonForm(sent(request))
    form.fields["reason"].help_text = _(
        "How did you make sure who asks? For example: came to the office with a passport."
    )

    def act() -> None:
        actions.reset_second_factor(
            person=person,
            reason=form.cleaned_data["reason"],
            by=signed_in(request),
            now=clock.now(),
        )

    return ask(
        request,
        person,
        form,
        act,
        title=_("Reset the second step of sign-in"),
        label=_("Reset it"),
        warning=_(
            "App, passkeys and recovery codes stop working, and the person is signed out everywhere."
        ),
    )


@require_http_methods(ASK)
@allow(is_administrator)
def invite_again(request: HttpRequest, reference: str) -> HttpResponse:
    """Send the invitation once more."""
    person = member_or_absent(reference)
    if not queries.is_invited(person) or not person.email:
        raise Http404
    form = Form(sent(request))

    def act() -> None:
        actions.invite_again(person=person, by=signed_in(request), now=clock.now())

    return ask(request, person, form, act, title=_("Send the invitation again"), label=_("Send it"))


@require_http_methods(ASK)
@allow(is_administrator)
def substitute(request: HttpRequest, reference: str) -> HttpResponse:
    """Say who stands in for somebody."""
    person, today = member_or_absent(reference), clock.today()
    form = SubstituteForm(
        sent(request),
        colleagues=queries.colleagues_for(signed_in(request), person, day=today),
        today=today,
        initial={"valid_from": today},
    )

    def act() -> None:
        given = form.cleaned_data
        actions.set_substitute(
            absent=person,
            substitute=given["substitute"],
            valid_from=given["valid_from"],
            valid_to=given["valid_to"],
            by=signed_in(request),
            now=clock.now(),
        )

    return ask(
        request, person, form, act, title=_("Name a substitute"), label=_("Name the substitute")
    )


@require_http_methods(ASK)
@allow(is_administrator)
def end_substitution(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """End a substitution."""
    person = member_or_absent(reference)
    standing = queries.substitutions_of(person, day=clock.today())
    found = next((one for one in standing if one.pk == number), None)
    if found is None:
        raise Http404
    form = Form(sent(request))

    def act() -> None:
        actions.end_substitution(substitution=found, by=signed_in(request), now=clock.now())

    return ask(request, person, form, act, title=_("End the substitution"), label=_("End it"))
