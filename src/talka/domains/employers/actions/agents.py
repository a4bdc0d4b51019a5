"""Who acts for an employer."""

import secrets
from datetime import datetime
from uuid import UUID

from talka.domains.contact.api import Side, Thread, notify, notify_address, start_thread
from talka.domains.employers import access
from talka.domains.employers.actions.owning import NotLookedAfterByYou
from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.queries import (
    agents_of,
    invitation_policy,
    is_owner,
    last_moment_of,
)
from talka.domains.employers.rules import AgencyRole
from talka.domains.people.api import Person, reset_second_factor_of_client
from talka.kit import clock
from talka.kit.audit import use_case


class NotAnOwner(Exception):
    """Only an owner, or whoever looks after the employer for the service, may do this."""


class LastOwner(Exception):
    """An employer needs at least one owner. Make somebody else an owner first."""


class AgentAlready(Exception):
    """Whoever has this address acts for the employer already, and may do as much."""


class InvitationNotYours(Exception):
    """The invitation is used up, withdrawn, too old, or was sent to another address."""


class EmployerGone(Exception):
    """The employer was merged into another; people act for that one."""


def _is_service(employer: Employer, by: Person, now: datetime) -> bool:
    return access.may_look_after(by, employer, day=clock.day(now))


def _refuse_others(employer: Employer, by: Person, now: datetime) -> None:
    if not is_owner(by, employer.pk) and not _is_service(employer, by, now):
        raise NotAnOwner
    if employer.merged_into_id is not None:
        raise EmployerGone


@use_case
def invite_agent(
    *,
    employer: Employer,
    email: str,
    role: AgencyRole,
    by: Person,
    now: datetime,
    submission: UUID | None = None,
) -> AgentInvitation:
    """
    Invite somebody by e-mail to act for the employer, or to do more for it than now.

    An older invitation to the same address leads nowhere from now on.

    :raises NotAnOwner: `by` is neither an owner of the employer nor looks after it
    :raises EmployerGone: it was merged into another
    :raises AgentAlready: whoever has the address may do as much already
    """
    # Whoever sends the same form twice at one moment waits here, and finds what the first one made.
    Employer.objects.select_for_update(of=("self",)).get(pk=employer.pk)
    rows = AgentInvitation.objects.filter(submission=submission) if submission else None
    made = rows.first() if rows is not None else None
    if made is not None:
        return made
    _refuse_others(employer, by, now)
    _refuse_those_who_may(employer, email, role)
    waiting = AgentInvitation.objects.filter(
        employer=employer, email__iexact=email, accepted_at=None, withdrawn_at=None
    )
    waiting.update(withdrawn_at=now)
    invitation = AgentInvitation.objects.create(
        employer=employer,
        email=email,
        role=role,
        token=secrets.token_urlsafe(32),
        invited_by=by,
        invited_at=now,
        submission=submission,
    )
    notify_address(
        email=email,
        language=by.language,
        kind="employers.invitation",
        once=f"employers.invitation:{invitation.pk}",
        variables={"employer": employer.name, "days": invitation_policy(clock.day(now)).days},
        link=f"/employer/invitation/{invitation.token}/",
        by=by,
        now=now,
    )
    return invitation


def _refuse_those_who_may(employer: Employer, email: str, role: AgencyRole) -> None:
    for one in agents_of(employer):
        if one.email.lower() == email.lower() and role in {one.role, AgencyRole.AGENT}:
            raise AgentAlready


@use_case
def withdraw_invitation(*, invitation: AgentInvitation, by: Person, now: datetime) -> None:
    """
    Let the invitation lead nowhere.

    :raises NotAnOwner: `by` is neither an owner of the employer nor looks after it
    :raises InvitationNotYours: it is accepted or withdrawn already
    """
    _refuse_others(invitation.employer, by, now)
    rows = AgentInvitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None)
    if not rows.update(withdrawn_at=now):
        raise InvitationNotYours


