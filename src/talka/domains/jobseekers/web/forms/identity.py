"""Who the person is, how to reach them, where they live, what they do."""

import re
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.labels import SITUATIONS
from talka.domains.jobseekers.rules.answers import (
    NO_CODE,
    Address,
    Answer,
    Birth,
    Circumstances,
    Code,
    Contact,
    Name,
    Step,
)
from talka.domains.jobseekers.web.forms.base import Asked, StepForm
from talka.domains.taxonomy.api import (
    label_of_municipality,
    look_up_municipalities,
    municipality,
)
from talka.engines.identifiers import Problem, Standing, Verdict, check_personal_code
from talka.kit.forms import Candidate, Chosen, DatePartsInput, DayField, OptionLabel, TypeAheadField


YES, NO = "yes", "no"

CODE_PROBLEMS = {
    Problem.EMPTY: _("Enter your personal code"),
    Problem.UNEXPECTED_CHARACTER: _("A personal code has digits only. Take other characters out"),
    Problem.WRONG_LENGTH: _("A personal code has 11 digits. Count them again"),
    Problem.UNDEFINED_FIRST_DIGIT: _("No personal code of this country begins like this. Check the code and the country"),
    Problem.UNDEFINED_CENTURY: _("No personal code of this country looks like this. Check the seventh digit"),
    Problem.NOT_YET_BORN: _("The code says a day of birth in the future. Check the digits"),
    Problem.IMPOSSIBLE_DATE: _("The code says a day of birth that does not exist. Check the digits, or confirm below that they are right"),
    Problem.WRONG_CHECK_DIGIT: _("One of the digits seems to be wrong. Check them, or confirm below that they are right"),
}  # fmt: skip
OTHER_PROBLEM = _("This is not a personal code of this country. Check the code and the country")

CODE_COUNTRIES = [
    ("LT", _("Lithuania")),
    ("LV", _("Latvia")),
    ("EE", _("Estonia")),
    (NO_CODE, OptionLabel(_("Another country, or no code"), _("We ask for your document when we meet"))),
]  # fmt: skip


class NameForm(StepForm):
    step: ClassVar[Step] = Step.NAME
    given_name = forms.CharField(
        label=_("First names"),
        max_length=100,
        error_messages={"required": _("Enter your first names as in your document")},
    )
    family_name = forms.CharField(
        label=_("Family name"),
        max_length=100,
        error_messages={"required": _("Enter your family name as in your document")},
    )

    @classmethod
    def initial_from(cls, answer: Name) -> dict[str, Any]:
        """Return the names."""
        return {"given_name": answer.given_name, "family_name": answer.family_name}

    def _name(self, field: str) -> str:
        text = " ".join(str(self.cleaned_data[field]).split())
        if not any(one.isalpha() for one in text):
            raise ValidationError(_("A name has letters. Enter it as in your document"))
        return text

    def clean_given_name(self) -> str:
        """Return the first names in one line."""
        return self._name("given_name")

    def clean_family_name(self) -> str:
        """Return the family name in one line."""
        return self._name("family_name")

    def answer(self) -> Answer:
        """Return the names."""
        return Name(self.cleaned_data["given_name"], self.cleaned_data["family_name"])


def code_verdict(form: forms.Form, country: str, code: str, today: Any) -> Verdict | None:
    """Check a personal code and tell on the form's field `code` what is wrong with it."""
    verdict = check_personal_code(code, country, today=today)
    if verdict.standing is Standing.MALFORMED:
        words = CODE_PROBLEMS.get(verdict.problem or Problem.EMPTY, OTHER_PROBLEM)
        form.add_error("code", words)
        return None
    if verdict.standing is Standing.UNVERIFIED and not form.cleaned_data.get("is_sure"):
        words = CODE_PROBLEMS.get(verdict.problem or Problem.EMPTY, OTHER_PROBLEM)
        form.add_error("code", words)
        form.fields["is_sure"].widget = forms.CheckboxInput()
        return None
    return verdict


class CodeForm(StepForm):
    step: ClassVar[Step] = Step.CODE
    marks_optional = False
    country = forms.ChoiceField(
        label=_("Which country gave you a personal code?"),
        choices=CODE_COUNTRIES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a country")},
    )
    code = forms.CharField(
        label=_("Personal code"),
        help_text=_("11 digits, as in your passport or identity card"),
        required=False,
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input--width-20",
                "inputmode": "numeric",
                "autocomplete": "off",
                "spellcheck": "false",
            }
        ),
    )
    is_sure = forms.BooleanField(
        label=_("I have checked: the code is written like this in my document"),
        required=False,
        widget=forms.HiddenInput,
    )
    verdict: Verdict | None = None

    @classmethod
    def initial_from(cls, answer: Code) -> dict[str, Any]:
        """Return the country; the code itself is not shown again."""
        return {"country": answer.country}

    def clean(self) -> dict[str, Any]:
        """Check the code by the rules of its country."""
        found = super().clean() or self.cleaned_data
        country = found.get("country")
        if country and country != NO_CODE and "code" in found:
            self.verdict = code_verdict(self, country, found["code"], self.asked.today)
        return found

    @property
    def canonical_code(self) -> str:
        """Return the code as it is stored; empty without one."""
        return self.verdict.canonical if self.verdict else ""

    def answer(self) -> Answer:
        """Return what is known of the code, without the code."""
        found = self.verdict
        return Code(
            country=self.cleaned_data["country"],
            has_code=found is not None,
            is_doubtful=found is not None and found.standing is Standing.UNVERIFIED,
            tells_birth_date=found is not None and found.birth_date is not None,
        )


