import pytest

from talka.domains.counselling.tests import factories
from talka.domains.taxonomy.api import forget
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    forget()


@standing
def world():
    return factories.a_desk()


@pytest.fixture(autouse=True)
def _standing_clock():
    with clock.standing_at(factories.NOW):
        yield


@pytest.fixture
def desk(world):
    return factories.signed_in(world.counsellor)
