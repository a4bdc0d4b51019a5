from datetime import date, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from talka.domains.people import actions, queries
from talka.domains.people.events import RoleEnded
from talka.domains.people.models import AccountEvent, RoleGrant
from talka.domains.people.rules import Role
from talka.domains.people.tests.factories import (
    NOW,
    PASSWORD,
    TODAY,
    a_member,
    a_person,
    an_office,
    with_account,
)
from talka.kit import events


pytestmark = pytest.mark.django_db
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def grant(person, office, by=None, **days):
    return actions.grant_role(
        person=person,
        role=Role.COUNSELLOR,
        office=office,
        by=by,
        now=NOW,
        **{"valid_from": TODAY, **days},
    )


def test_a_role_holds_from_its_first_to_its_last_day(person, office):
    grant(person, office, valid_from=TODAY, valid_to=TOMORROW)
    for day, holds in [
        (YESTERDAY, False),
        (TODAY, True),
        (TOMORROW, True),
        (TOMORROW + timedelta(1), False),
    ]:
        assert queries.has_role(person, Role.COUNSELLOR, day=day) is holds


def test_only_administrators_give_and_end_roles(member, person, office):
    with pytest.raises(actions.NotAnAdministrator):
        grant(person, office, by=member)
    with pytest.raises(actions.NotAnAdministrator):
        actions.end_grant(grant=member.grants.get(), by=person, now=NOW)
    with pytest.raises(actions.NotAnAdministrator):
        actions.deactivate(person=member, by=member, now=NOW, reason="left")


def test_an_administrator_whose_role_has_ended_gives_no_more_roles(person, office):
    former = a_member(Role.ADMINISTRATOR, until=YESTERDAY)
    with pytest.raises(actions.NotAnAdministrator):
        grant(person, office, by=former)


def test_giving_a_role_twice_makes_one_grant(person, office):
    assert grant(person, office) == grant(person, office)


def test_a_last_day_before_the_first_is_refused(person, office):
    with pytest.raises(actions.GrantNotNow):
        grant(person, office, valid_to=YESTERDAY)


def test_the_database_refuses_two_grants_for_the_same_days(member, office):
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(
            person=member, role=Role.COUNSELLOR, office=office, valid_from=date(2026, 1, 1)
        )


def test_a_role_that_ends_now_is_gone_at_once_and_announced(member, administrator, monkeypatch):
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)
    given = member.grants.get()
    actions.end_grant(grant=given, by=administrator, now=NOW, reason="moved away")
    assert not queries.has_role(member, Role.COUNSELLOR, day=TODAY)
    assert heard == [RoleEnded(member.pk, Role.COUNSELLOR, given.office_id)]


def test_a_role_given_and_ended_on_one_day_can_be_given_again(person, office, administrator):
    actions.end_grant(grant=grant(person, office), by=administrator, now=NOW)
    assert not queries.has_role(person, Role.COUNSELLOR, day=TODAY)
    grant(person, office)
    assert queries.has_role(person, Role.COUNSELLOR, day=TODAY)


def test_a_role_to_come_can_be_taken_back(person, office, administrator):
    given = grant(person, office, valid_from=TOMORROW)
    actions.end_grant(grant=given, by=administrator, now=NOW)
    assert not queries.has_role(person, Role.COUNSELLOR, day=TOMORROW)


def test_a_role_that_has_ended_is_not_ended_again(administrator):
    former = a_member(until=YESTERDAY)
    with pytest.raises(actions.GrantNotNow):
        actions.end_grant(grant=former.grants.get(), by=administrator, now=NOW)


def test_a_planned_last_day_keeps_the_role_until_then(member, administrator):
    actions.end_grant(grant=member.grants.get(), by=administrator, now=NOW, last_day=TOMORROW)
    assert queries.has_role(member, Role.COUNSELLOR, day=TOMORROW)
    assert not queries.has_role(member, Role.COUNSELLOR, day=TOMORROW + timedelta(1))


def test_whoever_moves_has_the_role_in_the_new_office_only(member, administrator, office):
    other = an_office("kaunas")
    actions.move(grant=member.grants.get(), office=other, by=administrator, now=NOW, reason="moved")
    assert queries.offices_of(member, Role.COUNSELLOR, day=TODAY) == [other]


def test_every_grant_and_every_end_stands_in_the_log_with_who_did_it(person, office, administrator):
    given = grant(person, office, by=administrator)
    actions.end_grant(grant=given, by=administrator, now=NOW, reason="mistake")
    ended, begun = queries.log_of(person)
    assert (begun.kind, begun.by_id, begun.at) == (queries.GRANTED, administrator.pk, NOW)
    assert (ended.kind, ended.by_id, ended.reason) == (queries.CHANGED, administrator.pk, "mistake")


