import pytest

from talka.domains.counselling.tests import factories
from talka.kit import clock


@pytest.fixture
def world(db):
    return factories.a_desk()


@pytest.fixture(autouse=True)
def _standing_clock():
    with clock.standing_at(factories.NOW):
        yield


@pytest.fixture
def desk(world):
    return factories.signed_in(world.counsellor)
