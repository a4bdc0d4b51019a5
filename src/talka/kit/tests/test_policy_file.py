from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from talka.kit import policy


@dataclass(frozen=True, slots=True)
class Deadline:
    days: int
    share: Decimal


FILE = """
[[answer]]
in_force_from = 2020-01-01
legal_basis = "Law 1"
source = "https://example.org/1"
days = 10
share = 0.1

[[answer]]
in_force_from = 2026-07-01
legal_basis = "Law 2"
source = "https://example.org/2"
days = 14
share = 0.25
"""


@pytest.fixture(autouse=True)
def law(settings, tmp_path):
    for country, days in (("lt", 14), ("example", 99)):
        (tmp_path / country).mkdir()
        text = FILE.replace("days = 14", f"days = {days}")
        (tmp_path / country / "deadlines.toml").write_text(text)
    settings.POLICY_FOLDER, settings.COUNTRY = tmp_path, "lt"
    policy.read.cache_clear()
    yield
    policy.read.cache_clear()


def on(day, **more):
    return policy.in_force(Deadline, file="deadlines", table="answer", on=day, **more)


def test_the_rule_of_the_day_is_the_newest_that_has_begun():
    assert on(date(2026, 6, 30)).days == 10
    assert on(date(2026, 7, 1)).days == 14


def test_numbers_are_exact():
    assert on(date(2026, 7, 1)).share == Decimal("0.25")


def test_another_country_has_its_own_rule():
    assert on(date(2026, 7, 1), country="example").days == 99


def test_before_the_first_rule_there_is_none():
    with pytest.raises(policy.NoRuleInForce):
        on(date(2019, 12, 31))


def test_a_rule_names_its_law_and_its_version():
    where = {"file": "deadlines", "table": "answer", "on": date(2026, 7, 1)}
    assert policy.legal_basis(**where) == "Law 2"
    assert policy.version(**where) == "lt/deadlines/answer@2026-07-01"


def test_a_rule_with_an_unknown_word_is_refused(tmp_path):
    path = tmp_path / "lt" / "deadlines.toml"
    path.write_text(FILE.replace("share", "portion"))
    policy.read.cache_clear()
    with pytest.raises(TypeError):
        on(date(2026, 7, 1))


def test_what_a_caller_does_with_an_entry_does_not_reach_the_next_one():
    policy.entry("deadlines", "answer", date(2026, 7, 1), None)["days"] = 0
    assert on(date(2026, 7, 1)).days == 14
