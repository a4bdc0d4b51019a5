"""The alerts of somebody who has signed in."""

import pytest
from django.urls import reverse

from talka.domains.vacancies import actions
from talka.domains.vacancies.models import SavedSearch
from talka.domains.vacancies.rules import Frequency
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW
from talka.kit import clock


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def person(client, world):
    person = factories.a_person()
    client.force_login(person)
    return person


def save(person, **changes):
    given = {
        "email": person.email, "language": "en", "name": "“cook”", "query": "text=cook",
        "frequency": Frequency.DAILY, "by": person, "now": NOW,
    }  # fmt: skip
    return actions.save_search(**given | changes)


def shown(client, **asked):
    answer = client.get(reverse("me:alerts"), asked)
    return [one.name for one in answer.context["listing"].page.object_list]


def test_a_search_for_the_own_address_runs_at_once_and_stands_in_the_list(client, person):
    address = f"{reverse('public:save_search')}?text=cook"

    answer = client.post(
        address, {"email": person.email.upper(), "frequency": "DAILY"}, follow=True
    )

    html = answer.content.decode()
    assert answer.redirect_chain[0][0] == reverse("me:alerts")
    assert "The search is saved" in html
    assert "mailbox" not in html
    assert SavedSearch.objects.get().is_running
    assert shown(client) == ["“cook”"]
    assert f"{reverse('public:board')}?text=cook" in html


def test_for_another_address_one_looks_into_the_mailbox(client, person):
    answer = client.post(
        reverse("public:save_search"), {"email": "other@talka.example", "frequency": "DAILY"},
        follow=True,
    )  # fmt: skip

    assert "Look into your mailbox" in answer.content.decode()
    assert shown(client) == []


def test_an_empty_list_says_how_to_begin(client, person):
    assert "You have no job alerts" in client.get(reverse("me:alerts")).content.decode()


def test_the_list_is_searched_and_costs_the_same_for_any_number(
    client, person, django_assert_max_num_queries
):
    for number in range(25):
        save(person, name=f"Virėjas {number}", query=f"text={number}")

    with django_assert_max_num_queries(12):
        assert len(shown(client)) == 20
    assert shown(client, q="virejas 24") == ["Virėjas 24"]


def test_an_alert_is_ended_after_a_question(client, person):
    kept = save(person)
    address = reverse("me:end_alert", args=[kept.pk])

    assert "End this alert?" in client.get(address).content.decode()
    kept.refresh_from_db()
    assert kept.is_running
    answer = client.post(address, follow=True)

    assert "has ended" in answer.content.decode()
    kept.refresh_from_db()
    assert (kept.is_running, kept.email) == (False, "")
    assert shown(client) == []
    assert client.post(address).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_elses_alert_does_not_exist(client, person, world, method):
    kept = save(factories.a_person())

    assert shown(client) == []
    assert getattr(client, method)(reverse("me:end_alert", args=[kept.pk])).status_code == 404


def test_the_way_leads_from_the_board_and_from_the_account(client, person):
    html = client.get(reverse("public:board")).content.decode()

    assert reverse("me:alerts") in html


def test_a_visitor_has_no_list(client, world):
    assert client.get(reverse("me:alerts")).status_code == 302
    assert reverse("me:alerts") not in client.get(reverse("public:board")).content.decode()
