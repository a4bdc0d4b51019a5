import re

import pytest
from django.core.cache import cache
from django.urls import reverse

from talka.domains.people.api import Person
from talka.domains.people.tests.factories import PASSWORD, a_person, with_account


pytestmark = pytest.mark.django_db
LOGIN = reverse("account_login")
CODE = re.compile(r"^[A-Z0-9]{3,}-?[A-Z0-9]{3,}$", re.MULTILINE)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def without_marks(answer, *words):
    """Return the page without what differs in every answer: the form's mark and the words typed."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
    for word in words:
        text = text.replace(word, "")
    return answer.status_code, answer.get("Location", ""), text


def sign_in(client, email="ruta@talka.example", password=PASSWORD, **more):
    return client.post(LOGIN, {"login": email, "password": password, **more})


def test_the_right_password_signs_in_and_makes_a_new_session(client, person):
    client.get(LOGIN)
    client.session["x"] = 1
    before = client.session.session_key
    assert sign_in(client).url == reverse("home")
    assert is_signed_in(client)
    assert client.session.session_key != before


def test_the_address_may_be_written_in_capitals(client, person):
    sign_in(client, email="Ruta@TALKA.example")
    assert is_signed_in(client)


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, person):
    known = sign_in(client, password="wrong")
    unknown = sign_in(client, email="nobody@talka.example", password="wrong")
    assert without_marks(known, "ruta@talka.example") == without_marks(
        unknown, "nobody@talka.example"
    )
    assert not is_signed_in(client)


def test_a_closed_account_does_not_open(client, person):
    Person.objects.filter(pk=person.pk).update(is_active=False)
    sign_in(client)
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("ruta@talka.example", "\x00"),
        ("ruta@talka.example\x00", "x"),
        ("' OR 1=1 --", "x"),
        ("x" * 100_000, "x" * 100_000),
        ("ruta@talka.example\r\nSet-Cookie: a=b", "x"),
        ("рута@почта.рф", "пароль"),
        ("", ""),
    ],
)
def test_hostile_input_signs_nobody_in_and_breaks_nothing(client, person, email, password):
    assert sign_in(client, email=email, password=password).status_code == 200
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "https://evil.example/x",
        "///evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
        "http://testserver@evil.example/",
    ],
)
def test_nobody_is_led_away_after_signing_in(client, person, address):
    assert sign_in(client, next=address).url == reverse("home")


def test_one_comes_back_to_the_page_one_wanted(client, person):
    assert sign_in(client, next="/me/data/").url == "/me/data/"


def test_signing_out_needs_a_click_and_ends_the_session(client, person):
    sign_in(client)
    key = client.session.session_key
    client.get(reverse("account_logout"))
    assert is_signed_in(client)
    client.post(reverse("account_logout"))
    assert not is_signed_in(client)
    client.cookies["talka"] = key
    assert client.get(reverse("account_security")).status_code == 302


def test_after_many_wrong_passwords_even_the_right_one_waits(client, person, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/5m/key"}
    cache.clear()
    for _ in range(5):
        sign_in(client, password="wrong")
    assert "Too many attempts" in sign_in(client).content.decode()
    assert not is_signed_in(client)
    cache.clear()
    sign_in(client)
    assert is_signed_in(client)


def test_the_owner_of_another_account_is_not_held_up(client, person, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/5m/key"}
    cache.clear()
    for _ in range(6):
        sign_in(client, email="nobody@talka.example", password="wrong")
    sign_in(client)
    assert is_signed_in(client)
    cache.clear()


def test_a_forged_client_address_does_not_escape_the_limit(client, person, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/m/ip"}
    cache.clear()
    for number in range(4):
        client.post(
            LOGIN,
            {"login": f"p{number}@talka.example", "password": "x"},
            headers={"x-forwarded-for": f"10.0.0.{number}"},
        )
    assert "Too many attempts" in sign_in(client).content.decode()
    cache.clear()


def test_too_many_requests_get_our_page(client, settings, db):
    settings.ACCOUNT_RATE_LIMITS = {"reset_password": "1/m/ip"}
    cache.clear()
    page = reverse("account_reset_password")
    client.post(page, {"email": "a@talka.example"})
    answer = client.post(page, {"email": "a@talka.example"})
    assert answer.status_code == 429
    assert "Wait a few minutes" in answer.content.decode()
    cache.clear()


def test_the_limits_are_shared_by_all_processes_through_the_database(settings, client, person):
    from django.core.cache import caches
    from django.core.management import call_command
    from django.db import connection

    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "django_cache_of_a_test",
        }
    }
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,2/5m/key"}
    call_command("createcachetable", verbosity=0)
    for _ in range(3):
        sign_in(client, password="wrong")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_cache_of_a_test")
        assert cursor.fetchone()[0] >= 1
    assert "Too many attempts" in sign_in(client).content.decode()
    caches["default"].clear()


def test_a_new_account_opens_with_the_code_from_the_mail(client, letters):
    page = client.post(
        reverse("account_signup"), {"email": "nauja@talka.example", "password1": PASSWORD}
    )
    assert page.url == reverse("account_email_verification_sent")
    (letter,) = letters()
    assert letter.to == ["nauja@talka.example"]
    code = CODE.search(letter.body).group()
    client.post(page.url, {"code": "WRONG-1"})
    assert not is_signed_in(client)
    client.post(page.url, {"code": code})
    assert is_signed_in(client)
    assert Person.objects.get(email="nauja@talka.example").created_at is not None


def test_signing_up_with_a_known_address_looks_like_signing_up_with_a_new_one(
    client, person, letters
):
    new = client.post(
        reverse("account_signup"), {"email": "new@talka.example", "password1": PASSWORD}
    )
    client.cookies.clear()
    known = client.post(
        reverse("account_signup"), {"email": "ruta@talka.example", "password1": PASSWORD}
    )
    assert (new.status_code, new.url) == (known.status_code, known.url)
    assert [one.subject for one in letters()] == ["Your code", "You have an account already"]
    assert Person.objects.filter(email="ruta@talka.example").count() == 1


@pytest.mark.parametrize(
    "password", ["short", "1q2w3e4r5t6y7u8i", "ruta@talka.example", "123456789123456789", "a" * 14]
)
def test_a_weak_password_is_refused_with_the_reason(client, db, password):
    answer = client.post(
        reverse("account_signup"), {"email": "ruta@talka.example", "password1": password}
    )
    assert "password1" in answer.context["form"].errors
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "password",
    [
        "a passphrase with spaces and ąčęėįšųūž",
        "🦔 hedgehogs eat no cucumbers 🥒",
        "x9" * 32 + "tail of it",
    ],
)
def test_long_passwords_of_any_letters_are_kept_whole(client, db, password, letters):
    client.post(reverse("account_signup"), {"email": "nauja@talka.example", "password1": password})
    person = Person.objects.get()
    assert person.check_password(password)
    assert not person.check_password(password[:-1])


def test_a_password_opens_however_the_keyboard_composes_its_letters(client, db):
    import unicodedata

    word = "žvirbliai čirškia šakose"
    with_account(a_person(email="ruta@talka.example"), password=unicodedata.normalize("NFC", word))
    sign_in(client, password=unicodedata.normalize("NFD", word))
    assert is_signed_in(client)


def test_a_lost_password_is_replaced_with_a_code(client, person, letters):
    page = client.post(reverse("account_reset_password"), {"email": "ruta@talka.example"})
    (letter,) = letters()
    step = client.post(page.url, {"code": CODE.search(letter.body).group()})
    fresh = "another rare and long password 5"
    client.post(step.url, {"password1": fresh, "password2": fresh})
    sign_in(client, password=fresh)
    assert is_signed_in(client)


def test_asking_for_a_password_tells_nobody_whether_there_is_an_account(client, person, letters):
    pages = []
    for email in ("ruta@talka.example", "nobody@talka.example"):
        client.cookies.clear()
        answer = client.post(reverse("account_reset_password"), {"email": email})
        pages.append((without_marks(answer), without_marks(client.get(answer.url), email)))
    assert pages[0] == pages[1]
    assert len(letters()) == 2


def test_a_changed_address_counts_only_when_it_is_confirmed(client, person, letters, settings):
    settings.ACCOUNT_REAUTHENTICATION_REQUIRED = False
    sign_in(client)
    page = client.post(
        reverse("account_email"), {"email": "nauja@talka.example", "action_add": "1"}
    )
    person.refresh_from_db()
    assert person.email == "ruta@talka.example"
    letter = next(one for one in letters() if one.to == ["nauja@talka.example"])
    client.post(page.url, {"code": CODE.search(letter.body).group()})
    person.refresh_from_db()
    assert person.email == "nauja@talka.example"
    assert any(one.to == ["ruta@talka.example"] for one in letters()), "the old address is told"


def test_a_changed_password_signs_out_everywhere_else_and_is_told(
    client, person, letters, settings
):
    from django.test import Client

    settings.ACCOUNT_REAUTHENTICATION_REQUIRED = False
    elsewhere = Client()
    sign_in(elsewhere)
    sign_in(client)
    fresh = "another rare and long password 5"
    client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh},
    )
    assert elsewhere.get(reverse("account_security")).status_code == 302
    assert letters()[-1].subject == "Your password was changed"


def test_sessions_are_listed_and_the_others_ended(client, person, settings):
    from django.test import Client

    elsewhere = Client(headers={"user-agent": "Lost phone"})
    sign_in(elsewhere)
    sign_in(client)
    page = reverse("usersessions_list")
    assert "Lost phone" in client.get(page).content.decode()
    client.post(page)
    assert elsewhere.get(reverse("account_security")).status_code == 302
    assert client.get(reverse("account_security")).status_code == 200


def test_a_change_of_sign_in_asks_for_the_password_again_after_a_while(client, person):
    from datetime import timedelta

    import time_machine
    from django.utils import timezone

    sign_in(client)
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        answer = client.get(reverse("mfa_activate_totp"))
    assert answer.url.startswith(reverse("account_reauthenticate"))


LANGUAGES = ["lt", "en", "lv", "et", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_mails_are_written_in_the_language_of_their_reader(client, letters, language, monkeypatch):
    from talka.portals.account import adapter

    used = []
    original = adapter.override
    monkeypatch.setattr(adapter, "override", lambda code: used.append(code) or original(code))
    with_account(a_person(email="ruta@talka.example", language=language))
    client.post(reverse("account_reset_password"), {"email": "ruta@talka.example"})
    assert used == [language]
    assert len(letters()) == 1


def test_a_page_before_sign_in_is_not_kept_by_proxies_and_runs_no_foreign_script(client, db):
    answer = client.get(LOGIN)
    assert "no-store" in answer["Cache-Control"]
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert "script-src 'self'" in answer["Content-Security-Policy"]
