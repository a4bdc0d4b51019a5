"""What the text of an advert says, proposed as answers to the questions of the vacancy form."""

from dataclasses import dataclass
from decimal import Decimal

from talka.domains.taxonomy.api import (
    find_skills_in,
    occupation_candidates,
    places_in,
)
from talka.domains.vacancies.rules import PayPeriod
from talka.engines.coding import detect_language


MOST_OCCUPATIONS = 5
MOST_PLACES = 4
MOST_SKILLS = 25
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer that was read: the value to keep, its words, and the sentence it was read in."""

    value: str = ""
    label: str = ""
    read_in: str = ""


@dataclass(frozen=True, slots=True)
class Advert:
    """Everything that was read in an advert. `quotes` names questions and where they were answered."""

    text: str
    language: str
    title: Reading = Reading()
    occupations: tuple[Reading, ...] = ()
    places: tuple[Reading, ...] = ()
    skills: tuple[Reading, ...] = ()
    languages: tuple[Reading, ...] = ()
    licences: tuple[Reading, ...] = ()
    working_times: tuple[Reading, ...] = ()
    contract: Reading = Reading()
    remote: Reading = Reading()
    hours_per_week: Decimal | None = None
    pay_from: Decimal | None = None
    pay_to: Decimal | None = None
    pay_period: PayPeriod = PayPeriod.MONTH
    education_level: int | None = None
    experience_years: int = 0
    quotes: tuple[tuple[str, Reading], ...] = ()


def read_advert(text: str) -> Advert:
    """Read the text of an advert in any of the five languages."""
    language = detect_language(text) or ""
    title = next((line.strip() for line in text.splitlines() if line.strip()), "")[:LONGEST_TITLE]
    occupations = occupation_candidates(title, limit=MOST_OCCUPATIONS)
    return Advert(
        text=text,
        language=language,
        title=Reading(title, title, title),
        occupations=tuple(Reading(one.uri, one.label, title) for one in occupations),
        places=tuple(
            Reading(one.municipality, one.label, _around(text, one.start, one.end))
            for one in places_in(text, language or None)[:MOST_PLACES]
        ),
        skills=tuple(
            Reading(str(one.skill_id), one.label, _around(text, one.start, one.end))
            for one in find_skills_in(text, language or None)[:MOST_SKILLS]
        ),
    )


def _around(text: str, start: int, end: int) -> str:
    """Return the line or sentence that stands around the characters."""
    left = max(text.rfind(mark, 0, start) for mark in ("\n", ". ", "! ", "? ")) + 1
    rights = [text.find(mark, end) for mark in ("\n", ". ", "! ", "? ")]
    right = min((one for one in rights if one >= 0), default=len(text))
    return text[left:right].strip()
