"""The facts that jobseekers announces to the domains above it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ApplicationReceived:
    """A registration arrived that a counsellor has to decide."""

    file_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class JobseekerRegistered:
    file_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class ProfileChanged:
    """Something changed that bears on which vacancies suit the person."""

    file_id: int


@dataclass(frozen=True, slots=True)
class StatusChanged:
    file_id: int
    origin: str
    target: str


@dataclass(frozen=True, slots=True)
class RegistrationEnded:
    file_id: int
    person_id: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CounsellorAssigned:
    file_id: int
    counsellor_id: int | None
    former_id: int | None


@dataclass(frozen=True, slots=True)
class FilesMerging:
    """
    One person had two files; the second is about to be closed. A reaction may refuse by raising.

    Domains above move what they hold to the kept file and write into `moved` which rows those were,
    by table: {"matching.Application": [12], …}. A preview announces it too and undoes everything.
    """

    kept_file_id: int
    gone_file_id: int
    moved: dict[str, list[int]]
    at: datetime


@dataclass(frozen=True, slots=True)
class FilesParted:
    """A merge is undone: domains above give back what had moved."""

    kept_file_id: int
    gone_file_id: int
    moved: dict[str, list[int]]
    at: datetime
