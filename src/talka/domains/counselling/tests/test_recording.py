from datetime import timedelta
from uuid import uuid4

import pytest

from talka.domains.counselling import actions
from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.rules import NoteKind, StepState
from talka.domains.counselling.tests.factories import NOW, TODAY, a_client
from talka.domains.people.api import (
    RepresentationKind,
    Scope,
    record_representation,
)
from talka.kit.audit.moment import history_of


def note(world, **options):
    given = {"file": world.file, "text": "Wants to bake.", "by": world.counsellor, "now": NOW}
    return actions.write_note(**(given | options))


def step(world, **options):
    given = {
        "file": world.file,
        "text": "Send the CV",
        "due_on": TODAY,
        "by": world.counsellor,
        "now": NOW,
    }
    return actions.agree_step(**(given | options))


def test_a_note_is_written_once_for_one_submission(world):
    mark = uuid4()

    first = note(world, submission=mark, kind=NoteKind.CALL)
    again = note(world, submission=mark, text="Something else")

    assert first == again
    assert Note.objects.get().text == "Wants to bake."


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_note_is_refused(world, text):
    with pytest.raises(actions.NoteEmpty):
        note(world, text=text)


def test_somebody_of_another_office_writes_no_note(world):
    with pytest.raises(actions.CaseNotYours):
        note(world, by=world.stranger)


def test_only_its_author_strikes_a_note_and_it_stays_in_the_history(world):
    written = note(world)

    with pytest.raises(actions.CaseNotYours):
        actions.strike_note(note=written, by=world.manager, now=NOW)
    actions.strike_note(note=written, by=world.counsellor, now=NOW)
    actions.strike_note(note=written, by=world.counsellor, now=NOW + timedelta(hours=1))

    assert Note.objects.get().struck_at == NOW
    assert len(history_of(written)) == 2


def test_a_step_is_agreed_once_for_one_submission(world):
    mark = uuid4()

    assert step(world, submission=mark) == step(world, submission=mark)
    assert Step.objects.count() == 1


def test_a_step_is_due_today_or_later(world):
    with pytest.raises(actions.StepInPast):
        step(world, due_on=TODAY - timedelta(days=1))


def test_the_person_may_say_that_the_step_is_done(world):
    agreed = step(world)

    actions.settle_step(step=agreed, state=StepState.DONE, by=world.file.person, now=NOW)

    assert Step.objects.get().state == StepState.DONE


def test_whoever_acts_for_the_person_may_say_that_the_step_is_done(world):
    guardian = a_client(world).person
    record_representation(
        represented=world.file.person,
        representative=guardian,
        kind=RepresentationKind.GUARDIAN,
        scope=Scope.EVERYTHING,
        document="Court order 1",
        valid_from=TODAY,
        valid_to=None,
        by=world.counsellor,
        now=NOW,
    )

    actions.settle_step(step=step(world), state=StepState.DONE, by=guardian, now=NOW)

    assert Step.objects.get().state == StepState.DONE


def test_another_person_settles_nothing(world):
    other = a_client(world)

    with pytest.raises(actions.CaseNotYours):
        actions.settle_step(step=step(world), state=StepState.DONE, by=other.person, now=NOW)


def test_a_settled_step_is_settled_once(world):
    agreed = step(world)
    actions.settle_step(step=agreed, state=StepState.DROPPED, by=world.counsellor, now=NOW)

    with pytest.raises(actions.StepSettled):
        actions.settle_step(step=agreed, state=StepState.DONE, by=world.counsellor, now=NOW)
