"""What joining two files would move, and which joins there were."""

from dataclasses import dataclass

from talka.domains.jobseekers.models import (
    Education,
    FileMerge,
    HeldLanguage,
    HeldLicence,
    HeldSkill,
    JobseekerFile,
    WorkExperience,
)


@dataclass(frozen=True, slots=True)
class Moving:
    """How many rows of each kind would move; what stands in both files already stays."""

    jobs: int
    educations: int
    skills: int
    languages: int
    licences: int


def merge_preview(*, kept: JobseekerFile, gone: JobseekerFile) -> Moving:
    """Return what would move from one file to the other; nothing is changed."""
    own_skills = HeldSkill.objects.filter(file=kept).values("skill")
    own_languages = HeldLanguage.objects.filter(file=kept).values("language")
    own_licences = HeldLicence.objects.filter(file=kept).values("licence")
    return Moving(
        jobs=WorkExperience.objects.filter(file=gone).count(),
        educations=Education.objects.filter(file=gone).count(),
        skills=HeldSkill.objects.filter(file=gone).exclude(skill__in=own_skills).count(),
        languages=HeldLanguage.objects.filter(file=gone)
        .exclude(language__in=own_languages)
        .count(),
        licences=HeldLicence.objects.filter(file=gone).exclude(licence__in=own_licences).count(),
    )


def merges_of(file: JobseekerFile) -> list[FileMerge]:
    """Return the joins into the file that stand, the newest first."""
    rows = FileMerge.objects.filter(kept=file, undone_at__isnull=True).select_related("gone")
    return list(rows.order_by("-merged_at", "-pk"))


def merge_by_reference(file: JobseekerFile, reference: str) -> FileMerge:
    """
    Return one join into the file.

    :raises FileMerge.DoesNotExist: there is none
    """
    return FileMerge.objects.get(kept=file, reference=reference)


def reference_of_twin(file: JobseekerFile) -> str:
    """Return the file of whoever has the same personal code, or nothing."""
    rows = JobseekerFile.objects.filter(person=file.twin_id) if file.twin_id else None
    return (rows.values_list("reference", flat=True).first() or "") if rows is not None else ""
