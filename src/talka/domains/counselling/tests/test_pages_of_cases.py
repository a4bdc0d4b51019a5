from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.contact.api import Appointment, AppointmentState, Channel, Thread, free_times
from talka.domains.counselling.actions import agree_step, write_note
from talka.domains.counselling.models import Step
from talka.domains.counselling.rules import StepState
from talka.domains.counselling.tests.factories import (
    NOW,
    TODAY,
    a_client,
    a_talk,
    long_ago,
    people,
    signed_in,
)
from talka.domains.jobseekers.api import Reason, suspend
from talka.domains.matching.api import Application
from talka.domains.matching.tests.factories import a_vacancy
from talka.domains.people.api import Role
from talka.domains.vacancies.api import CloseReason, close
from talka.kit.tests.standing import standing


DAY = timedelta(days=1)
NUL = "J-2222\x00222"


def page(name, *parts):
    return reverse(f"desk:{name}", args=parts)


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


@standing
def vacancy(world):
    return a_vacancy(world)


def test_a_message_to_one_person_is_sent_once(world, desk):
    typed = {"subject": "Your CV", "text": "Send it.", "submission": str(uuid4())}

    for _ in range(2):
        answer = desk.post(page("write_to_person", world.file.reference), typed)
        assert answer.status_code == 302

    assert Thread.objects.get().person == world.file.person


@pytest.mark.parametrize("email", [None, "client@talka.example"])
def test_without_an_address_nobody_is_promised_an_e_mail(world, desk, email):
    person = world.file.person
    type(person).objects.filter(pk=person.pk).update(email=email, phone="+370 600 77777")
    address = page("write_to_person", world.file.reference)
    typed = {"subject": "Your CV", "text": "Send it.", "submission": str(uuid4())}

    asked = desk.get(address).content.decode()
    words = told(desk.post(address, typed, follow=True))

    assert ("No e-mail goes out" in asked) == (email is None)
    assert ("gets a notice by e-mail" in words) == (email is not None)
    assert ("Call them: +370 600 77777" in words) == (email is None)


def test_a_first_message_carries_a_file_and_its_page_leads_to_the_person(world, desk):
    typed = {
        "subject": "Your CV",
        "text": "See the example.",
        "file": SimpleUploadedFile("example.txt", b"Baker since 2019"),
        "submission": str(uuid4()),
    }

    shown = desk.post(page("write_to_person", world.file.reference), typed, follow=True)

    assert "example.txt" in shown.content.decode()
    assert f'href="{page("person", world.file.reference)}"' in shown.content.decode()


def test_a_file_that_is_not_taken_is_refused_at_its_field_and_nothing_is_sent(world, desk):
    typed = {
        "subject": "Your CV",
        "text": "See the example.",
        "file": SimpleUploadedFile("cv.pdf", b"MZ\x90\x00"),
        "submission": str(uuid4()),
    }

    answer = desk.post(page("write_to_person", world.file.reference), typed)

    assert answer.context["form"].errors["file"]
    assert "See the example." in answer.content.decode()
    assert not Thread.objects.exists()


def test_control_characters_in_a_message_are_refused_and_nothing_is_lost(world, desk):
    typed = {"subject": "Your\x00 CV", "text": "Send it.", "submission": "no uuid"}

    answer = desk.post(page("write_to_person", world.file.reference), typed)

    assert answer.status_code == 200
    assert "Send it." in answer.content.decode()
    assert not Thread.objects.exists()


def test_a_vacancy_is_proposed_in_three_clicks(world, desk, vacancy):
    """The person's page, the proposal, the button."""
    address = page("propose", world.file.reference, vacancy.reference)
    asked = desk.get(address)
    assert "Why it fits" in asked.content.decode()

    answer = desk.post(address, {"text": "", "submission": str(uuid4())}, follow=True)

    assert "is proposed" in told(answer)
    assert Application.objects.get().score == asked.context["told"].explanation.score


def test_a_second_proposal_says_that_there_is_one(world, desk, vacancy):
    address = page("propose", world.file.reference, vacancy.reference)
    for _ in range(2):
        answer = desk.post(address, {"submission": str(uuid4())}, follow=True)

    assert "already brought together" in told(answer)
    assert Application.objects.count() == 1


