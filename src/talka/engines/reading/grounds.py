"""The grounds on which equal-treatment law forbids an advert to choose, and what is found of them."""

from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """On what an advert may not choose."""

    SEX = "SEX"
    AGE = "AGE"
    FAMILY = "FAMILY"
    ORIGIN = "ORIGIN"
    RELIGION = "RELIGION"
    ORIENTATION = "ORIENTATION"
    DISABILITY = "DISABILITY"
    APPEARANCE = "APPEARANCE"
    VIEWS = "VIEWS"


@dataclass(frozen=True, slots=True)
class Unlawful:
    """
    A requirement or preference that the law forbids.

    `text[start:end]` is `words`, the words that show it; `sentence` is the sentence around them.
    """

    ground: Ground
    sentence: str
    start: int
    end: int
    words: str
