"""Somebody who uses the service: a browser of their own, a language, and the keyboard."""

import re
import time
from base64 import b32decode
from collections.abc import Callable
from datetime import date
from hashlib import sha1
from hmac import digest

from playwright.sync_api import Page

from tests.journeys.keyboard import Effort, Keyboard, beginning, named
from tests.journeys.running import Service
from tests.journeys.words import Words
from tests.journeys.world import PASSWORD, Account


LANGUAGES = {"lt": "Lietuvių", "en": "English", "ru": "Русский"}
COMES_WITHIN = 90.0
TO_TYPE_A_CODE = 12.0  # seconds, on a busy machine


class Visitor(Keyboard):
    """A person at the service."""

    def __init__(
        self, page: Page, look: Callable[[Page], None], service: Service, language: str
    ) -> None:
        super().__init__(page, look)
        self.service = service
        self.say = Words(language)

    def arrive(self, path: str = "/") -> None:
        """Open a page of the service and read it in one's own language."""
        self.open(self.service.address + path)
        language = LANGUAGES[self.say.language]
        if self.page.locator("html").get_attribute("lang") != self.say.language:
            self.reach_one_of(self.page.locator("header summary").filter(has_text=LANGUAGE))
            self.press("Enter")
            self.push(language)
        assert self.page.locator("html").get_attribute("lang") == self.say.language

    def sign_up(self, email: str) -> None:
        """Create an account and prove the address with the code from the letter."""
        self.write(self.say("E-mail address"), email)
        self.write(self.say("Choose a password"), PASSWORD)
        self.push(self.say("Create the account"))
        begun = time.monotonic()
        code = self.service.post.latest(email, CODE)
        self.effort.waited += time.monotonic() - begun
        self.write(self.say("Code"), code)
        self.push(self.say("Go on"))

    def sign_in(self, account: Account) -> None:
        """Sign in with e-mail and password, and staff with the app on their phone."""
        self.arrive("/account/login/")
        self.write(self.say("E-mail address"), account.email)
        self.write(self.say("Password"), PASSWORD)
        self.push(self.say("Sign in"))
        if account.secret:
            self.write(self.say("Code"), code_of_the_app(account.secret))
            self.push(self.say("Sign in"))

    def come_again_until(self, words: str) -> None:
        """Load the page anew until the worker has done its part and the words stand there."""
        end = time.monotonic() + COMES_WITHIN
        while words not in self.text():
            if time.monotonic() > end:
                raise AssertionError(f"“{words}” does not come to {self.page.url}: {self.text()}")
            time.sleep(0.3)
            self.page.reload()
        self.look(self.page)

    def sees(self, *words: str) -> None:
        """Make sure that the page says all of this."""
        said = " ".join(self.text().split())
        missing = [one for one in words if one not in said]
        assert not missing, f"{self.page.url} does not say {missing}: {said}"

    def write_day(self, label: str, day: date) -> None:
        """Write a day into its three fields."""
        fields = self.page.get_by_role("group", name=named(label))
        for part, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            self.write_into(fields.get_by_role("textbox", name=named(self.say(part))), str(number))

    def save(self) -> None:
        """Go on to the next question."""
        self.push(self.say("Save and continue"))

    def since(self) -> Effort:
        """Begin to count anew."""
        self.effort = Effort()
        return self.effort


class PlainVisitor(Visitor):
    """Somebody whose browser runs no scripts."""

    def look_up(self, label: str | re.Pattern[str], typed: str, wanted: str) -> None:
        """Type and send: the page comes back and asks which of several is meant."""
        self.write(label, typed)
        self.enter()
        self.choose(beginning(wanted))  # a town that is found by it is named behind


LANGUAGE = re.compile("|".join(LANGUAGES.values()))
CODE = r"\n([A-Z0-9]{3,5}-?[A-Z0-9]{3,5})\n"


def answering(word: str, *, about: str = "") -> str:
    """Return the pattern of the link in a mail about this vacancy that gives this answer."""
    return rf"{re.escape(about)}[\s\S]*?(http\S+/answer/\S+\?answer={word})\b"


def code_of_the_app(secret: str) -> str:
    """Return the six digits that an app on the phone shows (RFC 6238), the next when these end soon."""
    left = 30 - time.time() % 30
    if left < TO_TYPE_A_CODE:
        time.sleep(left)
    moment = int(time.time() // 30).to_bytes(8, "big")
    proof = digest(b32decode(secret), moment, sha1)
    start = proof[-1] & 15
    number = int.from_bytes(proof[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
