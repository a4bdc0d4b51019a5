"""The plain values that outside registers give us."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LegalEntity:
    """An organisation as its national register knows it."""

    country: str
    code: str
    name: str
    legal_form: str
    address: str
    municipality: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class Resident:
    """A person as the population register knows them."""

    country: str
    given_name: str
    family_name: str
    birth_date: date
    address: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Employment:
    """A contract that the register of the insured knows of."""

    employer_code: str
    began_on: date
    ended_on: date | None
