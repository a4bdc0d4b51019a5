"""What visitors write about the service."""

from datetime import datetime
from uuid import UUID

from talka.domains.people.models import Feedback, Person
from talka.domains.people.rules import FeedbackKind
from talka.kit.audit import use_case


@use_case
def leave_feedback(
    *,
    kind: FeedbackKind,
    text: str,
    page: str,
    answer_to: str,
    language: str,
    submission: UUID,
    by: Person | None,
    now: datetime,
) -> Feedback:
    """Keep what somebody wrote; the same submission twice is kept once."""
    feedback, _ = Feedback.objects.get_or_create(
        submission=submission,
        defaults={
            "kind": kind,
            "text": text,
            "page": page,
            "answer_to": answer_to,
            "language": language,
            "person": by,
            "sent_at": now,
        },
    )
    return feedback


@use_case
def settle_feedback(*, feedback: Feedback, by: Person, now: datetime) -> Feedback:
    """Write down that somebody has dealt with it; the first one stands."""
    if feedback.settled_at is None:
        feedback.settled_at, feedback.settled_by = now, by
        feedback.save(update_fields=["settled_at", "settled_by"])
    return feedback
