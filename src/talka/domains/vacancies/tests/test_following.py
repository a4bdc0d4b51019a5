"""What becomes of vacancies when their employer is checked, blocked, unblocked or merged."""

from datetime import timedelta

import pytest

from talka.domains.contact.api import Notice
from talka.domains.employers.api import (
    Standing,
    block,
    merge_employers,
    preview_merge,
    unblock,
    undo_merge,
    verify,
)
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import CloseReason, State, state_after_block
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import clock
from talka.kit.tests.standing import standing


LATER = NOW + timedelta(days=40)


@pytest.fixture(autouse=True)
def today():
    with clock.standing_at(NOW):
        yield


@standing
def unchecked(world, agent):
    return factories.an_employer(world, agent=agent, is_verified=False)


def after(vacancy):
    return Vacancy.objects.get(pk=vacancy.pk)


def sent(world, employer, agent, **changes):
    """Return a vacancy that its employer sent before it was checked."""
    vacancy = factories.a_vacancy(world, employer, **changes)
    return actions.publish(vacancy=vacancy, by=agent, now=NOW)


def checked(employer, by, *, now):
    with clock.standing_at(now):
        verify(employer=employer, by=by, now=now)


def found_by(words):
    return {one.reference for one in Vacancy.objects.filter(lemmas__contains=words)}


def test_what_waited_for_the_check_is_published_with_it(world, unchecked, agent, counsellor):
    waiting = sent(world, unchecked, agent)
    draft = factories.a_vacancy(world, unchecked)
    assert waiting.state == State.SUBMITTED

    verify(employer=unchecked, by=counsellor, now=NOW)

    assert (after(waiting).state, after(draft).state) == (State.PUBLISHED, State.DRAFT)
    assert after(waiting).published_at == NOW
    assert Notice.objects.filter(kind="employers.verified", person=agent).exists()


def test_what_has_something_to_mend_goes_on_waiting_and_stops_nothing(
    world, unchecked, agent, counsellor
):
    late = sent(world, unchecked, agent, closes_on=TODAY + timedelta(days=10))
    unlawful = factories.a_vacancy(
        world, unchecked, description="Ieškome merginos iki 30 metų. Dirbame draugiškai."
    )
    actions.submit(vacancy=unlawful, by=agent, now=NOW)
    good = sent(world, unchecked, agent)

    checked(unchecked, counsellor, now=NOW + timedelta(days=20))

    states = [after(one).state for one in (late, unlawful, good)]
    assert states == [State.SUBMITTED, State.SUBMITTED, State.PUBLISHED]


def test_a_checked_employer_publishes_what_waits_once_it_is_mended(
    world, unchecked, agent, counsellor
):
    late = sent(world, unchecked, agent, closes_on=TODAY + timedelta(days=10))
    checked(unchecked, counsellor, now=NOW + timedelta(days=20))

    day = TODAY + timedelta(days=40)
    actions.publish(vacancy=late, by=agent, now=NOW + timedelta(days=20), closes_on=day)

    assert after(late).state == State.PUBLISHED


def test_an_unchecked_employer_publishes_nothing_that_waits(world, unchecked, agent):
    with pytest.raises(actions.VacancyCannotMove):
        actions.publish(vacancy=sent(world, unchecked, agent), by=agent, now=NOW)


def blocked(employer, by, *, now=NOW):
    return block(employer=employer, reason="Tikriname", by=by, now=now)


def test_a_block_takes_away_what_is_open_and_leaves_drafts(world, employer, counsellor):
    open_one, draft = (
        factories.an_open_vacancy(world, employer),
        factories.a_vacancy(world, employer),
    )

    blocked(employer, counsellor)

    assert after(open_one).state == State.WITHDRAWN
    assert after(open_one).close_reason == CloseReason.EMPLOYER_BLOCKED
    assert after(draft).state == State.DRAFT


