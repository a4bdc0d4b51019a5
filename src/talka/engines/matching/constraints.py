"""The must-haves: what both sides demand before anything is scored."""

from collections.abc import Iterable, Iterator

from talka.engines.matching.findings import (
    Check,
    CodeFacts,
    ConceptFacts,
    Criterion,
    LevelFacts,
    Outcome,
    RefusalFacts,
    StartFacts,
    TravelFacts,
    WageFacts,
)
from talka.engines.matching.market import Market
from talka.engines.matching.terms import Opening, Seeker
from talka.engines.matching.travel import way_to
from talka.engines.matching.weights import Weights


def checks_of(
    seeker: Seeker,
    opening: Opening,
    weights: Weights,
    way: tuple[Outcome, TravelFacts],
) -> tuple[Check, ...]:
    """
    Check every must-have that one of the two sides has, in a fixed order.

    `way` is what `way_to` gives for the pair. Where one side has not said what the other demands,
    the outcome is unknown.
    """
    return (
        *_refusals(seeker, opening),
        *_working_time(seeker, opening),
        *_qualifications(seeker, opening),
        *_wage(seeker, opening),
        *_start(seeker, opening, weights),
        *_health(seeker, opening),
        Check(Criterion.TRAVEL, *way),
    )


def is_feasible(seeker: Seeker, opening: Opening, market: Market, weights: Weights) -> bool:
    """
    Tell whether no must-have is missing: the same answer as all the checks, the cheapest first.

    It is kept apart from the checks because most pairs of a country fail here.
    """
    return (
        not _is_refused(seeker, opening)
        and _times_meet(seeker, opening)
        and _is_qualified(seeker, opening)
        and seeker.health_limits.isdisjoint(opening.conditions)
        and not _pays_too_little(seeker, opening)
        and days_late(seeker, opening) <= weights.late_days
        and way_to(seeker, opening, market, weights)[0] is not Outcome.MISSING
    )


def wage_offered(opening: Opening) -> int | None:
    """Give the highest wage that the opening names, in EUR a month."""
    if opening.wage_from is None or opening.wage_to is None:
        return opening.wage_from if opening.wage_to is None else opening.wage_to
    return max(opening.wage_from, opening.wage_to)


def days_late(seeker: Seeker, opening: Opening) -> int:
    """Tell how many days after the start the person can come; 0 where a date is not told."""
    if seeker.available_from is None or opening.starts_on is None:
        return 0
    return max(0, (seeker.available_from - opening.starts_on).days)


def _is_refused(seeker: Seeker, opening: Opening) -> bool:
    return (
        opening.id in seeker.never_again_openings
        or opening.employer_id in seeker.never_again_employers
    )


def _times_meet(seeker: Seeker, opening: Opening) -> bool:
    if seeker.working_times is None or opening.working_times is None:
        return True
    return not seeker.working_times.isdisjoint(opening.working_times)


def _is_qualified(seeker: Seeker, opening: Opening) -> bool:
    if seeker.education is not None and seeker.education < opening.education:
        return False
    if seeker.licences is not None and not opening.licences <= seeker.licences:
        return False
    spoken = seeker.languages
    if spoken is not None:
        for code, level in opening.languages.items():
            if spoken.get(code, 0) < level:
                return False
    if seeker.professions is None or opening.profession is None:
        return True
    return opening.profession in seeker.professions


def _pays_too_little(seeker: Seeker, opening: Opening) -> bool:
    offered = wage_offered(opening)
    if offered is None or seeker.reservation_wage is None:
        return False
    return offered < seeker.reservation_wage


def _refusals(seeker: Seeker, opening: Opening) -> Iterator[Check]:
    if _is_refused(seeker, opening):
        is_employer = opening.employer_id in seeker.never_again_employers
        yield Check(Criterion.NEVER_AGAIN, Outcome.MISSING, RefusalFacts(is_employer))


def _working_time(seeker: Seeker, opening: Opening) -> Iterator[Check]:
    asked, accepted = opening.working_times, seeker.working_times
    if asked is None and accepted is None:
        return
    if asked is None or accepted is None:
        outcome = Outcome.UNKNOWN
    else:
        outcome = _met(not asked.isdisjoint(accepted))
    facts = CodeFacts(_sorted(asked or ()), _sorted((asked or frozenset()) & (accepted or set())))
    yield Check(Criterion.WORKING_TIME, outcome, facts)


def _qualifications(seeker: Seeker, opening: Opening) -> Iterator[Check]:
    if opening.education:
        outcome = _reaches(seeker.education, opening.education)
        facts = LevelFacts(opening.education, seeker.education)
        yield Check(Criterion.EDUCATION, outcome, facts)
    for code in sorted(opening.licences):
        yield _licence(seeker, code)
    for code, level in sorted(opening.languages.items()):
        has = None if seeker.languages is None else seeker.languages.get(code, 0)
        yield Check(Criterion.LANGUAGE, _reaches(has, level), LevelFacts(level, has, code))
    if opening.profession is not None:
        proved = seeker.professions
        outcome = Outcome.UNKNOWN if proved is None else _met(opening.profession in proved)
        yield Check(Criterion.PROFESSION, outcome, ConceptFacts(opening.profession))


def _licence(seeker: Seeker, code: str) -> Check:
    if seeker.licences is None:
        return Check(Criterion.LICENCE, Outcome.UNKNOWN, CodeFacts((code,), ()))
    if code in seeker.licences:
        return Check(Criterion.LICENCE, Outcome.MET, CodeFacts((code,), (code,)))
    return Check(Criterion.LICENCE, Outcome.MISSING, CodeFacts((code,), ()))


def _wage(seeker: Seeker, opening: Opening) -> Iterator[Check]:
    if seeker.reservation_wage is None:
        return
    outcome = _reaches(wage_offered(opening), seeker.reservation_wage)
    facts = WageFacts(opening.wage_from, opening.wage_to, seeker.reservation_wage)
    yield Check(Criterion.WAGE, outcome, facts)


def _start(seeker: Seeker, opening: Opening, weights: Weights) -> Iterator[Check]:
    if opening.starts_on is None:
        return
    late = days_late(seeker, opening)
    facts = StartFacts(opening.starts_on, seeker.available_from, late)
    if seeker.available_from is None:
        yield Check(Criterion.START, Outcome.UNKNOWN, facts)
    else:
        yield Check(Criterion.START, _met(late <= weights.late_days), facts)


def _health(seeker: Seeker, opening: Opening) -> Iterator[Check]:
    if seeker.health_limits:
        hindering = _sorted(seeker.health_limits & opening.conditions)
        facts = CodeFacts(_sorted(seeker.health_limits), hindering)
        yield Check(Criterion.HEALTH, _met(not hindering), facts)


def _met(is_met: bool) -> Outcome:
    return Outcome.MET if is_met else Outcome.MISSING


def _reaches(value: int | None, asked: int) -> Outcome:
    return Outcome.UNKNOWN if value is None else _met(value >= asked)


def _sorted(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(codes))
