"""
Every page of a person × what a representative may do.

A new page is covered on the day it is born: one that takes something in asks for a scope.
"""

import re

import pytest
from django.test import Client
from django.urls import reverse

from talka.domains.people.api import (
    RepresentationKind,
    Scope,
    create_person,
    record_representation,
)
from talka.kit import clock
from tests.security.addresses import ADDRESSES
from tests.security.world import NOW, build, found_country


OF_PEOPLE = [one for one in ADDRESSES if one.namespace == "me"]
# About oneself: for whom one acts, and whether.
OWN = {"act_for", "act_for_myself"}
REFUSED = {403, 404, 405}
WITHIN = {
    Scope.READ_ONLY: {Scope.READ_ONLY},
    Scope.APPLICATIONS: {Scope.READ_ONLY, Scope.APPLICATIONS},
}
READ = (
    "home", "suggestions", "applications", "threads", "appointments", "profile", "cv",
    "decisions", "notes", "data", "consents", "personal", "represented",
)  # fmt: skip


@pytest.fixture
def ward(db):
    with clock.standing_at(NOW):
        found_country()
        yield build("Savaitienė", "LT-15", 1001)


def acting(ward, scope):
    guardian = create_person(
        given_name="Gita", family_name="Globėja", email="gita@people.example", language="en",
        by=None, now=NOW,
    )  # fmt: skip
    record_representation(
        represented=ward.jobseeker, representative=guardian, kind=RepresentationKind.PROXY,
        scope=scope, document="notary 1", valid_from=NOW.date(), valid_to=None, by=None, now=NOW,
    )  # fmt: skip
    client = Client()
    client.force_login(guardian)
    client.post(reverse("me:act_for", args=[ward.jobseeker.reference]))
    return client


@pytest.mark.parametrize("scope", [Scope.READ_ONLY, Scope.APPLICATIONS])
def test_nothing_is_sent_beyond_the_scope(ward, scope):
    client = acting(ward, scope)
    wrong = []
    for address in OF_PEOPLE:
        asked = getattr(address.rule, "scope", None)
        if address.page in OWN or asked in WITHIN[scope]:
            continue
        answer = client.post(address.of(ward))
        if answer.status_code not in REFUSED:
            wrong.append(f"{address.page}: {answer.status_code}")

    assert wrong == []


@pytest.mark.parametrize("scope", [Scope.READ_ONLY, Scope.APPLICATIONS])
def test_every_page_that_is_read_opens_and_leads_to_nothing_that_is_refused(ward, scope):
    client = acting(ward, scope)
    links = {}
    for name in READ:
        page = client.get(reverse(f"me:{name}"))
        assert page.status_code == 200, name
        for link in re.findall(r'href="(/me/[^"#?]*)', page.content.decode()):
            links.setdefault(link, name)

    refused = [
        f"{name} → {link}"
        for link, name in links.items()
        if client.get(link).status_code not in {200, 302}
    ]
    assert len(links) > 15
    assert refused == []
