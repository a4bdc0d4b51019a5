"""The pages on which a person sees, moves and cancels their appointments."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.contact import actions
from talka.domains.contact.models import Appointment, Notice
from talka.domains.contact.queries import offered_times
from talka.domains.contact.rules import AppointmentState, Channel
from talka.domains.people.api import set_substitute
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person, an_office
from talka.kit import clock


pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
LIST = reverse("me:appointments")


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def person():
    return a_person()


@pytest.fixture
def staff():
    return a_member(given_name="Jonas", family_name="Jonaitis")


@pytest.fixture
def browser(client, person):
    client.force_login(person)
    return client


def book(person, staff, *, after=DAY, topic="First talk", **settled):
    appointment = actions.book_appointment(
        person=person, staff=staff, office=an_office(), starts_at=NOW + after, minutes=30,
        channel=Channel.PHONE, topic=topic, by=staff, now=NOW - 99 * DAY,
    )  # fmt: skip
    if settled:
        actions.settle_appointment(appointment=appointment, by=staff, now=NOW, **settled)
    return appointment


def to(name, appointment):
    return reverse(f"me:{name}_appointment", args=[appointment.reference])


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


def free(staff):
    return offered_times(staff, first=TODAY + DAY, last=TODAY + 14 * DAY, now=NOW)


def test_what_comes_stands_above_with_its_date_and_what_is_over_below(browser, person, staff):
    coming = book(person, staff)
    book(person, staff, after=-9 * DAY, topic="Long ago", state=AppointmentState.HELD)

    answer = browser.get(LIST)
    page = answer.content.decode()

    assert "Tuesday, 24 November, 11:30" in page
    assert to("move", coming) in page
    assert page.index("First talk") < page.index("Long ago")
    assert [one.topic for one in answer.context["listing"].page] == ["Long ago"]


def test_without_any_the_page_says_what_to_do(browser):
    page = browser.get(LIST).content.decode()

    assert "No appointment is planned" in page
    assert "Earlier" not in page


def test_a_talk_that_has_begun_offers_neither_to_move_nor_to_cancel(browser, person, staff):
    running = book(person, staff, after=-timedelta(minutes=10))

    page = browser.get(LIST).content.decode()

    assert "First talk" in page
    assert to("move", running) not in page
    assert to("cancel", running) not in page


def test_all_that_is_over_is_searched_sorted_and_paged(browser, person, staff):
    for number in range(23):
        book(person, staff, after=-(number + 1) * DAY, topic=f"Talk {number:02}",
             state=AppointmentState.HELD)  # fmt: skip

    def topics(query):
        return [one.topic for one in browser.get(LIST + query).context["listing"].page]

    assert topics("")[0] == "Talk 00"
    assert len(topics("")) == 20
    assert topics("?page=2") == ["Talk 20", "Talk 21", "Talk 22"]
    assert topics("?sort=topic&page=2")[-1] == "Talk 22"
    assert topics("?q=talk+07") == ["Talk 07"]
    assert len(topics("?q=jonaitis")) == 20
    assert topics("?state=NO_SHOW") == []
    assert "Nothing fits" in browser.get(f"{LIST}?q=nowhere").content.decode()
    assert b"Talk 22" in b"".join(browser.get(f"{LIST}?format=csv").streaming_content)


def test_many_appointments_cost_as_many_questions_as_few(browser, person, staff):
    def questions():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browser.get(LIST)
        return len(asked)

    for number in range(2):
        book(person, staff, after=(number + 1) * DAY)
        book(person, staff, after=-(number + 1) * DAY, state=AppointmentState.HELD)
    few = questions()
    for number in range(2, 9):
        book(person, staff, after=(number + 1) * DAY)
        book(person, staff, after=-(number + 1) * DAY, state=AppointmentState.HELD)

    assert questions() == few


def test_the_person_moves_to_a_free_time_and_the_counsellor_is_told(browser, person, staff):
    appointment = book(person, staff)
    time = free(staff)[3]

    answer = browser.post(
        to("move", appointment),
        {"starts_at": time.starts_at.isoformat(), "submission": str(uuid4())},
        follow=True,
    )

    appointment.refresh_from_db()
    assert appointment.starts_at == time.starts_at
    assert "has moved" in told(answer)
    assert Notice.objects.filter(person=staff, kind="contact.appointment_moved_for_staff").exists()


def test_while_the_counsellor_is_away_the_colleague_is_named_and_met(browser, person, staff):
    colleague = a_member(given_name="Kadri", family_name="Tamm")
    appointment = book(person, staff)
    set_substitute(
        absent=staff, substitute=colleague, valid_from=TODAY, valid_to=TODAY + 9 * DAY,
        by=None, now=NOW,
    )  # fmt: skip
    page = browser.get(to("move", appointment)).content.decode()

    browser.post(
        to("move", appointment),
        {"starts_at": free(staff)[0].starts_at.isoformat(), "submission": str(uuid4())},
    )

    assert "Jonas Jonaitis is away" in page
    assert "Tuesday, 24 November, 08:30, with Kadri Tamm" in page
    appointment.refresh_from_db()
    assert appointment.staff == colleague


@pytest.mark.parametrize("starts_at", ["", "2026-11-28T10:00:00+02:00", "never"])
def test_a_time_that_is_not_offered_is_refused_at_its_field(browser, person, staff, starts_at):
    appointment = book(person, staff)

    answer = browser.post(to("move", appointment), {"starts_at": starts_at})

    assert answer.context["form"].errors["starts_at"]
    appointment.refresh_from_db()
    assert appointment.starts_at == NOW + DAY


def test_when_the_person_is_taken_then_another_time_is_asked(browser, person, staff):
    appointment, time = book(person, staff), free(staff)[3]
    book(person, a_member(), after=time.starts_at - NOW)

    answer = browser.post(
        to("move", appointment),
        {"starts_at": time.starts_at.isoformat(), "submission": str(uuid4())},
    )

    assert answer.context["form"].errors["starts_at"]


def test_when_nothing_is_free_the_page_says_whom_to_call(browser, person, staff):
    colleague = a_member()
    for absent, substitute in ((staff, colleague), (colleague, staff)):
        set_substitute(
            absent=absent, substitute=substitute, valid_from=TODAY, valid_to=TODAY + 30 * DAY,
            by=None, now=NOW,
        )  # fmt: skip

    answer = browser.get(to("move", book(person, staff)))

    assert "There is no free time in the next two weeks. Call the office." in (
        answer.content.decode()
    )


def test_the_person_cancels_with_a_reason_that_the_counsellor_is_told_of(browser, person, staff):
    appointment = book(person, staff)

    answer = browser.post(to("cancel", appointment), {"reason": "I am ill"}, follow=True)

    appointment.refresh_from_db()
    assert appointment.state == AppointmentState.CANCELLED
    assert "gets a notice and can read why" in told(answer)
    assert "I am ill" in answer.content.decode()
    assert Notice.objects.filter(
        person=staff, kind="contact.appointment_cancelled_for_staff"
    ).exists()


def test_without_a_reason_nothing_is_cancelled(browser, person, staff):
    appointment = book(person, staff)

    answer = browser.post(to("cancel", appointment), {"reason": " "})

    assert answer.context["form"].errors["reason"]
    appointment.refresh_from_db()
    assert appointment.state == AppointmentState.BOOKED


@pytest.mark.parametrize("name", ["move", "cancel"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_over_is_refused_with_words_and_leads_back(browser, person, staff, name, method):
    over = book(person, staff, after=-timedelta(minutes=1))
    typed = {"reason": "ill", "starts_at": free(staff)[0].starts_at.isoformat()}

    answer = getattr(browser, method)(to(name, over), typed, follow=True)

    assert "Nothing was changed" in told(answer)
    assert answer.redirect_chain[-1][0] == LIST
    assert Appointment.objects.get().state == AppointmentState.BOOKED


@pytest.mark.parametrize(
    "name", ["me:move_appointment", "me:cancel_appointment", "me:appointment_calendar"]
)
def test_the_appointment_of_somebody_else_does_not_exist_for_me(browser, staff, name):
    foreign = book(a_person(), staff)

    assert browser.get(reverse(name, args=[foreign.reference])).status_code == 404


def test_the_appointment_goes_into_a_calendar(browser, person, staff):
    appointment = book(person, staff)

    answer = browser.get(reverse("me:appointment_calendar", args=[appointment.reference]))

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert appointment.reference in answer["Content-Disposition"]
