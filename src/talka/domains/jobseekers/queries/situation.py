"""What somebody has told about a changed situation, with what the law proposes, in words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from talka.domains.jobseekers import labels
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.models.situations import SituationChange
from talka.domains.jobseekers.queries.law import moves_policy, outcome_with
from talka.domains.jobseekers.rules import Kind, Situation, Status
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.jobseekers.rules.situation import ChangeState, ProposedMove, proposed_move


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change of situation as person and counsellor read it."""

    situation: str
    ready: str
    since: date
    note: str
    told_at: datetime
    state: ChangeState
    state_words: str
    answered_at: datetime | None
    answer: str
    decision_reference: str
    circumstances: Circumstances
    # What the law proposes while it waits; None while the day of birth is not known.
    proposal: ProposedMove | None
    proposal_words: tuple[str, ...]

    @property
    def is_waiting(self) -> bool:
        """Tell whether nobody has answered yet."""
        return self.state is ChangeState.WAITING


def waiting_change_of(file: JobseekerFile, *, day: date) -> ChangeView | None:
    """Return what waits for an answer of the counsellor, or None."""
    row = _rows(file).filter(state=ChangeState.WAITING).first()
    return None if row is None else _view(row, file, day)


def last_change_of(file: JobseekerFile, *, day: date) -> ChangeView | None:
    """Return what was told last and not taken back, or None."""
    row = _rows(file).exclude(state=ChangeState.WITHDRAWN).order_by("-told_at", "-pk").first()
    return None if row is None else _view(row, file, day)


def count_changes_without_counsellor(office_ids: Collection[int]) -> int:
    """Count the changes in the offices that wait for an answer and that no counsellor sees."""
    return SituationChange.objects.filter(
        state=ChangeState.WAITING,
        file__office__in=office_ids,
        file__counsellor=None,
        file__merged_into=None,
    ).count()


def days_of_waiting_changes(files: QuerySet[Any, Any] | Collection[int]) -> dict[int, datetime]:
    """Return when the change was told that waits, by file."""
    rows = SituationChange.objects.filter(file__in=files, state=ChangeState.WAITING)
    return dict(rows.values_list("file_id", "told_at"))


def proposal_for(
    file: JobseekerFile, circumstances: Circumstances, *, day: date
) -> ProposedMove | None:
    """Return what the law of the day proposes in the new situation; None while a fact is unknown."""
    outcome = outcome_with(file, circumstances, day)
    if outcome is None:
        return None
    status, kind = Status(file.status), Kind(file.kind)
    is_ready = circumstances.is_ready
    return proposed_move(status, kind, outcome, moves_policy(day), is_ready=is_ready)


def words_of_proposal(proposal: ProposedMove | None) -> tuple[str, ...]:
    """Return what the law proposes, in words: the decision, the status and the reason."""
    if proposal is None:
        return (_("The law names no outcome: the day of birth is not known."),)
    if proposal.move is None:
        return (_("The status stays as it is."),)
    said = [str(labels.MOVES[proposal.move])]
    if proposal.kind:
        said.append(str(labels.KINDS[proposal.kind]))
    if proposal.reason:
        said.append(str(labels.REASONS[proposal.reason]))
    return tuple(said)


def _rows(file: JobseekerFile) -> QuerySet[SituationChange]:
    return SituationChange.objects.filter(file=file).select_related("decision")


def _view(row: SituationChange, file: JobseekerFile, day: date) -> ChangeView:
    state, told = ChangeState(row.state), Circumstances(row.situation, row.is_ready)
    waits = state is ChangeState.WAITING
    proposal = proposal_for(file, told, day=day) if waits else None
    return ChangeView(
        situation=str(labels.SITUATIONS[Situation(row.situation)]),
        ready=_("Can start within two weeks") if row.is_ready else _("Cannot start at present"),
        since=row.since,
        note=row.note,
        told_at=row.told_at,
        state=state,
        state_words=str(labels.CHANGE_STATES[state]),
        answered_at=row.answered_at,
        answer=row.answer,
        decision_reference=row.decision.reference if row.decision else "",
        circumstances=told,
        proposal=proposal,
        proposal_words=words_of_proposal(proposal) if waits else (),
    )
