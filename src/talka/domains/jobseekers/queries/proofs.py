"""What lets a person work in regulated professions."""

from dataclasses import dataclass
from datetime import date

from talka.domains.jobseekers.models import JobseekerFile, ProfessionProof
from talka.kit.languages import in_language


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof as pages show it. `is_over`: its last day has passed."""

    row_id: int
    profession: str
    uri: str
    document: str
    valid_to: date | None
    is_over: bool


def proofs_of(file: JobseekerFile, *, day: date) -> list[Proof]:
    """Return the proofs on the profile, in the order in which they were put down."""
    rows = ProfessionProof.objects.filter(file=file).select_related("occupation").order_by("pk")
    return [
        Proof(
            row_id=one.pk,
            profession=in_language(one.occupation.labels),
            uri=one.occupation.uri,
            document=one.document,
            valid_to=one.valid_to,
            is_over=one.valid_to is not None and one.valid_to < day,
        )
        for one in rows
    ]
