"""
From the first page of every role one comes, link by link, to every page that needs no argument.

A page that only an address leads to does not exist for those it was made for.
"""

import re
from collections import Counter, deque

import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from talka.domains.people.api import Role
from tests.security.addresses import ADDRESSES
from tests.security.world import build, found_country


LINK = re.compile(r'href="(/[^"#]*)')
# Pages of one kind lead to the same kinds of pages.
MOST_OF_A_KIND = 1
OWN = {"public", "me", "employer", "desk", "management"}
WALKING = (Role.COUNSELLOR, Role.EMPLOYER_COUNSELLOR, Role.MANAGER, Role.ADMINISTRATOR)
# Where one comes otherwise than by a link of a page.
BY_ANOTHER_WAY = {
    "public:robots": "read by search engines",
    "public:sitemap": "read by search engines",
    "public:feedback_done": "shown after sending",
    "desk:search": "the search form of the desk posts to it",
    "me:act_for_myself": "a button",
    "public:alert_saved": "shown after sending",
    "me:home": "where a jobseeker begins",
    "employer:entrance": "where an agent begins",
}
# The questions of a registration follow one another by sending; type-aheads are asked by forms.
BY_SENDING = ("me:register", "employer:register", "public:look_up_", "me:look_up_")


def methods_of(view):
    """Return the methods that the page answers, read from the guard around it; None when any."""
    while view is not None:
        names = getattr(getattr(view, "__code__", None), "co_freevars", ())
        if "request_method_list" in names:
            return set(view.__closure__[names.index("request_method_list")].cell_contents)
        view = getattr(view, "__wrapped__", None)
    return None


def wanted():
    """Give the names of the pages that can be looked at and need no argument."""
    for one in ADDRESSES:
        if one.namespace not in OWN or one.names or one.path.endswith((".xml", ".txt")):
            continue
        methods = methods_of(resolve(reverse(one.name)).func)
        is_sent_to = one.name.startswith(BY_SENDING)
        if not is_sent_to and (methods is None or "GET" in methods):
            yield one.name


def name_of(address):
    try:
        found = resolve(address.split("?")[0])
    except Resolver404:
        return ""
    return found.view_name


def walk(person, start):
    """Return the names of all pages to which links lead from the start."""
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person)
    seen, met, waiting = {start}, Counter(), deque([start])
    while waiting:
        address = waiting.popleft()
        answer = client.get(address, follow=True)
        assert answer.status_code != 500, address
        if answer.streaming or not answer["Content-Type"].startswith("text/html"):
            continue
        for found in LINK.findall(answer.content.decode()):
            link, name = found.replace("&amp;", "&"), name_of(found)
            front = name.partition(":")[0]
            # What is for everybody is walked once, by the visitor.
            is_walked = front in OWN and (front == "public") == (person is None)
            if link in seen or met[name] >= MOST_OF_A_KIND or not is_walked:
                continue
            seen.add(link)
            met[name] += 1
            waiting.append(link)
    return set(met)


@pytest.mark.django_db
def test_every_page_without_an_argument_is_reached_by_links(settings):
    settings.DEMO = True
    found_country()
    world = build("Savaitienė", "LT-15", 1001)
    employer = reverse("employer:home", args=[world.employer.reference])
    starts = [(None, "/"), (world.jobseeker, "/me/"), (world.agent, employer)]
    starts += [(world.staff[role], "/") for role in WALKING]
    reached = set().union(*(walk(person, start) for person, start in starts))

    assert sorted(set(wanted()) - reached - set(BY_ANOTHER_WAY)) == []


def test_there_are_many_such_pages_and_every_exception_is_one_of_them():
    found = set(wanted())

    assert len(found) > 40
    assert set(BY_ANOTHER_WAY) <= {one.name for one in ADDRESSES}
