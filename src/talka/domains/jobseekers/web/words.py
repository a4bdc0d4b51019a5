"""Answers as the person reads them back before sending."""

from collections.abc import Callable, Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from talka.domains.jobseekers.labels import SECTIONS, SITUATIONS, STEPS
from talka.domains.jobseekers.rules import Section, Situation, Step
from talka.domains.jobseekers.rules.answers import (
    NO_CODE,
    Address,
    Answers,
    Birth,
    Circumstances,
    Code,
    Consents,
    Contact,
    Job,
    Jobs,
    Limits,
    Name,
    Occupations,
    Permits,
    Schooling,
    Skills,
    Terms,
    Tongues,
    Travel,
    steps_for,
)
from talka.domains.jobseekers.rules.answers import (
    SECTIONS as STEPS_OF,
)
from talka.domains.people.api import PURPOSES, Purpose
from talka.domains.taxonomy.api import (
    CONDITIONS,
    CONTRACTS,
    LEVELS,
    WORKING_TIMES,
    Condition,
    Contract,
    Level,
    WorkingTime,
    education_levels,
    label_of_municipality,
    labels_of_occupations,
    labels_of_skills,
    languages,
    licences,
)
from talka.kit.components import formats
from talka.kit.components.parts import Kind, Row, Tag, Task


LANGUAGE_NAMES = {
    "lt": "Lietuvių",
    "en": "English",
    "lv": "Latviešu",
    "et": "Eesti",
    "ru": "Русский",
}


def slug_of(step: Step) -> str:
    """Return the step as it stands in addresses."""
    return step.lower()


def address_of(step: Step) -> str:
    """Return the address of the page that asks the question."""
    if step is Step.JOBS:
        return reverse("me:register_jobs")
    return reverse("me:register_step", args=[slug_of(step)])


def tasks(answers: Answers) -> list[tuple[str, list[Task]]]:
    """Return the task list: each section with its questions and how far they are."""
    asked = set(steps_for(answers))
    done = Tag(_("Done"), Kind.GOOD)
    todo = Tag(_("To do"), Kind.INFO)
    return [
        (
            str(SECTIONS[section]),
            [
                Task(str(STEPS[step]), done if answers.to(step) else todo, address_of(step))
                for step in STEPS_OF[section]
                if step in asked
            ],
        )
        for section in Section
    ]


def rows(answers: Answers) -> list[tuple[str, list[Row]]]:
    """Return every answer in words with the link that changes it, by section."""
    asked = set(steps_for(answers))
    return [
        (
            str(SECTIONS[section]),
            [_row(step, answers) for step in STEPS_OF[section] if step in asked],
        )
        for section in Section
    ]


def _row(step: Step, answers: Answers) -> Row:
    answer = answers.to(step)
    label = str(STEPS[step])
    value = WORDS[step](answer) if answer is not None else [_("Not answered yet")]
    return Row(label, value or [_("Nothing")], f"{address_of(step)}?back=check")


def _name(answer: Name) -> list[str]:
    return [f"{answer.given_name} {answer.family_name}"]


def _code(answer: Code) -> list[str]:
    if answer.country == NO_CODE:
        return [_("Another country, or no code")]
    return [f"{answer.country} ••••"]


def _birth(answer: Birth) -> list[str]:
    return [formats.day(answer.birth_date)]


def _contact(answer: Contact) -> list[str]:
    return [answer.phone, LANGUAGE_NAMES.get(answer.language, answer.language)]


def _address(answer: Address) -> list[str]:
    return [label_of_municipality(answer.municipality) or "", *filter(None, [answer.address])]


def _situation(answer: Circumstances) -> list[str]:
    ready = _("Can start within two weeks") if answer.is_ready else _("Cannot start at present")
    return [str(SITUATIONS[Situation(answer.situation)]), ready]


def _jobs(answer: Jobs) -> list[str]:
    return [job_words(job) for job in answer.jobs]


def job_words(job: Job) -> str:
    """Return a job in one line: what, where, from when to when."""
    what = ", ".join(filter(None, [job.title, job.employer]))
    if job.started_on is None:
        return what
    until = formats.month(job.ended_on) if job.ended_on else _("now")
    return f"{what} ({formats.month(job.started_on)} – {until})"


def _education(answer: Schooling) -> list[str]:
    labels = {one.code: one.label for one in education_levels()}
    year = str(answer.finished_in) if answer.finished_in else ""
    return [*filter(None, [labels.get(str(answer.level)), answer.field, answer.institution, year])]


def _skills(answer: Skills) -> list[str]:
    return sorted(labels_of_skills(answer.chosen).values())


def _languages(answer: Tongues) -> list[str]:
    labels = {one.code: one.label for one in languages()}
    return [
        f"{labels.get(one.language, one.language)}: "
        + (_("mother tongue") if one.is_native else str(LEVELS[Level(one.level)]))
        for one in answer.languages
    ]


def _licences(answer: Permits) -> list[str]:
    labels = {one.code: one.label for one in licences()}
    return [labels.get(one.licence, one.licence) for one in answer.licences]


def _occupations(answer: Occupations) -> list[str]:
    labels = labels_of_occupations(answer.occupations)
    return [labels[one] for one in answer.occupations if one in labels]


def _terms(answer: Terms) -> list[str]:
    lines = [_times(answer.working_times)]
    if answer.preferred_times:
        lines.append(_("best: %(times)s") % {"times": _times(answer.preferred_times)})
    lines.append(", ".join(str(CONTRACTS[Contract(one)]) for one in answer.contracts))
    if answer.wage_from is not None:
        lines.append(_("from %(amount)s a month") % {"amount": formats.money(answer.wage_from)})
    start = formats.day(answer.starts_from) if answer.starts_from else _("at once")
    lines.append(_("Start: %(day)s") % {"day": start})
    return [line for line in lines if line]


def _times(codes: Iterable[str]) -> str:
    return ", ".join(str(WORKING_TIMES[WorkingTime(one)]) for one in codes)


def _travel(answer: Travel) -> list[str]:
    lines = []
    if answer.max_minutes is not None:
        lines.append(_("up to %(time)s one way") % {"time": formats.minutes(answer.max_minutes)})
    if answer.max_km is not None:
        lines.append(_("up to %(distance)s") % {"distance": formats.distance(answer.max_km)})
    lines.append(_("Work from home: yes") if answer.accepts_remote else _("Work from home: no"))
    if answer.is_willing_to_move:
        lines.append(_("Would move for a job"))
    return lines


def _limits(answer: Limits) -> list[str]:
    return [str(CONDITIONS[Condition(one)]) for one in answer.conditions_excluded]


def _consents(answer: Consents) -> list[str]:
    return [str(PURPOSES[Purpose(one)]) for one in answer.purposes]


WORDS: dict[Step, Callable[[Any], list[str]]] = {
    Step.NAME: _name,
    Step.CODE: _code,
    Step.BIRTH: _birth,
    Step.CONTACT: _contact,
    Step.ADDRESS: _address,
    Step.SITUATION: _situation,
    Step.JOBS: _jobs,
    Step.EDUCATION: _education,
    Step.SKILLS: _skills,
    Step.LANGUAGES: _languages,
    Step.LICENCES: _licences,
    Step.OCCUPATIONS: _occupations,
    Step.TERMS: _terms,
    Step.TRAVEL: _travel,
    Step.LIMITS: _limits,
    Step.CONSENTS: _consents,
}
