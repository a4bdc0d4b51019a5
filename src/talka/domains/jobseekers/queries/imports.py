"""What a CV from elsewhere means in our classifications."""

from talka.domains.jobseekers.models import CvImport, JobseekerFile
from talka.domains.jobseekers.rules.answers import unpacked
from talka.domains.jobseekers.rules.foreign import ForeignCv, ForeignJob, ForeignTongue
from talka.domains.jobseekers.rules.imported import (
    ImportedCv,
    ImportedJob,
    ImportedSchool,
    ImportedTongue,
)
from talka.domains.taxonomy.api import (
    Skill,
    find_skills_in,
    languages,
    licences,
    occupation_candidates,
    skill_by_uri,
)
from talka.engines.coding import detect_language
from talka.kit.languages import LANGUAGES, current


# Nobody chose it yet, and it is saved with the job: only the same words in other forms will do.
GOOD_ENOUGH = 850
MOST_SKILLS = 60
# Below so many characters a text does not tell its language.
TELLING = 60


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
    """Return the skills that the CV names, and the texts that name none."""
    known = {uri: pk for uri in cv.concepts if (pk := _skill_at(uri)) is not None}
    found: dict[int, None] = dict.fromkeys(known.values())
    unplaced = [uri for uri in cv.concepts if uri not in known]
    is_foreign = _is_foreign(cv)
    for text in cv.skills:
        named = [] if is_foreign else _named_in(text)
        found.update(dict.fromkeys(named))
        if not named:
            unplaced.append(text)
    for job in cv.jobs:
        found.update(dict.fromkeys([] if is_foreign else _named_in(job.tasks)))
    return tuple(found)[:MOST_SKILLS], unplaced


def _skill_at(uri: str) -> int | None:
    try:
        return skill_by_uri(uri).pk
    except Skill.DoesNotExist:
        return None


def _is_foreign(cv: ForeignCv) -> bool:
    """Tell whether the CV is in none of our languages: its words would be taken for others of ours."""
    text = "\n".join([*cv.skills, *(job.tasks for job in cv.jobs)])
    return len(text) >= TELLING and detect_language(text) not in LANGUAGES


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
