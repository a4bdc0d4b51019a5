from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from talka.domains.contact.api import AppointmentState, Channel, Side, mark_read
from talka.domains.counselling import actions, queries
from talka.domains.counselling.rules import Concern, NoteKind, Segment
from talka.domains.counselling.tests.factories import (
    NOW,
    TODAY,
    a_client,
    a_message,
    a_talk,
    long_ago,
    people,
)
from talka.domains.jobseekers.api import (
    Circumstances,
    JobseekerFile,
    Reason,
    Status,
    end_registration,
    suspend,
    tell_situation,
)
from talka.domains.matching.api import (
    Application,
    DeclineReason,
    decline,
    hire,
    object_to,
    write_former_pay,
)
from talka.domains.matching.tests.factories import (
    a_proposal,
    a_vacancy,
    an_application,
    lists_for_all,
)
from talka.domains.people.api import set_substitute


DAY = timedelta(days=1)


def entry(world, person=None, file=None):
    file = file or world.file
    found = queries.day_of(person or world.counsellor, now=NOW)
    return next(one for one in found if one.file_id == file.pk)


def test_the_day_takes_as_many_queries_for_fifty_people_as_for_five(world):
    counts = []
    for number in (4, 45):
        for _ in range(number):
            a_client(world)
        with CaptureQueriesContext(connection) as taken:
            found = queries.day_of(world.counsellor, now=NOW)
        counts.append((len(found), len(taken)))

    assert counts == [(5, 14), (50, 14)]


def test_somebody_without_a_first_talk_comes_before_somebody_without_a_vacancy(world):
    fresh = a_client(world)
    long_ago(world.file, 20)

    found = queries.day_of(world.counsellor, now=NOW)

    assert [one.file_id for one in found] == [world.file.pk, fresh.pk]
    assert found[0].concerns == (Concern.NO_FIRST_TALK, Concern.NO_SUGGESTION)
    assert found[1].concerns == (Concern.NO_SUGGESTION,)
    assert found[0].breach.days_late == 10


def test_a_changed_situation_waits_among_what_is_due(world):
    tell_situation(
        file=world.file, circumstances=Circumstances("STUDYING"), since=TODAY, submission=uuid4(),
        by=world.file.person, now=NOW,
    )  # fmt: skip

    found = entry(world)

    assert found.concerns[0] == Concern.SITUATION_TOLD
    assert queries.why_of(found, today=TODAY).startswith("Told of a changed situation on ")


def test_a_talk_of_today_is_on_the_list_with_its_time(world):
    a_talk(world, world.file, at=NOW + timedelta(hours=2))

    found = entry(world)

    assert found.concerns[0] == Concern.APPOINTMENT_TODAY
    assert found.next_talk_at == NOW + timedelta(hours=2)


def test_a_talk_that_is_over_asks_whether_the_person_came(world):
    talk = a_talk(world, world.file, at=NOW - DAY)
    assert entry(world).concerns[0] == Concern.APPOINTMENT_OPEN

    actions.settle_talk(file=world.file, appointment=talk, came=True, by=world.counsellor, now=NOW)

    assert Concern.APPOINTMENT_OPEN not in entry(world).concerns
    assert entry(world).standing.met_on == TODAY - DAY


def test_a_phone_call_counts_as_a_talk_but_not_as_a_meeting(world):
    a_talk(world, world.file, at=NOW - DAY, state=AppointmentState.HELD, channel=Channel.PHONE)

    found = entry(world).standing

    assert (found.met_on, found.spoke_on) == (None, TODAY - DAY)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (NoteKind.MEETING, (TODAY, None)),
        (NoteKind.CALL, (None, TODAY)),
        (NoteKind.GENERAL, (None, None)),
    ],
)
def test_a_note_of_a_meeting_or_a_call_counts_as_one(world, kind, expected):
    actions.write_note(file=world.file, text="Talked.", kind=kind, by=world.counsellor, now=NOW)

    found = entry(world).standing

    assert (found.met_on, found.spoke_on) == expected


def test_a_struck_note_of_a_call_no_longer_counts(world):
    note = actions.write_note(
        file=world.file, text="Called.", kind=NoteKind.CALL, by=world.counsellor, now=NOW
    )
    actions.strike_note(note=note, by=world.counsellor, now=NOW)

    assert entry(world).standing.spoke_on is None


def test_a_message_waits_until_it_is_answered_and_not_only_read(world):
    thread = a_message(world, world.file, at=NOW - DAY)
    mark_read(thread=thread, by=world.counsellor, now=NOW)
    assert entry(world).concerns[0] == Concern.MESSAGE_DUE
    assert entry(world).standing.message_since == TODAY - DAY


def test_a_message_of_the_service_is_a_contact_in_writing(world):
    a_message(world, world.file, side=Side.SERVICE)

    assert entry(world).standing.wrote_on == TODAY


