"""Registrations that are being filled in, and those that were sent."""

from dataclasses import dataclass

from talka.domains.jobseekers.models import RegistrationDraft
from talka.domains.jobseekers.rules.answers import Answers, answers_from
from talka.domains.people.api import Person


@dataclass(frozen=True, slots=True)
class DraftView:
    """A registration that is being filled in: its answers and the version they were read at."""

    receipt: str
    version: int
    answers: Answers


def draft_of(person: Person) -> RegistrationDraft | None:
    """Return the person's registration that has not been sent, or None."""
    return RegistrationDraft.objects.filter(person=person, submitted_at__isnull=True).first()


def draft_view(person: Person) -> DraftView:
    """Return the answers given so far; of whoever has not begun, an empty one of version 0."""
    draft = draft_of(person)
    if draft is None:
        return DraftView("", 0, Answers())
    return DraftView(draft.receipt, draft.version, answers_from(draft.answers))


def is_draft_open(person: Person) -> bool:
    """Tell whether the person has begun to register and not sent it."""
    return RegistrationDraft.objects.filter(person=person, submitted_at__isnull=True).exists()


def submitted_draft(person: Person, receipt: str) -> RegistrationDraft:
    """
    Return what the person sent under the receipt.

    :raises RegistrationDraft.DoesNotExist: nothing was sent under it
    """
    rows = RegistrationDraft.objects.filter(submitted_at__isnull=False).select_related("decision")
    return rows.get(person=person, receipt=receipt)


def receipt_of(person: Person) -> str:
    """Return the reference of the last registration sent, or nothing."""
    rows = RegistrationDraft.objects.filter(person=person, submitted_at__isnull=False)
    last = rows.order_by("-submitted_at", "-pk").first()
    return last.receipt if last else ""
