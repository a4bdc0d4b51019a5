from datetime import timedelta
from decimal import Decimal

import pytest

from talka.domains.taxonomy.api import Contract
from talka.domains.vacancies import actions, queries
from talka.domains.vacancies.queries import Query, query_from
from talka.domains.vacancies.rules import Need, PayPeriod, Visibility
from talka.domains.vacancies.tests import factories
from talka.domains.vacancies.tests.factories import NOW, TODAY
from talka.kit.tests.standing import standing


def found(query=None, **wishes):
    rows = queries.search(query or Query(**wishes), now=NOW)
    return {one.reference for one in rows}


@standing
def cook(world, employer):
    return factories.an_open_vacancy(world, employer).reference


@standing
def driver(world, employer):
    return factories.an_open_vacancy(
        world,
        employer,
        title="Autobuso vairuotojas",
        occupation=world.driver,
        description="Vairuosite autobusą Kaune. Žiemą dirbame su žieminėmis padangomis.",
        municipality=world.kaunas_place,
        pay_from=Decimal(2000),
        pay_to=None,
        contract=Contract.TEMPORARY,
        working_times=("SHIFTS",),
        languages={"en": ("B1", Need.REQUIRED)},
        required_skills=(),
    ).reference


@pytest.mark.parametrize(
    "text",
    [
        "virėjas", "virėja", "virėjos", "virėjų", "VIRĖJAMS", "virejas", "vireja",  # lt: forms, no diacritics
        "cook", "cooks", "a cook", "Cooks in Vilnius",
        "pavārs", "pavāra", "pavars",
        "kokk", "kokad",
        "повар", "повара", "ПОВАР", "поваром",
        "virė", "gamin pietus", "pietūs",
        "cook dishes", "gaminti patiekalus",  # the skill, in another language than the advert
        "Šviežia duona", "sviezia",  # the employer
        "Vilnius", "vilniuje",
    ],
)  # fmt: skip
def test_a_word_is_found_in_any_form_and_language(cook, driver, text):
    assert cook in found(text=text)
    if text not in {"Šviežia duona", "sviezia", "Vilnius", "vilniuje"}:
        assert driver not in found(text=text)


@pytest.mark.parametrize("text", ["viraejas", "virjas", "acountant cook", "cok", "поваар"])
def test_a_typing_error_finds_what_was_meant(cook, driver, text):
    if text == "acountant cook":
        assert found(text=text) == set()
        return
    result = queries.find(Query(text=text), now=NOW)

    assert cook in {one.reference for one in result.rows}
    assert result.is_similar


def test_an_exact_word_is_not_called_similar(cook):
    assert not queries.find(Query(text="virėjas"), now=NOW).is_similar


def test_all_words_count(cook, driver):
    assert found(text="autobuso vairuotojas") == {driver}
    assert found(text="autobuso virėjas") == set()


def test_small_words_do_not_count_beside_others(cook, driver):
    assert found(text="darbas virėjas Vilniuje") == {cook}


@pytest.mark.parametrize(
    "text", ["'", "\\", "a & b | c", "!:*", "<script>", "((", "%_%", "\x00", "²", "🍞"]
)
def test_signs_break_nothing(cook, text):
    found(query_from({"text": text}))


def test_the_title_counts_more_than_the_description(world, employer, driver):
    beside = factories.an_open_vacancy(
        world, employer, title="Padėjėjas", occupation=world.accountant,
        description="Padėsite, kai autobuso vairuotojas serga.",
    )  # fmt: skip

    rows = list(queries.search(Query(text="autobuso vairuotojas"), now=NOW))

    assert [one.reference for one in rows] == [driver, beside.reference]


def test_place_and_radius(cook, driver, world, employer):
    trakai = factories.an_open_vacancy(world, employer, municipality=world.trakai_place).reference

    assert found(municipality="LT-57") == {cook}
    assert found(municipality="LT-57", radius=30) == {cook, trakai}
    assert found(municipality="LT-57", radius=100) == {cook, trakai, driver}
    assert found(municipality="LT-99") == set()


def test_work_from_home_is_near_everywhere(world, employer):
    home = factories.an_open_vacancy(
        world, employer, municipality=world.kaunas_place, is_remote=True
    ).reference

    assert found(municipality="LT-57", radius=5) == {home}
    assert found(remote=True) == {home}


