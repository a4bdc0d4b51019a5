from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from talka.domains.contact.api import Notice
from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.models.situations import SituationChange
from talka.domains.jobseekers.rules import Kind, MovesPolicy, Outcome, Reason, Status
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.jobseekers.rules.situation import ChangeState, ProposedMove, proposed_move
from talka.domains.jobseekers.rules.status import Move
from talka.domains.jobseekers.tests.factories import NOW, TODAY, a_counsellor, a_person
from talka.domains.people.api import Role


LATER = NOW + timedelta(days=3)
STUDIES = Circumstances("STUDYING", is_ready=True)
POLICY = MovesPolicy(
    register=[], refuse=[], change_kind=["SITUATION_CHANGED", "HAS_WORK", "NOT_PREPARED"],
    suspend=[], restore=["CAUSE_OVER"], end=["UNABLE_TO_WORK"], appeal_days=30,
    appeal_to="HEAD_OFFICE", work_ends_from_days=30,
)  # fmt: skip


def tell(file, **changes):
    given = {
        "file": file, "circumstances": STUDIES, "since": TODAY, "submission": uuid4(),
        "by": file.person, "now": LATER,
    }  # fmt: skip
    return actions.tell_situation(**(given | changes))


@pytest.mark.parametrize(
    ("status", "kind", "outcome", "is_ready", "proposed"),
    [
        (Status.REGISTERED, Kind.UNEMPLOYED, Outcome(Kind.JOBSEEKER, (Reason.HAS_WORK,)), True,
         ProposedMove(Move.CHANGE_KIND, Kind.JOBSEEKER, Reason.HAS_WORK)),
        (Status.REGISTERED, Kind.UNEMPLOYED, Outcome(Kind.JOBSEEKER, (Reason.NOTICE_GIVEN,)), True,
         ProposedMove(Move.CHANGE_KIND, Kind.JOBSEEKER, Reason.SITUATION_CHANGED)),
        (Status.REGISTERED, Kind.UNEMPLOYED,
         Outcome(Kind.OTHER, (Reason.WITHOUT_WORK, Reason.NOT_PREPARED)), False,
         ProposedMove(Move.CHANGE_KIND, Kind.OTHER, Reason.NOT_PREPARED)),
        (Status.REGISTERED, Kind.JOBSEEKER, Outcome(Kind.JOBSEEKER, (Reason.HAS_WORK,)), True,
         ProposedMove(None, Kind.JOBSEEKER)),
        (Status.REGISTERED, Kind.UNEMPLOYED, Outcome(None, (Reason.UNABLE_TO_WORK,)), False,
         ProposedMove(Move.END, None, Reason.UNABLE_TO_WORK)),
        (Status.REGISTERED, Kind.UNEMPLOYED, Outcome(None, (Reason.TOO_YOUNG,)), False,
         ProposedMove(Move.END)),
        (Status.SUSPENDED, Kind.UNEMPLOYED, Outcome(Kind.UNEMPLOYED, (Reason.WITHOUT_WORK,)), True,
         ProposedMove(Move.RESTORE, Kind.UNEMPLOYED, Reason.CAUSE_OVER)),
        (Status.SUSPENDED, Kind.UNEMPLOYED, Outcome(Kind.OTHER, (Reason.NOT_PREPARED,)), False,
         ProposedMove(None, Kind.OTHER)),
    ],
)  # fmt: skip
def test_the_law_proposes_a_decision(status, kind, outcome, is_ready, proposed):
    assert proposed_move(status, kind, outcome, POLICY, is_ready=is_ready) == proposed


def test_what_is_told_waits_and_changes_nothing_yet(file, counsellor):
    actions.assign_counsellor(file=file, counsellor=counsellor, by=counsellor, now=NOW)
    tell(file, note="From Monday")

    found = queries.waiting_change_of(file, day=TODAY)
    assert (found.situation, found.note) == ("I study full time", "From Monday")
    assert found.proposal == ProposedMove(
        Move.CHANGE_KIND, Kind.JOBSEEKER, Reason.STUDIES_FULL_TIME
    )
    assert JobseekerFile.objects.get(pk=file.pk).situation == "NOT_WORKING"
    (notice,) = Notice.objects.filter(kind="jobseekers.situation_told")
    assert notice.person == counsellor
    assert notice.link == f"/desk/clients/{file.reference}/file/"


def test_without_a_counsellor_those_who_lead_the_office_are_told(world, file):
    above = a_counsellor(world.vilnius, Role.MANAGER)
    stranger = a_counsellor(world.kaunas, Role.MANAGER)
    tell(file)
    (notice,) = Notice.objects.filter(kind="jobseekers.situation_unowned")
    assert notice.person == above
    assert not Notice.objects.filter(person=stranger).exists()
    assert queries.count_changes_without_counsellor([file.office_id]) == 1
    assert queries.count_changes_without_counsellor([world.kaunas.pk]) == 0

    actions.assign_counsellor(file=file, counsellor=above, by=above, now=NOW)
    assert queries.count_changes_without_counsellor([file.office_id]) == 0


def test_sending_twice_tells_once(file):
    mark = uuid4()
    first, second = tell(file, submission=mark), tell(file, submission=mark)

    assert first == second
    assert SituationChange.objects.count() == 1


def test_one_change_waits_at_a_time(file):
    told = tell(file)
    with pytest.raises(actions.ChangeWaits):
        tell(file, circumstances=Circumstances("EMPLOYED", is_ready=True))
    told.pk, told.submission = None, uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        told.save(force_insert=True)


def test_what_the_file_says_already_is_nothing_new(file):
    with pytest.raises(actions.NothingNew):
        tell(file, circumstances=Circumstances(file.situation, file.is_ready))


