import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from talka.domains.matching.tests import factories
from talka.domains.taxonomy.api import forget
from talka.kit import clock
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def in_english():
    """Let words be English, whatever language the page of another test was in."""
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    forget()


@standing
def world():
    return factories.a_market()


@pytest.fixture
def staff_may_work(settings):
    """Let staff work on a password alone, as in the demonstration."""
    settings.DEMO = True


@pytest.fixture
def sign_in(client, staff_may_work):
    def as_person(person):
        client.force_login(person)
        return client

    return as_person


@pytest.fixture
def queries_of():
    """Count the queries that something takes, after it was done once: what is remembered is known."""

    def count(act):
        act()
        with CaptureQueriesContext(connection) as taken:
            act()
        return len(taken)

    return count


@pytest.fixture
def clock_stands():
    """Let pages read the moment in which the factories live."""
    with clock.standing_at(factories.NOW):
        yield
