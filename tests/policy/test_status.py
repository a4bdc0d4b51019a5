"""The agreed cases of registration and of taking up work hold, in every country."""

from pathlib import Path

import pytest
from django.conf import settings

from talka.domains.jobseekers.rules import (
    Facts,
    Move,
    MovesPolicy,
    RegistrationPolicy,
    Situation,
    decide_registration,
    move_on_hire,
)
from talka.kit import policy


COUNTRIES = ("lt", "example")


def cases(table):
    for country in COUNTRIES:
        path = Path(settings.POLICY_FOLDER) / country / "cases" / "status.toml"
        for case in policy.read(path)[table]:
            yield pytest.param(country, case, id=f"{country}: {case['name']}")


def rules(table):
    for country in COUNTRIES:
        for entry in policy.read(Path(settings.POLICY_FOLDER) / country / "status.toml")[table]:
            yield pytest.param(country, entry, id=f"{country}@{entry['in_force_from']}")


@pytest.mark.parametrize(("country", "case"), [*cases("registration")])
def test_an_agreed_registration_has_the_agreed_outcome(country, case):
    law = policy.in_force(
        RegistrationPolicy, file="status", table="registration", on=case["today"], country=country
    )
    outcome = decide_registration(Facts(**case["facts"]), law)

    assert (outcome.kind or "", [*outcome.reasons]) == (case["kind"], case["reasons"])


@pytest.mark.parametrize(("country", "case"), [*cases("hire")])
def test_an_agreed_job_does_to_the_registration_what_was_agreed(country, case):
    law = policy.in_force(
        MovesPolicy, file="status", table="moves", on=case["today"], country=country
    )

    assert move_on_hire(case["starts_on"], case.get("ends_on"), law) == case["move"]


@pytest.mark.parametrize(("country", "entry"), [*rules("registration")])
def test_every_situation_stands_in_exactly_one_list(country, entry):
    listed = [
        one for name in ("unemployed", "jobseeker", "other", "refused") for one in entry[name]
    ]

    if country == "lt":
        assert sorted(listed) == sorted(Situation)
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(("country", "entry"), [*rules("moves")])
def test_every_outcome_of_a_registration_has_its_reason_in_the_list(country, entry):
    law = policy.in_force(
        MovesPolicy, file="status", table="moves", on=entry["in_force_from"], country=country
    )
    for registration in rules("registration"):
        if registration.values[0] != country:
            continue
        values = {
            name: value
            for name, value in registration.values[1].items()
            if name not in policy.ABOUT
        }
        for age in (10, 15, 30, 70):
            for situation in Situation:
                for is_ready in (True, False):
                    outcome = decide_registration(
                        Facts(age, situation, is_ready), RegistrationPolicy(**values)
                    )
                    move = Move.REFUSE if outcome.kind is None else Move.REGISTER
                    assert set(outcome.reasons) <= set(law.reasons_for(move))


@pytest.mark.parametrize(("country", "entry"), [*rules("moves")])
def test_every_reason_in_the_law_is_one_we_have_words_for(country, entry):
    law = MovesPolicy(**{name: value for name, value in entry.items() if name not in policy.ABOUT})

    for move in Move:
        assert law.reasons_for(move)
