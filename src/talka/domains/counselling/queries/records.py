"""Notes, steps, and the rules of the service."""

from datetime import date

from django.db.models import F, QuerySet

from talka.domains.counselling.models import Note, Step
from talka.domains.counselling.rules import Correcting, ServiceModel, StepState
from talka.kit.policy import in_force


def service_model(day: date) -> ServiceModel:
    """Return how people are served on the day."""
    return in_force(ServiceModel, file="counselling", table="service", on=day)


def correcting(day: date) -> Correcting:
    """Return for how long it can be put right whether a talk was held."""
    return in_force(Correcting, file="counselling", table="correcting", on=day)


def notes_of(file_id: int) -> QuerySet[Note]:
    """Return what was written down about the work with the person, the newest first."""
    rows = Note.objects.filter(file=file_id).select_related("author")
    return rows.order_by("-written_at", "-pk")


def note_of(file_id: int, number: int) -> Note:
    """
    Return one note of the file.

    :raises Note.DoesNotExist: the file has no such note
    """
    return Note.objects.select_related("file", "author").get(pk=number, file=file_id)


def steps_of(file_id: int) -> QuerySet[Step]:
    """Return the agreed steps, open ones first by day, then the last settled."""
    rows = Step.objects.filter(file=file_id).select_related("agreed_by")
    return rows.order_by(F("settled_at").desc(nulls_first=True), "due_on", "pk")


def step_of(file_id: int, number: int) -> Step:
    """
    Return one step of the file.

    :raises Step.DoesNotExist: the file has no such step
    """
    return Step.objects.select_related("file").get(pk=number, file=file_id)


def open_steps(file_id: int) -> list[Step]:
    """Return what the person and the counsellor have agreed on and not finished, the soonest first."""
    return list(steps_of(file_id).filter(state=StepState.OPEN).order_by("due_on", "pk"))
