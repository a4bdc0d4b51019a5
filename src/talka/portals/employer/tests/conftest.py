import pytest

from talka.domains.taxonomy.api import forget


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    forget()
