"""What the service decides about suggestions and applications. Plain values in, plain values out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class ListKind(StrEnum):
    FOR_PERSON = "FOR_PERSON"
    FOR_VACANCY = "FOR_VACANCY"


class Origin(StrEnum):
    """Who brought the two together."""

    OWN = "OWN"
    REFERRAL = "REFERRAL"
    INVITATION = "INVITATION"


class State(StrEnum):
    """Where an application stands, from the proposal to the first day at work."""

    PROPOSED = "PROPOSED"
    DECLINED = "DECLINED"
    SENT = "SENT"
    SEEN = "SEEN"
    INTERVIEW = "INTERVIEW"
    OFFER = "OFFER"
    HIRED = "HIRED"
    STARTED = "STARTED"
    NOT_HIRED = "NOT_HIRED"
    WITHDRAWN = "WITHDRAWN"
    LAPSED = "LAPSED"
    CLOSED = "CLOSED"
    RETAINED_3_MONTHS = "RETAINED_3_MONTHS"
    RETAINED_6_MONTHS = "RETAINED_6_MONTHS"
    RETAINED_12_MONTHS = "RETAINED_12_MONTHS"
    LEFT = "LEFT"


_ENDS = {State.NOT_HIRED, State.WITHDRAWN, State.CLOSED}

MOVES: dict[State, frozenset[State]] = {
    State.PROPOSED: frozenset({State.SENT, State.DECLINED, State.LAPSED, State.CLOSED}),
    State.DECLINED: frozenset(),
    State.SENT: frozenset(
        {State.SEEN, State.INTERVIEW, State.OFFER, State.HIRED, State.LAPSED} | _ENDS
    ),
    State.SEEN: frozenset({State.INTERVIEW, State.OFFER, State.HIRED, State.LAPSED} | _ENDS),
    State.INTERVIEW: frozenset({State.OFFER, State.HIRED, State.LAPSED} | _ENDS),
    State.OFFER: frozenset({State.HIRED, State.LAPSED} | _ENDS),
    State.HIRED: frozenset({State.STARTED, State.NOT_HIRED, State.WITHDRAWN}),
    State.STARTED: frozenset({State.RETAINED_3_MONTHS, State.LEFT}),
    State.RETAINED_3_MONTHS: frozenset({State.RETAINED_6_MONTHS, State.LEFT}),
    State.RETAINED_6_MONTHS: frozenset({State.RETAINED_12_MONTHS, State.LEFT}),
    State.RETAINED_12_MONTHS: frozenset({State.LEFT}),
    State.NOT_HIRED: frozenset(),
    State.WITHDRAWN: frozenset(),
    State.LAPSED: frozenset(),
    State.CLOSED: frozenset(),
    State.LEFT: frozenset(),
}

WAITING_FOR_PERSON = frozenset({State.PROPOSED})
WAITING_FOR_EMPLOYER = frozenset({State.SENT, State.SEEN, State.INTERVIEW, State.OFFER})
ANSWERED_BY_EMPLOYER = frozenset(
    {State.INTERVIEW, State.OFFER, State.HIRED, State.STARTED, State.NOT_HIRED}
)
OVER = frozenset(state for state, targets in MOVES.items() if not targets)


class DeclineReason(StrEnum):
    """Why a person does not want a proposed vacancy."""

    TOO_FAR = "TOO_FAR"
    PAY = "PAY"
    HOURS = "HOURS"
    HEALTH = "HEALTH"
    CARE_DUTIES = "CARE_DUTIES"
    NOT_MY_OCCUPATION = "NOT_MY_OCCUPATION"
    SKILLS_MISSING = "SKILLS_MISSING"
    KNOWS_EMPLOYER = "KNOWS_EMPLOYER"
    HAS_OTHER_WORK = "HAS_OTHER_WORK"
    IN_TRAINING = "IN_TRAINING"
    VACANCY_WRONG = "VACANCY_WRONG"
    OTHER = "OTHER"


class NotHiredReason(StrEnum):
    """Why an employer does not hire, in twelve codes."""

    SKILLS = "SKILLS"
    EXPERIENCE = "EXPERIENCE"
    QUALIFICATION = "QUALIFICATION"
    LANGUAGE = "LANGUAGE"
    LICENCE = "LICENCE"
    HOURS = "HOURS"
    PAY = "PAY"
    DID_NOT_COME = "DID_NOT_COME"
    NOT_INTERESTED = "NOT_INTERESTED"
    OTHER_CANDIDATE = "OTHER_CANDIDATE"
    VACANCY_GONE = "VACANCY_GONE"
    OTHER = "OTHER"


class StartProof(StrEnum):
    """How we know that work has begun."""

    CONTRACT = "CONTRACT"
    REGISTER = "REGISTER"
    EMPLOYER_STATEMENT = "EMPLOYER_STATEMENT"
    PERSON_STATEMENT = "PERSON_STATEMENT"


class ObjectionState(StrEnum):
    OPEN = "OPEN"
    UPHELD = "UPHELD"
    DISMISSED = "DISMISSED"


class ContactState(StrEnum):
    """An employer has asked somebody without a name to show themselves."""

    ASKED = "ASKED"
    AGREED = "AGREED"
    REFUSED = "REFUSED"
    LAPSED = "LAPSED"


def may_move(*, origin: State, target: State) -> bool:
    """Tell whether an application may pass from one state to the other."""
    return target in MOVES[origin]


@dataclass(frozen=True, slots=True)
class AnswerPolicy:
    """
    How long each side has, in days; see `policy/<country>/applications.toml`.

    `reminders` are days after the question on which whoever has to answer is reminded.
    """

    person_days: int
    employer_days: int
    contact_days: int
    objection_days: int
    reminders: tuple[int, ...]
    proof_days: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "reminders", tuple(self.reminders))


@dataclass(frozen=True, slots=True)
class ReplyRate:
    """How often an employer has answered those who applied, over the last twelve months."""

    answered: int
    asked: int

    @property
    def percent(self) -> int | None:
        """The share in whole per cent, or None when too few people have applied to tell."""
        return round(100 * self.answered / self.asked) if self.asked >= FEWEST_FOR_A_RATE else None


FEWEST_FOR_A_RATE = 5


ASKED_FOR_START, COUNSELLOR_TOLD = 1, 2


def start_questions_due(*, starts_on: date, answer_by: date, today: date) -> int:
    """
    Return how far we should be with somebody who was hired and has not said that work has begun.

    1: the first day has come, so both sides are asked. 2: the time to answer is over as well.
    """
    if today > answer_by:
        return COUNSELLOR_TOLD
    return ASKED_FOR_START if today >= starts_on else 0


def whole_points(parts: Sequence[tuple[int, int]], *, unit: int = 1_000) -> list[tuple[int, int]]:
    """
    Turn points and the most they could be into whole numbers of `unit` that add up.

    Both columns are cut by the largest remainder, so that the sums are those of the exact numbers,
    rounded, and no line has more points than it could have.
    """
    most = _shared_out([of for _, of in parts], unit, [None] * len(parts))
    points = _shared_out([got for got, _ in parts], unit, [*most])
    return list(zip(points, most, strict=True))


def _shared_out(numbers: Sequence[int], unit: int, caps: Sequence[int | None]) -> list[int]:
    whole = [number // unit for number in numbers]
    spare = (sum(numbers) + unit // 2) // unit - sum(whole)
    by_rest = sorted(range(len(numbers)), key=lambda place: (-(numbers[place] % unit), place))
    while spare > 0:
        open_places = [p for p in by_rest if caps[p] is None or whole[p] < (caps[p] or 0)]
        if not open_places:
            break
        for place in open_places[:spare]:
            whole[place] += 1
        spare -= len(open_places[:spare])
    return whole


def reminders_due(*, asked_on: date, sent: int, policy: AnswerPolicy, today: date) -> int:
    """Return how many reminders should have gone out by today, at least those that were sent."""
    due = sum(1 for days in policy.reminders if today >= asked_on + timedelta(days=days))
    return max(due, sent)
