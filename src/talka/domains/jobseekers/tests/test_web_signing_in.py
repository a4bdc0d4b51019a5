"""Clients who have lost phone and passkeys are helped at the desk, by those who decide about the file."""

import pytest
from django.urls import reverse

from talka.domains.jobseekers.tests.factories import NOW, TODAY, a_counsellor
from talka.domains.people.api import Role, grant_role
from talka.domains.people.tests.factories import second_factors_of, with_second_factor
from talka.kit import clock


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


@pytest.fixture
def page(file):
    with_second_factor(file.person)
    return reverse("desk:reset_client_second_factor", args=[file.reference])


def test_the_counsellor_resets_the_second_step_and_says_how_the_client_was_recognised(
    browser, file, page
):
    assert page in browser.get(reverse("desk:file", args=[file.reference])).content.decode()
    assert "document" in browser.post(page, {"document": " "}).context["form"].errors
    assert second_factors_of(file.person) != []

    answer = browser.post(page, {"document": "came with a passport"})

    assert answer.url == reverse("desk:file", args=[file.reference])
    assert second_factors_of(file.person) == []


def test_a_counsellor_of_another_office_and_a_consultant_help_nobody(world, client, file, page):
    for helper, status in (
        (a_counsellor(world.kaunas), 404),
        (a_counsellor(world.counter, Role.CAREER_CONSULTANT), 403),
    ):
        client.force_login(helper)
        assert client.post(page, {"document": "came"}).status_code == status
    assert second_factors_of(file.person) != []


def test_a_client_who_works_for_the_service_goes_to_the_administrator(world, browser, file, page):
    grant_role(
        person=file.person, role=Role.ANALYST, office=world.counter, valid_from=TODAY, by=None,
        now=NOW,
    )  # fmt: skip
    answer = browser.post(page, {"document": "came with a passport"})
    assert "an administrator helps them" in answer.content.decode()
    assert second_factors_of(file.person) != []
