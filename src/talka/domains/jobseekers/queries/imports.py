"""What a CV from elsewhere means in our classifications."""

from talka.domains.jobseekers.models import CvImport, JobseekerFile
from talka.domains.jobseekers.rules.answers import unpacked
from talka.domains.jobseekers.rules.europass import ForeignCv, ForeignJob, ForeignTongue
from talka.domains.jobseekers.rules.imported import (
    ImportedCv,
    ImportedJob,
    ImportedSchool,
    ImportedTongue,
)
from talka.domains.taxonomy.api import (
    find_skills_in,
    languages,
    licences,
    occupation_candidates,
)
from talka.kit.languages import current


GOOD_ENOUGH = 700
MOST_SKILLS = 60


def understood(cv: ForeignCv) -> ImportedCv:
    """Return what the CV says in our terms, and what found no place."""
    known_languages = {one.code for one in languages()}
    known_licences = {one.code for one in licences()}
    tongues = [one for one in cv.tongues if _is_clear(one, known_languages)]
    lost = [one.name or one.code for one in cv.tongues if one not in tongues]
    lost += [code for code in cv.licences if code not in known_licences]
    skills, unplaced = _skills(cv)
    return ImportedCv(
        name=f"{cv.given_name} {cv.family_name}".strip(),
        about=cv.headline,
        jobs=tuple(_job(one) for one in cv.jobs),
        schools=tuple(
            ImportedSchool(one.title, one.institution, one.level, one.finished_in)
            for one in cv.schools
        ),
        tongues=tuple(ImportedTongue(one.code, one.level, one.is_native) for one in tongues),
        licences=tuple(dict.fromkeys(one for one in cv.licences if one in known_licences)),
        skills=skills,
        unclear=tuple(dict.fromkeys([*lost, *unplaced])),
        left_out=cv.left_out,
    )


def _is_clear(one: ForeignTongue, known: set[str]) -> bool:
    return one.code in known and bool(one.level)


def _job(job: ForeignJob) -> ImportedJob:
    best = next(iter(occupation_candidates(job.title, limit=1)), None)
    is_good = best is not None and best.score >= GOOD_ENOUGH
    return ImportedJob(
        title=job.title,
        employer=job.employer,
        started_on=job.started_on,
        ended_on=job.ended_on,
        tasks=job.tasks,
        occupation=best.concept_id if best is not None and is_good else None,
    )


def _skills(cv: ForeignCv) -> tuple[tuple[int, ...], list[str]]:
    """Return the skills that the texts name, and the texts that name none."""
    found: dict[int, None] = {}
    unplaced = []
    for text in cv.skills:
        named = _named_in(text)
        found.update(dict.fromkeys(named))
        if not named:
            unplaced.append(text)
    for job in cv.jobs:
        found.update(dict.fromkeys(_named_in(job.tasks)))
    return tuple(found)[:MOST_SKILLS], unplaced


def _named_in(text: str) -> list[int]:
    """Return the skills that the text names, in its own language or in that of the page."""
    hits = [*find_skills_in(text), *find_skills_in(text, current())]
    return [hit.skill_id for hit in hits]


def import_by_reference(file: JobseekerFile, reference: str) -> CvImport:
    """
    Return the imported CV that waits to be taken over.

    :raises CvImport.DoesNotExist: the file has no such one
    """
    return CvImport.objects.get(file=file, reference=reference)


def content_of(row: CvImport) -> ImportedCv:
    """Return what was understood; of a row from an older release that does not fit, nothing."""
    return unpacked(ImportedCv, row.content) or ImportedCv()
