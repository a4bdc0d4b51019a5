"""The files of registered people, kept at hand until something happens to them."""

from talka.domains.jobseekers.api import (
    CounsellorAssigned,
    JobseekerFile,
    Status,
    StatusChanged,
    files_by_ids,
)
from talka.domains.people.api import Person
from talka.kit import events


_kept: dict[int, JobseekerFile] = {}
_staff: dict[int, Person] = {}


def open_file(file_id: int) -> JobseekerFile | None:
    """Return the file while the person is registered."""
    file = _kept.get(file_id)
    if file is None:
        file = _kept[file_id] = files_by_ids([file_id])[file_id]
        if file.counsellor_id is not None:
            file.counsellor = _counsellor(file.counsellor_id)
    return file if file.status == Status.REGISTERED else None


def _counsellor(person_id: int) -> Person:
    """Return the counsellor: one object for all of their files."""
    if person_id not in _staff:
        _staff[person_id] = Person.objects.get(pk=person_id)
    return _staff[person_id]


def forget_all() -> None:
    """Begin with nothing at hand: another country, another life."""
    _kept.clear()
    _staff.clear()


@events.on(StatusChanged)
@events.on(CounsellorAssigned)
def forget(event: StatusChanged | CounsellorAssigned) -> None:
    """Read the file again when it is next asked for."""
    _kept.pop(event.file_id, None)
