"""Stored lists: complete, repeatable, interruptible, and recomputable pair by pair."""

import pytest

from talka.domains.jobseekers.api import (
    Limits,
    Occupations,
    Reason,
    Skills,
    Terms,
    Tongue,
    Tongues,
    Travel,
    end_registration,
    set_skills,
    set_wishes,
)
from talka.domains.matching.actions import applying, listing
from talka.domains.matching.actions.listing import match_everybody, refresh_person, refresh_vacancy
from talka.domains.matching.models import MarketDay, MatchList
from talka.domains.matching.queries.engine import (
    active_seekers,
    market_from,
    open_openings,
    openings_of,
    seekers_of,
    weights_on,
)
from talka.domains.matching.queries.lists import (
    candidates_for,
    people_without_suggestions,
    suggestions_for,
)
from talka.domains.matching.rules import DeclineReason, ListKind
from talka.domains.matching.tests.factories import (
    NOW,
    TODAY,
    a_seeker,
    a_vacancy,
    an_application,
    later,
    lists_for_all,
)
from talka.domains.vacancies.api import CloseReason, Visibility, close, pause
from talka.engines.matching import compare, rank_openings, rank_seekers
from talka.kit.jobs import run_due
from talka.kit.tests.standing import standing


@standing
def market(world):
    """Make six different people and five different vacancies."""
    skills = [one.pk for one in world.skills]
    world.files = [
        a_seeker(
            world,
            skills=Skills(tuple(skills[: number % 3 + 1])),
            languages=Tongues((Tongue("lt", ["A2", "B2", "C2"][number % 3]),)),
            occupations=Occupations((world.waiter.pk,) if number % 2 else ()),
            terms=Terms(("FULL_DAY",) if number % 3 else (), (), (), 1000 + 200 * number, None),
            travel=Travel(20 * number or None, None),
            limits=Limits(("NIGHT_WORK",) if number == 4 else ()),
        )
        for number in range(6)
    ]
    world.vacancies = [
        a_vacancy(
            world,
            required_skills=tuple(skills[number % 3 :][:2]),
            languages={"lt": ("B2", "REQUIRED")} if number % 2 else {},
            municipality=world.places[number % 2],
            pay_from=1400 + 150 * number,
            is_remote=number == 3,
            positions=3,
        )
        for number in range(5)
    ]
    return world


def stored():
    rows = MatchList.objects.order_by("kind", "key")
    return {(row.kind, row.key): list(zip(row.ids, row.scores, strict=True)) for row in rows}


def test_everybody_and_every_vacancy_gets_a_list(market):
    done = lists_for_all()

    assert (done.people, done.vacancies, done.written) == (6, 5, 11)
    assert len(stored()) == 11
    assert any(stored().values())


def test_the_second_run_on_the_same_facts_writes_nothing(market):
    lists_for_all()
    before = list(MatchList.objects.order_by("pk").values())

    assert lists_for_all(later(1)).written == 0
    assert list(MatchList.objects.order_by("pk").values()) == before
    assert MarketDay.objects.count() == 1


def test_every_stored_score_can_be_recomputed_from_the_market_it_names(market):
    lists_for_all()
    weights = weights_on(TODAY)
    seekers = {one.id: one for one in seekers_of([f.pk for f in market.files], day=TODAY)}
    openings = {one.id: one for one in openings_of([v.pk for v in market.vacancies])}

    pairs = 0
    for row in MatchList.objects.select_related("market"):
        assert row.weights_version == weights.version
        for other, score in zip(row.ids, row.scores, strict=True):
            own = row.kind == ListKind.FOR_PERSON
            seeker, opening = (
                (seekers[row.key], openings[other]) if own else (seekers[other], openings[row.key])
            )
            found = compare(seeker, opening, market_from(row.market, weights), weights)
            assert found.is_listable
            assert found.score == sum(reason.points for reason in found.reasons) == score
            pairs += 1
    assert pairs > 20


