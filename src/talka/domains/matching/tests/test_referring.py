"""Proposals: obliging only for suitable work, taken back, refused, and the refusal judged."""

import pytest

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.api import Kind
from talka.domains.jobseekers.tests.factories import a_counsellor, a_person
from talka.domains.matching.actions import answering, applying, referring
from talka.domains.matching.actions.clock import remind_and_close
from talka.domains.matching.actions.moving import ApplicationCannotMove
from talka.domains.matching.actions.referring import (
    NothingToJudge,
    NotTheirCounsellor,
    WorkNotSuitable,
)
from talka.domains.matching.models import Application, FormerPay
from talka.domains.matching.queries.lists import candidates_for, suggestions_for
from talka.domains.matching.queries.obligation import obligation_of
from talka.domains.matching.queries.suitable import duty_of, suitability_of
from talka.domains.matching.rules import (
    DeclineReason,
    RefusalState,
    State,
    SuitableCriterion,
)
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_proposal,
    a_seeker,
    a_vacancy,
    day,
    later,
    lists_for_all,
)
from talka.kit.tests.standing import standing


def earns(world, file, pay=2000, benefit=900):
    return referring.write_former_pay(
        file=file, pay=pay, benefit=benefit, document="Certificate of 12 November",
        by=world.counsellor, now=NOW,
    )  # fmt: skip


@standing
def file(world):
    file = a_seeker(world)
    earns(world, file)
    return file


@standing
def obliging(world, file):
    return a_proposal(world, file=file, is_obliging=True)


def told(kind):
    return [one.person for one in Notice.objects.filter(kind=kind).order_by("pk")]


def unmet(file, vacancy):
    return [one.criterion for one in suitability_of(file, vacancy, day=TODAY).unmet]


def test_suitable_work_is_judged_by_every_criterion_and_names_its_rule(world, file):
    found = suitability_of(file, a_vacancy(world), day=TODAY)

    assert found.is_suitable
    assert found.version == "lt/suitable/suitable@2022-07-01"
    assert found.month == 1
    assert {one.criterion for one in found.findings} == {*SuitableCriterion} - {
        SuitableCriterion.LEAST_PAY
    }


def test_work_that_pays_too_little_for_the_month_is_not_suitable(world, file):
    assert unmet(file, a_vacancy(world, pay_from=1590)) == ["FORMER_PAY"]


def test_work_under_conditions_that_the_person_cannot_bear_is_not_suitable(world, file):
    assert unmet(file, a_vacancy(world, conditions=("NIGHT_WORK",))) == ["HEALTH"]


def test_work_without_what_the_vacancy_demands_is_not_suitable(world, file):
    vacancy = a_vacancy(world, languages={"en": ("C1", "REQUIRED")})

    assert unmet(file, vacancy) == ["REQUIREMENTS"]


def test_far_work_is_not_suitable_however_far_the_person_would_go(world, file):
    vacancy = a_vacancy(world, municipality=world.places[1])

    assert "TRAVEL_TIME" in unmet(file, vacancy)


def test_a_jobseeker_who_is_not_unemployed_has_no_duty(world, file):
    file.kind = Kind.JOBSEEKER
    file.save()

    assert unmet(file, a_vacancy(world)) == ["REGISTRATION"]


def test_without_the_former_pay_nobody_can_be_obliged(world):
    with pytest.raises(WorkNotSuitable) as refused:
        a_proposal(world, is_obliging=True)

    assert [one.criterion for one in refused.value.suitability.unmet] == ["FORMER_PAY", "BENEFIT"]
    assert not Application.objects.exists()


def test_an_obliging_proposal_keeps_how_the_law_judged_it(world, file, obliging):
    earns(world, file, pay=9000)

    obliging.refresh_from_db()
    assert obliging.is_obliging
    assert obliging.suitability["version"] == "lt/suitable/suitable@2022-07-01"
    shown = obligation_of(obliging, day=TODAY, own=True)
    assert shown.is_obliging
    assert all(must.standing == "met" for must in shown.musts)
    assert "illustrative" in shown.basis
    assert told("matching.proposed_obliging") == [file.person]


def test_a_usual_proposal_says_that_nothing_follows(world):
    shown = obligation_of(a_proposal(world), day=TODAY, own=True)

    assert not shown.is_obliging
    assert shown.lines == ("You are free to decline: nothing follows from it.",)


def test_a_refusal_of_suitable_work_waits_to_be_judged_and_the_counsellor_is_told(world, obliging):
    declined = applying.decline(
        application=obliging, reason=DeclineReason.PAY, by=obliging.file.person, now=later(1)
    )

    assert declined.refusal == RefusalState.OPEN
    assert told("matching.refused") == [world.counsellor]
    assert duty_of(obliging.file_id, day=day(1)).counted == 0


def test_silence_about_suitable_work_is_a_refusal_where_the_law_says_so(world, obliging):
    remind_and_close(by=None, now=later(6))

    obliging.refresh_from_db()
    assert (obliging.state, obliging.refusal) == (State.LAPSED, RefusalState.OPEN)
    assert told("matching.refused") == [world.counsellor]


