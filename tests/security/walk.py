"""One walk over addresses: every role × own, foreign and absent things × looking and sending."""

import re
from dataclasses import dataclass, field
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.test import Client, RequestFactory

from talka.domains.people.api import Person, Role
from talka.kit.access import Rule, allow_everyone
from talka.kit.components.errors import Refused
from talka.kit.components.templatetags.frame import SECRET_PARTS
from tests.security.addresses import Address
from tests.security.expectations import VISITOR, is_of_everybody, openers_of, visitors_of
from tests.security.world import SECRET, World


# Whoever manages the whole country may see both sides; nothing else is exempt.
SEES_BOTH = {("management", Role.ADMINISTRATOR)}
# Pages that name people to everybody on purpose: only a demo has them.
NAMES_PEOPLE = {"public:demo_sign_in", "public:demo_mail"}
STRIPPED = [
    re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"'),
    re.compile(r'nonce="[^"]*"'),
    re.compile(r'name="submission" value="[^"]*"'),
    re.compile(r'name="next" value="[^"]*"'),
    re.compile(r'value="[0-9a-f-]{36}"'),
    re.compile(r"<kbd>[0-9a-f]{32}</kbd>"),  # the number of the request
]
# Different in every answer, whatever was asked for, or in every second; the length follows from the
# body. That there is such a header is compared all the same.
OF_ITS_OWN = {"X-Request-ID", "X-Correlation-ID", "Date", "Expires", "Content-Length", "ETag"}
NONCE = re.compile(r"'nonce-[^']*'")
NOT_THIS_WAY = 405
REFUSED = {401, 403, 404, 410, NOT_THIS_WAY}
SIGN_IN = "/account/login/"

