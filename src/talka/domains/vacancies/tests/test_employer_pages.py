import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse

from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CloseReason, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import clock


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


def text(response):
    return response.content.decode()


@pytest.fixture
def url(employer):
    return lambda name, *parts: reverse(f"employer:{name}", args=[employer.reference, *parts])


def test_pause_and_put_back(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(url("pause_vacancy", vacancy.reference), follow=True)
    assert "Put it back on the board" in text(response)
    response = agent_client.post(url("resume_vacancy", vacancy.reference), follow=True)

    assert "on the board again" in text(response)


def test_an_expired_vacancy_asks_for_a_new_day(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(
        world, employer, now=NOW - timedelta(days=60), closes_on=TODAY - timedelta(days=5)
    )
    actions.expire_and_ask(by=None, now=NOW)
    address = url("resume_vacancy", vacancy.reference)
    assert "People can apply until" in text(agent_client.get(address))

    agent_client.post(
        address, {"closes_on_day": "20", "closes_on_month": "12", "closes_on_year": "2026"}
    )

    vacancy.refresh_from_db()
    assert vacancy.state == State.PUBLISHED


def test_places_are_filled_and_undone(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, positions=3)
    address = url("fill_places", vacancy.reference)
    given = {"filled_before": "0", "places": "2", "filling": "OTHER", "filled_on_day": "1",
             "filled_on_month": "12", "filled_on_year": "2026"}  # fmt: skip

    too_many = agent_client.post(address, given | {"places": "4"})
    assert "places" in too_many.context["form"].errors
    for _ in range(2):
        response = agent_client.post(address, given, follow=True)
    assert queries.count_places(vacancy).filled == 2
    assert "In another way, 1 December 2026" in text(response)
    agent_client.post(url("reopen_place", vacancy.reference, 1))

    assert queries.count_places(vacancy).filled == 1


def test_closing_asks_why_and_how_the_places_were_filled(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer, positions=2)
    address = url("close_vacancy", vacancy.reference)
    assert "everybody who has applied is told" in text(agent_client.get(address))

    assert "reason" in agent_client.post(address, {}).context["form"].errors
    half = agent_client.post(address, {"reason": "FILLED"})
    assert "filling" in half.context["form"].errors
    agent_client.post(address, {"reason": "FILLED", "filling": "OWN", "filled_on_day": "1",
                                "filled_on_month": "12", "filled_on_year": "2026"})  # fmt: skip

    vacancy.refresh_from_db()
    assert vacancy.state == State.FILLED
    assert queries.count_places(vacancy).filled == 2


def test_closing_without_hiring(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(
        url("close_vacancy", vacancy.reference), {"reason": "NO_LONGER_NEEDED"}, follow=True
    )

    assert "The employer no longer needs anybody" in text(response)
    assert "BROKE_THE_RULES" not in text(response)


def test_a_late_click_is_answered_in_words(agent_client, url, world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)

    for name in ("pause_vacancy", "publish_vacancy", "confirm_vacancy", "submit_vacancy"):
        response = agent_client.post(url(name, vacancy.reference), follow=True)
        assert "has changed in the meantime" in text(response)
    response = agent_client.get(url("edit_vacancy", vacancy.reference), follow=True)
    assert "Copy it to begin a new one" in text(response)


def test_a_copy_opens_in_the_form(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(world, employer)

    response = agent_client.post(url("copy_vacancy", vacancy.reference), follow=True)

    assert response.context["form"]["title"].value() == vacancy.title
    assert Vacancy.objects.count() == 2


def test_who_was_asked_confirms_with_one_click(agent_client, url, world, employer):
    vacancy = factories.an_open_vacancy(
        world, employer, now=NOW - timedelta(days=40), closes_on=TODAY + timedelta(days=5)
    )
    actions.expire_and_ask(by=None, now=NOW)
    assert "Is this vacancy still open?" in text(
        agent_client.get(url("vacancy", vacancy.reference))
    )

    agent_client.post(url("confirm_vacancy", vacancy.reference))

    vacancy.refresh_from_db()
    assert vacancy.sign_of_life_on == TODAY


def test_the_preview_is_what_people_see(agent_client, url, world, employer):
    vacancy = factories.a_vacancy(world, employer)

    assert "cook dishes" in text(agent_client.get(url("preview_vacancy", vacancy.reference)))


def test_an_unchecked_employer_is_told_that_we_look_first(client, world, agent):
    employer = factories.an_employer(world, agent=agent, is_verified=False)
    vacancy = factories.a_vacancy(world, employer)
    client.force_login(agent)
    page = reverse("employer:vacancy", args=[employer.reference, vacancy.reference])

    assert "has not been checked yet" in text(client.get(page))
    response = client.post(f"{page}publish/", follow=True)

    assert "within one working day" in text(response)


def test_the_list_shows_searches_sorts_and_exports(agent_client, url, world, employer):
    factories.an_open_vacancy(world, employer, title="Żywa")
    factories.a_vacancy(world, employer, title="Ąžuolas", positions=3)
    address = url("vacancies")

    assert "0 of 3" in text(agent_client.get(address))
    found = agent_client.get(address, {"q": "azuolas"}).context["listing"]
    assert [one.title for one in found.page.object_list] == ["Ąžuolas"]
    found = agent_client.get(address, {"state": "PUBLISHED"}).context["listing"]
    assert [one.title for one in found.page.object_list] == ["Żywa"]
    found = agent_client.get(address, {"sort": "title"}).context["listing"]
    assert [one.title for one in found.page.object_list] == ["Ąžuolas", "Żywa"]
    answer = agent_client.get(address, {"format": "csv"})
    rows = list(csv.reader(io.StringIO(b"".join(answer).decode("utf-8-sig"))))
    assert len(rows) == 3
    sheet = agent_client.get(address, {"format": "xlsx"})
    assert b"".join(sheet).startswith(b"PK")
    sheet.close()


def test_the_list_costs_the_same_for_any_number(
    agent_client, url, world, employer, django_assert_max_num_queries
):
    agent_client.get(url("vacancies"))
    for _ in range(8):
        factories.an_open_vacancy(world, employer)
    with django_assert_max_num_queries(12):
        agent_client.get(url("vacancies"))


def test_an_empty_list_says_how_to_begin(agent_client, url):
    assert "No vacancies yet" in text(agent_client.get(url("vacancies")))


PAGES = [
    "vacancy", "edit_vacancy", "preview_vacancy", "resume_vacancy", "close_vacancy", "fill_places",
]  # fmt: skip
POSTS = ["publish_vacancy", "submit_vacancy", "pause_vacancy", "confirm_vacancy", "copy_vacancy"]


@pytest.mark.parametrize("name", PAGES)
def test_another_employers_vacancy_does_not_exist_for_me(
    client, url, world, employer, stranger, name
):
    vacancy = factories.an_open_vacancy(world, employer)
    own = reverse("employer:vacancies", args=[employer.reference])
    client.force_login(stranger)

    assert client.get(url(name, vacancy.reference)).status_code == 404
    assert client.get(own).status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_nobody_else_changes_anything(client, url, world, employer, stranger, name):
    vacancy = factories.an_open_vacancy(world, employer)
    before = Vacancy.objects.values().get(pk=vacancy.pk)
    client.force_login(stranger)

    assert client.post(url(name, vacancy.reference)).status_code == 404
    assert Vacancy.objects.values().get(pk=vacancy.pk) == before


def test_a_foreign_vacancy_is_absent_below_ones_own_employer(agent_client, url, world):
    other = factories.an_open_vacancy(world, factories.an_employer(world))

    assert agent_client.get(url("vacancy", other.reference)).status_code == 404
    assert agent_client.get(url("vacancy", "V-22222222")).status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_looking_changes_nothing(agent_client, url, world, employer, name):
    vacancy = factories.an_open_vacancy(world, employer)

    assert agent_client.get(url(name, vacancy.reference)).status_code == 405


def test_visitors_are_sent_to_sign_in(client, url, world):
    response = client.get(url("vacancies"))

    assert response.status_code == 302
    assert "login" in response.url


def test_candidates_and_applicants_are_one_click_from_the_vacancy_and_the_list(
    agent_client, url, world, employer
):
    vacancy = factories.an_open_vacancy(world, employer)
    candidates = url("vacancy_candidates", vacancy.reference)
    applicants = f"{url('applications')}?vacancy={vacancy.reference}"

    html = text(agent_client.get(url("vacancy", vacancy.reference)))

    assert f'href="{candidates}"' in html
    assert f'href="{applicants}"' in html
    assert f'href="{candidates}"' in text(agent_client.get(url("vacancies")))
    assert agent_client.get(candidates).status_code == 200
    assert agent_client.get(applicants).status_code == 200


def test_a_draft_has_no_candidates_yet(agent_client, url, world, employer):
    draft = factories.a_vacancy(world, employer)
    candidates = url("vacancy_candidates", draft.reference)

    assert candidates not in text(agent_client.get(url("vacancy", draft.reference)))
    assert candidates not in text(agent_client.get(url("vacancies")))
