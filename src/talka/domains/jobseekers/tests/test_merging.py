"""One person, two files: everything of one follows to the other, and can be parted again."""

from datetime import date, timedelta

import pytest

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.events import FilesMerging, FilesParted
from talka.domains.jobseekers.labels import MOVED
from talka.domains.jobseekers.models import FileMerge, JobseekerFile
from talka.domains.jobseekers.rules import Doubt, Move, Reason, Status
from talka.domains.jobseekers.rules.answers import Birth
from talka.domains.jobseekers.tests.factories import (
    NOW,
    TODAY,
    a_code,
    a_file,
    a_person,
    some_answers,
)
from talka.domains.people.api import (
    MergeRefused,
    PeopleMerging,
    Role,
    grant_role,
    merge_people,
    record_death,
    set_personal_code,
)
from talka.domains.people.api import undo_merge as part_people
from talka.kit import events
from talka.kit.tests.standing import standing


LATER = NOW + timedelta(days=4)


@standing
def pair(world):
    early = a_file(world)
    late = a_file(world, person=a_person(), now=NOW + timedelta(days=3))
    return late, early


def join(pair, by, **given):
    kept, gone = pair
    told = {"kept": kept, "gone": gone, "reason": "same passport", "by": by, "now": LATER} | given
    merge = actions.merge_files(**told)
    for file in pair:
        file.refresh_from_db()
    return merge


def part(merge, by, pair, now=LATER):
    actions.undo_merge(merge=merge, by=by, now=now)
    for file in pair:
        file.refresh_from_db()


@standing
def administrator(world):
    person = a_person()
    grant_role(
        person=person, role=Role.ADMINISTRATOR, office=world.head, valid_from=date(2020, 1, 1),
        by=None, now=NOW,
    )  # fmt: skip
    return person


def join_people(kept, gone, by):
    return merge_people(kept=kept.person, gone=gone.person, reason="same", by=by, now=LATER)


def test_a_look_counts_what_would_move_and_changes_nothing(world, pair, counsellor):
    kept, gone = pair
    actions.add_skill(file=gone, skill_id=world.skills[2].pk, by=None, now=NOW)

    moving = actions.preview_merge(kept=kept, gone=gone, by=counsellor, now=LATER)

    counted = {one.table: one.rows for one in moving}
    assert (counted["WorkExperience"], counted["HeldSkill"], counted["HeldLanguage"]) == (3, 1, 0)
    assert set(counted) <= set(MOVED), "every table has words"
    assert (kept.experiences.count(), gone.experiences.count()) == (3, 3)
    assert JobseekerFile.objects.get(pk=gone.pk).status == Status.REGISTERED
    assert not FileMerge.objects.exists()


def test_two_files_become_one_and_can_be_parted_again(world, pair, counsellor):
    late, early = pair
    actions.add_skill(file=early, skill_id=world.skills[2].pk, by=None, now=NOW)

    merge = join(pair, counsellor)

    assert (early.status, early.merged_into) == (Status.ENDED, late)
    assert late.registered_on == TODAY, "the earlier day counts"
    assert late.experiences.count() == 6
    assert len(queries.profile_of(late, day=TODAY).skills) == 2
    assert early not in queries.caseload(office_ids=[world.counter.pk])

    part(merge, counsellor, pair)

    assert (early.status, early.merged_into) == (Status.REGISTERED, None)
    assert (early.experiences.count(), late.experiences.count()) == (3, 3)
    assert late.registered_on == date(2026, 11, 26)
    with pytest.raises(actions.MergeNotPossible):
        actions.undo_merge(merge=merge, by=counsellor, now=LATER)


def test_parting_is_a_decision_that_annuls_the_end_without_a_gap(pair, counsellor):
    _kept, gone = pair
    merge = join(pair, counsellor)
    assert [one.move for one in gone.decisions.order_by("pk")] == [Move.REGISTER, Move.END]

    part(merge, counsellor, pair)

    decision = gone.decisions.order_by("pk").last()
    assert (decision.move, decision.reasons) == (Move.ANNUL, [Reason.FILES_PARTED])
    assert (decision.origin, decision.target) == (Status.ENDED, Status.REGISTERED)
    assert (decision.decided_by, decision.decided_at) == (counsellor, LATER)
    assert decision.legal_basis
    assert (gone.status_since, gone.registered_on, gone.ended_reason) == (TODAY, TODAY, "")


