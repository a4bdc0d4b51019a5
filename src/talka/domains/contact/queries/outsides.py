"""Who is on the other side of a conversation, in words."""

from collections.abc import Callable, Collection

from talka.domains.contact.models import Thread
from talka.domains.people.api import people_named


Naming = Callable[[Collection[str]], dict[str, str]]

_namings: list[Naming] = []


def name_employers_by(naming: Naming) -> None:
    """Let the domain above, which knows employers, tell how they are called. It does so when loaded."""
    _namings.append(naming)


def outsides_of(threads: Collection[Thread]) -> dict[int, str]:
    """Return for each thread the name of the person or the employer outside, in two queries."""
    people = people_named([one.person_id for one in threads])
    references = {one.employer for one in threads if one.employer}
    employers: dict[str, str] = {}
    for naming in _namings if references else ():
        employers |= naming(references)
    return {
        one.pk: people.get(one.person_id or 0, "") or employers.get(one.employer, one.employer)
        for one in threads
    }
