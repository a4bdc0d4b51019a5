"""The work the person wants, what they cannot do, and what they agree to."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.queries.answers import occupation_choice, occupation_id_of
from talka.domains.jobseekers.rules.answers import (
    Answer,
    Consents,
    Limits,
    Occupations,
    Step,
    Terms,
    Travel,
)
from talka.domains.jobseekers.web.forms.base import StepForm
from talka.domains.jobseekers.web.forms.experience import occupation_field
from talka.domains.people.api import PURPOSES
from talka.domains.taxonomy.api import CONDITIONS, CONTRACTS, WORKING_TIMES
from talka.kit.forms import Amount, Chosen, DayField, MoneyField


WISHES = ("first", "second", "third")


class OccupationsForm(StepForm):
    step: ClassVar[Step] = Step.OCCUPATIONS
    first = occupation_field(
        label=_("The job you want most"),
        help_text=_("Begin to type, for example cook or driver, and choose what fits best"),
        error_messages={"required": _("Enter at least one job that you want")},
    )
    second = occupation_field(label=_("Or this job"), required=False)
    third = occupation_field(label=_("Or this one"), required=False)

    @classmethod
    def initial_from(cls, answer: Occupations) -> dict[str, Any]:
        """Return the wishes in their order."""
        pairs = zip(WISHES, answer.occupations, strict=False)
        return {name: Chosen(*occupation_choice(one)) for name, one in pairs}

    def answer(self) -> Answer:
        """Return the wishes in their order, each once."""
        chosen = [self.cleaned_data[name] for name in WISHES if self.cleaned_data.get(name)]
        ids = [occupation_id_of(one.value) for one in chosen]
        return Occupations(tuple(dict.fromkeys(one for one in ids if one is not None)))


class TermsForm(StepForm):
    step: ClassVar[Step] = Step.TERMS
    working_times = forms.MultipleChoiceField(
        label=_("When can you work?"),
        choices=[*WORKING_TIMES.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one")},
    )
    preferred_times = forms.MultipleChoiceField(
        label=_("Which of these would you like best?"),
        help_text=_("Jobs at these times stand higher. Tick none if you like all of them alike."),
        choices=[*WORKING_TIMES.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    contracts = forms.MultipleChoiceField(
        label=_("Which contracts suit you?"),
        help_text=_("Tick none if every contract suits you"),
        choices=[*CONTRACTS.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    wage_from = MoneyField(
        label=_("Lowest wage a month, before tax"),
        help_text=_("Jobs that pay less are not suggested. Leave empty if you do not mind."),
        required=False,
        highest=100_000,
        widget=Amount(),
    )
    starts_from = DayField(
        label=_("When can you start?"),
        help_text=_("Leave empty if at once"),
        required=False,
    )

    @classmethod
    def initial_from(cls, answer: Terms) -> dict[str, Any]:
        """Return hours, those liked best, contracts, wage and start."""
        return {
            "working_times": answer.working_times,
            "preferred_times": answer.preferred_times,
            "contracts": answer.contracts,
            "wage_from": answer.wage_from,
            "starts_from": answer.starts_from,
        }

    def clean(self) -> dict[str, Any]:
        """Let people like best only hours at which they can work."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        possible = set(found.get("working_times", ()))
        if possible and not possible.issuperset(found.get("preferred_times", ())):
            self.add_error(
                "preferred_times", _("Tick only times that you have ticked above as possible")
            )
        return found

    def answer(self) -> Answer:
        """Return hours, those liked best, contracts, wage in whole euros, and start."""
        found = self.cleaned_data
        wage: Decimal | None = found["wage_from"]
        return Terms(
            working_times=tuple(found["working_times"]),
            preferred_times=tuple(found["preferred_times"]),
            contracts=tuple(found["contracts"]),
            wage_from=None if wage is None else int(wage),
            starts_from=found["starts_from"],
        )


class TravelForm(StepForm):
    step: ClassVar[Step] = Step.TRAVEL
    max_minutes = forms.IntegerField(
        label=_("How many minutes may the way to work take?"),
        help_text=_("One way. Leave empty if it does not matter."),
        required=False,
        min_value=5,
        max_value=300,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"}),
        error_messages={
            "invalid": _("Enter minutes in figures, for example 45"),
            "min_value": _("Enter 5 minutes or more"),
            "max_value": _("Enter 300 minutes or less"),
        },
    )
    max_km = forms.IntegerField(
        label=_("How many kilometres may it be?"),
        required=False,
        min_value=1,
        max_value=1000,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"}),
        error_messages={
            "invalid": _("Enter kilometres in figures, for example 30"),
            "min_value": _("Enter 1 km or more"),
            "max_value": _("Enter 1000 km or less"),
        },
    )
    accepts_remote = forms.BooleanField(
        label=_("I would work from home too"), required=False, initial=True
    )
    is_willing_to_move = forms.BooleanField(
        label=_("I would move to another place for a job"), required=False
    )

    @classmethod
    def initial_from(cls, answer: Travel) -> dict[str, Any]:
        """Return the limits of the way."""
        return {
            "max_km": answer.max_km,
            "max_minutes": answer.max_minutes,
            "accepts_remote": answer.accepts_remote,
            "is_willing_to_move": answer.is_willing_to_move,
        }

    def answer(self) -> Answer:
        """Return the limits of the way."""
        found = self.cleaned_data
        return Travel(
            max_km=found["max_km"],
            max_minutes=found["max_minutes"],
            accepts_remote=found["accepts_remote"],
            is_willing_to_move=found["is_willing_to_move"],
        )


class LimitsForm(StepForm):
    step: ClassVar[Step] = Step.LIMITS
    marks_optional = False
    conditions_excluded = forms.MultipleChoiceField(
        label=_("Is there work that you cannot do?"),
        help_text=_("Tick what you cannot do, for health or another reason. Continue if nothing."),
        choices=[*CONDITIONS.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    @classmethod
    def initial_from(cls, answer: Limits) -> dict[str, Any]:
        """Return the limits."""
        return {"conditions_excluded": answer.conditions_excluded}

    def answer(self) -> Answer:
        """Return the limits."""
        return Limits(tuple(self.cleaned_data["conditions_excluded"]))


class ConsentsForm(StepForm):
    step: ClassVar[Step] = Step.CONSENTS
    marks_optional = False
    purposes = forms.MultipleChoiceField(
        label=_("What do you agree to?"),
        help_text=_(
            "Each one is free: your registration does not depend on it, and you can change it at any time."
        ),
        choices=[*PURPOSES.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    @classmethod
    def initial_from(cls, answer: Consents) -> dict[str, Any]:
        """Return what was agreed to."""
        return {"purposes": answer.purposes}

    def answer(self) -> Answer:
        """Return what is agreed to."""
        return Consents(tuple(self.cleaned_data["purposes"]))