def test_what_was_suspended_or_waiting_is_suspended_or_waits_again(world, counsellor):
    kept = a_file(world)
    suspended = a_file(world, person=a_person())
    since = TODAY + timedelta(days=1)
    actions.suspend(
        file=suspended, reason=Reason.ILLNESS, effective_on=since, by=counsellor,
        now=NOW + timedelta(days=1),
    )  # fmt: skip
    waiting = a_file(
        world, person=a_person(), answers=some_answers(world, birth=Birth(date(2013, 1, 1)))
    )
    for gone, status, day in (
        (suspended, Status.SUSPENDED, since),
        (waiting, Status.APPLIED, TODAY),
    ):
        merge = join((kept, gone), counsellor)
        assert gone.status == Status.ENDED
        part(merge, counsellor, (kept, gone))
        assert (gone.status, gone.status_since) == (status, day)


def test_an_ended_file_stays_ended_without_any_decision(pair, counsellor):
    _kept, gone = pair
    actions.leave(file=gone, by=gone.person, now=NOW)
    merge = join(pair, counsellor)
    part(merge, counsellor, pair)
    assert (gone.status, gone.ended_reason) == (Status.ENDED, Reason.OWN_WISH)
    assert gone.decisions.count() == 2


def test_the_file_of_somebody_who_died_meanwhile_stays_closed(pair, counsellor):
    _kept, gone = pair
    merge = join(pair, counsellor)
    record_death(person=gone.person, died_on=TODAY, document="registry", by=None, now=LATER)
    part(merge, counsellor, pair)
    assert (gone.status, gone.merged_into) == (Status.ENDED, None)


def test_domains_above_are_told_what_moves_and_get_it_back(pair, counsellor, monkeypatch):
    def take(event):
        event.moved["matching.Application"] = [7]

    told = []
    monkeypatch.setitem(events._reactions, FilesMerging, [take])
    monkeypatch.setitem(events._reactions, FilesParted, [told.append])
    merge = join(pair, counsellor)
    assert merge.moved["matching.Application"] == [7]

    part(merge, counsellor, pair)

    (event,) = told
    assert (event.moved["matching.Application"], event.at) == ([7], LATER)


def test_a_domain_above_may_refuse_and_then_nothing_has_happened(pair, counsellor, monkeypatch):
    class Refused(Exception):
        pass

    def refuse(event):
        raise Refused

    monkeypatch.setitem(events._reactions, FilesMerging, [refuse])
    with pytest.raises(Refused):
        actions.merge_files(kept=pair[0], gone=pair[1], reason="x", by=counsellor, now=LATER)
    assert pair[0].experiences.count() == 3
    assert not FileMerge.objects.exists()


def test_files_that_cannot_be_joined_are_refused(world, file, counsellor):
    other = a_file(world, person=a_person())
    third = a_file(world, person=a_person())
    for act in (actions.merge_files, actions.preview_merge):
        more = {"reason": "x"} if act is actions.merge_files else {}
        with pytest.raises(actions.MergeNotPossible):
            act(kept=file, gone=file, by=counsellor, now=NOW, **more)
        with pytest.raises(actions.FileNotYours):
            act(kept=file, gone=other, by=a_person(), now=NOW, **more)
    join((file, other), counsellor)
    for kept, gone in ((third, other), (other, third)):
        with pytest.raises(actions.MergeNotPossible):
            actions.merge_files(kept=kept, gone=gone, reason="x", by=counsellor, now=LATER)


def test_only_whoever_decides_about_both_parts_them(pair, counsellor):
    merge = join(pair, counsellor)
    with pytest.raises(actions.FileNotYours):
        actions.undo_merge(merge=merge, by=a_person(), now=LATER)


