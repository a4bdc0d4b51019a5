"""The words of the engine. Every value is frozen, and none shows a code when it is printed."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Country(StrEnum):
    """The countries whose codes this engine knows, by ISO 3166-1."""

    LT = "LT"
    LV = "LV"
    EE = "EE"


class CountryNotCovered(ValueError):
    """This engine knows no such codes for this country."""


class Standing(StrEnum):
    """How far a code can be trusted without asking the register that issued it."""

    FORMALLY_VALID = "FORMALLY_VALID"
    EXCEPTION = "EXCEPTION"  # lawful, though the general rule does not hold for it
    UNVERIFIED = "UNVERIFIED"  # looks wrong, an operator who saw the document may override
    MALFORMED = "MALFORMED"  # cannot be such a code at all


class Problem(StrEnum):
    """Why a code is not plainly valid."""

    EMPTY = "EMPTY"
    UNEXPECTED_CHARACTER = "UNEXPECTED_CHARACTER"
    WRONG_LENGTH = "WRONG_LENGTH"
    WRONG_STRUCTURE = "WRONG_STRUCTURE"
    UNKNOWN_COUNTRY = "UNKNOWN_COUNTRY"
    OTHER_COUNTRY = "OTHER_COUNTRY"
    UNDEFINED_FIRST_DIGIT = "UNDEFINED_FIRST_DIGIT"
    UNDEFINED_CENTURY = "UNDEFINED_CENTURY"
    PERSONAL_CODE = "PERSONAL_CODE"  # a person's code where an organisation's is asked
    NOT_YET_BORN = "NOT_YET_BORN"
    IMPOSSIBLE_DATE = "IMPOSSIBLE_DATE"
    WRONG_CHECK_DIGIT = "WRONG_CHECK_DIGIT"
    BIRTHDAY_UNKNOWN = "BIRTHDAY_UNKNOWN"  # month or day 00
    OUTSIDE_THE_RULES = "OUTSIDE_THE_RULES"  # Lithuanian code that starts with 9
    OLD_FORM = "OLD_FORM"  # Lithuanian company code of seven digits


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    What can be said of a code from the code alone.

    `canonical` is the form to store and compare, `display` the form people write; both are empty
    when the code is malformed. `problem` is None exactly when the code is formally valid.
    `birth_date` is what the code says, also when its check digit is wrong. Codes and dates stay
    out of the printed form, so that a verdict in a log line reveals nobody.
    """

    standing: Standing
    canonical: str = field(default="", repr=False)
    display: str = field(default="", repr=False)
    problem: Problem | None = None
    birth_date: date | None = field(default=None, repr=False)

    @property
    def is_acceptable(self) -> bool:
        """Tell whether the code may be stored without anybody's override."""
        return self.standing in (Standing.FORMALLY_VALID, Standing.EXCEPTION)

    @property
    def may_be_overridden(self) -> bool:
        """Tell whether an operator who has seen the document may store the code anyway."""
        return self.standing is Standing.UNVERIFIED


def country_of(country: str) -> Country:
    """
    Give the country as this engine knows it.

    :raises CountryNotCovered: the country is not LT, LV or EE
    """
    try:
        return Country(country)
    except ValueError as error:
        raise CountryNotCovered(f"No identifiers are known for the country {country!r}.") from error


def malformed(problem: Problem) -> Verdict:
    """Refuse the text; nothing of it is kept."""
    return Verdict(Standing.MALFORMED, problem=problem)
