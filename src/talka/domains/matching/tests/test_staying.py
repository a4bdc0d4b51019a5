"""Whether people stay: both sides are asked, what one of them says counts, and silence is no news."""

import pytest

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.api import (
    Kind,
    Reason,
    Status,
    change_kind,
    restore,
)
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions import answering
from talka.domains.matching.actions.answering import ReasonMissing, WorkEndsEarly
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.actions.staying import (
    LeaveDayWrong,
    NothingAsked,
    ask_who_stays,
    confirm_stay,
    leave_job,
)
from talka.domains.matching.events import WorkEnded
from talka.domains.matching.models import WorkCheck
from talka.domains.matching.rules import LeaveReason, StartProof, State
from talka.domains.matching.tests.factories import NOW, an_application, day, later
from talka.kit import clock, events


def at_work(world, *, file=None, ends_on=None, **options):
    application = an_application(world, **({"file": file} if file else {}), **options)
    answering.hire(
        application=application, starts_on=day(0), ends_on=ends_on, by=world.agent, now=NOW
    )
    return answering.begin_work(
        application=application, proof=StartProof.REGISTER, by=None, now=NOW
    )


def ask(days):
    return ask_who_stays(by=None, now=later(days))


def asked_about():
    return [*WorkCheck.objects.order_by("pk").values_list("milestone", "outcome")]


def told(kind):
    return [one.person for one in Notice.objects.filter(kind=kind).order_by("pk")]


def test_both_sides_are_asked_after_three_six_and_twelve_months_and_reminded_once(world):
    application = at_work(world)

    moved = [days for days in range(1, 500) if ask(days)[0]]

    assert moved == [91, 98, 182, 189, 365, 372]
    assert told("matching.still_there") == [application.file.person] * 6
    assert told("matching.still_there_for_employer") == [world.agent] * 6


def test_where_nobody_answers_there_is_no_news_and_nothing_is_counted(world):
    application = at_work(world)
    ask(91)

    assert [ask(days) for days in (112, 113)] == [(1, 0), (0, 1)]

    application.refresh_from_db()
    assert application.state == State.STARTED
    assert asked_about() == [("THREE_MONTHS", "NO_NEWS")]


def test_the_first_answer_of_the_two_sides_counts_and_says_how_we_know(world):
    application = at_work(world)
    ask(91)

    stayed = confirm_stay(
        application=application, proof=StartProof.EMPLOYER_STATEMENT, by=world.agent, now=later(92)
    )

    assert (stayed.state, stayed.reason) == (State.RETAINED_3_MONTHS, "EMPLOYER_STATEMENT")
    check = WorkCheck.objects.get()
    assert (check.outcome, check.proof) == ("STAYS", "EMPLOYER_STATEMENT")
    assert check.answered_by == world.agent
    with pytest.raises(NothingAsked):
        confirm_stay(
            application=application, proof=StartProof.PERSON_STATEMENT,
            by=application.file.person, now=later(92),
        )  # fmt: skip


def test_who_is_known_to_be_there_after_six_months_is_counted_without_the_first_answer(world):
    application = at_work(world)
    for days in (91, 120, 182):
        ask(days)

    stayed = confirm_stay(
        application=application, proof=StartProof.REGISTER, by=None, now=later(183)
    )

    assert stayed.state == State.RETAINED_6_MONTHS
    assert asked_about() == [("THREE_MONTHS", "NO_NEWS"), ("SIX_MONTHS", "STAYS")]


def test_a_contract_that_has_run_out_is_asked_about_and_can_go_on(world):
    application = at_work(world, ends_on=day(30))
    assert [days for days in range(1, 40) if ask(days)[0]] == [31, 38]

    stayed = confirm_stay(
        application=application, proof=StartProof.PERSON_STATEMENT, ends_on=day(60),
        by=application.file.person, now=later(39),
    )  # fmt: skip

    assert (stayed.state, stayed.ends_on) == (State.STARTED, day(60))
    assert [days for days in range(40, 62) if ask(days)[0]] == [61]


def test_a_new_last_day_does_not_lie_in_the_past(world):
    application = at_work(world, ends_on=day(30))
    ask(31)

    with pytest.raises(WorkEndsEarly):
        confirm_stay(
            application=application, proof=StartProof.REGISTER, ends_on=day(30), by=None,
            now=later(32),
        )  # fmt: skip