@pytest.mark.parametrize("length", [2, 20])
def test_every_list_is_the_one_that_the_engine_ranks(market, monkeypatch, length):
    monkeypatch.setattr(listing, "LIST_LENGTH", length)
    monkeypatch.setattr(listing, "CUT_FROM", 3)
    lists_for_all()
    weights, picture = weights_on(TODAY), MarketDay.objects.latest("pk")
    seekers, openings = active_seekers(day=TODAY), open_openings()
    facts = market_from(picture, weights)
    lists = stored()

    for one in seekers:
        ranked = rank_openings(one, openings, facts, weights, length)
        assert lists[ListKind.FOR_PERSON, one.id] == [(r.opening_id, r.score) for r in ranked]
    for one in openings:
        ranked = rank_seekers(one, seekers, facts, weights, length)
        assert lists[ListKind.FOR_VACANCY, one.id] == [(r.seeker_id, r.score) for r in ranked]


def test_both_sides_know_the_same_score_of_a_pair(market):
    lists_for_all()
    lists = stored()

    for (kind, key), pairs in lists.items():
        other_kind = ListKind.FOR_VACANCY if kind == ListKind.FOR_PERSON else ListKind.FOR_PERSON
        for other, score in pairs:
            assert (key, score) in lists[other_kind, other]


def test_lists_are_in_order_of_score_and_then_of_number(market):
    lists_for_all()

    for pairs in stored().values():
        assert pairs == sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def test_an_interrupted_run_leaves_the_old_lists_whole(market):
    lists_for_all()
    before = stored()
    set_wishes(file=market.files[0], terms=Terms(("NIGHTS",), (), (), None, None), by=None, now=NOW)

    class Stop(Exception):
        pass

    def stop(done, total):
        if done == total - 1:
            raise Stop

    with pytest.raises(Stop):
        match_everybody(by=None, now=later(1), progress=stop)

    assert stored() == before
    match_everybody(by=None, now=later(1))
    assert stored() != before


def test_refreshing_each_person_gives_what_the_night_gives(market):
    lists_for_all()
    by_night = stored()
    MatchList.objects.filter(kind=ListKind.FOR_PERSON).update(ids=[], scores=[])

    for file in market.files:
        refresh_person(file_id=file.pk, by=None, now=NOW)

    assert stored() == by_night


def test_refreshing_each_vacancy_gives_what_the_night_gives(market):
    lists_for_all()
    by_night = stored()
    MatchList.objects.filter(kind=ListKind.FOR_VACANCY).update(ids=[], scores=[])

    for vacancy in market.vacancies:
        refresh_vacancy(vacancy_id=vacancy.pk, by=None, now=NOW)

    assert stored() == by_night


def same_market(monkeypatch):
    """Let the night rest on the picture that is there, so that only the lists are compared."""
    last = MarketDay.objects.latest("pk")
    monkeypatch.setattr(listing, "picture_market", lambda **_: last)


def test_a_changed_profile_reaches_both_sides_as_the_night_would(market, monkeypatch):
    monkeypatch.setattr(listing, "LIST_LENGTH", 2)
    lists_for_all()
    file = market.files[2]
    run_due(NOW)

    set_wishes(file=file, travel=Travel(5, None, accepts_remote=False), by=None, now=later(1))
    set_skills(file=file, chosen={market.skills[0].pk: 4}, declined=(), by=None, now=later(1))
    run_due(later(1))
    at_once = stored()

    same_market(monkeypatch)
    match_everybody(by=None, now=later(1))
    assert stored() == at_once


def test_somebody_who_leaves_is_replaced_on_full_lists(market, monkeypatch):
    monkeypatch.setattr(listing, "LIST_LENGTH", 2)
    lists_for_all()
    run_due(NOW)
    best = MatchList.objects.filter(kind=ListKind.FOR_VACANCY).exclude(ids=[]).first().ids[0]
    file = next(one for one in market.files if one.pk == best)

    end_registration(file=file, reason=Reason.OWN_WISH, by=None, now=later(1))
    run_due(later(1))
    at_once = stored()

    assert all(best not in [one for one, _ in pairs] for (kind, _), pairs in at_once.items()
               if kind == ListKind.FOR_VACANCY)  # fmt: skip
    same_market(monkeypatch)
    match_everybody(by=None, now=later(1))
    assert stored() == at_once


