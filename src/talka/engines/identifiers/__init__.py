"""
Judge personal codes, company codes and bank account numbers, and make them for demonstrations.

A verdict says how a code looks. Whether it was issued, and to whom, only its register knows.
"""

from talka.engines.identifiers.accounts import check_iban
from talka.engines.identifiers.organisations import check_company_code
from talka.engines.identifiers.people import check_personal_code
from talka.engines.identifiers.samples import (
    make_company_code,
    make_dateless_latvian_code,
    make_iban,
    make_personal_code,
)
from talka.engines.identifiers.terms import (
    Country,
    CountryNotCovered,
    Problem,
    Standing,
    Verdict,
)


__all__ = [
    "Country",
    "CountryNotCovered",
    "Problem",
    "Standing",
    "Verdict",
    "check_company_code",
    "check_iban",
    "check_personal_code",
    "make_company_code",
    "make_dateless_latvian_code",
    "make_iban",
    "make_personal_code",
]
