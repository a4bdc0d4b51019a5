"""Read the rules that the law changes from time to time. They live in files, with their source."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings


Rule = TypeVar("Rule")

ABOUT = {"in_force_from", "legal_basis", "source"}


class NoRuleInForce(Exception):
    """The policy has no rule for this day."""


def in_force(
    rule: type[Rule], *, file: str, table: str, on: date, country: str | None = None
) -> Rule:
    """
    Return the newest rule that is in force on the day, in the service's country unless told.

    :raises NoRuleInForce: the day comes before the first rule
    """
    values = {
        name: value for name, value in entry(file, table, on, country).items() if name not in ABOUT
    }
    return rule(**values)


def legal_basis(*, file: str, table: str, on: date, country: str | None = None) -> str:
    """Return the legal basis of the rule that is in force on the day."""
    return str(entry(file, table, on, country)["legal_basis"])


def source(*, file: str, table: str, on: date, country: str | None = None) -> str:
    """Return where the rule that is in force on the day can be read."""
    return str(entry(file, table, on, country)["source"])


def version(*, file: str, table: str, on: date, country: str | None = None) -> str:
    """Name the rule in force on the day, such as `lt/status/registration@2022-07-01`."""
    started = entry(file, table, on, country)["in_force_from"]
    return f"{country or settings.COUNTRY}/{file}/{table}@{started}"


def entry(file: str, table: str, on: date, country: str | None) -> dict[str, Any]:
    """
    Return one entry as it stands in the file.

    :raises NoRuleInForce: the day comes before the first rule
    """
    entries = read(Path(settings.POLICY_FOLDER) / (country or settings.COUNTRY) / f"{file}.toml")
    started = [one for one in entries[table] if one["in_force_from"] <= on]
    if not started:
        raise NoRuleInForce(f"{file}.{table} on {on}")
    return dict(started[-1])


@lru_cache(maxsize=128)
def read(path: Path) -> dict[str, Any]:
    """Return the tables of one policy file."""
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
