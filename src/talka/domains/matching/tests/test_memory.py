"""What a process remembers of people and vacancies is what the database says."""

from datetime import timedelta

import pytest

from talka.domains.employers.api import Employer
from talka.domains.jobseekers.api import (
    Permit,
    Reason,
    end_registration,
    set_licences,
    set_skills,
)
from talka.domains.matching.queries.engine import (
    active_seekers,
    open_openings,
    remembered_openings,
    seekers_of,
)
from talka.domains.matching.queries.memory import Memory
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_draft,
    a_seeker,
    a_vacancy,
    an_employer,
    later,
)
from talka.domains.taxonomy.api import Activity, Occupation
from talka.domains.vacancies.api import Vacancy, edit_vacancy, pause


def test_a_changed_profile_is_read_and_the_others_are_not(world, django_assert_num_queries):
    files = [a_seeker(world) for _ in range(2)]
    before = active_seekers(day=TODAY)
    with django_assert_num_queries(2):
        assert active_seekers(day=TODAY) == before

    set_skills(file=files[0], chosen={world.skills[1].pk: 8}, declined=(), by=None, now=later(1))

    changed = active_seekers(day=TODAY)
    assert changed != before
    assert changed == seekers_of([one.pk for one in files], day=TODAY)


def test_somebody_who_has_left_is_not_remembered(world):
    file, other = a_seeker(world), a_seeker(world)
    active_seekers(day=TODAY)

    end_registration(file=file, reason=Reason.OWN_WISH, by=None, now=later(1))

    assert [one.id for one in active_seekers(day=TODAY)] == [other.pk]


def test_a_licence_is_forgotten_on_the_day_after_its_last(world):
    file = a_seeker(world)
    last = TODAY + timedelta(days=3)
    set_licences(file=file, licences=[Permit("B", last)], by=None, now=NOW)

    assert [one.licences for one in active_seekers(day=TODAY)] == [frozenset({"B"})]
    assert [one.licences for one in active_seekers(day=last)] == [frozenset({"B"})]
    assert [one.licences for one in active_seekers(day=last + timedelta(days=1))] == [frozenset()]
    assert [one.licences for one in active_seekers(day=TODAY)] == [frozenset({"B"})]


def changed_text(world, vacancy):
    edit_vacancy(
        vacancy=vacancy, version=vacancy.version, by=world.agent, now=later(1),
        draft=a_draft(world, required_skills=(world.skills[1].pk,), languages={}),
    )  # fmt: skip


def paused(world, vacancy):
    pause(vacancy=vacancy, by=None, now=later(1))


def another_activity(world, vacancy):
    Activity.objects.create(code="56.1", labels={"en": "Restaurants"})
    Employer.objects.filter(pk=vacancy.employer_id).update(activity="56.1")


def another_employer(world, vacancy):
    Vacancy.objects.filter(pk=vacancy.pk).update(employer=an_employer(world, by=world.agent))


def now_regulated(world, vacancy):
    Occupation.objects.filter(pk=vacancy.occupation_id).update(is_regulated=True)


@pytest.mark.parametrize(
    "change", [changed_text, paused, another_activity, another_employer, now_regulated]
)
def test_a_changed_vacancy_is_read(world, change, django_assert_num_queries):
    vacancy, other = a_vacancy(world), a_vacancy(world)
    before = remembered_openings(day=TODAY)
    assert [one.id for one in before] == [vacancy.pk, other.pk]
    with django_assert_num_queries(1):
        assert remembered_openings(day=TODAY) == before

    change(world, vacancy)

    assert remembered_openings(day=TODAY) == open_openings()
    assert remembered_openings(day=TODAY) != before


def test_what_has_gone_is_forgotten_and_a_number_given_anew_is_read():
    memory: Memory[str] = Memory()

    def read(numbers):
        asked.append(numbers)
        return [(number, f"value {number}", None) for number in numbers]

    asked: list[list[int]] = []
    memory.all_of({1: (1, "a"), 2: (2, "b")}, read, day=TODAY)
    memory.all_of({2: (2, "b")}, read, day=TODAY)
    assert memory.all_of({2: (2, "b"), 1: (1, "a")}, read, day=TODAY) == ["value 2", "value 1"]
    memory.all_of({1: (1, "other")}, read, day=TODAY)

    assert asked == [[1, 2], [1], [1]]
