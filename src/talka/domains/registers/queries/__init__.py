"""What outside registers say. Which adapter answers is a setting of the installation."""

from talka.domains.registers.queries.asking import employment, legal_entity, resident
from talka.domains.registers.queries.away import RegisterAway


__all__ = ["RegisterAway", "employment", "legal_entity", "resident"]