def test_who_has_left_is_asked_no_more_and_the_counsellor_knows(world):
    application = at_work(world)
    ask(91)
    with events_heard() as heard:
        left = leave_job(
            application=application, reason=LeaveReason.BY_EMPLOYER, left_on=day(90),
            text="They closed.", by=application.file.person, now=later(92),
        )  # fmt: skip

    assert (left.state, left.left_on, left.reason) == (State.LEFT, day(90), "BY_EMPLOYER")
    assert asked_about() == [("THREE_MONTHS", "LEFT")]
    assert [ask(days) for days in (182, 365)] == [(0, 0), (0, 0)]
    assert told("matching.left") == [world.counsellor]
    assert told("matching.left_for_person") == []
    (event,) = heard
    assert (event.left_on, event.reason) == (day(90), "BY_EMPLOYER")


def test_what_the_employer_says_about_leaving_the_person_learns(world):
    application = at_work(world)

    leave_job(application=application, reason=LeaveReason.OWN_WISH, by=world.agent, now=later(20))

    assert told("matching.left_for_person") == [application.file.person]


@pytest.mark.parametrize("left_on", [day(-1), day(21)])
def test_the_last_day_at_work_lies_between_the_first_and_today(world, left_on):
    application = at_work(world)

    with pytest.raises(LeaveDayWrong):
        leave_job(
            application=application, reason=LeaveReason.OTHER, left_on=left_on, by=world.agent,
            now=later(20),
        )  # fmt: skip


def test_leaving_needs_a_reason_and_a_job(world):
    application = an_application(world)

    with pytest.raises(ReasonMissing):
        leave_job(application=application, reason=None, by=world.agent, now=NOW)
    with pytest.raises(ApplicationCannotMove):
        leave_job(application=application, reason=LeaveReason.OTHER, by=world.agent, now=NOW)


def test_a_stranger_says_nothing_about_a_job(world):
    application = at_work(world)
    ask(91)

    with pytest.raises(ApplicationNotYours):
        leave_job(application=application, reason=LeaveReason.OTHER, by=a_person(), now=later(92))
    with pytest.raises(ApplicationNotYours):
        confirm_stay(
            application=application, proof=StartProof.REGISTER, by=a_person(), now=later(92)
        )


def test_who_is_registered_as_unemployed_again_has_left(world):
    application = at_work(world)
    file = application.file
    file.refresh_from_db()
    assert file.status == Status.ENDED

    with clock.standing_at(later(50)):
        restore(file=file, reason=Reason.CAUSE_OVER, by=None, now=later(50))

    application.refresh_from_db()
    assert (application.state, application.reason) == (State.LEFT, "REGISTERED_AGAIN")
    assert application.left_on == day(50)
    assert told("matching.left") == told("matching.left_for_person") == []


def test_a_registration_that_ended_by_mistake_ends_no_job(world):
    application = at_work(world)
    application.file.refresh_from_db()

    with clock.standing_at(later(2)):
        restore(file=application.file, reason=Reason.MISTAKE, by=None, now=later(2))

    application.refresh_from_db()
    assert application.state == State.STARTED


def test_who_keeps_the_job_and_is_registered_as_a_jobseeker_has_not_left(world):
    application = at_work(world, ends_on=day(20))
    file = application.file
    file.refresh_from_db()
    assert file.status == Status.SUSPENDED
    file.kind = Kind.JOBSEEKER
    file.save()

    with clock.standing_at(later(5)):
        restore(file=file, reason=Reason.CAUSE_OVER, by=None, now=later(5))
        change_kind(
            file=file, kind=Kind.UNEMPLOYED, reason=Reason.SITUATION_CHANGED, by=None, now=later(5)
        )

    application.refresh_from_db()
    assert application.state == State.STARTED


def test_the_number_of_queries_does_not_grow_with_those_who_need_not_be_asked(
    world, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12) as few:
        ask(50)
    for _ in range(4):
        at_work(world)

    with django_assert_num_queries(len(few)):
        ask(50)


class events_heard:  # noqa: N801 -- reads as a sentence
    """What is announced about ended work inside the block."""

    def __enter__(self):
        self.before = list(events._reactions[WorkEnded])
        heard = []
        events._reactions[WorkEnded] = [heard.append]
        return heard

    def __exit__(self, *error):
        events._reactions[WorkEnded] = self.before
