import pytest
from django.urls import reverse

from talka.domains.people.api import Role
from talka.domains.people.tests.factories import a_member, a_person, an_administrator


pytestmark = pytest.mark.django_db
PAGES = ["help", "privacy", "cookies", "accessibility", "open_data", "feedback", "feedback_done"]
LANGUAGES = ["lt", "en", "lv", "et", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_the_footer_opens_for_everybody_in_every_language(client, page, language):
    client.cookies["talka_language"] = language
    answer = client.get(reverse(f"public:{page}"))
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("page", [*PAGES, "home"])
def test_a_page_for_everybody_asks_the_database_nothing(
    client, page, django_assert_num_queries, settings
):
    name = page if page == "home" else f"public:{page}"
    client.get(reverse(name))
    with django_assert_num_queries(0):
        client.get(reverse(name))


def test_the_first_page_shows_two_ways_and_a_search(client):
    html = client.get(reverse("home")).content.decode()
    assert "I look for work" in html
    assert "I look for people" in html
    assert 'type="search"' in html


def test_only_the_demonstration_says_that_it_is_one(client, settings):
    assert "talka-demo" not in client.get("/").content.decode()
    settings.DEMO = True
    assert "talka-demo" in client.get("/").content.decode()


def test_whoever_works_here_is_led_to_their_desk(client, settings):
    settings.DEMO = True
    client.force_login(an_administrator())
    assert client.get("/").url == reverse("management:home")


def test_whoever_is_nothing_yet_may_choose(client):
    client.force_login(a_person())
    html = client.get("/").content.decode()
    assert "You have not registered" in html


def test_a_partner_has_no_desk(client):
    client.force_login(a_member(Role.PARTNER))
    assert client.get("/").status_code == 200


def test_the_identity_of_the_organisation_stands_at_the_foot_of_every_page(client):
    html = client.get(reverse("public:help")).content.decode()
    for words in ("190766619", "Budgetary institution", "Ministry of Social Security and Labour"):
        assert words in html


def test_the_accessibility_statement_leads_to_the_feedback(client):
    html = client.get(reverse("public:accessibility")).content.decode()
    assert f"{reverse('public:feedback')}?kind=ACCESSIBILITY" in html


@pytest.mark.parametrize(
    "address", ["/no-such-page/", "/me", "/%00", "/demo/P-22222222/x/", "/" + "a" * 4000]
)
def test_what_is_not_there_gets_our_page(client, address):
    answer = client.get(address)
    assert answer.status_code in {301, 302, 404}
    if answer.status_code == 404:
        assert "There is no such page" in answer.content.decode()


def test_a_form_without_its_mark_is_refused_in_words():
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post(reverse("public:feedback"), {"text": "x"})
    assert answer.status_code == 403
    assert "send the form again" in answer.content.decode()


@pytest.mark.parametrize("page", [*PAGES, "home", "language"])
def test_no_page_is_changed_by_an_odd_method(client, page):
    address = reverse("home") if page == "home" else reverse(f"public:{page}")
    for method in ("put", "delete", "patch"):
        assert getattr(client, method)(address).status_code == 405


def test_every_set_of_open_data_can_be_taken_at_once(client):
    sets = client.get(reverse("public:open_data")).context["sets"]

    assert len(sets) == 7
    for one in sets:
        assert client.get(one.url).status_code == 200, one.title
    html = client.get(reverse("public:open_data")).content.decode()
    assert "CVs of jobseekers are never open data" in html
