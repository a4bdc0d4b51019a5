"""The outbox, proved with a real SMTP server on this machine."""

from socket import socket

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as MessageHandler

from talka.domains.contact import actions
from talka.domains.contact.actions.notices import GatewayAway
from talka.domains.contact.labels import NOTICE_WORDS, register_notice
from talka.domains.contact.models import Notice
from talka.domains.contact.rules import NoticeState
from talka.domains.people.tests.factories import NOW, a_person
from talka.kit import jobs


pytestmark = pytest.mark.django_db


class Sink(MessageHandler):
    """Keeps every mail that arrives."""

    def __init__(self):
        super().__init__()
        self.mails = []

    def handle_message(self, message):
        self.mails.append(message)


@pytest.fixture
def sink(settings):
    handler = Sink()
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    yield handler
    controller.stop()


def notify(person, once="a", **fields):
    return actions.notify(
        person=person, kind="contact.message", once=once, by=None, now=NOW, **fields
    )


def test_a_notice_arrives_in_the_language_of_its_reader(sink):
    notify(a_person(language="en"), link="/me/messages/")

    jobs.run_due(NOW)

    (mail,) = sink.mails
    assert mail["Subject"] == "You have a new message"
    assert "/me/messages/" in mail.get_payload(decode=True).decode()
    assert Notice.objects.get().state == NoticeState.SENT


def test_the_same_event_makes_one_notice(sink):
    person = a_person()
    notify(person)
    notify(person)

    jobs.run_due(NOW)

    assert len(sink.mails) == 1


def test_a_notice_that_was_sent_is_not_sent_again(sink):
    notice = notify(a_person())
    jobs.run_due(NOW)

    actions.send_notice(notice_id=notice.pk, now=NOW)

    assert len(sink.mails) == 1


def test_a_gateway_that_is_away_loses_nothing(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    notice = notify(a_person())

    with pytest.raises(GatewayAway):
        actions.send_notice(notice_id=notice.pk, now=NOW)

    notice.refresh_from_db()
    assert (notice.state, notice.attempts) == (NoticeState.WAITING, 1)


def test_a_crash_in_the_middle_is_marked_not_doubled(sink):
    notice = notify(a_person())
    Notice.objects.filter(pk=notice.pk).update(state=NoticeState.SENDING)

    later = NOW.replace(hour=NOW.hour + 1)
    actions.release_stuck_notices(by=None, now=later)
    jobs.run_due(later)

    notice.refresh_from_db()
    assert notice.state == NoticeState.MAYBE_TWICE
    assert sink.mails == []


def test_a_title_with_line_ends_makes_no_second_header(sink):
    actions.notify(
        person=a_person(),
        kind="contact.appointment_booked",
        once="b",
        variables={"day": "1\r\nBcc: thief@example.org", "time": "10"},
        by=None,
        now=NOW,
    )

    jobs.run_due(NOW)

    (mail,) = sink.mails
    assert mail["Bcc"] is None


def test_somebody_without_an_address_gets_no_mail():
    person = a_person()
    person.email = None
    person.save()

    assert notify(person).state == NoticeState.NOT_WANTED


@pytest.fixture
def question():
    """Name a kind of notice that can be answered, for one test."""
    register_notice(
        "contact.test_question",
        subject="Well?",
        sentence="Answer.",
        answers={"no": "No, thanks", "yes": "Yes, please"},
    )
    yield "contact.test_question"
    NOTICE_WORDS.pop("contact.test_question")


def test_a_letter_has_a_link_for_each_answer_in_the_order_given(sink, question):
    actions.notify(
        person=a_person(language="en"), kind=question, once="q", by=None, now=NOW,
        link="/me/", answers={"yes": "/answer/abc/?answer=yes", "no": "/answer/abc/?answer=no"},
    )  # fmt: skip

    jobs.run_due(NOW)

    text = sink.mails[0].get_payload(decode=True).decode().replace("\r\n", "\n")
    first, second = text.index("Yes, please:\nhttp"), text.index("No, thanks:\nhttp")
    assert first < second
    assert "/answer/abc/?answer=no" in text[second:]
