"""Who acts for an employer, and who was asked to."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from talka.domains.employers import rules
from talka.domains.employers.models import Agency, AgentInvitation, Employer
from talka.domains.employers.rules import AgencyRole, InvitationPolicy
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.policy import in_force


@dataclass(frozen=True, slots=True)
class AgentRow:
    """Somebody who acts for an employer."""

    agency_id: int
    person_id: int
    name: str
    email: str
    role: AgencyRole

    @property
    def is_owner(self) -> bool:
        """Tell whether the person may also invite others."""
        return self.role == AgencyRole.OWNER


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation that nobody has accepted; after its last moment it leads nowhere."""

    number: int
    email: str
    role: AgencyRole
    invited_at: datetime
    until: datetime
    is_over: bool


def is_agent(person: Person, employer_id: int) -> bool:
    """Tell whether the person acts for the employer now."""
    return Agency.objects.filter(person=person, employer_id=employer_id, until=None).exists()


def is_owner(person: Person, employer_id: int) -> bool:
    """Tell whether the person may invite others to act for the employer."""
    held = Agency.objects.filter(person=person, employer_id=employer_id, until=None)
    return held.filter(role=AgencyRole.OWNER).exists()


def agents_of(employer: Employer) -> list[AgentRow]:
    """Return who acts for the employer now, owners first."""
    rows = Agency.objects.filter(employer=employer, until=None).select_related("person")
    ordered = rows.order_by("-role", "person__family_name", "pk")
    return [
        AgentRow(
            agency_id=row.pk,
            person_id=row.person_id,
            name=row.person.full_name,
            email=row.person.email or "",
            role=AgencyRole(row.role),
        )
        for row in ordered
    ]


def agency_of(employer: Employer, number: int) -> Agency | None:
    """Return the standing agency of that number for the employer, or None."""
    rows = Agency.objects.filter(pk=number, employer=employer, until=None)
    return rows.select_related("person", "employer").first()


def people_acting_for(employer_id: int) -> list[Person]:
    """Return the people who act for the employer now."""
    held = Agency.objects.filter(employer_id=employer_id, until=None).values("person_id")
    return list(Person.objects.filter(pk__in=held, is_active=True).order_by("pk"))


def _open() -> QuerySet[AgentInvitation]:
    return AgentInvitation.objects.filter(accepted_at=None, withdrawn_at=None)


def invitation_policy(day: date) -> InvitationPolicy:
    """Return for how long invitations of the day can be accepted."""
    return in_force(InvitationPolicy, file="employers", table="invitations", on=day)


def last_moment_of(invitation: AgentInvitation) -> datetime:
    """Return until when the invitation can be accepted, by the rule of the day it was sent."""
    policy = invitation_policy(clock.day(invitation.invited_at))
    return rules.last_moment(invitation.invited_at, policy)


def open_invitations(employer: Employer, *, now: datetime) -> list[InvitationRow]:
    """Return the invitations that nobody has accepted yet, the newest first."""
    rows = _open().filter(employer=employer).order_by("-invited_at", "-pk")
    return [
        InvitationRow(
            number=row.pk,
            email=row.email,
            role=AgencyRole(row.role),
            invited_at=row.invited_at,
            until=last_moment_of(row),
            is_over=now > last_moment_of(row),
        )
        for row in rows
    ]


def invitation_of(employer: Employer, number: int) -> AgentInvitation | None:
    """Return the open invitation of that number for the employer, or None."""
    return _open().filter(employer=employer, pk=number).select_related("employer").first()


def invitation_for(person: Person, token: str, *, now: datetime) -> AgentInvitation | None:
    """Return the invitation behind the link if it is meant for the person and still open, or None."""
    rows = _open().filter(token=token, email__iexact=person.email or "")
    found = rows.select_related("employer").first()
    if found is None or now > last_moment_of(found):
        return None
    return found
