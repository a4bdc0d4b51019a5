"""Real people and real work are compared; every pair is explained, and one person's list is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from talka.domains.jobseekers.api import JobseekerFile
from talka.domains.matching.api import Audience, Told, explain_many, suggestions_for, tell
from talka.domains.vacancies.api import Vacancy
from talka.engines.matching import Comparison, Outcome
from tests.journeys.real_country import TODAY


MARKS = {"met": "+", "missing": "-", "unknown": "?"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A person, a vacancy, and how they compare; `listed_score` where it stands on the list."""

    file: JobseekerFile
    vacancy: Vacancy
    found: Comparison
    listed_score: int | None


def pairs_of(files: Iterable[JobseekerFile], vacancies: list[Vacancy]) -> list[Pair]:
    """Explain everybody with every vacancy, on the list or not."""
    by_number = {one.pk: one for one in vacancies}
    found = []
    for file in files:
        listed = {one.vacancy.pk: one.score for one in suggestions_for(file.pk)}
        compared = explain_many(file.pk, [*by_number], day=TODAY)
        found += [
            Pair(file, by_number[number], comparison, listed.get(number))
            for number, comparison in compared.items()
        ]
    return found


def adds_up(pair: Pair) -> bool:
    """Tell whether the score is the sum of its reasons, none above what it could give."""
    reasons = pair.found.reasons
    return (
        pair.found.score == sum(one.points for one in reasons)
        and pair.found.of == sum(one.of for one in reasons) == 100_000
        and all(0 <= one.points <= one.of for one in reasons)
    )


def is_settled(pair: Pair) -> bool:
    """Tell whether each must-have came out, and the list holds the pair if and only if it may."""
    found = pair.found
    is_open = all(one.outcome in Outcome for one in found.checks)
    misses = any(one.outcome is Outcome.MISSING for one in found.checks)
    is_listed = pair.listed_score is not None
    return (
        is_open
        and found.is_feasible != misses
        and is_listed == found.is_listable
        and bool(found.failed) != is_listed
        and (not is_listed or pair.listed_score == found.score)
    )


def told(pair: Pair) -> Told:
    """Return the pair in words, as staff read it."""
    return tell(pair.file, pair.vacancy, audience=Audience.STAFF, day=TODAY)


def list_of(file: JobseekerFile) -> Iterator[str]:
    """Tell the person's whole list, each entry with its reasons and must-haves."""
    yield f"{file.person.full_name}, {file.reference}"
    for place, one in enumerate(suggestions_for(file.pk), start=1):
        words = tell(file, one.vacancy, audience=Audience.PERSON, day=TODAY)
        yield ""
        yield f"{place}. {one.vacancy.title}, {one.vacancy.employer.name}: {words.points} of {words.out_of}"
        yield f"   {words.why}"
        for line in words.reasons:
            note = f" ({line.note})" if line.note else ""
            yield f"   {line.points:>3} of {line.out_of:>3}  {line.text}{note}"
        for must in words.musts:
            yield f"     {MARKS[must.standing]} {must.text}"
        for text in words.helps:
            yield f"     > {text}"
        yield f"   {words.competition} {one.score} of {words.explanation.of} points exactly."
