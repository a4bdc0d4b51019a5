"""The skills that would open the most vacancies to a person."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import ngettext

from talka.domains.matching.queries.explaining import opening_skills
from talka.domains.taxonomy.api import labels_of_skills


MOST = 3


@dataclass(frozen=True, slots=True)
class Opener:
    """A skill and what it would open; an assumed one only has to be confirmed."""

    skill: str
    is_assumed: bool
    vacancies: int
    words: str


def openers_in_words(file_id: int, *, day: date) -> tuple[Opener, ...]:
    """Return the skills that would make the most further vacancies suitable, the best first."""
    found = opening_skills(file_id, day=day, limit=MOST)
    labels = labels_of_skills([one.skill for one in found])
    return tuple(
        Opener(
            skill=labels.get(one.skill, ""),
            is_assumed=one.is_assumed,
            vacancies=len(one.openings),
            words=ngettext(
                "%(n)s more job would suit you", "%(n)s more jobs would suit you", len(one.openings)
            )
            % {"n": len(one.openings)},
        )
        for one in found
        if one.openings and labels.get(one.skill)
    )
