import pytest
from django.urls import reverse

from talka.domains.people import api as actions
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import NOW, PASSWORD, an_administrator, an_office


pytestmark = pytest.mark.django_db


@pytest.fixture
def invited(db):
    return actions.invite_staff(
        email="nauja@talka.example",
        given_name="Nauja",
        family_name="Darbuotoja",
        role=Role.COUNSELLOR,
        office=an_office(),
        language="en",
        by=an_administrator(),
        now=NOW,
    )


def page(key):
    return reverse("account_invitation", args=[key])


def test_the_link_opens_a_page_that_greets_by_name(client, invited):
    assert "Nauja Darbuotoja" in client.get(page(invited[1])).content.decode()


def test_looking_at_the_page_does_not_use_the_link_up(client, invited):
    for _ in range(3):
        assert client.get(page(invited[1])).status_code == 200


def test_choosing_a_password_signs_in_and_leads_to_the_second_step(client, invited):
    person, key = invited
    answer = client.post(page(key), {"password": PASSWORD})
    assert answer.url == reverse("mfa_index")
    assert client.session["_auth_user_id"] == str(person.pk)
    assert client.get("/desk/").url == reverse("mfa_index")


def test_the_link_works_once(client, invited):
    client.post(page(invited[1]), {"password": PASSWORD})
    client.post(reverse("account_logout"))
    answer = client.get(page(invited[1]))
    assert answer.status_code == 410
    assert "no longer works" in answer.content.decode()
    assert client.post(page(invited[1]), {"password": PASSWORD}).status_code == 410


@pytest.mark.parametrize(
    "password", ["", "short", "1q2w3e4r5t6y7u8i", "nauja@talka.example", "a\x00" * 20]
)
def test_a_weak_password_is_refused_and_the_link_stays(client, invited, password):
    answer = client.post(page(invited[1]), {"password": password})
    assert "password" in answer.context["form"].errors
    assert client.get(page(invited[1])).status_code == 200


@pytest.mark.parametrize("key", ["x", "MQ-abc-def", "%00", "..", "a" * 3000])
def test_an_invented_link_tells_nothing(client, db, key):
    assert client.get(page(key)).status_code in {404, 410}


def test_the_link_is_dead_after_three_days(client, invited):
    from datetime import timedelta

    import time_machine
    from django.utils import timezone

    with time_machine.travel(timezone.now() + timedelta(days=3, hours=4)):
        assert client.get(page(invited[1])).status_code == 410


def test_the_page_speaks_the_language_of_the_letter_and_not_that_of_the_browser(client, invited):
    person, key = invited
    person.language = "lt"
    person.save()
    answer = client.get(page(key), headers={"accept-language": "ru"})
    assert '<html lang="lt"' in answer.content.decode()

    client.cookies["talka_language"] = "et"
    assert '<html lang="et"' in client.get(page(key)).content.decode()
