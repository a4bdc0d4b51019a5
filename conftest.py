"""What holds for every test of the suite."""

import gc

import pytest
from django.db import connection
from pytest_django.plugin import blocking_manager_key

from talka.kit.tests.standing import Ground


GROUND = pytest.StashKey[Ground]()
OBJECTS_BEFORE_CLEARING = 20_000


def pytest_configure():
    """Let nobody look for garbage while modules and tests are read: there is none."""
    gc.disable()


def pytest_collection_finish():
    """
    Look for garbage seldom, and never again among what stays to the end.

    Ten thousand tests and the whole program were gone through each time: a fifth of all time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BEFORE_CLEARING, 10, 10)
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def nothing_stands_after_the_last_test(request: pytest.FixtureRequest):
    """Give the rows that stand between tests back before the database goes."""
    yield
    ground = request.config.stash.get(GROUND, None)
    if ground is not None and ground.levels:
        with request.getfixturevalue("django_db_blocker").unblock():
            ground.clear()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item):
    """Clear the ground of what the test does not ask for, before its widest fixtures are made."""
    ground = item.config.stash.get(GROUND, None)
    if ground is not None and ground.levels:
        with item.config.stash[blocking_manager_key].unblock():
            ground.make_room(item)


def pytest_fixture_setup(fixturedef: pytest.FixtureDef, request: pytest.FixtureRequest):
    """Prepare the ground before the transaction of the test begins, which stands on it."""
    if fixturedef.argname == "_django_db_helper":
        ground = request.config.stash.setdefault(GROUND, Ground())
        with request.getfixturevalue("django_db_blocker").unblock():
            ground.prepare(request.node)


@pytest.fixture(autouse=True)
def no_job_outlives_its_test(request: pytest.FixtureRequest):
    """Empty the queue after tests that commit: Django empties only the tables it manages."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if mark is not None and mark.kwargs.get("transaction"):
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")
