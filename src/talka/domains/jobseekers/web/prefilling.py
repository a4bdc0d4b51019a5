"""With what the form of a decision is filled in beforehand."""

from datetime import date
from typing import Any

from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries import ChangeView
from talka.domains.jobseekers.rules import Move
from talka.domains.jobseekers.web.forms.identity import NO, YES


def initial_of(
    file: JobseekerFile, move: Move, change: ChangeView | None, today: date
) -> dict[str, Any]:
    """Return the situation that holds, and what the law proposes for the one that was told."""
    situation, is_ready = file.situation, file.is_ready
    initial: dict[str, Any] = {}
    if move is Move.RESTORE:
        initial["kind"] = file.kind
    if change is not None:
        situation, is_ready = change.circumstances.situation, change.circumstances.is_ready
        first = max(change.since, file.registered_on or change.since)
        initial["effective_on"] = min(first, today)
        proposal = change.proposal
        if proposal is not None and proposal.move is move:
            initial |= {"kind": proposal.kind or file.kind, "reason": proposal.reason or ""}
    return initial | {"situation": situation, "is_ready": YES if is_ready else NO}
