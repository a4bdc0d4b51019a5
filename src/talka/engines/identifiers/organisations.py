"""Codes of companies and other organisations in Lithuania, Latvia and Estonia."""

from collections.abc import Callable

from talka.engines.identifiers.checksums import is_latvian_company, two_stage
from talka.engines.identifiers.spelling import digits_of
from talka.engines.identifiers.terms import (
    Country,
    Problem,
    Standing,
    Verdict,
    country_of,
    malformed,
)


def check_company_code(text: str, country: str) -> Verdict:
    """
    Judge the code that the national register of organisations gave.

    :param country: LT, LV or EE
    :raises CountryNotCovered: the country is another
    """
    issuer = country_of(country)
    code = digits_of(text, issuer, scheme="NTR")
    if isinstance(code, Problem):
        return malformed(code)
    return _RULES[issuer](code)


def _lithuanian(code: str) -> Verdict:
    """
    Judge a code of the Register of Legal Entities: nine digits, the last one checks the rest.

    Codes of seven digits come from the register before it; their check digit is not published.
    """
    if len(code) == 7:
        return Verdict(Standing.EXCEPTION, code, code, Problem.OLD_FORM)
    if len(code) != 9:
        return malformed(Problem.WRONG_LENGTH)
    return _checked(code, sound=code[-1] == two_stage(code[:-1]))


def _latvian(code: str) -> Verdict:
    """
    Judge a registration number: eleven digits, the first one above 3.

    Eleven digits from 0 to 3 on are a personal code. It is refused here, because codes of
    organisations are shown to everybody.
    """
    if len(code) != 11:
        return malformed(Problem.WRONG_LENGTH)
    if code[0] in "0123":
        return malformed(Problem.PERSONAL_CODE)
    return _checked(code, sound=is_latvian_company(code))


def _estonian(code: str) -> Verdict:
    """
    Judge a registrikood: eight digits, the first one 1, 7, 8 or 9.

    Another first digit only raises doubt, as the register may open a new range.
    """
    if len(code) != 8:
        return malformed(Problem.WRONG_LENGTH)
    if code[0] not in "1789":
        return Verdict(Standing.UNVERIFIED, code, code, Problem.UNDEFINED_FIRST_DIGIT)
    return _checked(code, sound=code[-1] == two_stage(code[:-1]))


def _checked(code: str, *, sound: bool) -> Verdict:
    """Give the verdict on a code of the right form."""
    if sound:
        return Verdict(Standing.FORMALLY_VALID, code, code)
    return Verdict(Standing.UNVERIFIED, code, code, Problem.WRONG_CHECK_DIGIT)


_RULES: dict[Country, Callable[[str], Verdict]] = {
    Country.LT: _lithuanian,
    Country.LV: _latvian,
    Country.EE: _estonian,
}
