"""The law in `policy/` is whole: each rule has its day, its legal basis and its source."""

from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings

from talka.kit import policy


COUNTRIES = Path(settings.POLICY_FOLDER)
# These describe the organisation, not dated law.
NOT_LAW = {"offices"}
FILES = sorted(path for path in COUNTRIES.glob("*/*.toml") if path.stem not in NOT_LAW)


def test_there_are_a_real_country_and_a_made_up_one():
    assert {path.parent.name for path in FILES} >= {"lt", "example"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_rule_has_a_source_and_a_day(path):
    for entries in policy.read(path).values():
        for entry in entries:
            assert entry["legal_basis"]
            assert entry["source"].startswith("https://")
        for earlier, later in pairwise(entries):
            assert earlier["in_force_from"] < later["in_force_from"]


@pytest.mark.parametrize(
    "path",
    [one for one in FILES if one.parent.name == "lt"],
    ids=lambda path: path.stem,
)
def test_the_made_up_country_has_the_same_rules(path):
    made_up = policy.read(COUNTRIES / "example" / path.name)

    assert set(made_up) == set(policy.read(path))
