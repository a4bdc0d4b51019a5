"""The desk pages of a talk: whose times, who is away, and a wrong click put right."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.contact.api import (
    Appointment,
    AppointmentState,
    Channel,
    Notice,
    free_times,
    offered_times,
)
from talka.domains.counselling import actions
from talka.domains.counselling.queries import history_of
from talka.domains.counselling.rules import HistoryKind
from talka.domains.counselling.tests.factories import NOW, TODAY, a_client, a_talk, signed_in
from talka.domains.people.api import set_substitute


DAY = timedelta(days=1)


def page(name, *parts):
    return reverse(f"desk:{name}", args=parts)


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


def typed(starts_at):
    return {
        "starts_at": starts_at.isoformat(),
        "channel": Channel.PHONE,
        "topic": "Talk",
        "submission": str(uuid4()),
    }


def away(world, staff, substitute):
    set_substitute(
        absent=staff, substitute=substitute, valid_from=TODAY, valid_to=TODAY + 30 * DAY,
        by=None, now=NOW,
    )  # fmt: skip


def first_free(staff):
    return free_times(staff, first=TODAY, last=TODAY + 20 * DAY, now=NOW)[0]


def test_a_talk_is_moved_to_a_free_time_of_whom_it_is_with(world):
    other = signed_in(world.manager)
    talk = a_talk(world, world.file, at=NOW + DAY)
    a_talk(world, a_client(world), at=first_free(world.counsellor))
    taken = Appointment.objects.latest("pk").starts_at

    shown = other.get(page("talk", world.file.reference, talk.reference))

    offered = shown.context["move"].times
    assert taken.isoformat() not in offered
    assert {one.staff for one in offered.values()} == {world.counsellor}


def test_while_the_counsellor_is_away_a_talk_moves_to_who_stands_in(world, desk):
    talk = a_talk(world, world.file, at=NOW + DAY)
    away(world, world.counsellor, world.manager)
    time = offered_times(world.counsellor, first=TODAY, last=TODAY + DAY, now=NOW)[0]
    address = page("talk", world.file.reference, talk.reference)

    assert "is away from" in desk.get(address).content.decode()
    desk.post(address, {"starts_at": time.starts_at.isoformat(), "submission": str(uuid4())})

    talk.refresh_from_db()
    assert talk.staff == world.manager


def test_a_colleague_books_with_themselves_or_with_the_counsellor(world):
    other = signed_in(world.manager)
    address = page("book_talk", world.file.reference)

    own = other.get(address)
    theirs = other.get(f"{address}?with=counsellor")
    other.post(f"{address}?with=counsellor", typed(first_free(world.counsellor)))

    assert [one.is_current for one in own.context["choices"]] == [True, False]
    assert [one.is_current for one in theirs.context["choices"]] == [False, True]
    assert Appointment.objects.get().staff == world.counsellor
    assert Notice.objects.filter(
        person=world.counsellor, kind="contact.appointment_booked_for_staff"
    ).exists()


def test_the_counsellor_is_asked_nothing_about_with_whom(desk, world):
    assert desk.get(page("book_talk", world.file.reference)).context["choices"] == []


def test_when_neither_has_a_free_time_the_page_says_what_to_do(world):
    other = signed_in(world.manager)
    away(world, world.counsellor, world.manager)
    away(world, world.manager, world.counsellor)
    address = page("book_talk", world.file.reference)

    assert "You have no free time" in other.get(address).content.decode()
    theirs = other.get(f"{address}?with=counsellor").content.decode()
    assert "No time is free in the next three weeks" in theirs


@pytest.mark.parametrize(
    ("state", "came", "then"),
    [
        (AppointmentState.HELD, "no", AppointmentState.NO_SHOW),
        (AppointmentState.NO_SHOW, "yes", AppointmentState.HELD),
    ],
)
def test_a_wrong_click_is_put_right(world, desk, state, came, then):
    talk = a_talk(world, world.file, at=NOW - DAY, state=state)
    address = page("talk", world.file.reference, talk.reference)
    assert "Put it right" in desk.get(address).content.decode()

    desk.post(page("settle_talk", world.file.reference, talk.reference), {"came": came})

    talk.refresh_from_db()
    assert talk.state == then


def test_what_was_written_down_long_ago_stays(world, desk):
    talk = a_talk(world, world.file, at=NOW - 15 * DAY, state=AppointmentState.HELD)
    address = page("talk", world.file.reference, talk.reference)

    answer = desk.post(
        page("settle_talk", world.file.reference, talk.reference), {"came": "no"}, follow=True
    )

    assert "Put it right" not in desk.get(address).content.decode()
    assert "Too many days have passed" in told(answer)
    talk.refresh_from_db()
    assert talk.state == AppointmentState.HELD


def test_a_talk_long_ago_that_was_never_settled_can_still_be(world, desk):
    talk = a_talk(world, world.file, at=NOW - 40 * DAY)

    actions.settle_talk(file=world.file, appointment=talk, came=True, by=world.counsellor, now=NOW)

    talk.refresh_from_db()
    assert talk.state == AppointmentState.HELD


def test_a_cancelled_talk_stands_in_the_calendar_with_its_reason_and_frees_its_time(world, desk):
    time = first_free(world.counsellor)
    talk = a_talk(world, world.file, at=time)
    actions.cancel_talk(
        file=world.file, appointment=talk, reason="The person is ill", by=world.counsellor, now=NOW
    )

    answer = desk.get(page("calendar"), {"view": "day", "day": time.date().isoformat()})

    assert "The person is ill" in answer.content.decode()
    assert page("talk", world.file.reference, talk.reference) in answer.content.decode()
    (line,) = [one for one in answer.context["lines"] if one.cells[0].meetings]
    assert line.cells[0].is_free


def test_the_history_tells_why_a_talk_was_cancelled_and_leads_to_it(world, desk):
    talk = a_talk(world, world.file, at=NOW + DAY)
    actions.cancel_talk(
        file=world.file, appointment=talk, reason="The person is ill", by=world.counsellor, now=NOW
    )

    (event,) = history_of(world.file, kind=HistoryKind.APPOINTMENT)

    assert event.text == "Cancelled: The person is ill"
    shown = desk.get(page("person", world.file.reference)).content.decode()
    assert page("talk", world.file.reference, talk.reference) in shown