Normal = tuple[int, str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from one request, with what was asked for."""

    status: int
    body: str
    headers: dict[str, str]
    target: str

    @property
    def is_open(self) -> bool:
        """Tell whether the page did not turn its reader away."""
        goes_to_sign_in = self.headers.get("Location", "").startswith(SIGN_IN)
        return self.status not in REFUSED and not goes_to_sign_in

    def normal(self) -> Normal:
        """Return it without what is its own in every answer, and without what was asked for."""
        headers = {
            key: "" if key in OF_ITS_OWN else self._without_target(NONCE.sub("", value))
            for key, value in self.headers.items()
        }
        body = self.body
        for pattern in STRIPPED:
            body = pattern.sub("", body)
        for part in sorted(self.target.strip("/").split("/"), key=len, reverse=True):
            if part.isdigit():
                # A short number stands in many places; only in an address is it the one asked for.
                body = body.replace(f"/{part}/", "/…/")
            elif "-" in part or len(part) > 20:
                body = body.replace(part, "…")
        return self.status, body, headers

    def _without_target(self, value: str) -> str:
        return value.replace(self.target, "…").replace(quote(self.target, ""), "…")


@dataclass(slots=True)
class Walk:
    """Asks, and collects what it finds wrong."""

    ours: World
    theirs: World
    cells: int = 0
    wrong: list[str] = field(default_factory=list)
    _clients: dict[str, tuple[Client, str]] = field(default_factory=dict)
    _accepted: dict[tuple[int, str], bool] = field(default_factory=dict)

    def people(self) -> dict[str, Person | None]:
        """Return who walks, by role."""
        own = {Role.JOBSEEKER: self.ours.jobseeker, Role.EMPLOYER_AGENT: self.ours.agent}
        return {VISITOR: None, **own, **self.ours.staff}

    def visit(self, address: Address, number: int) -> None:
        """Ask for everything behind the address as those who come, and see for whom it opens."""
        people, wanted = self.people(), openers_of(address)
        for actor in visitors_of(address, number):
            is_wanted = actor in wanted
            if not self.is_accepted(address.rule, actor, people[actor]):
                is_opened = self.knock(address, actor)
            elif address.is_about_something:
                is_opened = self.look(address, actor, is_wanted=is_wanted)
            else:
                is_opened = self.come(address, actor)
            if is_opened != is_wanted:
                what = "opens for" if is_opened else "does not open for"
                self.wrong.append(f"{address.name} {what} {actor}")

    def is_accepted(self, rule: Rule, actor: str, person: Person | None) -> bool:
        """
        Tell whether the rule of the page lets the actor in; rules look at nothing but the sender.

        Behind a rule that refuses, own, foreign and absent things are one: nothing looks for them.
        """
        if rule is allow_everyone:
            return True
        key = (id(rule), actor)
        if key not in self._accepted:
            request = RequestFactory().get("/")
            request.user, request.session = person or AnonymousUser(), SessionStore()
            try:
                self._accepted[key] = rule(request)
            except Refused:
                self._accepted[key] = False
        return self._accepted[key]

    def knock(self, address: Address, actor: str) -> bool:
        """Ask once for an own thing, the way the page can be asked; tell whether it opened."""
        target = address.of(self.ours)
        answer = self.ask(address, actor, "get", target)
        if answer.status == NOT_THIS_WAY:
            answer = self.ask(address, actor, "post", target)
        return answer.is_open

    def come(self, address: Address, actor: str) -> bool:
        """Ask for a page that is about nothing in particular, and send it an empty form."""
        target = address.of(self.ours)
        answers = [self.ask(address, actor, method, target) for method in ("get", "post")]
        return any(one.is_open for one in answers)

    def look(self, address: Address, actor: str, *, is_wanted: bool) -> bool:
        """
        Ask for own, foreign and absent things, and send to them; tell whether what is own opened.

        It did when it is told from what is absent. What is foreign must never be.
        """
        is_opened = False
        for method in ("get", "post"):
            own = self.ask(address, actor, method, address.of(self.ours))
            if own.status == NOT_THIS_WAY:
                continue
            absent = self.ask(address, actor, method, address.of(None)).normal()
            is_opened |= own.normal() != absent
            if not is_wanted or (address.namespace, actor) in SEES_BOTH:
                continue
            foreign = self.ask(address, actor, method, address.of(self.theirs)).normal()
            if foreign != absent and not is_of_everybody(address):
                self.wrong.append(
                    f"{method.upper()} {address.name} as {actor}: a foreign thing is told from"
                    f" an absent one ({difference(foreign, absent)})"
                )
        return is_opened

    def ask(self, address: Address, actor: str, method: str, target: str) -> Answer:
        """Ask once, undo whatever it did, and note what must be in no answer."""
        client = self._client(actor)
        with transaction.atomic():
            response = getattr(client, method)(target)
            body = b"".join(response) if response.streaming else response.content
            transaction.set_rollback(True)
        self.cells += 1
        answer = Answer(
            response.status_code, body.decode(errors="replace"), dict(response.items()), target
        )
        self._judge(address, actor, f"{method.upper()} {target} as {actor}", answer)
        return answer

    def _judge(self, address: Address, actor: str, place: str, answer: Answer) -> None:
        if answer.status >= 500:
            self.wrong.append(f"{place}: {answer.status}")
        if SECRET_PARTS.intersection(address.names) and f"page={answer.target}" in answer.body:
            self.wrong.append(f"{place}: writes its own key into a link")
        if (address.namespace, actor) in SEES_BOTH or address.name in NAMES_PEOPLE:
            return
        if self.theirs.canary in answer.body:
            for words in (SECRET, "Jūratė"):
                if f"{words} {self.theirs.canary}" in answer.body:
                    self.wrong.append(f"{place}: shows what is foreign")

    def _client(self, actor: str) -> Client:
        """Return the client of the actor, signed in once, with nothing left of the last request."""
        if actor not in self._clients:
            client, person = Client(raise_request_exception=False), self.people()[actor]
            if person is not None:
                client.force_login(person)
            kept = client.cookies.get(settings.SESSION_COOKIE_NAME)
            self._clients[actor] = client, kept.value if kept else ""
        client, session = self._clients[actor]
        client.cookies.clear()
        if session:
            client.cookies[settings.SESSION_COOKIE_NAME] = session
        return client


def difference(one: Normal, other: Normal) -> str:
    """Say in what two answers differ."""
    if one[0] != other[0]:
        return f"{one[0]} and {other[0]}"
    names = {key for key in one[2] | other[2] if one[2].get(key) != other[2].get(key)}
    return f"headers {sorted(names)}" if names else "body"
