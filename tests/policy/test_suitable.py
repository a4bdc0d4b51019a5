"""The agreed cases of suitable work hold, in every country that has some."""

from pathlib import Path

import pytest
from django.conf import settings

from talka.domains.matching.rules import (
    DeclineReason,
    RefusalPolicy,
    SuitableFacts,
    SuitablePolicy,
    Verdict,
    month_of,
    refusals_counted,
    suitability_from,
    suitable_work,
)
from talka.kit import policy


COUNTRIES = Path(settings.POLICY_FOLDER)
USUAL = {
    "is_unemployed": True,
    "own_occupations": ["5120"],
    "isco": "5120",
    "pay": 1300,
    "minutes": 20,
    "km": 10.0,
    "requirements": "MET",
}


def cases(table):
    for path in sorted(COUNTRIES.glob("*/cases/suitable.toml")):
        country = path.parents[1].name
        for case in policy.read(path)[table]:
            yield pytest.param(country, case, id=f"{country}: {case['name']}")


def rules(table):
    for path in sorted(COUNTRIES.glob("*/suitable.toml")):
        for entry in policy.read(path)[table]:
            yield pytest.param(entry, id=f"{path.parent.name}@{entry['in_force_from']}")


def law(rule, table, country, day):
    return policy.in_force(rule, file="suitable", table=table, on=day, country=country)


def facts_of(told):
    values = USUAL | told
    values["own_occupations"] = frozenset(values["own_occupations"])
    values["hindering"] = frozenset(values.get("hindering", ()))
    values["requirements"] = Verdict(values["requirements"])
    return SuitableFacts(**values)


@pytest.mark.parametrize(("country", "case"), [*cases("suitable")])
def test_the_agreed_work_is_suitable_or_not_for_the_agreed_reasons(country, case):
    rule = law(SuitablePolicy, "suitable", country, case["today"])

    found = suitable_work(facts_of(case["facts"]), rule, version="v")

    assert [*(one.criterion for one in found.unmet)] == case["unmet"]
    assert found.is_suitable == case["is_suitable"]
    assert suitability_from(found.kept()) == found


@pytest.mark.parametrize(("country", "case"), [*cases("month")])
def test_the_agreed_month_of_unemployment_holds(country, case):
    assert month_of(case["registered_on"], case["today"]) == case["month"]


@pytest.mark.parametrize(("country", "case"), [*cases("refusals")])
def test_the_agreed_refusals_count(country, case):
    rule = law(RefusalPolicy, "refusals", country, case["today"])

    counted = refusals_counted(case["days"], rule, today=case["today"])

    assert (counted, counted >= rule.counted) == (case["counted"], case["is_reached"])


@pytest.mark.parametrize("entry", [*rules("suitable")])
def test_every_ladder_begins_in_the_first_month_and_climbs(entry):
    months = [one["from_month"] for one in entry["steps"]]

    assert months[0] == 1
    assert months == sorted(set(months))


@pytest.mark.parametrize("entry", [*rules("refusals")])
def test_every_justified_reason_is_one_that_people_can_give(entry):
    assert set(entry["justified"]) <= set(DeclineReason)
    assert entry["counted"] >= 1


@pytest.mark.parametrize("entry", [*rules("suitable"), *rules("refusals")])
def test_what_nobody_has_checked_against_the_law_says_so(entry):
    is_made_up = "law.example" in entry["source"]

    assert is_made_up or "illustrative, not legal advice" in entry["legal_basis"]


@pytest.mark.parametrize("entry", [*rules("refusals")])
def test_where_refusals_count_the_law_lists_them_among_the_ends_of_a_registration(entry):
    country = "example" if "law.example" in entry["source"] else "lt"
    moves = policy.entry("status", "moves", entry["in_force_from"], country)

    assert "REFUSED_SUITABLE_WORK" in moves["end"]
