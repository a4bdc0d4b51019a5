"""Change the profile, one piece at a time. Every change counts up the version of the file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from talka.domains.jobseekers import access
from talka.domains.jobseekers.actions.decisions import lock, refresh
from talka.domains.jobseekers.actions.pieces import (
    experience,
    known_occupations,
    known_skills,
    write_skills,
)
from talka.domains.jobseekers.actions.refusals import (
    EditedMeanwhile,
    FileNotYours,
    NoOfficeServes,
)
from talka.domains.jobseekers.events import ProfileChanged
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
from talka.domains.jobseekers.rules import SkillSource
from talka.domains.jobseekers.rules.answers import (
    Address,
    Job,
    Limits,
    Permit,
    Schooling,
    Terms,
    Tongue,
    Travel,
)
from talka.domains.jobseekers.rules.profile import MASTERY, SOLID
from talka.domains.people.api import Office, Person, office_serving
from talka.domains.taxonomy.api import municipality
from talka.kit import clock, events
from talka.kit.audit import use_case


def change(
    file: JobseekerFile,
    write: Callable[[JobseekerFile], None],
    *,
    version: int | None,
    by: Person | None,
    now: datetime,
) -> JobseekerFile:
    """
    Lock the file, check who writes and what they saw, write, count up, announce.

    :raises FileNotYours: `by` may not change this profile
    :raises EditedMeanwhile: the file has changed since `version` (None: it does not matter)
    """
    locked = lock(file)
    if not access.may_edit(by, locked, day=clock.day(now)):
        raise FileNotYours
    if version is not None and locked.version != version:
        raise EditedMeanwhile(locked.version)
    write(locked)
    locked.version += 1
    locked.profile_changed_at = now
    locked.save()
    events.announce(ProfileChanged(file_id=locked.pk))
    refresh(file, locked)
    return file


@use_case
def set_skills(
    *,
    file: JobseekerFile,
    chosen: Mapping[int, int],
    declined: Sequence[int],
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """
    Let the profile hold exactly the chosen skills, by id with level, and remember the declined.

    What a counsellor confirmed stays confirmed. Refusals as of `change`.
    """

    def write(locked: JobseekerFile) -> None:
        known = known_skills([*chosen, *declined])
        held = HeldSkill.objects.filter(file=locked)
        held.exclude(skill__in=chosen).delete()
        levels = dict(held.values_list("skill_id", "level"))
        for skill, level in chosen.items():
            if skill in levels and levels[skill] != level:
                held.filter(skill=skill).update(level=level)
        held.filter(source=SkillSource.ASSUMED).update(source=SkillSource.STATED)
        DeclinedSkill.objects.filter(file=locked).delete()
        fresh = {one: level for one, level in chosen.items() if one in known and one not in levels}
        kept = tuple(one for one in declined if one in known and one not in chosen)
        write_skills(locked, fresh, kept)

    return change(file, write, version=version, by=by, now=now)


@use_case
def add_skill(
    *,
    file: JobseekerFile,
    skill_id: int,
    by: Person | None,
    now: datetime,
    level: int = SOLID,
    source: SkillSource = SkillSource.STATED,
    version: int | None = None,
) -> JobseekerFile:
    """Add one skill, or give a held one this level and source. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        DeclinedSkill.objects.filter(file=locked, skill=skill_id).delete()
        HeldSkill.objects.update_or_create(
            file=locked, skill_id=skill_id, defaults={"level": level, "source": source}
        )

    return change(file, write, version=version, by=by, now=now)


@use_case
def record_confirmed_skill(
    *,
    file: JobseekerFile,
    skill_id: int,
    by: Person | None,
    now: datetime,
    level: int = SOLID,
) -> JobseekerFile:
    """Write down that a counsellor, a test or a course has shown the skill."""
    return add_skill(
        file=file, skill_id=skill_id, level=min(level, MASTERY), source=SkillSource.CONFIRMED,
        by=by, now=now,
    )  # fmt: skip


