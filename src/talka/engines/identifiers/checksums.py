"""Check digits. Each function takes the digits before the check digit and gives the digit."""

from collections.abc import Sequence

from stdnum.ee import ik
from stdnum.lv import pvn


LV_PERSON_WEIGHTS = (1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def two_stage(body: str) -> str:
    """
    Give the check digit of Lithuanian and Estonian codes.

    Weights 1 to 9, then again from 1; the sum modulo 11. When that is 10: weights from 3 on; when
    that is 10 too: 0. Source: RST 1185-91 (Lithuania), EVS 585 (Estonia). The Lithuanian company
    code follows the same rule, which python-stdnum has only for personal and VAT codes.
    """
    return ik.calc_check_digit(body + "0")


def latvian_person(body: str) -> str:
    """
    Give the check digit of a Latvian personal code issued before July 2017.

    (1101 - weighted sum) modulo 11 modulo 10. Never confirmed by the register, so it may only
    raise doubt; codes issued since then carry no check digit.
    """
    return str((1101 - _weighted(body, LV_PERSON_WEIGHTS)) % 11 % 10)


def is_latvian_company(code: str) -> bool:
    """Tell whether the eleven digits satisfy the check of Latvian registration numbers."""
    return pvn.checksum(code) == 3


def _weighted(body: str, weights: Sequence[int]) -> int:
    """Sum the digits, each times its weight."""
    return sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True))
