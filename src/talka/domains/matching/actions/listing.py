"""Lists are made: for the whole country at night, and at once for what has changed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from heapq import nsmallest

from talka.domains.jobseekers.api import active_file_ids
from talka.domains.matching.models import MarketDay, MatchList
from talka.domains.matching.queries.engine import (
    active_seekers,
    market_from,
    open_openings,
    opening_of,
    present_market_day,
    remembered_openings,
    seekers_of,
    weights_on,
)
from talka.domains.matching.queries.lists import LIST_LENGTH
from talka.domains.matching.rules import ListKind
from talka.domains.people.api import Person
from talka.domains.vacancies.api import demands_of
from talka.engines.matching import (
    Market,
    Opening,
    Seeker,
    Weights,
    asked_skills,
    fingerprint,
    is_feasible,
    market_of,
)
from talka.engines.matching.compare import compare_asked
from talka.kit import clock, jobs
from talka.kit.audit import use_case


Progress = Callable[[int, int], None]
BATCH = 500
# A vacancy's list is cut back to its length from here on, so that memory stays bounded.
CUT_FROM = 40 * LIST_LENGTH


@dataclass(frozen=True, slots=True)
class Matched:
    """What a run of the match has done."""

    people: int
    vacancies: int
    written: int


def _silent(done: int, total: int) -> None:
    """Show no progress."""


@use_case(joins=True)
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
def match_everybody(*, by: Person | None, now: datetime, progress: Progress = _silent) -> Matched:
    """
    Make every list anew, in one transaction: interrupted anywhere, the old lists stand.

    Run twice on the same facts, the second run writes nothing.
    """
    today = clock.day(now)
    picture = picture_market(by=by, now=now)
    weights = weights_on(today)
    market = market_from(picture, weights)
    seekers, openings = active_seekers(day=today), open_openings()
    ranked = _ranked(seekers, openings, market, weights, progress)
    prints = _Prints(weights)
    lists = [
        *_lists(ListKind.FOR_PERSON, seekers, openings, ranked, prints),
        *_lists(ListKind.FOR_VACANCY, openings, seekers, ranked, prints),
    ]
    written = _write(lists, picture, weights, now)
    kept = {(one.kind, one.key) for one in lists}
    gone = [pk for pk, *pair in _all_keys() if tuple(pair) not in kept]
    MatchList.objects.filter(pk__in=gone).delete()
    return Matched(people=len(seekers), vacancies=len(openings), written=written)


Key = tuple[ListKind, int]
Pairs = list[tuple[int, int]]
Ranked = dict[Key, Pairs]  # minus the score, and the number of the other side
# For each number that has changed: the score on each list of the other side that it belongs on.
Moves = dict[int, dict[int, int]]


@dataclass(frozen=True, slots=True)
class _List:
    """A list as it is to be stored."""

    kind: ListKind
    key: int
    ids: list[int]
    scores: list[int]
    fingerprint: str


def _all_keys() -> Iterable[tuple[int, str, int]]:
    return MatchList.objects.values_list("pk", "kind", "key")


def _ranked(
    seekers: Sequence[Seeker],
    openings: Sequence[Opening],
    market: Market,
    weights: Weights,
    progress: Progress,
) -> Ranked:
    """Compare every pair once, and keep the best of each side: score descending, then number."""
    asked = [(opening, asked_skills(opening, market, weights)) for opening in openings]
    found: Ranked = {(ListKind.FOR_VACANCY, one.id): [] for one in openings}
    for done, seeker in enumerate(seekers, 1):
        own: list[tuple[int, int]] = []
        for opening, skills in asked:
            if not is_feasible(seeker, opening, market, weights):
                continue
            comparison = compare_asked(seeker, opening, skills, market, weights)
            if comparison.has_common_ground:
                own.append((-comparison.score, opening.id))
                theirs = found[ListKind.FOR_VACANCY, opening.id]
                theirs.append((-comparison.score, seeker.id))
                if len(theirs) > CUT_FROM:
                    theirs[:] = nsmallest(LIST_LENGTH, theirs)
        found[ListKind.FOR_PERSON, seeker.id] = own
        progress(done, len(seekers))
    return _best(found)


class _Prints:
    """The fingerprints of people and vacancies, each computed once."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._known: dict[tuple[type, int], str] = {}

    def of(self, side: Seeker | Opening) -> str:
        """Return the fingerprint of everything that the scores of this side rest on."""
        key = (type(side), side.id)
        if key not in self._known:
            self._known[key] = fingerprint(side, self._weights)
        return self._known[key]


