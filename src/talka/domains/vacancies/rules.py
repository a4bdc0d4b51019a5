"""What the service decides about vacancies. Plain values in, plain values out."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum


HOURS_A_WEEK = Decimal(40)
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12


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
    State.RETURNED: frozenset(
        {State.SUBMITTED, State.PUBLISHED, State.FILLED, State.EXPIRED, State.WITHDRAWN}
    ),
    State.PUBLISHED: frozenset(
        {
            State.PAUSED,
            State.SUBMITTED,
            State.RETURNED,
            State.FILLED,
            State.EXPIRED,
            State.WITHDRAWN,
        }
    ),
    State.PAUSED: frozenset(
        {
            State.PUBLISHED,
            State.SUBMITTED,
            State.RETURNED,
            State.FILLED,
            State.EXPIRED,
            State.WITHDRAWN,
        }
    ),
    State.FILLED: frozenset({State.PUBLISHED}),
    State.EXPIRED: frozenset({State.PUBLISHED}),
    # For good, unless its employer was blocked and is no longer: see `state_after_block`.
    State.WITHDRAWN: frozenset(),
}

LIVE = frozenset({State.PUBLISHED, State.PAUSED})
# What a new vacancy can be a duplicate of.
CURRENT = LIVE | {State.SUBMITTED}
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


def state_after(reason: CloseReason) -> State:
    """Return the state in which a vacancy ends when it is closed for the reason."""
    if reason == CloseReason.FILLED:
        return State.FILLED
    if reason in {CloseReason.CLOSING_DATE, CloseReason.NO_SIGN_OF_LIFE}:
        return State.EXPIRED
    return State.WITHDRAWN


def state_after_block(*, before: State, is_ready: bool, is_checked: bool, was_open: bool) -> State:
    """Return where a vacancy comes back to when the block of its employer ends."""
    if before == State.SUBMITTED:
        return State.PUBLISHED if is_checked and is_ready else State.SUBMITTED
    if before == State.PUBLISHED and is_ready and (is_checked or was_open):
        return State.PUBLISHED
    return State.PAUSED


def may_move(*, origin: State, target: State) -> bool:
    """Tell whether a vacancy may pass from one state to the other."""
    return target in MOVES[origin]


def is_on_board(*, state: State, closes_on: date | None, today: date) -> bool:
    """Tell whether people can apply: it is published, and its last day has not passed."""
    return state == State.PUBLISHED and closes_on is not None and closes_on >= today


# From these shares of equal letter triples on, titles and texts count as the same.
LIKE_TITLE, LIKE_TEXT, SAME_TITLE = 0.5, 0.7, 0.85


def likeness(*, title: float, text: float, is_same_employer: bool) -> int:
    """
    Return by how many percent two vacancies of one place say the same; 0 for two different jobs.

    `title` and `text` are shares of equal letter triples, 0 to 1. Within one employer the same
    title is enough: nobody looks twice for the same people in the same place. Another employer's
    vacancy is a duplicate only when the text is the same too: an agency's copy, or one firm that
    is registered twice.
    """
    is_copy = title >= LIKE_TITLE and text >= LIKE_TEXT
    is_again = is_same_employer and title >= SAME_TITLE
    if not (is_copy or is_again):
        return 0
    return round(100 * max((title + text) / 2, title if is_again else 0.0))


class Frequency(StrEnum):
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"


DAYS_BETWEEN: dict[Frequency, int] = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}


def is_alert_due(*, frequency: Frequency, last_sent_on: date, today: date) -> bool:
    """Tell whether a saved search is looked through today."""
    return (today - last_sent_on).days >= DAYS_BETWEEN[frequency]


class ReportReason(StrEnum):
    DISCRIMINATION = "DISCRIMINATION"
    FRAUD = "FRAUD"
    WRONG_FACTS = "WRONG_FACTS"
    ALREADY_FILLED = "ALREADY_FILLED"
    OTHER = "OTHER"


class Problem(StrEnum):
    """What keeps a vacancy from being published."""

    NO_TITLE = "NO_TITLE"
    NO_OCCUPATION = "NO_OCCUPATION"
    NO_DESCRIPTION = "NO_DESCRIPTION"
    NO_PLACE = "NO_PLACE"
    NO_WORKING_TIME = "NO_WORKING_TIME"
    NO_PAY = "NO_PAY"
    PAY_BELOW_MINIMUM = "PAY_BELOW_MINIMUM"
    NO_OPEN_PLACE = "NO_OPEN_PLACE"
    NO_CLOSING_DATE = "NO_CLOSING_DATE"
    CLOSES_IN_PAST = "CLOSES_IN_PAST"
    OPEN_TOO_LONG = "OPEN_TOO_LONG"
    UNLAWFUL = "UNLAWFUL"


class Next(StrEnum):
    """What the clock asks for."""

    NOTHING = "NOTHING"
    EXPIRE = "EXPIRE"
    ASK = "ASK"
    PAUSE = "PAUSE"


@dataclass(frozen=True, slots=True)
class Offer:
    """The part of a vacancy that the law looks at. Pay is in euros, before tax."""

    title: str
    has_occupation: bool
    description: str
    has_place: bool
    is_remote: bool
    has_working_time: bool
    pay_from: Decimal | None
    pay_period: PayPeriod
    hours_per_week: Decimal | None
    closes_on: date | None
    has_unlawful: bool
    has_open_place: bool = True


@dataclass(frozen=True, slots=True)
class PublishingPolicy:
    """What the law says about publishing; see `policy/<country>/vacancies.toml`."""

    longest_offer_days: int
    pay_must_be_shown: bool
    minimum_month: int
    minimum_hour: Decimal
    full_time_hours: int


@dataclass(frozen=True, slots=True)
class StalePolicy:
    """After how many days without a sign of life an employer is asked, and when the vacancy pauses."""

    ask_after_days: int
    pause_after_days: int


def problems_of(offer: Offer, policy: PublishingPolicy, *, today: date) -> list[Problem]:
    """List everything that keeps the offer from being published, in the order of the form."""
    last_day = today + timedelta(days=policy.longest_offer_days)
    closes_on = offer.closes_on
    checks = [
        (Problem.NO_TITLE, not offer.title.strip()),
        (Problem.NO_OCCUPATION, not offer.has_occupation),
        (Problem.NO_DESCRIPTION, not offer.description.strip()),
        (Problem.NO_PLACE, not (offer.has_place or offer.is_remote)),
        (Problem.NO_WORKING_TIME, not offer.has_working_time),
        (Problem.NO_PAY, policy.pay_must_be_shown and offer.pay_from is None),
        (Problem.PAY_BELOW_MINIMUM, _is_below_minimum(offer, policy)),
        (Problem.NO_OPEN_PLACE, not offer.has_open_place),
        (Problem.NO_CLOSING_DATE, closes_on is None),
        (Problem.CLOSES_IN_PAST, closes_on is not None and closes_on < today),
        (Problem.OPEN_TOO_LONG, closes_on is not None and closes_on > last_day),
        (Problem.UNLAWFUL, offer.has_unlawful),
    ]
    return [problem for problem, found in checks if found]


def _is_below_minimum(offer: Offer, policy: PublishingPolicy) -> bool:
    """Compare like with like: part-time pay may be lower in proportion to its hours."""
    if offer.pay_from is None:
        return False
    if offer.pay_period == PayPeriod.HOUR:
        return offer.pay_from < policy.minimum_hour
    months = 12 if offer.pay_period == PayPeriod.YEAR else 1
    hours = offer.hours_per_week or Decimal(policy.full_time_hours)
    share = min(hours / policy.full_time_hours, Decimal(1))
    return offer.pay_from < policy.minimum_month * months * share


def monthly_pay(
    pay: Decimal | None, period: PayPeriod, hours_per_week: Decimal | None
) -> int | None:
    """Return the pay as whole euros a month, for comparing; an hour counts 52/12 weeks of hours."""
    if pay is None:
        return None
    if period == PayPeriod.YEAR:
        return int(pay / MONTHS_A_YEAR)
    if period == PayPeriod.HOUR:
        return int(pay * (hours_per_week or HOURS_A_WEEK) * WEEKS_A_YEAR / MONTHS_A_YEAR)
    return int(pay)


def next_by_clock(
    *,
    state: State,
    closes_on: date | None,
    sign_of_life_on: date | None,
    asked_on: date | None,
    policy: StalePolicy,
    today: date,
) -> Next:
    """Tell what the clock asks of a vacancy on this day."""
    if state not in {State.PUBLISHED, State.PAUSED}:
        return Next.NOTHING
    if closes_on is not None and closes_on < today:
        return Next.EXPIRE
    if state == State.PAUSED or sign_of_life_on is None:
        return Next.NOTHING
    if asked_on is not None and asked_on > sign_of_life_on:
        late = today > asked_on + timedelta(days=policy.pause_after_days - policy.ask_after_days)
        return Next.PAUSE if late else Next.NOTHING
    due = today > sign_of_life_on + timedelta(days=policy.ask_after_days)
    return Next.ASK if due else Next.NOTHING
