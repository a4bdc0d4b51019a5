import pytest
from django.urls import reverse

from talka.domains.people.tests.factories import a_person


pytestmark = pytest.mark.django_db
SWITCH = reverse("public:language")


def switch(client, language="lv", to="/help/"):
    return client.post(SWITCH, {"language": language, "next": to})


@pytest.mark.parametrize("language", ["lt", "en", "lv", "et", "ru"])
def test_the_language_changes_and_the_page_stays(client, language):
    answer = switch(client, language, "/help/?q=a%20b")
    assert answer.url == "/help/?q=a%20b"
    assert f'<html lang="{language}"' in client.get("/help/").content.decode()


def test_the_choice_is_kept_with_the_person(client):
    person = a_person(language="lt")
    client.force_login(person)
    switch(client, "ru")
    person.refresh_from_db()
    assert person.language == "ru"


@pytest.mark.parametrize("language", ["", "xx", "de", "LT", "../../etc", "\x00", "x" * 9999])
def test_a_language_that_is_not_offered_changes_nothing(client, language):
    answer = switch(client, language)
    assert answer.status_code == 302
    assert "talka_language" not in answer.cookies


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "///evil.example",
        "https://evil.example",
        "http:evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "//testserver@evil.example",
        "http://testserver.evil.example/",
        "/x\r\nSet-Cookie: a=b",
        "/x\x00",
        "",
        "help/",
        "/" + "x" * 5000,
        " //evil.example",
    ],
)
def test_nobody_is_led_away_by_the_switch(client, address):
    assert switch(client, to=address).url == "/"


def test_looking_at_the_address_changes_nothing(client):
    assert client.get(SWITCH, {"language": "ru"}).status_code == 405


def test_an_operator_offers_fewer_languages(client, settings):
    from dataclasses import replace

    settings.IDENTITY = replace(settings.IDENTITY, languages=("lt", "en"))
    assert "talka_language" not in switch(client, "ru").cookies
    html = client.get("/help/").content.decode()
    assert "Lietuvių" in html
    assert "Русский" not in html


def test_the_language_of_the_person_is_taken_up_at_sign_in(client):
    from talka.domains.people.tests.factories import PASSWORD, with_account

    person = with_account(a_person(language="et"))
    client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    assert '<html lang="et"' in client.get("/help/").content.decode()


def test_the_language_chosen_on_this_device_stands_against_it(client):
    from talka.domains.people.tests.factories import PASSWORD, with_account

    person = with_account(a_person(language="et"))
    switch(client, "ru")
    client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    assert '<html lang="ru"' in client.get("/help/").content.decode()