def _lists(
    kind: ListKind,
    sides: Sequence[Seeker] | Sequence[Opening],
    others: Sequence[Seeker] | Sequence[Opening],
    ranked: Ranked,
    prints: _Prints,
) -> list[_List]:
    """Return the lists of these sides with the fingerprint of all that their scores rest on."""
    by_number = {one.id: one for one in others}
    made = []
    for side in sides:
        pairs = ranked[kind, side.id]
        ids = [number for _, number in pairs]
        rests_on = [prints.of(side), *(prints.of(by_number[number]) for number in sorted(ids))]
        made.append(
            _List(
                kind=kind,
                key=side.id,
                ids=ids,
                scores=[-minus for minus, _ in pairs],
                fingerprint=sha256("".join(rests_on).encode()).hexdigest(),
            )
        )
    return made


def _write(lists: Sequence[_List], picture: MarketDay, weights: Weights, now: datetime) -> int:
    """Store the lists about which anything is new, and return how many were."""
    keys = [one.key for one in lists]
    kept = {(row.kind, row.key): row for row in MatchList.objects.filter(key__in=keys)}
    fresh = [
        MatchList(
            kind=one.kind,
            key=one.key,
            ids=one.ids,
            scores=one.scores,
            weights_version=weights.version,
            fingerprint=one.fingerprint,
            market=picture,
            made_at=now,
        )
        for one in lists
        if not _is_same(kept.get((one.kind, one.key)), one, picture, weights)
    ]
    _save(fresh)
    return len(fresh)


def _is_same(old: MatchList | None, new: _List, picture: MarketDay, weights: Weights) -> bool:
    """Tell whether the stored list says the same, and rests on the same."""
    return old is not None and (old.ids, old.scores, old.fingerprint, old.market_id, old.weights_version) == (
        new.ids, new.scores, new.fingerprint, picture.pk, weights.version,
    )  # fmt: skip


@use_case
def refresh_person(*, file_id: int, by: Person | None, now: datetime) -> None:
    """Make the person's list anew, and put them on or off the lists of the vacancies."""
    refresh_people(file_ids=[file_id], by=by, now=now)


@use_case(joins=True)
def refresh_people(*, file_ids: Collection[int], by: Person | None, now: datetime) -> None:
    """Do as `refresh_person` for several, reading the vacancies once."""
    today = clock.day(now)
    active = active_file_ids(among=file_ids)
    moves = _no_places(file_ids)
    _drop(ListKind.FOR_PERSON, moves.keys() - set(active))
    picture, weights = present_market_day_or_new(now), weights_on(today)
    if active:
        seekers, openings = seekers_of(active, day=today), remembered_openings(day=today)
        scored = _scored(seekers, openings, market_from(picture, weights), weights)
        ranked: Ranked = {(ListKind.FOR_PERSON, one): [] for one in active}
        for file_id, vacancy_id, score in scored:
            ranked[ListKind.FOR_PERSON, file_id].append((-score, vacancy_id))
            moves[file_id][vacancy_id] = score
        lists = _lists(ListKind.FOR_PERSON, seekers, openings, _best(ranked), _Prints(weights))
        _write(lists, picture, weights, now)
    _place(ListKind.FOR_VACANCY, moves, picture, now)


@use_case
def refresh_vacancy(*, vacancy_id: int, by: Person | None, now: datetime) -> None:
    """Make the vacancy's list anew, and put it on or off the lists of the people."""
    refresh_vacancies(vacancy_ids=[vacancy_id], by=by, now=now)