def test_only_a_registration_that_stands_can_change(file):
    actions.leave(file=file, by=file.person, now=NOW)

    with pytest.raises(actions.NotRegistered):
        tell(file)


@pytest.mark.parametrize("act", [tell, lambda file, by: actions.take_back_situation(
    file=file, by=by, now=NOW)])  # fmt: skip
def test_strangers_neither_tell_nor_take_back(file, counsellor, act):
    for stranger in (a_person(), counsellor):
        with pytest.raises(actions.FileNotYours):
            act(file, by=stranger)


def test_it_can_be_taken_back_until_it_is_answered(file):
    tell(file)
    actions.take_back_situation(file=file, by=file.person, now=LATER)

    assert queries.waiting_change_of(file, day=TODAY) is None
    with pytest.raises(actions.NothingWaits):
        actions.take_back_situation(file=file, by=file.person, now=LATER)
    assert tell(file).state == ChangeState.WAITING


def test_the_decision_rests_on_the_new_situation_and_the_file_keeps_it(file, counsellor):
    change = tell(file)
    decision = actions.decide(
        file=file, move=Move.CHANGE_KIND, kind=Kind.JOBSEEKER, reasons=[Reason.STUDIES_FULL_TIME],
        circumstances=STUDIES, by=counsellor, now=LATER,
    )  # fmt: skip

    change.refresh_from_db()
    file.refresh_from_db()
    assert decision.facts == {"AGE": 34, "SITUATION": "STUDYING", "IS_READY": True}
    assert (file.kind, file.situation) == (Kind.JOBSEEKER, "STUDYING")
    assert (change.state, change.decision) == (ChangeState.DECIDED, decision)
    assert change.answered_by == counsellor


@pytest.mark.parametrize(
    ("move", "reason"), [(Move.SUSPEND, Reason.ILLNESS), (Move.END, Reason.UNABLE_TO_WORK)]
)
def test_a_suspension_and_an_end_rest_on_it_too(file, counsellor, move, reason):
    told = Circumstances("UNABLE_TO_WORK", is_ready=False)
    tell(file, circumstances=told)
    decision = actions.decide(
        file=file, move=move, reasons=[reason], circumstances=told, by=counsellor, now=LATER
    )

    assert (decision.facts["SITUATION"], decision.facts["IS_READY"]) == ("UNABLE_TO_WORK", False)
    assert JobseekerFile.objects.get(pk=file.pk).is_ready is False


def test_a_restoration_without_a_word_of_the_person_keeps_the_new_situation(file, counsellor):
    actions.suspend(file=file, reason=Reason.ILLNESS, by=counsellor, now=NOW)
    decision = actions.decide(
        file=file, move=Move.RESTORE, kind=Kind.JOBSEEKER, reasons=[Reason.CAUSE_OVER],
        circumstances=STUDIES, by=counsellor, now=LATER,
    )  # fmt: skip

    assert decision.facts["SITUATION"] == "STUDYING"
    assert (file.status, file.kind, file.situation) == ("REGISTERED", "JOBSEEKER", "STUDYING")


def test_a_refused_decision_leaves_the_file_and_the_request_as_they_were(file, counsellor):
    tell(file)
    with pytest.raises(actions.DecisionNotPossible):
        actions.decide(
            file=file, move=Move.RESTORE, reasons=[Reason.CAUSE_OVER], circumstances=STUDIES,
            by=counsellor, now=LATER,
        )  # fmt: skip

    assert JobseekerFile.objects.get(pk=file.pk).situation == "NOT_WORKING"
    assert queries.waiting_change_of(file, day=TODAY).is_waiting


def test_leaving_answers_what_waits(file):
    tell(file)
    decision = actions.leave(file=file, by=file.person, now=LATER)

    assert SituationChange.objects.get().decision == decision


def test_the_status_may_stay_and_the_situation_is_written_down(file, counsellor):
    tell(file)
    actions.keep_status(file=file, by=counsellor, now=LATER)

    assert (file.status, file.situation) == ("REGISTERED", "STUDYING")
    assert file.decisions.count() == 1
    (notice,) = Notice.objects.filter(kind="jobseekers.situation_answered")
    assert (notice.person, notice.link) == (file.person, "/me/situation/")


def test_a_counsellor_declines_with_a_reason_that_the_person_reads(file, counsellor):
    tell(file)
    actions.decline_situation(file=file, answer="No contract yet.", by=counsellor, now=LATER)

    found = queries.last_change_of(file, day=TODAY)
    assert (found.state, found.answer) == (ChangeState.DECLINED, "No contract yet.")
    assert JobseekerFile.objects.get(pk=file.pk).situation == "NOT_WORKING"
    assert Notice.objects.filter(kind="jobseekers.situation_answered").count() == 1


def test_nobody_answers_for_another_office_or_twice(world, file, counsellor):
    tell(file)
    stranger = a_counsellor(world.kaunas)
    with pytest.raises(actions.FileNotYours):
        actions.keep_status(file=file, by=stranger, now=LATER)
    with pytest.raises(actions.FileNotYours):
        actions.decline_situation(file=file, answer="-", by=stranger, now=LATER)
    actions.keep_status(file=file, by=counsellor, now=LATER)
    with pytest.raises(actions.NothingWaits):
        actions.decline_situation(file=file, answer="-", by=counsellor, now=LATER)


def test_the_history_keeps_every_state(file):
    change = tell(file)
    actions.take_back_situation(file=file, by=file.person, now=LATER)

    states = change.events.order_by("pgh_id").values_list("state", flat=True)
    assert [*states] == [ChangeState.WAITING, ChangeState.WITHDRAWN]
