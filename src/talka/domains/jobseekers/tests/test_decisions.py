from datetime import date, timedelta
from uuid import uuid4

import pytest

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.events import CounsellorAssigned, RegistrationEnded, StatusChanged
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import DecisionProblem, Kind, Move, Reason, Status
from talka.domains.jobseekers.rules.answers import Birth
from talka.domains.jobseekers.tests.factories import (
    NOW,
    TODAY,
    a_counsellor,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import (
    Role,
    set_substitute,
)
from talka.kit import events
from talka.kit.jobs import run_due


LATER = NOW + timedelta(days=10)


@pytest.fixture
def heard(monkeypatch):
    told = []
    monkeypatch.setattr(events, "announce", told.append)
    return told


def test_a_suspension_and_its_end_are_decisions_with_their_own_law(file, counsellor):
    actions.suspend(file=file, reason=Reason.ILLNESS, by=counsellor, now=NOW)
    assert file.status == Status.SUSPENDED
    actions.restore(file=file, reason=Reason.CAUSE_OVER, by=counsellor, now=LATER)

    assert file.status == Status.REGISTERED
    assert file.registered_on == TODAY, "the day that counts stays"
    moves = [(one.move, one.decided_by) for one in queries_of(file)]
    assert moves == [("RESTORE", counsellor), ("SUSPEND", counsellor), ("REGISTER", None)]


def queries_of(file):
    return list(file.decisions.order_by("-decided_at", "-pk"))


def test_a_decision_reads_in_the_language_of_the_page(file, counsellor):
    actions.end_registration(
        file=file, reason=Reason.LOST_CONTACT, by=counsellor, now=NOW, explanation="Two letters."
    )

    view = queries.last_decision_of(file)

    assert view.sentence == "Your registration ended on 23 November 2026."
    assert view.reasons == ("You did not come or answer at the agreed time",)
    assert view.appeal_until == date(2026, 12, 23)
    assert view.decided_by == counsellor.full_name
    assert {line.label for line in view.facts} == {"Age", "Situation", "Can start a job"}
    assert view.explanation == "Two letters."


def test_the_same_submission_is_decided_once(file, counsellor):
    submission = uuid4()
    first = actions.suspend(
        file=file, reason=Reason.ILLNESS, submission=submission, by=counsellor, now=NOW
    )
    second = actions.suspend(
        file=file, reason=Reason.ILLNESS, submission=submission, by=counsellor, now=LATER
    )

    assert first == second
    assert file.decisions.count() == 2


def test_a_decision_that_does_not_fit_changes_nothing(file, counsellor):
    with pytest.raises(actions.DecisionNotPossible) as refused:
        actions.restore(file=file, reason=Reason.CAUSE_OVER, by=counsellor, now=NOW)

    assert refused.value.problems == (DecisionProblem.NOT_FROM_HERE,)
    assert JobseekerFile.objects.get(pk=file.pk).version == file.version


def test_staff_of_another_office_and_people_without_a_role_cannot_decide(world, file):
    strangers = [
        a_counsellor(world.kaunas),
        a_counsellor(world.counter, Role.EMPLOYER_COUNSELLOR),
        a_person(),
        file.person,
    ]
    for one in strangers:
        with pytest.raises(actions.FileNotYours):
            actions.suspend(file=file, reason=Reason.ILLNESS, by=one, now=NOW)


def test_a_substitute_decides_for_the_absent_colleague(world, file, counsellor):
    actions.assign_counsellor(file=file, counsellor=counsellor, by=None, now=NOW)
    substitute = a_counsellor(world.kaunas)
    with pytest.raises(actions.FileNotYours):
        actions.suspend(file=file, reason=Reason.ILLNESS, by=substitute, now=NOW)
    set_substitute(
        absent=counsellor, substitute=substitute, valid_from=TODAY, valid_to=TODAY, by=None, now=NOW
    )

    actions.suspend(file=file, reason=Reason.ILLNESS, by=substitute, now=NOW)

    assert file.status == Status.SUSPENDED
    with pytest.raises(actions.FileNotYours):
        actions.restore(
            file=file, reason=Reason.CAUSE_OVER, by=substitute, now=NOW + timedelta(days=1)
        )


def test_people_may_leave_by_themselves(file):
    decision = actions.leave(file=file, by=file.person, now=NOW)

    assert (file.status, decision.reasons) == (Status.ENDED, [Reason.OWN_WISH])
    with pytest.raises(actions.DecisionNotPossible):
        actions.leave(file=file, by=file.person, now=NOW)


def test_nobody_can_end_somebody_elses_registration(file):
    with pytest.raises(actions.FileNotYours):
        actions.leave(file=file, by=a_person(), now=NOW)


def test_the_kind_changes_by_decision(file, counsellor):
    actions.change_kind(
        file=file, kind=Kind.JOBSEEKER, reason=Reason.SITUATION_CHANGED, by=counsellor, now=NOW
    )

    assert (file.kind, file.status) == (Kind.JOBSEEKER, Status.REGISTERED)


def test_a_refused_person_who_wins_the_appeal_is_registered_from_that_day(world, counsellor):
    file = a_file(world, answers=some_answers(world, birth=Birth(date(2013, 1, 1))))
    actions.decide(file=file, move=Move.REFUSE, reasons=[Reason.TOO_YOUNG], by=counsellor, now=NOW)
    assert (file.status, file.registered_on) == (Status.ENDED, None)

    actions.restore(file=file, reason=Reason.APPEAL_UPHELD, by=counsellor, now=LATER)

    assert (file.status, file.registered_on) == (Status.REGISTERED, date(2026, 12, 3))


def test_an_end_is_announced_with_its_reason(file, heard, counsellor):
    actions.end_registration(file=file, reason=Reason.OWN_WISH, by=counsellor, now=NOW)

    assert heard == [
        StatusChanged(file_id=file.pk, origin="REGISTERED", target="ENDED"),
        RegistrationEnded(file_id=file.pk, person_id=file.person_id, reason="OWN_WISH", at=NOW),
    ]


def test_a_job_that_lasts_ends_the_registration_and_a_short_one_suspends_it(world):
    lasting, short = a_file(world), a_file(world, person=a_person())

    actions.end_by_hire(file=lasting, starts_on=TODAY, by=None, now=NOW)
    actions.end_by_hire(
        file=short, starts_on=TODAY, ends_on=TODAY + timedelta(days=20), by=None, now=NOW
    )

    assert (lasting.status, lasting.ended_reason) == (Status.ENDED, Reason.HIRED)
    assert short.status == Status.SUSPENDED
    assert short.decisions.get(move="SUSPEND").facts == {
        "STARTS_ON": "2026-11-23",
        "ENDS_ON": "2026-12-13",
    }


def test_a_job_that_starts_later_ends_the_registration_on_its_first_day(file):
    starts_on = TODAY + timedelta(days=7)

    assert actions.end_by_hire(file=file, starts_on=starts_on, by=None, now=NOW) is None
    assert JobseekerFile.objects.get(pk=file.pk).status == Status.REGISTERED
    run_due(NOW + timedelta(days=6, hours=1))
    assert JobseekerFile.objects.get(pk=file.pk).status == Status.REGISTERED
    run_due(NOW + timedelta(days=7))

    ended = JobseekerFile.objects.get(pk=file.pk)
    assert (ended.status, ended.status_since) == (Status.ENDED, starts_on)


def test_a_job_changes_nothing_for_whoever_has_left(file):
    actions.leave(file=file, by=file.person, now=NOW)

    assert actions.end_by_hire(file=file, starts_on=TODAY, by=None, now=NOW) is None
    assert file.decisions.count() == 2


def test_a_file_gets_a_counsellor_and_loses_one(file, counsellor, heard):
    actions.assign_counsellor(file=file, counsellor=counsellor, by=None, now=NOW)
    actions.assign_counsellor(file=file, counsellor=counsellor, by=None, now=NOW)
    actions.assign_counsellor(file=file, counsellor=None, by=counsellor, now=NOW)

    assert heard == [
        CounsellorAssigned(file_id=file.pk, counsellor_id=counsellor.pk, former_id=None),
        CounsellorAssigned(file_id=file.pk, counsellor_id=None, former_id=counsellor.pk),
    ]


def test_the_caseload_is_searched_without_accents_and_takes_one_query(
    world, counsellor, django_assert_num_queries
):
    files = [a_file(world, person=a_person()) for _ in range(3)]
    for one in files:
        actions.assign_counsellor(file=one, counsellor=counsellor, by=None, now=NOW)
    rows = queries.caseload(counsellor_ids=[counsellor.pk])

    with django_assert_num_queries(1):
        found = list(queries.by_words(rows, "zemait RŪT"))
        assert {one.wished["en"] for one in found} == {"head waiter"}
        assert {one.counsellor for one in found} == {counsellor}
    assert len(found) == 3
    assert not queries.by_words(rows, "petr").exists()
    assert list(queries.by_words(rows, files[0].reference.lower())) == [files[0]]
    assert queries.by_occupation(rows, "512").count() == 3
    assert not queries.by_occupation(rows, "9").exists()
    assert not queries.registered_before(rows, 1, today=TODAY).exists()
    assert queries.registered_before(rows, 0, today=TODAY).count() == 3


def test_the_summary_of_a_case_shows_no_whole_code(file, django_assert_num_queries):
    with django_assert_num_queries(4):
        summary = queries.case_summary(file, day=TODAY + timedelta(days=3))

    assert (summary.name, summary.age, summary.days_registered) == ("Rūta Žemaitytė", 34, 3)
    assert summary.wished == ("head waiter", "cook")
    assert summary.shares_profile
