"""What the service itself does to applications when the person can go on with them no more."""

from enum import StrEnum

from talka.domains.matching.rules.applications import (
    WAITING_FOR_EMPLOYER,
    WAITING_FOR_PERSON,
    State,
)


class EndReason(StrEnum):
    """Why the service itself has withdrawn an application."""

    DIED = "DIED"
    REGISTRATION_ENDED = "REGISTRATION_ENDED"
    # Two records turned out to be one person, who had applied twice.
    JOINED = "JOINED"


# From here an application can be withdrawn; whoever has begun to work leaves.
NOT_YET_AT_WORK = WAITING_FOR_PERSON | WAITING_FOR_EMPLOYER | {State.HIRED}

_WAY = (
    State.PROPOSED,
    State.SENT,
    State.SEEN,
    State.INTERVIEW,
    State.OFFER,
    State.HIRED,
    State.STARTED,
    State.RETAINED_3_MONTHS,
    State.RETAINED_6_MONTHS,
    State.RETAINED_12_MONTHS,
)


def is_further(one: State, other: State) -> bool:
    """Tell whether an application in the state `one` has come further than one in the state `other`."""
    return _WAY.index(one) > _WAY.index(other)
