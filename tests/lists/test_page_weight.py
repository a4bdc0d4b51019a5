"""The first page fits a slow line: at most 60 KB over the wire, without pictures and fonts."""

import gzip
import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from talka.domains.counselling.tests.factories import market, signed_in
from talka.kit import clock
from tests.lists.crowds import NOW, a_country


MOST = 60 * 1024
VACANCIES = 30  # more than one page of the board holds
LINKED = re.compile(r'<(?:link rel="stylesheet" href|script src)="/static/([^"?]+)')


def packed(content: bytes) -> int:
    """Return the bytes that nginx sends: level 1, its default, for everything from 1000 bytes."""
    return len(gzip.compress(content, compresslevel=1)) if len(content) >= 1000 else len(content)


def weight(page: bytes) -> int:
    linked = set(LINKED.findall(page.decode()))
    assert {"talka/look.css", "talka/look.js"} <= linked, "nothing that a page loads was found"
    files = [finders.find(name) for name in sorted(linked)]
    total = packed(page)
    for file in files:
        with open(file, "rb") as content:
            total += packed(content.read())
    return total


@pytest.fixture
def world(db, settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        found = a_country()
        for number in range(VACANCIES):
            market.a_vacancy(found, title=f"Pastry cook for the long counter, number {number}")
        market.lists_for_all()
        yield found


@pytest.mark.parametrize("address", ["/", "/jobs/"])
@pytest.mark.usefixtures("world")
def test_the_public_start_page_and_the_board_fit_a_slow_line(address):
    page = Client().get(address)

    assert page.status_code == 200
    assert weight(page.content) <= MOST


def test_the_home_of_a_jobseeker_fits_a_slow_line(world):
    page = signed_in(world.file.person).get("/me/")

    assert page.status_code == 200
    assert weight(page.content) <= MOST
