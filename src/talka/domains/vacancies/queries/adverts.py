"""What the text of an advert says, proposed as answers to the questions of the vacancy form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from talka.domains.taxonomy.api import (
    ConceptFound,
    Contract,
    Level,
    WorkingTime,
    find_skills_in,
    labels_of_occupations,
    occupation_candidates,
    places_in,
)
from talka.domains.vacancies.rules import Need, PayPeriod
from talka.engines.coding import detect_language
from talka.engines.reading import Advert as Text
from talka.engines.reading import Found, LanguageNeed
from talka.engines.reading import read_advert as read
from talka.kit.languages import LANGUAGES


MOST_OCCUPATIONS = 5
MOST_PLACES = 4
MOST_SKILLS = 25
LONGEST_TITLE = 200
# What stands in quotation marks is the name of a firm or a shop.
QUOTES = frozenset("„“”\"«»‚‘'")
QUOTED_NAME = re.compile('[„“”"«].*$')
# Where an advert names a language without a level.
USUAL_LEVEL = Level.B1
# From this score on an occupation is chosen beforehand; below it the employer chooses.
GOOD_ENOUGH = 700


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer that was read: the value to keep, its words, and the sentence it was read in."""

    value: str
    label: str
    read_in: str


@dataclass(frozen=True, slots=True)
class LanguageRead:
    """A language that the advert asks for; `is_level_said` is false where the level is our proposal."""

    code: str
    level: Level
    need: Need
    is_level_said: bool
    read_in: str


@dataclass(frozen=True, slots=True)
class Advert:
    """
    Everything that was read in an advert. `quotes` names questions and where they were answered.

    `is_foreign`: the text is in none of our languages, so only what needs no language was read in
    it. `is_occupation_clear`: the first of the occupations can be taken for granted until somebody
    says otherwise. Pay is before tax. Where the advert says it after tax, or by the day or week, `pay_elsewise` quotes
    it and the amounts are left open.
    """

    text: str
    language: str
    is_foreign: bool
    title: str
    occupations: tuple[Reading, ...]
    is_occupation_clear: bool
    places: tuple[Reading, ...]
    skills: tuple[Reading, ...]
    languages: tuple[LanguageRead, ...]
    licences: tuple[Reading, ...]
    working_times: tuple[WorkingTime, ...]
    contract: Contract | None
    is_remote: bool
    hours_per_week: Decimal | None
    pay_from: Decimal | None
    pay_to: Decimal | None
    pay_period: PayPeriod
    pay_elsewise: str
    positions: int
    education_level: int | None
    experience_years: int
    starts_on: date | None
    closes_on: date | None
    email: str
    phone: str
    quotes: tuple[tuple[str, str], ...]


def read_advert(text: str, *, language: str, today: date) -> Advert:
    """Read the text of an advert; `language` is that of the page, for a text that tells none of ours."""
    told = detect_language(text)
    found = read(text, told or language, today=today, places={})
    title = found.title.value[:LONGEST_TITLE] if found.title else ""
    if told not in LANGUAGES:
        return _read_abroad(text, language, title, found)
    jobs = _jobs(title, told)
    low, high, period, elsewise = _pay(found)
    return Advert(
        text=text,
        language=told,
        is_foreign=False,
        title=title,
        occupations=_occupations(jobs, title),
        is_occupation_clear=_is_clear(jobs),
        places=tuple(
            Reading(one.municipality, one.label, _sentence(found, one.start))
            for one in places_in(text, told)
            if text[one.start - 1 : one.start] not in QUOTES
        )[:MOST_PLACES],
        skills=_skills(text, told, found),
        languages=tuple(_language(found, one) for one in found.languages),
        licences=tuple(
            Reading(one.value, one.value, _sentence(found, one.start)) for one in found.licences
        ),
        working_times=tuple(WorkingTime(one.value) for one in found.working_times),
        contract=Contract(found.contract.value) if found.contract else None,
        is_remote=found.remote is not None,
        hours_per_week=found.hours.value.highest if found.hours else None,
        pay_from=low,
        pay_to=high,
        pay_period=period,
        pay_elsewise=elsewise,
        positions=found.positions.value if found.positions else 1,
        education_level=found.education.value if found.education else None,
        experience_years=found.experience_years.value if found.experience_years else 0,
        starts_on=found.start.value.on if found.start else None,
        closes_on=found.closes_on.value if found.closes_on else None,
        email=found.email.value if found.email else "",
        phone=found.phone.value if found.phone else "",
        quotes=_quotes(_read_at(found), found),
    )


