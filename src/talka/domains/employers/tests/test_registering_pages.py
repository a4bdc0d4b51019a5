from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.contact.api import Thread
from talka.domains.employers import queries
from talka.domains.employers.models import Employer
from talka.domains.employers.rules import AgencyRole
from talka.domains.employers.tests.factories import (
    a_place,
    an_agency,
    an_employer,
    an_invitation,
    text_of,
)
from talka.domains.people.tests.factories import NOW, a_person
from talka.domains.taxonomy.tests.factories import MunicipalityFactory
from talka.engines.identifiers import make_company_code
from talka.kit import clock


pytestmark = pytest.mark.django_db
CODE = make_company_code("LT", 700)


@pytest.fixture
def person(db):
    return a_person(email="nauja@example.org")


@pytest.fixture
def visitor(client, person):
    client.force_login(person)
    return client


def facts_url(country="LT", code=CODE, page="register_facts"):
    return reverse(f"employer:{page}", args=[country, code])


def facts(place, **changes):
    return {
        "name": "Duona",
        "legal_form": "UAB",
        "municipality_pick": place.pk,
        "size": "MICRO",
        "website": "https://duona.example",
        **changes,
    }


def test_who_acts_for_nobody_is_led_to_the_registration(visitor):
    assert visitor.get(reverse("employer:entrance")).url == reverse("employer:register")


def test_who_acts_for_one_employer_comes_to_its_home(visitor, person):
    employer = an_employer(agent=person)

    assert visitor.get(reverse("employer:entrance")).url == f"/employer/{employer.reference}/"


def test_who_acts_for_several_chooses(visitor, person, django_assert_max_num_queries):
    employers = [an_employer(agent=person) for _ in range(4)]

    with django_assert_max_num_queries(10):
        html = text_of(visitor.get(reverse("employer:entrance")))

    for one in employers:
        assert reverse("employer:home", args=[one.reference]) in html


def test_a_company_code_leads_to_the_facts_in_the_spelling_of_its_register(visitor):
    url = reverse("employer:register")
    spaced = f" {CODE[:3]} {CODE[3:]} "

    assert visitor.get(url).status_code == 200
    answer = visitor.post(url, {"country": "LT", "company_code": spaced})

    assert answer.url == facts_url()


@pytest.mark.parametrize("code", ["12", "", "abc", "1" * 400])
def test_what_is_no_company_code_is_told_at_the_field(visitor, code):
    answer = visitor.post(reverse("employer:register"), {"country": "LT", "company_code": code})

    assert answer.status_code == 200
    assert answer.context["form"].errors["company_code"]
    assert "govuk-error-summary" in text_of(answer)


def test_the_register_fills_in_what_it_knows(visitor):
    code = next(one for n in range(50) if not (one := make_company_code("LT", n)).endswith("0"))

    initial = visitor.get(facts_url(code=code)).context["form"].initial

    assert initial["name"]


def test_the_facts_register_the_employer_with_everything_that_was_typed(visitor, person, office):
    answer = visitor.post(facts_url(), facts(a_place(office)), follow=True)

    employer = Employer.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("employer:home", args=[employer.reference])
    assert (employer.name, employer.website) == ("Duona", "https://duona.example")
    assert queries.is_owner(person, employer.pk)


def test_a_place_abroad_without_an_office_is_told_at_the_field_and_nothing_is_lost(visitor):
    abroad = MunicipalityFactory(code="LV-001")

    answer = visitor.post(facts_url(), facts(abroad))

    assert answer.status_code == 200
    assert answer.context["form"].errors["municipality"]
    assert "Duona" in text_of(answer)
    assert not Employer.objects.exists()


@pytest.mark.parametrize("page", ["register_facts", "claim"])
@pytest.mark.parametrize(
    ("country", "code"), [("XX", "1"), ("lt", CODE), ("LT", "12"), ("L", CODE)]
)
def test_a_country_or_code_that_cannot_be_is_a_page_that_is_not_there(visitor, page, country, code):
    assert visitor.get(facts_url(country, code, page)).status_code == 404
    assert visitor.post(facts_url(country, code, page), {}).status_code == 404


def test_missing_facts_are_told_at_the_field(visitor):
    answer = visitor.post(facts_url(), {"legal_form": "UAB"})

    assert {"name", "municipality"} <= set(answer.context["form"].errors)


def test_who_comes_to_a_known_organisation_is_led_to_the_service(
    visitor, person, office, counsellor
):
    employer = an_employer(office=office, owner=counsellor)
    url = facts_url(code=employer.company_code)
    claim = facts_url(code=employer.company_code, page="claim")

    assert visitor.get(url).url == claim
    assert visitor.post(url, facts(a_place(office))).url == claim
    assert visitor.get(claim).status_code == 200
    answer = visitor.post(claim, {"text": "Esu vadovė, mano numeris +370 600 00000"})

    thread = Thread.objects.get()
    assert answer.url == reverse("me:thread", args=[thread.reference])
    assert (thread.person, thread.staff) == (person, counsellor)
    assert visitor.get(claim).url == answer.url  # asked once
    assert not queries.is_agent(person, employer.pk)


def test_a_question_without_words_is_told_at_the_field(visitor, office):
    employer = an_employer(office=office)

    answer = visitor.post(facts_url(code=employer.company_code, page="claim"), {"text": ""})

    assert answer.context["form"].errors["text"]
    assert not Thread.objects.exists()


def test_who_acts_for_the_organisation_already_comes_home(visitor, person):
    employer = an_employer(agent=person)

    answer = visitor.get(facts_url(code=employer.company_code, page="claim"))

    assert answer.url == reverse("employer:home", args=[employer.reference])


def test_nobody_asks_to_act_for_an_organisation_that_is_not_there(visitor):
    assert visitor.get(facts_url(page="claim")).status_code == 404


def test_an_invitation_is_accepted_with_one_click(visitor, person, employer):
    invitation = an_invitation(employer, person.email, role=AgencyRole.OWNER)
    url = reverse("employer:invitation", args=[invitation.token])

    assert employer.name in text_of(visitor.get(url))
    answer = visitor.post(url)

    assert answer.url == reverse("employer:home", args=[employer.reference])
    assert queries.is_owner(person, employer.pk)
    assert visitor.get(url).status_code == 404


def test_an_invitation_for_somebody_else_or_too_old_is_not_there(visitor, person, employer):
    other = an_invitation(employer, "kita@example.org")
    own = an_invitation(employer, person.email)
    url = reverse("employer:invitation", args=[own.token])

    assert visitor.get(reverse("employer:invitation", args=[other.token])).status_code == 404
    with clock.standing_at(NOW + timedelta(days=15)):
        assert visitor.get(url).status_code == 404
        assert visitor.post(url).status_code == 404
    assert not queries.is_agent(person, employer.pk)


def test_an_agent_whose_agency_ended_finds_the_employer_no_more(visitor, person, employer):
    agency = an_agency(person, employer)
    home = reverse("employer:organisation", args=[employer.reference])
    assert visitor.get(home).status_code == 200

    agency.until = NOW
    agency.save()

    assert visitor.get(home).status_code == 404
