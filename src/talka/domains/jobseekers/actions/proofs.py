"""What lets a person work in a regulated profession: put down and taken away."""

from datetime import date, datetime

from talka.domains.jobseekers.actions.profile import change
from talka.domains.jobseekers.models import JobseekerFile, ProfessionProof
from talka.domains.people.api import Person
from talka.domains.taxonomy.api import Occupation
from talka.kit.audit import use_case


class NotRegulated(Exception):
    """The occupation needs no proof."""


class ProofExists(Exception):
    """There is a proof for this profession already, which stands on its own."""


@use_case
def save_proof(
    *,
    file: JobseekerFile,
    occupation_id: int,
    document: str,
    valid_to: date | None,
    by: Person | None,
    now: datetime,
    version: int | None = None,
    proof_id: int | None = None,
) -> JobseekerFile:
    """
    Put the proof down, or correct the one of `proof_id`; there is one for each profession, the newest.

    :raises NotRegulated: the occupation needs none
    :raises ProofExists: what is corrected would take the place of another proof
    :raises ProfessionProof.DoesNotExist: the file has no proof `proof_id`
    :raises FileNotYours, EditedMeanwhile: as of `change`
    """
    if not Occupation.objects.filter(pk=occupation_id, is_regulated=True).exists():
        raise NotRegulated

    def write(locked: JobseekerFile) -> None:
        if proof_id is not None:
            before = ProfessionProof.objects.get(file=locked, pk=proof_id)
            if before.occupation_id != occupation_id:
                if locked.proofs.filter(occupation_id=occupation_id).exists():
                    raise ProofExists
                before.delete()
        ProfessionProof.objects.update_or_create(
            file=locked,
            occupation_id=occupation_id,
            defaults={"document": document, "valid_to": valid_to},
        )

    return change(file, write, version=version, by=by, now=now)


@use_case
def remove_proof(
    *, file: JobseekerFile, proof_id: int, by: Person | None, now: datetime
) -> JobseekerFile:
    """Take the proof out of the profile. Refusals as of `change`."""

    def write(locked: JobseekerFile) -> None:
        ProfessionProof.objects.filter(file=locked, pk=proof_id).delete()

    return change(file, write, version=None, by=by, now=now)
