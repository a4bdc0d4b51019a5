"""Turn files and vacancies into what the engine compares."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import partial

from talka.domains.jobseekers.api import (
    Profile,
    SkillSource,
    active_versions,
    profiles_of,
)
from talka.domains.matching.models import MarketDay, NeverAgain
from talka.domains.matching.queries.memory import Memory
from talka.domains.taxonomy.api import (
    essential_skills,
    isco_of_occupations,
    level_number,
    matching_hierarchy,
)
from talka.domains.vacancies.api import Demand, demands_of, open_ids, open_versions
from talka.engines.matching import HeldOccupation, Market, Opening, Place, Position, Seeker, Weights
from talka.engines.matching import near_skills as near_to_each_other
from talka.kit.policy import in_force


# What an installation knows of its market before the first night.
NO_MARKET_YET = MarketDay(idf={}, unseen_idf=64)


def weights_on(day: date) -> Weights:
    """Return the weights in force on the day."""
    return in_force(Weights, file="matching", table="weights", on=day)


def seeker_of(
    profile: Profile, refused: Mapping[int, tuple[frozenset[int], frozenset[int]]]
) -> Seeker:
    """Return the person as the engine sees them; `refused` is what `refusals_of` gives."""
    openings, employers = refused.get(profile.file_id, (frozenset(), frozenset()))
    return Seeker(
        id=profile.file_id,
        occupations=tuple(
            HeldOccupation(occupation=one.occupation_id, years=one.months // 12)
            for one in profile.occupations
        ),
        wished_occupations=frozenset(profile.wished_occupations),
        skills={skill: ability.level for skill, ability in profile.skills.items()},
        assumed=frozenset(
            skill
            for skill, ability in profile.skills.items()
            if ability.source == SkillSource.ASSUMED
        ),
        declined=profile.declined,
        languages={code: level_number(level) for code, level in profile.languages.items()} or None,
        licences=profile.licences,
        education=profile.education,
        working_times=profile.working_times or None,
        wished_working_times=profile.preferred_times,
        wished_contracts=profile.contracts,
        professions=profile.professions,
        reservation_wage=profile.wage_from,
        available_from=profile.starts_from,
        position=Position(latitude=profile.latitude, longitude=profile.longitude),
        max_km=profile.max_km,
        max_minutes=profile.max_minutes,
        would_move=profile.is_willing_to_move,
        accepts_remote=profile.accepts_remote,
        health_limits=profile.conditions_excluded,
        never_again_openings=openings,
        never_again_employers=employers,
    )


def opening_of(demand: Demand) -> Opening:
    """Return the vacancy as the engine sees it."""
    return Opening(
        id=demand.vacancy_id,
        employer_id=demand.employer_id,
        occupation=demand.occupation_id,
        isco=demand.isco if len(demand.isco) == 4 else "",
        required_skills=demand.required_skills,
        wished_skills=demand.wished_skills - demand.required_skills,
        languages=demand.languages,
        wished_languages=demand.wished_languages,
        licences=demand.licences,
        education=demand.education_level,
        min_years=demand.experience_years,
        working_times=demand.working_times or None,
        profession=demand.occupation_id if demand.is_regulated else None,
        sector=demand.activity or None,
        contract=demand.contract or None,
        wage_from=demand.pay_from,
        wage_to=demand.pay_to,
        starts_on=demand.starts_on,
        places=_places_of(demand),
        is_remote=demand.is_remote,
        conditions=demand.conditions,
        positions=max(demand.positions, 1),
    )


def _places_of(demand: Demand) -> tuple[Place, ...]:
    """Return the places of the work, its own as 0 and the others as 1 and up: the nearest counts."""
    others = [(one.latitude, one.longitude) for one in demand.other_places]
    own = (demand.latitude, demand.longitude)
    return tuple(
        Place(place=number, position=Position(latitude=latitude, longitude=longitude))
        for number, (latitude, longitude) in enumerate([own, *others])
        if latitude is not None and longitude is not None
    )


def refusals_of(
    file_ids: Collection[int],
) -> dict[int, tuple[frozenset[int], frozenset[int]]]:
    """Return for each file the vacancies and the employers that the person never wants again."""
    vacancies: dict[int, set[int]] = {}
    employers: dict[int, set[int]] = {}
    rows = NeverAgain.objects.filter(file__in=file_ids)
    for file_id, vacancy_id, employer_id in rows.values_list(
        "file_id", "vacancy_id", "employer_id"
    ):
        if vacancy_id is not None:
            vacancies.setdefault(file_id, set()).add(vacancy_id)
        if employer_id is not None:
            employers.setdefault(file_id, set()).add(employer_id)
    return {
        one: (frozenset(vacancies.get(one, ())), frozenset(employers.get(one, ())))
        for one in vacancies.keys() | employers.keys()
    }


def seekers_of(file_ids: Collection[int], *, day: date) -> list[Seeker]:
    """Return the people as the engine sees them, by file id."""
    refused = refusals_of(file_ids)
    return [seeker_of(profile, refused) for profile in profiles_of(file_ids, day=day)]


def active_seekers(*, day: date) -> list[Seeker]:
    """Return everybody who looks for work through the service, by file id; only changes are read."""
    marks = {mark[0]: mark for mark in active_versions()}
    profiles = _profiles.all_of(marks, partial(_read_profiles, day=day), day=day)
    refused = refusals_of(marks)
    return [seeker_of(profile, refused) for profile in profiles]


def _read_profiles(file_ids: list[int], *, day: date) -> Iterator[tuple[int, Profile, date | None]]:
    for profile in profiles_of(file_ids, day=day):
        yield profile.file_id, profile, profile.holds_until


_profiles: Memory[Profile] = Memory()


def openings_of(vacancy_ids: Collection[int]) -> list[Opening]:
    """Return the vacancies as the engine sees them, by id."""
    return [opening_of(demand) for demand in demands_of(vacancy_ids)]


def open_openings() -> list[Opening]:
    """Return every open vacancy as the engine sees it, by id."""
    return openings_of(open_ids())


def remembered_openings(*, day: date) -> list[Opening]:
    """
    Return every open vacancy as `open_openings` does; only changes are read.

    How many places are left may be older.
    """
    return _openings.all_of(open_versions(), _read_openings, day=day)


def _read_openings(vacancy_ids: list[int]) -> Iterator[tuple[int, Opening, date | None]]:
    for opening in openings_of(vacancy_ids):
        yield opening.id, opening, None


_openings: Memory[Opening] = Memory()


def present_market_day() -> MarketDay:
    """Return the newest picture of the market; what it shows is read when it is looked at."""
    return MarketDay.objects.defer("idf").order_by("-pk").first() or NO_MARKET_YET


def market_from(day: MarketDay, weights: Weights) -> Market:
    """Return the market of that picture, with the classification of today."""
    key = (day.pk, weights.version, id(matching_hierarchy()))
    kept = _kept.get(key)
    if kept is None:
        kept = Market(
            idf={int(skill): value for skill, value in day.idf.items()},
            unseen_idf=day.unseen_idf,
            near=near_to_each_other(matching_hierarchy(), weights.near_family_limit),
            isco=isco_of_occupations(),
            essential=essential_skills(),
        )
        _kept.clear()
        _kept[key] = kept
    return kept


# One market at a time stays in memory: it is large, and everybody uses the newest.
_kept: dict[tuple[int | None, str, int], Market] = {}