def _read_abroad(text: str, language: str, title: str, found: Text) -> Advert:
    """
    Return what can be read in any language: the title, whom to ask, and an occupation of that name.

    Words of a language that we do not know look like others in ours: a Swedish "till" is no till.
    """
    jobs = [one for one in _jobs(title, language) if one.score >= GOOD_ENOUGH]
    return Advert(
        text=text,
        language=language,
        is_foreign=True,
        title=title,
        occupations=_occupations(jobs, title),
        is_occupation_clear=_is_clear(jobs),
        places=(),
        skills=(),
        languages=(),
        licences=(),
        working_times=(),
        contract=None,
        is_remote=False,
        hours_per_week=None,
        pay_from=None,
        pay_to=None,
        pay_period=PayPeriod.MONTH,
        pay_elsewise="",
        positions=1,
        education_level=None,
        experience_years=0,
        starts_on=None,
        closes_on=None,
        email=found.email.value if found.email else "",
        phone=found.phone.value if found.phone else "",
        quotes=_quotes({"contact_email": found.email, "contact_phone": found.phone}, found),
    )


def _jobs(title: str, language: str) -> list[ConceptFound]:
    """Return the occupations that the title may mean, asked in its own language, best first."""
    job = QUOTED_NAME.sub("", title).strip()
    return occupation_candidates(job, language=language, limit=MOST_OCCUPATIONS) if job else []


def _is_clear(jobs: Sequence[ConceptFound]) -> bool:
    return bool(jobs) and jobs[0].score >= GOOD_ENOUGH


def _occupations(jobs: Sequence[ConceptFound], title: str) -> tuple[Reading, ...]:
    """Name the occupations in the language of the page."""
    labels = labels_of_occupations([one.concept_id for one in jobs])
    return tuple(Reading(one.uri, labels.get(one.concept_id, one.label), title) for one in jobs)


def _skills(text: str, language: str, found: Text) -> tuple[Reading, ...]:
    """Return the skills that are named; a language that is asked for stands among the languages."""
    spoken = [(one.start, one.end) for one in found.languages]
    return tuple(
        Reading(str(one.skill_id), one.label, _sentence(found, one.start))
        for one in find_skills_in(text, language)
        if not any(start <= one.start < end for start, end in spoken)
    )[:MOST_SKILLS]


def _pay(found: Text) -> tuple[Decimal | None, Decimal | None, PayPeriod, str]:
    if found.pay is None:
        return None, None, PayPeriod.MONTH, ""
    pay = found.pay.value
    if pay.is_net or pay.period.value not in {one.value for one in PayPeriod}:
        return None, None, PayPeriod.MONTH, _sentence(found, found.pay.start)
    highest = None if pay.highest == pay.lowest else pay.highest
    return pay.lowest, highest, PayPeriod(pay.period.value), ""


def _language(found: Text, one: Found[LanguageNeed]) -> LanguageRead:
    need = one.value
    return LanguageRead(
        code=need.code,
        level=Level(need.level) if need.level else USUAL_LEVEL,
        need=Need.WISHED if need.is_wished else Need.REQUIRED,
        is_level_said=need.level is not None,
        read_in=_sentence(found, one.start),
    )


def _read_at(found: Text) -> dict[str, Found[object] | None]:
    """Return for each question what answered it."""
    return {
        "contract": found.contract,
        "working_times": found.working_times[0] if found.working_times else None,
        "is_remote": found.remote,
        "hours_per_week": found.hours,
        "pay_from": found.pay,
        "positions": found.positions,
        "education_level": found.education,
        "experience_years": found.experience_years,
        "starts_on": found.start,
        "closes_on": found.closes_on,
        "contact_email": found.email,
        "contact_phone": found.phone,
    }


def _quotes(
    read_at: Mapping[str, Found[object] | None], found: Text
) -> tuple[tuple[str, str], ...]:
    return tuple((name, _sentence(found, one.start)) for name, one in read_at.items() if one)


def _sentence(found: Text, start: int) -> str:
    """Return the sentence in which the character stands."""
    inside = (one.value for one in found.sentences if one.start <= start < one.end)
    return next(inside, "").strip()
