"""The law in `policy/` and the code in `src/` say the same."""

from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings

from talka.domains.vacancies.rules import Offer, PublishingPolicy, problems_of
from talka.kit import policy


COUNTRIES = Path(settings.POLICY_FOLDER).parent
# offices.toml describes the organisation, not the law: it has no legal basis.
FILES = sorted(path for path in COUNTRIES.glob("*/*.toml") if path.stem != "offices")
CASES = policy.read(Path(settings.POLICY_FOLDER) / "cases" / "vacancies.toml")["publishing"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_rule_has_a_source_and_a_day(path):
    for entries in policy.read(path).values():
        for entry in entries:
            assert entry["legal_basis"]
            assert entry["source"].startswith("https://")
        for earlier, later in pairwise(entries):
            assert earlier["in_force_from"] < later["in_force_from"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_agreed_cases_hold(case):
    today = case["today"]
    rule = policy.in_force(PublishingPolicy, file="vacancies", table="publishing", on=today)

    assert problems_of(Offer(**case["offer"]), rule, today=today) == case["problems"]
