"""Whoever acts for somebody takes part for them; the dead are written to no more."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from talka.domains.contact import actions
from talka.domains.contact.models import Appointment, Message, Notice
from talka.domains.contact.queries import (
    appointments_of,
    may_take_part,
    threads_of_person,
    unread_of_person,
)
from talka.domains.contact.rules import AppointmentState, CancelReason, Channel, NoticeState, Side
from talka.domains.people.api import (
    RepresentationKind,
    Scope,
    correct_death,
    end_representation,
    record_death,
    record_representation,
)
from talka.domains.people.tests.factories import NOW, TODAY, a_member, a_person, an_office
from talka.kit import clock, jobs


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def world(db):
    office = an_office()
    staff = a_member(office=office)
    return {
        "ward": a_person("Petras"),
        "guardian": a_person("Ona"),
        "office": office,
        "staff": staff,
    }


def represent(world, scope=Scope.APPLICATIONS):
    return record_representation(
        represented=world["ward"], representative=world["guardian"],
        kind=RepresentationKind.GUARDIAN, scope=scope, document="court", valid_from=TODAY,
        valid_to=None, by=None, now=NOW,
    )  # fmt: skip


def begin(world, person=None, **fields):
    values = {
        "subject": "Course", "text": "It starts on Monday.", "office": world["office"],
        "person": person or world["ward"], "staff": world["staff"], "side": Side.SERVICE,
        "by": world["staff"], "now": NOW,
    } | fields  # fmt: skip
    return actions.start_thread(**values)


def book(world, **fields):
    values = {
        "person": world["ward"], "staff": world["staff"], "office": world["office"],
        "starts_at": NOW + timedelta(days=3), "minutes": 30, "channel": Channel.PHONE,
        "topic": "First talk", "by": None, "now": NOW,
    } | fields  # fmt: skip
    return actions.book_appointment(**values)


def act(client, world):
    client.force_login(world["guardian"])
    client.post(reverse("me:act_for", args=[world["ward"].reference]))
    return client


def text_of(answer):
    return answer.content.decode()


@pytest.mark.parametrize(
    ("scope", "reads", "writes"),
    [
        (Scope.EVERYTHING, True, True),
        (Scope.APPLICATIONS, True, True),
        (Scope.READ_ONLY, True, False),
        (None, False, False),
    ],
)
def test_a_representative_takes_part_within_the_scope(world, scope, reads, writes):
    if scope:
        represent(world, scope)
    thread, guardian = begin(world), world["guardian"]

    assert (may_take_part(guardian, thread, day=TODAY) is not None) == reads
    if writes:
        actions.post_message(thread=thread, text="Thank you", by=guardian, now=NOW)
        assert Message.objects.get(author=guardian).side == Side.OUTSIDE
        return
    with pytest.raises(actions.ThreadNotYours):
        actions.post_message(thread=thread, text="Thank you", by=guardian, now=NOW)


def test_when_the_representation_is_over_nothing_is_read_or_written(world):
    held, thread = represent(world), begin(world)
    end_representation(representation=held, by=None, now=NOW)
    assert may_take_part(world["guardian"], thread, day=TODAY) is None


def test_what_the_representative_has_read_is_still_new_for_the_person(world):
    represent(world)
    thread = begin(world)
    ward, guardian = world["ward"], world["guardian"]
    assert unread_of_person(ward, reader=guardian) == 1

    actions.mark_read(thread=thread, by=guardian, now=NOW)

    assert unread_of_person(ward, reader=guardian) == 0
    assert unread_of_person(ward, reader=ward) == 1
    assert threads_of_person(ward, reader=guardian).get().read_at == NOW


def test_the_pages_of_messages_are_those_of_the_other_and_answers_carry_ones_own_name(
    client, world
):
    represent(world)
    thread = begin(world, files=(SimpleUploadedFile("plan.txt", b"plan"),))
    own = begin(world, person=world["guardian"], subject="About the guardian")
    act(client, world)

    listed = text_of(client.get(reverse("me:threads")))
    assert "Course" in listed
    assert "About the guardian" not in listed
    assert client.get(reverse("me:thread", args=[own.reference])).status_code == 404
    shown = text_of(client.get(reverse("me:thread", args=[thread.reference])))
    assert "It starts on Monday." in shown
    assert "You act for Petras" in shown
    file = thread.messages.get().attachments.get()
    assert client.get(reverse("me:attachment", args=[file.pk])).status_code == 200

    client.post(reverse("me:thread", args=[thread.reference]), {"text": "He will come."})

    answer = thread.messages.order_by("pk").last()
    assert (answer.text, answer.author, answer.side) == (
        "He will come.", world["guardian"], Side.OUTSIDE,
    )  # fmt: skip


def test_whoever_does_not_act_now_opens_nothing_of_the_other(client, world):
    represent(world)
    thread = begin(world, files=(SimpleUploadedFile("plan.txt", b"plan"),))
    appointment = book(world)
    client.force_login(world["guardian"])

    file = thread.messages.get().attachments.get()
    for address in (
        reverse("me:thread", args=[thread.reference]),
        reverse("me:attachment", args=[file.pk]),
        reverse("me:cancel_appointment", args=[appointment.reference]),
        reverse("me:appointment_calendar", args=[appointment.reference]),
    ):
        assert client.get(address).status_code == 404, address


def test_who_may_only_read_gets_no_form_and_sends_nothing(client, world):
    represent(world, Scope.READ_ONLY)
    thread, appointment = begin(world), book(world)
    act(client, world)
    address = reverse("me:thread", args=[thread.reference])

    page = text_of(client.get(address))
    assert "It starts on Monday." in page
    assert "<textarea" not in page
    assert "Write a message" not in text_of(client.get(reverse("me:threads")))
    appointments = text_of(client.get(reverse("me:appointments")))
    assert "First talk" in appointments
    assert reverse("me:cancel_appointment", args=[appointment.reference]) not in appointments

    assert client.post(address, {"text": "x"}).status_code == 403
    for name in ("me:cancel_appointment", "me:move_appointment"):
        answer = client.post(reverse(name, args=[appointment.reference]), {"reason": "x"})
        assert answer.status_code == 403
    assert thread.messages.count() == 1
    assert Appointment.objects.get().state == AppointmentState.BOOKED


def test_a_representative_cancels_the_appointment_of_the_other(client, world):
    represent(world)
    appointment = book(world)
    act(client, world)
    client.post(
        reverse("me:cancel_appointment", args=[appointment.reference]), {"reason": "He is ill"}
    )
    assert Appointment.objects.get().cancel_reason == "He is ill"


def test_whoever_writes_for_somebody_learns_that_there_is_something_and_no_more(world):
    represent(world)
    begin(world)

    mine = Notice.objects.get(person=world["guardian"])
    assert (mine.kind, mine.link) == ("contact.for_represented", "/me/represented/")
    assert mine.variables == {}
    assert Notice.objects.filter(person=world["ward"]).count() == 1


@pytest.mark.parametrize("case", ["read only", "by the guardian", "about work"])
def test_representatives_are_not_told_what_is_not_for_them(world, case):
    represent(world, Scope.READ_ONLY if case == "read only" else Scope.EVERYTHING)
    link = "/desk/messages/" if case == "about work" else "/me/messages/"
    by = world["guardian"] if case == "by the guardian" else None
    actions.notify(
        person=world["ward"], kind="contact.message", once="a", link=link, by=by, now=NOW
    )
    assert not Notice.objects.filter(person=world["guardian"]).exists()


def test_the_dead_are_written_to_no_more(world, mailoutbox):
    ward = world["ward"]
    actions.notify(
        person=ward, kind="contact.message", once="before", by=None, now=NOW,
        due_at=NOW + timedelta(days=1),
    )  # fmt: skip
    record_death(person=ward, died_on=TODAY, document="registry", by=None, now=NOW)
    actions.notify(person=ward, kind="contact.message", once="after", by=None, now=NOW)
    actions.notify_address(
        email=ward.email.upper(), language="en", kind="contact.message", once="by address",
        by=None, now=NOW,
    )  # fmt: skip

    jobs.run_due(NOW + timedelta(days=2))

    assert mailoutbox == []
    assert {one.state for one in Notice.objects.all()} == {NoticeState.NOT_WANTED}


def test_after_a_corrected_death_letters_go_out_again(world, mailoutbox):
    ward = world["ward"]
    record_death(person=ward, died_on=TODAY, document="registry", by=None, now=NOW)
    correct_death(person=ward, document="passport", by=None, now=NOW)
    actions.notify(person=ward, kind="contact.message", once="after", by=None, now=NOW)
    jobs.run_due(NOW)
    assert [one.to for one in mailoutbox] == [[ward.email]]


def test_with_a_death_what_is_booked_is_cancelled_and_the_time_is_free_again(world, mailoutbox):
    over = book(world, starts_at=NOW - timedelta(days=3))
    coming = book(world)
    other = book(world, person=world["guardian"], starts_at=NOW + timedelta(days=5))
    jobs.run_due(NOW)
    mailoutbox.clear()

    record_death(person=world["ward"], died_on=TODAY, document="registry", by=None, now=NOW)
    jobs.run_due(NOW + timedelta(days=4))

    for one in (over, coming, other):
        one.refresh_from_db()
    assert (coming.state, coming.cancel_reason) == (AppointmentState.CANCELLED, CancelReason.DIED)
    assert coming.why_cancelled == "The person has died"
    assert (over.state, other.state) == (AppointmentState.BOOKED, AppointmentState.BOOKED)
    assert world["ward"].email not in {to for one in mailoutbox for to in one.to}
    assert book(world, person=world["guardian"]).starts_at == coming.starts_at
    assert [one.state for one in appointments_of(world["ward"], since=NOW)] == [
        AppointmentState.CANCELLED
    ]


def test_a_reason_that_somebody_wrote_is_shown_as_it_was_written(world):
    appointment = book(world)
    actions.cancel_appointment(appointment=appointment, reason="I am ill", by=None, now=NOW)
    appointment.refresh_from_db()
    assert appointment.why_cancelled == "I am ill"
