"""Where people stand with the service, and which decisions lead from one standing to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Status(StrEnum):
    """Where a person stands with the service."""

    APPLIED = "APPLIED"
    REGISTERED = "REGISTERED"
    SUSPENDED = "SUSPENDED"
    ENDED = "ENDED"


class Kind(StrEnum):
    """As what a person is registered."""

    UNEMPLOYED = "UNEMPLOYED"
    JOBSEEKER = "JOBSEEKER"
    OTHER = "OTHER"


class Move(StrEnum):
    """What a decision does to the status."""

    REGISTER = "REGISTER"
    REFUSE = "REFUSE"
    CHANGE_KIND = "CHANGE_KIND"
    SUSPEND = "SUSPEND"
    RESTORE = "RESTORE"
    END = "END"
    # Only the service itself takes a decision of its own back: a death or a join was a mistake.
    ANNUL = "ANNUL"


class Reason(StrEnum):
    """Why a decision was taken. Which of them the law allows for a move stands in the policy."""

    WITHOUT_WORK = "WITHOUT_WORK"
    NOTICE_GIVEN = "NOTICE_GIVEN"
    HAS_WORK = "HAS_WORK"
    HAS_BUSINESS = "HAS_BUSINESS"
    STUDIES_FULL_TIME = "STUDIES_FULL_TIME"
    PENSION_AGE = "PENSION_AGE"
    RECEIVES_PENSION = "RECEIVES_PENSION"
    PARENTAL_LEAVE = "PARENTAL_LEAVE"
    UNABLE_TO_WORK = "UNABLE_TO_WORK"
    NOT_PREPARED = "NOT_PREPARED"
    TOO_YOUNG = "TOO_YOUNG"
    TOO_YOUNG_FOR_UNEMPLOYED = "TOO_YOUNG_FOR_UNEMPLOYED"
    TEMPORARY_WORK = "TEMPORARY_WORK"
    ILLNESS = "ILLNESS"
    TRAINING = "TRAINING"
    CARE_FOR_RELATIVE = "CARE_FOR_RELATIVE"
    MILITARY_SERVICE = "MILITARY_SERVICE"
    STAY_ABROAD = "STAY_ABROAD"
    CAUSE_OVER = "CAUSE_OVER"
    MISTAKE = "MISTAKE"
    APPEAL_UPHELD = "APPEAL_UPHELD"
    SITUATION_CHANGED = "SITUATION_CHANGED"
    HIRED = "HIRED"
    STARTED_BUSINESS = "STARTED_BUSINESS"
    STARTED_STUDIES = "STARTED_STUDIES"
    OWN_WISH = "OWN_WISH"
    LOST_CONTACT = "LOST_CONTACT"
    REFUSED_SUITABLE_WORK = "REFUSED_SUITABLE_WORK"
    BROKE_PLAN = "BROKE_PLAN"
    ILLEGAL_WORK = "ILLEGAL_WORK"
    FALSE_DATA = "FALSE_DATA"
    MOVED_ABROAD = "MOVED_ABROAD"
    IMPRISONED = "IMPRISONED"
    DIED = "DIED"
    MERGED = "MERGED"
    DEATH_MISTAKEN = "DEATH_MISTAKEN"
    FILES_PARTED = "FILES_PARTED"


class DecisionProblem(StrEnum):
    """What keeps a decision from being taken."""

    NOT_FROM_HERE = "NOT_FROM_HERE"
    NO_REASON = "NO_REASON"
    REASON_NOT_LISTED = "REASON_NOT_LISTED"
    NO_KIND = "NO_KIND"
    SAME_KIND = "SAME_KIND"
    BEFORE_REGISTRATION = "BEFORE_REGISTRATION"
    TOO_FAR_AHEAD = "TOO_FAR_AHEAD"
    FILE_JOINED = "FILE_JOINED"


class Fact(StrEnum):
    """What a decision rests on, by name; the values stand in the decision."""

    AGE = "AGE"
    SITUATION = "SITUATION"
    IS_READY = "IS_READY"
    STARTS_ON = "STARTS_ON"
    ENDS_ON = "ENDS_ON"
    DIED_ON = "DIED_ON"


class AppealBody(StrEnum):
    """Who decides about an appeal."""

    HEAD_OFFICE = "HEAD_OFFICE"
    DISPUTES_COMMISSION = "DISPUTES_COMMISSION"


class Channel(StrEnum):
    """How a registration reached the service."""

    PORTAL = "PORTAL"
    COUNTER = "COUNTER"
    PHONE = "PHONE"


class Doubt(StrEnum):
    """What a counsellor still has to check about somebody's identity."""

    NO_CODE = "NO_CODE"
    CODE_UNVERIFIED = "CODE_UNVERIFIED"
    CODE_TAKEN = "CODE_TAKEN"
    IDENTITY_NOT_PROVED = "IDENTITY_NOT_PROVED"
    REGISTER_DIFFERS = "REGISTER_DIFFERS"
    WORK_IN_REGISTER = "WORK_IN_REGISTER"


MOVES: dict[Status, frozenset[Status]] = {
    Status.APPLIED: frozenset({Status.REGISTERED, Status.ENDED}),
    Status.REGISTERED: frozenset({Status.REGISTERED, Status.SUSPENDED, Status.ENDED}),
    Status.SUSPENDED: frozenset({Status.REGISTERED, Status.ENDED}),
    Status.ENDED: frozenset({Status.APPLIED, Status.REGISTERED, Status.SUSPENDED}),
}

