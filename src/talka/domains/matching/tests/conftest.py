import pytest

from talka.domains.matching.tests import factories


@pytest.fixture
def world(db):
    return factories.a_market()
