"""Why a vacancy and a person fit or do not fit, for each audience."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from talka.domains.jobseekers.api import files_by_ids
from talka.domains.matching.models import MarketDay, MatchList
from talka.domains.matching.queries.engine import (
    active_seekers,
    market_from,
    openings_of,
    present_market_day,
    remembered_openings,
    seekers_of,
    weights_on,
)
from talka.domains.matching.queries.lists import stored_list
from talka.domains.matching.rules import ListKind
from talka.engines.matching import (
    SHOWN_TO_EMPLOYERS,
    Change,
    Check,
    Comparison,
    Competition,
    Market,
    Opening,
    OpeningSkill,
    Reason,
    Seeker,
    Weights,
    compare,
    competition,
    is_feasible,
    is_suitable,
    rank_seekers,
    skills_that_open_most,
    what_would_help,
)


MOST_HELPS = 5


class Audience(StrEnum):
    """Who reads the explanation. An employer reads nothing of wishes, wages or health."""

    PERSON = "PERSON"
    STAFF = "STAFF"
    EMPLOYER = "EMPLOYER"


@dataclass(frozen=True, slots=True)
class Explanation:
    """
    What the page shows about a pair: checks, reasons, what would help, and what it rests on.

    For an employer only the criteria that employers may read are here, so the reasons do not add
    up to the score there; `score` is still the whole one.
    """

    score: int
    of: int
    is_feasible: bool
    is_listable: bool
    checks: tuple[Check, ...]
    reasons: tuple[Reason, ...]
    failed: tuple[Check, ...]
    helps: tuple[Change, ...]
    weights_version: str
    market_made_at: datetime | None
    profile_changed_at: datetime
    stored_score: int | None


@dataclass(frozen=True, slots=True)
class _Pair:
    seeker: Seeker
    opening: Opening
    market: Market
    weights: Weights
    day: MarketDay


def _pair(file_id: int, vacancy_id: int, *, day: date) -> _Pair:
    kept = stored_list(ListKind.FOR_PERSON, file_id)
    picture = kept.market if kept else present_market_day()
    weights = weights_on(day)
    (seeker,) = seekers_of([file_id], day=day)
    (opening,) = openings_of([vacancy_id])
    return _Pair(seeker, opening, market_from(picture, weights), weights, picture)


def comparison_of(file_id: int, vacancy_id: int, *, day: date) -> Comparison:
    """Compare the two as they are now, against the market that the person's list rests on."""
    pair = _pair(file_id, vacancy_id, day=day)
    return compare(pair.seeker, pair.opening, pair.market, pair.weights)


