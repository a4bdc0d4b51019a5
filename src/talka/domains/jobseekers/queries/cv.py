"""A person's profile as a CV, in the language of the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from talka.domains.jobseekers.models import (
    Education,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    ProfessionProof,
    WishedOccupation,
    WorkExperience,
)
from talka.domains.taxonomy.api import LEVELS, EducationLevel, Level
from talka.kit.languages import in_language


@dataclass(frozen=True, slots=True)
class CvJob:
    row_id: int
    title: str
    occupation: str
    employer: str
    started_on: date | None
    ended_on: date | None
    tasks: str


@dataclass(frozen=True, slots=True)
class CvEducation:
    row_id: int
    level: int
    level_words: str
    field: str
    institution: str
    finished_in: int | None


@dataclass(frozen=True, slots=True)
class CvSkill:
    skill_id: int
    label: str
    level: int
    source: str
    source_words: str


@dataclass(frozen=True, slots=True)
class CvLanguage:
    code: str
    label: str
    level: str
    level_words: str
    is_native: bool


@dataclass(frozen=True, slots=True)
class CvLicence:
    code: str
    label: str
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class CvProof:
    """What lets the person work in a regulated profession."""

    profession: str
    document: str
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class Cv:
    """Everything that stands in a CV. Limits of health, status and benefits are not here."""

    name: str
    phone: str
    email: str
    municipality: str
    about: str
    wished: tuple[str, ...]
    jobs: tuple[CvJob, ...]
    educations: tuple[CvEducation, ...]
    skills: tuple[CvSkill, ...]
    languages: tuple[CvLanguage, ...]
    licences: tuple[CvLicence, ...]
    proofs: tuple[CvProof, ...]


def cv_of(file: JobseekerFile) -> Cv:
    """Return the person's CV."""
    wished = WishedOccupation.objects.filter(file=file).select_related("occupation")
    return Cv(
        name=file.person.full_name,
        phone=file.person.phone,
        email=file.person.email or "",
        municipality=str(file.municipality),
        about=file.about,
        wished=tuple(str(one.occupation) for one in wished.order_by("place", "pk")),
        jobs=tuple(_jobs(file)),
        educations=tuple(_educations(file)),
        skills=tuple(_skills(file)),
        languages=tuple(_languages(file)),
        licences=tuple(_licences(file)),
        proofs=tuple(_proofs(file)),
    )


def _jobs(file: JobseekerFile) -> list[CvJob]:
    rows = WorkExperience.objects.filter(file=file).select_related("occupation")
    found = [
        CvJob(
            row.pk,
            row.title,
            str(row.occupation) if row.occupation else "",
            row.employer_name,
            row.started_on,
            row.ended_on,
            row.tasks,
        )
        for row in rows
    ]
    return sorted(found, key=_newest_first, reverse=True)


def _newest_first(job: CvJob) -> tuple[date, date, int]:
    return (
        job.ended_on or (date.max if job.started_on else date.min),
        job.started_on or date.min,
        -job.row_id,
    )


def _educations(file: JobseekerFile) -> list[CvEducation]:
    rows = Education.objects.filter(file=file).order_by("-finished_in", "-level", "pk")
    words = dict(EducationLevel.objects.values_list("level", "labels"))
    labels = cast("Mapping[int, dict[str, str]]", words)
    return [
        CvEducation(
            row.pk,
            row.level,
            in_language(labels.get(row.level, {})),
            row.field,
            row.institution,
            row.finished_in,
        )
        for row in rows
    ]


def _skills(file: JobseekerFile) -> list[CvSkill]:
    rows = HeldSkill.objects.filter(file=file).select_related("skill")
    found = [
        CvSkill(row.skill_id, str(row.skill), row.level, row.source, row.get_source_display())
        for row in rows
    ]
    return sorted(found, key=lambda one: (-one.level, one.label.casefold(), one.skill_id))


def _languages(file: JobseekerFile) -> list[CvLanguage]:
    rows = HeldLanguage.objects.filter(file=file).select_related("language")
    found = [
        CvLanguage(
            row.language_id,
            str(row.language),
            row.level,
            str(LEVELS[Level(row.level)]),
            row.is_native,
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (not one.is_native, -ord(one.level[0]), one.label))


def _licences(file: JobseekerFile) -> list[CvLicence]:
    rows = HeldLicence.objects.filter(file=file).select_related("licence").order_by("licence")
    return [CvLicence(row.licence_id, str(row.licence), row.valid_to) for row in rows]


def _proofs(file: JobseekerFile) -> list[CvProof]:
    rows = ProfessionProof.objects.filter(file=file).select_related("occupation").order_by("pk")
    return [CvProof(str(row.occupation), row.document, row.valid_to) for row in rows]
