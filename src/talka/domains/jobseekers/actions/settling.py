"""What a person has told about their situation is answered by the decision that follows."""

from datetime import datetime

from talka.domains.jobseekers.models import JobseekerFile, StatusDecision
from talka.domains.jobseekers.models.situations import SituationChange
from talka.domains.jobseekers.rules.situation import ChangeState
from talka.domains.people.api import Person


def settle_by(
    decision: StatusDecision, file: JobseekerFile, *, by: Person | None, now: datetime
) -> None:
    """Let whatever waits with the locked file be answered by the decision."""
    change = SituationChange.objects.filter(file=file, state=ChangeState.WAITING).first()
    if change is not None:
        change.state, change.decision = ChangeState.DECIDED, decision
        change.answered_at, change.answered_by = now, by
        change.save()
