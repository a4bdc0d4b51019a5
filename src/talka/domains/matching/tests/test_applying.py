from uuid import uuid4

import pytest

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.api import Reason, suspend
from talka.domains.jobseekers.tests.factories import a_counsellor, a_person
from talka.domains.matching.actions import answering, applying, referring
from talka.domains.matching.actions.applying import (
    AlreadyApplied,
    FileNotOpen,
    VacancyNotOpen,
)
from talka.domains.matching.actions.moving import ApplicationCannotMove, ApplicationNotYours
from talka.domains.matching.actions.referring import NotTheirCounsellor
from talka.domains.matching.models import Application, ApplicationStep, NeverAgain
from talka.domains.matching.rules import DeclineReason, NotHiredReason, Origin, State
from talka.domains.matching.tests.factories import (
    NOW,
    a_proposal,
    a_seeker,
    a_vacancy,
    an_application,
    day,
    later,
)
from talka.domains.people.api import RepresentationKind, Scope, record_representation
from talka.domains.vacancies.api import CloseReason, close, pause
from talka.kit.jobs import run_due


def kinds_for(person):
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("kind", flat=True))


def steps(application):
    rows = ApplicationStep.objects.filter(application=application).order_by("pk")
    return [(row.origin, row.target, row.at) for row in rows]


def test_an_application_reaches_the_employer_with_every_fact(world):
    application = an_application(world, score=86_000)

    assert application.state == State.SENT
    assert application.origin == Origin.OWN
    assert application.score == 86_000
    assert application.answer_by == day(14)
    assert steps(application) == [("", "SENT", NOW)]
    assert kinds_for(world.agent)[-1] == "matching.arrived"


def test_the_same_form_sent_twice_makes_one_application(world):
    file, vacancy, mark = a_seeker(world), a_vacancy(world), uuid4()
    first, second = (
        applying.apply(
            file=file, vacancy=vacancy, letter="", by=file.person, now=NOW, submission=mark
        )
        for _ in range(2)
    )

    assert first == second
    assert Application.objects.count() == 1
    assert kinds_for(world.agent).count("matching.arrived") == 1


def test_a_second_application_is_refused_while_the_first_lives(world):
    application = an_application(world)

    with pytest.raises(AlreadyApplied):
        an_application(world, file=application.file, vacancy=application.vacancy)


def test_who_was_not_hired_may_apply_again(world):
    application = an_application(world)
    answering.not_hire(
        application=application, reason=NotHiredReason.HOURS, by=world.agent, now=NOW
    )

    again = an_application(world, file=application.file, vacancy=application.vacancy)

    assert again != application


def test_nobody_applies_for_somebody_else(world):
    file, vacancy = a_seeker(world), a_vacancy(world)

    with pytest.raises(ApplicationNotYours):
        applying.apply(file=file, vacancy=vacancy, letter="", by=a_person(), now=NOW)


def test_a_representative_for_applications_may_apply(world):
    file, vacancy, aunt = a_seeker(world), a_vacancy(world), a_person()
    record_representation(
        representative=aunt, represented=file.person, kind=RepresentationKind.PROXY,
        scope=Scope.APPLICATIONS, valid_from=day(-1), valid_to=None, document="deed 12",
        by=None, now=NOW,
    )  # fmt: skip

    application = applying.apply(file=file, vacancy=vacancy, letter="", by=aunt, now=NOW)

    assert application.file == file


@pytest.mark.parametrize("shut", ["pause", "close"])
def test_nobody_applies_for_a_vacancy_that_is_not_open(world, shut):
    vacancy = a_vacancy(world)
    if shut == "pause":
        pause(vacancy=vacancy, by=None, now=NOW)
    else:
        close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=None, now=NOW)

    with pytest.raises(VacancyNotOpen):
        an_application(world, vacancy=vacancy)


def test_who_is_not_registered_can_neither_apply_nor_be_referred(world):
    file, vacancy = a_seeker(world), a_vacancy(world)
    suspend(file=file, reason=Reason.TEMPORARY_WORK, by=None, now=NOW)

    with pytest.raises(FileNotOpen):
        an_application(world, file=file, vacancy=vacancy)
    with pytest.raises(FileNotOpen):
        a_proposal(world, file=file, vacancy=vacancy)


def test_a_proposal_waits_for_the_person_and_says_so(world):
    application = a_proposal(world, text="Close to your home.")

    assert application.state == State.PROPOSED
    assert application.answer_by == day(5)
    assert application.letter == "Close to your home."
    assert kinds_for(application.file.person)[-1] == "matching.proposed"
    assert "matching.arrived" not in kinds_for(world.agent)


def test_only_who_works_with_the_person_proposes(world):
    stranger = a_counsellor(world.kaunas)

    with pytest.raises(NotTheirCounsellor):
        referring.refer(file=a_seeker(world), vacancy=a_vacancy(world), by=stranger, now=NOW)


def test_a_proposal_made_twice_is_one(world):
    mark, file, vacancy = uuid4(), a_seeker(world), a_vacancy(world)
    first = a_proposal(world, file=file, vacancy=vacancy, submission=mark)

    assert a_proposal(world, file=file, vacancy=vacancy, submission=mark) == first
    with pytest.raises(AlreadyApplied):
        a_proposal(world, file=file, vacancy=vacancy, submission=uuid4())