def test_the_nearest_stand_first(cook, driver, world, employer):
    trakai = factories.an_open_vacancy(world, employer, municipality=world.trakai_place).reference

    rows = queries.search(Query(municipality="LT-57", radius=200, sort="nearest"), now=NOW)

    assert [one.reference for one in rows] == [cook, trakai, driver]
    assert [round(one.km) for one in rows] == [0, 23, 91]


def test_structured_wishes(cook, driver):
    assert found(contract="TEMPORARY") == {driver}
    assert found(working_time="SHIFTS") == {driver}
    assert found(language="en") == {driver}
    assert found(isco="5") == {cook}
    assert found(isco="8331") == {driver}
    assert found(pay=1950) == {driver}
    assert found(pay=1900) == {cook, driver}


def test_pay_by_the_hour_is_compared_by_the_month(world, employer):
    hourly = factories.an_open_vacancy(
        world, employer, pay_from=Decimal(10), pay_to=None, pay_period=PayPeriod.HOUR,
        hours_per_week=None,
    )  # fmt: skip

    assert found(pay=1733) == {hourly.reference}
    assert found(pay=1734) == set()


def test_the_age_of_an_advert(cook, world, employer):
    old = factories.an_open_vacancy(world, employer, now=NOW - timedelta(days=10)).reference

    assert found(days=3) == {cook}
    assert found(days=14) == {cook, old}


def test_orders(cook, driver, world, employer):
    soon = factories.an_open_vacancy(
        world, employer, now=NOW - timedelta(days=1), closes_on=TODAY + timedelta(days=2)
    ).reference

    def first(sort):
        return queries.search(Query(sort=sort), now=NOW)[0].reference

    assert first("pay") == driver
    assert first("closing") == soon
    assert first("newest") == driver
    assert first("nearest") == driver  # without a place: the newest


def test_only_what_is_open_to_everybody_is_on_the_board(world, employer, agent):
    factories.a_vacancy(world, employer)
    paused = factories.an_open_vacancy(world, employer)
    actions.pause(vacancy=paused, by=agent, now=NOW)
    factories.an_open_vacancy(world, employer, visibility=Visibility.SERVICE_ONLY)

    assert found() == set()


def test_an_unnamed_employer_is_found_neither_by_name_nor_by_reference(world, employer):
    named = factories.an_open_vacancy(world, employer).reference
    factories.an_open_vacancy(world, employer, visibility=Visibility.ANONYMOUS)

    assert found(text=employer.name) == {named}
    assert found(employer=employer.reference) == {named}


def test_similar_jobs_are_of_the_same_occupation_then_group_and_near(world, employer, cook):
    near = factories.an_open_vacancy(world, employer, municipality=world.trakai_place)
    far = factories.an_open_vacancy(world, employer, municipality=world.kaunas_place)
    factories.an_open_vacancy(world, employer, occupation=world.driver)
    one = queries.vacancy_by_reference(cook)

    assert queries.similar_to(one, most=5, day=TODAY) == [near, far]


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("", Query()),
        ("text=+cook++&radius=20", Query(text="cook", radius=20)),
        ("radius=-5&pay=abc&days=9999999999", Query()),
        ("radius=99999&days=900", Query(radius=500, days=365)),
        ("contract=PERMANENT&working_time=nonsense&sort=;drop", Query(contract="PERMANENT")),
        ("municipality=LT-57%27--&language=l%00t&isco=51%25", Query()),
        ("remote=1", Query(remote=True)),
        ("text=" + "x" * 5000, Query(text="x" * 100)),
        ("pay=²", Query()),
    ],
)
def test_what_makes_no_sense_in_an_address_is_left_out(address, query):
    assert query_from(address) == query


def test_an_address_leads_back_to_its_query():
    query = Query(text="virėjas & co", municipality="LT-57", radius=20, pay=1500, remote=True)

    assert query_from(query.address()) == query


def test_without_a_place_there_is_no_distance():
    query = Query(municipality="LT-57", radius=20, text="cook")

    assert query.without("municipality") == Query(text="cook")
