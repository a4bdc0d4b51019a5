"""A death ends the registration at once, and its correction lets it stand as before."""

from datetime import date, timedelta

import pytest

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import Move, Reason, Status
from talka.domains.jobseekers.rules.answers import Birth
from talka.domains.jobseekers.tests.factories import NOW, TODAY, a_file, a_person, some_answers
from talka.domains.people.api import correct_death, record_death
from talka.kit.jobs import run_due


LATER = NOW + timedelta(days=10)
DIED = date(2026, 11, 24)


def die(file, **given):
    told = {"died_on": DIED, "document": "registry 1", "by": None, "now": LATER} | given
    record_death(person=file.person, **told)
    file.refresh_from_db()


def live(file):
    correct_death(person=file.person, document="came in person", by=None, now=LATER)
    file.refresh_from_db()


def test_death_ends_the_registration_at_once_and_it_cannot_be_restored(file, counsellor):
    die(file)

    assert (file.status, file.ended_reason) == (Status.ENDED, Reason.DIED)
    assert file.status_since == DIED
    end = file.decisions.get(move=Move.END)
    assert (end.facts, end.decided_at) == ({"DIED_ON": "2026-11-24"}, LATER)
    with pytest.raises(actions.PersonIsDead):
        actions.restore(file=file, reason=Reason.MISTAKE, by=counsellor, now=LATER)


def test_a_death_before_the_registration_ends_it_on_its_first_day(file):
    die(file, died_on=date(2026, 11, 1))
    assert (file.status, file.status_since) == (Status.ENDED, TODAY)


def test_the_dead_are_not_registered_again(world, file):
    die(file)
    with pytest.raises(actions.PersonIsDead):
        a_file(world, person=file.person, now=LATER)
    assert JobseekerFile.objects.get().status == Status.ENDED


def test_a_corrected_death_is_a_decision_and_leaves_no_gap(file):
    die(file)
    live(file)

    decision = file.decisions.order_by("pk").last()
    assert (decision.move, decision.reasons) == (Move.ANNUL, [Reason.DEATH_MISTAKEN])
    assert (decision.origin, decision.target) == (Status.ENDED, Status.REGISTERED)
    assert decision.effective_on == DIED
    assert (file.status, file.status_since, file.registered_on) == (
        Status.REGISTERED, TODAY, TODAY,
    )  # fmt: skip
    assert file.ended_reason == ""


def test_after_a_correction_the_file_moves_on_as_any_other(file, counsellor):
    die(file)
    live(file)
    actions.suspend(file=file, reason=Reason.ILLNESS, by=counsellor, now=LATER)
    assert file.status == Status.SUSPENDED


def test_what_was_suspended_or_waiting_is_so_again(world, file, counsellor):
    actions.suspend(file=file, reason=Reason.ILLNESS, by=counsellor, now=NOW)
    young = some_answers(world, birth=Birth(date(2013, 1, 1)))
    waiting = a_file(world, person=a_person(), answers=young)
    for one, status in ((file, Status.SUSPENDED), (waiting, Status.APPLIED)):
        die(one)
        assert one.status == Status.ENDED
        live(one)
        assert (one.status, one.status_since) == (status, TODAY)


def test_a_registration_that_had_ended_before_the_death_stays_ended(file):
    actions.leave(file=file, by=file.person, now=NOW)
    die(file)
    live(file)
    assert (file.status, file.ended_reason) == (Status.ENDED, Reason.OWN_WISH)
    assert file.decisions.count() == 2


def test_a_job_that_was_to_begin_changes_nothing_for_the_dead(file):
    starts_on = TODAY + timedelta(days=5)
    actions.end_by_hire(file=file, starts_on=starts_on, by=None, now=NOW)
    die(file, died_on=TODAY, now=NOW)
    run_due(LATER)
    file.refresh_from_db()
    assert file.ended_reason == Reason.DIED
