"""Personal codes of Lithuania, Latvia and Estonia."""

from collections.abc import Callable
from datetime import date

from talka.engines.identifiers.checksums import latvian_person, two_stage
from talka.engines.identifiers.spelling import digits_of
from talka.engines.identifiers.terms import (
    Country,
    Problem,
    Standing,
    Verdict,
    country_of,
    malformed,
)


LENGTH = 11


def check_personal_code(text: str, country: str, *, today: date) -> Verdict:
    """
    Judge a personal code by its form, its date of birth and its check digit.

    The sex that a code of Lithuania or Estonia tells is never given: nothing needs it.

    :param country: LT, LV or EE
    :param today: nobody is born after this day
    :raises CountryNotCovered: the country is another
    """
    issuer = country_of(country)
    code = digits_of(text, issuer, scheme="PNO")
    if isinstance(code, Problem):
        return malformed(code)
    if len(code) != LENGTH:
        return malformed(Problem.WRONG_LENGTH)
    return _RULES[issuer](code, today)


def _lithuanian(code: str, today: date) -> Verdict:
    """
    Judge eleven digits G YYMMDD NNN K; G is 1 to 6.

    Codes that start with 9 were given outside the rules. Where the birthday was not known, month
    and day are 00. Source: Law on the Population Register; RST 1185-91.
    """
    if code[0] == "9":
        return Verdict(Standing.EXCEPTION, code, code, Problem.OUTSIDE_THE_RULES)
    if code[0] not in "123456":
        return malformed(Problem.UNDEFINED_FIRST_DIGIT)
    year, month, day = _year_first(code)
    if month == 0 or day == 0:
        return _without_birthday(code, year, month, day, today)
    return _with_birth_date(code, code, (year, month, day), two_stage, today)


def _estonian(code: str, today: date) -> Verdict:
    """Judge eleven digits G YYMMDD SSS K; G is 1 to 8. Source: EVS 585."""
    if code[0] not in "12345678":
        return malformed(Problem.UNDEFINED_FIRST_DIGIT)
    return _with_birth_date(code, code, _year_first(code), two_stage, today)


def _latvian(code: str, today: date) -> Verdict:
    """
    Judge eleven digits DDMMYY-CNNNK, or the form without a date: 3, then 2 to 9, then nine more.

    The form without a date is issued since 1 July 2017 and is random: no check digit is asked.
    Source: Office of Citizenship and Migration Affairs.
    """
    display = f"{code[:6]}-{code[6:]}"
    if code[0] == "3" and code[1] >= "2":
        return Verdict(Standing.FORMALLY_VALID, code, display)
    if code[6] not in "012":
        return malformed(Problem.UNDEFINED_CENTURY)
    year = 1800 + 100 * int(code[6]) + int(code[4:6])
    born = (year, int(code[2:4]), int(code[:2]))
    return _with_birth_date(code, display, born, latvian_person, today)


def _year_first(code: str) -> tuple[int, int, int]:
    """Give year, month and day of a Lithuanian or Estonian code; month and day may be anything."""
    century = 1800 + 100 * ((int(code[0]) - 1) // 2)
    return century + int(code[1:3]), int(code[3:5]), int(code[5:7])


def _with_birth_date(
    code: str,
    display: str,
    born: tuple[int, int, int],
    check_digit: Callable[[str], str],
    today: date,
) -> Verdict:
    """Judge a code that must hold a date of birth and a check digit."""
    try:
        birth_date = date(*born)
    except ValueError:
        return Verdict(Standing.UNVERIFIED, code, display, Problem.IMPOSSIBLE_DATE)
    if birth_date > today:
        return malformed(Problem.NOT_YET_BORN)
    if code[-1] != check_digit(code[:-1]):
        wrong = Problem.WRONG_CHECK_DIGIT
        return Verdict(Standing.UNVERIFIED, code, display, wrong, birth_date)
    return Verdict(Standing.FORMALLY_VALID, code, display, birth_date=birth_date)


def _without_birthday(code: str, year: int, month: int, day: int, today: date) -> Verdict:
    """Judge a Lithuanian code whose month or day is 00."""
    if year > today.year:
        return malformed(Problem.NOT_YET_BORN)
    if month > 12 or day > 31:
        return Verdict(Standing.UNVERIFIED, code, code, Problem.IMPOSSIBLE_DATE)
    if code[-1] != two_stage(code[:-1]):
        return Verdict(Standing.UNVERIFIED, code, code, Problem.WRONG_CHECK_DIGIT)
    return Verdict(Standing.EXCEPTION, code, code, Problem.BIRTHDAY_UNKNOWN)


_RULES: dict[Country, Callable[[str, date], Verdict]] = {
    Country.LT: _lithuanian,
    Country.LV: _latvian,
    Country.EE: _estonian,
}
