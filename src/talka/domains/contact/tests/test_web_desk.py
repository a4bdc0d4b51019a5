"""The pages on which those who work at the service read and answer messages."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from talka.domains.contact import actions
from talka.domains.contact.models import Message, ReadMark, Thread
from talka.domains.contact.rules import Side
from talka.domains.people.api import Role
from talka.domains.people.tests.factories import (
    NOW,
    a_member,
    a_person,
    an_office,
    with_second_factor,
)
from talka.kit import clock


pytestmark = pytest.mark.django_db

LIST = reverse("desk:threads")


@pytest.fixture(autouse=True)
def standing_clock():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def office():
    return an_office()


@pytest.fixture
def staff(office):
    return a_member(Role.COUNSELLOR, office=office)


@pytest.fixture
def browser(client, staff):
    with_second_factor(staff)
    client.force_login(staff)
    return client


def write(office, staff, *, person=None, subject="Course", files=(), number=0):
    person = person or a_person()
    return actions.start_thread(
        subject=subject, text="When does it start?", office=office, side=Side.OUTSIDE,
        person=person, staff=staff, by=person, files=files,
        now=NOW - timedelta(days=1) + timedelta(minutes=number),
    )  # fmt: skip


def page(thread):
    return reverse("desk:thread", args=[thread.reference])


def test_the_list_says_who_is_on_the_other_side(browser, office, staff):
    write(office, staff, person=a_person(given_name="Kadri", family_name="Tamm"))

    answer = browser.get(LIST)

    assert "Kadri Tamm" in answer.content.decode()
    assert "Course" in answer.content.decode()


def test_the_list_is_searched_by_subject_and_by_who(browser, office, staff):
    write(office, staff, person=a_person(given_name="Kadri", family_name="Tamm"))
    write(office, staff, subject="My CV")

    def found(words):
        return [one.subject for one in browser.get(LIST, {"q": words}).context["listing"].page]

    assert found("tamm") == ["Course"]
    assert found("Kadri Tamm") == ["Course"]
    assert found("my cv") == ["My CV"]
    assert found("nobody") == []


def test_what_nobody_has_taken_stands_in_a_list_of_its_own(browser, office, staff):
    write(office, None, subject="For anybody")
    write(office, staff)

    def subjects(query):
        return [one.subject for one in browser.get(LIST + query).context["listing"].page]

    assert subjects("?of=office") == ["For anybody"]
    assert subjects("") == ["Course"]


def test_an_empty_list_says_so(browser):
    assert "No messages yet" in browser.get(LIST).content.decode()


def test_the_list_goes_out_as_a_file(browser, office, staff):
    write(office, staff)

    answer = browser.get(f"{LIST}?format=csv")

    assert b"Course" in b"".join(answer.streaming_content)


def test_many_conversations_cost_as_many_questions_as_few(browser, office, staff):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            browser.get(LIST)
        return len(asked)

    for number in range(2):
        write(office, staff, number=number)
    few = questions()
    for number in range(2, 9):
        write(office, staff, number=number)

    assert questions() == few


def test_looking_marks_as_read_and_an_answer_goes_out_once(browser, office, staff):
    thread = write(office, staff)
    typed = {"text": "In May.", "submission": str(uuid4())}

    browser.get(page(thread))
    for _twice in range(2):
        assert browser.post(page(thread), typed).status_code == 302

    assert ReadMark.objects.filter(thread=thread, reader=staff).exists()
    assert [one.text for one in Message.objects.order_by("pk")] == [
        "When does it start?",
        "In May.",
    ]


def test_an_empty_answer_is_refused_at_its_field(browser, office, staff):
    answer = browser.post(page(write(office, staff)), {"text": " "})

    assert answer.context["form"].errors["text"]
    assert Message.objects.count() == 1


def test_a_file_that_is_not_taken_is_refused_and_the_text_is_kept(browser, office, staff):
    upload = SimpleUploadedFile("cv.pdf", b"MZ\x90\x00 not a document")

    answer = browser.post(page(write(office, staff)), {"text": "See the file.", "file": upload})

    assert answer.context["form"].errors["file"]
    assert "See the file." in answer.content.decode()


def test_who_answers_for_the_office_takes_the_conversation_over(browser, office, staff):
    thread = write(office, None)

    browser.post(page(thread), {"text": "In May.", "submission": str(uuid4())})

    thread.refresh_from_db()
    assert thread.staff == staff


def test_a_closed_conversation_takes_no_answer(browser, office, staff):
    thread = write(office, staff)
    Thread.objects.update(closed_at=NOW)

    answer = browser.post(page(thread), {"text": "In May.", "submission": str(uuid4())})

    assert "This conversation is closed" in answer.content.decode()
    assert Message.objects.count() == 1


def test_a_file_of_a_conversation_is_handed_out_to_those_who_take_part(
    browser, client, office, staff
):
    upload = SimpleUploadedFile("cv.txt", b"Baker since 2019")
    thread = write(office, staff, files=(upload,))
    number = thread.messages.get().attachments.get().pk
    address = reverse("desk:attachment", args=[number])

    assert browser.get(address).content == b"Baker since 2019"
    stranger = a_member(Role.COUNSELLOR)
    with_second_factor(stranger)
    client.force_login(stranger)
    assert client.get(address).status_code == 404


def test_the_conversation_of_another_office_does_not_exist_for_me(browser):
    foreign = write(an_office(), a_member())

    assert browser.get(page(foreign)).status_code == 404
    assert browser.get(reverse("desk:attachment", args=[999])).status_code == 404
    assert browser.get(reverse("desk:thread", args=["T-22222222"])).status_code == 404


def test_the_page_says_who_is_on_the_other_side_and_who_answers(browser, office, staff):
    thread = write(office, staff, person=a_person(given_name="Kadri", family_name="Tamm"))
    alone = write(office, None)

    assert "Kadri Tamm" in browser.get(page(thread)).content.decode()
    assert staff.full_name in browser.get(page(thread)).content.decode()
    assert "nobody yet" in browser.get(page(alone)).content.decode()