def test_somebody_who_left_has_no_role_and_cannot_sign_in(member, administrator, client):
    with_account(member)
    actions.deactivate(person=member, by=administrator, now=NOW, reason="retired")
    member.refresh_from_db()
    assert queries.roles_of(member, day=TODAY) == frozenset()
    client.post(reverse("account_login"), {"login": member.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert AccountEvent.objects.get(person_id=member.pk).reason == "retired"


def test_whoever_comes_back_gets_an_account_but_no_role(member, administrator):
    actions.deactivate(person=member, by=administrator, now=NOW, reason="left")
    actions.reactivate(person=member, by=administrator, now=NOW, reason="came back")
    member.refresh_from_db()
    assert member.is_active
    assert queries.roles_of(member, day=TODAY) == frozenset()


def signed_in_client(client, person):
    with_account(person)
    client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    assert client.session["_auth_user_id"] == str(person.pk)
    return client


@pytest.mark.parametrize("how", ["role ends", "account closes", "second factor reset"])
def test_sessions_end_at_once(how, member, administrator, client):
    own = signed_in_client(client, member)
    assert own.get(reverse("account_security")).status_code == 200
    if how == "role ends":
        actions.end_grant(grant=member.grants.get(), by=administrator, now=NOW)
    elif how == "account closes":
        actions.deactivate(person=member, by=administrator, now=NOW, reason="left")
    else:
        actions.reset_second_factor(
            person=member, reason="passport seen", by=administrator, now=NOW
        )
    answer = own.get(reverse("account_security"))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


def test_a_planned_end_does_not_sign_anybody_out(member, administrator, client):
    own = signed_in_client(client, member)
    actions.end_grant(grant=member.grants.get(), by=administrator, now=NOW, last_day=TOMORROW)
    assert own.get(reverse("account_security")).status_code == 200


def test_a_substitute_stands_in_for_the_days_named(member, administrator):
    colleague = a_member()
    row = actions.set_substitute(
        absent=member,
        substitute=colleague,
        valid_from=TODAY,
        valid_to=TOMORROW,
        by=administrator,
        now=NOW,
    )
    assert queries.substitute_of(member, day=TOMORROW) == colleague
    assert queries.stands_in_for(colleague, day=TODAY) == {member.pk}
    assert queries.substitute_of(member, day=TOMORROW + timedelta(1)) is None
    actions.end_substitution(substitution=row, by=administrator, now=NOW)
    assert queries.substitute_of(member, day=TODAY) is None


def test_nobody_stands_in_for_themselves_or_on_no_day(member, administrator):
    plan = {"absent": member, "by": administrator, "now": NOW, "valid_from": TODAY}
    with pytest.raises(actions.SubstituteImpossible):
        actions.set_substitute(substitute=member, valid_to=TOMORROW, **plan)
    with pytest.raises(actions.SubstituteImpossible):
        actions.set_substitute(substitute=a_person(), valid_to=YESTERDAY, **plan)


def grants_of(person, office):
    rows = queries.grants_of(person)
    return [(one.valid_from, one.valid_to) for one in rows if one.office == office]


@pytest.mark.parametrize(
    ("first", "last", "held"),
    [
        (TODAY, None, [(TODAY, None)]),
        (YESTERDAY, TOMORROW, [(YESTERDAY, TOMORROW)]),
        (TOMORROW, None, [(TODAY, None)]),
        (TODAY, TODAY, [(TODAY, TOMORROW)]),
    ],
)
def test_a_role_granted_for_more_days_is_made_longer_and_never_shorter(
    person, office, first, last, held
):
    give = partial(
        actions.grant_role, person=person, role=Role.MANAGER, office=office, by=None, now=NOW
    )
    give(valid_from=TODAY, valid_to=TOMORROW)
    give(valid_from=first, valid_to=last)
    assert grants_of(person, office) == held


def test_a_role_that_would_join_two_others_is_refused(person, office):
    give = partial(
        actions.grant_role, person=person, role=Role.MANAGER, office=office, by=None, now=NOW
    )
    give(valid_from=YESTERDAY, valid_to=YESTERDAY)
    give(valid_from=TOMORROW)
    with pytest.raises(actions.GrantOverlaps):
        give(valid_from=YESTERDAY, valid_to=None)
    assert grants_of(person, office) == [(TOMORROW, None), (YESTERDAY, YESTERDAY)]
