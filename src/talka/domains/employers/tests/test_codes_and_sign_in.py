"""Company codes with a wrong check digit, agents who lost their phone, one invitation sent twice at once."""

from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from talka.domains.employers import actions
from talka.domains.employers.models import AgentInvitation, Employer
from talka.domains.employers.queries import code_tag
from talka.domains.employers.rules import AgencyRole
from talka.domains.employers.tests.factories import (
    a_place,
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
    text_of,
)
from talka.domains.people.api import ReasonMissing, WorksHere
from talka.domains.people.tests.factories import (
    NOW,
    a_member,
    a_person,
    second_factors_of,
    with_second_factor,
)
from talka.engines.identifiers import make_company_code


pytestmark = pytest.mark.django_db
GOOD, WRONG = make_company_code("LT", 700), "190766610"


def register(code):
    return actions.register_employer(
        country="LT",
        company_code=code,
        name="Duona",
        municipality=a_place(),
        by=a_person(),
        now=NOW,
    )


def test_a_code_in_order_is_nothing_to_talk_about():
    assert code_tag(register(GOOD)) is None


def test_a_wrong_check_digit_is_kept_with_the_employer_and_shown_at_the_desk(desk_client, office):
    employer = register(WRONG)
    assert employer.code_standing == "UNVERIFIED"
    Employer.objects.filter(pk=employer.pk).update(office=office)
    page = desk_client.get(reverse("desk:employer", args=[employer.reference]))
    assert "the check digit does not fit" in text_of(page)


def test_a_wrong_check_digit_is_asked_about_once_and_then_believed(client):
    client.force_login(a_person())
    given = {"country": "LT", "company_code": WRONG}

    answer = client.post(reverse("employer:register"), given)
    form = answer.context["form"]
    assert "company_code" in form.errors
    assert form["company_code"].value() == WRONG

    again = client.post(reverse("employer:register"), given | {"doubted": form["doubted"].value()})
    assert again.url == reverse("employer:register_facts", args=["LT", WRONG])
    other = client.post(reverse("employer:register"), {**given, "doubted": GOOD})
    assert other.status_code == 200


def reset(agent, employer, *, by, reason="came with a passport"):
    agency = employer.agencies.get(person=agent)
    actions.reset_second_factor(agency=agency, reason=reason, by=by, now=NOW)


def test_whoever_looks_after_the_employer_helps_an_agent_who_lost_the_phone(
    desk_client, employer, agent
):
    with_second_factor(agent)
    agency = employer.agencies.get(person=agent)
    address = reverse("desk:reset_agent_second_factor", args=[employer.reference, agency.pk])
    dossier = desk_client.get(reverse("desk:employer", args=[employer.reference]))
    assert address in dossier.content.decode()

    assert "reason" in desk_client.post(address, {"reason": ""}).context["form"].errors
    assert second_factors_of(agent) != []
    assert desk_client.post(address, {"reason": "came with a passport"}).status_code == 302
    assert second_factors_of(agent) == []


def test_nobody_else_resets_the_second_step_of_an_agent(employer, agent):
    with_second_factor(agent)
    for stranger in (agent, a_person(), a_member(), an_employer_counsellor(an_employer().office)):
        with pytest.raises(actions.NotLookedAfterByYou):
            reset(agent, employer, by=stranger)
    assert second_factors_of(agent) != []


def test_an_agent_who_works_for_the_service_goes_to_the_administrator(
    desk_client, employer, counsellor
):
    both = a_member()
    an_agency(both, employer)
    with pytest.raises(WorksHere):
        reset(both, employer, by=counsellor)
    agency = employer.agencies.get(person=both)
    address = reverse("desk:reset_agent_second_factor", args=[employer.reference, agency.pk])
    answer = desk_client.post(address, {"reason": "came with a passport"})
    assert "an administrator helps them" in text_of(answer)


def test_the_agent_must_have_been_recognised(employer, agent, counsellor):
    with pytest.raises(ReasonMissing):
        reset(agent, employer, by=counsellor, reason=" ")


@pytest.mark.django_db(transaction=True)
def test_one_form_sent_twice_at_one_moment_invites_once():
    employer = an_employer()
    owner, submission, found = agent_of(employer), uuid4(), []

    def invite():
        try:
            made = actions.invite_agent(
                employer=employer, email="new@example.org", role=AgencyRole.AGENT, by=owner,
                now=NOW, submission=submission,
            )  # fmt: skip
            found.append(made.pk)
        finally:
            connection.close()

    threads = [Thread(target=invite) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert found == [AgentInvitation.objects.get().pk] * 4
