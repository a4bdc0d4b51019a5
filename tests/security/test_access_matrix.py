"""
Every address × every role × own, foreign and absent things × looking and sending.

A new page is covered on the day it is born: the addresses come from the URL list. Who opens what
stands in `expectations.py`, how it is asked in `walk.py`.
"""

import logging

import pytest

from talka.kit import clock
from tests.security.addresses import ADDRESSES
from tests.security.expectations import ELSE, OF_EVERYBODY
from tests.security.walk import Walk
from tests.security.world import NOW


PARTS = 2
FEWEST_CELLS = 1_500


@pytest.fixture
def silence():
    """Keep the log of requests out of it: thousands of lines that nobody reads cost seconds."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("part", range(PARTS))
def test_everybody_opens_what_is_theirs_and_nothing_else(ours, theirs, settings, silence, part):
    settings.DEMO = True  # second factors are tested on their own
    with clock.standing_at(NOW):
        walk = Walk(ours, theirs)
        for number, address in enumerate(ADDRESSES):
            if number % PARTS == part:
                walk.visit(address, number // PARTS)
    print(f"access matrix, part {part + 1} of {PARTS}: {walk.cells} cells")  # noqa: T201
    assert walk.wrong == [], "\n".join(walk.wrong)
    assert walk.cells > FEWEST_CELLS


def test_nothing_is_expected_of_pages_that_are_gone():
    assert {*ELSE, *OF_EVERYBODY} <= {one.name for one in ADDRESSES}
