"""What outside registers say about whoever registers."""

from datetime import date

from talka.domains.jobseekers.queries.drafts import draft_of
from talka.domains.jobseekers.rules.answers import answers_from
from talka.domains.jobseekers.rules.registration import Word
from talka.domains.people.api import CodeProof, Person, current_code, proof_of_identity
from talka.domains.registers.api import RegisterAway, employment, resident


def registers_say(code: str, country: str, *, day: date) -> Word:
    """Return what the registers know of the code; nothing while they are away."""
    if not code:
        return Word()
    try:
        found = resident(code, country)
        contracts = employment(code, country)
    except RegisterAway:
        return Word()
    has_work = any(one.ended_on is None or one.ended_on >= day for one in contracts)
    if found is None:
        return Word(has_work=has_work)
    return Word(
        given_name=found.given_name,
        family_name=found.family_name,
        birth_date=found.birth_date,
        municipality=found.municipality,
        address=found.address,
        has_work=has_work,
    )


def registers_say_of(person: Person, *, day: date) -> Word:
    """
    Return what the registers know of the code that the person has told, or has from before.

    Where a national sign-in vouches for a code, a draft asks about no other one.
    """
    is_vouched = proof_of_identity(person) is CodeProof.EID
    draft = None if is_vouched else draft_of(person)
    told = answers_from(draft.answers).code if draft else None
    if draft is not None and told is not None and draft.code:
        return registers_say(draft.code, told.country, day=day)
    code, country = current_code(person)
    return registers_say(code, country, day=day)
