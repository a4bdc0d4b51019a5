import pytest

from talka.domains.jobseekers.tests import factories
from talka.domains.taxonomy.api import forget
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    forget()


@standing
def world():
    return factories.a_country()


@standing
def file(world):
    return factories.a_file(world)


@standing
def counsellor(world):
    return factories.a_counsellor(world.counter)
