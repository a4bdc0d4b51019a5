import pytest

from talka.domains.jobseekers.tests import factories


@pytest.fixture
def world(db):
    return factories.a_country()


@pytest.fixture
def file(world):
    return factories.a_file(world)


@pytest.fixture
def counsellor(world):
    return factories.a_counsellor(world.counter)
