import pytest

from talka.domains.taxonomy.queries import forget


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    forget()
    yield
    forget()
