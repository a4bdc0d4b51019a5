"""Must-haves and what would help, in plain words of the page's language."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.domains.matching.labels import STEPS, STEPS_FOR_EMPLOYERS
from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.words import (
    Words,
    cefr,
    conditions_in_words,
    times_in_words,
)
from talka.engines.matching import (
    Change,
    Check,
    CodeFacts,
    ConceptFacts,
    Criterion,
    LevelFacts,
    Outcome,
    RefusalFacts,
    StartFacts,
    Step,
    TravelFacts,
    WageFacts,
)
from talka.kit.components import formats
from talka.kit.components.parts import Link, Must, Standing


STANDINGS = {
    Outcome.MET: Standing.MET,
    Outcome.MISSING: Standing.MISSING,
    Outcome.UNKNOWN: Standing.UNKNOWN,
}
# What the person can tell us on their profile, where we do not know.
TELLABLE = frozenset(
    {
        Criterion.WORKING_TIME,
        Criterion.EDUCATION,
        Criterion.LICENCE,
        Criterion.LANGUAGE,
        Criterion.START,
        Criterion.TRAVEL,
    }
)
POINT = 1_000


def musts_in_words(
    checks: Iterable[Check], words: Words, *, audience: Audience, profile_url: str = ""
) -> tuple[Must, ...]:
    """Return the must-haves with their standing; what is unknown links to where one can tell it."""
    own = audience == Audience.PERSON
    return tuple(
        Must(
            must_in_words(check, words, own=own),
            STANDINGS[check.outcome],
            _ask(check, profile_url) if own and profile_url else None,
        )
        for check in checks
    )


def _ask(check: Check, profile_url: str) -> Link | None:
    if check.outcome == Outcome.UNKNOWN and check.criterion in TELLABLE:
        return Link(_("Tell us"), profile_url)
    return None


def must_in_words(check: Check, words: Words, *, own: bool) -> str:
    """Return one must-have with the fact that decides about it."""
    return _MUSTS[check.criterion](check, words, own)


Told = Callable[[Any, Words, bool], str]


def _refusal(check: Check, words: Words, own: bool) -> str:
    is_employer = isinstance(check.facts, RefusalFacts) and check.facts.is_employer
    if is_employer:
        return (
            _("You do not want to work for this employer")
            if own
            else _("The person does not want to work for this employer")
        )
    return (
        _("You have put this vacancy aside") if own else _("The person has put this vacancy aside")
    )


def _times(check: Check, words: Words, own: bool) -> str:
    facts = check.facts
    if not isinstance(facts, CodeFacts) or not facts.asked:
        return _("Working time: the employer has not told it")
    said = _("Working time: %(times)s") % {"times": times_in_words(facts.asked)}
    if check.outcome == Outcome.MISSING:
        said += " – " + (_("not what you accept") if own else _("not what the person accepts"))
    return said


def _schooling(check: Check, words: Words, own: bool) -> str:
    facts = check.facts
    if not isinstance(facts, LevelFacts):
        raise TypeError(check.criterion)
    said = _("Education: %(level)s") % {"level": words.schooling(facts.asked)}
    if check.outcome == Outcome.MISSING:
        has = {"level": words.schooling(facts.has)}
        said += " – " + (_("you have: %(level)s") if own else _("there is: %(level)s")) % has
    return said


def _licence(check: Check, words: Words, own: bool) -> str:
    asked = check.facts.asked if isinstance(check.facts, CodeFacts) else ()
    return ", ".join(words.licence(code) for code in asked)


def _tongue(check: Check, words: Words, own: bool) -> str:
    facts = check.facts
    if not isinstance(facts, LevelFacts):
        raise TypeError(check.criterion)
    said = words.language(facts.code, facts.asked)
    if check.outcome != Outcome.MISSING:
        return said
    if not facts.has:
        return said + " – " + (_("not in your profile") if own else _("not in the profile"))
    has = {"level": cefr(facts.has)}
    return said + " – " + (_("you have %(level)s") if own else _("there is %(level)s")) % has


def _profession(check: Check, words: Words, own: bool) -> str:
    concept = check.facts.concept if isinstance(check.facts, ConceptFacts) else None
    return _("Recognised qualification: %(occupation)s") % {"occupation": words.occupation(concept)}


def _wage(check: Check, words: Words, own: bool) -> str:
    facts = check.facts
    if not isinstance(facts, WageFacts):
        raise TypeError(check.criterion)
    least = {"least": formats.money(facts.least)}
    said = (
        _("Pay: you want at least %(least)s a month")
        if own
        else _("Pay: at least %(least)s a month is wanted")
    ) % least
    offered = formats.money_range(facts.offered_from, facts.offered_to)
    if offered:
        return said + " – " + _("offered: %(offered)s") % {"offered": offered}
    return said + " – " + _("the employer has not told the pay")


def _start(check: Check, words: Words, own: bool) -> str:
    facts = check.facts
    if not isinstance(facts, StartFacts):
        raise TypeError(check.criterion)
    said = _("Start: %(day)s") % {"day": formats.day_of_year(facts.starts_on)}
    if facts.available_from is not None and facts.days_late:
        day = {"day": formats.day_of_year(facts.available_from)}
        said += " – " + (_("you can start on %(day)s") if own else _("can start on %(day)s")) % day
    return said


def _health(check: Check, words: Words, own: bool) -> str:
    found = check.facts.found if isinstance(check.facts, CodeFacts) else ()
    if found:
        said = (
            _("Conditions of work you cannot accept: %(conditions)s")
            if own
            else _("Conditions of work the person cannot accept: %(conditions)s")
        )
        return said % {"conditions": conditions_in_words(found)}
    return _("Conditions of work: none that is ruled out")


def _way(check: Check, words: Words, own: bool) -> str:
    facts = check.facts
    if not isinstance(facts, TravelFacts):
        raise TypeError(check.criterion)
    if facts.is_remote:
        return _("Way to work: from home")
    if facts.km is None:
        return _("Way to work: we do not know how far it is")
    distance = _("near home") if facts.km < 1 else formats.distance(facts.km)
    said = _("Way to work: %(distance)s") % {"distance": distance}
    if facts.would_move:
        return said + " – " + (_("you would move") if own else _("the person would move"))
    if facts.max_km is not None:
        return said + " – " + _("at most %(km)s") % {"km": formats.distance(facts.max_km)}
    if facts.max_minutes is not None:
        limit = {"minutes": formats.minutes(facts.max_minutes)}
        return said + " – " + _("at most %(minutes)s") % limit
    return said + " – " + (_("you have set no limit") if own else _("no limit is set"))


def _common_ground(check: Check, words: Words, own: bool) -> str:
    return _("No skill and no group of occupations in common")


_MUSTS: dict[Criterion, Told] = {
    Criterion.NEVER_AGAIN: _refusal,
    Criterion.WORKING_TIME: _times,
    Criterion.EDUCATION: _schooling,
    Criterion.LICENCE: _licence,
    Criterion.LANGUAGE: _tongue,
    Criterion.PROFESSION: _profession,
    Criterion.WAGE: _wage,
    Criterion.START: _start,
    Criterion.HEALTH: _health,
    Criterion.TRAVEL: _way,
    Criterion.COMMON_GROUND: _common_ground,
}


def helps_in_words(changes: Iterable[Change], words: Words) -> tuple[str, ...]:
    """Return each change with what it gives: what to do, and how many points, or that it would suit."""
    return tuple(f"{change_in_words(one, words)}: {_effect(one)}" for one in changes)


def change_in_words(change: Change, words: Words) -> str:
    """Return what the person could do."""
    return str(STEPS[change.step]) % {"subject": _subject(change, words), "level": _level(change)}


def helps_for_employers(changes: Iterable[Change], words: Words) -> tuple[str, ...]:
    """
    Return what would bring the person nearer to what the employer asked for.

    Only that: how many points it gives, and what else stands in the way, would tell of wishes.
    """
    return tuple(
        str(STEPS_FOR_EMPLOYERS[one.step]) % {"subject": _subject(one, words), "level": _level(one)}
        for one in changes
        if one.step in STEPS_FOR_EMPLOYERS and one.gain > 0
    )


def _subject(change: Change, words: Words) -> str:
    subject = change.subject
    if isinstance(subject, int):
        is_skill = change.step in {Step.LEARN_SKILL, Step.CONFIRM_SKILL}
        return words.skill(subject) if is_skill else words.occupation(subject)
    if change.step == Step.GET_LICENCE:
        return words.licence(subject or "")
    if change.step == Step.IMPROVE_LANGUAGE:
        return words.language(subject or "")
    if change.step == Step.ACCEPT_WORKING_TIME and subject:
        return times_in_words([subject])
    return subject or ""


def _level(change: Change) -> str:
    if change.level is None:
        return ""
    if change.step == Step.IMPROVE_LANGUAGE:
        return cefr(change.level)
    return formats.number(change.level)


def _effect(change: Change) -> str:
    if change.opens:
        return _("then nothing stands in the way")
    if change.clears:
        return _("one obstacle less")
    points = (change.gain + POINT // 2) // POINT
    if not points:
        return _("a little more")
    return ngettext("%(n)s point more", "%(n)s points more", points) % {"n": points}
