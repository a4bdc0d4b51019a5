"""Every setting that the code reads is described, once, and none that it does not read."""

import re
from pathlib import Path

import pytest

from talka.cli.places import checkout


ROOT = checkout()
LIST = ROOT / "docs" / "reference" / "settings.md"
CODE = ("src", "demo", "bench", "tools", "deploy", "tests/journeys")
KINDS = {".py", ".sh", ".yaml", ".example", ".service"}
NAME = re.compile(r"\b(?:TALKA_[A-Z][A-Z_]*|KEEP_DAYS|DATABASE_URL)\b")
# A piece of SQL that bears such a name, and no setting.
NO_SETTING = {"TALKA_NOW"}


def is_code(path: Path) -> bool:
    away = {"node_modules", "__pycache__", "tests"} - (
        {"tests"} if "journeys" in path.parts else set()
    )
    return path.suffix in KINDS and not away & set(path.relative_to(ROOT).parts)


def read_by_the_code() -> set[str]:
    found = set()
    for folder in CODE:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and is_code(path):
                found |= set(NAME.findall(path.read_text(encoding="utf-8")))
    return found - NO_SETTING


def described() -> list[str]:
    rows = re.findall(r"^\| `([A-Z_]+)`", LIST.read_text(encoding="utf-8"), re.MULTILINE)
    return [str(one) for one in rows]


def test_every_setting_that_is_read_is_described():
    assert sorted(read_by_the_code() - set(described())) == []


def test_every_setting_that_is_described_is_read():
    tests = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("src/**/tests/*.py"))
    unread = set(described()) - read_by_the_code()
    assert sorted(one for one in unread if one not in tests) == []


def test_no_setting_is_described_twice():
    assert len(described()) == len(set(described()))


@pytest.mark.parametrize(
    "path",
    [path for path in sorted((ROOT / "docs").rglob("*.md")) if path != LIST],
    ids=lambda path: path.name,
)
def test_no_other_page_names_a_setting_that_is_not_in_the_list(path):
    named = set(re.findall(r"\bTALKA_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8")))
    assert sorted(named - set(described())) == []


def test_the_settings_file_of_an_installation_names_only_settings_that_are_read():
    example = (ROOT / "deploy" / "talka.env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^#?([A-Z][A-Z_]+)=", example, re.MULTILINE))
    assert sorted(named - set(described())) == []
