import pytest
from django.urls import reverse

from talka.domains.people.api import DEMO_HOST, Person, Role
from talka.domains.people.tests.factories import a_member, a_person


pytestmark = pytest.mark.django_db
LIST = reverse("public:demo_sign_in")


def play(client, person):
    return client.post(reverse("public:demo_play", args=[person.reference]))


@pytest.fixture
def counsellor(db):
    return a_member(Role.COUNSELLOR, given_name="Jonas", email=f"jonas@{DEMO_HOST}")


@pytest.fixture
def jobseeker(db):
    return a_person(email=f"ruta@{DEMO_HOST}")


def test_outside_the_demonstration_there_is_no_such_page(client, settings, counsellor):
    assert settings.DEMO is False
    for answer in (client.get(LIST), play(client, counsellor)):
        assert answer.status_code == 404
        assert "There is no such page" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_in_the_demonstration_one_click_signs_in(client, settings, counsellor, jobseeker):
    settings.DEMO = True
    html = client.get(LIST).content.decode()
    assert "Jonas Kazlauskaitė" in html
    assert "Counsellor" in html
    assert play(client, counsellor).url == reverse("home")
    assert client.session["_auth_user_id"] == str(counsellor.pk)


def test_playing_another_part_leaves_the_first(client, settings, counsellor, jobseeker):
    settings.DEMO = True
    play(client, counsellor)
    before = client.session.session_key
    play(client, jobseeker)
    assert client.session["_auth_user_id"] == str(jobseeker.pk)
    assert client.session.session_key != before


def test_looking_at_the_address_signs_nobody_in(client, settings, counsellor):
    settings.DEMO = True
    address = reverse("public:demo_play", args=[counsellor.reference])
    assert client.get(address).status_code == 405
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "email", ["real@talka.example", f"x@{DEMO_HOST}.evil.example", f"{DEMO_HOST}@talka.example"]
)
def test_real_people_cannot_be_played(client, settings, email):
    settings.DEMO = True
    person = a_person(email=email)
    assert play(client, person).status_code == 404
    assert person.reference not in client.get(LIST).content.decode()


def test_the_dead_and_those_who_left_cannot_be_played(client, settings, jobseeker):
    settings.DEMO = True
    Person.objects.filter(pk=jobseeker.pk).update(is_active=False)
    assert play(client, jobseeker).status_code == 404


def test_an_empty_demonstration_says_that_it_is_being_built(client, settings, db):
    settings.DEMO = True
    assert "still being built" in client.get(LIST).content.decode()
