"""A changed situation: which decision the law of the day proposes for what the person has told."""

from dataclasses import dataclass
from enum import StrEnum

from talka.domains.jobseekers.rules.registration import Outcome
from talka.domains.jobseekers.rules.status import Kind, Move, MovesPolicy, Reason, Status


class ChangeState(StrEnum):
    """How far a change of situation is that somebody has told."""

    WAITING = "WAITING"
    WITHDRAWN = "WITHDRAWN"
    DECIDED = "DECIDED"
    KEPT = "KEPT"
    DECLINED = "DECLINED"


@dataclass(frozen=True, slots=True)
class ProposedMove:
    """The decision that the law proposes; `move` is None when the status stays as it is."""

    move: Move | None
    kind: Kind | None = None
    reason: Reason | None = None


def proposed_move(
    status: Status, kind: Kind, outcome: Outcome, policy: MovesPolicy, *, is_ready: bool
) -> ProposedMove:
    """
    Propose a decision for the new outcome of the rules of registration.

    Whoever could not be registered any more leaves; who was suspended and can start comes back; who
    would be registered as something else becomes that. The reason is one that the law lists.
    """
    if outcome.kind is None:
        return ProposedMove(Move.END, None, _listed(Move.END, outcome, policy))
    if status is Status.SUSPENDED:
        if not is_ready:
            return ProposedMove(None, outcome.kind)
        return ProposedMove(Move.RESTORE, outcome.kind, Reason.CAUSE_OVER)
    if outcome.kind is kind:
        return ProposedMove(None, kind)
    found = _listed(Move.CHANGE_KIND, outcome, policy)
    return ProposedMove(Move.CHANGE_KIND, outcome.kind, found or Reason.SITUATION_CHANGED)


def _listed(move: Move, outcome: Outcome, policy: MovesPolicy) -> Reason | None:
    """Return the reason of the outcome that the law lists for the move, the most particular one."""
    listed = policy.reasons_for(move)
    return next((one for one in reversed(outcome.reasons) if one in listed), None)
