"""The words that people read for the values in `rules`, and what notices say."""

from talka.domains.matching.labels.moving import name_what_moves
from talka.domains.matching.labels.notices import name_notices
from talka.domains.matching.labels.words import (
    CHECK_OUTCOMES,
    CONTACT_STATES,
    CRITERIA,
    DECLINE_REASONS,
    END_REASONS,
    HAVINGS,
    LEAVE_REASONS,
    LIST_KINDS,
    MILESTONES,
    NOT_HIRED_REASONS,
    OBJECTION_SIDES,
    OBJECTION_STATES,
    ORIGINS,
    OUTCOMES,
    REFUSAL_STATES,
    START_PROOFS,
    STATES,
    STEPS,
    STEPS_FOR_EMPLOYERS,
    SUITABLE_CRITERIA,
    VERDICTS,
)


__all__ = [
    "CHECK_OUTCOMES",
    "CONTACT_STATES",
    "CRITERIA",
    "DECLINE_REASONS",
    "END_REASONS",
    "HAVINGS",
    "LEAVE_REASONS",
    "LIST_KINDS",
    "MILESTONES",
    "NOT_HIRED_REASONS",
    "OBJECTION_SIDES",
    "OBJECTION_STATES",
    "ORIGINS",
    "OUTCOMES",
    "REFUSAL_STATES",
    "START_PROOFS",
    "STATES",
    "STEPS",
    "STEPS_FOR_EMPLOYERS",
    "SUITABLE_CRITERIA",
    "VERDICTS",
    "name_notices",
    "name_what_moves",
]
