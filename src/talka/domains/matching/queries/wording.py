"""Reasons in plain words: why a pair fits, and what each reason gives, in the language of the page."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.domains.matching.queries.explaining import Audience
from talka.domains.matching.queries.words import Words
from talka.domains.matching.rules import whole_points
from talka.engines.matching import (
    CodeFacts,
    Criterion,
    ExtraFacts,
    Having,
    LevelFacts,
    NearnessFacts,
    Reason,
    SkillFacts,
    StartFacts,
    TravelFacts,
    WageFacts,
)
from talka.engines.matching.terms import FULL_LEVEL
from talka.kit.components import formats, parts


WISHES = (
    Criterion.WISHED_OCCUPATION,
    Criterion.WISHED_WORKING_TIME,
    Criterion.WISHED_SECTOR,
    Criterion.WISHED_CONTRACT,
)
# In per cent: how near an occupation must be to be called close, or related.
SAME, CLOSE, RELATED = 100, 70, 40
# Sixteen levels of a skill, each counted in hundredths.
FULL_CREDIT = 100 * FULL_LEVEL
NEAR_HOME_KM = 25
MOST_NAMED = 4
MOST_CLAUSES = 2

Clause = tuple[int, str]
Key = TypeVar("Key")


def why_in_words(
    reasons: Iterable[Reason], words: Words, *, audience: Audience, is_suitable: bool
) -> str:
    """Return one sentence with the two reasons that weigh most."""
    own = audience == Audience.PERSON
    clauses = [one for reason in reasons if (one := _clause(reason, words, own=own))]
    said = [text for _points, text in sorted(clauses, key=lambda one: -one[0])[:MOST_CLAUSES]]
    if not said:
        return _("Little speaks for it yet: too little is known, or little is in common.")
    if len(said) == 1:
        begun = _("It fits because %(one)s.") if is_suitable else _("What speaks for it: %(one)s.")
        return begun % {"one": said[0]}
    begun = (
        _("It fits because %(one)s and %(two)s.")
        if is_suitable
        else _("What speaks for it: %(one)s, and %(two)s.")
    )
    return begun % {"one": said[0], "two": said[1]}


def _clause(reason: Reason, words: Words, *, own: bool) -> Clause | None:
    """Return the reason as part of a sentence, if it speaks for the pair."""
    facts = reason.facts
    text = ""
    if isinstance(facts, SkillFacts):
        text = _skills_clause(facts, own=own)
    elif isinstance(facts, NearnessFacts):
        text = _occupation_clause(reason, facts, words, own=own)
    elif isinstance(facts, TravelFacts):
        text = _way_clause(facts, own=own)
    elif isinstance(facts, WageFacts):
        text = _pay_clause(facts, own=own)
    return (reason.points, text) if text else None


def _skills_clause(facts: SkillFacts, *, own: bool) -> str:
    has, asked = _required(facts)
    if not asked or not has:
        return ""
    if facts.is_implied:
        said = (
            _("you have %(has)s of %(asked)s skills that are usual in this occupation")
            if own
            else _("%(has)s of %(asked)s skills that are usual in this occupation are there")
        )
        return said % {"has": has, "asked": asked}
    if has == asked:
        return _("you have all required skills") if own else _("all required skills are there")
    said = (
        _("you have %(has)s of %(asked)s required skills")
        if own
        else _("%(has)s of %(asked)s required skills are there")
    )
    return said % {"has": has, "asked": asked}


def _occupation_clause(reason: Reason, facts: NearnessFacts, words: Words, *, own: bool) -> str:
    if facts.occupation is None or facts.percent < RELATED:
        return ""
    name = {"occupation": words.occupation(facts.occupation)}
    if reason.criterion == Criterion.WISHED_OCCUPATION:
        wanted = (
            _("you want work as: %(occupation)s")
            if own
            else _("it is the work that is wanted: %(occupation)s")
        )
        return wanted % name if facts.percent == SAME else ""
    if facts.percent == SAME:
        return (
            _("you have worked as: %(occupation)s")
            if own
            else _("there is experience as: %(occupation)s")
        ) % name
    close = (
        _("you have done similar work: %(occupation)s")
        if own
        else _("there is experience in similar work: %(occupation)s")
    )
    return close % name


def _way_clause(facts: TravelFacts, *, own: bool) -> str:
    if facts.is_remote:
        return _("you can work from home") if own else _("the work can be done from home")
    if facts.km is None or facts.km > NEAR_HOME_KM:
        return ""
    if facts.km < 1:
        return _("it is near your home") if own else _("it is near the home")
    said = _("it is %(distance)s from your home") if own else _("it is %(distance)s from home")
    return said % {"distance": formats.distance(facts.km)}


def _pay_clause(facts: WageFacts, *, own: bool) -> str:
    sure = facts.offered_to if facts.offered_from is None else facts.offered_from
    if sure is None or not facts.least or sure <= facts.least:
        return ""
    said = (
        _("it pays %(more)s more than the least you want")
        if own
        else _("it pays %(more)s more than the least that is wanted")
    )
    return said % {"more": formats.money(sure - facts.least)}


def reasons_in_words(
    reasons: Sequence[Reason], words: Words, *, audience: Audience
) -> tuple[parts.Reason, ...]:
    """Return the reasons as lines of a table, in whole points of a hundred that add up."""
    lines = [one for one in reasons if one.criterion not in WISHES]
    wishes = [one for one in reasons if one.criterion in WISHES]
    numbers = [(one.points, one.of) for one in lines]
    if wishes:
        numbers.append((sum(one.points for one in wishes), sum(one.of for one in wishes)))
    whole = whole_points(numbers)
    own = audience == Audience.PERSON
    shown = [
        parts.Reason(_line(one, words, own=own), *numbers, note=_note(one, words))
        for one, numbers in zip(lines, whole, strict=False)
    ]
    if wishes:
        shown.append(parts.Reason(_wishes_line(wishes, own=own), *whole[-1]))
    return tuple(shown)


def _line(reason: Reason, words: Words, *, own: bool) -> str:
    facts = reason.facts
    if isinstance(facts, SkillFacts):
        return _skills_line(facts)
    if isinstance(facts, NearnessFacts):
        return _occupation_line(facts, words)
    if isinstance(facts, TravelFacts):
        return _way_line(facts)
    if isinstance(facts, WageFacts):
        return _pay_line(facts, own=own)
    if isinstance(facts, StartFacts):
        return _start_line(facts)
    if isinstance(facts, LevelFacts):
        return _experience_line(facts)
    if isinstance(facts, ExtraFacts):
        return _extras_line(facts, words)
    raise TypeError(reason.criterion)


def _required(facts: SkillFacts) -> tuple[int, int]:
    """Return how many of the required skills are there, and how many are required."""
    required = [one for one in facts.asked if one.is_required]
    there = [one for one in required if one.having in {Having.COVERED, Having.ASSUMED}]
    return len(there), len(required)


def _skills_line(facts: SkillFacts) -> str:
    if not facts.asked:
        return _("Skills: the vacancy names none")
    has, asked = _required(facts)
    near = len(facts.near)
    if facts.is_implied:
        said = _(
            "Skills: the vacancy names none; %(has)s of %(asked)s that are usual in this occupation"
        ) % {"has": has, "asked": asked}
    elif asked:
        said = _("Skills: %(has)s of %(asked)s required") % {"has": has, "asked": asked}
    else:
        there = len(facts.covered) + len(facts.assumed)
        said = _("Skills: %(has)s of %(asked)s wished") % {"has": there, "asked": len(facts.asked)}
    if near:
        said += ", " + ngettext("%(n)s near", "%(n)s near", near) % {"n": near}
    return said


def _occupation_line(facts: NearnessFacts, words: Words) -> str:
    if facts.occupation is None or not facts.percent:
        return _("Occupation: another one")
    name = {"occupation": words.occupation(facts.occupation)}
    if facts.percent == SAME:
        return _("Occupation: the same, %(occupation)s") % name
    if facts.percent >= CLOSE:
        return _("Occupation: close, %(occupation)s") % name
    if facts.percent >= RELATED:
        return _("Occupation: related, %(occupation)s") % name
    return _("Occupation: distantly related, %(occupation)s") % name


def _way_line(facts: TravelFacts) -> str:
    if facts.is_remote:
        return _("Way to work: from home")
    if facts.km is None:
        return _("Way to work: not known")
    near = facts.km < 1
    distance = _("near home") if near else formats.distance(facts.km)
    said = {"distance": distance, "minutes": formats.minutes(facts.minutes)}
    if facts.minutes is None:
        return _("Way to work: %(distance)s") % said
    return _("Way to work: %(distance)s, about %(minutes)s") % said


def _pay_line(facts: WageFacts, *, own: bool) -> str:
    offered = formats.money_range(facts.offered_from, facts.offered_to)
    if not offered:
        return _("Pay: not told")
    if not facts.least:
        return _("Pay: %(offered)s a month") % {"offered": offered}
    said = (
        _("Pay: %(offered)s a month, you want at least %(least)s")
        if own
        else _("Pay: %(offered)s a month, at least %(least)s is wanted")
    )
    return said % {"offered": offered, "least": formats.money(facts.least)}


def _start_line(facts: StartFacts) -> str:
    if facts.starts_on is None:
        return _("Start: as agreed")
    if not facts.days_late:
        return _("Start: %(day)s, in time") % {"day": formats.day_of_year(facts.starts_on)}
    late = ngettext("%(n)s day late", "%(n)s days late", facts.days_late) % {"n": facts.days_late}
    return _("Start: %(late)s") % {"late": late}


def _experience_line(facts: LevelFacts) -> str:
    if not facts.asked:
        return _("Experience: none required")
    years = ngettext("%(has)s of %(asked)s year", "%(has)s of %(asked)s years", facts.asked)
    return _("Experience: %(years)s") % {
        "years": years % {"has": facts.has or 0, "asked": facts.asked}
    }


def _extras_line(facts: ExtraFacts, words: Words) -> str:
    if not facts.met and not facts.unmet:
        return _("Useful extras: none asked")
    if not facts.met:
        return _("Useful extras: none of those asked")
    return _("Useful extras: %(extras)s") % {"extras": ", ".join(map(words.extra, facts.met))}


def _note(reason: Reason, words: Words) -> str:
    facts = reason.facts
    if isinstance(facts, SkillFacts):
        return _skills_note(facts, words)
    if isinstance(facts, ExtraFacts) and facts.unmet:
        return _("Missing: %(skills)s") % {"skills": named(facts.unmet, words.extra)}
    return ""


def _skills_note(facts: SkillFacts, words: Words) -> str:
    """Say why the skills do not give all their points."""
    partly = [
        one.skill
        for one in facts.asked
        if one.having is Having.COVERED and one.credit < FULL_CREDIT
    ]
    said = [
        (_("Missing: %(skills)s."), facts.missing),
        (_("Assumed from the occupation, not confirmed: %(skills)s."), facts.assumed),
        (_("Not at the full level: %(skills)s."), partly),
    ]
    return " ".join(text % {"skills": named(some, words.skill)} for text, some in said if some)


def named(keys: Sequence[Key], name: Callable[[Key], str]) -> str:
    """Return the first names in a row, and how many more there are."""
    said = ", ".join(name(key) for key in keys[:MOST_NAMED])
    more = len(keys) - MOST_NAMED
    if more <= 0:
        return said
    return said + " " + ngettext("and %(n)s more", "and %(n)s more", more) % {"n": more}


def _wishes_line(reasons: Sequence[Reason], *, own: bool) -> str:
    wishes = [wish for reason in reasons if (wish := _wish(reason)) is not None]
    met = [word for word, is_met in wishes if is_met]
    if not wishes:
        return (
            _("Your wishes: nothing speaks against it")
            if own
            else _("Wishes: nothing speaks against it")
        )
    if not met:
        return _("Your wishes: none is met") if own else _("Wishes: none is met")
    said = _("Your wishes: %(wishes)s") if own else _("Wishes: %(wishes)s")
    return said % {"wishes": ", ".join(met)}


def _wish(reason: Reason) -> tuple[str, bool] | None:
    """Return the name of a wish and whether it is met; None when nothing was wished."""
    facts = reason.facts
    if isinstance(facts, NearnessFacts):
        is_wished = facts.occupation is not None or facts.percent == 0
        return (_("occupation"), facts.percent > 0) if is_wished else None
    if isinstance(facts, CodeFacts) and facts.asked:
        names = {
            Criterion.WISHED_WORKING_TIME: _("hours"),
            Criterion.WISHED_CONTRACT: _("contract"),
        }
        return (names.get(reason.criterion, _("branch of work")), bool(facts.found))
    return None


def competition_in_words(suitable: int, positions: int, *, most: int) -> str:
    """Return how many people suit, for how many places; `most` is where counting stops."""
    places = ngettext("%(n)s place", "%(n)s places", positions) % {"n": positions}
    if suitable >= most:
        people = _("%(n)s or more suitable people") % {"n": most}
    elif suitable == 0:
        return places
    else:
        people = ngettext(
            "about %(n)s suitable person", "about %(n)s suitable people", suitable
        ) % {"n": suitable}
    return f"{places}, {people}"
