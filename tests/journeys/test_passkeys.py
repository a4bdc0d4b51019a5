"""Passkeys, with the authenticator that Chromium itself plays: added, signed in with, second step, removed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Page, expect, sync_playwright

from talka.domains.people.tests.factories import PASSWORD, a_person, with_account
from tests.journeys.browsers import Browsers, browser_program


CHROMIUM = browser_program()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here, see tools/browser.sh"),
]
# As a phone does it: the key stays inside, and the finger or the face of its owner opens it.
PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
SIGN_IN, SECURITY = "/account/login/", "/account/"


@contextmanager
def browser_with_a_phone(address: str) -> Iterator[Page]:
    """Open a page of a browser that has one authenticator."""
    with sync_playwright() as playwright:
        browsers = Browsers(playwright, str(CHROMIUM))
        page = browsers.one().new_context(base_url=address, locale="en").new_page()
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        session.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})
        try:
            with browsers.watched():
                yield page
        finally:
            browsers.close()


def sign_in_with_the_password(page: Page, email: str) -> None:
    page.goto(SIGN_IN)
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def open_guarded(page: Page, path: str) -> None:
    """Open a page about keys, which asks for the password once more when it is a while ago."""
    page.goto(path)
    if "/reauthenticate/" in page.url:
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        page.wait_for_url(lambda url: "/reauthenticate/" not in url)


def sign_out(page: Page) -> None:
    page.context.clear_cookies()
    page.goto(SECURITY)
    expect(page).to_have_url(re.compile(SIGN_IN))


def is_signed_in(page: Page) -> None:
    page.wait_for_url(lambda url: "/login/" not in url and "/authenticate/" not in url)
    page.goto(SECURITY)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert SIGN_IN not in page.url


def test_a_passkey_is_added_opens_the_account_is_the_second_step_and_is_taken_away(live_server):
    person = with_account(a_person(email="ruta@example.org"))
    with browser_with_a_phone(live_server.url) as page:
        sign_in_with_the_password(page, person.email)
        is_signed_in(page)

        open_guarded(page, "/account/2fa/webauthn/add/")
        page.get_by_role("checkbox").check()
        page.get_by_role("button", name="Add the passkey").click()
        page.wait_for_url(lambda url: "/add/" not in url)
        open_guarded(page, "/account/2fa/webauthn/")
        expect(page.get_by_role("link", name="Take away")).to_have_count(1)

        sign_out(page)
        page.goto(SIGN_IN)
        page.get_by_role("button", name="Sign in with a passkey").click()
        is_signed_in(page)

        sign_out(page)
        sign_in_with_the_password(page, person.email)
        page.wait_for_url(lambda url: "/authenticate/" in url)
        page.get_by_role("button", name="Use my passkey").click()
        is_signed_in(page)

        open_guarded(page, "/account/2fa/webauthn/")
        way_out = page.get_by_role("link", name="Take away").get_attribute("href")
        open_guarded(page, str(way_out))
        page.get_by_role("button", name="Take it away").click()
        expect(page.get_by_text("No passkey yet")).to_be_visible()

        sign_out(page)
        sign_in_with_the_password(page, person.email)
        is_signed_in(page)
    assert not Authenticator.objects.filter(user=person, type="webauthn").exists()