def test_a_closed_vacancy_or_a_suspended_person_is_told_and_not_proposed(world, desk, vacancy):
    address = page("propose", world.file.reference, vacancy.reference)
    suspend(file=world.file, reason=Reason.ILLNESS, by=world.counsellor, now=NOW)
    away = desk.post(address, {"submission": str(uuid4())}, follow=True)
    close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=None, now=NOW)
    closed = desk.post(address, {"submission": str(uuid4())}, follow=True)

    assert "not registered at present" in told(away)
    assert "no longer open" in told(closed)
    assert "The vacancy is not open" in desk.get(address).content.decode()


def test_an_absent_vacancy_cannot_be_proposed(world, desk):
    assert desk.get(page("propose", world.file.reference, "V-22222222")).status_code == 404


def first_free(world):
    return free_times(world.counsellor, first=TODAY, last=TODAY + DAY, now=NOW)[0]


def test_a_talk_is_booked_at_a_free_time(world, desk):
    typed = {
        "starts_at": first_free(world).isoformat(),
        "channel": Channel.PHONE,
        "topic": "First talk",
        "submission": str(uuid4()),
    }

    answer = desk.post(page("book_talk", world.file.reference), typed)

    assert answer.status_code == 302
    assert Appointment.objects.get().starts_at == first_free(world) - timedelta(minutes=30)


def test_the_first_talk_is_proposed_face_to_face(world, desk):
    answer = desk.get(page("book_talk", world.file.reference))

    assert answer.context["form"].initial["channel"] == Channel.FACE_TO_FACE


@pytest.mark.parametrize("starts_at", ["", "2026-11-20T08:30:00+02:00", "never", "\x00"])
def test_a_time_that_is_not_free_is_refused_at_its_field(world, desk, starts_at):
    typed = {"starts_at": starts_at, "channel": Channel.PHONE, "topic": "First talk"}

    answer = desk.post(page("book_talk", world.file.reference), typed)

    assert answer.status_code == 200
    assert answer.context["form"].errors["starts_at"]
    assert "First talk" in answer.content.decode()


def test_when_the_person_is_taken_elsewhere_another_time_is_asked(world, desk):
    start = first_free(world)
    a_talk(world, world.file, at=start, staff=people.a_counsellor(world.counter))
    typed = {"starts_at": start.isoformat(), "channel": Channel.PHONE, "topic": "Talk"}

    answer = desk.post(page("book_talk", world.file.reference), typed)

    assert answer.context["form"].errors["starts_at"]


def test_a_talk_is_moved_and_cancelled(world, desk):
    talk = a_talk(world, world.file, at=NOW + DAY)
    address = page("talk", world.file.reference, talk.reference)

    moved = desk.post(address, {"starts_at": first_free(world).isoformat()})
    assert moved.status_code == 302
    without = desk.post(page("cancel_talk", world.file.reference, talk.reference), {"reason": ""})
    assert without.context["stop"].errors["reason"]
    desk.post(page("cancel_talk", world.file.reference, talk.reference), {"reason": "Ill"})
    again = desk.post(
        page("cancel_talk", world.file.reference, talk.reference), {"reason": "Ill"}, follow=True
    )

    assert Appointment.objects.get().state == AppointmentState.CANCELLED
    assert "Nothing was changed" in told(again)


def test_a_talk_that_is_over_is_settled_with_one_click(world, desk):
    talk = a_talk(world, world.file, at=NOW - DAY)
    address = page("settle_talk", world.file.reference, talk.reference)

    assert (
        "Did the person come?"
        in desk.get(page("talk", world.file.reference, talk.reference)).content.decode()
    )
    desk.post(address, {"came": "yes"})
    again = desk.post(address, {"came": "yes"}, follow=True)

    assert Appointment.objects.get().state == AppointmentState.HELD
    assert "Nothing was changed" in told(again)


def test_a_talk_ahead_is_not_settled(world, desk):
    talk = a_talk(world, world.file, at=NOW + DAY)

    answer = desk.post(
        page("settle_talk", world.file.reference, talk.reference), {"came": "yes"}, follow=True
    )

    assert "has not begun" in told(answer)


