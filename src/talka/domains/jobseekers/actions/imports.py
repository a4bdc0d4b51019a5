"""Take a CV from elsewhere into the profile: keep what was understood, then what the person chose."""

from datetime import date, datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.pieces import experience, known_occupations, write_skills
from talka.domains.jobseekers.actions.profile import change
from talka.domains.jobseekers.actions.refusals import AlreadyApplied, FileNotYours
from talka.domains.jobseekers.models import (
    CvImport,
    Education,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    WorkExperience,
)
from talka.domains.jobseekers.queries.imports import content_of
from talka.domains.jobseekers.rules import SkillSource
from talka.domains.jobseekers.rules.answers import Job, packed
from talka.domains.jobseekers.rules.imported import Choice, ImportedCv
from talka.domains.jobseekers.rules.profile import SOLID
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.audit import use_case


@use_case
def keep_import(
    *, file: JobseekerFile, content: ImportedCv, by: Person | None, now: datetime
) -> CvImport:
    """
    Keep what was understood of a CV until the person has looked at it; an older one goes.

    :raises FileNotYours: `by` may not change this profile
    """
    if not access.may_edit(by, file, day=clock.day(now)):
        raise FileNotYours
    CvImport.objects.filter(file=file, applied_at__isnull=True).delete()
    return CvImport.objects.create(file=file, content=packed(content), made_at=now)


@use_case
def apply_import(
    *, imported: CvImport, choice: Choice, by: Person | None, now: datetime
) -> JobseekerFile:
    """
    Add what the person chose to the profile; nothing that is there is changed or doubled.

    :raises AlreadyApplied: this CV was taken over before
    :raises FileNotYours: `by` may not change this profile
    """
    row = CvImport.objects.select_for_update().get(pk=imported.pk)
    if row.applied_at is not None:
        raise AlreadyApplied
    content, today = content_of(row), clock.day(now)

    def write(locked: JobseekerFile) -> None:
        _add_jobs(locked, content, choice, today)
        _add_schools(locked, content, choice)
        _add_abilities(locked, content, choice)
        if choice.takes_about and content.about and not locked.about:
            locked.about = content.about

    file = change(row.file, write, version=None, by=by, now=now)
    row.applied_at, row.content = now, {}
    row.save(update_fields=["applied_at", "content"])
    return file


def _add_jobs(file: JobseekerFile, content: ImportedCv, choice: Choice, today: date) -> None:
    chosen = [job for place, job in enumerate(content.jobs) if place in choice.jobs]
    known = known_occupations([job.occupation for job in chosen if job.occupation])
    there = set(WorkExperience.objects.filter(file=file).values_list("title", "started_on"))
    rows = [
        experience(
            file,
            Job(job.title, job.occupation, job.employer, job.started_on, job.ended_on, job.tasks),
            known,
            today,
        )
        for job in chosen
        if (job.title, job.started_on) not in there
    ]
    WorkExperience.objects.bulk_create(rows)


def _add_schools(file: JobseekerFile, content: ImportedCv, choice: Choice) -> None:
    levels = dict(choice.levels)
    there = set(Education.objects.filter(file=file).values_list("field", "institution"))
    for place, school in enumerate(content.schools):
        level = levels.get(place, school.level)
        if place not in choice.schools or level is None:
            continue
        if (school.title, school.institution) not in there:
            Education.objects.create(
                file=file,
                level=level,
                field=school.title,
                institution=school.institution,
                finished_in=school.finished_in,
            )


def _add_abilities(file: JobseekerFile, content: ImportedCv, choice: Choice) -> None:
    held = set(HeldSkill.objects.filter(file=file).values_list("skill_id", flat=True))
    fresh = [one for one in content.skills if one in choice.skills and one not in held]
    write_skills(file, dict.fromkeys(fresh, SOLID), (), source=SkillSource.IMPORTED)
    for place, tongue in enumerate(content.tongues):
        if place in choice.tongues:
            HeldLanguage.objects.get_or_create(
                file=file,
                language_id=tongue.language,
                defaults={"level": tongue.level, "is_native": tongue.is_native},
            )
    for code in content.licences:
        if code in choice.licences:
            HeldLicence.objects.get_or_create(file=file, licence_id=code)
