"""Every page of the sign-in library has a rule, our look and our words."""

from pathlib import Path

import allauth
import pytest
from django.template.loader import get_template
from django.urls import URLResolver, reverse

from talka.domains.people.tests.factories import (
    PASSWORD,
    a_person,
    with_account,
    with_second_factor,
)
from talka.kit.access import everyone
from talka.portals.account import urls


LIBRARY = Path(allauth.__file__).parent / "templates"
OURS = Path(__file__).parents[1] / "templates"
# Pages of parts that are switched off: other ways to sign up, another service's sign-in with ours.
SWITCHED_OFF = {
    "account/phone_change.html",
    "account/confirm_phone_verification_code.html",
    "account/request_login_code.html",
    "account/signup_by_passkey.html",
    "mfa/trust.html",
    "mfa/webauthn/signup_form.html",
    "openid/login.html",
}
LAYOUTS = ("allauth/", "idp/", "openid/")


def pages(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from pages(pattern.url_patterns)
        else:
            yield pattern


@pytest.mark.parametrize("pattern", [*pages(urls.urlpatterns)], ids=lambda one: str(one.name))
def test_every_page_says_who_may_open_it(pattern):
    assert hasattr(pattern.callback, "access_rule")


def test_a_page_that_nobody_has_thought_about_is_refused_at_the_start():
    with pytest.raises(LookupError, match="account_new_thing"):
        urls.rule_of("account_new_thing")


def test_the_way_back_from_a_provider_is_our_stricter_one():
    from talka.portals.account import openid

    found = {one.name: one.callback for one in pages(urls.urlpatterns)}
    for name, view in urls.OURS.items():
        assert found[name].__wrapped__ is view
    assert urls.OURS["openid_connect_callback"] is openid.come_back


@pytest.mark.parametrize(
    "name",
    sorted(
        one.relative_to(LIBRARY).as_posix()
        for one in LIBRARY.rglob("*.html")
        if not one.relative_to(LIBRARY).as_posix().startswith(LAYOUTS)
        and one.parent.name != "snippets"
        and not one.name.startswith("base")
    ),
)
def test_every_page_of_the_library_is_written_by_us(name):
    if name in SWITCHED_OFF:
        pytest.skip("switched off")
    assert (OURS / name).exists()


@pytest.mark.parametrize("path", [*OURS.rglob("*.*")], ids=lambda path: path.name)
def test_every_template_can_be_read(path):
    get_template(path.relative_to(OURS).as_posix())


@pytest.mark.parametrize(
    "name", sorted(one.relative_to(LIBRARY).as_posix() for one in LIBRARY.rglob("*.txt"))
)
def test_every_mail_and_message_of_the_library_is_written_by_us(name):
    if "phone" in name:
        pytest.skip("switched off")
    assert (OURS / name).exists()


def signed_in(client):
    person = with_account(a_person())
    client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return person


AFTER = sorted(urls.AFTER_SIGN_IN - {"mfa_remove_webauthn", "mfa_edit_webauthn"})


@pytest.mark.django_db
@pytest.mark.parametrize("name", AFTER)
def test_a_visitor_is_sent_to_sign_in(client, name):
    answer = client.get(reverse(name))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


@pytest.mark.django_db
@pytest.mark.parametrize("name", AFTER)
def test_whoever_has_signed_in_gets_a_page_in_our_look(client, name):
    signed_in(client)
    answer = client.get(reverse(name), follow=True)
    assert answer.status_code in {200, 404}  # 404: nothing to show or do now
    if "html" in answer["Content-Type"]:
        assert "talka-header" in answer.content.decode()
        assert "style=" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("key", [99_999_999, 1])
def test_the_passkey_of_somebody_else_is_not_there(client, key):
    owner = with_account(a_person())
    key = with_second_factor(owner).pk if key == 1 else key
    signed_in(client)
    for name in ("mfa_remove_webauthn", "mfa_edit_webauthn"):
        assert client.get(reverse(name, args=[key])).status_code == 404
        assert client.post(reverse(name, args=[key])).status_code == 404


def test_the_page_for_too_many_attempts_is_ours():
    assert Path(get_template("429.html").origin.name) == OURS / "429.html"


def test_rules_of_library_pages_leave_nothing_out():
    assert urls.rule_of("account_login") is everyone
    assert not urls.BEFORE_SIGN_IN & urls.AFTER_SIGN_IN
