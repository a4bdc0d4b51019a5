"""What stands on the receipt of a registration, and for whom."""

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.tests.factories import (
    NOW,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@standing
def person(world):
    return a_person(given_name="", family_name="")


@pytest.fixture
def browser(client, person):
    client.force_login(person)
    return client


def test_a_registration_that_waits_for_a_decision_says_so(world, browser, person):
    a_file(
        world,
        person=person,
        answers=some_answers(
            world, situation=type(some_answers(world).situation)("UNABLE_TO_WORK")
        ),
    )

    receipt = browser.get(reverse("me:register"))

    assert "A counsellor reads it and decides" in browser.get(receipt.url).content.decode()
    assert browser.get(reverse("me:profile")).url == receipt.url


@pytest.mark.parametrize("has_counsellor", [True, False])
def test_the_receipt_offers_a_first_talk_to_whoever_has_a_counsellor(
    world, browser, person, has_counsellor
):
    file = a_file(world, person=person)
    if has_counsellor:
        actions.assign_counsellor(
            file=file, counsellor=a_counsellor(world.counter), by=None, now=clock.now()
        )

    shown = browser.get(reverse("me:register_receipt", args=[queries.receipt_of(person)]))

    # Registering has found a counsellor already where the office has one.
    has_one = JobseekerFile.objects.get(pk=file.pk).counsellor is not None
    assert has_one >= has_counsellor
    assert (reverse("me:book_appointment") in shown.content.decode()) == has_one


def test_somebody_elses_receipt_does_not_exist(world, client):
    file = a_file(world)
    client.force_login(a_person())

    foreign = client.get(reverse("me:register_receipt", args=[queries.receipt_of(file.person)]))
    absent = client.get(reverse("me:register_receipt", args=["R-22222222"]))

    assert foreign.status_code == absent.status_code == 404
