"""The door of registers: the only names that other domains may use."""

from talka.domains.registers.queries import RegisterAway, employment, legal_entity, resident
from talka.domains.registers.rules import Employment, LegalEntity, Resident


__all__ = [
    "Employment",
    "LegalEntity",
    "RegisterAway",
    "Resident",
    "employment",
    "legal_entity",
    "resident",
]