ORIGINS: dict[Move, frozenset[Status]] = {
    Move.REGISTER: frozenset({Status.APPLIED}),
    Move.REFUSE: frozenset({Status.APPLIED}),
    Move.CHANGE_KIND: frozenset({Status.REGISTERED}),
    Move.SUSPEND: frozenset({Status.REGISTERED}),
    Move.RESTORE: frozenset({Status.SUSPENDED, Status.ENDED}),
    Move.END: frozenset({Status.APPLIED, Status.REGISTERED, Status.SUSPENDED}),
    Move.ANNUL: frozenset({Status.ENDED}),
}

TARGETS: dict[Move, Status] = {
    Move.REGISTER: Status.REGISTERED,
    Move.REFUSE: Status.ENDED,
    Move.CHANGE_KIND: Status.REGISTERED,
    Move.SUSPEND: Status.SUSPENDED,
    Move.RESTORE: Status.REGISTERED,
    Move.END: Status.ENDED,
    # An annulment names its own target: where the file stood before.
    Move.ANNUL: Status.REGISTERED,
}

# The service itself, not a clerk, ends a file for these.
OF_THE_SERVICE = frozenset({Reason.DIED, Reason.MERGED})
OF_ANNULMENT = (Reason.DEATH_MISTAKEN, Reason.FILES_PARTED)
ACTIVE = frozenset({Status.REGISTERED, Status.SUSPENDED})


@dataclass(frozen=True, slots=True)
class MovesPolicy:
    """What the law says about decisions on the status: the reasons of each move, and the appeal."""

    register: Sequence[str]
    refuse: Sequence[str]
    change_kind: Sequence[str]
    suspend: Sequence[str]
    restore: Sequence[str]
    end: Sequence[str]
    appeal_days: int
    appeal_to: str
    work_ends_from_days: int

    def reasons_for(self, move: Move) -> list[Reason]:
        """Return the reasons that the law lists for the move, in its order."""
        if move is Move.ANNUL:
            return [*OF_ANNULMENT]
        return [Reason(code) for code in getattr(self, move.lower())]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a file says before a decision."""

    status: Status
    kind: Kind
    registered_on: date | None
    is_joined: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision that somebody wants to take."""

    move: Move
    reasons: tuple[Reason, ...]
    effective_on: date
    kind: Kind | None = None
    target: Status | None = None


def may_move(*, origin: Status, target: Status) -> bool:
    """Tell whether a person may pass from one status to the other."""
    return target in MOVES[origin]


def moves_from(status: Status) -> list[Move]:
    """Return the decisions that somebody can take upon the status."""
    return [move for move in Move if status in ORIGINS[move] and move is not Move.ANNUL]


def problems_of_decision(
    standing: Standing, proposal: Proposal, policy: MovesPolicy, *, today: date
) -> list[DecisionProblem]:
    """List everything that keeps the decision from being taken, worst first."""
    move, listed = proposal.move, policy.reasons_for(proposal.move)
    started = standing.registered_on
    sets_kind = move in {Move.REGISTER, Move.CHANGE_KIND}
    checks = [
        (DecisionProblem.FILE_JOINED, standing.is_joined),
        (DecisionProblem.NOT_FROM_HERE, standing.status not in ORIGINS[move]),
        (DecisionProblem.NO_REASON, not proposal.reasons),
        (
            DecisionProblem.REASON_NOT_LISTED,
            any(one not in listed and one not in OF_THE_SERVICE for one in proposal.reasons),
        ),
        (DecisionProblem.NO_KIND, sets_kind and proposal.kind is None),
        (
            DecisionProblem.SAME_KIND,
            move is Move.CHANGE_KIND and proposal.kind == standing.kind,
        ),
        (
            DecisionProblem.BEFORE_REGISTRATION,
            standing.status in ACTIVE and started is not None and proposal.effective_on < started,
        ),
        (DecisionProblem.TOO_FAR_AHEAD, proposal.effective_on > today),
    ]
    return [problem for problem, found in checks if found]


def standing_after(standing: Standing, proposal: Proposal) -> Standing:
    """
    Return what the file says after a decision that has no problems.

    Whoever was refused and is restored on appeal counts as registered from that day on.
    """
    starts = proposal.move is Move.REGISTER or (
        proposal.move is Move.RESTORE and standing.registered_on is None
    )
    return Standing(
        status=proposal.target or TARGETS[proposal.move],
        kind=proposal.kind or standing.kind,
        registered_on=proposal.effective_on if starts else standing.registered_on,
    )


def appeal_until(decided_on: date, policy: MovesPolicy) -> date:
    """Return the last day on which the person can appeal against a decision of the day."""
    return decided_on + timedelta(days=policy.appeal_days)


def move_on_hire(starts_on: date, ends_on: date | None, policy: MovesPolicy) -> Move:
    """Tell what a job does to the registration: a long one ends it, a short one suspends it."""
    if ends_on is None:
        return Move.END
    days = (ends_on - starts_on).days + 1
    return Move.END if days >= policy.work_ends_from_days else Move.SUSPEND
