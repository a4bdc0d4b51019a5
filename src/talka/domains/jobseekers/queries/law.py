"""What the law says on a day."""

from datetime import date

from talka.domains.jobseekers.rules import MovesPolicy, RegistrationPolicy
from talka.kit import policy


FILE = "status"


def registration_policy(day: date) -> RegistrationPolicy:
    """Return the rules of registration that hold on the day."""
    return policy.in_force(RegistrationPolicy, file=FILE, table="registration", on=day)


def moves_policy(day: date) -> MovesPolicy:
    """Return the rules of decisions on the status that hold on the day."""
    return policy.in_force(MovesPolicy, file=FILE, table="moves", on=day)


def basis_of(table: str, day: date) -> tuple[str, str]:
    """Return the legal basis and the version of the table on the day."""
    return (
        policy.legal_basis(file=FILE, table=table, on=day),
        policy.version(file=FILE, table=table, on=day),
    )
