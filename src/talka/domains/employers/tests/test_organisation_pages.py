import pytest
from django.urls import reverse

from talka.domains.employers import actions
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import Standing
from talka.domains.employers.tests.factories import (
    a_place,
    agent_of,
    an_agency,
    an_employer,
    an_employer_counsellor,
    an_invitation,
    text_of,
)
from talka.domains.people.tests.factories import NOW, a_person, an_office


pytestmark = pytest.mark.django_db


def url(employer, page="organisation"):
    return reverse(f"employer:{page}", args=[employer.reference])


def set_standing(employer, standing, reason=""):
    Employer.objects.filter(pk=employer.pk).update(standing=standing, standing_reason=reason)


def test_the_page_costs_the_same_for_any_number_of_agents(
    agent_client, employer, django_assert_max_num_queries
):
    for number in range(5):
        an_agency(a_person(), employer)
        an_invitation(employer, f"nauja{number}@example.org")

    with django_assert_max_num_queries(14):
        html = text_of(agent_client.get(url(employer)))

    assert html.count("/organisation/agents/") == 6 * 2
    assert html.count("/withdraw/") == 5


def test_an_agent_who_is_no_owner_sees_no_buttons_for_owners(client, employer):
    agency = an_agency(a_person(), employer)
    an_invitation(employer)
    client.force_login(agency.person)

    html = text_of(client.get(url(employer)))

    assert "/role/" not in html
    assert "/withdraw/" not in html
    assert html.count("/organisation/agents/") == 1  # may leave


@pytest.mark.parametrize("page", ["organisation", "edit_organisation", "letter", "invite"])
def test_the_pages_of_a_foreign_employer_are_not_there(client, employer, page):
    client.force_login(agent_of(an_employer()))

    assert client.get(url(employer, page)).status_code == 404


@pytest.mark.parametrize("standing", list(Standing))
def test_the_page_says_how_far_the_check_is_and_why(agent_client, employer, standing):
    set_standing(employer, standing, "Nėra dokumentų")

    html = text_of(agent_client.get(url(employer)))

    has_reason = standing in {Standing.REFUSED, Standing.BLOCKED}
    assert ("Nėra dokumentų" in html) == has_reason
    assert (url(employer, "letter") in html) == (standing == Standing.LETTER_SENT)
    assert (url(employer, "new_thread") in html) or not has_reason


def changed(employer, **changes):
    return {
        "municipality_pick": employer.municipality_id,
        "size": "SMALL",
        "version": employer.version,
        "phone": "+37060000001",
        **changes,
    }


def test_facts_are_changed(agent_client, employer):
    page = url(employer, "edit_organisation")
    assert "name" not in agent_client.get(page).context["form"].fields

    answer = agent_client.post(page, changed(employer, name="Pyragas"))

    assert answer.url == url(employer)
    after = Employer.objects.get(pk=employer.pk)
    assert (after.phone, after.size, after.name) == ("+37060000001", "SMALL", employer.name)


def test_the_name_is_put_right_until_somebody_has_checked_it(agent_client, employer):
    set_standing(employer, Standing.UNVERIFIED)

    agent_client.post(url(employer, "edit_organisation"), changed(employer, name="Pyragas"))

    assert Employer.objects.get(pk=employer.pk).name == "Pyragas"


def test_what_somebody_else_saved_is_not_overwritten_and_nothing_typed_is_lost(
    agent_client, employer, agent
):
    stale = changed(employer, phone="+37060000002")
    actions.edit_employer(
        employer=employer, version=1, values={"phone": "+37060000009"}, by=agent, now=NOW
    )
    page = url(employer, "edit_organisation")

    answer = agent_client.post(page, stale)

    assert "+37060000002" in text_of(answer)
    assert "govuk-error-summary" in text_of(answer)
    assert Employer.objects.get(pk=employer.pk).phone == "+37060000009"
    newer = answer.context["form"]["version"].value()
    assert agent_client.post(page, stale | {"version": newer}).url == url(employer)


def test_a_move_tells_the_new_office(agent_client, employer):
    elsewhere = an_office("alytus")
    an_employer_counsellor(elsewhere)

    answer = agent_client.post(
        url(employer, "edit_organisation"),
        changed(employer, municipality_pick=a_place(elsewhere).pk),
        follow=True,
    )

    assert "Alytus" in text_of(answer)
    assert Employer.objects.get(pk=employer.pk).office == elsewhere


def test_a_wrong_fact_is_told_at_the_field(agent_client, employer):
    answer = agent_client.post(
        url(employer, "edit_organisation"), changed(employer, email="not an address")
    )

    assert answer.context["form"].errors["email"]
    assert "not an address" in text_of(answer)


def test_the_code_of_the_letter_checks_the_employer(agent_client, employer, counsellor):
    set_standing(employer, Standing.UNVERIFIED)
    employer, code = actions.send_letter(employer=employer, by=counsellor, now=NOW)
    page = url(employer, "letter")

    assert agent_client.get(page).status_code == 200
    wrong = agent_client.post(page, {"code": "AAAA AAAA"})
    right = agent_client.post(page, {"code": f"{code[:4]} {code[4:].lower()}"})

    assert wrong.context["form"].errors["code"]
    assert right.url == url(employer)
    assert Employer.objects.get(pk=employer.pk).standing == Standing.VERIFIED
