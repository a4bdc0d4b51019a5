"""Whether people stay in the job: when they are asked, and what an answer means."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from talka.domains.matching.rules.applications import State


class Milestone(StrEnum):
    """The day about which we ask whether somebody still has the job."""

    THREE_MONTHS = "THREE_MONTHS"
    SIX_MONTHS = "SIX_MONTHS"
    TWELVE_MONTHS = "TWELVE_MONTHS"
    LAST_DAY = "LAST_DAY"


class CheckOutcome(StrEnum):
    """What came of the question. Without news nothing is known, and nothing is counted."""

    ASKED = "ASKED"
    STAYS = "STAYS"
    LEFT = "LEFT"
    NO_NEWS = "NO_NEWS"


class LeaveReason(StrEnum):
    """Why somebody no longer has the job."""

    OWN_WISH = "OWN_WISH"
    BY_EMPLOYER = "BY_EMPLOYER"
    IN_TRIAL_PERIOD = "IN_TRIAL_PERIOD"
    BY_AGREEMENT = "BY_AGREEMENT"
    CONTRACT_OVER = "CONTRACT_OVER"
    HEALTH = "HEALTH"
    OTHER_WORK = "OTHER_WORK"
    REGISTERED_AGAIN = "REGISTERED_AGAIN"
    DIED = "DIED"
    OTHER = "OTHER"


# Only the service itself says these.
SAID_BY_THE_SERVICE = frozenset({LeaveReason.REGISTERED_AGAIN, LeaveReason.DIED})


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """
    After how many days of work we ask, and how long each side has; see `applications.toml`.

    `reminders` are days after the question.
    """

    three_months: int
    six_months: int
    twelve_months: int
    answer_days: int
    reminders: tuple[int, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "reminders", tuple(self.reminders))

    def days(self) -> list[tuple[Milestone, int]]:
        """Return the days of work of each milestone, the earliest first."""
        return [
            (Milestone.THREE_MONTHS, self.three_months),
            (Milestone.SIX_MONTHS, self.six_months),
            (Milestone.TWELVE_MONTHS, self.twelve_months),
        ]


STATES_AFTER = {
    Milestone.THREE_MONTHS: State.RETAINED_3_MONTHS,
    Milestone.SIX_MONTHS: State.RETAINED_6_MONTHS,
    Milestone.TWELVE_MONTHS: State.RETAINED_12_MONTHS,
}


def state_after(milestone: Milestone) -> State | None:
    """Return the state of somebody who is known to be at work then; None where it stays as it is."""
    return STATES_AFTER.get(milestone)


def milestone_due(
    *,
    starts_on: date,
    ends_on: date | None,
    asked: Collection[tuple[Milestone, date]],
    policy: RetentionPolicy,
    today: date,
) -> tuple[Milestone, date] | None:
    """
    Return about which day the two sides should be asked now, or None.

    When the last day of work has passed, that is the question, and nothing is asked about later
    days until it is answered. Of several milestones that were missed only the last is asked.

    :param asked: what was asked before, each with the day it was about
    """
    if ends_on is not None and ends_on < today:
        last = (Milestone.LAST_DAY, ends_on)
        return None if last in asked else last
    reached = [
        (milestone, starts_on + timedelta(days=days))
        for milestone, days in policy.days()
        if starts_on + timedelta(days=days) <= today
    ]
    if not reached or reached[-1][0] in {milestone for milestone, _ in asked}:
        return None
    return reached[-1]
