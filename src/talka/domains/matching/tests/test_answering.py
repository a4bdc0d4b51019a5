from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.api import Status
from talka.domains.jobseekers.tests.factories import a_person
from talka.domains.matching.actions import answering, applying
from talka.domains.matching.actions.answering import (
    NoPlaceLeft,
    ReasonMissing,
    StartDayMissing,
    WorkEndsEarly,
    WorkNotBegun,
)
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.events import PersonHired, WorkBegan
from talka.domains.matching.models import Application
from talka.domains.matching.rules import NotHiredReason, Origin, StartProof, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_market,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    an_employer,
    day,
    later,
)
from talka.kit import events
from talka.kit.files.shelf import keep
from talka.kit.jobs import run_due


@pytest.fixture
def announced(monkeypatch):
    heard = []
    for event in (PersonHired, WorkBegan):
        monkeypatch.setitem(events._reactions, event, [heard.append])
    return heard


def hire(world, application, **options):
    given = {"starts_on": day(7), "by": world.agent, "now": NOW} | options
    return answering.hire(application=application, **given)


def last_notice(person):
    return Notice.objects.filter(person=person).order_by("pk").last().kind


def test_a_look_is_noted_once_and_is_no_answer(world):
    application = an_application(world)

    seen = answering.see(application=application, by=world.agent, now=later(2))
    again = answering.see(application=application, by=world.agent, now=later(3))

    assert (seen.state, seen.seen_at) == (State.SEEN, later(2))
    assert again.seen_at == later(2)
    assert again.answer_by == day(14)
    assert again.answered_at is None


def test_an_invitation_tells_when_and_where_and_gives_time_until_after_it(world):
    application = an_application(world)
    meeting = datetime(2026, 12, 20, 9, 0, tzinfo=UTC)

    invited = answering.invite(
        application=application,
        interview_at=meeting,
        place="Kepyklos g. 1",
        by=world.agent,
        now=NOW,
    )

    assert (invited.interview_at, invited.interview_place) == (meeting, "Kepyklos g. 1")
    assert invited.answered_at == NOW
    assert invited.answer_by > meeting.date()
    assert last_notice(application.file.person) == "matching.interview"


def test_an_invitation_without_a_day_keeps_the_usual_time(world):
    invited = answering.invite(
        application=an_application(world), interview_at=None, place="", by=world.agent, now=NOW
    )

    assert invited.answer_by == day(14)


def test_the_first_answer_is_the_one_that_counts_for_the_reply_rate(world):
    application = an_application(world)
    answering.invite(
        application=application, interview_at=None, place="", by=world.agent, now=later(1)
    )

    offered = answering.offer(application=application, by=world.agent, now=later(4))

    assert offered.state == State.OFFER
    assert offered.answered_at == later(1)


def test_a_hire_fills_a_place_and_announces_it(world, announced):
    application = hire(world, an_application(world))

    place = application.vacancy.positions.get()
    assert (place.state, place.filling, place.application) == (
        "FILLED",
        "OWN",
        application.reference,
    )
    assert application.starts_on == day(7)
    assert application.answer_by == day(17)
    assert announced == [
        PersonHired(
            file_id=application.file_id, vacancy_id=application.vacancy_id, starts_on=day(7)
        )
    ]


def test_a_hire_after_a_referral_counts_as_one(world):
    proposal = a_proposal(world)
    applying.accept(application=proposal, by=proposal.file.person, now=NOW)

    application = hire(world, proposal)

    assert application.vacancy.positions.get().filling == "REFERRAL"


def test_the_last_place_closes_the_vacancy_and_everybody_else_is_told_why(world):
    vacancy = a_vacancy(world, positions=1)
    chosen, other = an_application(world, vacancy=vacancy), an_application(world, vacancy=vacancy)

    hire(world, chosen)

    other.refresh_from_db()
    vacancy.refresh_from_db()
    assert vacancy.state == "FILLED"
    assert (other.state, other.reason) == (State.CLOSED, "FILLED")
    assert last_notice(other.file.person) == "matching.vacancy_closed"
    assert Application.objects.get(pk=chosen.pk).state == State.HIRED


