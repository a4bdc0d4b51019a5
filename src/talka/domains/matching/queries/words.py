"""The names of everything that comparisons speak of, fetched at once whatever their number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from talka.domains.taxonomy.api import (
    CONDITIONS,
    WORKING_TIMES,
    Condition,
    Level,
    WorkingTime,
    education_levels,
    labels_of_occupations,
    labels_of_skills,
    languages,
    licences,
)
from talka.engines.matching import (
    Change,
    Comparison,
    ConceptFacts,
    Facts,
    NearnessFacts,
    SkillFacts,
    Step,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Names in the language of the page: by number for concepts, by code for the rest."""

    skills: Mapping[int, str]
    occupations: Mapping[int, str]
    languages: Mapping[str, str]
    licences: Mapping[str, str]
    education: Mapping[str, str]

    def skill(self, number: int) -> str:
        """Return the name of the skill."""
        return self.skills.get(number, "") or _("a skill that is no longer listed")

    def occupation(self, number: int | None) -> str:
        """Return the name of the occupation."""
        return self.occupations.get(number or 0, "") or _("an occupation")

    def language(self, code: str, level: int | None = None) -> str:
        """Return the language, with its level of the CEFR if one is told: "Lithuanian B2"."""
        name = self.languages.get(code, code)
        return f"{name} {cefr(level)}" if level else name

    def licence(self, code: str) -> str:
        """Return the name of the licence."""
        return self.licences.get(code, code)

    def extra(self, code: str) -> str:
        """Return the name of a language or licence that an employer wishes."""
        return self.languages.get(code) or self.licence(code)

    def schooling(self, level: int | None) -> str:
        """Return the name of the level of education."""
        return self.education.get(str(level), "") or _("level %(level)s") % {"level": level}


def cefr(level: int) -> str:
    """Return the level of the Common European Framework by number: 4 is "B2"."""
    return str([*Level][level - 1])


def times_in_words(codes: Iterable[str]) -> str:
    """Return working times by name, after another."""
    return ", ".join(str(WORKING_TIMES[WorkingTime(code)]) for code in codes)


def conditions_in_words(codes: Iterable[str]) -> str:
    """Return conditions of work by name, after another."""
    return ", ".join(str(CONDITIONS[Condition(code)]) for code in codes)


def words_for(
    comparisons: Iterable[Comparison],
    changes: Iterable[Change] = (),
    *,
    skills: Iterable[int] = (),
) -> Words:
    """Fetch the names of everything in the comparisons and changes, in two queries."""
    skill_ids, occupation_ids = set(skills), set[int]()
    for facts in _facts_of(comparisons):
        if isinstance(facts, SkillFacts):
            for one in facts.asked:
                skill_ids.update({one.skill} if one.through is None else {one.skill, one.through})
        elif isinstance(facts, NearnessFacts) and facts.occupation is not None:
            occupation_ids.add(facts.occupation)
        elif isinstance(facts, ConceptFacts):
            occupation_ids.add(facts.concept)
    for change in changes:
        if isinstance(change.subject, int):
            is_skill = change.step in {Step.LEARN_SKILL, Step.CONFIRM_SKILL}
            (skill_ids if is_skill else occupation_ids).add(change.subject)
    return Words(
        skills=labels_of_skills(skill_ids),
        occupations=labels_of_occupations(occupation_ids),
        languages={one.code: one.label for one in languages()},
        licences={one.code: one.label for one in licences()},
        education={one.code: one.label for one in education_levels()},
    )


def _facts_of(comparisons: Iterable[Comparison]) -> Iterable[Facts]:
    for comparison in comparisons:
        for reason in comparison.reasons:
            yield reason.facts
        for check in comparison.checks:
            if check.facts is not None:
                yield check.facts
