"""Files as matching sees them, many at once with a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Max, Q, Sum

from talka.domains.jobseekers.models import (
    DeclinedSkill,
    Education,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    ProfessionProof,
    WishedOccupation,
    Wishes,
    WorkExperience,
)
from talka.domains.jobseekers.rules import SkillSource
from talka.domains.jobseekers.rules.profile import Ability, Practice, Profile
from talka.domains.people.api import Purpose, people_who_agree


@dataclass(slots=True)
class _Parts:
    """What was read for the files, by file."""

    practices: dict[int, list[Practice]] = field(default_factory=lambda: defaultdict(list))
    wished: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    skills: dict[int, dict[int, Ability]] = field(default_factory=lambda: defaultdict(dict))
    declined: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    languages: dict[int, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    licences: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    ends: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    professions: dict[int, set[int]] = field(default_factory=dict)
    education: dict[int, int] = field(default_factory=dict)
    wishes: dict[int, Wishes] = field(default_factory=dict)
    sharing: frozenset[int] = frozenset()


def profile_of(file: JobseekerFile, *, day: date) -> Profile:
    """Return what is known of the person's abilities and wishes on the day."""
    return next(iter(profiles_of([file.pk], day=day)))


def profiles_of(file_ids: Collection[int], *, day: date) -> list[Profile]:
    """Return the profiles of the files in `file_ids`, by id; the number of queries is constant."""
    files = list(JobseekerFile.objects.filter(pk__in=file_ids).order_by("pk"))
    parts = _parts_of([file.pk for file in files], [file.person_id for file in files], day)
    return [_profile(file, parts) for file in files]


def _parts_of(ids: list[int], person_ids: list[int], day: date) -> _Parts:
    parts = _Parts()
    for file_id, occupation, months in _practices(ids):
        parts.practices[file_id].append(Practice(occupation, months))
    of_files = {"file__in": ids}
    wished = WishedOccupation.objects.filter(**of_files).order_by("file", "place", "pk")
    for file_id, occupation in wished.values_list("file_id", "occupation_id"):
        parts.wished[file_id].append(occupation)
    held = HeldSkill.objects.filter(**of_files)
    for file_id, skill, level, source in held.values_list("file_id", "skill_id", "level", "source"):
        parts.skills[file_id][skill] = Ability(level, SkillSource(source))
    declined = DeclinedSkill.objects.filter(**of_files)
    for file_id, skill in declined.values_list("file_id", "skill_id"):
        parts.declined[file_id].add(skill)
    tongues = HeldLanguage.objects.filter(**of_files)
    for file_id, code, cefr in tongues.values_list("file_id", "language_id", "level"):
        parts.languages[file_id][code] = cefr
    valid = HeldLicence.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), **of_files)
    for file_id, licence, valid_to in valid.values_list("file_id", "licence_id", "valid_to"):
        parts.licences[file_id].add(licence)
        parts.ends[file_id] += [valid_to] if valid_to else []
    _read_proofs(parts, ids, day)
    parts.education = dict(_highest_education(ids))
    parts.wishes = {one.file_id: one for one in Wishes.objects.filter(**of_files)}
    agree = people_who_agree(Purpose.SHARE_PROFILE_WITH_EMPLOYERS).filter(person__in=person_ids)
    parts.sharing = frozenset(agree)
    return parts


def _read_proofs(parts: _Parts, ids: list[int], day: date) -> None:
    """Note for whom a proof is valid; one that has run out still says that they were asked."""
    rows = ProfessionProof.objects.filter(file__in=ids)
    for file_id, occupation, valid_to in rows.values_list("file_id", "occupation_id", "valid_to"):
        valid = parts.professions.setdefault(file_id, set())
        if valid_to is None or day <= valid_to:
            valid.add(occupation)
            parts.ends[file_id] += [valid_to] if valid_to else []


def _practices(ids: list[int]) -> Iterable[tuple[int, int, int]]:
    rows = WorkExperience.objects.filter(file__in=ids, occupation__isnull=False)
    found: Any = (
        rows.values("file_id", "occupation_id")
        .annotate(total=Sum("months"))
        .order_by("file_id", "-total", "occupation_id")
        .values_list("file_id", "occupation_id", "total")
    )
    return found  # type: ignore[no-any-return]


def _highest_education(ids: list[int]) -> Iterable[tuple[int, int]]:
    rows = Education.objects.filter(file__in=ids).values("file_id")
    return rows.annotate(highest=Max("level")).values_list("file_id", "highest")


def _profile(file: JobseekerFile, parts: _Parts) -> Profile:
    wishes = parts.wishes.get(file.pk) or Wishes(file_id=file.pk)
    return Profile(
        file_id=file.pk,
        reference=file.reference,
        person_id=file.person_id,
        status=file.status,
        kind=file.kind,
        registered_on=file.registered_on,
        municipality=file.municipality_id,
        latitude=file.latitude,
        longitude=file.longitude,
        occupations=tuple(parts.practices[file.pk]),
        wished_occupations=tuple(parts.wished[file.pk]),
        skills=parts.skills[file.pk],
        declined=frozenset(parts.declined[file.pk]),
        languages=parts.languages[file.pk],
        licences=frozenset(parts.licences[file.pk]),
        education=parts.education.get(file.pk),
        professions=frozenset(parts.professions[file.pk]) if file.pk in parts.professions else None,
        working_times=frozenset(wishes.working_times),
        preferred_times=frozenset(wishes.preferred_times),
        contracts=frozenset(wishes.contracts),
        wage_from=wishes.wage_from,
        max_km=wishes.max_km,
        max_minutes=wishes.max_minutes,
        accepts_remote=wishes.accepts_remote,
        is_willing_to_move=wishes.is_willing_to_move,
        starts_from=wishes.starts_from,
        conditions_excluded=frozenset(wishes.conditions_excluded),
        shares_profile=file.person_id in parts.sharing,
        changed_at=file.profile_changed_at,
        version=file.version,
        holds_until=min(parts.ends[file.pk], default=None),
    )
