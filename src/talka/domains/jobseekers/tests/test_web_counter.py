"""What the clerk and the person are told of a registration at the counter, and what waits for whom."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connections
from django.urls import reverse

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile, RegistrationDraft
from talka.domains.jobseekers.rules import Channel, Doubt, Word
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.jobseekers.tests.factories import (
    NOW,
    a_code,
    a_counsellor,
    a_country,
    a_file,
    a_person,
    some_answers,
)
from talka.kit import clock


PAGE = "/desk/clients/new/"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def browser(client, counsellor):
    client.force_login(counsellor)
    return client


def typed(**changes):
    return {
        "channel": "COUNTER", "given_name": "Ona", "family_name": "Kazlienė", "country": "LT",
        "code": a_code(), "phone": "+370 611 11111", "language": "en", "municipality": "Vilniaus miestas",
        "municipality_value": "LT-57", "situation": "NOT_WORKING", "is_ready": "yes",
        "submission": str(uuid4()),
    } | changes  # fmt: skip


def printed(file):
    decision = file.decisions.get()
    return reverse("desk:client_decision", args=[file.reference, decision.reference])


def said(answer):
    return " ".join(str(one) for one in answer.context["messages"])


def test_a_refusal_at_the_counter_is_not_called_a_registration(world, browser):
    words = said(browser.post(PAGE, typed(situation="UNABLE_TO_WORK"), follow=True))

    file = JobseekerFile.objects.get()
    assert file.decisions.get().move == "REFUSE"
    assert "The registration is refused" in words
    assert "Registered under" not in words
    assert printed(file) in words
    receipt = browser.get(reverse("desk:client_receipt", args=[file.reference])).content.decode()
    assert "Your registration is refused" in receipt
    assert "You are registered" not in receipt
    assert "We look for jobs" not in receipt


@pytest.mark.parametrize("email", ["", "ona@talka.example"])
def test_the_clerk_is_told_to_print_the_decision_while_no_address_is_proved(world, browser, email):
    words = said(browser.post(PAGE, typed(email=email), follow=True))

    assert "Registered under" in words
    assert printed(JobseekerFile.objects.get()) in words


def test_whom_an_e_mail_reaches_needs_no_print(world, browser):
    file = a_file(world, code=a_code())
    actions.leave(file=file, by=file.person, now=NOW)

    sent = typed(known=file.person.reference, whose_name="recorded")
    words = said(browser.post(PAGE, sent, follow=True))

    assert "Registered under" in words
    assert "Print the decision" not in words


@pytest.mark.parametrize("email", [None, "ona@talka.example"])
def test_a_decision_reaches_whoever_has_no_address_on_paper(world, browser, email):
    file = a_file(world, person=a_person(email=email))
    form = {"reason": "ILLNESS", "effective_on": "2026|11|23", "submission": str(uuid4())}
    answer = browser.post(
        reverse("desk:decide", args=[file.reference, "suspend"]),
        form | {"do": "decide"},
        follow=True,
    )

    last = file.decisions.order_by("-pk").first()
    assert last.move == "SUSPEND"
    address = reverse("desk:client_decision", args=[file.reference, last.reference])
    assert (f'href="{address}"' in said(answer)) == (email is None)
    assert ("the person is told" in said(answer)) == (email is not None)


@pytest.mark.parametrize("channel", [Channel.COUNTER, Channel.PHONE, Channel.PORTAL])
@pytest.mark.parametrize(
    ("word", "doubt"),
    [
        (Word(has_work=True), Doubt.WORK_IN_REGISTER),
        (Word("Visai", "Kita"), Doubt.REGISTER_DIFFERS),
    ],
)
def test_what_a_register_contradicts_waits_for_a_person_on_every_channel(
    world, counsellor, channel, word, doubt
):
    file = a_file(world, channel=channel, word=word, by=counsellor)

    assert doubt in file.doubts
    assert file.status == "APPLIED"
    assert not file.decisions.exists()


def test_the_clerk_and_the_receipt_say_that_a_registration_waits(world, browser, counsellor):
    word = Word(has_work=True)
    receipt = actions.register_at_counter(
        answers=some_answers(world), channel=Channel.PHONE, submission=(same := uuid4()), word=word,
        by=counsellor, now=NOW,
    )  # fmt: skip
    words = said(browser.post(PAGE, typed(submission=str(same)), follow=True))

    assert "not decided yet" in words
    assert receipt.reference in words
    page = reverse("desk:client_receipt", args=[receipt.file.reference])
    shown = browser.get(page).content.decode()
    assert "Your office prints the decision" in shown
    assert "We call you" not in shown


def test_a_refusal_by_law_is_decided_at_the_counter_and_waits_in_the_portal(world, counsellor):
    answers = some_answers(world, situation=Circumstances("UNABLE_TO_WORK", is_ready=False))
    here = a_file(world, answers=answers, channel=Channel.COUNTER, by=counsellor)
    there = a_file(world, answers=answers)

    assert (here.status, there.status) == ("ENDED", "APPLIED")


@pytest.mark.django_db(transaction=True)
def test_one_form_sent_twice_at_one_moment_registers_once():
    world = a_country()
    told = {
        "answers": some_answers(world), "channel": Channel.COUNTER, "submission": uuid4(),
        "by": a_counsellor(world.counter), "now": NOW,
    }  # fmt: skip

    def send(_number):
        try:
            return actions.register_at_counter(**told).reference
        finally:
            connections.close_all()

    with ThreadPoolExecutor(3) as pool:
        given = set(pool.map(send, range(3)))

    assert given == {RegistrationDraft.objects.get().receipt}
    assert JobseekerFile.objects.count() == 1