@use_case
def decline_skill(
    *,
    file: JobseekerFile,
    skill_id: int,
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """Write down that the person does not have the skill. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        HeldSkill.objects.filter(file=locked, skill=skill_id).delete()
        DeclinedSkill.objects.get_or_create(file=locked, skill_id=skill_id)

    return change(file, write, version=version, by=by, now=now)


@use_case
def set_languages(
    *,
    file: JobseekerFile,
    languages: Sequence[Tongue],
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """Let the profile hold exactly these languages. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        wanted = {one.language: one for one in languages}
        HeldLanguage.objects.filter(file=locked).exclude(language__in=wanted).delete()
        for code, one in wanted.items():
            HeldLanguage.objects.update_or_create(
                file=locked,
                language_id=code,
                defaults={"level": one.level, "is_native": one.is_native},
            )

    return change(file, write, version=version, by=by, now=now)


@use_case
def set_licences(
    *,
    file: JobseekerFile,
    licences: Sequence[Permit],
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """Let the profile hold exactly these licences. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        wanted = {one.licence: one for one in licences}
        HeldLicence.objects.filter(file=locked).exclude(licence__in=wanted).delete()
        for code, one in wanted.items():
            HeldLicence.objects.update_or_create(
                file=locked, licence_id=code, defaults={"valid_to": one.valid_to}
            )

    return change(file, write, version=version, by=by, now=now)


@use_case
def save_experience(
    *,
    file: JobseekerFile,
    job: Job,
    by: Person | None,
    now: datetime,
    experience_id: int | None = None,
    version: int | None = None,
) -> JobseekerFile:
    """
    Add a job that the person had, or change the one of that id. Refusals as of `change`.

    :raises WorkExperience.DoesNotExist: the file has no such job
    """

    def write(locked: JobseekerFile) -> None:
        known = known_occupations([job.occupation] if job.occupation else [])
        row = experience(locked, job, known, clock.day(now))
        if experience_id is not None:
            row.pk = WorkExperience.objects.get(file=locked, pk=experience_id).pk
        row.save(force_update=experience_id is not None)

    return change(file, write, version=version, by=by, now=now)


@use_case
def remove_experience(
    *,
    file: JobseekerFile,
    experience_id: int,
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """Take a job out of the profile; one that is gone already stays gone. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        WorkExperience.objects.filter(file=locked, pk=experience_id).delete()

    return change(file, write, version=version, by=by, now=now)


@use_case
def save_education(
    *,
    file: JobseekerFile,
    schooling: Schooling,
    by: Person | None,
    now: datetime,
    education_id: int | None = None,
    version: int | None = None,
) -> JobseekerFile:
    """
    Add a school or course, or change the one of that id. Refusals as of `change`.

    :raises Education.DoesNotExist: the file has no such school
    """

    def write(locked: JobseekerFile) -> None:
        row = Education(file=locked)
        if education_id is not None:
            row = Education.objects.get(file=locked, pk=education_id)
        row.level, row.field = schooling.level, schooling.field
        row.institution, row.finished_in = schooling.institution, schooling.finished_in
        row.save()

    return change(file, write, version=version, by=by, now=now)


@use_case
def remove_education(
    *,
    file: JobseekerFile,
    education_id: int,
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """Take a school out of the profile. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        Education.objects.filter(file=locked, pk=education_id).delete()

    return change(file, write, version=version, by=by, now=now)


@use_case
def set_wishes(
    *,
    file: JobseekerFile,
    by: Person | None,
    now: datetime,
    occupations: Sequence[int] | None = None,
    terms: Terms | None = None,
    travel: Travel | None = None,
    limits: Limits | None = None,
    version: int | None = None,
) -> JobseekerFile:
    """Change those parts of the wishes that are given. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        if occupations is not None:
            _write_wished(locked, occupations)
        values = {
            name: list(value) if isinstance(value, tuple) else value
            for part in (terms, travel, limits)
            if part is not None
            for name, value in _fields(part).items()
        }
        if values:
            Wishes.objects.update_or_create(file=locked, defaults=values)

    return change(file, write, version=version, by=by, now=now)


def _fields(part: Terms | Travel | Limits) -> dict[str, object]:
    return {name: getattr(part, name) for name in part.__dataclass_fields__}


def _write_wished(file: JobseekerFile, occupations: Sequence[int]) -> None:
    wanted = list(dict.fromkeys(occupations))
    known = known_occupations(wanted)
    WishedOccupation.objects.filter(file=file).delete()
    WishedOccupation.objects.bulk_create(
        WishedOccupation(file=file, occupation_id=one, place=place)
        for place, one in enumerate(wanted, start=1)
        if one in known
    )


@use_case
def set_about(
    *,
    file: JobseekerFile,
    about: str,
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """Write what the person says about themselves in the CV. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        locked.about = about

    return change(file, write, version=version, by=by, now=now)


@use_case
def move_home(
    *,
    file: JobseekerFile,
    address: Address,
    by: Person | None,
    now: datetime,
    version: int | None = None,
) -> JobseekerFile:
    """
    Write the new address; another municipality may lead to another office and away from the counsellor.

    :raises NoOfficeServes: no office serves the municipality
    """

    def write(locked: JobseekerFile) -> None:
        place = municipality(address.municipality)
        if place is None:
            raise NoOfficeServes
        try:
            office = office_serving(place.code)
        except Office.DoesNotExist as error:
            raise NoOfficeServes from error
        if office.pk != locked.office_id:
            locked.office, locked.counsellor = office, None
        locked.municipality_id, locked.address = place.code, address.address
        locked.latitude, locked.longitude = place.latitude, place.longitude

    return change(file, write, version=version, by=by, now=now)
