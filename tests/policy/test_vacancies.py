"""The agreed cases about vacancies hold, in every country that has some."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings

from talka.domains.vacancies.rules import (
    Offer,
    PayPeriod,
    PublishingPolicy,
    StalePolicy,
    State,
    next_by_clock,
    problems_of,
)
from talka.engines.reading import Ground
from talka.kit import policy


COUNTRIES = Path(settings.POLICY_FOLDER)
WHOLE = {
    "title": "Bus driver",
    "has_occupation": True,
    "description": "You drive a bus.",
    "has_place": True,
    "is_remote": False,
    "has_working_time": True,
    "pay_from": Decimal(1640),
    "pay_period": PayPeriod.MONTH,
    "hours_per_week": None,
    "has_unlawful": False,
}


def cases(table):
    for path in sorted(COUNTRIES.glob("*/cases/vacancies.toml")):
        country = path.parents[1].name
        for case in policy.read(path)[table]:
            yield pytest.param(country, case, id=f"{country}: {case['name']}")


def offer_of(case):
    values = {**WHOLE, "closes_on": case["today"], **case["offer"]}
    values["pay_period"] = PayPeriod(values["pay_period"])
    for name in ("pay_from", "hours_per_week"):
        values[name] = Decimal(values[name]) if values[name] else None
    return Offer(**values)


@pytest.mark.parametrize(("country", "case"), [*cases("publishing")])
def test_the_agreed_cases_of_publishing_hold(country, case):
    today = case["today"]
    rule = policy.in_force(
        PublishingPolicy, file="vacancies", table="publishing", on=today, country=country
    )

    assert problems_of(offer_of(case), rule, today=today) == case["problems"]


@pytest.mark.parametrize(("country", "case"), [*cases("stale")])
def test_the_agreed_cases_of_the_clock_hold(country, case):
    today, given = case["today"], case["vacancy"]
    rule = policy.in_force(StalePolicy, file="vacancies", table="stale", on=today, country=country)

    found = next_by_clock(
        state=State(given["state"]),
        closes_on=given.get("closes_on"),
        sign_of_life_on=given.get("sign_of_life_on"),
        asked_on=given.get("asked_on"),
        policy=rule,
        today=today,
    )

    assert found == case["next"]


@pytest.mark.parametrize("country", ["lt", "example"])
@pytest.mark.parametrize("ground", Ground)
def test_every_ground_has_a_law_behind_it(country, ground):
    where = {"file": "adverts", "table": ground, "on": date(2026, 11, 23), "country": country}

    assert policy.legal_basis(**where)
    assert policy.source(**where).startswith("https://")


@pytest.mark.parametrize("country", ["lt", "example"])
def test_a_law_about_adverts_stands_only_once(country):
    assert set(policy.read(COUNTRIES / country / "adverts.toml")) == set(Ground)
    assert "adverts" not in policy.read(COUNTRIES / country / "vacancies.toml")
