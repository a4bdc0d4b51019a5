from datetime import timedelta
from uuid import uuid4

import pytest

from talka.domains.contact.api import Notice
from talka.domains.employers import actions, queries
from talka.domains.employers.models import Agency, AgentInvitation
from talka.domains.employers.rules import AgencyRole
from talka.domains.employers.tests.factories import (
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
    an_invitation,
)
from talka.domains.people.tests.factories import NOW, a_person, an_office


pytestmark = pytest.mark.django_db
EMAIL = "nauja@example.org"


def accept(invitation, by, *, now=NOW):
    return actions.accept_invitation(token=invitation.token, by=by, now=now)


def roles_of(employer):
    return {one.person_id: one.role for one in queries.agents_of(employer)}


def test_an_invitation_is_for_the_address_it_was_sent_to(employer):
    invitation = an_invitation(employer)

    with pytest.raises(actions.InvitationNotYours):
        accept(invitation, a_person())
    accept(invitation, a_person(email="Nauja@example.org"))

    assert len(queries.agents_of(employer)) == 2
    assert Notice.objects.filter(kind="employers.invitation").count() == 1


def test_only_owners_and_those_who_look_after_the_employer_invite(employer, counsellor):
    agency = an_agency(a_person(), employer)
    stranger = an_employer_counsellor(an_office())

    for somebody in (agency.person, stranger, a_person()):
        with pytest.raises(actions.NotAnOwner):
            actions.invite_agent(
                employer=employer, email=EMAIL, role=AgencyRole.AGENT, by=somebody, now=NOW
            )
    made = actions.invite_agent(
        employer=employer, email=EMAIL, role=AgencyRole.OWNER, by=counsellor, now=NOW
    )

    assert made.invited_by == counsellor


def test_a_double_click_invites_once(employer, agent):
    submission = uuid4()

    first, second = (
        actions.invite_agent(
            employer=employer, email=EMAIL, role=AgencyRole.AGENT, by=agent, now=NOW,
            submission=submission,
        )
        for _ in range(2)
    )  # fmt: skip

    assert first == second
    assert Notice.objects.filter(kind="employers.invitation").count() == 1


def test_of_two_invitations_to_one_address_only_the_later_leads_somewhere(employer):
    first, second = an_invitation(employer), an_invitation(employer)
    person = a_person(email=EMAIL)

    with pytest.raises(actions.InvitationNotYours):
        accept(first, person)
    accept(second, person)

    assert queries.is_agent(person, employer.pk)


def test_an_invitation_that_has_waited_too_long_leads_nowhere(employer):
    invitation, person = an_invitation(employer), a_person(email=EMAIL)
    later = NOW + timedelta(days=14, seconds=1)

    with pytest.raises(actions.InvitationNotYours):
        accept(invitation, person, now=later)

    assert queries.invitation_for(person, invitation.token, now=later) is None
    assert [one.is_over for one in queries.open_invitations(employer, now=later)] == [True]


def test_a_withdrawn_invitation_leads_nowhere(employer, agent):
    invitation = an_invitation(employer)
    actions.withdraw_invitation(invitation=invitation, by=agent, now=NOW)

    with pytest.raises(actions.InvitationNotYours):
        accept(invitation, a_person(email=EMAIL))
    with pytest.raises(actions.InvitationNotYours):
        actions.withdraw_invitation(invitation=invitation, by=agent, now=NOW)
    assert queries.open_invitations(employer, now=NOW) == []


def test_a_stranger_withdraws_nothing(employer):
    with pytest.raises(actions.NotAnOwner):
        actions.withdraw_invitation(invitation=an_invitation(employer), by=a_person(), now=NOW)


def test_an_agent_who_is_invited_as_owner_becomes_one(employer):
    person = a_person(email=EMAIL)
    an_agency(person, employer)

    accept(an_invitation(employer, role=AgencyRole.OWNER), person)

    assert roles_of(employer)[person.pk] == AgencyRole.OWNER
    assert Agency.objects.filter(person=person, employer=employer).count() == 1


def test_nobody_is_invited_to_what_they_may_do_already(employer, agent):
    for role in AgencyRole:
        with pytest.raises(actions.AgentAlready):
            an_invitation(employer, agent.email.upper(), role=role)

    assert not AgentInvitation.objects.exists()


def test_an_owner_makes_another_owner_and_may_then_step_back(employer, agent):
    other = an_agency(a_person(), employer)
    own = employer.agencies.get(person=agent)

    actions.change_role(agency=other, role=AgencyRole.OWNER, by=agent, now=NOW)
    actions.change_role(agency=own, role=AgencyRole.AGENT, by=agent, now=NOW)

    assert roles_of(employer) == {other.person_id: AgencyRole.OWNER, agent.pk: AgencyRole.AGENT}
    assert Notice.objects.get(kind="employers.role_changed", person=other.person)


def test_the_last_owner_neither_steps_back_nor_leaves(employer, agent):
    agency = employer.agencies.get()

    with pytest.raises(actions.LastOwner):
        actions.change_role(agency=agency, role=AgencyRole.AGENT, by=agent, now=NOW)
    with pytest.raises(actions.LastOwner):
        actions.end_agency(agency=agency, by=agent, now=NOW)


def test_an_agent_may_leave_but_neither_rise_nor_send_others_away(employer):
    agency, other = an_agency(a_person(), employer), an_agency(a_person(), employer)

    with pytest.raises(actions.NotAnOwner):
        actions.end_agency(agency=other, by=agency.person, now=NOW)
    with pytest.raises(actions.NotAnOwner):
        actions.change_role(agency=agency, role=AgencyRole.OWNER, by=agency.person, now=NOW)
    actions.end_agency(agency=agency, by=agency.person, now=NOW)

    assert not queries.is_agent(agency.person, employer.pk)


def test_the_service_parts_even_the_last_owner_from_a_foreign_company(employer, counsellor, agent):
    actions.end_agency(
        agency=employer.agencies.get(), by=counsellor, now=NOW, reason="Ne tos įmonės žmogus"
    )

    assert queries.agents_of(employer) == []
    assert Agency.objects.get().end_reason == "Ne tos įmonės žmogus"
    assert Notice.objects.get(kind="employers.agency_ended").person == agent


def test_nobody_is_invited_to_a_row_that_is_gone(office, counsellor):
    kept, gone = (an_employer(office=office, owner=counsellor) for _ in range(2))
    actions.merge_employers(kept=kept, gone=gone, reason="double", by=counsellor, now=NOW)
    gone.refresh_from_db()

    with pytest.raises(actions.EmployerGone):
        actions.invite_agent(
            employer=gone, email=EMAIL, role=AgencyRole.AGENT, by=counsellor, now=NOW
        )


def test_who_comes_to_a_known_organisation_can_ask_its_counsellor(employer, counsellor):
    person, submission = a_person(), uuid4()

    asked = [
        actions.ask_to_act(
            employer=employer, text="Esu vadovė", by=person, now=NOW, submission=submission
        )
        for _ in range(2)
    ]

    assert asked[0] == asked[1]
    assert (asked[0].person, asked[0].staff) == (person, counsellor)
    assert not queries.is_agent(person, employer.pk)
    assert agent_of(employer) != person
