from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from talka.domains.contact import actions
from talka.domains.contact.models import Message, Thread
from talka.domains.contact.queries import unread_count
from talka.domains.contact.rules import Side
from talka.domains.people.api import set_substitute
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person, an_office
from talka.kit.files.kinds import FileRefused


pytestmark = pytest.mark.django_db


def begin(person, staff, **fields):
    values = {
        "subject": "Course",
        "text": "When does it start?",
        "office": an_office(),
        "person": person,
        "staff": staff,
        "side": Side.OUTSIDE,
        "by": person,
        "now": NOW,
        **fields,
    }
    return actions.start_thread(**values)


def test_a_message_waits_for_the_other_side():
    person, staff = a_person(), a_member()
    begin(person, staff)

    assert unread_count(staff, day=TODAY) == 1
    assert unread_count(person, day=TODAY) == 0


def test_looking_at_it_marks_it_as_read():
    staff = a_member()
    thread = begin(a_person(), staff)

    actions.mark_read(thread=thread, by=staff, now=NOW + timedelta(minutes=1))

    assert unread_count(staff, day=TODAY) == 0


def test_a_substitute_reads_and_answers_for_a_colleague():
    absent, substitute = a_member(), a_member()
    set_substitute(
        absent=absent, substitute=substitute, valid_from=TODAY, valid_to=TODAY, by=None, now=NOW
    )
    thread = begin(a_person(), absent)

    assert unread_count(substitute, day=TODAY) == 1
    answer = actions.post_message(thread=thread, text="In May.", by=substitute, now=NOW)
    assert answer.side == Side.SERVICE


def test_a_stranger_takes_no_part():
    thread = begin(a_person(), a_member())

    with pytest.raises(actions.ThreadNotYours):
        actions.post_message(thread=thread, text="Hello", by=a_person(), now=NOW)


def test_a_double_click_posts_once():
    person = a_person()
    thread, submission = begin(person, a_member()), uuid4()
    for _ in range(2):
        actions.post_message(thread=thread, text="And?", by=person, now=NOW, submission=submission)

    assert Message.objects.count() == 2


def test_an_empty_message_is_refused():
    with pytest.raises(actions.MessageEmpty):
        begin(a_person(), a_member(), text="  \n")


def test_a_program_is_no_attachment():
    program = SimpleUploadedFile("cv.pdf", b"MZ\x90\x00")

    with pytest.raises(FileRefused):
        begin(a_person(), a_member(), files=(program,))


def test_the_page_of_a_conversation_answers_and_marks(client):
    person = a_person()
    thread = begin(person, a_member())
    client.force_login(person)
    page = reverse("me:thread", args=[thread.reference])

    assert client.get(page).status_code == 200
    assert client.post(page, {"text": "Thank you"}).status_code == 302
    assert thread.messages.count() == 2


def test_hostile_text_is_refused_at_the_field(client):
    person = a_person()
    thread = begin(person, a_member())
    client.force_login(person)

    answer = client.post(reverse("me:thread", args=[thread.reference]), {"text": "a\x00b"})

    assert answer.status_code == 200
    assert thread.messages.count() == 1


def test_somebody_elses_conversation_is_not_there(client):
    thread = begin(a_person(), a_member())
    client.force_login(a_person())

    foreign = client.get(reverse("me:thread", args=[thread.reference]))
    absent = client.get(reverse("me:thread", args=["T-22222222"]))

    assert (foreign.status_code, absent.status_code) == (404, 404)


def test_the_list_has_a_constant_number_of_queries(client, django_assert_max_num_queries):
    person = a_person()
    for _ in range(5):
        begin(person, a_member())
    client.force_login(person)

    with django_assert_max_num_queries(14):
        assert client.get(reverse("me:threads")).status_code == 200
    assert Thread.objects.count() == 5


def test_an_attachment_comes_back_as_a_harmless_download(client):
    person = a_person()
    note = SimpleUploadedFile("../žąsis.txt", b"labas")
    thread = begin(person, a_member(), files=(note,))
    number = thread.messages.get().attachments.get().pk
    client.force_login(person)

    answer = client.get(reverse("me:attachment", args=[number]))

    assert answer.content == b"labas"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
