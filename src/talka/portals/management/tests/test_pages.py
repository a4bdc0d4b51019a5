import pytest
from django.urls import reverse

from talka.domains.people import api as actions
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import NOW, a_member, a_person, an_administrator
from talka.kit import jobs


pytestmark = pytest.mark.django_db
PAGES = ["home", "offices", "machinery"]


@pytest.fixture
def desk(client, settings):
    settings.DEMO = True
    client.force_login(an_administrator())
    return client


@pytest.mark.parametrize("who", [None, "jobseeker", Role.COUNSELLOR, Role.MANAGER, Role.PARTNER])
@pytest.mark.parametrize("page", PAGES)
def test_only_administrators_open_the_page(client, settings, page, who):
    settings.DEMO = True
    if who is not None:
        client.force_login(a_person() if who == "jobseeker" else a_member(who))
    answer = client.get(reverse(f"management:{page}"))
    assert answer.status_code == (302 if who is None else 403)


def test_the_first_page_says_what_waits(desk):
    a_member()
    html = desk.get(reverse("management:home")).content.decode()
    assert "have not opened their accounts yet" in html or "has not opened the account yet" in html


def test_the_offices_show_whom_they_serve(desk):
    actions.load_offices(by=None, now=NOW)
    answer = desk.get(reverse("management:offices"))
    assert answer.context["routed"] == 60
    assert "Vilnius Customer Service Department" in answer.content.decode()


def test_the_offices_ask_the_database_as_often_for_many_as_for_none(
    desk, django_assert_max_num_queries
):
    actions.load_offices(by=None, now=NOW)
    desk.get(reverse("management:offices"))
    with django_assert_max_num_queries(12):
        desk.get(reverse("management:offices"))


def test_what_waits_in_the_queue_is_shown_by_name(desk):
    jobs.defer("people.send_invitation", person_id=1)
    html = desk.get(reverse("management:machinery")).content.decode()
    assert "people.send_invitation" in html
    assert "todo: 1" in html
