"""Bring what people type and paste into one spelling."""

import re
import unicodedata

from talka.engines.identifiers.terms import Country, Problem


LONGEST_TEXT = 100  # characters; anything longer is refused unread, the longest IBAN has 34

_FILLING = re.compile(r"[\s\-\u00ad\u200b-\u200f\u202a-\u202e\u2010-\u2015\u2060\u2212\ufeff]")
_SEMANTIC_PREFIX = re.compile(r"(PNO|NTR)([A-Z]{2})(?=[0-9])")


def compact(text: str) -> str:
    """
    Give the text in capitals without spaces, hyphens and marks that cannot be seen.

    Full-width letters and digits become plain ones.
    """
    plain = unicodedata.normalize("NFKC", text)
    return _FILLING.sub("", plain).upper()


def digits_of(text: str, country: Country, *, scheme: str) -> str | Problem:
    """
    Give the digits of a national code, or what keeps the text from being one.

    Accepts the form that electronic identity uses, such as `PNOLT-38001085718` (`scheme` PNO for
    persons, NTR for organisations; ETSI EN 319 412-1, 5.1.3 and 5.1.4).
    """
    if len(text) > LONGEST_TEXT:
        return Problem.WRONG_LENGTH
    code = compact(text)
    prefix = _SEMANTIC_PREFIX.match(code)
    if prefix and prefix[1] == scheme:
        if prefix[2] != country:
            return Problem.OTHER_COUNTRY
        code = code[prefix.end() :]
    if not code:
        return Problem.EMPTY
    if not (code.isascii() and code.isdigit()):
        return Problem.UNEXPECTED_CHARACTER
    return code
