"""What the demo prints after the start can be typed in as it stands."""

import re

import pytest

from demo.country import HOST
from demo.visitors import introduction
from talka.domains.matching.tests.factories import (
    NOW,
    a_market,
    a_seeker,
    a_vacancy,
    lists_for_all,
)
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import a_member
from talka.kit import clock


pytestmark = pytest.mark.django_db


def test_before_life_begins_it_names_the_staff_in_english():
    a_member(Role.COUNSELLOR, email=f"jonas@{HOST}")

    assert "Counsellor" in introduction()
    assert "Vacancies" not in introduction()


def test_after_life_it_names_the_jobseeker_vacancies_and_a_line_to_explain_one():
    with clock.standing_at(NOW):
        world = a_market()
        file = a_seeker(world)
        file.person.email = f"ruta@{HOST}"
        file.person.save()
        vacancy = a_vacancy(world)
        lists_for_all()
        told = introduction()

    assert f"Jobseeker {file.reference}" in told
    assert f"  {vacancy.reference}  {vacancy.title}, {vacancy.employer.name}" in told
    assert re.search(rf"talka explain {file.reference} {vacancy.reference}$", told, re.MULTILINE)
