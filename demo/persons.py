"""Jobseekers before they register: who they are, what they can, what they want."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.firms import PAY, TRADES
from demo.names import full_name
from talka.domains.jobseekers.api import (
    Address,
    Answers,
    Birth,
    Channel,
    Circumstances,
    Code,
    Consents,
    Contact,
    Job,
    Jobs,
    Limits,
    Name,
    Occupations,
    Permit,
    Permits,
    Schooling,
    Situation,
    Skills,
    Terms,
    Tongue,
    Tongues,
    Travel,
)
from talka.domains.people.api import Purpose
from talka.domains.taxonomy.api import (
    Condition,
    Contract,
    Municipality,
    Occupation,
    WorkingTime,
    essential_skills,
    optional_skills,
)
from talka.engines.identifiers import make_personal_code


LANGUAGES = ("lt", "ru", "en", "lv", "et")
SHARES = (0.86, 0.08, 0.03, 0.02, 0.01)
# How many people seek work in an occupation, by first digit of ISCO.
CROWDS = {"1": 2, "2": 8, "3": 10, "4": 9, "5": 24, "6": 4, "7": 18, "8": 11, "9": 14}
EDUCATION = {"1": (6, 7), "2": (6, 7), "3": (5, 6), "4": (3, 5), "5": (3, 4), "6": (2, 4),
             "7": (3, 4), "8": (3, 4), "9": (2, 3)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody who will register, and how they behave afterwards."""

    answers: Answers
    code: str
    email: str | None
    channel: Channel
    isco: str
    language: str
    zeal: float
    luck: float
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Lore:
    """What the country knows of occupations and places, read once."""

    occupations: tuple[Occupation, ...]
    weights: tuple[float, ...]
    municipalities: tuple[Municipality, ...]
    populations: tuple[int, ...]
    essential: dict[int, tuple[int, ...]]
    optional: dict[int, tuple[int, ...]]


def read_lore(codes: Collection[str]) -> Lore:
    """Read occupations with their skills, and the municipalities of these codes."""
    occupations = tuple(Occupation.objects.filter(joined_to=None).order_by("uri"))
    wanted: dict[str, int] = {}
    for trade in TRADES:
        for isco, weight in trade.isco.items():
            wanted[isco] = wanted.get(isco, 0) + weight
    counts: dict[str, int] = {}
    for one in occupations:
        counts[one.isco_id[0]] = counts.get(one.isco_id[0], 0) + 1
    weights = tuple(
        CROWDS.get(one.isco_id[0], 1) / counts[one.isco_id[0]] + wanted.get(one.isco_id, 0) * 0.35
        for one in occupations
    )
    places = tuple(Municipality.objects.filter(pk__in=codes).order_by("pk"))
    return Lore(
        occupations=occupations,
        weights=weights,
        municipalities=places,
        populations=tuple(max(place.population, 1000) for place in places),
        essential={pk: tuple(sorted(skills)) for pk, skills in essential_skills().items()},
        optional={pk: tuple(sorted(skills)) for pk, skills in optional_skills().items()},
    )


def draw_persona(source: Random, lore: Lore, serial: int, *, today: date) -> Persona:
    """Return somebody who might live here; the serial keeps codes apart."""
    occupation = source.choices(lore.occupations, lore.weights)[0]
    place = source.choices(lore.municipalities, lore.populations)[0]
    language = source.choices(LANGUAGES, SHARES)[0]
    return persona(
        source, lore, serial, occupation=occupation, place=place, language=language, today=today
    )


def persona(
    source: Random,
    lore: Lore,
    serial: int,
    *,
    occupation: Occupation,
    place: Municipality,
    language: str,
    today: date,
    name: tuple[str, str] | None = None,
    email: str | None = None,
) -> Persona:
    """Return somebody of that occupation, place and language."""
    is_woman = source.random() < 0.54
    given, family = name or full_name(source, language, is_woman=is_woman)
    born = today - timedelta(days=int(365.25 * min(63, max(18, source.gauss(40, 12)))))
    code = make_personal_code(
        "LT", birth_date=born, serial=serial % 1000, sex_digit=1 + int(is_woman)
    )
    years = max(0, min(int(source.expovariate(1 / 6)), (today.year - born.year) - 18))
    has_mail = email is not None or source.random() < 0.12
    answers = Answers(
        name=Name(given, family),
        code=Code("LT", has_code=True, tells_birth_date=True),
        birth=Birth(born),
        contact=Contact(f"+370 6{source.randrange(10**7):07d}", language),
        address=Address(place.pk, f"Ąžuolų g. {source.randrange(1, 90)}"),
        situation=Circumstances(Situation.NOT_WORKING if name else _situation(source)),
        jobs=_jobs(occupation, years, language, today),
        education=Schooling(source.choice(EDUCATION[occupation.isco_id[0]])),
        skills=_skills(source, lore, occupation, years),
        languages=_tongues(source, language),
        licences=_permits(source, occupation.isco_id),
        occupations=_wished(source, lore, occupation),
        terms=_terms(source, occupation.isco_id, today),
        travel=Travel(max_km=source.choice((10, 20, 30, 30, 40, 60)), accepts_remote=True,
                      is_willing_to_move=source.random() < 0.08),
        limits=Limits((Condition.HEAVY_LIFTING,) if source.random() < 0.07 else ()),
        consents=Consents(_consents(source)),
    )  # fmt: skip
    mailbox = f"p{serial}@people.talka.example" if has_mail else None
    return Persona(
        answers=answers,
        code=code,
        email=email or mailbox,
        channel=source.choices((Channel.PORTAL, Channel.COUNTER, Channel.PHONE), (62, 28, 10))[0],
        isco=occupation.isco_id,
        language=language,
        zeal=source.betavariate(2, 3),
        luck=source.betavariate(2, 4),
        stays=name is not None,
    )


