"""A list takes as many queries for many rows as for few, whoever looks."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from talka.domains.counselling.tests.factories import signed_in
from talka.kit import clock
from tests.lists.crowds import CROWDS, NOW, Crowd, a_country


FEW, MORE = 2, 4


def look(crowd: Crowd, world) -> tuple[list[str], int]:
    """Return the queries of the page, and its length, when it is looked at for the second time."""
    browser, address = signed_in(crowd.who(world)), crowd.address(world)
    browser.get(address)
    with CaptureQueriesContext(connection) as taken:
        page = browser.get(address)
    assert page.status_code == 200, address
    return [one["sql"] for one in taken], len(page.content)


@pytest.mark.django_db
@pytest.mark.parametrize("crowd", CROWDS, ids=str)
def test_a_list_takes_as_many_queries_for_many_rows_as_for_few(crowd, settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        world = a_country()
        for _ in range(FEW):
            crowd.more(world)
        crowd.then(world)
        few, short = look(crowd, world)
        for _ in range(MORE):
            crowd.more(world)
        crowd.then(world)
        many, long = look(crowd, world)

    assert long > short, "the rows are not on the page, so that nothing was compared"
    assert len(many) == len(few), "\n".join(sorted({*many} - {*few}))
