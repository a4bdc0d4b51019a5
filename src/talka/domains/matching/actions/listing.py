"""Lists are made: for the whole country at night, and at once for what has changed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from talka.domains.jobseekers.api import active_file_ids
from talka.domains.matching.models import MarketDay, MatchList
from talka.domains.matching.queries.engine import (
    active_seekers,
    market_from,
    open_openings,
    openings_of,
    present_market_day,
    seekers_of,
    weights_on,
)
from talka.domains.matching.queries.lists import LIST_LENGTH
from talka.domains.matching.rules import ListKind
from talka.domains.people.api import Person
from talka.domains.vacancies.api import demands_of, open_ids
from talka.engines.matching import (
    Comparison,
    Market,
    Opening,
    Seeker,
    Weights,
    compare,
    fingerprint,
    is_feasible,
    market_of,
    rank_openings,
    rank_seekers,
)
from talka.kit import clock, jobs
from talka.kit.audit import use_case


Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Matched:
    """What a run of the match has done."""

    people: int
    vacancies: int
    written: int


def _silent(done: int, total: int) -> None:
    """Show no progress."""


@use_case
def picture_market(*, by: Person | None, now: datetime) -> MarketDay:
    """Count how rare each skill is today; unchanged counts make no new picture."""
    weights = weights_on(clock.day(now))
    openings, seekers = open_openings(), active_seekers(day=clock.day(now))
    market = market_of(openings, seekers, weights)
    idf = {str(skill): value for skill, value in sorted(market.idf.items())}
    last = MarketDay.objects.order_by("-pk").first()
    if last is not None and last.idf == idf and last.unseen_idf == market.unseen_idf:
        return last
    return MarketDay.objects.create(
        idf=idf,
        unseen_idf=market.unseen_idf,
        openings=len(openings),
        seekers=len(seekers),
        made_at=now,
    )


@use_case
def match_everybody(
    *, by: Person | None, now: datetime, progress: Progress = _silent
) -> Matched:
    """
    Make every list anew, in one transaction: interrupted anywhere, the old lists stand.

    Run twice on the same facts, the second run writes nothing.
    """
    today = clock.day(now)
    picture = picture_market(by=by, now=now)
    weights = weights_on(today)
    market = market_from(picture, weights)
    seekers, openings = active_seekers(day=today), open_openings()
    total = len(seekers) + len(openings)
    written = 0
    for done, seeker in enumerate(seekers, 1):
        ranked = rank_openings(seeker, openings, market, weights, LIST_LENGTH)
        written += _store(ListKind.FOR_PERSON, seeker, openings, ranked, picture, weights, now)
        progress(done, total)
    for done, opening in enumerate(openings, len(seekers) + 1):
        ranked = rank_seekers(opening, seekers, market, weights, LIST_LENGTH)
        written += _store(ListKind.FOR_VACANCY, opening, seekers, ranked, picture, weights, now)
        progress(done, total)
    MatchList.objects.filter(kind=ListKind.FOR_PERSON).exclude(
        key__in=[one.id for one in seekers]
    ).delete()
    MatchList.objects.filter(kind=ListKind.FOR_VACANCY).exclude(
        key__in=[one.id for one in openings]
    ).delete()
    return Matched(people=len(seekers), vacancies=len(openings), written=written)


@use_case
def refresh_person(*, file_id: int, by: Person | None, now: datetime) -> None:
    """Make the person's list anew, and put them on or off the lists of the vacancies."""
    today = clock.day(now)
    if file_id not in set(active_file_ids(after=file_id - 1, limit=1)):
        MatchList.objects.filter(kind=ListKind.FOR_PERSON, key=file_id).delete()
        _off_all_lists(ListKind.FOR_VACANCY, file_id)
        return
    picture, weights = present_market_day_or_new(now), weights_on(today)
    market = market_from(picture, weights)
    (seeker,) = seekers_of([file_id], day=today)
    openings = openings_of(open_ids())
    ranked = rank_openings(seeker, openings, market, weights, LIST_LENGTH)
    _store(ListKind.FOR_PERSON, seeker, openings, ranked, picture, weights, now)
    scores = _scores(((one.id, seeker, one) for one in openings), market, weights)
    _place(ListKind.FOR_VACANCY, file_id, scores, picture, now)


@use_case
def refresh_vacancy(*, vacancy_id: int, by: Person | None, now: datetime) -> None:
    """Make the vacancy's list anew, and put it on or off the lists of the people."""
    today = clock.day(now)
    if not any(one.is_open for one in demands_of([vacancy_id])):
        MatchList.objects.filter(kind=ListKind.FOR_VACANCY, key=vacancy_id).delete()
        _off_all_lists(ListKind.FOR_PERSON, vacancy_id)
        return
    picture, weights = present_market_day_or_new(now), weights_on(today)
    market = market_from(picture, weights)
    (opening,) = openings_of([vacancy_id])
    seekers = active_seekers(day=today)
    ranked = rank_seekers(opening, seekers, market, weights, LIST_LENGTH)
    _store(ListKind.FOR_VACANCY, opening, seekers, ranked, picture, weights, now)
    scores = _scores(((one.id, one, opening) for one in seekers), market, weights)
    _place(ListKind.FOR_PERSON, vacancy_id, scores, picture, now)


