"""Who works where, as what, from when to when."""

from datetime import date, datetime, timedelta

from django.contrib.sessions.models import Session
from django.db.models import Q

from talka.domains.people import queries
from talka.domains.people.actions.journal import write_down
from talka.domains.people.events import RoleEnded
from talka.domains.people.models import Office, Person, RoleGrant
from talka.domains.people.rules import AccountChange, Role, Span
from talka.kit import clock, events
from talka.kit.audit import use_case


class NotAnAdministrator(Exception):
    """Only administrators grant and end roles."""


class GrantNotNow(Exception):
    """The role has ended already, or its last day would come before its first."""


class GrantOverlaps(Exception):
    """The person has this role in this office more than once in these days."""


def refuse_all_but_administrators(by: Person | None, now: datetime) -> None:
    """
    Let administrators and the service itself pass.

    :raises NotAnAdministrator: `by` is somebody else
    """
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
    Give the person the role in the office.

    A grant that covers some of the days is made longer, one that covers all of them is returned as
    it is: nobody has a role twice, and granting never takes a day away.

    :raises NotAnAdministrator: `by` may not grant roles
    :raises GrantNotNow: the last day comes before the first
    :raises GrantOverlaps: several grants cover some of the days, and it is not clear which counts
    """
    refuse_all_but_administrators(by, now)
    if valid_to is not None and valid_to < valid_from:
        raise GrantNotNow
    Person.objects.select_for_update().get(pk=person.pk)
    same = queries.grants_between(person, role, office, first=valid_from, last=valid_to)
    if len(same) > 1:
        raise GrantOverlaps
    if same:
        return _lengthen(same[0], Span(valid_from, valid_to), reason=reason)
    return RoleGrant.objects.create(
        person=person,
        role=role,
        office=office,
        valid_from=valid_from,
        valid_to=valid_to,
        granted_by=by,
        reason=reason,
    )


def _lengthen(grant: RoleGrant, wanted: Span, *, reason: str) -> RoleGrant:
    whole = Span(grant.valid_from, grant.valid_to).with_days_of(wanted)
    if (whole.first, whole.last) != (grant.valid_from, grant.valid_to):
        grant.valid_from, grant.valid_to = whole.first, whole.last
        grant.reason = reason or grant.reason
        grant.save(update_fields=["valid_from", "valid_to", "reason"])
    return grant


@use_case
def end_grant(
    *,
    grant: RoleGrant,
    by: Person | None,
    now: datetime,
    reason: str = "",
    last_day: date | None = None,
) -> None:
    """
    End the role at once, and every session of its holder with it; or let `last_day` be its last.

    :raises NotAnAdministrator: `by` may not end roles
    :raises GrantNotNow: it has ended, or `last_day` has passed
    """
    refuse_all_but_administrators(by, now)
    grant = RoleGrant.objects.select_for_update().get(pk=grant.pk)
    today = clock.day(now)
    if grant.valid_to is not None and grant.valid_to < today:
        raise GrantNotNow
    if last_day is not None and last_day < max(today, grant.valid_from):
        raise GrantNotNow
    # One that begins today or later is emptied: its last day comes before its first.
    grant.valid_to = last_day or max(today, grant.valid_from) - timedelta(days=1)
    grant.reason = reason or grant.reason
    grant.save(update_fields=["valid_to", "reason"])
    if last_day is None:
        end_sessions(grant.person_id)
        events.announce(
            RoleEnded(person_id=grant.person_id, role=grant.role, office_id=grant.office_id)
        )


@use_case
def move(
    *, grant: RoleGrant, office: Office, by: Person | None, now: datetime, reason: str = ""
) -> RoleGrant:
    """
    Let the person do the same work in another office from today on.

    :raises NotAnAdministrator: `by` may not do this
    :raises GrantNotNow: the role has ended already
    """
    end_grant(grant=grant, by=by, now=now, reason=reason)
    return grant_role(
        person=grant.person,
        role=Role(grant.role),
        office=office,
        valid_from=clock.day(now),
        valid_to=grant.valid_to,
        by=by,
        now=now,
        reason=reason,
    )


@use_case
def deactivate(*, person: Person, by: Person | None, now: datetime, reason: str) -> None:
    """
    Shut the account of somebody who has left: all roles and sessions end at once.

    :raises NotAnAdministrator: `by` may not do this
    """
    refuse_all_but_administrators(by, now)
    today = clock.day(now)
    standing = RoleGrant.objects.filter(person=person).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gte=today)
    )
    for grant in standing:
        end_grant(grant=grant, by=by, now=now, reason=reason)
    person.is_active = False
    person.save(update_fields=["is_active"])
    end_sessions(person.pk)
    write_down(AccountChange.DEACTIVATED, person=person, by=by, now=now, reason=reason)


@use_case
def reactivate(*, person: Person, by: Person | None, now: datetime, reason: str) -> None:
    """
    Open the account of somebody who has come back. Roles are granted anew.

    :raises NotAnAdministrator: `by` may not do this
    """
    refuse_all_but_administrators(by, now)
    person.is_active = True
    person.save(update_fields=["is_active"])
    write_down(AccountChange.REACTIVATED, person=person, by=by, now=now, reason=reason)


def end_sessions(person_id: int) -> None:
    """Sign the person out everywhere."""
    from allauth.usersessions.models import UserSession

    keys = UserSession.objects.filter(user_id=person_id).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(keys)).delete()
    UserSession.objects.filter(user_id=person_id).delete()