def test_to_accept_and_withdraw_is_a_refusal_too(world, obliging):
    person = obliging.file.person
    accepted = applying.accept(application=obliging, by=person, now=later(1))

    withdrawn = applying.withdraw(application=accepted, by=person, now=later(2))

    assert withdrawn.refusal == RefusalState.OPEN


def test_nothing_follows_from_declining_a_usual_proposal(world):
    proposal = a_proposal(world)

    declined = applying.decline(
        application=proposal, reason=DeclineReason.PAY, by=proposal.file.person, now=NOW
    )

    assert declined.refusal == ""
    assert told("matching.refused") == []


@pytest.mark.parametrize(("is_justified", "counted"), [(True, 0), (False, 1)])
def test_the_counsellor_judges_a_refusal_once_and_the_person_learns_it(
    world, obliging, is_justified, counted
):
    person = obliging.file.person
    applying.decline(application=obliging, reason=DeclineReason.HEALTH, by=person, now=later(1))

    judged = referring.judge_refusal(
        application=obliging, is_justified=is_justified, by=world.counsellor, now=later(2)
    )

    assert judged.refusal_settled_by == world.counsellor
    assert told("matching.refusal_settled") == [person]
    assert duty_of(obliging.file_id, day=day(2)).counted == counted
    with pytest.raises(NothingToJudge):
        referring.judge_refusal(
            application=obliging, is_justified=True, by=world.counsellor, now=later(3)
        )


def test_two_counted_refusals_are_enough_and_grow_old(world, file):
    for number in range(2):
        proposal = a_proposal(
            world, file=file, vacancy=a_vacancy(world, title=f"Cook {number}"), is_obliging=True
        )
        applying.decline(
            application=proposal, reason=DeclineReason.PAY, by=file.person, now=later(1)
        )
        referring.judge_refusal(
            application=proposal, is_justified=False, by=world.counsellor, now=later(2)
        )

    assert duty_of(file.pk, day=day(2)).is_reached
    assert not duty_of(file.pk, day=day(367)).is_reached


def test_only_those_who_work_with_the_person_judge_and_note_the_pay(world, obliging):
    stranger = a_counsellor(world.kaunas)
    applying.decline(
        application=obliging, reason=DeclineReason.PAY, by=obliging.file.person, now=NOW
    )

    with pytest.raises(NotTheirCounsellor):
        referring.judge_refusal(application=obliging, is_justified=False, by=stranger, now=NOW)
    with pytest.raises(NotTheirCounsellor):
        referring.write_former_pay(
            file=obliging.file, pay=1, benefit=0, document="?", by=a_person(), now=NOW
        )


def test_the_former_pay_is_written_down_once_and_changed(world, file):
    earns(world, file, pay=1700, benefit=0)

    kept = FormerPay.objects.get()
    assert (kept.pay, kept.benefit, kept.written_by) == (1700, 0, world.counsellor)


def test_a_proposal_is_taken_back_and_the_person_is_told(world):
    proposal = a_proposal(world)

    taken = referring.take_back(
        application=proposal, text="The wrong person.", by=world.counsellor, now=later(1)
    )

    assert (taken.state, taken.reason_text) == (State.WITHDRAWN, "The wrong person.")
    assert taken.answer_by is None
    assert told("matching.taken_back") == [proposal.file.person]
    assert remind_and_close(by=None, now=later(6)) == (0, 0)


def test_what_was_taken_back_can_be_proposed_again(world):
    proposal = a_proposal(world)
    lists_for_all()
    referring.take_back(application=proposal, by=world.counsellor, now=later(1))

    assert [one.vacancy for one in suggestions_for(proposal.file_id)] == [proposal.vacancy]
    assert [one.file_id for one in candidates_for(proposal.vacancy_id)] == [proposal.file_id]
    again = a_proposal(world, file=proposal.file, vacancy=proposal.vacancy)
    assert again.state == State.PROPOSED


def test_only_what_nobody_has_answered_is_taken_back(world):
    proposal = a_proposal(world)
    applying.accept(application=proposal, by=proposal.file.person, now=NOW)

    with pytest.raises(ApplicationCannotMove):
        referring.take_back(application=proposal, by=world.counsellor, now=NOW)


def test_a_stranger_takes_nothing_back(world):
    proposal = a_proposal(world)

    with pytest.raises(NotTheirCounsellor):
        referring.take_back(application=proposal, by=a_counsellor(world.kaunas), now=NOW)


def test_the_person_cannot_withdraw_a_proposal_without_declining_it(world, obliging):
    with pytest.raises(ApplicationCannotMove):
        applying.withdraw(application=obliging, by=obliging.file.person, now=NOW)


def test_the_employer_of_suitable_work_learns_nothing_of_the_obligation(world, obliging):
    applying.accept(application=obliging, by=obliging.file.person, now=NOW)
    answering.see(application=obliging, by=world.agent, now=NOW)

    words = " ".join(
        str(one.variables) + one.kind for one in Notice.objects.filter(person=world.agent)
    )
    assert "oblig" not in words
