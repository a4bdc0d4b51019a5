import pytest

from talka.domains.people.tests import factories
from talka.kit import clock


@pytest.fixture
def office(db):
    return factories.an_office("vilnius")


@pytest.fixture
def administrator(db):
    return factories.an_administrator(given_name="Asta", family_name="Administratorė")


@pytest.fixture
def member(office):
    return factories.a_member(office=office, given_name="Jonas", family_name="Petraitis")


@pytest.fixture
def person(db):
    return factories.a_person()


@pytest.fixture
def as_administrator(client, administrator, settings):
    settings.DEMO = True  # without the second factor, which has tests of its own
    client.force_login(administrator)
    with clock.standing_at(factories.NOW):
        yield client
