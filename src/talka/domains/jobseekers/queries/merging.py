"""Which joins of files there were."""

from talka.domains.jobseekers.models import FileMerge, JobseekerFile


def merges_of(file: JobseekerFile) -> list[FileMerge]:
    """Return the joins into the file that stand, the newest first."""
    rows = FileMerge.objects.filter(kept=file, undone_at__isnull=True).select_related(
        "gone__person"
    )
    return list(rows.order_by("-merged_at", "-pk"))


def merge_by_reference(file: JobseekerFile, reference: str) -> FileMerge:
    """
    Return one join into the file.

    :raises FileMerge.DoesNotExist: there is none
    """
    return FileMerge.objects.select_related("gone__person").get(kept=file, reference=reference)


def reference_of_twin(file: JobseekerFile) -> str:
    """Return the file of whoever has the same personal code, or nothing."""
    rows = JobseekerFile.objects.filter(person=file.twin_id) if file.twin_id else None
    return (rows.values_list("reference", flat=True).first() or "") if rows is not None else ""
