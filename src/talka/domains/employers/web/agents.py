"""Who acts for an employer: invite, give more or less to do, end."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from talka.domains.employers import actions, queries
from talka.domains.employers.models import Agency
from talka.domains.employers.rules import AgencyRole
from talka.domains.employers.web.forms import EndForm, InviteForm, RecognisedForm
from talka.domains.employers.web.sides import Page, Seat
from talka.domains.people.api import ReasonMissing, WorksHere
from talka.kit import clock
from talka.kit.forms import Form


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Invite somebody to act for the employer, or to do more for it."""
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _invited(form, seat):
        days = queries.invitation_policy(clock.today()).days
        messages.success(
            request,
            ngettext(
                "The invitation is on its way. It can be accepted within %(days)s day.",
                "The invitation is on its way. It can be accepted within %(days)s days.",
                days,
            )
            % {"days": days},
        )
        return redirect(seat.home_url)
    context = {
        "form": form,
        "title": _("Invite somebody to act for %(name)s") % {"name": seat.employer.name},
        "intro": _(
            "We send a link to the address. Whoever acts for the organisation already can be invited to do more."
        ),
        "back_url": seat.home_url,
        "submit_label": _("Send the invitation"),
    }
    return render(request, "question.html", context)


def _invited(form: InviteForm, seat: Seat) -> bool:
    try:
        actions.invite_agent(
            employer=seat.employer,
            email=form.cleaned_data["email"],
            role=AgencyRole(form.cleaned_data["role"]),
            submission=form.submission_id,
            by=seat.person,
            now=clock.now(),
        )
    except actions.NotAnOwner:
        form.add_error(None, _("Only an owner may invite others. Ask one of them."))
    except actions.EmployerGone:
        form.add_error(None, _("This row was merged into another. Invite people there."))
    except actions.AgentAlready:
        form.add_error("email", _("Whoever has this address acts for the organisation already."))
    return form.is_valid()


def _agency(seat: Seat, number: int) -> Agency:
    found = queries.agency_of(seat.employer, number)
    if found is None:
        raise Http404
    return found


@require_POST
def change_role(request: HttpRequest, seat: Seat, agency_id: int) -> HttpResponse:
    """Make somebody an owner, or let them be one no longer."""
    agency = _agency(seat, agency_id)
    asked = request.POST.get("role", "")
    if asked not in set(AgencyRole):
        raise Http404
    try:
        actions.change_role(agency=agency, role=AgencyRole(asked), by=seat.person, now=clock.now())
    except actions.NotAnOwner:
        messages.error(request, _("Only an owner may do this."))
    except actions.EmployerGone:
        messages.error(request, _("This row was merged into another. Change it there."))
    except actions.LastOwner:
        messages.error(
            request, _("An organisation needs an owner. Make somebody else an owner first.")
        )
    else:
        name = {"name": agency.person.full_name or agency.person.email}
        messages.success(
            request,
            _("%(name)s may also invite others now.") % name
            if asked == AgencyRole.OWNER
            else _("%(name)s may act for the organisation, but invite nobody.") % name,
        )
    return redirect(seat.home_url)


@require_http_methods(["GET", "POST"])
def end_agency(request: HttpRequest, seat: Seat, agency_id: int) -> HttpResponse:
    """Ask once more, then let somebody act for the employer no longer."""
    agency = _agency(seat, agency_id)
    form = EndForm(request.POST or None) if seat.side.is_service else Form(request.POST or None)
    is_sent = request.method == "POST" and (form.is_valid() or not seat.side.is_service)
    if is_sent:
        return _ended(request, seat, agency, form)
    is_own = agency.person_id == seat.person.pk
    name = agency.person.full_name or agency.person.email
    context = {
        "form": form,
        "title": _("Stop acting for %(name)s?") % {"name": seat.employer.name}
        if is_own
        else _("Let %(name)s act for the organisation no longer?") % {"name": name},
        "intro": _(
            "It ends at once: vacancies, candidates and messages of the organisation can be opened no more. An owner can invite again at any time."
        ),
        "back_url": seat.home_url,
        "submit_label": _("Stop acting for it") if is_own else _("End it"),
    }
    return render(request, "employers/sure.html", context)


def _ended(request: HttpRequest, seat: Seat, agency: Agency, form: Form) -> HttpResponse:
    try:
        actions.end_agency(
            agency=agency,
            reason=form.cleaned_data.get("reason", "") if seat.side.is_service else "",
            by=seat.person,
            now=clock.now(),
        )
    except actions.NotAnOwner:
        messages.error(request, _("Only an owner may do this."))
    except actions.LastOwner:
        messages.error(
            request, _("An organisation needs an owner. Make somebody else an owner first.")
        )
    else:
        if agency.person_id == seat.person.pk:
            messages.success(request, _("You act for the organisation no longer."))
            return redirect("employer:entrance")
        messages.success(request, _("The person acts for the organisation no longer."))
    return redirect(seat.home_url)


@require_POST
def withdraw_invitation(request: HttpRequest, seat: Seat, number: int) -> HttpResponse:
    """Let an invitation lead nowhere."""
    found = queries.invitation_of(seat.employer, number)
    if found is None:
        raise Http404
    try:
        actions.withdraw_invitation(invitation=found, by=seat.person, now=clock.now())
    except actions.NotAnOwner:
        messages.error(request, _("Only an owner may do this."))
    except (actions.InvitationNotYours, actions.EmployerGone):
        messages.info(request, _("Somebody was faster: see here how it stands."))
    else:
        messages.success(
            request, _("The invitation to %(email)s leads nowhere now.") % {"email": found.email}
        )
    return redirect(seat.home_url)


@require_http_methods(["GET", "POST"])
def reset_second_factor(request: HttpRequest, seat: Seat, agency_id: int) -> HttpResponse:
    """Help an agent who has lost phone and passkeys to sign in again."""
    agency = _agency(seat, agency_id)
    form = RecognisedForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _is_reset(form, agency, seat):
        messages.success(
            request, _("Done. The person signs in with the password and sets a new second step up.")
        )
        return redirect(seat.home_url)
    name = agency.person.full_name or agency.person.email
    context = {
        "form": form,
        "title": _("Reset the second step of sign-in of %(name)s") % {"name": name},
        "intro": _(
            "App, passkeys and recovery codes stop working, and the person is signed out everywhere."
        ),
        "back_url": seat.home_url,
        "submit_label": _("Reset it"),
    }
    return render(request, "question.html", context)


def _is_reset(form: RecognisedForm, agency: Agency, seat: Seat) -> bool:
    try:
        actions.reset_second_factor(
            agency=agency, reason=form.cleaned_data["reason"], by=seat.person, now=clock.now()
        )
    except actions.NotLookedAfterByYou as error:
        raise Http404 from error
    except ReasonMissing:
        form.add_error("reason", _("Write how you made sure"))
    except WorksHere:
        form.add_error(None, _("This person works for the service: an administrator helps them."))
    return form.is_valid()


PAGES: list[tuple[str, Page, str]] = [
    ("invite/", invite, "invite"),
    ("agents/<int:agency_id>/role/", change_role, "change_agency"),
    ("agents/<int:agency_id>/end/", end_agency, "end_agency"),
    ("invitations/<int:number>/withdraw/", withdraw_invitation, "withdraw_invitation"),
]
# What only the service does, at the desk.
SERVICE_PAGES: list[tuple[str, Page, str]] = [
    ("agents/<int:agency_id>/second-step/", reset_second_factor, "reset_agent_second_factor"),
]