def test_an_overdue_step_is_a_concern(world):
    actions.agree_step(
        file=world.file, text="Call", due_on=TODAY - DAY, by=world.counsellor, now=NOW - 3 * DAY
    )

    assert Concern.STEP_OVERDUE in entry(world).concerns


def test_an_objection_waits_for_its_answer(world):
    object_to(file=world.file, vacancy=a_vacancy(world), text="No", by=world.file.person, now=NOW)

    assert entry(world).concerns[0] == Concern.OBJECTION_DUE


def test_a_refusal_of_suitable_work_waits_to_be_judged(world):
    write_former_pay(
        file=world.file, pay=1500, benefit=0, document="Paper", by=world.counsellor, now=NOW
    )
    proposal = a_proposal(world, file=world.file, is_obliging=True)
    decline(application=proposal, reason=DeclineReason.PAY, by=world.file.person, now=NOW)

    assert entry(world).concerns[0] == Concern.REFUSAL_DUE
    assert queries.why_of(entry(world), today=TODAY) == "1 refusal of suitable work to judge"


def test_a_hire_that_nobody_confirms_is_a_concern_when_its_time_is_over(world):
    application = an_application(world, file=world.file)
    hire(application=application, starts_on=TODAY, by=world.agent, now=NOW)
    assert Concern.START_UNKNOWN not in entry(world).concerns

    Application.objects.filter(pk=application.pk).update(answer_by=TODAY - DAY)

    assert Concern.START_UNKNOWN in entry(world).concerns


def test_a_proposal_becomes_a_concern_when_its_time_is_nearly_over(world):
    proposal = a_proposal(world, file=world.file)
    assert Concern.PROPOSAL_UNANSWERED not in entry(world).concerns

    proposal.answer_by = TODAY + DAY
    proposal.save(update_fields=["answer_by"])

    assert Concern.PROPOSAL_UNANSWERED in entry(world).concerns


def test_whoever_has_a_suitable_vacancy_is_calm(world):
    a_vacancy(world)
    lists_for_all()

    assert entry(world).is_calm


def test_the_clients_of_an_absent_colleague_are_marked(world):
    colleague = people.a_counsellor(world.counter)
    set_substitute(
        absent=world.counsellor,
        substitute=colleague,
        valid_from=TODAY,
        valid_to=TODAY + DAY,
        by=world.manager,
        now=NOW,
    )

    assert entry(world, colleague).is_substitution
    assert not entry(world).is_substitution
    assert queries.day_of(colleague, now=NOW + 3 * DAY) == []


def test_whoever_left_is_not_on_the_day_but_on_the_list(world):
    end_registration(
        file=world.file, reason=Reason.OWN_WISH, by=world.counsellor, now=NOW, effective_on=TODAY
    )

    assert queries.day_of(world.counsellor, now=NOW) == []
    (found,) = queries.people_of(world.counsellor, now=NOW)
    assert found.status == Status.ENDED


def test_an_undecided_registration_comes_first_and_is_new(world):
    long_ago(world.file, 20)
    undecided = a_client(world, birth=people.Birth(date(2013, 1, 1)))

    found = queries.day_of(world.counsellor, now=NOW)

    assert found[0].file_id == undecided.pk
    assert found[0].concerns == (Concern.DECISION_DUE,)
    assert found[0].is_new


def test_nothing_is_late_for_somebody_who_is_suspended(world):
    long_ago(world.file, 200)
    suspend(
        file=world.file, reason=Reason.ILLNESS, by=world.counsellor, now=NOW, effective_on=TODAY
    )

    assert entry(world).breach is None


def test_a_manager_sees_everybody_of_the_offices_below(world):
    offices = queries.offices_for(world.manager, day=TODAY)
    elsewhere = queries.offices_for(world.stranger, day=TODAY)

    assert [one.file_id for one in queries.office_day(offices, now=NOW)] == [world.file.pk]
    assert queries.office_day(elsewhere, now=NOW) == []


def test_the_figures_of_an_office_take_one_query(world, django_assert_num_queries):
    lonely = a_client(world)
    JobseekerFile.objects.filter(pk=lonely.pk).update(counsellor=None)
    offices = queries.offices_for(world.manager, day=TODAY)

    with django_assert_num_queries(1):
        (found,) = queries.figures_of(offices)

    assert (found.files, found.without_counsellor, found.waiting) == (2, 1, 0)


def test_the_longest_broken_comes_first_in_the_list_of_breaches(world):
    late, later_still = world.file, a_client(world)
    long_ago(late, 12)
    long_ago(later_still, 40)
    a_client(world)

    found = queries.breaches_in(queries.day_of(world.counsellor, now=NOW))

    assert [one.file_id for one in found] == [later_still.pk, late.pk]
    assert {one.segment for one in found} == {Segment.NEW}