@use_case(joins=True)
def refresh_vacancies(*, vacancy_ids: Collection[int], by: Person | None, now: datetime) -> None:
    """Do as `refresh_vacancy` for several, reading the people once."""
    today = clock.day(now)
    demands = [one for one in demands_of(vacancy_ids) if one.is_open]
    moves = _no_places(vacancy_ids)
    _drop(ListKind.FOR_VACANCY, moves.keys() - {one.vacancy_id for one in demands})
    picture, weights = present_market_day_or_new(now), weights_on(today)
    if demands:
        seekers, openings = active_seekers(day=today), [opening_of(one) for one in demands]
        scored = _scored(seekers, openings, market_from(picture, weights), weights)
        ranked: Ranked = {(ListKind.FOR_VACANCY, one.id): [] for one in openings}
        for file_id, vacancy_id, score in scored:
            ranked[ListKind.FOR_VACANCY, vacancy_id].append((-score, file_id))
            moves[vacancy_id][file_id] = score
        lists = _lists(ListKind.FOR_VACANCY, openings, seekers, _best(ranked), _Prints(weights))
        _write(lists, picture, weights, now)
    _place(ListKind.FOR_PERSON, moves, picture, now)


def present_market_day_or_new(now: datetime) -> MarketDay:
    """Return the newest picture of the market, made now if there is none."""
    picture = present_market_day()
    return picture if picture.pk else picture_market(by=None, now=now)


def _scored(
    seekers: Sequence[Seeker], openings: Sequence[Opening], market: Market, weights: Weights
) -> Iterator[tuple[int, int, int]]:
    """Yield person, vacancy and score of every pair that may be listed."""
    asked = [(opening, asked_skills(opening, market, weights)) for opening in openings]
    for seeker in seekers:
        for opening, skills in asked:
            if is_feasible(seeker, opening, market, weights):
                comparison = compare_asked(seeker, opening, skills, market, weights)
                if comparison.has_common_ground:
                    yield seeker.id, opening.id, comparison.score


def _best(ranked: Ranked) -> Ranked:
    """Keep the best of each side: score descending, then number."""
    return {key: nsmallest(LIST_LENGTH, pairs) for key, pairs in ranked.items()}


def _no_places(numbers: Collection[int]) -> Moves:
    return {number: {} for number in sorted(set(numbers))}


def _drop(kind: ListKind, keys: Collection[int]) -> None:
    if keys:
        MatchList.objects.filter(kind=kind, key__in=keys).delete()


def _place(kind: ListKind, moves: Moves, picture: MarketDay, now: datetime) -> None:
    """
    Put each number where it belongs on the lists of the other side, and take it off the others.

    A list that rests on another market is left to the night: its scores cannot be compared. A full
    list that loses one, or on which one sinks to the end, may miss somebody who stood just behind
    it: that side is listed anew by a job.
    """
    lists = MatchList.objects.select_for_update().filter(kind=kind)
    reached = {key for scores in moves.values() for key in scores}
    touched = lists.filter(ids__overlap=[*moves]) | lists.filter(key__in=reached, market=picture)
    changed = []
    for kept in touched.order_by("pk"):
        before = pairs = list(zip(kept.scores, kept.ids, strict=True))
        for number, scores in moves.items():
            score = scores.get(kept.key) if kept.market_id == picture.pk else None
            placed = _with(pairs, number, score)
            if _may_miss_one(pairs, placed, number):
                _list_anew(kind, kept.key)
            pairs = placed[:LIST_LENGTH]
        if pairs != before:
            changed.append(_rewritten(kept, pairs, now))
    _save(changed)


def _with(pairs: Pairs, number: int, score: int | None) -> Pairs:
    """Return the pairs, scores and numbers, with `number` in its place, or without it."""
    others = [pair for pair in pairs if pair[1] != number]
    if score is not None:
        others.append((score, number))
        others.sort(key=lambda pair: (-pair[0], pair[1]))
    return others


def _rewritten(kept: MatchList, pairs: Pairs, now: datetime) -> MatchList:
    return MatchList(
        kind=kept.kind,
        key=kept.key,
        ids=[number for _, number in pairs],
        scores=[score for score, _ in pairs],
        weights_version=kept.weights_version,
        fingerprint="",
        market_id=kept.market_id,
        made_at=now,
    )


def _save(rows: Sequence[MatchList]) -> None:
    """Store the lists, in the place of the older ones."""
    MatchList.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["kind", "key"],
        update_fields=["ids", "scores", "weights_version", "fingerprint", "market", "made_at"],
    )


def _may_miss_one(before: Pairs, after: Pairs, number: int) -> bool:
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
