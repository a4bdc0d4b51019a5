"""Who is on the other side of a conversation, in words, and where staff read of them."""

from collections.abc import Callable, Collection
from unicodedata import combining, normalize

from django.db.models import Q, QuerySet

from talka.domains.contact.models import Thread
from talka.domains.people.api import people_named


Naming = Callable[[Collection[str]], dict[str, str]]
Finding = Callable[[Collection[int]], dict[int, str]]
MOST_WORDS = 5

_namings: list[Naming] = []
_findings: list[Finding] = []


def name_employers_by(naming: Naming) -> None:
    """Let the domain above, which knows employers, tell how they are called. It does so when loaded."""
    _namings.append(naming)


def find_files_by(finding: Finding) -> None:
    """Let the domain above, which knows files, tell the reference of each person's file."""
    _findings.append(finding)


def outsides_of(threads: Collection[Thread]) -> dict[int, str]:
    """Return for each thread the name of the person or the employer outside, in two queries."""
    people = people_named([one.person_id for one in threads])
    employers = _employers_named({one.employer for one in threads if one.employer})
    return {
        one.pk: people.get(one.person_id or 0, "") or employers.get(one.employer, one.employer)
        for one in threads
    }


def file_of_thread(thread: Thread) -> str:
    """Return the reference of the file of the person outside, empty where there is none."""
    if thread.person_id is None:
        return ""
    for finding in _findings:
        if found := finding([thread.person_id]).get(thread.person_id):
            return found
    return ""


def with_words(threads: QuerySet[Thread], words: str) -> QuerySet[Thread]:
    """Return those in whose subject, or in the name of whom they are with, every word is found."""
    references = threads.exclude(employer="").order_by().values_list("employer", flat=True)
    names = _employers_named(set(references.distinct()))
    for word in words.split()[:MOST_WORDS]:
        called = [reference for reference, name in names.items() if _folded(word) in _folded(name)]
        threads = threads.filter(
            Q(subject__unaccent__icontains=word)
            | Q(person__given_name__unaccent__icontains=word)
            | Q(person__family_name__unaccent__icontains=word)
            | Q(employer__in=called)
        )
    return threads


def _employers_named(references: Collection[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for naming in _namings if references else ():
        names |= naming(references)
    return names


def _folded(text: str) -> str:
    return "".join(one for one in normalize("NFD", text.casefold()) if not combining(one))
