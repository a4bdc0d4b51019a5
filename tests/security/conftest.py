import pytest

from talka.domains.taxonomy.api import forget
from talka.kit import clock
from talka.kit.tests.standing import standing
from tests.security.world import NOW, build, found_country


@pytest.fixture(autouse=True)
def nothing_is_remembered_from_another_test():
    forget()


@standing
def ours():
    with clock.standing_at(NOW):
        found_country()
        return build("Savaitienė", "LT-15", 1001)


@standing
def theirs(ours):
    with clock.standing_at(NOW):
        return build("Svetimavičius", "LT-57", 2002)
