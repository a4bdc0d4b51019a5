from datetime import date, timedelta

import pytest

from talka.domains.contact.api import Notice, Side, Thread
from talka.domains.employers import actions, queries
from talka.domains.employers.models import Employer
from talka.domains.employers.tests.factories import (
    a_message,
    a_place,
    agent_of,
    an_employer,
    an_employer_counsellor,
)
from talka.domains.people.api import (
    OfficeKind,
    Role,
    deactivate,
    department_of,
    end_grant,
    load_offices,
    move,
    set_substitute,
)
from talka.domains.people.tests.factories import NOW, a_member, a_person, an_office
from talka.domains.taxonomy.tests.factories import MunicipalityFactory
from talka.engines.identifiers import make_company_code
from talka.kit import jobs


pytestmark = pytest.mark.django_db
MUNICIPALITIES = [f"LT-{number:02}" for number in range(1, 61)]


def owners(*employers):
    return [Employer.objects.get(pk=one.pk).owner for one in employers]


def test_the_employers_of_somebody_who_left_are_shared_out_evenly(office, counsellor):
    others = {an_employer_counsellor(office).pk, an_employer_counsellor(office).pk}
    employers = [an_employer(office=office, owner=counsellor) for _ in range(4)]

    deactivate(person=counsellor, by=None, now=NOW, reason="išėjo")
    jobs.run_due(NOW)

    held = [one.pk for one in owners(*employers)]
    assert {one: held.count(one) for one in others} == dict.fromkeys(others, 2)


def test_the_conversations_of_somebody_who_left_go_along(office, counsellor, employer, agent):
    other = an_employer_counsellor(office)
    thread = a_message(employer, side=Side.OUTSIDE)

    deactivate(person=counsellor, by=None, now=NOW, reason="išėjo")
    jobs.run_due(NOW)

    assert Thread.objects.get(pk=thread.pk).staff == other
    told = set(Notice.objects.values_list("kind", "person"))
    assert ("employers.given", other.pk) in told
    assert ("employers.new_counsellor", agent.pk) in told


def test_who_moves_to_another_office_leaves_the_employers_of_the_old_one(office, counsellor):
    other = an_employer_counsellor(office)
    here, elsewhere = an_employer(office=office, owner=counsellor), an_office()
    given = an_employer(office=elsewhere, owner=counsellor)

    move(grant=counsellor.grants.get(), office=elsewhere, by=None, now=NOW)
    jobs.run_due(NOW)

    assert owners(here, given) == [other, counsellor]


def test_who_still_serves_the_office_from_above_keeps_its_employers(office):
    department = an_office(kind=OfficeKind.DEPARTMENT)
    below = an_office(parent=department)
    person = a_member(Role.EMPLOYER_COUNSELLOR, office=below)
    a_member(Role.EMPLOYER_COUNSELLOR, office=below)
    employer = an_employer(office=below, owner=person)

    move(grant=person.grants.get(), office=department, by=None, now=NOW)
    jobs.run_due(NOW)

    assert owners(employer) == [person]


def test_a_role_that_ends_by_its_day_leaves_no_employer_behind(office):
    leaving = a_member(
        Role.EMPLOYER_COUNSELLOR, office=office, until=NOW.date() - timedelta(days=1)
    )
    other, employer = an_employer_counsellor(office), an_employer(office=office, owner=leaving)

    assert actions.find_owners(by=None, now=NOW) == 1
    assert owners(employer) == [other]
    assert actions.find_owners(by=None, now=NOW) == 0


def test_an_employer_that_came_when_nobody_was_there_gets_a_counsellor_later(office):
    employer = an_employer(office=office, owner=None)
    assert actions.find_owners(by=None, now=NOW) == 0

    somebody = an_employer_counsellor(an_office())

    assert actions.find_owners(by=None, now=NOW) == 1
    assert owners(employer) == [somebody]


def test_the_night_job_finds_owners(office):
    employer, somebody = an_employer(office=office, owner=None), an_employer_counsellor(office)
    from talka.domains.employers import tasks

    tasks.find_owners()

    assert owners(employer) == [somebody]