def test_what_a_block_took_away_comes_back_where_it_stood(world, employer, agent, counsellor):
    open_one, paused, closed = (factories.an_open_vacancy(world, employer) for _ in range(3))
    actions.pause(vacancy=paused, by=agent, now=NOW)
    actions.close(vacancy=closed, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)
    blocked(employer, counsellor)

    unblock(employer=employer, by=counsellor, now=NOW)

    states = [after(one).state for one in (open_one, paused, closed)]
    assert states == [State.PUBLISHED, State.PAUSED, State.WITHDRAWN]
    assert after(open_one).close_reason == ""
    assert after(closed).close_reason == CloseReason.NO_LONGER_NEEDED


def test_what_has_passed_its_day_meanwhile_comes_back_paused(world, employer, counsellor):
    vacancy = factories.an_open_vacancy(world, employer)
    blocked(employer, counsellor)

    with clock.standing_at(LATER):
        unblock(employer=employer, by=counsellor, now=LATER)

    assert after(vacancy).state == State.PAUSED


def test_what_waited_before_a_block_waits_again(world, unchecked, agent, counsellor):
    waiting = sent(world, unchecked, agent)
    blocked(unchecked, counsellor)
    assert after(waiting).state == State.WITHDRAWN

    employer = unblock(employer=unchecked, by=counsellor, now=NOW)

    assert employer.standing == Standing.UNVERIFIED
    assert after(waiting).state == State.SUBMITTED


@pytest.mark.parametrize("before", list(State))
@pytest.mark.parametrize("is_ready", [True, False])
def test_nothing_is_open_after_a_block_that_is_not_ready(before, is_ready):
    target = state_after_block(before=before, is_ready=is_ready, is_checked=True, was_open=True)

    assert target in {State.PUBLISHED, State.PAUSED, State.SUBMITTED}
    assert is_ready or target != State.PUBLISHED


def test_a_withdrawn_vacancy_is_not_published_by_its_employer(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    actions.close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)

    with pytest.raises(actions.VacancyCannotMove):
        actions.publish(vacancy=vacancy, by=agent, now=NOW)


def test_vacancies_move_with_a_merge_are_found_by_the_name_that_stays_and_come_back(
    world, counsellor
):
    kept = factories.an_employer(world, name="Liepa")
    gone = factories.an_employer(world, name="Ąžuolas")
    vacancy = factories.an_open_vacancy(world, gone)
    merge = merge_employers(kept=kept, gone=gone, reason="double", by=counsellor, now=NOW)

    assert after(vacancy).employer == kept
    assert found_by("liepa") == {vacancy.reference}
    assert found_by("azuolas") == set()
    undo_merge(merge=merge, by=counsellor, now=NOW)

    assert after(vacancy).employer == gone
    assert found_by("azuolas") == {vacancy.reference}


def test_a_look_at_a_merge_counts_vacancies_and_moves_none(world, counsellor):
    kept, gone = factories.an_employer(world), factories.an_employer(world)
    vacancy = factories.an_open_vacancy(world, gone)

    found = preview_merge(kept=kept, gone=gone, by=counsellor, now=NOW)

    assert found["vacancies.Vacancy"] == 1
    assert after(vacancy).employer == gone


def test_the_employer_learns_what_the_service_or_the_calendar_has_ended(
    world, employer, agent, counsellor
):
    by_hand, by_day = (factories.an_open_vacancy(world, employer) for _ in range(2))
    own = factories.an_open_vacancy(world, employer)

    actions.close(vacancy=by_hand, reason=CloseReason.BROKE_THE_RULES, by=counsellor, now=NOW)
    actions.close(vacancy=own, reason=CloseReason.NO_LONGER_NEEDED, by=agent, now=NOW)
    actions.expire_and_ask(by=None, now=LATER)

    told = set(Notice.objects.filter(person=agent).values_list("kind", "variables__title"))
    assert ("vacancies.closed", by_hand.title) in told
    assert ("vacancies.expired", by_day.title) in told
    assert len([kind for kind, _ in told if kind == "vacancies.closed"]) == 1


def test_the_moves_of_an_employers_vacancies_are_told_newest_first(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    actions.pause(vacancy=vacancy, by=agent, now=NOW + timedelta(hours=1))

    moves = queries.moves_of_employer(employer.pk)

    assert [one.state for one in moves] == [State.PAUSED, State.PUBLISHED, State.DRAFT]
    assert moves[0].by_id == agent.pk
