"""Who works where, as what, from when to when."""

from datetime import date, datetime, timedelta

from django.contrib.sessions.models import Session

from talka.domains.people import queries
from talka.domains.people.events import RoleEnded
from talka.domains.people.models import Office, Person, RoleGrant, Substitution
from talka.domains.people.rules import Role
from talka.kit import clock, events
from talka.kit.audit import use_case


class NotAnAdministrator(Exception):
    """Only administrators grant and end roles."""


def _refuse_all_but_administrators(by: Person | None, now: datetime) -> None:
    if by is not None and not queries.has_role(by, Role.ADMINISTRATOR, day=clock.day(now)):
        raise NotAnAdministrator


@use_case
def grant_role(
    *,
    person: Person,
    role: Role,
    office: Office,
    valid_from: date,
    by: Person | None,
    now: datetime,
    valid_to: date | None = None,
    reason: str = "",
) -> RoleGrant:
    """
    Give the person the role in the office. A grant that already covers the days is returned.

    :raises NotAnAdministrator: `by` may not grant roles
    """
    _refuse_all_but_administrators(by, now)
    Person.objects.select_for_update().get(pk=person.pk)
    same = RoleGrant.objects.on(valid_from).filter(person=person, role=role, office=office).first()
    if same is not None:
        return same
    return RoleGrant.objects.create(
        person=person,
        role=role,
        office=office,
        valid_from=valid_from,
        valid_to=valid_to,
        granted_by=by,
        reason=reason,
    )


@use_case
def end_grant(*, grant: RoleGrant, by: Person | None, now: datetime, reason: str = "") -> None:
    """
    End the role at once, and every session of its holder with it.

    :raises NotAnAdministrator: `by` may not end roles
    """
    _refuse_all_but_administrators(by, now)
    grant.valid_to = clock.day(now) - timedelta(days=1)
    grant.reason = reason or grant.reason
    grant.save(update_fields=["valid_to", "reason"])
    end_sessions(grant.person_id)
    events.announce(
        RoleEnded(person_id=grant.person_id, role=grant.role, office_id=grant.office_id)
    )


@use_case
def deactivate(*, person: Person, by: Person | None, now: datetime, reason: str) -> None:
    """
    Shut the account of somebody who has left: all roles and sessions end at once.

    :raises NotAnAdministrator: `by` may not do this
    """
    _refuse_all_but_administrators(by, now)
    for grant in RoleGrant.objects.on(clock.day(now)).filter(person=person):
        end_grant(grant=grant, by=by, now=now, reason=reason)
    person.is_active = False
    person.save(update_fields=["is_active"])
    end_sessions(person.pk)


def end_sessions(person_id: int) -> None:
    """Sign the person out everywhere."""
    from allauth.usersessions.models import UserSession  # noqa: PLC0415 -- needs the app registry

    keys = UserSession.objects.filter(user_id=person_id).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(keys)).delete()
    UserSession.objects.filter(user_id=person_id).delete()


@use_case
def set_substitute(
    *,
    absent: Person,
    substitute: Person,
    valid_from: date,
    valid_to: date,
    by: Person | None,
    now: datetime,
) -> Substitution:
    """Let a colleague do the work of somebody who is away."""
    return Substitution.objects.create(
        absent=absent, substitute=substitute, valid_from=valid_from, valid_to=valid_to
    )
