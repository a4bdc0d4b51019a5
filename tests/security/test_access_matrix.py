"""
Every address × every role × own, foreign and absent things × looking and sending.

A new page is covered on the day it is born: the addresses come from the URL list.
"""

import re

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from talka.domains.people.api import Role
from talka.kit.access import allow_everyone
from tests.security.arguments import arguments
from tests.security.world import SECRET, build, found_country


PARTS = 4
OURS, THEIRS = "Savaitienė", "Svetimavičius"
# Whoever manages the whole country may see both sides; nothing else is exempt.
SEES_BOTH = {("management", Role.ADMINISTRATOR)}
# Pages that name people to everybody on purpose: only a demo has them.
NAMES_PEOPLE = {"public:demo_sign_in", "public:demo_mail"}
# What has been on the board is brought to people all over the country by those who counsel them.
READ_EVERYWHERE = {"desk:vacancy", "desk:preview_vacancy", "desk:vacancy_candidates"}
STRIPPED = [
    re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"'),
    re.compile(r'nonce="[^"]*"'),
    re.compile(r'name="submission" value="[^"]*"'),
    re.compile(r'name="next" value="[^"]*"'),
    re.compile(r'value="[0-9a-f-]{36}"'),
    re.compile(r"<kbd>[0-9a-f]{32}</kbd>"),  # the number of the request
]
COMPARED_HEADERS = {"Content-Type", "Location", "Content-Disposition", "Cache-Control"}


def addresses(patterns, prefix="", namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(
                pattern.url_patterns, prefix + str(pattern.pattern), pattern.namespace or namespace
            )
        elif isinstance(pattern, URLPattern) and pattern.name:
            names = list(pattern.pattern.converters) or list(pattern.pattern.regex.groupindex)
            own = prefix + str(pattern.pattern)
            names = re.findall(r"<(?:\w+:)?(\w+)>", own)
            yield namespace, pattern, own, names


def is_of_everybody(name, namespace, names):
    """Tell whether the thing is nobody's own: a published vacancy is open to jobseekers and staff."""
    is_open_work = namespace == "me" and names == ["vacancy_reference"]
    return namespace == "public" or is_open_work or name in READ_EVERYWHERE


ADDRESSES = [*addresses(get_resolver().url_patterns)]


class Walk:
    """One walk over a part of the addresses, collecting what it finds wrong."""

    def __init__(self):
        found_country()
        self.ours = build(OURS, "LT-15", 1001)
        self.theirs = build(THEIRS, "LT-57", 2002)
        self.actors = {
            "anonymous": None,
            Role.JOBSEEKER: self.ours.jobseeker,
            Role.EMPLOYER_AGENT: self.ours.agent,
            **self.ours.staff,
        }
        self.cells = 0
        self.wrong = []

    def ask(self, person, method, address):
        """Ask once and undo whatever it did."""
        client = Client(raise_request_exception=False)
        with transaction.atomic():
            if person is not None:
                client.force_login(person)
            response = getattr(client, method)(address)
            body = b"".join(response) if response.streaming else response.content
            transaction.set_rollback(True)
        self.cells += 1
        return response, body.decode(errors="replace")

    def visit(self, namespace, pattern, own, names):
        name = f"{namespace}:{pattern.name}" if namespace else pattern.name
        sides = (
            {"own": self.ours, "foreign": self.theirs, "absent": None}
            if names
            else {"own": self.ours}
        )
        targets = {
            side: reverse(name, kwargs=arguments(own, names, world))
            for side, world in sides.items()
        }
        is_public = pattern.callback.access_rule is allow_everyone
        is_shared = is_public or is_of_everybody(name, namespace, names)
        for actor, person in self.actors.items():
            for method in ("get", "post"):
                answers = {
                    side: self.ask(person, method, target) for side, target in targets.items()
                }
                self.judge(namespace, name, actor, method, answers, targets, is_public, is_shared)

    def judge(self, namespace, name, actor, method, answers, targets, is_public, is_shared):
        place = f"{method.upper()} {name} as {actor}"
        for side, (response, body) in answers.items():
            if response.status_code >= 500:
                self.wrong.append(f"{place}, {side}: {response.status_code}")
            if actor == "anonymous" and not is_public and response.status_code == 200:
                self.wrong.append(f"{place}, {side}: open to visitors")
            if (namespace, actor) in SEES_BOTH or name in NAMES_PEOPLE:
                continue
            if f"{SECRET} {THEIRS}" in body or f"Jūratė {THEIRS}" in body:
                self.wrong.append(f"{place}, {side}: shows what is foreign")
        if "foreign" in answers and not is_shared and (namespace, actor) not in SEES_BOTH:
            foreign, absent = (
                normal(*answers[side], targets[side]) for side in ("foreign", "absent")
            )
            if foreign != absent:
                self.wrong.append(
                    f"{place}: a foreign thing is told from an absent one {difference(foreign, absent)}"
                )


def difference(one, other):
    return f"({one[0]} and {other[0]})" if one[0] != other[0] else "(body or headers)"


def normal(response, body, target):
    for pattern in STRIPPED:
        body = pattern.sub("", body)
    for part in sorted(target.strip("/").split("/"), key=len, reverse=True):
        if part.isdigit():
            # A short number stands in many places; only in an address is it the one asked for.
            body = body.replace(f"/{part}/", "/…/")
        elif "-" in part:
            body = body.replace(part, "…")
    headers = {
        key: value.replace(target, "…")
        for key, value in response.items()
        if key in COMPARED_HEADERS
    }
    return response.status_code, body, headers


@pytest.mark.parametrize("part", range(PARTS))
def test_everybody_opens_what_is_theirs_and_nothing_else(db, settings, part):
    settings.DEMO = True  # second factors are tested on their own
    walk = Walk()
    for address in ADDRESSES[part::PARTS]:
        walk.visit(*address)
    print(f"access matrix, part {part + 1} of {PARTS}: {walk.cells} cells")  # noqa: T201
    assert walk.wrong == [], "\n".join(walk.wrong)
    assert walk.cells > 500
