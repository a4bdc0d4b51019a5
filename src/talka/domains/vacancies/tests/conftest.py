import pytest
from django.core.cache import cache

from talka.domains.taxonomy.api import forget
from talka.domains.vacancies.tests import factories
from talka.kit.tests.standing import standing


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    cache.clear()
    forget()


@standing
def world():
    return factories.a_country()


@standing
def agent(world):
    return factories.a_person()


@standing
def employer(world, agent):
    return factories.an_employer(world, agent=agent)


@standing
def counsellor(world):
    return factories.a_counsellor(world.vilnius)


@standing
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
