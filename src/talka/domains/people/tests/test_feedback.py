from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.people.models import Feedback


pytestmark = pytest.mark.django_db


def send(client, **given):
    usual = {"kind": "PROBLEM", "text": "The button is too small", "submission": uuid4()}
    return client.post(reverse("public:feedback"), {**usual, **given})


def test_anybody_can_write_without_saying_who_they_are(client):
    assert send(client).url == reverse("public:feedback_done")
    kept = Feedback.objects.get()
    assert (kept.text, kept.person, kept.answer_to) == ("The button is too small", None, "")


def test_whoever_has_signed_in_is_known(client, person):
    client.force_login(person)
    send(client)
    assert Feedback.objects.get().person == person


def test_the_page_it_is_about_comes_along(client):
    page = client.get(reverse("public:feedback"), {"page": "/jobs/", "kind": "ACCESSIBILITY"})
    assert 'value="/jobs/"' in page.content.decode()
    assert page.context["form"].initial["kind"] == "ACCESSIBILITY"


def test_a_double_click_is_kept_once(client):
    once = uuid4()
    send(client, submission=once)
    send(client, submission=once)
    assert Feedback.objects.count() == 1


@pytest.mark.parametrize(
    "given",
    [
        {"kind": ""},
        {"kind": "RANT"},
        {"text": ""},
        {"text": "x" * 3001},
        {"text": "a\x00b"},
        {"text": "x" * 1_000_000},
        {"answer_to": "nobody"},
        {"page": "x" * 5000},
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_stored(client, given):
    answer = send(client, **given)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("query", ["?page=%00", "?kind=%FF", "?page=" + "x" * 9000])
def test_no_address_breaks_the_page(client, query):
    assert client.get(reverse("public:feedback") + query).status_code == 200
