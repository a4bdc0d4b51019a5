from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from talka.domains.matching.rules import (
    MOVES,
    OVER,
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    AnswerPolicy,
    ReplyRate,
    RetentionPolicy,
    State,
    SuitableFacts,
    SuitablePolicy,
    Verdict,
    may_move,
    may_withdraw,
    milestone_due,
    month_of,
    reminders_due,
    start_questions_due,
    suitable_work,
    whole_points,
)


POLICY = AnswerPolicy(
    person_days=5, employer_days=14, contact_days=7, objection_days=10,
    reminders=[3, 7, 11], proof_days=10, rate_from=5,
)  # fmt: skip
# Other work may share the machine.
calmly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
MONDAY = date(2026, 11, 23)


def test_every_state_has_its_moves():
    assert set(MOVES) == set(State)


def test_nothing_leads_out_of_an_end():
    assert all(not MOVES[state] for state in OVER)


@pytest.mark.parametrize("state", sorted(WAITING_FOR_PERSON | WAITING_FOR_EMPLOYER))
def test_whatever_waits_can_lapse_and_can_close_with_its_vacancy(state):
    assert may_move(origin=state, target=State.LAPSED)
    assert may_move(origin=state, target=State.CLOSED)


@pytest.mark.parametrize("state", sorted(WAITING_FOR_EMPLOYER | {State.HIRED}))
def test_a_person_can_always_withdraw_before_work_begins(state):
    assert may_move(origin=state, target=State.WITHDRAWN)


def test_from_every_state_an_end_can_be_reached():
    def reachable(state, seen=()):
        found = {state}
        for target in MOVES[state] - {*seen}:
            found |= reachable(target, (*seen, state))
        return found

    assert all(reachable(state) & OVER for state in State)


@calmly
@given(st.lists(st.sampled_from(State), max_size=12))
def test_work_begins_only_for_who_was_hired(targets):
    state, way = State.PROPOSED, [State.PROPOSED]
    for target in targets:
        if may_move(origin=state, target=target):
            state = target
            way.append(target)

    if State.STARTED in way:
        assert way[way.index(State.STARTED) - 1] == State.HIRED
    assert way.count(State.HIRED) <= 1


class Application(RuleBasedStateMachine):
    """Whatever the two sides try, an application only moves forward, and ends once."""

    def __init__(self):
        super().__init__()
        self.state, self.past = State.PROPOSED, []

    @rule(wanted=st.sampled_from(State))
    def try_to_move(self, wanted):
        if may_move(origin=self.state, target=wanted):
            self.past.append(self.state)
            self.state = wanted

    @invariant()
    def no_state_comes_twice(self):
        assert self.state not in self.past
        assert len(self.past) == len(set(self.past))

    @invariant()
    def the_end_is_the_end(self):
        assert not OVER & set(self.past)


TestApplication = Application.TestCase
TestApplication.settings = calmly


@calmly
@given(st.integers(0, 40), st.integers(0, 3))
def test_reminders_never_become_fewer(days, sent):
    due = reminders_due(
        asked_on=MONDAY, sent=sent, days=POLICY.reminders, today=MONDAY + timedelta(days=days)
    )

    assert sent <= due <= max(sent, 3)


@pytest.mark.parametrize(
    ("days", "due"), [(0, 0), (2, 0), (3, 1), (6, 1), (7, 2), (11, 3), (90, 3)]
)
def test_reminders_fall_due_on_the_days_of_the_policy(days, due):
    today = MONDAY + timedelta(days=days)

    assert reminders_due(asked_on=MONDAY, sent=0, days=POLICY.reminders, today=today) == due


@pytest.mark.parametrize(
    ("days", "due"), [(-1, 0), (0, 1), (2, 1), (3, 2), (10, 2), (11, 3), (20, 3), (21, 4)]
)
def test_who_was_hired_is_asked_twice_then_the_counsellor_then_the_manager_is_told(days, due):
    found = start_questions_due(
        starts_on=MONDAY,
        answer_by=MONDAY + timedelta(days=10),
        policy=POLICY,
        today=MONDAY + timedelta(days=days),
    )

    assert found == due


