"""Two versions of a vacancy side by side, in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.taxonomy.api import (
    CONDITIONS,
    CONTRACTS,
    WORKING_TIMES,
    label_of_municipality,
    labels_of_skills,
)
from talka.domains.vacancies.actions import Draft
from talka.domains.vacancies.labels import PAY_PERIODS, VISIBILITIES
from talka.domains.vacancies.web.words import language_name
from talka.kit.components import formats
from talka.kit.languages import in_language


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the two versions say differently."""

    question: str
    saved: str
    typed: str


Say = Callable[[Any], str]


def _words(value: Any) -> str:
    return str(value or "")


def _concept(value: Any) -> str:
    return in_language(value.labels) if value else ""


def _yes_or_no(value: Any) -> str:
    return _("yes") if value else _("no")


def _each(labels: Any) -> Say:
    return lambda values: ", ".join(sorted(str(labels[one]) for one in values))


def _skills(ids: Sequence[int]) -> str:
    return ", ".join(sorted(labels_of_skills(ids).values())) if ids else ""


def _places(codes: Sequence[str]) -> str:
    return ", ".join(sorted(label_of_municipality(one) or one for one in codes))


def _languages(values: Any) -> str:
    return ", ".join(
        sorted(f"{language_name(code)} {level}" for code, (level, __) in values.items())
    )


QUESTIONS: dict[str, tuple[Any, Say]] = {
    "title": (gettext_lazy("Job title"), _words),
    "occupation": (gettext_lazy("Occupation"), _concept),
    "description": (gettext_lazy("What the person will do, and what you offer"), _words),
    "language": (gettext_lazy("Language of the text"), language_name),
    "positions": (gettext_lazy("How many people do you look for?"), _words),
    "municipality": (gettext_lazy("Town or municipality"), _concept),
    "other_places": (gettext_lazy("Also offered in"), _places),
    "address": (gettext_lazy("Street and number"), _words),
    "is_remote": (gettext_lazy("Can be done from home"), _yes_or_no),
    "contract": (gettext_lazy("Contract"), lambda value: str(CONTRACTS[value])),
    "working_times": (gettext_lazy("Working time"), _each(WORKING_TIMES)),
    "hours_per_week": (gettext_lazy("Hours a week"), lambda value: formats.number(value, 1)),
    "starts_on": (gettext_lazy("First day"), formats.day),
    "closes_on": (gettext_lazy("People can apply until"), formats.day),
    "pay_from": (gettext_lazy("Pay from"), formats.money),
    "pay_to": (gettext_lazy("Pay to"), formats.money),
    "pay_period": (gettext_lazy("Pay for"), lambda value: str(PAY_PERIODS[value])),
    "required_skills": (gettext_lazy("Skills required"), _skills),
    "wished_skills": (gettext_lazy("Skills that help"), _skills),
    "languages": (gettext_lazy("Languages"), _languages),
    "licences": (gettext_lazy("Licences"), lambda value: ", ".join(sorted(value))),
    "education_level": (gettext_lazy("Education, at least"), _words),
    "experience_years": (gettext_lazy("Years of experience, at least"), _words),
    "conditions": (gettext_lazy("Conditions of the work"), _each(CONDITIONS)),
    "how_to_apply": (gettext_lazy("Anything else about applying"), _words),
    "contact_name": (gettext_lazy("Who answers questions"), _words),
    "contact_email": (gettext_lazy("E-mail shown in the advert"), _words),
    "contact_phone": (gettext_lazy("Phone shown in the advert"), _words),
    "visibility": (gettext_lazy("Who sees the vacancy"), lambda value: str(VISIBILITIES[value])),
    "is_for_eures": (gettext_lazy("Shown in other European countries"), _yes_or_no),
    "accepts_subsidised_work": (gettext_lazy("Would employ with a subsidy"), _yes_or_no),
    "is_accessible": (gettext_lazy("Accessible workplace"), _yes_or_no),
}


def differences(saved: Draft, typed: Draft) -> Iterator[Difference]:
    """Yield what the two versions say differently, in the order of the form."""
    for name, (question, say) in QUESTIONS.items():
        ours, theirs = say(getattr(typed, name)), say(getattr(saved, name))
        if ours != theirs:
            yield Difference(str(question), theirs, ours)
