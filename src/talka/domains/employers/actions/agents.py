"""Who acts for an employer."""

import secrets
from datetime import datetime

from talka.domains.contact.api import notify_address
from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.queries import is_owner
from talka.domains.employers.rules import AgencyRole
from talka.domains.people.api import Person
from talka.kit.audit import use_case


class NotAnOwner(Exception):
    """Only an owner may invite others or end their agency."""


class LastOwner(Exception):
    """An employer needs at least one owner. Make somebody else an owner first."""


class InvitationNotYours(Exception):
    """The invitation is used up, withdrawn, or was sent to another address."""


@use_case
def invite_agent(
    *, employer: Employer, email: str, role: AgencyRole, by: Person, now: datetime
) -> AgentInvitation:
    """
    Invite somebody by e-mail to act for the employer too.

    :raises NotAnOwner: `by` is no owner of the employer
    """
    if not is_owner(by, employer.pk):
        raise NotAnOwner
    invitation = AgentInvitation.objects.create(
        employer=employer,
        email=email,
        role=role,
        token=secrets.token_urlsafe(32),
        invited_by=by,
        invited_at=now,
    )
    notify_address(
        email=email,
        language=by.language,
        kind="employers.invitation",
        once=f"employers.invitation:{invitation.pk}",
        variables={"employer": employer.name},
        link=f"/employer/invitation/{invitation.token}/",
        by=by,
        now=now,
    )
    return invitation


@use_case
def accept_invitation(*, token: str, by: Person, now: datetime) -> Employer:
    """
    Begin to act for the employer that invited `by`.

    :raises InvitationNotYours: used up, withdrawn, unknown, or meant for another address
    """
    rows = AgentInvitation.objects.select_for_update(of=("self",)).select_related("employer")
    invitation = rows.filter(token=token, accepted_at=None, withdrawn_at=None).first()
    if invitation is None or (by.email or "").lower() != invitation.email.lower():
        raise InvitationNotYours
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    Agency.objects.get_or_create(
        person=by,
        employer=invitation.employer,
        until=None,
        defaults={"role": invitation.role, "since": now},
    )
    return invitation.employer


@use_case
def end_agency(*, agency: Agency, by: Person, now: datetime) -> None:
    """
    Let somebody act for the employer no longer, at once.

    :raises NotAnOwner: `by` is neither an owner nor the person
    :raises LastOwner: nobody would be left to decide
    """
    owners = Agency.objects.select_for_update().filter(
        employer=agency.employer_id, role=AgencyRole.OWNER, until=None
    )
    if agency.person_id != by.pk and by.pk not in {one.person_id for one in owners}:
        raise NotAnOwner
    if agency.role == AgencyRole.OWNER and len(owners) == 1:
        raise LastOwner
    agency.until = now
    agency.save(update_fields=["until"])
