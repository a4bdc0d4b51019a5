"""Write the pieces of a profile in bulk: as registered, or as taken over from a CV."""

from datetime import date

from talka.domains.jobseekers.models import (
    DeclinedSkill,
    Education,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    WishedOccupation,
    Wishes,
    WorkExperience,
)
from talka.domains.jobseekers.rules import SkillSource, months_between
from talka.domains.jobseekers.rules.answers import Answers, Job, Limits, Terms, Travel
from talka.domains.jobseekers.rules.profile import SOLID
from talka.domains.taxonomy.api import Occupation, Skill, ids_of_skills, isco_of_occupations


PIECES = (
    WorkExperience,
    Education,
    HeldSkill,
    DeclinedSkill,
    HeldLanguage,
    HeldLicence,
    WishedOccupation,
)


def replace_pieces(file: JobseekerFile, answers: Answers, *, is_new: bool, today: date) -> None:
    """Write all pieces of the profile as answered; what an older registration said goes."""
    if not is_new:
        for model in PIECES:
            model.objects.filter(file=file).delete()
        Wishes.objects.filter(file=file).delete()
    jobs = answers.jobs.jobs if answers.jobs else ()
    wished = answers.occupations.occupations if answers.occupations else ()
    known = known_occupations([*wished, *(job.occupation for job in jobs if job.occupation)])
    _write_experience(file, answers, known, today)
    _write_abilities(file, answers)
    Wishes.objects.create(file=file, **wishes_from(answers))
    WishedOccupation.objects.bulk_create(
        WishedOccupation(file=file, occupation_id=one, place=place)
        for place, one in enumerate(dict.fromkeys(wished), start=1)
        if one in known
    )


def _write_experience(
    file: JobseekerFile, answers: Answers, known: frozenset[int], today: date
) -> None:
    jobs = answers.jobs.jobs if answers.jobs else ()
    WorkExperience.objects.bulk_create(experience(file, job, known, today) for job in jobs)
    if school := answers.education:
        Education.objects.create(
            file=file,
            level=school.level,
            field=school.field,
            institution=school.institution,
            finished_in=school.finished_in,
        )


def experience(file: JobseekerFile, job: Job, known: frozenset[int], today: date) -> WorkExperience:
    """Return the row of a job, not yet saved."""
    return WorkExperience(
        file=file,
        title=job.title,
        occupation_id=job.occupation if job.occupation in known else None,
        employer_name=job.employer,
        started_on=job.started_on,
        ended_on=job.ended_on,
        months=months_between(job.started_on, job.ended_on, today=today),
        tasks=job.tasks,
    )


def _write_abilities(file: JobseekerFile, answers: Answers) -> None:
    if skills := answers.skills:
        write_skills(file, dict.fromkeys(skills.chosen, SOLID), skills.declined)
    if tongues := answers.languages:
        HeldLanguage.objects.bulk_create(
            HeldLanguage(
                file=file, language_id=one.language, level=one.level, is_native=one.is_native
            )
            for one in {tongue.language: tongue for tongue in tongues.languages}.values()
        )
    if permits := answers.licences:
        HeldLicence.objects.bulk_create(
            HeldLicence(file=file, licence_id=one.licence, valid_to=one.valid_to)
            for one in {permit.licence: permit for permit in permits.licences}.values()
        )


def write_skills(
    file: JobseekerFile,
    levels: dict[int, int],
    declined: tuple[int, ...],
    source: SkillSource = SkillSource.STATED,
) -> None:
    """Add skills with their levels, and those that the person says they do not have."""
    if not levels and not declined:
        return
    known = known_skills([*levels, *declined])
    HeldSkill.objects.bulk_create(
        HeldSkill(file=file, skill_id=skill, level=level, source=source)
        for skill, level in levels.items()
        if skill in known
    )
    DeclinedSkill.objects.bulk_create(
        DeclinedSkill(file=file, skill_id=skill)
        for skill in dict.fromkeys(declined)
        if skill in known and skill not in levels
    )


def wishes_from(answers: Answers) -> dict[str, object]:
    """Return the values of the row of wishes, with the defaults of what was not asked."""
    terms, travel = answers.terms or Terms(), answers.travel or Travel()
    limits = answers.limits or Limits()
    return {
        "working_times": [*terms.working_times],
        "preferred_times": [*terms.preferred_times],
        "contracts": [*terms.contracts],
        "wage_from": terms.wage_from,
        "starts_from": terms.starts_from,
        "max_km": travel.max_km,
        "max_minutes": travel.max_minutes,
        "accepts_remote": travel.accepts_remote,
        "is_willing_to_move": travel.is_willing_to_move,
        "conditions_excluded": [*limits.conditions_excluded],
    }


def known_occupations(ids: "list[int] | tuple[int, ...]") -> frozenset[int]:
    """Return those of the ids that the classification has."""
    remembered = isco_of_occupations()
    if all(one in remembered for one in ids):
        return frozenset(ids)
    return frozenset(Occupation.objects.filter(pk__in=ids).values_list("pk", flat=True))


def known_skills(ids: "list[int] | tuple[int, ...]") -> frozenset[int]:
    """Return those of the ids that the classification has."""
    remembered = ids_of_skills()
    if all(one in remembered for one in ids):
        return frozenset(ids)
    return frozenset(Skill.objects.filter(pk__in=ids).values_list("pk", flat=True))
