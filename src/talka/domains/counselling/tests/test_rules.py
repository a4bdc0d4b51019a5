from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talka.domains.counselling.rules import (
    FACE_TO_FACE,
    ONLINE,
    ORDER,
    PHONE,
    VIDEO,
    Concern,
    ModelNotUsable,
    Segment,
    Service,
    ServiceModel,
    Standing,
    breach_of,
    concerns_of,
    contact_due_on,
    is_new,
    segment_of,
)


TODAY = date(2026, 11, 23)
MODEL = ServiceModel(
    first_talk_days=10,
    no_step_days=45,
    new_months=3,
    long_term_months=12,
    new=Service(FACE_TO_FACE, 30),
    ongoing=Service(PHONE, 45),
    long_term=Service(FACE_TO_FACE, 30),
    jobseeker=Service(ONLINE, 90),
)
past = st.integers(0, 900).map(lambda days: TODAY - timedelta(days=days))
ahead = st.integers(0, 60).map(lambda days: TODAY + timedelta(days=days))
standings = st.builds(
    Standing,
    is_waiting_for_decision=st.booleans(),
    is_unemployed=st.booleans(),
    is_suspended=st.booleans(),
    registered_on=st.none() | past,
    met_on=st.none() | past,
    spoke_on=st.none() | past,
    wrote_on=st.none() | past,
    next_talk_on=st.none() | ahead,
    unsettled_on=st.none() | past,
    step_due_on=st.none() | past | ahead,
    last_step_on=st.none() | past,
    message_since=st.none() | past,
    objection_by=st.none() | past | ahead,
    proposals_waiting=st.integers(0, 3),
    employers_silent=st.integers(0, 3),
    has_suggestions=st.booleans(),
)


def days_ago(number):
    return TODAY - timedelta(days=number)


@given(standings)
def test_concerns_come_the_most_pressing_first_and_each_once(standing):
    found = concerns_of(standing, MODEL, today=TODAY)

    assert found == sorted(set(found), key=ORDER.__getitem__)


@given(standings)
def test_while_a_decision_waits_nothing_else_is_asked(standing):
    if standing.is_waiting_for_decision:
        assert concerns_of(standing, MODEL, today=TODAY) == [Concern.DECISION_DUE]
        assert breach_of(standing, MODEL, today=TODAY) is None


@given(standings)
def test_a_meeting_today_keeps_the_service_model_for_everybody(standing):
    met = {name: getattr(standing, name) for name in standing.__dataclass_fields__}
    met = Standing(**(met | {"met_on": TODAY}))

    assert breach_of(met, MODEL, today=TODAY) is None


@given(standings)
def test_a_breach_is_late_by_the_days_since_it_was_due(standing):
    breach = breach_of(standing, MODEL, today=TODAY)

    if breach is not None:
        assert breach.days_late == (TODAY - breach.due_on).days > 0
        assert breach.due_on == contact_due_on(standing, MODEL, today=TODAY)
        assert breach.channel == MODEL.of(breach.segment).channel


@given(standings, st.sampled_from([FACE_TO_FACE, VIDEO, PHONE, ONLINE]))
def test_a_closer_contact_counts_for_a_looser_channel(standing, channel):
    by_channel = standing.last_contact_by(channel) or date.min

    assert (standing.last_contact_by(FACE_TO_FACE) or date.min) <= by_channel
    assert by_channel <= (standing.last_contact_by(ONLINE) or date.min)


@pytest.mark.parametrize(
    ("is_unemployed", "days", "segment"),
    [
        (True, 0, Segment.NEW),
        (True, 89, Segment.NEW),
        (True, 90, Segment.ONGOING),
        (True, 359, Segment.ONGOING),
        (True, 360, Segment.LONG_TERM),
        (False, 400, Segment.JOBSEEKER),
    ],
)
def test_the_segment_follows_from_status_and_length_of_registration(is_unemployed, days, segment):
    standing = Standing(is_unemployed=is_unemployed, registered_on=days_ago(days))

    assert segment_of(standing, MODEL, today=TODAY) is segment


@pytest.mark.parametrize(("days", "is_broken"), [(10, False), (11, True)])
def test_the_first_talk_may_take_place_until_the_end_of_its_last_day(days, is_broken):
    standing = Standing(registered_on=days_ago(days))

    assert (breach_of(standing, MODEL, today=TODAY) is not None) is is_broken


def test_a_message_does_not_stand_in_for_a_meeting():
    standing = Standing(
        registered_on=days_ago(60), met_on=days_ago(31), wrote_on=days_ago(1), spoke_on=days_ago(1)
    )

    breach = breach_of(standing, MODEL, today=TODAY)

    assert breach.concern is Concern.CONTACT_OVERDUE
    assert breach.channel == FACE_TO_FACE
    assert breach.days_late == 1


def test_a_message_is_enough_where_online_is_the_channel():
    standing = Standing(
        is_unemployed=False,
        registered_on=days_ago(400),
        spoke_on=days_ago(300),
        wrote_on=days_ago(89),
    )

    assert breach_of(standing, MODEL, today=TODAY) is None


def test_a_booked_talk_calms_the_day_but_the_model_stays_broken():
    standing = Standing(
        registered_on=days_ago(60), met_on=days_ago(40), next_talk_on=TODAY + timedelta(days=2)
    )

    assert Concern.CONTACT_OVERDUE not in concerns_of(standing, MODEL, today=TODAY)
    assert breach_of(standing, MODEL, today=TODAY) is not None


def test_nothing_is_due_from_somebody_whose_registration_is_suspended():
    standing = Standing(
        is_suspended=True,
        registered_on=days_ago(200),
        met_on=days_ago(150),
        has_suggestions=False,
    )

    assert concerns_of(standing, MODEL, today=TODAY) == []


def test_an_open_step_that_lies_ahead_is_no_concern():
    standing = Standing(
        registered_on=days_ago(20), met_on=days_ago(2), step_due_on=TODAY + timedelta(days=1)
    )

    assert concerns_of(standing, MODEL, today=TODAY) == []


@pytest.mark.parametrize(
    ("days", "has_talked", "expected"), [(3, False, True), (3, True, False), (11, False, False)]
)
def test_somebody_is_new_until_the_first_talk_or_its_last_day(days, has_talked, expected):
    standing = Standing(registered_on=days_ago(days), met_on=days_ago(1) if has_talked else None)

    assert is_new(standing, MODEL, today=TODAY) is expected


@pytest.mark.parametrize(("channel", "days"), [("PIGEON", 30), (PHONE, 0), (PHONE, -1)])
def test_a_service_model_that_makes_no_sense_is_refused(channel, days):
    with pytest.raises(ModelNotUsable):
        Service(channel, days)
