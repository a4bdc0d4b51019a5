"""What goes into an index and what comes out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept of a classification with its labels in one language."""

    uri: str
    isco: str | None
    label: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    A concept that a typed text may mean.

    `label` is the preferred label, `matched` the preferred or alternative label that was
    nearest to the text, `score` an integer from 0 (nothing in common) to 1000 (the same title).
    """

    uri: str
    label: str
    isco: str | None
    score: int
    matched: str
