"""Lists are made: for the whole country at night, and at once for what has changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    Market,
    Opening,
    Seeker,
    Weights,
    asked_skills,
    compare,
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
Ranked = dict[Key, list[tuple[int, int]]]  # minus the score, and the number of the other side


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
    return {key: nsmallest(LIST_LENGTH, pairs) for key, pairs in found.items()}


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
    fresh, outdated = [], []
    for one in lists:
        old = kept.get((one.kind, one.key))
        if old is not None and _is_same(old, one, picture, weights):
            continue
        if old is not None:
            outdated.append(old.pk)
        fresh.append(
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
        )
    MatchList.objects.filter(pk__in=outdated).delete()
    MatchList.objects.bulk_create(fresh, batch_size=BATCH)
    return len(fresh)


def _is_same(old: MatchList, new: _List, picture: MarketDay, weights: Weights) -> bool:
    """Tell whether the stored list says the same, and rests on the same."""
    return (old.ids, old.scores, old.fingerprint, old.market_id, old.weights_version) == (
        new.ids, new.scores, new.fingerprint, picture.pk, weights.version,
    )  # fmt: skip


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
    scores = _scores(((one.id, seeker, one) for one in openings), market, weights)
    ranked = {(ListKind.FOR_PERSON, file_id): _best(scores)}
    prints = _Prints(weights)
    _write(_lists(ListKind.FOR_PERSON, [seeker], openings, ranked, prints), picture, weights, now)
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
    scores = _scores(((one.id, one, opening) for one in seekers), market, weights)
    ranked = {(ListKind.FOR_VACANCY, vacancy_id): _best(scores)}
    prints = _Prints(weights)
    _write(_lists(ListKind.FOR_VACANCY, [opening], seekers, ranked, prints), picture, weights, now)
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


def _best(scores: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return the best pairs of one side, as `_ranked` does."""
    return nsmallest(LIST_LENGTH, [(-score, number) for number, score in scores.items()])


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


def _may_miss_one(before: list[tuple[int, int]], after: list[tuple[int, int]], number: int) -> bool:
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
