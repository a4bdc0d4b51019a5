from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.domains.jobseekers.rules import (
    ACTIVE,
    DecisionProblem,
    Facts,
    Kind,
    Move,
    MovesPolicy,
    Proposal,
    Reason,
    RegistrationPolicy,
    Situation,
    Standing,
    Status,
    Step,
    age_on,
    appeal_until,
    decide_registration,
    may_move,
    months_between,
    move_on_hire,
    moves_from,
    problems_of_decision,
    standing_after,
)
from talka.domains.jobseekers.rules.answers import (
    KINDS,
    Answers,
    Birth,
    Code,
    Job,
    Jobs,
    Name,
    Terms,
    answers_from,
    next_step,
    open_steps,
    packed,
    unpacked,
)
from talka.domains.jobseekers.rules.status import ORIGINS


TODAY = date(2026, 11, 23)
LAW = RegistrationPolicy(
    min_age=14,
    min_age_unemployed=16,
    pension_age=65,
    unemployed=["NOT_WORKING"],
    jobseeker=["EMPLOYED", "NOTICE_GIVEN", "SELF_EMPLOYED", "STUDYING", "RETIRED"],
    other=["PARENTAL_LEAVE"],
    refused=["UNABLE_TO_WORK"],
    not_ready="OTHER",
    identity_must_be_proved=True,
)
MOVES = MovesPolicy(
    register=["WITHOUT_WORK"],
    refuse=["TOO_YOUNG"],
    change_kind=["SITUATION_CHANGED"],
    suspend=["ILLNESS", "TEMPORARY_WORK"],
    restore=["CAUSE_OVER"],
    end=["HIRED", "OWN_WISH"],
    appeal_days=30,
    appeal_to="HEAD_OFFICE",
    work_ends_from_days=183,
)
FIRST_REASON = {move: MOVES.reasons_for(move)[0] for move in Move}


@given(st.integers(0, 110), st.sampled_from(Situation), st.booleans())
def test_every_registration_has_an_outcome_with_reasons(age, situation, is_ready):
    outcome = decide_registration(Facts(age, situation, is_ready), LAW)

    assert outcome.reasons
    assert (outcome.kind is None) == (age < 14 or situation == Situation.UNABLE_TO_WORK)


@given(st.integers(0, 110), st.sampled_from(Situation), st.booleans())
def test_only_people_without_work_of_working_age_who_can_start_are_unemployed(
    age, situation, is_ready
):
    outcome = decide_registration(Facts(age, situation, is_ready), LAW)
    expected = situation == Situation.NOT_WORKING and 16 <= age < 65 and is_ready

    assert (outcome.kind == Kind.UNEMPLOYED) == expected


@given(st.integers(16, 64), st.booleans())
def test_being_able_to_start_never_makes_the_outcome_worse(age, is_ready):
    facts = Facts(age, Situation.NOT_WORKING, is_ready=is_ready)

    assert decide_registration(facts, LAW).kind == (Kind.UNEMPLOYED if is_ready else Kind.OTHER)


# The service alone annuls; everything else somebody decides.
DECIDED = [move for move in Move if move is not Move.ANNUL]


@given(st.lists(st.tuples(st.sampled_from(DECIDED), st.integers(0, 400)), max_size=25))
def test_the_status_machine_never_leaves_its_tracks(history):
    standing = Standing(Status.APPLIED, Kind.UNEMPLOYED, None)
    for move, days in history:
        other = Kind.JOBSEEKER if standing.kind is Kind.UNEMPLOYED else Kind.UNEMPLOYED
        day = TODAY - timedelta(days=days)
        proposal = Proposal(move, (FIRST_REASON[move],), day, other)
        if problems_of_decision(standing, proposal, MOVES, today=TODAY):
            continue
        after = standing_after(standing, proposal)
        assert may_move(origin=standing.status, target=after.status)
        assert move in moves_from(standing.status)
        assert after.status not in ACTIVE or after.registered_on is not None
        standing = after


@given(st.sampled_from(Status), st.sampled_from(Move))
def test_a_move_from_the_wrong_status_is_refused(status, move):
    standing = Standing(status, Kind.UNEMPLOYED, TODAY)
    proposal = Proposal(move, (FIRST_REASON[move],), TODAY, Kind.JOBSEEKER)
    found = problems_of_decision(standing, proposal, MOVES, today=TODAY)

    assert (DecisionProblem.NOT_FROM_HERE in found) == (status not in ORIGINS[move])


@pytest.mark.parametrize(
    ("proposal", "problem"),
    [
        (Proposal(Move.END, (), TODAY), DecisionProblem.NO_REASON),
        (Proposal(Move.END, (Reason.ILLNESS,), TODAY), DecisionProblem.REASON_NOT_LISTED),
        (
            Proposal(Move.END, (Reason.HIRED,), date(2026, 1, 1)),
            DecisionProblem.BEFORE_REGISTRATION,
        ),
        (
            Proposal(Move.END, (Reason.HIRED,), TODAY + timedelta(days=1)),
            DecisionProblem.TOO_FAR_AHEAD,
        ),
        (
            Proposal(Move.CHANGE_KIND, (Reason.SITUATION_CHANGED,), TODAY, Kind.UNEMPLOYED),
            DecisionProblem.SAME_KIND,
        ),
        (
            Proposal(Move.CHANGE_KIND, (Reason.SITUATION_CHANGED,), TODAY),
            DecisionProblem.NO_KIND,
        ),
    ],
)
def test_a_decision_is_refused_for_the_reason_that_stands_against_it(proposal, problem):
    standing = Standing(Status.REGISTERED, Kind.UNEMPLOYED, date(2026, 5, 1))

    assert problems_of_decision(standing, proposal, MOVES, today=TODAY) == [problem]


