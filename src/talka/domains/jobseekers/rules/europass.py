"""
Read a Europass CV (SkillsPassport, versions 3.x, XML or JSON) into plain values.

Source of the structure: the schemas of Europass 3.0 to 3.4 as published by Cedefop. Everything
that has no place in a profile is listed, so that the person sees what was left out. Day of birth,
sex, nationality and photograph are never taken over.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring


MOST_BYTES = 5_000_000
LONGEST = 2_000
MOST_ROWS = 60
NATIVE = "C2"


class NotEuropass(Exception):
    """The file is not a Europass CV that we can read."""


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
    """What a CV says that a profile has a place for, and the names of what it has no place for."""

    given_name: str = ""
    family_name: str = ""
    headline: str = ""
    jobs: tuple[ForeignJob, ...] = ()
    schools: tuple[ForeignSchool, ...] = ()
    tongues: tuple[ForeignTongue, ...] = ()
    licences: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def read_europass(content: bytes) -> ForeignCv:
    """
    Return what the CV says.

    :raises NotEuropass: the file is too large, broken, dangerous or something else
    """
    if len(content) > MOST_BYTES:
        raise NotEuropass
    text = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    learner = _from_json(text) if text[:1] == b"{" else _from_xml(content)
    return _cv(learner)


def _from_xml(content: bytes) -> Any:
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise NotEuropass from error
    if _name(root) != "SkillsPassport":
        raise NotEuropass
    learner = next((child for child in root if _name(child) == "LearnerInfo"), None)
    if learner is None:
        return {"Documentation": "attachments only"} if len(root) else _refuse()
    return _as_tree(learner, depth=0)


def _refuse() -> Any:
    raise NotEuropass


def _from_json(content: bytes) -> Any:
    try:
        document = json.loads(content)
        learner = document["SkillsPassport"]["LearnerInfo"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotEuropass from error
    if not isinstance(learner, dict):
        raise NotEuropass
    return learner


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _as_tree(element: Element, depth: int) -> Any:
    """Give XML the shape of the JSON form: XList holds a list, attributes stand beside children."""
    if depth > 30:
        raise NotEuropass
    children = [child for child in element if isinstance(child.tag, str)]
    own = {key: value for key, value in element.attrib.items() if "}" not in key}
    if not children and not own:
        return element.text or ""
    name = _name(element)
    if children and name.endswith("List"):
        return [_as_tree(child, depth + 1) for child in children]
    tree: dict[str, Any] = dict(own)
    for child in children:
        key = _name(child).removesuffix("List")
        value = _as_tree(child, depth + 1)
        tree[key] = [*_list(tree[key]), *_list(value)] if key in tree else value
    return tree


def _cv(learner: Any) -> ForeignCv:
    skills = _dict(_get(learner, "Skills"))
    name = _dict(_get(learner, "Identification", "PersonName"))
    return ForeignCv(
        given_name=_line(name.get("FirstName")),
        family_name=_line(name.get("Surname")),
        headline=_label(_get(learner, "Headline", "Description")),
        jobs=tuple(job for row in _list(_get(learner, "WorkExperience")) if (job := _job(row))),
        schools=tuple(one for row in _list(_get(learner, "Education")) if (one := _school(row))),
        tongues=tuple(_tongues(_dict(skills.get("Linguistic")))),
        licences=tuple(_licences(skills.get("Driving"))),
        skills=tuple(_skill_texts(skills)),
        left_out=tuple(_left_out(learner)),
    )


def _job(row: Any) -> ForeignJob | None:
    title = _label(_get(row, "Position")) or _line(_get(row, "Title"))
    if not title:
        return None
    started_on, ended_on = _period(_get(row, "Period"))
    return ForeignJob(
        title=title[:200],
        employer=_line(_get(row, "Employer", "Name"))[:200],
        started_on=started_on,
        ended_on=ended_on,
        tasks=_plain(_get(row, "Activities")),
    )


def _school(row: Any) -> ForeignSchool | None:
    title = _line(_get(row, "Title")) or _label(_get(row, "Field"))
    institution = _line(_get(row, "Organisation", "Name"))
    if not title and not institution:
        return None
    _, ended_on = _period(_get(row, "Period"))
    code = _line(_get(row, "Level", "Code"))
    level = int(code) if code.isdecimal() and len(code) == 1 and int(code) <= 8 else None
    return ForeignSchool(
        title=title[:200],
        institution=institution[:200],
        level=level,
        finished_in=ended_on.year if ended_on else None,
    )


def _tongues(linguistic: Mapping[str, Any]) -> Iterator[ForeignTongue]:
    for row in _list(linguistic.get("MotherTongue")):
        code, name = _line(_get(row, "Description", "Code")), _label(_get(row, "Description"))
        if code or name:
            yield ForeignTongue(code.lower()[:3], name, NATIVE, is_native=True)
    for row in _list(linguistic.get("ForeignLanguage")):
        code, name = _line(_get(row, "Description", "Code")), _label(_get(row, "Description"))
        told = [str(one) for one in _dict(_get(row, "ProficiencyLevel")).values()]
        levels = sorted(one for one in told if re.fullmatch(r"[ABC][12]", one))
        if code or name:
            # The lower middle of the five skills: nobody is sent to work they cannot follow.
            middle = levels[(len(levels) - 1) // 2] if levels else ""
            yield ForeignTongue(code.lower()[:3], name, middle)


def _licences(driving: Any) -> Iterator[str]:
    found = _get(driving, "Description")
    rows = _list(_get(found, "Licence")) or _list(found)
    for row in rows:
        code = _line(_get(row, "Licence") if isinstance(row, Mapping) else row).upper()
        if re.fullmatch(r"[A-Z][A-Z0-9]{0,2}", code):
            yield code


def _skill_texts(skills: Mapping[str, Any]) -> Iterator[str]:
    for part in ("Communication", "Organisational", "JobRelated", "Computer", "Other"):
        if text := _plain(_get(skills.get(part), "Description")):
            yield text


_KNOWN = {"Identification", "Headline", "WorkExperience", "Education", "Skills"}


def _left_out(learner: Any) -> Iterator[str]:
    for name, value in _dict(learner).items():
        if name not in _KNOWN and name not in {"Documentation", "ReferenceTo"} and value:
            yield name
    identification = _dict(_get(learner, "Identification"))
    yield from (
        name for name in ("ContactInfo", "Demographics", "Photo") if identification.get(name)
    )
    yield from _unreadable(learner)
    if _get(learner, "Documentation") or _get(learner, "ReferenceTo"):
        yield "Attachments"


def _unreadable(learner: Any) -> Iterator[str]:
    """Name the lists in which a row has neither title nor name."""
    if any(_job(row) is None for row in _list(_get(learner, "WorkExperience"))):
        yield "WorkExperience"
    if any(_school(row) is None for row in _list(_get(learner, "Education"))):
        yield "Education"


def _period(period: Any) -> tuple[date | None, date | None]:
    if not isinstance(period, Mapping):
        return None, None
    started_on, ended_on = _day(period.get("From")), _day(period.get("To"))
    if started_on and ended_on and ended_on < started_on:
        return started_on, None
    return started_on, ended_on


def _day(told: Any) -> date | None:
    if not isinstance(told, Mapping):
        return None
    parts = [re.sub(r"\D", "", str(told.get(one) or told.get(one.title()) or "")) for one in _PARTS]
    try:
        return date(int(parts[0]), int(parts[1] or 1), int(parts[2] or 1))
    except ValueError:
        return None


_PARTS = ("year", "month", "day")


def _get(tree: Any, *path: str) -> Any:
    for name in path:
        if not isinstance(tree, Mapping):
            return None
        tree = tree.get(name)
    return tree


def _dict(tree: Any) -> Mapping[str, Any]:
    return tree if isinstance(tree, Mapping) else {}


def _list(tree: Any) -> list[Any]:
    if tree is None or tree == "":
        return []
    return (tree if isinstance(tree, list) else [tree])[:MOST_ROWS]


def _label(tree: Any) -> str:
    return _line(_get(tree, "Label") if isinstance(tree, Mapping) else tree)


def _line(value: Any) -> str:
    if not isinstance(value, str | int):
        return ""
    return " ".join(_clean(str(value)).split())[:300]


def _plain(value: Any) -> str:
    """Return rich text as lines."""
    if not isinstance(value, str):
        return ""
    broken = re.sub(r"(?i)<\s*(br|/p|/li|/div|/ul|/ol)\b[^>]*>", "\n", value[: LONGEST * 8])
    text = _clean(unescape(re.sub(r"<[^>]*>", "", broken)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)[:LONGEST]


def _clean(text: str) -> str:
    return "".join(c for c in text if c in "\n\t" or c.isprintable())