def _situation(source: Random) -> str:
    kinds = (
        Situation.NOT_WORKING,
        Situation.NOTICE_GIVEN,
        Situation.EMPLOYED,
        Situation.STUDYING,
        Situation.UNABLE_TO_WORK,
    )
    return source.choices(kinds, (84, 6, 5, 3, 2))[0]


def _jobs(occupation: Occupation, years: int, language: str, today: date) -> Jobs:
    if not years:
        return Jobs()
    ended = today - timedelta(days=20)
    title = occupation.labels.get(language) or occupation.labels["lt"]
    return Jobs(
        (
            Job(
                title=title[:1].upper() + title[1:],
                occupation=occupation.pk,
                started_on=ended - timedelta(days=365 * years),
                ended_on=ended,
            ),
        )
    )


def _skills(source: Random, lore: Lore, occupation: Occupation, years: int) -> Skills:
    share = min(0.95, 0.45 + 0.06 * years)
    chosen = [one for one in lore.essential.get(occupation.pk, ()) if source.random() < share]
    chosen += [one for one in lore.optional.get(occupation.pk, ()) if source.random() < share / 2]
    return Skills(tuple(dict.fromkeys(chosen)))


def _tongues(source: Random, language: str) -> Tongues:
    mother = {"lt": "lt", "ru": "ru", "en": "uk", "lv": "lv", "et": "et"}[language]
    known = [Tongue(mother, "C2", is_native=True)]
    if language != "lt":
        known.append(Tongue("lt", source.choice(("A2", "B1", "B2", "C1"))))
    if source.random() < 0.5:
        known.append(Tongue("en", source.choice(("A2", "B1", "B2", "C1"))))
    if language == "lt" and source.random() < 0.55:
        known.append(Tongue("ru", source.choice(("A2", "B1", "B2"))))
    return Tongues(tuple(known))


def _permits(source: Random, isco: str) -> Permits:
    held = ["B"] if source.random() < 0.6 or isco[:2] == "83" else []
    if isco == "8332":
        held += ["C", "CE", "work:cpc-code-95"]
    if isco == "8331":
        held += ["D"]
    if isco == "8344" or source.random() < 0.05:
        held.append("work:forklift")
    return Permits(tuple(Permit(one) for one in dict.fromkeys(held)))


def _wished(source: Random, lore: Lore, occupation: Occupation) -> Occupations:
    near = [one.pk for one in lore.occupations if one.isco_id[:3] == occupation.isco_id[:3]]
    others = [one for one in near if one != occupation.pk]
    wished = [occupation.pk]
    if others and source.random() < 0.5:
        wished.append(source.choice(others))
    return Occupations(tuple(wished))


def _terms(source: Random, isco: str, today: date) -> Terms:
    times = [WorkingTime.FULL_DAY]
    if source.random() < 0.55:
        times.append(WorkingTime.SHIFTS)
    if source.random() < 0.35:
        times.append(WorkingTime.PART_TIME)
    if source.random() < 0.2:
        times += [WorkingTime.NIGHTS, WorkingTime.WEEKENDS]
    middle, _ = PAY[isco[0]]
    return Terms(
        working_times=tuple(times),
        preferred_times=(times[0],),
        contracts=(Contract.PERMANENT, Contract.TEMPORARY),
        wage_from=int(middle * source.uniform(0.6, 0.95) // 10 * 10),
        starts_from=today + timedelta(days=source.choice((0, 0, 7, 14, 30))),
    )


def _consents(source: Random) -> tuple[str, ...]:
    given = []
    if source.random() < 0.7:
        given.append(Purpose.SHARE_PROFILE_WITH_EMPLOYERS)
    if source.random() < 0.5:
        given.append(Purpose.SUGGESTIONS_BY_EMAIL)
    return tuple(given)
