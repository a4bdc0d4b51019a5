"""An employer that somebody has put aside stays put aside when two rows of it become one."""

import pytest

from talka.domains.employers.api import merge_employers, preview_merge, undo_merge
from talka.domains.matching.models import NeverAgain
from talka.domains.matching.tests import factories
from talka.domains.matching.tests.factories import NOW
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.django_db


@standing
def market():
    world = factories.a_market()
    world.kept = world.employer
    world.gone = factories.an_employer(world, by=factories.people.a_person(), name="Bread & Co")
    world.by = world.employer_counsellor
    return world


def put_aside(file, employer):
    return NeverAgain.objects.create(file=file, employer=employer, said_at=NOW)


def aside(file):
    rows = NeverAgain.objects.filter(file=file).order_by("employer")
    return list(rows.values_list("employer", flat=True))


def test_what_was_put_aside_moves_with_a_merge_and_comes_back(market):
    file = factories.a_seeker(market)
    put_aside(file, market.gone)

    merge = merge_employers(
        kept=market.kept, gone=market.gone, reason="double", by=market.by, now=NOW
    )
    assert aside(file) == [market.kept.pk]
    undo_merge(merge=merge, by=market.by, now=NOW)

    assert aside(file) == [market.gone.pk]


def test_who_has_put_both_aside_keeps_both(market):
    file = factories.a_seeker(market)
    for one in (market.kept, market.gone):
        put_aside(file, one)

    found = preview_merge(kept=market.kept, gone=market.gone, by=market.by, now=NOW)
    merge_employers(kept=market.kept, gone=market.gone, reason="double", by=market.by, now=NOW)

    assert "matching.NeverAgain" not in found
    assert aside(file) == sorted([market.kept.pk, market.gone.pk])
