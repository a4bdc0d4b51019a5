from datetime import timedelta
from uuid import uuid4

import pytest

from talka.domains.contact import actions
from talka.domains.contact.models import Appointment, Notice
from talka.domains.contact.queries import appointments_of, calendar_file, free_times
from talka.domains.contact.rules import AppointmentState, Channel, Side
from talka.domains.people.api import set_substitute
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person, an_office


pytestmark = pytest.mark.django_db


def book(person, staff, *, after=timedelta(days=1), **fields):
    values = {
        "person": person,
        "staff": staff,
        "office": an_office(),
        "starts_at": NOW + after,
        "minutes": 30,
        "channel": Channel.PHONE,
        "topic": "First talk",
        "by": None,
        "now": NOW,
        **fields,
    }
    return actions.book_appointment(**values)


def test_nobody_meets_two_people_at_once():
    staff = a_member()
    book(a_person(), staff)

    with pytest.raises(actions.TimeTaken):
        book(a_person(), staff, after=timedelta(days=1, minutes=15))


def test_a_cancelled_appointment_frees_the_time():
    staff = a_member()
    first = book(a_person(), staff)
    actions.cancel_appointment(appointment=first, reason="ill", by=None, now=NOW)

    assert book(a_person(), staff).state == AppointmentState.BOOKED


def test_a_double_click_books_once():
    person, staff, submission = a_person(), a_member(), uuid4()

    first = book(person, staff, submission=submission)

    assert book(person, staff, submission=submission) == first
    assert Appointment.objects.count() == 1


def test_moving_keeps_the_length():
    appointment = book(a_person(), a_member())
    later = NOW + timedelta(days=2)

    moved = actions.move_appointment(appointment=appointment, starts_at=later, by=None, now=NOW)

    assert moved.ends_at - moved.starts_at == timedelta(minutes=30)


def test_what_is_over_does_not_move():
    appointment = book(a_person(), a_member())
    held = AppointmentState.HELD
    actions.settle_appointment(appointment=appointment, state=held, by=None, now=NOW)

    with pytest.raises(actions.AppointmentCannotMove):
        actions.move_appointment(appointment=appointment, starts_at=NOW, by=None, now=NOW)


def test_a_booked_time_is_not_offered_again():
    staff = a_member()
    first = TODAY + timedelta(days=1)
    (time, *_) = free_times(staff, first=first, last=first, now=NOW)
    book(a_person(), staff, after=time - NOW)

    assert time not in free_times(staff, first=first, last=first, now=NOW)


def test_no_time_is_offered_on_a_weekend():
    saturday = TODAY + timedelta(days=(5 - TODAY.weekday()) % 7)

    assert free_times(a_member(), first=saturday, last=saturday + timedelta(days=1), now=NOW) == []


def test_a_calendar_understands_the_appointment():
    appointment = book(a_person(), a_member())

    text = calendar_file(appointment).decode()

    assert "BEGIN:VEVENT" in text
    assert appointment.reference in text


def test_the_persons_list_has_a_constant_number_of_queries(django_assert_num_queries):
    person = a_person()
    for number in range(3):
        book(person, a_member(), after=timedelta(days=number + 1))

    with django_assert_num_queries(1):
        assert len(appointments_of(person)) == 3


def told(person):
    return [*Notice.objects.filter(person=person).order_by("pk").values_list("kind", flat=True)]


def test_the_member_of_staff_learns_what_the_person_does_with_a_talk():
    person, staff = a_person(), a_member()
    later = NOW + timedelta(days=2)

    appointment = book(person, staff, by=person)
    actions.move_appointment(
        appointment=appointment, starts_at=later, side=Side.OUTSIDE, by=person, now=NOW
    )
    actions.cancel_appointment(
        appointment=appointment, reason="ill", side=Side.OUTSIDE, by=person, now=NOW
    )

    assert told(staff) == [
        "contact.appointment_booked_for_staff",
        "contact.appointment_moved_for_staff",
        "contact.appointment_cancelled_for_staff",
    ]
    notice = Notice.objects.filter(person=staff).last()
    assert notice.link == f"/desk/calendar/?view=day&day={later.date()}"
    assert "ill" not in str(notice.variables)


def test_nobody_is_told_what_they_did_themselves():
    staff = a_member()

    appointment = book(a_person(), staff, by=staff)
    actions.cancel_appointment(appointment=appointment, reason="ill", by=staff, now=NOW)

    assert told(staff) == []


def test_who_stands_in_is_told_instead_of_who_is_away():
    person, absent, substitute = a_person(), a_member(), a_member()
    set_substitute(
        absent=absent, substitute=substitute, valid_from=TODAY, valid_to=TODAY, by=None, now=NOW
    )

    book(person, absent, by=person)

    assert told(absent) == []
    assert told(substitute) == ["contact.appointment_booked_for_staff"]


def test_a_talk_that_moves_to_a_colleague_is_told_to_both():
    person, staff, colleague = a_person(), a_member(), a_member()
    appointment = book(person, staff, by=staff)

    moved = actions.move_appointment(
        appointment=appointment, starts_at=NOW + timedelta(days=2), staff=colleague,
        side=Side.OUTSIDE, by=person, now=NOW,
    )  # fmt: skip

    assert moved.staff == colleague
    assert told(staff) == ["contact.appointment_cancelled_for_staff"]
    assert told(colleague) == ["contact.appointment_moved_for_staff"]


def test_a_talk_moved_there_and_back_is_told_each_time():
    person = a_person()
    appointment = book(person, a_member())
    first, other = appointment.starts_at, NOW + timedelta(days=2)

    for number, starts_at in enumerate([other, first, other]):
        actions.move_appointment(
            appointment=appointment, starts_at=starts_at, by=None,
            now=NOW + timedelta(minutes=number),
        )  # fmt: skip

    assert told(person).count("contact.appointment_moved") == 3


@pytest.mark.parametrize("minutes", [0, 10, 60 * 24])
def test_what_has_begun_is_neither_moved_nor_cancelled_by_the_person(minutes):
    person = a_person()
    appointment = book(person, a_member())
    given = {"appointment": appointment, "side": Side.OUTSIDE, "by": person}
    late = appointment.starts_at + timedelta(minutes=minutes)

    with pytest.raises(actions.AppointmentCannotMove):
        actions.move_appointment(starts_at=late + timedelta(days=1), now=late, **given)
    with pytest.raises(actions.AppointmentCannotMove):
        actions.cancel_appointment(reason="ill", now=late, **given)

    appointment.refresh_from_db()
    assert appointment.state == AppointmentState.BOOKED


def test_the_service_still_cancels_what_should_have_begun():
    appointment = book(a_person(), a_member())
    late = appointment.starts_at + timedelta(minutes=10)

    actions.cancel_appointment(appointment=appointment, reason="fire", by=None, now=late)

    assert appointments_of(appointment.person)[0].why_cancelled == "fire"


def test_held_and_not_held_can_be_put_right_either_way():
    appointment = book(a_person(), a_member())

    for state in (AppointmentState.HELD, AppointmentState.NO_SHOW, AppointmentState.HELD):
        found = actions.settle_appointment(appointment=appointment, state=state, by=None, now=NOW)
        assert found.state == state


def test_what_was_held_is_not_cancelled_any_more():
    appointment = book(a_person(), a_member())
    held = AppointmentState.HELD
    actions.settle_appointment(appointment=appointment, state=held, by=None, now=NOW)

    with pytest.raises(actions.AppointmentCannotMove):
        actions.cancel_appointment(appointment=appointment, reason="ill", by=None, now=NOW)
