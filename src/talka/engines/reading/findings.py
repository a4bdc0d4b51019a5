"""What can be read in a job advert. Every finding tells where in the text it was read."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar


Value = TypeVar("Value", covariant=True)


class WorkingTime(StrEnum):
    """When the work is done."""

    FULL_DAY = "FULL_DAY"
    PART_TIME = "PART_TIME"
    SHIFTS = "SHIFTS"
    NIGHTS = "NIGHTS"
    WEEKENDS = "WEEKENDS"
    FLEXIBLE = "FLEXIBLE"


class Contract(StrEnum):
    """Kinds of contract, after the code list of EURES."""

    PERMANENT = "PERMANENT"
    TEMPORARY = "TEMPORARY"
    SEASONAL = "SEASONAL"
    ON_CALL = "ON_CALL"
    AGENCY = "AGENCY"
    APPRENTICESHIP = "APPRENTICESHIP"
    TRAINEESHIP = "TRAINEESHIP"
    SELF_EMPLOYED = "SELF_EMPLOYED"
    VOLUNTEER = "VOLUNTEER"


class Period(StrEnum):
    """For how much work the pay is."""

    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    YEAR = "YEAR"


class Remote(StrEnum):
    """Whether the work can be done from home."""

    FULLY = "FULLY"
    PARTLY = "PARTLY"


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A value that `text[start:end]` says; a guess is what the words suggest but do not say."""

    value: Value
    start: int
    end: int
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Pay:
    """
    Pay in euros. `is_net` is None where the text does not say whether before or after tax.

    Where only one amount is named without "from" or "up to", both bounds are that amount.
    `is_period_guessed` tells that the period was concluded from the amount.
    """

    lowest: Decimal | None
    highest: Decimal | None
    period: Period
    is_net: bool | None
    is_period_guessed: bool


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week; both the same where one number is named."""

    lowest: Decimal
    highest: Decimal


@dataclass(frozen=True, slots=True)
class LanguageNeed:
    """A language by its ISO 639-1 code, a level from A1 to C2 or None, and whether it is only a plus."""

    code: str
    level: str | None
    is_wished: bool


@dataclass(frozen=True, slots=True)
class Start:
    """When the work begins: a day, or at once."""

    on: date | None
    at_once: bool


@dataclass(frozen=True, slots=True)
class Advert:
    """Everything that was read in an advert; what it does not say is None or empty."""

    title: Found[str] | None
    sentences: tuple[Found[str], ...]
    hours: Found[Hours] | None
    working_times: tuple[Found[WorkingTime], ...]
    contract: Found[Contract] | None
    remote: Found[Remote] | None
    pay: Found[Pay] | None
    places: tuple[Found[str], ...]
    languages: tuple[Found[LanguageNeed], ...]
    licences: tuple[Found[str], ...]
    education: Found[int] | None
    experience_years: Found[int] | None
    positions: Found[int] | None
    start: Found[Start] | None
    closes_on: Found[date] | None
    email: Found[str] | None
    phone: Found[str] | None