def test_a_place_that_is_left_keeps_the_vacancy_open(world):
    vacancy = a_vacancy(world, positions=2)
    first, second = an_application(world, vacancy=vacancy), an_application(world, vacancy=vacancy)

    hire(world, first)

    second.refresh_from_db()
    assert second.state == State.SENT


def test_more_people_than_places_cannot_be_hired(world):
    vacancy = a_vacancy(world, positions=2)
    applications = [an_application(world, vacancy=vacancy) for _ in range(2)]
    hire(world, applications[0])
    vacancy.positions.filter(state="OPEN").update(state="CANCELLED")

    with pytest.raises(NoPlaceLeft):
        hire(world, applications[1])

    applications[1].refresh_from_db()
    assert applications[1].state == State.SENT


@pytest.mark.parametrize("starts_on", [None, day(-1)])
def test_a_hire_needs_a_first_day_after_the_application(world, starts_on):
    with pytest.raises(StartDayMissing):
        hire(world, an_application(world), starts_on=starts_on)


def test_a_job_does_not_end_before_it_begins(world):
    application = an_application(world)

    with pytest.raises(WorkEndsEarly):
        hire(world, application, starts_on=day(7), ends_on=day(6))

    hired = hire(world, application, starts_on=day(0), ends_on=day(0))
    with pytest.raises(WorkEndsEarly):
        answering.begin_work(
            application=hired, proof=StartProof.REGISTER, starts_on=day(0), ends_on=day(-1),
            by=None, now=NOW,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("ends_on", "status"), [(day(60), Status.SUSPENDED), (day(200), Status.ENDED), (None, "ENDED")]
)
def test_a_short_job_lets_the_registration_rest_a_long_one_ends_it(
    world, announced, ends_on, status
):
    application = hire(world, an_application(world), starts_on=day(0), ends_on=ends_on)

    answering.begin_work(
        application=application, proof=StartProof.EMPLOYER_STATEMENT, by=world.agent, now=NOW
    )

    application.file.refresh_from_db()
    assert application.file.status == status
    assert [event.ends_on for event in announced] == [ends_on, ends_on]


def test_a_short_job_that_begins_later_lets_the_registration_rest_then(world):
    application = hire(world, an_application(world), ends_on=day(60))
    answering.begin_work(
        application=application, proof=StartProof.CONTRACT, by=world.agent, now=NOW
    )
    application.file.refresh_from_db()
    assert application.file.status == Status.REGISTERED

    run_due(later(7))

    application.file.refresh_from_db()
    assert application.file.status == Status.SUSPENDED


def test_who_is_not_hired_learns_the_reason(world):
    application = an_application(world)

    refused = answering.not_hire(
        application=application, reason=NotHiredReason.LANGUAGE, text="B2 is needed.",
        by=world.agent, now=NOW,
    )  # fmt: skip

    assert (refused.reason, refused.reason_text) == (NotHiredReason.LANGUAGE, "B2 is needed.")
    assert refused.answered_at == NOW
    assert last_notice(application.file.person) == "matching.not_hired"


def test_a_refusal_needs_a_reason(world):
    with pytest.raises(ReasonMissing):
        answering.not_hire(application=an_application(world), reason=None, by=world.agent, now=NOW)


def test_a_hire_taken_back_opens_the_place_again(world):
    application = hire(world, an_application(world))

    answering.not_hire(
        application=application, reason=NotHiredReason.DID_NOT_COME, by=world.agent, now=later(8)
    )

    assert application.vacancy.positions.get().state == "OPEN"


