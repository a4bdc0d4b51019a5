"""Registering at the counter whose personal code we know already."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Channel, Status
from talka.domains.jobseekers.rules.answers import Address, Name
from talka.domains.jobseekers.tests.factories import (
    NOW,
    a_code,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import Person, changes_of_identity, current_code, set_personal_code
from talka.kit import clock
from talka.kit.audit.reading import readings_of
from talka.kit.tests.standing import standing


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


@standing
def gone(world):
    """Somebody of this office who was registered and has left."""
    file = a_file(world, code=a_code())
    actions.leave(file=file, by=file.person, now=NOW)
    file.refresh_from_db()
    return file


def typed(world, **changes):
    return {
        "channel": "COUNTER", "given_name": "Ona", "family_name": "Kazlienė", "country": "LT",
        "code": a_code(), "phone": "+370 611 11111", "language": "lt", "municipality": "Vilniaus miestas",
        "municipality_value": "LT-57", "situation": "NOT_WORKING", "is_ready": "yes",
        "submission": str(uuid4()),
    } | changes  # fmt: skip


def name_of(person):
    return Person.objects.get(pk=person.pk).full_name


def test_nothing_changes_before_the_clerk_has_confirmed_who_it_is(world, browser, gone):
    answer = browser.post(PAGE, typed(world))
    text = answer.content.decode()

    assert "We know somebody with this personal code" in text
    assert "Rūta Žemaitytė" in text
    assert reverse("desk:file", args=[gone.reference]) in text
    assert text.count("Say whether it is this person, or correct the code") >= 2
    assert "Kazlienė" in text
    assert name_of(gone.person) == "Rūta Žemaitytė"
    assert JobseekerFile.objects.get().status == Status.ENDED
    assert readings_of(gone.person_id)


def test_whoever_is_confirmed_keeps_the_name_that_we_know(world, browser, gone):
    told = {"known": gone.person.reference, "whose_name": "recorded"}

    answer = browser.post(PAGE, typed(world, **told))

    again = JobseekerFile.objects.get()
    assert answer.url == reverse("desk:client_answers", args=[again.reference])
    assert (again.person, again.status) == (gone.person, Status.REGISTERED)
    assert name_of(gone.person) == "Rūta Žemaitytė"
    assert Person.objects.get(pk=gone.person_id).phone == "+370 611 11111"


def test_a_changed_name_rests_on_a_document(world, browser, gone):
    told = {"known": gone.person.reference, "whose_name": "typed"}

    refused = browser.post(PAGE, typed(world, **told)).content.decode()
    assert refused.count("Name the document that the change rests on") >= 2
    assert "We know somebody with this personal code" in refused
    assert name_of(gone.person) == "Rūta Žemaitytė"

    browser.post(PAGE, typed(world, document="marriage certificate 1", **told))
    assert name_of(gone.person) == "Ona Kazlienė"
    assert changes_of_identity(gone.person)[0].document == "marriage certificate 1"


def test_a_confirmation_counts_only_for_the_person_who_was_shown(world, browser, gone):
    other = a_person()
    told = {"known": other.reference, "whose_name": "recorded"}

    text = browser.post(PAGE, typed(world, **told)).content.decode()

    assert "Say whether it is this person" in text
    assert JobseekerFile.objects.get().status == Status.ENDED


def test_of_somebody_of_another_office_the_clerk_sees_the_initials_only(world, browser):
    answers = some_answers(
        world, address=Address("LT-15", "Laisvės al. 1"), name=Name("Rasa", "Žvirblytė")
    )
    file = a_file(world, answers=answers, code=a_code())
    actions.leave(file=file, by=file.person, now=NOW)

    text = browser.post(PAGE, typed(world)).content.decode()

    assert "R. Ž." in text
    assert "Žvirblytė" not in text
    assert file.reference not in text


def test_somebody_with_an_account_and_no_file_is_confirmed_too(world, browser):
    known = a_person(given_name="Ieva", family_name="Mažylytė")
    set_personal_code(person=known, code=a_code(), country="LT", by=None, now=NOW)

    text = browser.post(PAGE, typed(world)).content.decode()
    assert "I. M." in text
    assert not JobseekerFile.objects.exists()

    browser.post(PAGE, typed(world, known=known.reference, whose_name="recorded"))
    assert JobseekerFile.objects.get().person == known
    assert name_of(known) == "Ieva Mažylytė"


def test_a_corrected_code_takes_the_question_back(world, browser, gone):
    told = {"known": gone.person.reference, "whose_name": ""}
    other = a_code(2, date(1990, 1, 1))

    browser.post(PAGE, typed(world, code=other, **told))

    assert JobseekerFile.objects.filter(status=Status.REGISTERED).get().person != gone.person


@pytest.mark.parametrize("is_registered", [True, False])
def test_a_code_that_finds_somebody_else_registers_a_new_person_to_be_checked(
    world, browser, is_registered
):
    theirs = a_file(world, code=a_code())
    if not is_registered:
        actions.leave(file=theirs, by=theirs.person, now=NOW)
    asked = browser.post(PAGE, typed(world)).content.decode()
    assert "No, this is somebody else" in asked

    sent = typed(world, known=theirs.person.reference, whose_name="other")
    answer = browser.post(PAGE, sent)

    new = JobseekerFile.objects.exclude(pk=theirs.pk).get()
    assert answer.url == reverse("desk:client_answers", args=[new.reference])
    assert (new.person.full_name, new.twin_id) == ("Ona Kazlienė", theirs.person_id)
    assert "CODE_TAKEN" in new.doubts
    assert name_of(theirs.person) == "Rūta Žemaitytė"


def test_somebody_else_is_believed_about_the_person_who_was_shown_only(world, browser, gone):
    told = {"known": a_person().reference, "whose_name": "other"}

    text = browser.post(PAGE, typed(world, **told)).content.decode()

    assert "Say whether it is this person" in text
    assert JobseekerFile.objects.count() == 1


def test_the_same_submission_again_asks_nothing_new(world, browser, gone):
    sent = typed(world, known=gone.person.reference, whose_name="recorded")

    first, second = browser.post(PAGE, sent), browser.post(PAGE, sent)

    assert first.url == second.url
    assert gone.decisions.filter(move="REGISTER").count() == 2


def test_the_action_refuses_somebody_known_whom_nobody_has_confirmed(world, gone):
    told = {
        "answers": some_answers(world), "channel": Channel.PHONE, "person": gone.person,
        "by": a_counsellor(world.counter), "now": NOW,
    }  # fmt: skip
    with pytest.raises(actions.PersonKnown):
        actions.register_at_counter(submission=uuid4(), **told)
    with pytest.raises(actions.PersonKnown):
        actions.register_at_counter(submission=uuid4(), document="a document", **told)


def test_a_former_code_leads_to_the_person_and_does_not_replace_the_present_one(
    world, browser, gone, counsellor
):
    newer = a_code(2)
    actions.correct_code(
        file=gone, code=newer, country="LT", document="passport 7", by=counsellor, now=NOW
    )

    browser.post(PAGE, typed(world, known=gone.person.reference, whose_name="recorded"))

    again = JobseekerFile.objects.get()
    assert (again.person, again.status) == (gone.person, Status.REGISTERED)
    assert current_code(gone.person) == (newer, "LT")