@use_case
def accept_invitation(*, token: str, by: Person, now: datetime) -> Employer:
    """
    Begin to act for the employer that invited `by`, or do more for it than before.

    :raises InvitationNotYours: used up, withdrawn, too old, unknown, or meant for another address
    """
    rows = AgentInvitation.objects.select_for_update(of=("self",)).select_related("employer")
    invitation = rows.filter(token=token, accepted_at=None, withdrawn_at=None).first()
    if invitation is None or (by.email or "").lower() != invitation.email.lower():
        raise InvitationNotYours
    if now > last_moment_of(invitation):
        raise InvitationNotYours
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    agency, is_new = Agency.objects.get_or_create(
        person=by,
        employer=invitation.employer,
        until=None,
        defaults={"role": invitation.role, "since": now},
    )
    if not is_new and invitation.role == AgencyRole.OWNER and agency.role != AgencyRole.OWNER:
        agency.role = AgencyRole.OWNER
        agency.save(update_fields=["role"])
    return invitation.employer


@use_case
def change_role(*, agency: Agency, role: AgencyRole, by: Person, now: datetime) -> Agency:
    """
    Let somebody do more, or less, for the employer.

    :raises NotAnOwner: `by` is neither an owner of the employer nor looks after it
    :raises LastOwner: nobody would be left to decide
    """
    employer = agency.employer
    _refuse_others(employer, by, now)
    if agency.role == role:
        return agency
    if agency.role == AgencyRole.OWNER:
        _refuse_to_orphan(employer)
    agency.role = role
    agency.save(update_fields=["role"])
    _tell(agency, "employers.role_changed", by=by, now=now)
    return agency


@use_case
def end_agency(*, agency: Agency, by: Person, now: datetime, reason: str = "") -> None:
    """
    Let somebody act for the employer no longer, at once.

    The service may end even the last owner: whoever registered a foreign company must be parted
    from it before the right people come in.

    :raises NotAnOwner: `by` is neither an owner, nor the person, nor looks after the employer
    :raises LastOwner: nobody would be left to decide
    """
    employer = agency.employer
    is_own = agency.person_id == by.pk
    is_service = not is_own and _is_service(employer, by, now)
    if not (is_own or is_service or is_owner(by, employer.pk)):
        raise NotAnOwner
    if agency.role == AgencyRole.OWNER and not is_service:
        _refuse_to_orphan(employer)
    agency.until, agency.end_reason = now, reason
    agency.save(update_fields=["until", "end_reason"])
    if not is_own:
        _tell(agency, "employers.agency_ended", by=by, now=now)


@use_case
def reset_second_factor(*, agency: Agency, reason: str, by: Person, now: datetime) -> None:
    """
    Let an agent who has lost phone and passkeys set up a new second step of sign-in.

    :raises NotLookedAfterByYou: `by` does not look after the employer for the service
    :raises WorksHere: the agent works for the service too; an administrator helps
    :raises ReasonMissing: how the agent was recognised is not written down
    """
    if not _is_service(agency.employer, by, now):
        raise NotLookedAfterByYou
    reset_second_factor_of_client(person=agency.person, reason=reason, by=by, now=now)


def _refuse_to_orphan(employer: Employer) -> None:
    owners = Agency.objects.select_for_update().filter(
        employer=employer, role=AgencyRole.OWNER, until=None
    )
    if len(owners) == 1:
        raise LastOwner


def _tell(agency: Agency, kind: str, *, by: Person, now: datetime) -> None:
    notify(
        person=agency.person,
        kind=kind,
        once=f"{kind}:{agency.pk}:{now.isoformat()}",
        variables={"employer": agency.employer.name},
        link="/employer/",
        by=by,
        now=now,
    )


@use_case
def ask_to_act(
    *, employer: Employer, text: str, by: Person, now: datetime, submission: UUID | None = None
) -> Thread:
    """
    Ask the employer's counsellor to let `by` act for an employer that somebody else has registered.

    :raises MessageEmpty: there is no text
    """
    return start_thread(
        subject=employer.name,
        text=text,
        office=employer.office,
        side=Side.OUTSIDE,
        person=by,
        staff=employer.owner,
        about=f"employer:{employer.reference}",
        submission=submission,
        by=by,
        now=now,
    )
