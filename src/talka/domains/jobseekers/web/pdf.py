"""A CV as a tagged PDF, in the language of the page."""

import json
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import gettext as _

from talka.domains.jobseekers.queries import Cv, CvEducation, CvJob, CvProof
from talka.kit.components import formats
from talka.kit.organisation import letterhead


SOURCE = Path(__file__).with_name("cv.typ")


def pdf_of(cv: Cv) -> bytes:
    """Return the CV as PDF/UA-1: tagged, with title and language, all letters embedded."""
    found = typst.compile(
        SOURCE.read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"cv": json.dumps(_content(cv), ensure_ascii=False)},
    )
    return bytes(found)


def _content(cv: Cv) -> dict[str, Any]:
    sections = [
        _section(_("Work experience"), [_job(one) for one in cv.jobs]),
        _section(_("Education"), [_school(one) for one in cv.educations]),
        _section(_("Skills"), [], [one.label for one in cv.skills]),
        _section(_("Languages"), [], [_tongue(one) for one in cv.languages]),
        _section(_("Licences"), [], [one.label for one in cv.licences]),
        _section(_("Recognised qualifications"), [_proof(one) for one in cv.proofs]),
        _section(_("Looks for"), [], list(cv.wished)),
    ]
    return {
        "title": _("CV of %(name)s") % {"name": cv.name},
        "name": cv.name,
        "language": formats.language(),
        "contact": [one for one in (cv.phone, cv.email, cv.municipality) if one],
        "about": cv.about,
        "letterhead": letterhead(),
        "sections": [one for one in sections if one["entries"] or one["items"]],
    }


def _section(
    title: str, entries: list[dict[str, Any]], items: list[str] | None = None
) -> dict[str, Any]:
    return {"title": title, "entries": entries, "items": items or []}


def _job(job: CvJob) -> dict[str, Any]:
    until = formats.month(job.ended_on) if job.ended_on else _("now")
    span = f"{formats.month(job.started_on)} – {until}" if job.started_on else ""
    meta = " · ".join(filter(None, [job.employer, span]))
    return {"title": job.title, "meta": meta, "lines": job.tasks.splitlines()}


def _school(school: CvEducation) -> dict[str, Any]:
    year = str(school.finished_in) if school.finished_in else ""
    meta = " · ".join(filter(None, [school.institution, school.level_words, year]))
    return {"title": school.field or school.level_words, "meta": meta, "lines": []}


def _proof(one: CvProof) -> dict[str, Any]:
    until = _("until %(day)s") % {"day": formats.day(one.valid_to)} if one.valid_to else ""
    meta = " · ".join(filter(None, [one.document, until]))
    return {"title": one.profession, "meta": meta, "lines": []}


def _tongue(one: Any) -> str:
    level = _("mother tongue") if one.is_native else one.level
    return f"{one.label}: {level}"
