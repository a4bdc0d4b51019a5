"""A person writes to the counsellor and books a talk."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from talka.domains.contact.api import (
    Appointment,
    Channel,
    Notice,
    Thread,
    book_appointment,
    offered_times,
)
from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.jobseekers.tests import factories as people
from talka.domains.matching.tests.factories import NOW, TODAY, a_market, a_seeker
from talka.domains.people.api import set_substitute
from talka.kit import clock
from talka.kit.tests.standing import standing


WRITE, BOOK = reverse("me:new_thread"), reverse("me:book_appointment")
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@standing
def world():
    return a_market()


@standing
def file(world):
    return a_seeker(world)


@pytest.fixture
def person(client, file):
    client.force_login(file.person)
    return client


def times(file):
    return offered_times(file.counsellor, first=TODAY + DAY, last=TODAY + 15 * DAY, now=NOW)


def booking(time, **changed):
    return {
        "starts_at": time.starts_at.isoformat(), "channel": "PHONE", "topic": "My search",
        "submission": str(uuid4()), **changed,
    }  # fmt: skip


def away(staff, substitute):
    set_substitute(
        absent=staff, substitute=substitute, valid_from=TODAY, valid_to=TODAY + 30 * DAY,
        by=None, now=NOW,
    )  # fmt: skip


def told(answer):
    return " ".join(str(one) for one in answer.context["messages"])


def test_a_message_with_a_file_goes_to_the_counsellor_once(file, person):
    typed = {"subject": "Course", "text": "When?", "submission": str(uuid4())}

    for _twice in range(2):
        upload = SimpleUploadedFile("cv.txt", b"Baker since 2019")
        answer = person.post(WRITE, typed | {"file": upload}, follow=True)

    thread = Thread.objects.get()
    assert thread.staff == file.counsellor
    assert "cv.txt" in answer.content.decode()
    assert "Your message is sent" in told(answer)
    assert Notice.objects.filter(person=file.counsellor, kind="contact.message_for_staff").exists()


@pytest.mark.parametrize("missing", ["subject", "text"])
def test_what_is_missing_is_said_at_its_field_and_the_rest_is_kept(person, missing):
    typed = {"subject": "My course", "text": "When does it start?"}

    answer = person.post(WRITE, typed | {missing: " "})

    assert answer.context["form"].errors[missing]
    (kept,) = set(typed) - {missing}
    assert typed[kept] in answer.content.decode()
    assert not Thread.objects.exists()


def test_a_file_that_is_not_taken_is_refused_at_its_field(person):
    upload = SimpleUploadedFile("cv.pdf", b"MZ\x90\x00")

    answer = person.post(WRITE, {"subject": "Course", "text": "When?", "file": upload})

    assert answer.context["form"].errors["file"]
    assert not Thread.objects.exists()


@pytest.mark.parametrize("address", [WRITE, BOOK])
def test_who_has_no_file_is_led_to_the_registration(client, world, address):
    client.force_login(people.a_person())

    assert client.get(address).url == reverse("public:register_start")


def test_a_talk_is_booked_once_at_a_free_time_and_the_counsellor_is_told(file, person):
    time = times(file)[5]
    typed = booking(time)

    for _twice in range(2):
        answer = person.post(BOOK, typed, follow=True)

    booked = Appointment.objects.get()
    assert (booked.staff, booked.starts_at) == (file.counsellor, time.starts_at)
    assert "The appointment is booked." in told(answer)
    assert Notice.objects.filter(
        person=file.counsellor, kind="contact.appointment_booked_for_staff"
    ).exists()


@pytest.mark.parametrize("field", ["starts_at", "channel", "topic"])
def test_what_cannot_be_booked_is_said_at_its_field(file, person, field):
    answer = person.post(
        BOOK, booking(times(file)[0], **{field: "never" if field != "topic" else ""})
    )

    assert answer.context["form"].errors[field]
    assert not Appointment.objects.exists()


def test_who_has_another_appointment_then_chooses_another_time(world, file, person):
    time = times(file)[0]
    book_appointment(
        person=file.person, staff=people.a_counsellor(world.counter), office=world.counter,
        starts_at=time.starts_at, minutes=30, channel=Channel.PHONE, topic="x", by=None, now=NOW,
    )  # fmt: skip

    answer = person.post(BOOK, booking(time))

    assert answer.context["form"].errors["starts_at"]
    assert Appointment.objects.count() == 1


def test_while_the_counsellor_is_away_one_meets_who_stands_in(world, file, person):
    substitute = people.a_counsellor(world.counter)
    away(file.counsellor, substitute)

    page = person.get(BOOK).content.decode()
    person.post(BOOK, booking(times(file)[0]))

    assert "is away from" in page
    assert Appointment.objects.get().staff == substitute


def test_when_nobody_is_there_the_page_says_whom_to_call(world, file, person):
    substitute = people.a_counsellor(world.counter)
    away(file.counsellor, substitute)
    away(substitute, file.counsellor)

    assert "There is no free time in the next two weeks. Call the office." in (
        person.get(BOOK).content.decode()
    )


def test_without_a_counsellor_one_is_led_to_write_to_the_office(file, person):
    JobseekerFile.objects.filter(pk=file.pk).update(counsellor=None)

    answer = person.get(BOOK, follow=True)

    assert "You have no counsellor yet" in told(answer)
    assert answer.redirect_chain[-1][0] == WRITE
