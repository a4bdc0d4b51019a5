from datetime import timedelta
from uuid import uuid4

import pytest

from talka.domains.contact import actions
from talka.domains.contact.models import Appointment
from talka.domains.contact.queries import appointments_of, calendar_file, free_times
from talka.domains.contact.rules import AppointmentState, Channel
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
