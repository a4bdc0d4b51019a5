"""Make codes for demonstrations and tests. They belong to nobody on purpose."""

from datetime import date

from stdnum import iban

from talka.engines.identifiers.accounts import BALTIC_LENGTHS
from talka.engines.identifiers.checksums import is_latvian_company, latvian_person, two_stage
from talka.engines.identifiers.terms import Country, country_of


FAR_RANGE = "99"  # the registers are far from it, so a demonstration names no real company
COMPANY_DIGITS = {Country.LT: 6, Country.LV: 7, Country.EE: 5}  # digits that `number` may have
BANKS = {Country.LT: "00000", Country.LV: "DEMO", Country.EE: "0000"}  # no such bank exists


def make_personal_code(country: str, *, birth_date: date, serial: int, sex_digit: int = 1) -> str:
    """
    Make a formally valid personal code in its compact form.

    :param birth_date: from 1 January 1800 to 31 December 2099
    :param serial: 0 to 999, tells apart people born on one day; from 900 on hardly ever issued
    :param sex_digit: 1 for a man, 2 for a woman; Latvian codes do not tell it
    :raises ValueError: a value is out of its range
    """
    issuer = country_of(country)
    _within(birth_date.year, 1800, 2099, "birth year")
    _within(serial, 0, 999, "serial")
    _within(sex_digit, 1, 2, "sex digit")
    century = birth_date.year // 100 - 18
    if issuer is Country.LV:
        body = f"{birth_date:%d%m%y}{century}{serial:03}"
        return body + latvian_person(body)
    body = f"{2 * century + sex_digit}{birth_date:%y%m%d}{serial:03}"
    return body + two_stage(body)


def make_dateless_latvian_code(serial: int) -> str:
    """
    Make a Latvian personal code of the form issued since July 2017, in its compact form.

    :param serial: 0 to 7,999,999,999; each gives another code
    :raises ValueError: the serial is out of its range
    """
    _within(serial, 0, 7_999_999_999, "serial")
    return f"3{serial + 2_000_000_000:010}"


def make_company_code(country: str, number: int) -> str:
    """
    Make a formally valid company code from a range that the registers have not reached.

    :param number: 0 to 999,999 for LT, 9,999,999 for LV, 99,999 for EE; each gives another code
    :raises ValueError: the number is out of its range
    """
    issuer = country_of(country)
    width = COMPANY_DIGITS[issuer]
    _within(number, 0, 10**width - 1, "number")
    start = f"{FAR_RANGE}{number:0{width}}"
    if issuer is Country.LV:
        endings = (f"{start}{ending:02}" for ending in range(100))
        return next(code for code in endings if is_latvian_company(code))
    return start + two_stage(start)


def make_iban(country: str, number: int) -> str:
    """
    Make a formally valid account number of a bank that does not exist, in its compact form.

    :param number: 0 to 9,999,999,999; each gives another account
    :raises ValueError: the number is out of its range
    """
    issuer = country_of(country)
    _within(number, 0, 9_999_999_999, "number")
    bank = BANKS[issuer]
    width = BALTIC_LENGTHS[issuer] - len("LT00") - len(bank)
    national = f"{bank}{number:0{width}}"
    return f"{issuer}{iban.calc_check_digits(f'{issuer}00{national}')}{national}"


def _within(value: int, lowest: int, highest: int, name: str) -> None:
    """Refuse a value that is out of its range."""
    if not lowest <= value <= highest:
        raise ValueError(f"The {name} is {value}, but it must be from {lowest} to {highest}.")
