"""What the law says on a day."""

from datetime import date
from typing import Any

from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.rules import (
    Fact,
    Facts,
    Move,
    MovesPolicy,
    Outcome,
    RegistrationPolicy,
    Situation,
    age_on,
    decide_registration,
)
from talka.domains.jobseekers.rules.answers import Circumstances
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


def table_of(move: Move) -> str:
    """Return the table of the policy on which a move rests."""
    return "registration" if move in {Move.REGISTER, Move.REFUSE} else "moves"


def facts_of(file: JobseekerFile, day: date) -> dict[Fact, Any]:
    """Return the facts on which a decision about the registration rests on the day."""
    born = file.person.birth_date
    known = {Fact.AGE: age_on(born, day)} if born else {}
    return {**known, Fact.SITUATION: file.situation, Fact.IS_READY: file.is_ready}


def outcome_for(file: JobseekerFile, day: date) -> Outcome | None:
    """Return what the law of the day says about the registration; None while a fact is unknown."""
    return outcome_with(file, Circumstances(file.situation, file.is_ready), day)


def outcome_with(file: JobseekerFile, told: Circumstances, day: date) -> Outcome | None:
    """Return what the law would say if the person were in the situation that was told."""
    born = file.person.birth_date
    if born is None or not told.situation:
        return None
    facts = Facts(age_on(born, day), Situation(told.situation), told.is_ready)
    return decide_registration(facts, registration_policy(day))
