"""What the service decides about vacancies. Plain values in, plain values out."""

from enum import StrEnum


class State(StrEnum):
    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    PUBLISHED = "PUBLISHED"
    PAUSED = "PAUSED"
    FILLED = "FILLED"
    EXPIRED = "EXPIRED"
    WITHDRAWN = "WITHDRAWN"


MOVES: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.SUBMITTED, State.PUBLISHED, State.WITHDRAWN}),
    State.SUBMITTED: frozenset({State.PUBLISHED, State.RETURNED, State.WITHDRAWN}),
    State.RETURNED: frozenset({State.SUBMITTED, State.PUBLISHED, State.WITHDRAWN}),
    State.PUBLISHED: frozenset(
        {State.PAUSED, State.FILLED, State.EXPIRED, State.WITHDRAWN, State.RETURNED}
    ),
    State.PAUSED: frozenset({State.PUBLISHED, State.FILLED, State.EXPIRED, State.WITHDRAWN}),
    State.FILLED: frozenset({State.PUBLISHED}),
    State.EXPIRED: frozenset({State.PUBLISHED}),
    State.WITHDRAWN: frozenset(),
}

OPEN = frozenset({State.PUBLISHED})
CLOSED = frozenset({State.FILLED, State.EXPIRED, State.WITHDRAWN})


class PayPeriod(StrEnum):
    HOUR = "HOUR"
    MONTH = "MONTH"
    YEAR = "YEAR"


class Visibility(StrEnum):
    """Who may see the vacancy, and whether the employer is named."""

    PUBLIC = "PUBLIC"
    ANONYMOUS = "ANONYMOUS"
    SERVICE_ONLY = "SERVICE_ONLY"


class Need(StrEnum):
    REQUIRED = "REQUIRED"
    WISHED = "WISHED"


class Filling(StrEnum):
    """How a position was filled."""

    REFERRAL = "REFERRAL"
    OWN = "OWN"
    OTHER = "OTHER"


class PositionState(StrEnum):
    OPEN = "OPEN"
    FILLED = "FILLED"
    CANCELLED = "CANCELLED"


class CloseReason(StrEnum):
    FILLED = "FILLED"
    NO_LONGER_NEEDED = "NO_LONGER_NEEDED"
    NO_SUITABLE_PEOPLE = "NO_SUITABLE_PEOPLE"
    CLOSING_DATE = "CLOSING_DATE"
    NO_SIGN_OF_LIFE = "NO_SIGN_OF_LIFE"
    BROKE_THE_RULES = "BROKE_THE_RULES"
    DUPLICATE = "DUPLICATE"
    EMPLOYER_BLOCKED = "EMPLOYER_BLOCKED"


def may_move(*, origin: State, target: State) -> bool:
    """Tell whether a vacancy may pass from one state to the other."""
    return target in MOVES[origin]


class Frequency(StrEnum):
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"


class ReportReason(StrEnum):
    DISCRIMINATION = "DISCRIMINATION"
    FRAUD = "FRAUD"
    WRONG_FACTS = "WRONG_FACTS"
    ALREADY_FILLED = "ALREADY_FILLED"
    OTHER = "OTHER"
