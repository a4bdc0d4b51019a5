from datetime import timedelta

import pytest

from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.events import PositionFilled, VacancyClosed
from talka.domains.vacancies.rules import Filling, PositionState, State
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit import events
from talka.kit.tests.standing import standing


@standing
def vacancy(world, employer):
    return factories.an_open_vacancy(world, employer, positions=3)


def fill(vacancy, agent, **changes):
    given = {"filling": Filling.OWN, "filled_on": TODAY, "by": agent, "now": NOW} | changes
    return actions.fill_position(vacancy=vacancy, **given)


def test_places_are_filled_one_by_one_and_the_last_closes_the_vacancy(vacancy, agent, monkeypatch):
    heard = []
    monkeypatch.setattr(events, "announce", heard.append)

    for number in (1, 2, 3):
        place = fill(vacancy, agent, application=f"A-{number}")
        assert place.number == number
        vacancy.refresh_from_db()
        assert vacancy.state == (State.FILLED if number == 3 else State.PUBLISHED)

    assert [type(one) for one in heard] == [*[PositionFilled] * 3, VacancyClosed]


def test_the_same_application_fills_one_place(vacancy, agent):
    first, second = fill(vacancy, agent, application="A-1"), fill(vacancy, agent, application="A-1")

    assert first.pk == second.pk
    assert queries.count_places(vacancy).filled == 1


def test_there_are_no_more_places_than_there_are(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    fill(vacancy, agent)

    with pytest.raises(actions.NoOpenPosition):
        fill(vacancy, agent)


def test_a_vacancy_that_was_never_open_fills_no_place(world, employer, agent):
    vacancy = factories.a_vacancy(world, employer)

    with pytest.raises(actions.VacancyCannotMove):
        fill(vacancy, agent)


def test_a_hire_counts_after_the_vacancy_has_expired(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    actions.expire_and_ask(by=None, now=NOW + timedelta(days=40))

    assert fill(vacancy, agent).state == PositionState.FILLED
    vacancy.refresh_from_db()
    assert vacancy.state == State.EXPIRED


def test_several_places_are_filled_with_one_click_even_if_clicked_twice(vacancy, agent):
    for _ in range(2):
        actions.fill_places(
            vacancy=vacancy, places=2, filled_before=0, filling=Filling.OTHER,
            filled_on=TODAY, by=agent, now=NOW,
        )  # fmt: skip

    assert queries.count_places(vacancy).filled == 2


def test_undoing_the_last_place_leaves_the_vacancy_paused(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    fill(vacancy, agent)

    actions.reopen_position(vacancy=vacancy, number=1, by=agent, now=NOW)

    vacancy.refresh_from_db()
    assert vacancy.state == State.PAUSED
    assert actions.resume(vacancy=vacancy, by=agent, now=NOW).state == State.PUBLISHED


def test_a_place_filled_through_an_application_is_undone_only_there(vacancy, agent):
    fill(vacancy, agent, application="A-1")

    with pytest.raises(actions.VacancyCannotMove):
        actions.reopen_position(vacancy=vacancy, number=1, by=agent, now=NOW)
    actions.reopen_position(vacancy=vacancy, application="A-1", by=None, now=NOW)

    assert queries.count_places(vacancy).filled == 0


def test_more_and_fewer_places_keep_those_that_are_filled(vacancy, agent):
    fill(vacancy, agent)

    actions.add_positions(vacancy=vacancy, wanted=5, by=agent, now=NOW)
    assert queries.count_places(vacancy) == queries.PlaceCounts(open=4, filled=1)
    actions.add_positions(vacancy=vacancy, wanted=2, by=agent, now=NOW)
    assert queries.count_places(vacancy) == queries.PlaceCounts(open=1, filled=1)


def test_wanting_no_more_than_are_filled_closes_the_vacancy(vacancy, agent):
    fill(vacancy, agent)

    actions.add_positions(vacancy=vacancy, wanted=1, by=agent, now=NOW)

    vacancy.refresh_from_db()
    assert vacancy.state == State.FILLED


def test_a_closed_vacancy_gets_no_places(world, employer, agent):
    vacancy = factories.an_open_vacancy(world, employer)
    fill(vacancy, agent)

    with pytest.raises(actions.VacancyCannotMove):
        actions.add_positions(vacancy=vacancy, wanted=2, by=agent, now=NOW)
