"""Where applications stand, who has to move and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum


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
    State.PROPOSED: frozenset(
        {State.SENT, State.DECLINED, State.LAPSED, State.CLOSED, State.WITHDRAWN}
    ),
    State.DECLINED: frozenset(),
    State.SENT: frozenset(
        {State.SEEN, State.INTERVIEW, State.OFFER, State.HIRED, State.LAPSED} | _ENDS
    ),
    State.SEEN: frozenset({State.INTERVIEW, State.OFFER, State.HIRED, State.LAPSED} | _ENDS),
    State.INTERVIEW: frozenset({State.OFFER, State.HIRED, State.LAPSED} | _ENDS),
    State.OFFER: frozenset({State.HIRED, State.LAPSED} | _ENDS),
    State.HIRED: frozenset({State.STARTED, State.NOT_HIRED, State.WITHDRAWN}),
    # Whoever is known to be there after a year was there after three months too.
    State.STARTED: frozenset(
        {State.RETAINED_3_MONTHS, State.RETAINED_6_MONTHS, State.RETAINED_12_MONTHS, State.LEFT}
    ),
    State.RETAINED_3_MONTHS: frozenset(
        {State.RETAINED_6_MONTHS, State.RETAINED_12_MONTHS, State.LEFT}
    ),
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
AT_WORK = frozenset(
    {
        State.STARTED,
        State.RETAINED_3_MONTHS,
        State.RETAINED_6_MONTHS,
        State.RETAINED_12_MONTHS,
    }
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
    """How we know that work has begun, or goes on."""

    CONTRACT = "CONTRACT"
    REGISTER = "REGISTER"
    EMPLOYER_STATEMENT = "EMPLOYER_STATEMENT"
    PERSON_STATEMENT = "PERSON_STATEMENT"


class ObjectionState(StrEnum):
    OPEN = "OPEN"
    UPHELD = "UPHELD"
    DISMISSED = "DISMISSED"


class ObjectionSide(StrEnum):
    """Who says that something is wrong: the person (or who acts for them), staff, or an employer."""

    PERSON = "PERSON"
    SERVICE = "SERVICE"
    EMPLOYER = "EMPLOYER"


class ContactState(StrEnum):
    """An employer has asked somebody without a name to show themselves."""

    ASKED = "ASKED"
    AGREED = "AGREED"
    REFUSED = "REFUSED"
    LAPSED = "LAPSED"


def may_move(*, origin: State, target: State) -> bool:
    """Tell whether an application may pass from one state to the other."""
    return target in MOVES[origin]


# What an employer can answer, by the word in addresses and mails, with the state it leads to.
EMPLOYERS_ANSWERS = {
    "invite": State.INTERVIEW,
    "offer": State.OFFER,
    "hire": State.HIRED,
    "not-hire": State.NOT_HIRED,
}
PERSONS_ANSWERS = ("accept", "decline")
STAY_ANSWERS = ("still", "left")
CONTACT_ANSWERS = ("agree", "refuse")


def employers_answers(state: State) -> list[str]:
    """Return what the employer can answer to an application in the state."""
    return [word for word, target in EMPLOYERS_ANSWERS.items() if target in MOVES[state]]


def may_withdraw(state: State) -> bool:
    """Tell whether the person may take the application back; a proposal is declined instead."""
    return state not in WAITING_FOR_PERSON and State.WITHDRAWN in MOVES[state]


@dataclass(frozen=True, slots=True)
class AnswerPolicy:
    """
    How long each side has, in days; see `policy/<country>/applications.toml`.

    `reminders` are days after the question on which whoever has to answer is reminded. `rate_from`
    is no number of days: how often an employer answers is told from so many answers on.
    """

    person_days: int
    employer_days: int
    contact_days: int
    objection_days: int
    reminders: tuple[int, ...]
    proof_days: int
    rate_from: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "reminders", tuple(self.reminders))


@dataclass(frozen=True, slots=True)
class ReplyRate:
    """How often an employer has answered those who applied, over the last twelve months."""

    answered: int
    asked: int
    rate_from: int

    @property
    def percent(self) -> int | None:
        """The share in whole per cent, or None when too few people have applied to tell."""
        return round(100 * self.answered / self.asked) if self.asked >= self.rate_from else None


class StartQuestion(IntEnum):
    """How far we are with somebody who was hired and of whom nobody says that work has begun."""

    NOT_YET = 0
    ASKED = 1
    REMINDED = 2
    COUNSELLOR_TOLD = 3
    MANAGER_TOLD = 4


def start_questions_due(
    *, starts_on: date, answer_by: date, policy: AnswerPolicy, today: date
) -> StartQuestion:
    """
    Return how far we should be by today.

    Both sides are asked on the first day and once more at the first reminder of the policy; when
    the time to answer is over the counsellor is told, and after as long again the manager.
    """
    if today > answer_by + timedelta(days=policy.proof_days):
        return StartQuestion.MANAGER_TOLD
    if today > answer_by:
        return StartQuestion.COUNSELLOR_TOLD
    if today >= starts_on + timedelta(days=min(policy.reminders)):
        return StartQuestion.REMINDED
    return StartQuestion.ASKED if today >= starts_on else StartQuestion.NOT_YET


def reminders_due(*, asked_on: date, sent: int, days: Sequence[int], today: date) -> int:
    """
    Return how many reminders should have gone out by today, at least those that were sent.

    `days` are the days after the question on which the policy reminds.
    """
    due = sum(1 for one in days if today >= asked_on + timedelta(days=one))
    return max(due, sent)
