"""What stands around every page: menus, hats, and what they cost."""

import pytest
from django.test import RequestFactory
from django.urls import reverse

from talka.domains.people.api import STAFF_ROLES, Role
from talka.domains.people.tests.factories import a_member, a_person, an_administrator
from talka.portals import page


pytestmark = pytest.mark.django_db


def asked(path, person):
    request = RequestFactory().get(path)
    request.user = person
    request.resolver_match = None
    request.session = {}
    return request


def worn(person):
    return [entry.page for entry in page.hat_entries(asked("/", person), person)]


def labels(links):
    return [link.label for link in links]


@pytest.mark.parametrize("role", sorted(STAFF_ROLES - {Role.ADMINISTRATOR}))
def test_staff_have_a_desk(role):
    assert worn(a_member(role)) == ["desk:home"]


def test_an_administrator_has_the_administration_and_no_desk():
    assert worn(an_administrator()) == ["management:home"]


def test_whoever_is_two_things_has_two_hats():
    person = a_member(Role.ADMINISTRATOR, Role.COUNSELLOR)
    assert worn(person) == ["desk:home", "management:home"]


def test_a_visitor_and_a_partner_have_none():
    assert worn(a_member(Role.PARTNER)) == []
    assert worn(a_person()) == []


def test_a_role_that_has_ended_is_no_hat():
    from datetime import date

    assert worn(a_member(Role.ADMINISTRATOR, until=date(2025, 12, 31))) == []


@pytest.mark.parametrize("path", ["/management/", "/desk/", "/me/", "/employer/E-22222222/"])
def test_nobody_is_shown_the_menu_of_somebody_else(path):
    found = labels(page.navigation(asked(path, a_person())))
    assert not {"Staff", "Clients", "Applications", "Candidates"} & set(found)


@pytest.mark.parametrize("role", sorted(STAFF_ROLES))
def test_every_entry_of_the_menu_of_staff_opens(client, settings, role):
    settings.DEMO = True
    someone = a_member(role)
    client.force_login(someone)
    path = "/management/" if role == Role.ADMINISTRATOR else "/desk/"
    found = page.navigation(asked(path, someone))
    assert found
    assert {link.url: client.get(link.url).status_code for link in found} == {
        link.url: 200 for link in found
    }


def test_the_menu_marks_where_one_is():
    links = page.navigation(asked("/management/staff/P-22222222/", an_administrator()))
    assert [link.label for link in links if link.is_current] == ["Staff"]


@pytest.mark.parametrize("name", page.PAGES_NAMED)
def test_every_page_that_a_menu_names_is_there(name):
    args = ["E-22222222"] if name.startswith("employer:") else []
    assert reverse(name, args=args)


@pytest.mark.parametrize("address", ["/help/", "/account/", "/management/log/", "/no-such-page/"])
def test_the_frame_asks_the_database_at_most_six_times(
    client, settings, address, django_assert_max_num_queries
):
    settings.DEMO = True
    client.force_login(an_administrator())
    client.get(address)
    own = {"/management/log/": 5, "/account/": 1}.get(address, 0)
    with django_assert_max_num_queries(6 + own):
        client.get(address)