def test_a_new_vacancy_reaches_people_at_once(market):
    lists_for_all()
    run_due(NOW)

    vacancy = a_vacancy(market, languages={})
    run_due(NOW)

    assert any(
        vacancy.pk in [one for one, _ in pairs]
        for (kind, _), pairs in stored().items()
        if kind == ListKind.FOR_PERSON
    )
    assert stored()[ListKind.FOR_VACANCY, vacancy.pk]


@pytest.mark.parametrize("how", ["pause", "close"])
def test_a_vacancy_that_is_not_open_leaves_every_list(market, how):
    lists_for_all()
    run_due(NOW)
    vacancy = market.vacancies[3]
    if how == "pause":
        pause(vacancy=vacancy, by=None, now=NOW)
    else:
        close(vacancy=vacancy, reason=CloseReason.NO_LONGER_NEEDED, by=None, now=NOW)
    run_due(NOW)

    assert (ListKind.FOR_VACANCY, vacancy.pk) not in stored()
    assert all(
        vacancy.pk not in [one for one, _ in pairs]
        for (kind, _), pairs in stored().items()
        if kind == ListKind.FOR_PERSON
    )


def test_what_somebody_put_aside_leaves_both_lists_and_can_come_back(market):
    lists_for_all()
    file = next(f for f in market.files if suggestions_for(f.pk))
    first = suggestions_for(file.pk)[0].vacancy

    refusal = applying.not_for_me(
        file=file, vacancy=first, reason=DeclineReason.HOURS, by=file.person, now=NOW
    )
    assert first.pk not in [one.vacancy.pk for one in suggestions_for(file.pk)]
    assert file.pk not in [one.file_id for one in candidates_for(first.pk)]
    run_due(NOW)
    assert (first.pk) not in [one for one, _ in stored()[ListKind.FOR_PERSON, file.pk]]

    applying.allow_again(refusal=refusal, by=file.person, now=NOW)
    run_due(NOW)
    assert suggestions_for(file.pk)[0].vacancy == first


def test_an_unwanted_employer_is_not_suggested(market):
    lists_for_all()
    file = next(f for f in market.files if suggestions_for(f.pk))

    applying.not_for_me(
        file=file, vacancy=market.vacancies[0], reason=DeclineReason.KNOWS_EMPLOYER,
        by=file.person, now=NOW,
    )  # fmt: skip

    assert suggestions_for(file.pk) == []


def test_what_was_applied_for_is_not_suggested_again(market):
    lists_for_all()
    file = next(f for f in market.files if suggestions_for(f.pk))
    first = suggestions_for(file.pk)[0].vacancy

    an_application(market, file=file, vacancy=first)

    assert first.pk not in [one.vacancy.pk for one in suggestions_for(file.pk)]
    assert file.pk not in [one.file_id for one in candidates_for(first.pk)]


def test_what_only_the_service_may_see_is_proposed_and_not_suggested(world):
    file = a_seeker(world)
    vacancy = a_vacancy(world, visibility=Visibility.SERVICE_ONLY)
    lists_for_all()

    assert suggestions_for(file.pk) == []
    assert [one.vacancy for one in suggestions_for(file.pk, for_staff=True)] == [vacancy]


def test_people_without_any_suggestion_are_known(world):
    file = a_seeker(world)
    lists_for_all()
    assert people_without_suggestions(frozenset({file.pk})) == {file.pk}

    a_vacancy(world)
    lists_for_all()
    assert people_without_suggestions(frozenset({file.pk})) == frozenset()


def test_a_list_of_suggestions_takes_few_queries(market, django_assert_num_queries):
    lists_for_all()
    file = max(market.files, key=lambda one: len(suggestions_for(one.pk)))

    with django_assert_num_queries(5):
        assert len(suggestions_for(file.pk)) > 1
