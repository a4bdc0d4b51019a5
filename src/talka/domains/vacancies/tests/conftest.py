import pytest
from django.core.cache import cache

from talka.domains.vacancies.tests import factories


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture
def world(db):
    return factories.a_country()


@pytest.fixture
def agent(world):
    return factories.a_person()


@pytest.fixture
def employer(world, agent):
    return factories.an_employer(world, agent=agent)


@pytest.fixture
def counsellor(world):
    return factories.a_counsellor(world.vilnius)


@pytest.fixture
def stranger(world):
    """Somebody who acts for another employer, in another region."""
    person = factories.a_person()
    factories.an_employer(world, agent=person, municipality=world.kaunas_place)
    return person


@pytest.fixture
def agent_client(client, agent):
    client.force_login(agent)
    return client


@pytest.fixture
def desk_client(client, counsellor, settings):
    settings.DEMO = True  # no second factor
    client.force_login(counsellor)
    return client
