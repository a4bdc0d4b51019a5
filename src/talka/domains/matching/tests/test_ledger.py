"""What the page shows is enough to compute a score again."""

import re
from operator import floordiv, mul

import pytest
from django.utils import translation

from talka.domains.matching.api import Audience, tell
from talka.domains.matching.tests.factories import (
    TODAY,
    a_market,
    a_seeker,
    a_vacancy,
    lists_for_all,
)


pytestmark = pytest.mark.django_db
DIGITS = re.compile(r"[^\d×÷]")


def computed(working: str) -> int:
    """Compute "5 000 × 300 ÷ 1 000" from left to right, dropping the rest of divisions."""
    parts = re.split("([×÷])", DIGITS.sub("", working))
    value = int(parts[0])
    for sign, number in zip(parts[1::2], parts[2::2], strict=True):
        value = (mul if sign == "×" else floordiv)(value, int(number))
    return value


@pytest.fixture
def told():
    world = a_market()
    file, vacancy = a_seeker(world), a_vacancy(world)
    lists_for_all()
    with translation.override("lt"):
        return tell(file, vacancy, audience=Audience.PERSON, day=TODAY)


def test_every_line_gives_its_points(told):
    assert [computed(one.working) for one in told.ledger.entries] == [
        one.points for one in told.ledger.entries
    ]


def test_the_lines_add_up_to_the_score(told):
    assert told.ledger.points == told.explanation.score > 0
    assert told.ledger.of == 100_000


def test_the_skills_add_up_to_what_their_line_divides(told):
    first = told.ledger.entries[0]
    shares = [one.share for one in told.ledger.skills]
    assert sum(shares) == 10_000
    assert first.of * told.ledger.products // 16_000_000 == first.points > 0