def test_the_service_may_end_a_file_for_death_though_no_list_names_it():
    standing = Standing(Status.REGISTERED, Kind.UNEMPLOYED, date(2026, 5, 1))
    proposal = Proposal(Move.END, (Reason.DIED,), TODAY)

    assert problems_of_decision(standing, proposal, MOVES, today=TODAY) == []


@pytest.mark.parametrize("former", [Status.APPLIED, Status.REGISTERED, Status.SUSPENDED])
def test_an_annulment_leads_back_to_where_the_file_stood_and_nobody_chooses_it(former):
    standing = Standing(Status.ENDED, Kind.UNEMPLOYED, date(2026, 5, 1))
    proposal = Proposal(Move.ANNUL, (Reason.DEATH_MISTAKEN,), date(2026, 6, 1), target=former)

    assert problems_of_decision(standing, proposal, MOVES, today=TODAY) == []
    assert standing_after(standing, proposal) == Standing(former, Kind.UNEMPLOYED, date(2026, 5, 1))
    assert may_move(origin=Status.ENDED, target=former)
    assert Move.ANNUL not in moves_from(Status.ENDED)


def test_nothing_is_decided_about_a_file_that_was_joined():
    standing = Standing(Status.ENDED, Kind.UNEMPLOYED, date(2026, 5, 1), is_joined=True)
    proposal = Proposal(Move.RESTORE, (Reason.CAUSE_OVER,), TODAY)

    found = problems_of_decision(standing, proposal, MOVES, today=TODAY)

    assert found == [DecisionProblem.FILE_JOINED]


def test_an_appeal_is_open_for_the_days_of_the_policy():
    assert appeal_until(date(2026, 12, 10), MOVES) == date(2027, 1, 9)


@pytest.mark.parametrize(
    ("ends_on", "move"),
    [
        (None, Move.END),
        (TODAY + timedelta(days=182), Move.END),
        (TODAY + timedelta(days=181), Move.SUSPEND),
    ],
)
def test_the_length_of_a_job_decides_whether_it_ends_or_suspends(ends_on, move):
    assert move_on_hire(TODAY, ends_on, MOVES) is move


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2012, 11, 24), TODAY, 13),
        (date(2012, 11, 23), TODAY, 14),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2030, 1, 1), TODAY, 0),
    ],
)
def test_age_counts_full_years(born, day, age):
    assert age_on(born, day) == age


@pytest.mark.parametrize(
    ("started", "ended", "months"),
    [
        (date(2026, 1, 1), date(2026, 1, 20), 1),
        (date(2025, 11, 1), None, 13),
        (date(2025, 1, 1), date(2025, 12, 1), 12),
        (None, date(2025, 12, 1), 0),
        (date(2027, 1, 1), None, 0),
    ],
)
def test_months_of_a_job_count_its_first_and_last(started, ended, months):
    assert months_between(started, ended, today=TODAY) == months


def test_answers_come_back_as_they_were_kept():
    jobs = Jobs((Job("Cook", 7, "Bread", date(2019, 3, 1), None, "soup"), Job("x")))

    assert unpacked(Jobs, packed(jobs)) == jobs
    assert unpacked(Terms, packed(Terms(("FULL_DAY",), wage_from=900))) == Terms(
        ("FULL_DAY",), wage_from=900
    )
    assert unpacked(Birth, packed(Birth(TODAY))) == Birth(TODAY)


@pytest.mark.parametrize(
    "kept", [{"given_name": 3, "family_name": "x"}, {"gone": 1}, {}, {"given_name": None}]
)
def test_an_answer_that_does_not_fit_any_more_counts_as_open(kept):
    assert unpacked(Name, kept) is None
    assert answers_from({"NAME": kept}).name is None


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_whatever_was_kept_a_draft_can_be_opened(kept):
    found = answers_from(dict.fromkeys(Step, kept))

    assert isinstance(found, Answers)


def test_the_day_of_birth_is_asked_only_when_no_code_tells_it():
    assert Step.BIRTH not in open_steps(Answers())
    assert Step.BIRTH in open_steps(Answers(code=Code("OTHER")))
    assert Step.BIRTH not in open_steps(Answers(code=Code("LT", tells_birth_date=True)))


def test_the_next_question_is_the_next_open_one():
    answers = Answers(name=Name("A", "B"), code=Code("OTHER"))

    assert next_step(answers, Step.CODE) is Step.BIRTH
    assert next_step(answers, Step.CONSENTS) is Step.BIRTH
    assert set(KINDS) == set(Step)