def test_a_talk_of_another_person_is_not_found_through_this_one(world, desk):
    foreign = a_talk(world, a_client(world), at=NOW + DAY)

    for name in ("talk", "cancel_talk", "settle_talk"):
        address = page(name, world.file.reference, foreign.reference)
        assert desk.post(address, {"reason": "x"}).status_code == 404


@pytest.mark.parametrize(
    "query", ["", "view=day", "day=2026-12-24", "day=never", "day=9999-12-31", "day=%00&view=%00"]
)
def test_the_calendar_shows_weeks_and_days_and_never_fails(world, desk, query):
    a_talk(world, world.file, at=NOW + timedelta(hours=2))

    answer = desk.get(f"{page('calendar')}?{query}")

    assert answer.status_code == 200
    if query in ("", "view=day", "day=never", "day=9999-12-31", "day=%00&view=%00"):
        assert "Rūta Žemaitytė" in answer.content.decode()


def test_the_calendar_takes_as_many_queries_for_ten_talks_as_for_one(world, desk):
    counts = []
    for number in (1, 9):
        for place in range(number):
            a_talk(world, a_client(world), at=NOW + number * DAY / 9 + place * DAY / 24)
        desk.get(page("calendar"))
        with CaptureQueriesContext(connection) as taken:
            desk.get(page("calendar"))
        counts.append(len(taken))

    assert counts[0] == counts[1] <= 20


def test_late_contacts_are_listed_with_the_days(world, desk):
    long_ago(world.file, 20)
    a_client(world)

    answer = desk.get(page("cadence"))

    (line,) = answer.context["listing"].lines
    assert line.cells[0].html == "Rūta Žemaitytė"
    assert "10" in {cell.html for cell in line.cells}
    assert "Order" in answer.content.decode()  # the legal basis


def test_the_person_reads_notes_and_marks_a_step_as_done(world):
    write_note(file=world.file, text="Wants to bake.", by=world.counsellor, now=NOW)
    step = agree_step(
        file=world.file, text="Send the CV", due_on=TODAY, by=world.counsellor, now=NOW
    )
    own = signed_in(world.file.person)

    text = own.get(reverse("me:notes")).content.decode()
    assert "Wants to bake." in text
    assert "Send the CV" in text
    own.post(reverse("me:step_done"), {"step": step.pk})
    again = own.post(reverse("me:step_done"), {"step": step.pk}, follow=True)

    assert Step.objects.get().state == StepState.DONE
    assert "marked before" in told(again)


@pytest.mark.parametrize("number", ["", "0", "-1", "999999", "1e3", "²", "9" * 40, "\x00"])
def test_a_step_that_is_not_there_is_not_found(world, number):
    own = signed_in(world.file.person)

    assert own.post(reverse("me:step_done"), {"step": number}).status_code == 404


def test_nobody_marks_the_step_of_another_person(world):
    other = a_client(world)
    step = agree_step(file=other, text="Call", due_on=TODAY, by=world.counsellor, now=NOW)

    answer = signed_in(world.file.person).post(reverse("me:step_done"), {"step": step.pk})

    assert answer.status_code == 404
    assert Step.objects.get().state == StepState.OPEN


def test_struck_notes_are_not_shown_to_the_person(world):
    from talka.domains.counselling.actions import strike_note

    note = write_note(file=world.file, text="A mistake.", by=world.counsellor, now=NOW)
    strike_note(note=note, by=world.counsellor, now=NOW)

    text = signed_in(world.file.person).get(reverse("me:notes")).content.decode()
    assert "A mistake." not in text


def test_whoever_has_no_file_has_no_notes(world):
    assert signed_in(world.agent).get(reverse("me:notes")).status_code == 404


@pytest.mark.parametrize("role", sorted({Role.COUNSELLOR, Role.CAREER_CONSULTANT, Role.MANAGER}))
def test_the_list_opens_for_everybody_who_works_with_people(world, role):
    client = signed_in(people.a_counsellor(world.counter, role))

    assert client.get(page("caseload")).status_code == 200
