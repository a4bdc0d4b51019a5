"""Access by e-mail for somebody who was registered at the counter without an address."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.urls import reverse

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Channel
from talka.domains.jobseekers.tests.factories import (
    NOW,
    a_code,
    a_counsellor,
    a_file,
    a_person,
)
from talka.domains.people.api import AccountOpenAlready, Role, set_personal_code
from talka.kit import clock, jobs
from talka.kit.tests.standing import standing


COUNTER = "/desk/clients/new/"
PASSWORD = "trys žirgai ir viena upė"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


@standing
def file(world):
    return a_file(world, person=a_person(email=None), channel=Channel.COUNTER)


def page(file):
    return reverse("desk:client_access", args=[file.reference])


def offered(browser, file, email="ruta@people.example"):
    """Send the link; return the address in the mail and the code on the page."""
    mail.outbox.clear()
    assert browser.post(page(file), {"email": email}).url == page(file)
    jobs.run_due(NOW)
    assert mail.outbox[-1].to == [email]
    link = re.search(r"/account/entrance/\S+", mail.outbox[-1].body)[0]
    code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}(?=</p>)", browser.get(page(file)).content.decode())
    return link, code[0]


def test_link_and_code_together_open_the_record(browser, client, file):
    assert (
        reverse("desk:client_access", args=[file.reference])
        in browser.get(reverse("desk:file", args=[file.reference])).content.decode()
    )
    link, code = offered(browser, file)
    assert "r•••@people.example" in browser.get(page(file)).content.decode()
    file.person.refresh_from_db()
    assert (file.person.email, file.person.has_usable_password()) == (None, False)
    client.logout()

    assert client.get(link).status_code == 200
    answer = client.post(link, {"code": code.lower(), "password": PASSWORD})

    assert answer.url == reverse("me:home")
    file.person.refresh_from_db()
    assert file.person.email == "ruta@people.example"
    assert EmailAddress.objects.get(user=file.person).verified
    assert "Rūta" in client.get(reverse("me:profile")).content.decode()
    client.logout()
    assert client.get(link).status_code == 410


@pytest.mark.parametrize("code", ["2222-2222", "x", "½", "9" * 20])
def test_whoever_got_the_mail_by_mistake_opens_and_learns_nothing(browser, client, file, code):
    link, _code = offered(browser, file, "somebody@else.example")
    client.logout()

    assert "Žemaitytė" not in client.get(link).content.decode()
    refused = client.post(link, {"code": code, "password": PASSWORD}).content.decode()

    assert "This is not the code" in refused
    assert PASSWORD not in refused
    file.person.refresh_from_db()
    assert file.person.email is None
    assert "Žemaitytė" not in mail.outbox[-1].body
    client.post(reverse("account_reset_password"), {"email": "somebody@else.example"})
    file.person.refresh_from_db()
    assert not file.person.has_usable_password()


def test_a_newer_link_ends_the_older_one_and_its_code(browser, client, file):
    wrong, code = offered(browser, file, "wrong@else.example")
    right, newer = offered(browser, file)
    client.logout()

    assert client.get(wrong).status_code == 410
    assert code != newer
    assert (
        "This is not" in client.post(right, {"code": code, "password": PASSWORD}).content.decode()
    )


def sent():
    jobs.run_due(NOW)
    return [one.to[0] for one in mail.outbox if "/account/entrance/" in one.body]


def seen_on(browser, file):
    return re.search(r'name="seen" value="(\d+)"', browser.get(page(file)).content.decode())[1]


def test_a_double_click_mails_one_link_and_another_address_a_new_one(browser, client, file):
    form = {"email": "ruta@people.example", "seen": seen_on(browser, file)}
    first, second = browser.post(page(file), form), browser.post(page(file), form)
    assert (first.url, second.url) == (page(file), page(file))
    assert sent() == ["ruta@people.example"]

    browser.post(page(file), form | {"email": "ruta@home.example"})
    browser.post(page(file), {"email": "ruta@home.example", "seen": seen_on(browser, file)})
    assert sent() == ["ruta@people.example", "ruta@home.example", "ruta@home.example"]


def at_the_counter(**changes):
    return {
        "channel": "COUNTER", "given_name": "Ona", "family_name": "Kazlienė", "country": "LT",
        "code": a_code(), "phone": "+370 611 11111", "language": "lt", "municipality": "Vilniaus miestas",
        "municipality_value": "LT-57", "situation": "NOT_WORKING", "is_ready": "yes",
        "submission": str(uuid4()), "email": "ona@people.example",
    } | changes  # fmt: skip


def test_an_address_told_at_the_counter_opens_nothing_without_the_code(world, browser, client):
    typed = at_the_counter()
    first, second = browser.post(COUNTER, typed), browser.post(COUNTER, typed)

    made = JobseekerFile.objects.get()
    assert first.url == second.url == page(made)
    assert made.person.email is None
    assert sent() == ["ona@people.example"]
    assert re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}(?=</p>)", browser.get(page(made)).content.decode())
    client.logout()
    client.post(reverse("account_reset_password"), {"email": "ona@people.example"})
    jobs.run_due(NOW)
    assert not [one for one in mail.outbox if "/account/password/reset/key" in one.body]


def test_somebody_known_gets_the_link_only_where_they_cannot_sign_in(world, browser, file):
    known, other = file.person, a_person()
    actions.leave(file=file, by=known, now=NOW)
    for person, code in ((known, a_code()), (other, a_code(2))):
        set_personal_code(person=person, code=code, country="LT", by=None, now=NOW)
    confirmed = {"known": other.reference, "whose_name": "recorded", "code": a_code(2)}

    refused = browser.post(COUNTER, at_the_counter(**confirmed)).content.decode()
    assert refused.count("This person can sign in already, or the account is closed") >= 2
    assert not JobseekerFile.objects.filter(person=other).exists()
    assert sent() == []

    confirmed = {"known": known.reference, "whose_name": "recorded"}
    assert browser.post(COUNTER, at_the_counter(**confirmed)).url == page(file)
    assert sent() == ["ona@people.example"]
    known.refresh_from_db()
    assert known.email is None


def test_a_link_runs_out(browser, client, file, settings):
    link, code = offered(browser, file)
    client.logout()
    with clock.standing_at(NOW + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT + 1)):
        assert client.get(link).status_code == 410
        assert client.post(link, {"code": code, "password": PASSWORD}).status_code == 410


@pytest.mark.parametrize("key", ["x", "gAAAAA", "%00", "9" * 500])
def test_a_made_up_link_opens_nothing(client, db, key):
    assert client.get(f"/account/entrance/{key}/").status_code in {404, 410}


def test_an_address_of_somebody_else_is_refused_at_its_field(browser, file):
    a_person(email="taken@people.example")

    text = browser.post(page(file), {"email": "Taken@people.example"}).content.decode()
    empty = browser.post(page(file), {"email": ""}).content.decode()

    assert text.count("Somebody signs in with this address already") >= 2
    assert "Enter the e-mail address" in empty


def test_whoever_can_sign_in_is_offered_no_second_way(world, browser, counsellor):
    other = a_file(world)

    assert "can sign in already" in browser.get(page(other)).content.decode()
    with pytest.raises(AccountOpenAlready):
        actions.give_access(file=other, email="new@people.example", by=counsellor, now=NOW)


def test_only_who_decides_about_the_file_gives_access(world, client, file):
    for who, status in (
        (a_counsellor(world.kaunas), 404),
        (a_counsellor(world.counter, Role.CAREER_CONSULTANT), 403),
        (a_person(), 403),
    ):
        client.force_login(who)
        assert client.get(page(file)).status_code == status
        assert client.post(page(file), {"email": "a@b.example"}).status_code == status
    with pytest.raises(actions.FileNotYours):
        actions.give_access(file=file, email="a@b.example", by=a_counsellor(world.kaunas), now=NOW)
