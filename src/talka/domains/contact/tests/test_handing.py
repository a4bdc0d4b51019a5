import pytest

from talka.domains.contact import actions, queries
from talka.domains.contact.models import Thread
from talka.domains.contact.rules import Side
from talka.domains.people.api import Role, deactivate, end_grant
from talka.domains.people.tests.factories import NOW, a_member, a_person, an_office


pytestmark = pytest.mark.django_db
EMPLOYER, OTHER = "E-AAAAAAAA", "E-BBBBBBBB"


def a_thread(*, staff=None, office=None, employer=EMPLOYER, side=Side.OUTSIDE, **fields):
    return actions.start_thread(
        subject="Dėl skelbimo",
        text="Laba diena.",
        office=office or an_office(),
        employer="" if "person" in fields else employer,
        staff=staff,
        side=side,
        by=None,
        now=NOW,
        **fields,
    )


def after(thread):
    return Thread.objects.get(pk=thread.pk)


def test_conversations_of_somebody_who_left_are_the_offices():
    staff = a_member(Role.COUNSELLOR)
    thread, person = a_thread(staff=staff), a_person()
    own = a_thread(staff=staff, person=person)

    deactivate(person=staff, by=None, now=NOW, reason="išėjo")

    assert after(thread).staff is None
    assert after(own).staff is None


def test_who_still_works_here_keeps_their_conversations():
    staff = a_member(Role.COUNSELLOR, Role.MANAGER)
    thread = a_thread(staff=staff)

    end_grant(grant=staff.grants.get(role=Role.MANAGER), by=None, now=NOW)

    assert after(thread).staff == staff


def test_a_closed_conversation_stays_as_it_was():
    staff = a_member(Role.COUNSELLOR)
    thread = a_thread(staff=staff)
    Thread.objects.filter(pk=thread.pk).update(closed_at=NOW)

    deactivate(person=staff, by=None, now=NOW, reason="išėjo")

    assert after(thread).staff == staff


def test_handing_over_takes_those_of_the_old_one_and_those_of_nobody():
    old, new, third, office = a_member(), a_member(), a_member(), an_office()
    mine, nobodys, taken = a_thread(staff=old), a_thread(), a_thread(staff=third)
    foreign = a_thread(staff=old, employer=OTHER)

    count = actions.hand_over_threads(
        employer=EMPLOYER, staff=new, office=office, of=old, by=None, now=NOW
    )

    assert count == 2
    assert [after(one).staff for one in (mine, nobodys, taken, foreign)] == [new, new, third, old]
    assert after(mine).office == office


def test_conversations_move_to_another_employer_and_back():
    thread, other = a_thread(), a_thread(employer=OTHER)

    moved = actions.move_threads(origin=EMPLOYER, target=OTHER, by=None, now=NOW)
    assert moved == [thread.pk]
    assert after(thread).employer == OTHER
    actions.give_threads_back(thread_ids=moved, employer=EMPLOYER, by=None, now=NOW)

    assert (after(thread).employer, after(other).employer) == (EMPLOYER, OTHER)


def test_each_agent_has_own_unread_messages_of_the_employer():
    first, second = a_person(), a_person()
    thread = a_thread(side=Side.SERVICE)
    a_thread(side=Side.OUTSIDE)
    a_thread(side=Side.SERVICE, employer=OTHER)

    actions.mark_read(thread=thread, by=first, now=NOW)

    assert queries.unread_of_employer(EMPLOYER, first) == 0
    assert queries.unread_of_employer(EMPLOYER, second) == 1


def test_what_staff_may_open_is_the_same_for_a_list_and_for_one(django_assert_num_queries):
    office = an_office()
    staff = a_member(Role.COUNSELLOR, office=office)
    threads = [a_thread(staff=staff), a_thread(office=office), a_thread(), a_thread(employer=OTHER)]
    day = NOW.date()

    with django_assert_num_queries(2):
        found = queries.those_to_open(threads, staff, day=day)

    one_by_one = {
        one.pk for one in threads if queries.may_take_part(staff, one, day=day) == Side.SERVICE
    }
    assert found == one_by_one


def test_the_other_side_is_named_in_two_queries(django_assert_max_num_queries):
    person = a_person("Rūta", "Kazlauskaitė")
    own, unknown = a_thread(person=person), a_thread()

    with django_assert_max_num_queries(2):
        names = queries.outsides_of([own, unknown])

    assert names == {own.pk: "Rūta Kazlauskaitė", unknown.pk: EMPLOYER}