class ProvedNameForm(StepForm):
    """Nothing to ask: the sign-in vouches for the name."""

    step: ClassVar[Step] = Step.NAME

    @classmethod
    def initial_from(cls, answer: Name) -> dict[str, Any]:
        """Return nothing: the name is shown, not asked."""
        return {}

    def answer(self) -> Answer:
        """Return the name that the sign-in vouches for."""
        return self.asked.answers.name or Name("", "")


class ProvedCodeForm(StepForm):
    """Nothing to ask: the sign-in vouches for the code."""

    step: ClassVar[Step] = Step.CODE

    @classmethod
    def initial_from(cls, answer: Code) -> dict[str, Any]:
        """Return nothing: the code is shown masked, not asked."""
        return {}

    def answer(self) -> Answer:
        """Return what is known of the code, without the code."""
        return self.asked.answers.code or Code(NO_CODE)


class BirthForm(StepForm):
    step: ClassVar[Step] = Step.BIRTH
    birth_date = DayField(
        label=_("Day of birth"),
        help_text=_("For example 27 3 1985"),
        widget=DatePartsInput(is_birthday=True),
    )

    def __init__(self, data: Any = None, *, asked: Asked, **options: Any) -> None:
        super().__init__(data, asked=asked, **options)
        field = self.fields["birth_date"]
        if isinstance(field, DayField):
            field.latest = asked.today

    @classmethod
    def initial_from(cls, answer: Birth) -> dict[str, Any]:
        """Return the day."""
        return {"birth_date": answer.birth_date}

    def answer(self) -> Answer:
        """Return the day."""
        return Birth(self.cleaned_data["birth_date"])


def clean_phone(text: str) -> str:
    """
    Return a phone number as it is stored.

    :raises ValidationError: it cannot be a phone number
    """
    number = " ".join(text.split())
    if not re.fullmatch(r"\+?[\d ()./-]{5,30}", number) or sum(map(str.isdigit, number)) < 5:
        raise ValidationError(_("Enter a phone number, for example +370 600 00000"))
    return number


class ContactForm(StepForm):
    step: ClassVar[Step] = Step.CONTACT
    phone = forms.CharField(
        label=_("Phone number"),
        help_text=_("We call when a job is urgent. For example +370 600 00000"),
        max_length=32,
        widget=forms.TextInput(attrs={"type": "tel", "class": "govuk-input--width-20"}),
        error_messages={"required": _("Enter a phone number")},
    )
    language = forms.ChoiceField(
        label=_("In which language shall we write to you?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
    )

    @classmethod
    def initial_from(cls, answer: Contact) -> dict[str, Any]:
        """Return phone and language."""
        return {"phone": answer.phone, "language": answer.language}

    def clean_phone(self) -> str:
        """Return the number."""
        return clean_phone(self.cleaned_data["phone"])

    def answer(self) -> Answer:
        """Return phone and language."""
        return Contact(self.cleaned_data["phone"], self.cleaned_data["language"])


def own_municipalities(text: str) -> list[Candidate]:
    """Return the municipalities of this country that the typed word may mean."""
    country = settings.COUNTRY.upper()
    found = []
    for one in look_up_municipalities(text):
        place = municipality(one.value)
        if place is not None and (place.country == country or country == "EXAMPLE"):
            found.append(one)
    return found


def municipality_field(**options: Any) -> TypeAheadField:
    """Return a field that asks for a municipality."""
    return TypeAheadField(
        label=_("Municipality"),
        look_up=own_municipalities,
        label_of=label_of_municipality,
        url=reverse_lazy("public:look_up_municipalities"),
        error_messages={"required": _("Enter the municipality")},
        **options,
    )


class AddressForm(StepForm):
    step: ClassVar[Step] = Step.ADDRESS
    municipality = municipality_field(
        help_text=_("Begin to type the name of your town or municipality")
    )
    address = forms.CharField(label=_("Street, house, flat"), required=False, max_length=200)

    @classmethod
    def initial_from(cls, answer: Address) -> dict[str, Any]:
        """Return municipality and address."""
        label = label_of_municipality(answer.municipality) or ""
        return {"municipality": Chosen(answer.municipality, label), "address": answer.address}

    def answer(self) -> Answer:
        """Return municipality and address."""
        chosen: Chosen = self.cleaned_data["municipality"]
        return Address(chosen.value, self.cleaned_data["address"])


class SituationForm(StepForm):
    step: ClassVar[Step] = Step.SITUATION
    situation = forms.ChoiceField(
        label=_("What do you do at present?"),
        choices=[*SITUATIONS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best")},
    )
    is_ready = forms.ChoiceField(
        label=_("Could you start a job within two weeks?"),
        help_text=_(
            "Say no when something keeps you from working now, for example illness or care"
        ),
        choices=[(YES, _("Yes")), (NO, _("No"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no")},
    )

    @classmethod
    def initial_from(cls, answer: Circumstances) -> dict[str, Any]:
        """Return both answers."""
        return {"situation": answer.situation, "is_ready": YES if answer.is_ready else NO}

    def answer(self) -> Answer:
        """Return both answers."""
        return Circumstances(self.cleaned_data["situation"], self.cleaned_data["is_ready"] == YES)
