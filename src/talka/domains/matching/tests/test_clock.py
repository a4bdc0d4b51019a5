"""No silence: whatever waits is reminded, and closed with a reason when its time is over."""

from datetime import timedelta

import pytest

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.tests.factories import a_counsellor
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.actions.clock import (
    close_with_vacancy,
    lapse,
    remind_and_close,
)
from talka.domains.matching.actions.contacting import alias_of, ask_for_contact
from talka.domains.matching.actions.objecting import object_to
from talka.domains.matching.models import Application, ContactRequest
from talka.domains.matching.queries.applications import overdue, reply_rate, waiting_counts
from talka.domains.matching.rules import DeclineReason, NotHiredReason, StartProof, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
)
from talka.domains.people.api import Role, set_substitute
from talka.domains.vacancies.api import CloseReason, close
from talka.kit.tests.standing import standing


def tick(days):
    return remind_and_close(by=None, now=later(days))


def told(kind):
    return Notice.objects.filter(kind=kind).select_related("person").order_by("pk")


def notices(kind):
    return told(kind).count()


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


def test_of_whoever_was_hired_both_sides_are_asked_then_the_counsellor_then_the_manager(world):
    manager = a_counsellor(world.counter, Role.MANAGER)
    application = an_application(world)
    answering.hire(application=application, starts_on=day(7), by=world.agent, now=NOW)

    asked = [days for days in range(40) if tick(days)[0]]

    assert asked == [7, 10, 18, 28]
    assert notices("matching.confirm_start") == 2
    assert notices("matching.confirm_start_for_employer") == 2
    assert [one.person for one in told("matching.start_unknown")] == [world.counsellor]
    assert [one.person for one in told("matching.start_unknown_for_manager")] == [manager]


def test_without_a_counsellor_the_office_is_told_that_nobody_confirms_the_start(world):
    manager = a_counsellor(world.counter, Role.MANAGER)
    application = an_application(world, file=a_seeker(world, counselled=False))
    application.file.counsellor = None
    application.file.save()
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)

    tick(11)

    assert [one.person for one in told("matching.start_unknown")] == [manager]


def test_a_notice_for_an_absent_counsellor_goes_to_who_stands_in(world):
    substitute = a_counsellor(world.counter)
    set_substitute(
        absent=world.counsellor,
        substitute=substitute,
        valid_from=day(0),
        valid_to=day(30),
        by=None,
        now=NOW,
    )
    proposal = a_proposal(world)

    applying.decline(
        application=proposal, reason=DeclineReason.PAY, by=proposal.file.person, now=NOW
    )

    assert [one.person for one in told("matching.declined")] == [substitute]


def test_nobody_is_asked_about_work_that_has_begun(world):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(0), by=world.agent, now=NOW)
    answering.begin_work(
        application=application, proof=StartProof.EMPLOYER_STATEMENT, by=world.agent, now=NOW
    )

    assert tick(12) == (0, 0)


@standing
def asked(world):
    alias = alias_of(file=a_seeker(world), vacancy=a_vacancy(world), by=None, now=NOW)
    return ask_for_contact(alias=alias, text="", by=world.agent, now=NOW)


def test_whom_an_employer_asks_is_reminded_and_both_sides_learn_that_it_ends(world, asked):
    reminded = [days for days in range(9) if tick(days)[0]]

    asked.refresh_from_db()
    person = asked.alias.file.person
    assert reminded == [3, 7]
    assert asked.state == "LAPSED"
    assert [one.person for one in told("matching.remind_contact")] == [person, person]
    assert [one.person for one in told("matching.contact_lapsed_for_person")] == [person]
    assert [one.person for one in told("matching.contact_lapsed")] == [world.agent]


def test_a_question_whose_vacancy_closes_ends_and_both_sides_are_told(world, asked):
    close(vacancy=asked.alias.vacancy, reason=CloseReason.CLOSING_DATE, by=None, now=NOW)

    asked.refresh_from_db()
    assert asked.state == "LAPSED"
    assert [one.person for one in told("matching.contact_closed")] == [asked.alias.file.person]
    assert [one.person for one in told("matching.contact_closed_for_employer")] == [world.agent]


def test_an_objection_is_reminded_and_goes_to_the_manager_when_it_is_late(world):
    manager = a_counsellor(world.counter, Role.MANAGER)
    file = a_seeker(world)
    objection = object_to(
        file=file, vacancy=a_vacancy(world), text="Wrong.", by=file.person, now=NOW
    )

    moved = [days for days in range(20) if tick(days)[0]]

    objection.refresh_from_db()
    assert moved == [3, 7, 11]
    assert [one.person for one in told("matching.objection_due")] == [world.counsellor] * 2
    assert [one.person for one in told("matching.objection_overdue")] == [manager]
    assert objection.escalated_at == later(11)
    assert objection.state == "OPEN"


def test_an_objection_of_somebody_without_a_counsellor_reaches_the_office(world):
    manager = a_counsellor(world.counter, Role.MANAGER)
    file = a_seeker(world)
    file.counsellor = None
    file.save()

    object_to(file=file, vacancy=a_vacancy(world), text="Wrong.", by=file.person, now=NOW)

    assert [one.person for one in told("matching.objection")] == [manager]


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
