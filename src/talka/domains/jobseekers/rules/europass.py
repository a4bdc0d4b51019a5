"""
Read a Europass CV into plain values: SkillsPassport (versions 3.x, XML or JSON) or Candidate (XML).

Source of the structure: the schemas of Europass 3.0 to 3.4 as published by Cedefop; that of
Candidate, which Europass writes since 2020 and EURES exchanges, stands in `candidate`. Everything
that has no place in a profile is listed, so that the person sees what was left out. Day of birth,
sex, nationality and photograph are never taken over.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from talka.domains.jobseekers.rules.candidate import read_candidate
from talka.domains.jobseekers.rules.foreign import (
    MOST_ROWS,
    NATIVE,
    ForeignCv,
    ForeignJob,
    ForeignSchool,
    ForeignTongue,
    NotEuropass,
    line,
    lower_middle,
    plain,
)


MOST_BYTES = 5_000_000


def read_europass(content: bytes) -> ForeignCv:
    """
    Return what the CV says.

    :raises NotEuropass: the file is too large, broken, dangerous or something else
    """
    if len(content) > MOST_BYTES:
        raise NotEuropass
    text = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text[:1] == b"{":
        return _cv(_from_json(text))
    root = _root(content)
    return read_candidate(root) if _name(root) == "Candidate" else _cv(_from_xml(root))


def _root(content: bytes) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise NotEuropass from error
    return root


def _from_xml(root: Element) -> Any:
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
        given_name=line(name.get("FirstName")),
        family_name=line(name.get("Surname")),
        headline=_label(_get(learner, "Headline", "Description")),
        jobs=tuple(job for row in _list(_get(learner, "WorkExperience")) if (job := _job(row))),
        schools=tuple(one for row in _list(_get(learner, "Education")) if (one := _school(row))),
        tongues=tuple(_tongues(_dict(skills.get("Linguistic")))),
        licences=tuple(_licences(skills.get("Driving"))),
        skills=tuple(_skill_texts(learner)),
        left_out=tuple(_left_out(learner)),
    )


def _job(row: Any) -> ForeignJob | None:
    title = _label(_get(row, "Position")) or line(_get(row, "Title"))
    if not title:
        return None
    started_on, ended_on = _period(_get(row, "Period"))
    return ForeignJob(
        title=title[:200],
        employer=line(_get(row, "Employer", "Name"))[:200],
        started_on=started_on,
        ended_on=ended_on,
        tasks=plain(_get(row, "Activities")),
    )


def _school(row: Any) -> ForeignSchool | None:
    title = line(_get(row, "Title")) or _label(_get(row, "Field"))
    institution = line(_get(row, "Organisation", "Name"))
    if not title and not institution:
        return None
    _, ended_on = _period(_get(row, "Period"))
    code = line(_get(row, "Level", "Code"))
    level = int(code) if code.isdecimal() and len(code) == 1 and int(code) <= 8 else None
    return ForeignSchool(
        title=title[:200],
        institution=institution[:200],
        level=level,
        finished_in=ended_on.year if ended_on else None,
    )


def _tongues(linguistic: Mapping[str, Any]) -> Iterator[ForeignTongue]:
    for row in _list(linguistic.get("MotherTongue")):
        code, name = line(_get(row, "Description", "Code")), _label(_get(row, "Description"))
        if code or name:
            yield ForeignTongue(code.lower()[:3], name, NATIVE, is_native=True)
    for row in _list(linguistic.get("ForeignLanguage")):
        code, name = line(_get(row, "Description", "Code")), _label(_get(row, "Description"))
        levels = [str(one) for one in _dict(_get(row, "ProficiencyLevel")).values()]
        if code or name:
            yield ForeignTongue(code.lower()[:3], name, lower_middle(levels))


def _licences(driving: Any) -> Iterator[str]:
    found = _get(driving, "Description")
    rows = _list(_get(found, "Licence")) or _list(found)
    for row in rows:
        code = line(_get(row, "Licence") if isinstance(row, Mapping) else row).upper()
        if re.fullmatch(r"[A-Z][A-Z0-9]{0,2}", code):
            yield code


def _skill_texts(learner: Any) -> Iterator[str]:
    """Give the texts that may name skills: about them, certificates of them, and what was taught."""
    skills = _dict(_get(learner, "Skills"))
    for part in ("Communication", "Organisational", "JobRelated", "Computer", "Other"):
        if text := plain(_get(skills.get(part), "Description")):
            yield text
        for certificate in _list(_get(skills.get(part), "Certificate")):
            if title := line(_get(certificate, "Title")):
                yield title
    for school in _list(_get(learner, "Education")):
        if text := plain(_get(school, "Activities")):
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
    """Return the rows of a list; the old editor left empty ones at its end."""
    rows = tree if isinstance(tree, list) else [tree]
    return [row for row in rows if row not in (None, "")][:MOST_ROWS]


def _label(tree: Any) -> str:
    return line(_get(tree, "Label") if isinstance(tree, Mapping) else tree)
