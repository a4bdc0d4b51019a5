"""No silence: whatever waits is reminded, and closed with a reason when its time is over."""

from datetime import timedelta

import pytest

from talka.domains.contact.api import Notice
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.actions.clock import (
    close_with_vacancy,
    lapse,
    leave_job,
    note_retained,
    remind_and_close,
)
from talka.domains.matching.actions.contacting import alias_of, ask_for_contact
from talka.domains.matching.models import Application, ContactRequest
from talka.domains.matching.queries.applications import overdue, reply_rate, waiting_counts
from talka.domains.matching.rules import NotHiredReason, StartProof, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
)
from talka.domains.vacancies.api import CloseReason, close


def tick(days):
    return remind_and_close(by=None, now=later(days))


def notices(kind):
    return Notice.objects.filter(kind=kind).count()


def test_the_employer_is_reminded_on_each_day_of_the_policy_and_not_between(world):
    an_application(world)

    sent = [tick(days)[0] for days in range(14)]

    assert [days for days, number in enumerate(sent) if number] == [3, 7, 11]
    assert notices("matching.remind_employer") == 3


def test_a_look_at_an_application_does_not_begin_the_reminders_anew(world):
    application = an_application(world)
    tick(3)
    answering.see(application=application, by=world.agent, now=later(5))

    assert [tick(days)[0] for days in (6, 7)] == [0, 1]


def test_the_clock_run_twice_on_a_day_says_nothing_twice(world):
    an_application(world)

    assert tick(3) == (1, 0)
    assert tick(3) == (0, 0)


def test_a_silent_employer_is_closed_out_and_both_sides_are_told(world):
    application = an_application(world)

    assert tick(14) == (1, 0)
    assert tick(15) == (0, 1)

    application.refresh_from_db()
    assert application.state == State.LAPSED
    assert notices("matching.employer_silent") == 1
    assert notices("matching.closed_without_answer") == 1
    assert reply_rate(world.employer.pk, now=later(15)).asked == 1
    assert reply_rate(world.employer.pk, now=later(15)).answered == 0


def test_a_proposal_nobody_answers_ends_and_the_counsellor_knows(world):
    proposal = a_proposal(world)

    assert [tick(days) for days in (3, 5, 6)] == [(1, 0), (0, 0), (0, 1)]

    proposal.refresh_from_db()
    assert proposal.state == State.LAPSED
    assert notices("matching.remind_person") == 1
    assert notices("matching.proposal_lapsed") == 1
    assert Notice.objects.filter(person=world.counsellor, kind="matching.lapsed").exists()


def test_after_every_period_nothing_is_left_waiting(world):
    vacancy = a_vacancy(world, positions=9)
    applications = [an_application(world, vacancy=vacancy) for _ in range(3)]
    a_proposal(world, vacancy=vacancy)
    answering.see(application=applications[0], by=world.agent, now=NOW)
    answering.invite(
        application=applications[1], interview_at=later(20), place="", by=world.agent, now=NOW
    )
    answering.offer(application=applications[2], by=world.agent, now=NOW)

    for days in range(40):
        tick(days)

    assert not overdue(day(40)).exists()
    assert set(Application.objects.values_list("state", flat=True)) == {State.LAPSED}


def test_an_answer_given_while_the_clock_looks_stands(world):
    application = an_application(world)
    answering.invite(
        application=application, interview_at=None, place="", by=world.agent, now=later(14)
    )

    # The row that the clock had read before the answer came.
    assert not lapse(application=application, by=None, now=later(15))

    application.refresh_from_db()
    assert application.state == State.INTERVIEW


def test_whoever_was_hired_is_asked_whether_work_has_begun_and_then_the_counsellor_is(world):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(7), by=world.agent, now=NOW)

    asked = [days for days in range(30) if tick(days)[0]]

    assert asked == [7, 18]
    assert notices("matching.confirm_start") == 1
    told = Notice.objects.get(kind="matching.start_unknown")
    assert told.person == world.counsellor


def test_nobody_is_asked_about_work_that_has_begun(world):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    answering.begin_work(
        application=application, proof=StartProof.EMPLOYER_STATEMENT, by=world.agent, now=NOW
    )

    assert tick(12) == (0, 0)


def test_a_question_to_a_nameless_person_ends_in_time_and_who_asked_is_told(world):
    alias = alias_of(file=a_seeker(world), vacancy=a_vacancy(world), by=None, now=NOW)
    ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)

    tick(7)
    assert ContactRequest.objects.get().state == "ASKED"
    tick(8)

    assert ContactRequest.objects.get().state == "LAPSED"
    assert Notice.objects.filter(person=world.agent, kind="matching.contact_lapsed").exists()


@pytest.mark.parametrize("reason", [CloseReason.NO_LONGER_NEEDED, CloseReason.CLOSING_DATE])
def test_a_closed_vacancy_closes_what_waits_and_tells_the_reason(world, reason):
    vacancy = a_vacancy(world)
    sent, proposed = an_application(world, vacancy=vacancy), a_proposal(world, vacancy=vacancy)
    answered = an_application(world, vacancy=vacancy)
    answering.not_hire(application=answered, reason=NotHiredReason.PAY, by=world.agent, now=NOW)
    alias = alias_of(file=a_seeker(world), vacancy=vacancy, by=None, now=NOW)
    ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)

    close(vacancy=vacancy, reason=reason, by=None, now=NOW)

    rows = Application.objects.in_bulk([sent.pk, proposed.pk, answered.pk])
    assert {rows[sent.pk].state, rows[proposed.pk].state} == {State.CLOSED}
    assert rows[sent.pk].reason == reason
    assert rows[answered.pk].state == State.NOT_HIRED
    assert ContactRequest.objects.get().state == "LAPSED"
    assert close_with_vacancy(vacancy_id=vacancy.pk, reason=reason, by=None, now=NOW) == 0


def test_who_stays_is_noted_after_three_six_and_twelve_months(world):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    answering.begin_work(application=application, proof=StartProof.REGISTER, by=None, now=NOW)

    noted = [days for days in range(380) if note_retained(by=None, now=later(days))]

    application.refresh_from_db()
    assert noted == [91, 182, 365]
    assert application.state == State.RETAINED_12_MONTHS


def test_who_leaves_the_job_is_not_counted_on(world):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    answering.begin_work(application=application, proof=StartProof.REGISTER, by=None, now=NOW)
    leave_job(application=application, text="", by=None, now=later(40))

    assert note_retained(by=None, now=later(200)) == 0


def test_an_employer_is_silent_in_the_last_days_of_its_time(world):
    application = an_application(world)
    proposal = a_proposal(world, file=application.file)

    early = waiting_counts([application.file_id], day=day(8))
    late = waiting_counts([application.file_id], day=day(9))

    assert early[0][application.file_id] == 1
    assert early[1][application.file_id] == 0
    assert late[1][application.file_id] == 1
    assert proposal.answer_by - timedelta(days=5) == day(0)


def test_the_reply_rate_counts_what_was_answered_or_ran_out(world):
    vacancy = a_vacancy(world, positions=9)
    applications = [an_application(world, vacancy=vacancy) for _ in range(6)]
    for one in applications[:4]:
        answering.not_hire(application=one, reason=NotHiredReason.PAY, by=world.agent, now=NOW)
    applying.withdraw(application=applications[5], by=applications[5].file.person, now=NOW)
    tick(15)

    rate = reply_rate(world.employer.pk, now=later(15))

    assert (rate.answered, rate.asked, rate.percent) == (4, 5, 80)
