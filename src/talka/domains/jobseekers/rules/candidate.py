"""
Read a CV in the form that Europass writes since 2020 and EURES exchanges: a Candidate of HR Open.

Source of the structure: the description of the Europass CV schema, version 3.0.0, of the European
Commission, and HR Open Standards 3.2. Elements are found by their names, whatever their namespace,
because Europass and EURES use different ones for the same element.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from xml.etree.ElementTree import Element

from babel.core import get_global

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


# Each list is looked for below each row of another, so the whole must not be without end.
MOST_ELEMENTS = 20_000
ESCO_SKILL = re.compile(r"https?://data\.europa\.eu/esco/skill/[\w-]{1,60}")
DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
# What has no place in a profile: the name for people, and the elements that hold it.
NO_PLACE = {
    "ProfileSummary": ("ExecutiveSummary",),
    "Achievement": (
        "Certifications",
        "PublicationHistory",
        "Projects",
        "VoluntaryWorks",
        "NetworksAndMemberships",
        "ConferencesAndSeminars",
        "Others",
    ),
    "CoverLetter": ("CoverLetter",),
    "ContactInfo": ("CandidatePerson/Communication",),
    "Demographics": (
        "CandidatePerson/BirthDate",
        "CandidatePerson/GenderCode",
        "CandidatePerson/NationalityCode",
    ),
    "Attachments": ("Attachment",),
}


def read_candidate(root: Element) -> ForeignCv:
    """
    Return what the CV says; what it does not say stays empty.

    :raises NotEuropass: it has more elements than any CV
    """
    if sum(1 for _ in islice(root.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
        raise NotEuropass
    competencies = _all(root, "PersonCompetency")
    jobs, schools = [*_jobs(root)], [*_schools(root)]
    return ForeignCv(
        given_name=line(_text(root, "CandidatePerson/PersonName/GivenName")),
        family_name=line(_text(root, "CandidatePerson/PersonName/FamilyName")),
        jobs=tuple(one for one in jobs if one.title),
        schools=tuple(one for one in schools if one.title or one.institution),
        tongues=tuple(_tongues(root, competencies)),
        licences=tuple(_licences(root)),
        skills=tuple(_skills(root, competencies)),
        concepts=tuple(dict.fromkeys(_concepts(competencies))),
        left_out=tuple(_left_out(root, jobs, schools)),
    )


def _jobs(root: Element) -> Iterator[ForeignJob]:
    for employer in _all(root, "EmployerHistory"):
        for position in _all(employer, "PositionHistory"):
            started_on = _day(position, "EmploymentPeriod/StartDate")
            ended_on = _day(position, "EmploymentPeriod/EndDate")
            is_current = _text(position, "CurrentIndicator").strip().lower() == "true"
            is_turned = bool(started_on and ended_on and ended_on < started_on)
            yield ForeignJob(
                title=line(_text(position, "PositionTitle"))[:200],
                employer=line(_text(employer, "OrganizationName"))[:200],
                started_on=started_on,
                ended_on=None if is_current or is_turned else ended_on,
                tasks=plain(_text(position, "Description")),
            )


def _schools(root: Element) -> Iterator[ForeignSchool]:
    for row in _all(root, "EducationOrganizationAttendance"):
        level = line(_text(row, "EducationLevelCode"))
        ended_on = _day(row, "AttendancePeriod/EndDate")
        yield ForeignSchool(
            title=line(_text(row, "DegreeName") or _text(row, "ProgramName"))[:200],
            institution=line(_text(row, "OrganizationName"))[:200],
            level=int(level) if re.fullmatch("[0-8]", level) else None,
            finished_in=ended_on.year if ended_on else None,
        )


def _tongues(root: Element, competencies: list[Element]) -> Iterator[ForeignTongue]:
    for element in _all(root, "CandidatePerson/PrimaryLanguageCode"):
        if told := line(element.text):
            yield ForeignTongue(_language(told), told, NATIVE, is_native=True)
    for row in competencies:
        told = line(_text(row, "CompetencyID"))
        if told and _is_language(row):
            levels = [line(score.text) for score in _all(row, "ScoreText")]
            yield ForeignTongue(_language(told), told, lower_middle(levels))


def _language(told: str) -> str:
    """Return the code of ISO 639-1 for one of three letters; what is no code stays empty."""
    code = told.lower()
    if not re.fullmatch("[a-z]{2,3}", code):
        return ""
    return str(get_global("language_aliases").get(code, code))


def _licences(root: Element) -> Iterator[str]:
    for element in _all(root, "LicenseTypeCode"):
        code = line(element.text).upper()
        if re.fullmatch("[A-Z][A-Z0-9]{0,2}", code):
            yield code


def _skills(root: Element, competencies: list[Element]) -> Iterator[str]:
    """Give the names of skills, and what was taught at schools."""
    for row in competencies:
        name = line(_text(row, "CompetencyName"))
        if name and not _is_language(row):
            yield name
    for row in _all(root, "EducationOrganizationAttendance"):
        if text := plain(_text(row, "OccupationalSkillsCovered")):
            yield text


def _concepts(competencies: list[Element]) -> Iterator[str]:
    for row in competencies:
        found = ESCO_SKILL.fullmatch(line(_text(row, "CompetencyID")))
        if found:
            yield found.group()


def _is_language(row: Element) -> bool:
    return line(_text(row, "TaxonomyID")).lower() == "language"


def _left_out(root: Element, jobs: list[ForeignJob], schools: list[ForeignSchool]) -> Iterator[str]:
    for name, paths in NO_PLACE.items():
        if any(_is_filled(element) for path in paths for element in _all(root, path)):
            yield name
    if any(not one.title for one in jobs):
        yield "WorkExperience"
    if any(not (one.title or one.institution) for one in schools):
        yield "Education"


def _is_filled(element: Element) -> bool:
    return any(text.strip() for text in element.itertext())


def _all(element: Element, path: str) -> list[Element]:
    """Return the elements below of which the last names of the way are those of the path."""
    found = [element]
    for name in path.split("/"):
        inside = (one for parent in found for one in parent.iter() if _is(one, name, parent))
        found = [*islice(inside, MOST_ROWS)]
    return found


def _is(element: Element, name: str, parent: Element) -> bool:
    if element is parent or not isinstance(element.tag, str):
        return False
    return element.tag.rpartition("}")[2] == name


def _text(element: Element, path: str) -> str:
    """Return the text of the first such element."""
    return next((one.text or "" for one in _all(element, path)), "")


def _day(element: Element, path: str) -> date | None:
    """Return the day that one of the elements within names; a month or year counts from its first."""
    within = (text for found in _all(element, path)[:1] for text in found.itertext())
    told = next((match for text in within if (match := DAY.match(text.strip()))), None)
    if told is None:
        return None
    try:
        return date(int(told[1]), int(told[2] or 1), int(told[3] or 1))
    except ValueError:
        return None