ANSWERS = {
    "see": lambda a, by: answering.see(application=a, by=by, now=NOW),
    "invite": lambda a, by: answering.invite(
        application=a, interview_at=None, place="", by=by, now=NOW
    ),
    "offer": lambda a, by: answering.offer(application=a, by=by, now=NOW),
    "hire": lambda a, by: answering.hire(application=a, starts_on=day(7), by=by, now=NOW),
    "not_hire": lambda a, by: answering.not_hire(
        application=a, reason=NotHiredReason.SKILLS, by=by, now=NOW
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_another_employer_cannot_answer(world, name):
    application, stranger = an_application(world), a_person()
    an_employer(world, by=stranger, name="Other bakery")

    with pytest.raises(ApplicationNotYours):
        ANSWERS[name](application, stranger)
    with pytest.raises(ApplicationNotYours):
        ANSWERS[name](application, application.file.person)


@pytest.mark.parametrize("name", [name for name in ANSWERS if name != "see"])
def test_an_application_that_is_over_is_not_answered_again(world, name):
    application = an_application(world)
    applying.withdraw(application=application, by=application.file.person, now=NOW)

    with pytest.raises(ApplicationCannotMove):
        ANSWERS[name](application, world.agent)


def test_the_employer_counsellor_may_answer_for_the_employer(world):
    invited = ANSWERS["invite"](an_application(world), world.employer_counsellor)

    assert invited.state == State.INTERVIEW


def test_begun_work_ends_the_registration_by_rule(world, announced):
    application = hire(world, an_application(world), starts_on=day(0))

    answering.begin_work(
        application=application, proof=StartProof.PERSON_STATEMENT,
        by=application.file.person, now=later(1),
    )  # fmt: skip

    application.file.refresh_from_db()
    assert application.file.status == Status.ENDED
    assert application.file.ended_reason == "HIRED"
    assert announced[-1].proof == StartProof.PERSON_STATEMENT


def test_a_contract_for_a_later_day_ends_the_registration_on_that_day(world):
    application = hire(world, an_application(world), starts_on=day(7))
    paper = keep(
        SimpleUploadedFile("contract.pdf", b"%PDF-1.7 signed"),
        owner_id=application.file.person_id, now=NOW,
    )  # fmt: skip

    begun = answering.begin_work(
        application=application, proof=StartProof.CONTRACT, contract=paper,
        by=application.file.person, now=NOW,
    )  # fmt: skip

    application.file.refresh_from_db()
    assert (begun.state, begun.contract) == (State.STARTED, paper)
    assert application.file.status == Status.REGISTERED
    run_due(later(8))
    application.file.refresh_from_db()
    assert application.file.status == Status.ENDED


def test_a_statement_does_not_run_ahead_of_the_day(world):
    application = hire(world, an_application(world), starts_on=day(7))

    with pytest.raises(WorkNotBegun):
        answering.begin_work(
            application=application, proof=StartProof.PERSON_STATEMENT,
            by=application.file.person, now=NOW,
        )  # fmt: skip


def test_only_who_takes_part_says_that_work_has_begun(world):
    application = hire(world, an_application(world))

    with pytest.raises(ApplicationNotYours):
        answering.begin_work(
            application=application, proof=StartProof.PERSON_STATEMENT, by=a_person(), now=later(9)
        )


def test_work_begins_only_for_who_was_hired(world):
    with pytest.raises(ApplicationCannotMove):
        answering.begin_work(
            application=an_application(world), proof=StartProof.EMPLOYER_STATEMENT,
            starts_on=day(0), by=world.agent, now=NOW,
        )  # fmt: skip


def test_work_without_a_day_has_not_begun(world):
    application = an_application(world)

    with pytest.raises(StartDayMissing):
        answering.begin_work(application=application, proof=StartProof.REGISTER, by=None, now=NOW)


@pytest.mark.django_db(transaction=True)
def test_two_agents_who_answer_at_once_give_one_answer():
    world = a_market()
    application = an_application(world)
    second = a_person()
    agencies = apps.get_model("employers", "Agency").objects
    agencies.create(person=second, employer=world.employer, role="AGENT", since=NOW)

    def answer(by, name):
        try:
            ANSWERS[name](application, by)
        except ApplicationCannotMove:
            return "refused"
        finally:
            connections.close_all()
        return name

    with ThreadPoolExecutor(2) as pool:
        given = list(pool.map(answer, [world.agent, second], ["hire", "not_hire"]))

    application.refresh_from_db()
    steps = list(application.steps.order_by("pk").values_list("target", flat=True))
    if application.state == State.HIRED:
        assert given == ["hire", "refused"]
    else:
        assert application.state == State.NOT_HIRED
        assert given in (["refused", "not_hire"], ["hire", "not_hire"])
    assert steps[-1] == application.state
    assert application.vacancy.positions.get().state == (
        "FILLED" if application.state == State.HIRED else "OPEN"
    )


def test_the_origin_says_who_brought_the_two_together(world):
    assert an_application(world).origin == Origin.OWN
    assert a_proposal(world, file=a_seeker(world)).origin == Origin.REFERRAL
