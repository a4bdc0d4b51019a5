"""Ask the register of a kind, through the adapter that this installation has for it."""

from typing import Protocol

from django.conf import settings

from talka.domains.registers.queries.away import RegisterAway
from talka.domains.registers.queries.network import NetworkRegister
from talka.domains.registers.queries.stub import StubRegister
from talka.domains.registers.rules import Employment, LegalEntity, Resident


class Register(Protocol):
    """What every adapter can answer. Each passes the same contract test."""

    def legal_entity(self, code: str, country: str) -> LegalEntity | None: ...

    def resident(self, code: str, country: str) -> Resident | None: ...

    def employment(self, code: str, country: str) -> list[Employment]: ...


class NoRegister:
    """Stands where no register is connected: it never answers, so nothing is taken for checked."""

    def legal_entity(self, code: str, country: str) -> LegalEntity | None:
        raise RegisterAway("no register is connected")

    def resident(self, code: str, country: str) -> Resident | None:
        raise RegisterAway("no register is connected")

    def employment(self, code: str, country: str) -> list[Employment]:
        raise RegisterAway("no register is connected")


def _register() -> Register:
    """Return the adapter of this installation; invented answers are for demo and tests only."""
    if address := settings.REGISTERS_ADDRESS:
        return NetworkRegister(address, token=settings.REGISTERS_TOKEN)
    return StubRegister() if settings.REGISTERS_STUB else NoRegister()


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
