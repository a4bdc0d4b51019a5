"""The pages on who acts for an employer, opened by an owner and by the service."""

import pytest
from django.urls import reverse

from talka.domains.employers import queries
from talka.domains.employers.models import Agency, AgentInvitation
from talka.domains.employers.rules import AgencyRole
from talka.domains.employers.tests.factories import (
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
    an_invitation,
    text_of,
)
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import a_member, a_person, an_office


pytestmark = pytest.mark.django_db


@pytest.fixture(params=["employer", "desk"])
def side(request, client, employer, agent, counsellor, settings):
    settings.DEMO = True  # no second factor
    client.force_login(agent if request.param == "employer" else counsellor)
    return request.param


def url(side, page, employer, *parts):
    return reverse(f"{side}:{page}", args=[employer.reference, *parts])


def home(side, employer):
    return url(side, "organisation" if side == "employer" else "employer", employer)


def test_somebody_is_invited(side, client, employer):
    page = url(side, "invite", employer)
    assert client.get(page).status_code == 200

    answer = client.post(page, {"email": "nauja@example.org", "role": "OWNER"})

    assert answer.url == home(side, employer)
    assert AgentInvitation.objects.get().role == AgencyRole.OWNER


def test_a_wrong_address_is_told_at_the_field(side, client, employer):
    answer = client.post(url(side, "invite", employer), {"email": "nobody", "role": "AGENT"})

    assert answer.context["form"].errors["email"]
    assert "nobody" in text_of(answer)


def test_who_may_do_it_already_is_not_invited(side, client, employer, agent):
    answer = client.post(url(side, "invite", employer), {"email": agent.email, "role": "AGENT"})

    assert answer.context["form"].errors["email"]
    assert not AgentInvitation.objects.exists()


def test_an_agent_becomes_an_owner_and_the_other_may_step_back(side, client, employer, agent):
    own, other = employer.agencies.get(), an_agency(a_person(), employer)

    up = client.post(url(side, "change_agency", employer, other.pk), {"role": "OWNER"})
    client.post(url(side, "change_agency", employer, own.pk), {"role": "AGENT"})

    assert up.url == home(side, employer)
    assert queries.is_owner(other.person, employer.pk)
    assert not queries.is_owner(agent, employer.pk)


def test_the_last_owner_stays_one(side, client, employer, agent):
    own = employer.agencies.get()

    answer = client.post(url(side, "change_agency", employer, own.pk), {"role": "AGENT"})

    assert answer.url == home(side, employer)
    assert queries.is_owner(agent, employer.pk)


@pytest.mark.parametrize("role", ["", "KING"])
def test_a_role_that_is_none_is_a_page_that_is_not_there(side, client, employer, role):
    own = employer.agencies.get()

    answer = client.post(url(side, "change_agency", employer, own.pk), {"role": role})

    assert answer.status_code == 404


def test_ending_is_asked_once_more_and_then_done(side, client, employer):
    agency = an_agency(a_person("Jonas", "Petraitis"), employer)
    page = url(side, "end_agency", employer, agency.pk)

    assert "Jonas Petraitis" in text_of(client.get(page))
    assert queries.is_agent(agency.person, employer.pk)
    answer = client.post(page, {"reason": "Išėjo"})

    assert answer.url == home(side, employer)
    assert not queries.is_agent(agency.person, employer.pk)
    assert client.get(page).status_code == 404


def test_an_invitation_is_withdrawn(side, client, employer):
    invitation = an_invitation(employer)
    page = url(side, "withdraw_invitation", employer, invitation.pk)

    assert client.post(page).url == home(side, employer)
    assert client.post(page).status_code == 404
    assert queries.open_invitations(employer, now=invitation.invited_at) == []


@pytest.mark.parametrize("page", ["change_agency", "end_agency", "withdraw_invitation"])
def test_what_belongs_to_another_employer_is_not_there(side, client, employer, page):
    foreign = an_employer()
    number = (
        an_invitation(foreign).pk if page == "withdraw_invitation" else foreign.agencies.get().pk
    )

    assert client.post(url(side, page, employer, number), {"role": "AGENT"}).status_code == 404


def test_the_service_says_why_it_ends_somebody(client, employer, counsellor, settings):
    settings.DEMO = True
    client.force_login(counsellor)
    page = url("desk", "end_agency", employer, employer.agencies.get().pk)

    missing = client.post(page, {"reason": " "})
    done = client.post(page, {"reason": "Ne tos įmonės žmogus"})

    assert missing.context["form"].errors["reason"]
    assert done.url == home("desk", employer)
    assert Agency.objects.get().end_reason == "Ne tos įmonės žmogus"


def test_the_last_owner_cannot_leave_and_reads_what_to_do(agent_client, employer, agent):
    page = url("employer", "end_agency", employer, employer.agencies.get().pk)

    answer = agent_client.post(page, follow=True)

    assert "Make somebody else an owner first" in text_of(answer)
    assert queries.is_agent(agent, employer.pk)


def test_who_leaves_comes_to_the_entrance(client, employer):
    agency = an_agency(a_person(), employer)
    client.force_login(agency.person)

    answer = client.post(url("employer", "end_agency", employer, agency.pk))

    assert answer.url == reverse("employer:entrance")


def test_an_agent_who_is_no_owner_changes_nothing(client, employer, agent):
    agency = an_agency(a_person(), employer)
    invitation, own = an_invitation(employer), employer.agencies.get(person=agent)
    client.force_login(agency.person)

    client.post(url("employer", "change_agency", employer, agency.pk), {"role": "OWNER"})
    client.post(url("employer", "end_agency", employer, own.pk))
    client.post(url("employer", "withdraw_invitation", employer, invitation.pk))
    asked = client.post(
        url("employer", "invite", employer), {"email": "kita@example.org", "role": "AGENT"}
    )

    assert asked.context["form"].non_field_errors()
    assert not queries.is_owner(agency.person, employer.pk)
    assert queries.is_agent(agent, employer.pk)
    assert AgentInvitation.objects.get().withdrawn_at is None


@pytest.mark.parametrize("page", ["invite", "end_agency"])
def test_whoever_does_not_look_after_the_employer_finds_nothing(client, employer, settings, page):
    settings.DEMO = True
    parts = [] if page == "invite" else [employer.agencies.get().pk]
    far, reader = (
        an_employer_counsellor(an_office()),
        a_member(Role.COUNSELLOR, office=employer.office),
    )

    for person, status in ((far, 404), (reader, 403)):
        client.force_login(person)
        assert client.get(url("desk", page, employer, *parts)).status_code == status


def test_nobody_is_invited_to_a_row_that_was_merged(desk_client, employer, counsellor, office):
    from talka.domains.employers import actions
    from talka.domains.people.tests.factories import NOW

    gone = an_employer(office=office, owner=counsellor)
    actions.merge_employers(kept=employer, gone=gone, reason="double", by=counsellor, now=NOW)

    asked = desk_client.post(
        url("desk", "invite", gone), {"email": "kita@example.org", "role": "AGENT"}
    )

    assert asked.context["form"].non_field_errors()
    assert agent_of(employer)
