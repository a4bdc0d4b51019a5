from dataclasses import dataclass

import pytest

from talka.kit import events


@dataclass(frozen=True, slots=True)
class Rained:
    where: str


@pytest.fixture(autouse=True)
def forgotten():
    yield
    events._reactions.pop(Rained, None)


def test_every_reaction_hears_the_fact_in_the_order_of_asking():
    heard = []
    events.on(Rained)(lambda fact: heard.append(("first", fact.where)))
    events.on(Rained)(lambda fact: heard.append(("second", fact.where)))
    events.announce(Rained("Kaunas"))
    assert heard == [("first", "Kaunas"), ("second", "Kaunas")]


def test_a_fact_that_nobody_waits_for_is_no_error():
    events.announce(Rained("Riga"))


def test_a_reaction_that_refuses_stops_the_one_who_announced():
    @events.on(Rained)
    def refuse(fact):
        raise ValueError(fact.where)

    with pytest.raises(ValueError, match="Tallinn"):
        events.announce(Rained("Tallinn"))
