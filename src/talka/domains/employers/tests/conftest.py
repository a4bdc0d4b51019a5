import pytest
from django.core.cache import cache

from talka.domains.employers.tests.factories import (
    agent_of,
    an_employer,
    an_employer_counsellor,
)
from talka.domains.people.tests.factories import NOW, an_office
from talka.kit import clock


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def office(db):
    return an_office()


@pytest.fixture
def counsellor(office):
    return an_employer_counsellor(office)


@pytest.fixture
def employer(office, counsellor):
    return an_employer(office=office, owner=counsellor)


@pytest.fixture
def agent(employer):
    return agent_of(employer)


@pytest.fixture
def agent_client(client, agent):
    client.force_login(agent)
    return client


@pytest.fixture
def desk_client(client, counsellor, settings):
    settings.DEMO = True  # no second factor
    client.force_login(counsellor)
    return client
