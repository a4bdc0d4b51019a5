"""Numbers of bank accounts."""

import re

from stdnum import iban
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat

from talka.engines.identifiers.spelling import LONGEST_TEXT, compact
from talka.engines.identifiers.terms import Problem, Standing, Verdict, malformed


BALTIC_LENGTHS = {"LT": 20, "LV": 21, "EE": 20}
LONGEST = 34

_HEAD = re.compile(r"[A-Z]{2}[0-9]{2}")


def check_iban(text: str) -> Verdict:
    """
    Judge an international bank account number of any country that uses them.

    Country, length and structure come from the SWIFT register that python-stdnum carries, the
    check digits from ISO 7064 (modulo 97). Check digits inside national numbers are not judged:
    banks do not keep to them everywhere.
    """
    if len(text) > LONGEST_TEXT:
        return malformed(Problem.WRONG_LENGTH)
    code = compact(text)
    if problem := _form_problem(code):
        return malformed(problem)
    display = iban.format(code)
    wrong = Verdict(Standing.UNVERIFIED, code, display, Problem.WRONG_CHECK_DIGIT)
    if not "02" <= code[2:4] <= "98":  # 00, 01 and 99 satisfy modulo 97, but are never issued
        return wrong
    try:
        iban.validate(code, check_country=False)
    except InvalidChecksum:
        return wrong
    return Verdict(Standing.FORMALLY_VALID, code, display)


def _form_problem(code: str) -> Problem | None:
    """Give what keeps the text from being such a number, whatever its check digits are."""
    if not code:
        return Problem.EMPTY
    if not (code.isascii() and code.isalnum()):
        return Problem.UNEXPECTED_CHARACTER
    if not _HEAD.match(code):
        return Problem.WRONG_STRUCTURE
    if len(code) > LONGEST or len(code) != BALTIC_LENGTHS.get(code[:2], len(code)):
        return Problem.WRONG_LENGTH
    try:
        iban.validate(f"{code[:2]}{iban.calc_check_digits(code)}{code[4:]}", check_country=False)
    except InvalidComponent:
        return Problem.UNKNOWN_COUNTRY
    except InvalidFormat:
        return Problem.WRONG_STRUCTURE
    return None