def test_a_role_of_another_kind_that_ends_moves_nothing(office, counsellor, employer):
    an_employer_counsellor(office)
    manager = a_member(Role.MANAGER, office=office)

    end_grant(grant=manager.grants.get(), by=None, now=NOW)
    jobs.run_due(NOW)

    assert owners(employer) == [counsellor]


def test_an_employer_can_be_given_to_a_colleague_of_any_office(employer, counsellor):
    near, far = an_employer_counsellor(employer.office), an_employer_counsellor(an_office())

    rows = queries.possible_owners(employer, day=NOW.date())
    given = actions.assign_owner(employer=employer, owner=far, by=counsellor, now=NOW)

    assert [one.is_near for one in rows] == [True, True, False]
    assert {one.person for one in rows} == {counsellor, near, far}
    assert given.owner == far


def test_an_employer_is_given_to_nobody_but_employer_counsellors(employer, counsellor):
    with pytest.raises(actions.NotAnEmployerCounsellor):
        actions.assign_owner(
            employer=employer, owner=a_member(Role.COUNSELLOR), by=counsellor, now=NOW
        )
    with pytest.raises(actions.NotLookedAfterByYou):
        actions.assign_owner(
            employer=employer, owner=counsellor, by=an_employer_counsellor(an_office()), now=NOW
        )


def test_what_a_third_colleague_has_taken_over_stays_with_them(employer, counsellor):
    third = an_employer_counsellor(employer.office)
    taken, waiting = a_message(employer, staff=third), a_message(employer)
    new = an_employer_counsellor(employer.office)

    actions.assign_owner(employer=employer, owner=new, by=counsellor, now=NOW)

    assert Thread.objects.get(pk=taken.pk).staff == third
    assert Thread.objects.get(pk=waiting.pk).staff == new


def test_a_substitute_looks_after_the_employers_of_the_absent(employer, counsellor):
    substitute = a_member(Role.EMPLOYER_COUNSELLOR)
    day = NOW.date()
    set_substitute(
        absent=counsellor, substitute=substitute, valid_from=day, valid_to=day, by=None, now=NOW
    )

    assert list(queries.portfolio(substitute, day=day)) == [employer]


def moved(employer, place):
    return actions.edit_employer(
        employer=employer,
        version=Employer.objects.get(pk=employer.pk).version,
        values={"municipality": place},
        by=agent_of(employer),
        now=NOW,
    )


def test_an_employer_that_moves_comes_to_the_office_and_a_counsellor_there(employer):
    elsewhere = an_office()
    there = an_employer_counsellor(elsewhere)
    thread = a_message(employer)

    after = moved(employer, a_place(elsewhere))

    assert (after.office, after.owner) == (elsewhere, there)
    thread.refresh_from_db()
    assert (thread.office, thread.staff) == (elsewhere, there)


def test_an_employer_that_moves_nearby_keeps_its_counsellor(employer, office, counsellor):
    an_employer_counsellor(office)

    after = moved(employer, a_place(office))

    assert (after.office, after.owner) == (office, counsellor)


def test_a_move_to_a_place_nobody_serves_is_refused(employer):
    with pytest.raises(actions.NoOfficeServes):
        moved(employer, MunicipalityFactory(code="EE-999"))


def test_employers_of_all_60_municipalities_come_to_an_office_of_one_department_each():
    load_offices(by=None, now=NOW)
    found = {}
    for number, code in enumerate(MUNICIPALITIES):
        employer = actions.register_employer(
            country="LT",
            company_code=make_company_code("LT", number),
            name=f"Duona {number}",
            municipality=MunicipalityFactory(code=code),
            by=a_person(),
            now=NOW,
        )
        found[code] = department_of(employer.office)

    assert len(found) == 60
    assert {one.kind for one in found.values()} == {OfficeKind.DEPARTMENT}
    assert len({one.code for one in found.values()}) == 5


def test_nobody_counts_as_owner_before_the_first_day(office):
    tomorrow = date(2026, 11, 24)
    a_member(Role.EMPLOYER_COUNSELLOR, office=office, since=tomorrow)

    assert queries.roster(NOW.date()).choose(office) is None
