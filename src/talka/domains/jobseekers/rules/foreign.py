"""A CV from elsewhere as plain values, and how its texts are made plain."""

import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any


LONGEST = 2_000
MOST_ROWS = 60
NATIVE = "C2"


class NotEuropass(Exception):
    """The file is not a Europass CV, nor one of EURES, that we can read."""


@dataclass(frozen=True, slots=True)
class ForeignJob:
    """A job as the CV tells it; `isco` is the code that stood there, or empty."""

    title: str
    employer: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    tasks: str = ""


@dataclass(frozen=True, slots=True)
class ForeignSchool:
    """`level` is an ISCED or EQF level as written, None when the CV does not say."""

    title: str
    institution: str = ""
    level: int | None = None
    finished_in: int | None = None


@dataclass(frozen=True, slots=True)
class ForeignTongue:
    code: str
    name: str
    level: str
    is_native: bool = False


@dataclass(frozen=True, slots=True)
class ForeignCv:
    """
    What a CV says that a profile has a place for, and the names of what it has no place for.

    `skills` are texts that may name skills, `concepts` the addresses of skills in ESCO.
    """

    given_name: str = ""
    family_name: str = ""
    headline: str = ""
    jobs: tuple[ForeignJob, ...] = ()
    schools: tuple[ForeignSchool, ...] = ()
    tongues: tuple[ForeignTongue, ...] = ()
    licences: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def lower_middle(levels: list[str]) -> str:
    """Return the lower middle of the levels of one language: nobody is sent to work they cannot follow."""
    known = sorted(one for one in levels if re.fullmatch(r"[ABC][12]", one))
    return known[(len(known) - 1) // 2] if known else ""


def line(value: Any) -> str:
    """Return words on one line; of anything that is no text, nothing."""
    if not isinstance(value, str | int):
        return ""
    return " ".join(_clean(str(value)).split())[:300]


def plain(value: Any) -> str:
    """Return rich text as lines."""
    if not isinstance(value, str):
        return ""
    # A backslash and an n is how version 3.0 wrote the end of a line.
    broken = re.sub(r"(?i)<\s*(br|/p|/li|/div|/ul|/ol)\b[^>]*>|\\n", "\n", value[: LONGEST * 8])
    text = _clean(unescape(re.sub(r"<[^>]*>", "", broken)))
    lines = (" ".join(part.split()) for part in text.split("\n"))
    return "\n".join(part for part in lines if part)[:LONGEST]


def _clean(text: str) -> str:
    return "".join(c for c in text if c in "\n\t" or c.isprintable())