def explain(
    file_id: int, vacancy_id: int, *, audience: Audience, day: date, helps: bool = True
) -> Explanation:
    """
    Explain the pair to the audience.

    :raises ValueError: there is no such file or vacancy
    """
    pair = _pair(file_id, vacancy_id, day=day)
    comparison = compare(pair.seeker, pair.opening, pair.market, pair.weights)
    for_person = audience != Audience.EMPLOYER
    shown = None if for_person else SHOWN_TO_EMPLOYERS
    changes = (
        what_would_help(pair.seeker, pair.opening, pair.market, pair.weights)
        if helps and for_person
        else []
    )
    kept = stored_list(ListKind.FOR_PERSON, file_id)
    scores = dict(zip(kept.ids, kept.scores, strict=True)) if kept else {}
    return Explanation(
        score=comparison.score,
        of=comparison.of,
        is_feasible=comparison.is_feasible,
        is_listable=comparison.is_listable,
        checks=tuple(one for one in comparison.checks if shown is None or one.criterion in shown),
        reasons=tuple(one for one in comparison.reasons if shown is None or one.criterion in shown),
        failed=tuple(one for one in comparison.failed if shown is None or one.criterion in shown),
        helps=tuple(changes[:MOST_HELPS]),
        weights_version=pair.weights.version,
        market_made_at=pair.day.made_at if pair.day.pk else None,
        profile_changed_at=files_by_ids([file_id])[file_id].profile_changed_at,
        stored_score=scores.get(vacancy_id),
    )


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair with everything a card shows of it."""

    vacancy_id: int
    comparison: Comparison
    changes: tuple[Change, ...]
    is_suitable: bool


def compare_with_vacancies(
    file_id: int, vacancy_ids: Collection[int], *, day: date, helps: bool = True
) -> dict[int, Compared]:
    """Compare one person with several vacancies, in a constant number of queries."""
    kept = stored_list(ListKind.FOR_PERSON, file_id)
    weights = weights_on(day)
    market = market_from(kept.market if kept else present_market_day(), weights)
    (seeker,) = seekers_of([file_id], day=day)
    found = {}
    for opening in openings_of(vacancy_ids):
        comparison = compare(seeker, opening, market, weights)
        changes = what_would_help(seeker, opening, market, weights) if helps else []
        suits = is_suitable(comparison, weights)
        found[opening.id] = Compared(opening.id, comparison, tuple(changes[:MOST_HELPS]), suits)
    return found


def explain_many(file_id: int, vacancy_ids: list[int], *, day: date) -> dict[int, Comparison]:
    """Compare one person with several vacancies, in a constant number of queries."""
    found = compare_with_vacancies(file_id, vacancy_ids, day=day, helps=False)
    return {number: one.comparison for number, one in found.items()}


def explain_candidates(
    vacancy_id: int, file_ids: Collection[int], *, day: date
) -> dict[int, Comparison]:
    """Compare one vacancy with several people, in a constant number of queries."""
    kept = stored_list(ListKind.FOR_VACANCY, vacancy_id)
    weights = weights_on(day)
    market = market_from(kept.market if kept else present_market_day(), weights)
    (opening,) = openings_of([vacancy_id])
    return {one.id: compare(one, opening, market, weights) for one in seekers_of(file_ids, day=day)}


@dataclass(frozen=True, slots=True)
class Helped:
    """A pair, what would bring the person nearer to it, and of when the profile is."""

    comparison: Comparison
    changes: tuple[Change, ...]
    profile_changed_at: datetime


def explain_hidden(vacancy_id: int, file_ids: Collection[int], *, day: date) -> dict[int, Helped]:
    """Compare one vacancy with several people as `explain_candidates`, with what would help."""
    kept = stored_list(ListKind.FOR_VACANCY, vacancy_id)
    weights = weights_on(day)
    market = market_from(kept.market if kept else present_market_day(), weights)
    (opening,) = openings_of([vacancy_id])
    files = files_by_ids(file_ids)
    return {
        one.id: Helped(
            compare(one, opening, market, weights),
            tuple(what_would_help(one, opening, market, weights)),
            files[one.id].profile_changed_at,
        )
        for one in seekers_of(file_ids, day=day)
    }


def suitable_counts(vacancy_ids: Collection[int], *, day: date) -> dict[int, int]:
    """
    Return how many people on each vacancy's list are suitable, in one query.

    A list ends at its length, so the highest count means so many or more.
    """
    least = weights_on(day).suitable_from
    rows = MatchList.objects.filter(kind=ListKind.FOR_VACANCY, key__in=vacancy_ids)
    counts = dict.fromkeys(vacancy_ids, 0)
    for key, scores in rows.values_list("key", "scores"):
        counts[key] = sum(1 for score in scores if score >= least)
    return counts


def competition_for(vacancy_id: int, *, day: date) -> Competition:
    """Return how many suitable people there are for how many places."""
    weights = weights_on(day)
    market = market_from(present_market_day(), weights)
    (opening,) = openings_of([vacancy_id])
    return competition(opening, active_seekers(day=day), market, weights)


def opening_skills(file_id: int, *, day: date, limit: int = 5) -> list[OpeningSkill]:
    """
    Return the skills that would make the most further vacancies suitable for the person.

    Those that the person has told already are left out: to have them better is no new skill.
    """
    weights = weights_on(day)
    market = market_from(present_market_day(), weights)
    (seeker,) = seekers_of([file_id], day=day)
    told = seeker.skills.keys() - seeker.assumed
    found = skills_that_open_most(
        seeker, remembered_openings(day=day), market, weights, limit=limit + len(told)
    )
    return [one for one in found if one.skill not in told][:limit]


def search_people(opening: Opening, file_ids: Collection[int], *, day: date) -> list[Comparison]:
    """
    Return those of the people who fit what is asked, best first.

    Where neither an occupation nor a skill is asked, whoever has the languages and licences fits.
    """
    weights = weights_on(day)
    market = market_from(present_market_day(), weights)
    seekers = seekers_of(file_ids, day=day)
    if opening.occupation is not None or opening.required_skills:
        return rank_seekers(opening, seekers, market, weights, limit=len(seekers))
    found = [
        compare(one, opening, market, weights)
        for one in seekers
        if is_feasible(one, opening, market, weights)
    ]
    return sorted(found, key=lambda one: (-one.score, one.seeker_id))
