"""Ask the register of a kind, through the adapter that this installation has for it."""

from typing import Protocol

from django.conf import settings

from talka.domains.registers.queries.network import NetworkRegister
from talka.domains.registers.queries.stub import StubRegister
from talka.domains.registers.rules import Employment, LegalEntity, Resident


class Register(Protocol):
    """What every adapter can answer. Each passes the same contract test."""

    def legal_entity(self, code: str, country: str) -> LegalEntity | None: ...

    def resident(self, code: str, country: str) -> Resident | None: ...

    def employment(self, code: str, country: str) -> list[Employment]: ...


def _register() -> Register:
    address = settings.REGISTERS_ADDRESS
    return NetworkRegister(address, token=settings.REGISTERS_TOKEN) if address else StubRegister()


def legal_entity(code: str, country: str) -> LegalEntity | None:
    """
    Return the organisation with the code, or None when the register knows none.

    :raises RegisterAway: the register does not answer
    """
    return _register().legal_entity(code, country)


def resident(code: str, country: str) -> Resident | None:
    """
    Return the person with the personal code, or None when the register knows none.

    :raises RegisterAway: the register does not answer
    """
    return _register().resident(code, country)


def employment(code: str, country: str) -> list[Employment]:
    """
    Return the contracts of the person with the personal code, the latest first.

    :raises RegisterAway: the register does not answer
    """
    return _register().employment(code, country)
