"""Notes and steps follow their person from file to file."""

from datetime import datetime

from talka.domains.counselling.models import Note, Step
from talka.domains.jobseekers.api import FilesMerging, FilesParted
from talka.domains.people.api import Person
from talka.kit.audit import use_case


MOVABLE = (Note, Step)


@use_case
def move_to_kept_file(*, event: FilesMerging, by: Person | None, now: datetime) -> None:
    """Give what was written down and agreed to the file that stays."""
    for model in MOVABLE:
        rows = model.objects.filter(file=event.gone_file_id).order_by("pk")
        ids = list(rows.values_list("pk", flat=True))
        model.objects.filter(pk__in=ids).update(file=event.kept_file_id)
        event.moved[f"counselling.{model.__name__}"] = ids


@use_case
def move_back_to_own_file(*, event: FilesParted, by: Person | None, now: datetime) -> None:
    """Give back what had moved."""
    for model in MOVABLE:
        ids = event.moved.get(f"counselling.{model.__name__}", [])
        rows = model.objects.filter(pk__in=ids, file=event.kept_file_id)
        rows.update(file=event.gone_file_id)