def present_market_day_or_new(now: datetime) -> MarketDay:
    """Return the newest picture of the market, made now if there is none."""
    picture = present_market_day()
    return picture if picture.pk else picture_market(by=None, now=now)


def _scores(
    pairs: Iterable[tuple[int, Seeker, Opening]], market: Market, weights: Weights
) -> dict[int, int]:
    """Return the score of every pair that may be listed, by the key of its other side."""
    found = {}
    for key, seeker, opening in pairs:
        if is_feasible(seeker, opening, market, weights):
            comparison = compare(seeker, opening, market, weights)
            if comparison.is_listable:
                found[key] = comparison.score
    return found


def _store(
    kind: ListKind,
    side: Seeker | Opening,
    others: Sequence[Seeker] | Sequence[Opening],
    ranked: list[Comparison],
    picture: MarketDay,
    weights: Weights,
    now: datetime,
) -> bool:
    """Write the list if anything about it is new; tell whether it was."""
    own = kind == ListKind.FOR_PERSON
    ids = [one.opening_id if own else one.seeker_id for one in ranked]
    values = {
        "ids": ids,
        "scores": [one.score for one in ranked],
        "weights_version": weights.version,
        "fingerprint": _print_of(side, others, ids, weights),
        "market_id": picture.pk,
    }
    kept = MatchList.objects.filter(kind=kind, key=side.id).first()
    if kept is None:
        MatchList.objects.create(kind=kind, key=side.id, made_at=now, **values)
        return True
    if all(getattr(kept, name) == value for name, value in values.items()):
        return False
    MatchList.objects.filter(pk=kept.pk).update(made_at=now, **values)
    return True


def _print_of(
    side: Seeker | Opening,
    others: Sequence[Seeker] | Sequence[Opening],
    ids: list[int],
    weights: Weights,
) -> str:
    """Return the fingerprint of everything that the listed scores rest on, but for the market."""
    listed = set(ids)
    prints = [fingerprint(side, weights)]
    prints += [fingerprint(one, weights) for one in others if one.id in listed]
    return sha256("".join(prints).encode()).hexdigest()


def _off_all_lists(kind: ListKind, number: int) -> None:
    for kept in MatchList.objects.select_for_update().filter(kind=kind, ids__contains=[number]):
        if len(kept.ids) == LIST_LENGTH:
            _list_anew(kind, kept.key)
        place = kept.ids.index(number)
        del kept.ids[place], kept.scores[place]
        kept.fingerprint = ""
        kept.save(update_fields=["ids", "scores", "fingerprint"])


def _place(
    kind: ListKind, number: int, scores: dict[int, int], picture: MarketDay, now: datetime
) -> None:
    """
    Put `number` where it belongs on the lists of the other side, and take it off the others.

    A list that rests on another market is left to the night: its scores cannot be compared. A full
    list that loses one, or on which `number` sinks to the end, may miss somebody who stood just
    behind it: that side is listed anew by a job.
    """
    lists = MatchList.objects.select_for_update().filter(kind=kind)
    touched = lists.filter(ids__contains=[number]) | lists.filter(
        key__in=list(scores), market=picture
    )
    changed = []
    for kept in touched:
        before = list(zip(kept.scores, kept.ids, strict=True))
        pairs = [(score, one) for score, one in before if one != number]
        if kept.key in scores and kept.market_id == picture.pk:
            pairs.append((scores[kept.key], number))
        pairs.sort(key=lambda pair: (-pair[0], pair[1]))
        if _may_miss_one(before, pairs, number):
            _list_anew(kind, kept.key)
        if pairs[:LIST_LENGTH] != before:
            kept.scores = [score for score, _ in pairs[:LIST_LENGTH]]
            kept.ids = [one for _, one in pairs[:LIST_LENGTH]]
            kept.fingerprint, kept.made_at = "", now
            changed.append(kept)
    MatchList.objects.bulk_update(changed, ["ids", "scores", "fingerprint", "made_at"])


def _may_miss_one(
    before: list[tuple[int, int]], after: list[tuple[int, int]], number: int
) -> bool:
    """Tell whether somebody who is not on the list may now be better than its last one."""
    old = next((score for score, one in before if one == number), None)
    if old is None or len(before) < LIST_LENGTH:
        return False
    if len(after) < LIST_LENGTH:
        return True
    return after[-1][1] == number and after[-1][0] < old


def _list_anew(kind: ListKind, key: int) -> None:
    if kind == ListKind.FOR_PERSON:
        jobs.defer("matching.refresh_person", once=f"refresh-person-{key}", file_id=key)
    else:
        jobs.defer("matching.refresh_vacancy", once=f"refresh-vacancy-{key}", vacancy_id=key)