def test_a_chain_of_joins_is_undone_from_its_end(world, pair, counsellor):
    kept, gone = pair
    first = join(pair, counsellor)
    last = a_file(world, person=a_person())
    second = join((last, kept), counsellor)
    with pytest.raises(actions.MergeNotPossible):
        actions.undo_merge(merge=first, by=counsellor, now=LATER)
    part(second, counsellor, (last, kept))
    part(first, counsellor, pair)
    assert (kept.status, gone.status) == (Status.REGISTERED, Status.REGISTERED)


def test_nothing_moves_a_file_that_was_joined(world, pair, counsellor):
    kept, gone = pair
    join(pair, counsellor)
    for by in (counsellor, None):
        with pytest.raises(actions.FileNotYours):
            actions.restore(file=gone, reason=Reason.MISTAKE, by=by, now=LATER)
    with pytest.raises(actions.FileNotYours):
        actions.set_about(file=gone, about="x", by=gone.person, now=LATER)
    with pytest.raises(actions.FileNotYours):
        actions.assign_counsellor(file=gone, counsellor=counsellor, by=counsellor, now=LATER)
    with pytest.raises(actions.FileJoined, match=kept.reference):
        a_file(world, person=gone.person, now=LATER)
    assert actions.end_by_hire(file=gone, starts_on=TODAY, by=None, now=LATER) is None


def test_nobody_annuls_a_decision_by_hand(pair, counsellor):
    with pytest.raises(actions.DecisionNotPossible):
        actions.decide(
            file=pair[0], move=Move.ANNUL, reasons=[Reason.FILES_PARTED], by=counsellor, now=LATER
        )


def test_the_decisions_about_the_closed_file_are_read_with_the_one_that_stays(pair, counsellor):
    kept, gone = pair
    join(pair, counsellor)
    assert [(one.move, one.joined_file) for one in queries.decisions_of(kept)] == [
        ("END", gone.reference), ("REGISTER", ""), ("REGISTER", gone.reference),
    ]  # fmt: skip
    old = gone.decisions.order_by("pk").first()
    assert queries.decision_by_reference(kept, old.reference).reference == old.reference
    assert queries.last_decision_of(kept).move == "REGISTER"


def test_people_with_two_files_are_joined_only_after_their_files(
    world, file, counsellor, administrator
):
    other = a_file(world, person=a_person())
    event = PeopleMerging(kept_id=file.person_id, gone_id=other.person_id)
    with pytest.raises(MergeRefused, match="joins the two files first"):
        events.announce(event)

    join((file, other), counsellor)

    join_people(file, other, administrator)
    file.refresh_from_db()
    assert file.person.is_active


def test_people_are_not_joined_against_the_direction_of_their_files(
    pair, counsellor, administrator
):
    kept, gone = pair
    join(pair, counsellor)
    with pytest.raises(MergeRefused, match="the other way round"):
        join_people(gone, kept, administrator)


def test_somebody_without_a_file_may_stay_and_gets_it(world, file, administrator):
    stranger = a_person()
    merge_people(kept=stranger, gone=file.person, reason="same", by=administrator, now=LATER)
    file.refresh_from_db()
    assert file.person == stranger


def test_files_are_parted_only_after_their_people(pair, counsellor, administrator):
    kept, gone = pair
    merge = join(pair, counsellor)
    people = join_people(kept, gone, administrator)
    with pytest.raises(actions.PeopleStillJoined):
        actions.undo_merge(merge=merge, by=counsellor, now=LATER)

    part_people(merge=people, by=administrator, now=LATER)
    part(merge, counsellor, pair)

    assert gone.status == Status.REGISTERED
    assert gone.person.is_active


def test_a_twin_is_settled_by_joining_the_files_and_comes_back_with_parting(world, counsellor):
    code = a_code()
    first = a_file(world, code=code)
    set_personal_code(
        person=first.person, code=code, country="LT", override_reason="seen", by=None, now=NOW
    )
    second = a_file(world, person=a_person(), code=code)
    assert (second.twin, second.doubts) == (first.person, [Doubt.CODE_TAKEN])

    merge = join((second, first), counsellor)
    assert (second.twin, second.doubts) == (None, [])

    part(merge, counsellor, (second, first))
    assert (second.twin, second.doubts) == (first.person, [Doubt.CODE_TAKEN])
