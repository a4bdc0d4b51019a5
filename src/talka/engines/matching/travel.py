"""The way from a person's home to the places of an opening."""

from math import isqrt

from talka.engines.matching.findings import Outcome, TravelFacts
from talka.engines.matching.market import Market
from talka.engines.matching.terms import Opening, Place, Position, Seeker
from talka.engines.matching.weights import Weights


FAR_AWAY = 1 << 62


def way_to(
    seeker: Seeker, opening: Opening, market: Market, weights: Weights
) -> tuple[Outcome, TravelFacts]:
    """
    Tell whether the person can get to work, and how far the best place is.

    Work from home is no way, if the person accepts it. Who would move is held by no limit. Else
    every limit that the person named must hold at one of the places. Without a limit, a home or a
    place the outcome is unknown. Of several places the best is the one within the limits, then
    the nearest, then the one with the lowest number.
    """
    if opening.is_remote and seeker.accepts_remote:
        return Outcome.MET, _facts(seeker, None, None, None, is_estimated=False, is_remote=True)
    if not opening.places:
        outcome = Outcome.MISSING if opening.is_remote else Outcome.UNKNOWN
        return outcome, _facts(seeker, None, None, None, is_estimated=False, is_remote=False)
    if len(opening.places) == 1:
        _, outcome, facts = _way(seeker, opening.places[0], market, weights)
        return outcome, facts
    ways = [_way(seeker, place, market, weights) for place in opening.places]
    _, outcome, facts = min(ways, key=lambda way: way[0])
    return outcome, facts


def squared_distance(one: Position, other: Position) -> int:
    """Give the square of the distance between two positions, in units of 100 m × 100 m."""
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2


def _way(
    seeker: Seeker, place: Place, market: Market, weights: Weights
) -> tuple[tuple[int, int, int], Outcome, TravelFacts]:
    """Give the rank of this place among several (lowest is best), the outcome and the facts."""
    square = None
    if seeker.position is not None and place.position is not None:
        square = squared_distance(seeker.position, place.position)
    hectometres = None if square is None else isqrt(square)
    minutes = None
    if seeker.home_place is not None:
        minutes = market.minutes.get((seeker.home_place, place.place))
    is_estimated = minutes is None and hectometres is not None
    if minutes is None and hectometres is not None:
        pace = weights.travel_minutes_per_10_km
        minutes = weights.travel_base_minutes + hectometres * pace // 100
    outcome = _outcome(seeker, square, minutes)
    facts = _facts(
        seeker, place.place, hectometres, minutes, is_estimated=is_estimated, is_remote=False
    )
    rank = (_ORDER[outcome], FAR_AWAY if square is None else square, place.place)
    return rank, outcome, facts


_ORDER = {Outcome.MET: 0, Outcome.UNKNOWN: 1, Outcome.MISSING: 2}


def _outcome(seeker: Seeker, square: int | None, minutes: int | None) -> Outcome:
    if seeker.would_move:
        return Outcome.MET
    is_known = seeker.max_km is not None or seeker.max_minutes is not None
    if seeker.max_km is not None:
        if square is None:
            is_known = False
        elif square > (10 * seeker.max_km) ** 2:
            return Outcome.MISSING
    if seeker.max_minutes is not None:
        if minutes is None:
            is_known = False
        elif minutes > seeker.max_minutes:
            return Outcome.MISSING
    return Outcome.MET if is_known else Outcome.UNKNOWN


def _facts(
    seeker: Seeker,
    place: int | None,
    hectometres: int | None,
    minutes: int | None,
    *,
    is_estimated: bool,
    is_remote: bool,
) -> TravelFacts:
    return TravelFacts(
        place=place,
        hectometres=hectometres,
        minutes=minutes,
        is_estimated=is_estimated,
        is_remote=is_remote,
        would_move=seeker.would_move,
        max_km=seeker.max_km,
        max_minutes=seeker.max_minutes,
    )