def test_a_proposal_is_declined_not_withdrawn():
    assert not may_withdraw(State.PROPOSED)
    assert may_move(origin=State.PROPOSED, target=State.WITHDRAWN)


RETENTION = RetentionPolicy(
    three_months=91, six_months=182, twelve_months=365, answer_days=21, reminders=[7]
)


@calmly
@given(st.lists(st.integers(1, 800), max_size=30), st.none() | st.integers(0, 500))
def test_nobody_is_asked_twice_about_the_same_day(days, lasts):
    ends_on = None if lasts is None else MONDAY + timedelta(days=lasts)
    asked = []
    for number in sorted(days):
        due = milestone_due(
            starts_on=MONDAY, ends_on=ends_on, asked=asked, policy=RETENTION,
            today=MONDAY + timedelta(days=number),
        )  # fmt: skip
        if due is not None:
            assert due not in asked
            assert due[1] <= MONDAY + timedelta(days=number)
            asked.append(due)

    assert len(asked) <= 4


@calmly
@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 1500))
def test_the_month_of_unemployment_never_falls_and_begins_with_one(registered, days):
    today = registered + timedelta(days=days)

    assert month_of(registered, today) >= 1
    assert month_of(registered, today) <= month_of(registered, today + timedelta(days=1))
    assert month_of(registered, today) <= 1 + days // 28


LADDER = SuitablePolicy(
    steps=[{"from_month": 1, "isco_digits": 3, "percent_of_former": 80}, {"from_month": 10}],
    minutes_one_way=90, cost_percent=0, cents_per_km=0, days_a_month=0,
)  # fmt: skip
FACTS = SuitableFacts(
    is_unemployed=True, month=1, own_occupations=frozenset({"5120"}), isco="5120", pay=1300,
    former_pay=1500, minutes=20, km=10.0, requirements=Verdict.MET,
)  # fmt: skip


@pytest.mark.parametrize(
    "unknown",
    [
        {"pay": None},
        {"former_pay": None},
        {"minutes": None},
        {"isco": ""},
        {"own_occupations": frozenset()},
        {"requirements": Verdict.UNKNOWN},
    ],
)
def test_what_nobody_knows_obliges_nobody(unknown):
    assert suitable_work(FACTS, LADDER).is_suitable
    assert not suitable_work(replace(FACTS, **unknown), LADDER).is_suitable


@calmly
@given(st.integers(1, 40), st.integers(0, 3000), st.integers(0, 3000), st.integers(0, 200))
def test_more_months_never_make_work_less_suitable(month, pay, former, minutes):
    facts = replace(FACTS, month=month, pay=pay, former_pay=former, minutes=minutes)
    later = replace(facts, month=month + 1)

    if suitable_work(facts, LADDER).is_suitable:
        assert suitable_work(later, LADDER).is_suitable


def test_a_rate_of_few_answers_is_not_told():
    assert ReplyRate(answered=4, asked=4, rate_from=5).percent is None
    assert ReplyRate(answered=4, asked=5, rate_from=5).percent == 80


LINES = st.lists(
    st.tuples(st.integers(0, 60_000), st.integers(0, 60_000)).map(
        lambda pair: (min(pair), max(pair))
    ),
    max_size=10,
)


@calmly
@given(LINES)
def test_whole_points_add_up_and_never_exceed_what_was_possible(lines):
    whole = whole_points(lines)

    assert sum(of for _, of in whole) == (sum(of for _, of in lines) + 500) // 1000
    assert sum(got for got, _ in whole) == (sum(got for got, _ in lines) + 500) // 1000
    for (got, of), (exact, most) in zip(whole, lines, strict=True):
        assert 0 <= got <= of
        assert abs(of - most / 1000) < 1
        assert got - exact / 1000 < 2


def test_whole_points_of_exact_thousands_are_themselves():
    assert whole_points([(52_000, 60_000), (16_000, 20_000)]) == [(52, 60), (16, 20)]
