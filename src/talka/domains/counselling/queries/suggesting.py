"""The best open vacancies for a person, each with one sentence that says why."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from talka.domains.matching.api import CRITERIA, explain_many, suggestions_for
from talka.domains.vacancies.api import Vacancy
from talka.engines.matching import Comparison, Criterion, SkillFacts, TravelFacts
from talka.kit.components import formats


@dataclass(frozen=True, slots=True)
class BestJob:
    """A vacancy that suits the person. `unknown` names the must-haves that nobody could check."""

    vacancy: Vacancy
    points: int
    why: str
    unknown: tuple[str, ...]


def best_jobs(file_id: int, *, day: date, limit: int = 5) -> list[BestJob]:
    """Return the person's best open vacancies with the reason in words, best first."""
    suggestions = suggestions_for(file_id, limit=limit)
    if not suggestions:
        return []
    compared = explain_many(file_id, [one.vacancy.pk for one in suggestions], day=day)
    return [
        BestJob(
            vacancy=one.vacancy,
            points=round(one.score / 1000),
            why=why_words(compared[one.vacancy.pk]),
            unknown=unknown_words(compared[one.vacancy.pk]),
        )
        for one in suggestions
        if one.vacancy.pk in compared
    ]


def why_words(comparison: Comparison) -> str:
    """Say in one line what speaks most for the pair: "7 of 9 skills · 24 min · wished occupation"."""
    facts = {one.criterion: one for one in comparison.reasons}
    parts = []
    skills = facts[Criterion.SKILLS].facts if Criterion.SKILLS in facts else None
    if isinstance(skills, SkillFacts) and skills.asked:
        places = {
            "has": formats.number(len(skills.covered) + len(skills.assumed)),
            "asked": formats.number(len(skills.asked)),
        }
        parts.append(_("%(has)s of %(asked)s skills") % places)
    way = facts[Criterion.DISTANCE].facts if Criterion.DISTANCE in facts else None
    if isinstance(way, TravelFacts):
        parts.append(_way(way))
    wished = facts.get(Criterion.WISHED_OCCUPATION)
    if wished is not None and wished.points == wished.of > 0:
        parts.append(_("the occupation they want"))
    return " · ".join(part for part in parts if part)


def unknown_words(comparison: Comparison) -> tuple[str, ...]:
    """Name the must-haves that could not be checked."""
    return tuple(str(CRITERIA[check.criterion]) for check in comparison.unknown)


def _way(way: TravelFacts) -> str:
    if way.is_remote:
        return _("from home")
    if way.minutes is not None:
        return formats.minutes(way.minutes)
    return formats.distance(way.km) if way.km is not None else ""