def test_an_accepted_proposal_is_sent_and_the_counsellor_knows(world):
    application = a_proposal(world)

    application = applying.accept(application=application, by=application.file.person, now=later(1))

    assert application.state == State.SENT
    assert application.origin == Origin.REFERRAL
    assert application.sent_at == later(1)
    assert application.answer_by == day(15)
    assert kinds_for(world.counsellor)[-1] == "matching.accepted"
    assert kinds_for(world.agent)[-1] == "matching.arrived"


def test_what_the_counsellor_wrote_to_the_person_does_not_reach_the_employer(world):
    proposal = a_proposal(world, text="You told me of your debts: this one pays well.")

    sent = applying.accept(application=proposal, by=proposal.file.person, now=NOW)

    assert sent.letter == ""
    first = ApplicationStep.objects.filter(application=sent).order_by("pk").first()
    assert first.text == "You told me of your debts: this one pays well."


def test_applying_for_a_proposed_vacancy_accepts_the_proposal(world):
    proposal = a_proposal(world)

    application = an_application(world, file=proposal.file, vacancy=proposal.vacancy)

    assert application.pk == proposal.pk
    assert application.state == State.SENT
    assert application.letter == "I bake."


def test_a_declined_proposal_keeps_its_reason(world):
    proposal = a_proposal(world)

    declined = applying.decline(
        application=proposal, reason=DeclineReason.TOO_FAR, text="No bus.",
        by=proposal.file.person, now=NOW,
    )  # fmt: skip

    assert (declined.state, declined.reason, declined.reason_text) == (
        State.DECLINED, DeclineReason.TOO_FAR, "No bus.",
    )  # fmt: skip
    assert kinds_for(world.counsellor)[-1] == "matching.declined"
    assert not NeverAgain.objects.exists()


def test_an_employer_that_somebody_does_not_want_is_kept_away(world):
    proposal = a_proposal(world)

    applying.decline(
        application=proposal, reason=DeclineReason.KNOWS_EMPLOYER,
        by=proposal.file.person, now=NOW,
    )  # fmt: skip

    assert NeverAgain.objects.get().employer == world.employer


def test_nobody_answers_for_somebody_else(world):
    proposal, stranger = a_proposal(world), a_person()

    with pytest.raises(ApplicationNotYours):
        applying.accept(application=proposal, by=stranger, now=NOW)
    with pytest.raises(ApplicationNotYours):
        applying.decline(application=proposal, reason=DeclineReason.PAY, by=world.agent, now=NOW)
    with pytest.raises(ApplicationNotYours):
        applying.withdraw(application=an_application(world), by=stranger, now=NOW)


def test_a_proposal_is_answered_once(world):
    proposal = a_proposal(world)
    applying.decline(
        application=proposal, reason=DeclineReason.PAY, by=proposal.file.person, now=NOW
    )

    with pytest.raises(ApplicationCannotMove):
        applying.accept(application=proposal, by=proposal.file.person, now=NOW)


def test_withdrawing_tells_the_employer(world):
    application = an_application(world)

    applying.withdraw(application=application, by=application.file.person, now=NOW)

    assert kinds_for(world.agent)[-1] == "matching.withdrawn"


def test_who_withdraws_after_being_hired_leaves_the_place_open_again(world):
    application = an_application(world)
    answering.hire(application=application, starts_on=day(7), by=world.agent, now=NOW)

    applying.withdraw(application=application, by=application.file.person, now=later(1))

    assert application.vacancy.positions.get().state == "OPEN"


def test_not_for_me_can_be_said_twice_and_taken_back(world):
    file, vacancy = a_seeker(world), a_vacancy(world)
    said = [
        applying.not_for_me(
            file=file, vacancy=vacancy, reason=DeclineReason.HOURS, by=file.person, now=NOW
        )
        for _ in range(2)
    ]
    assert said[0] == said[1]

    applying.allow_again(refusal=said[0], by=file.person, now=NOW)

    assert not NeverAgain.objects.exists()


def test_nobody_refuses_or_allows_for_somebody_else(world):
    file, vacancy = a_seeker(world), a_vacancy(world)
    with pytest.raises(ApplicationNotYours):
        applying.not_for_me(
            file=file, vacancy=vacancy, reason=DeclineReason.HOURS, by=a_person(), now=NOW
        )
    refusal = applying.not_for_me(
        file=file, vacancy=vacancy, reason=DeclineReason.HOURS, by=file.person, now=NOW
    )

    with pytest.raises(ApplicationNotYours):
        applying.allow_again(refusal=refusal, by=a_person(), now=NOW)


def test_an_action_of_an_application_takes_few_queries(world, django_assert_max_num_queries):
    file, vacancy = a_seeker(world), a_vacancy(world)
    run_due(NOW)

    with django_assert_max_num_queries(24):
        application = an_application(world, file=file, vacancy=vacancy)
    with django_assert_max_num_queries(24):
        answering.invite(
            application=application, interview_at=later(3), place="Here", by=world.agent, now=NOW
        )
