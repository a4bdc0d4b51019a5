"""The text of an advert is pasted, and what was read in it is confirmed."""

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.taxonomy.api import (
    CONTRACTS,
    LEVELS,
    WORKING_TIMES,
    Contract,
    Municipality,
    label_of_occupation,
    languages,
    licences,
    look_up_occupations,
    occupation_by_uri,
)
from talka.domains.vacancies import queries
from talka.domains.vacancies.labels import PAY_PERIODS
from talka.domains.vacancies.queries import Advert, Draft, Reading
from talka.domains.vacancies.rules import Need, PayPeriod
from talka.domains.vacancies.web.vacancy_form import plain_number
from talka.domains.vacancies.web.words import language_name
from talka.kit.forms import (
    Chosen,
    Form,
    IdempotentForm,
    MoneyField,
    OptionLabel,
    TextField,
    TypeAheadField,
)
from talka.kit.languages import LANGUAGES


LONGEST_ADVERT = 20_000
SHORTEST_ADVERT = 30
OTHER = "other"
LONGEST_QUOTE = 160


class PasteForm(Form):
    """The text of an advert."""

    text = TextField(
        label=gettext_lazy("Text of the advert"),
        help_text=gettext_lazy("Any of our five languages. Nothing is published yet."),
        max_length=LONGEST_ADVERT,
        min_length=SHORTEST_ADVERT,
        rows=16,
    )


def quoted(reading: Reading) -> str:
    """Return where something was read, as a hint."""
    words = " ".join(reading.read_in.split())
    if not words:
        return ""
    cut = words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"
    return _("Read in: “%(words)s”") % {"words": cut}


def _options(readings: tuple[Reading, ...]) -> list[tuple[str, OptionLabel]]:
    return [(one.value, OptionLabel(one.label, quoted(one))) for one in readings]


class AdvertForm(IdempotentForm):
    """What was read in an advert: everything is proposed, nothing is decided."""

    text = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST_ADVERT)
    title = forms.CharField(label=gettext_lazy("Job title"), max_length=200)
    occupation = forms.ChoiceField(label=gettext_lazy("Occupation"), widget=forms.RadioSelect)
    other_occupation = TypeAheadField(
        label=gettext_lazy("Another occupation"),
        look_up=look_up_occupations,
        label_of=label_of_occupation,
        url=reverse_lazy("public:look_up_occupations"),
        required=False,
    )
    place = forms.ChoiceField(
        label=gettext_lazy("Town or municipality"), widget=forms.RadioSelect, required=False
    )
    is_remote = forms.BooleanField(label=gettext_lazy("Can be done from home"), required=False)
    contract = forms.ChoiceField(label=gettext_lazy("Contract"), choices=[*CONTRACTS.items()])
    working_times = forms.MultipleChoiceField(
        label=gettext_lazy("Working time"),
        choices=[*WORKING_TIMES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    hours_per_week = forms.DecimalField(
        label=gettext_lazy("Hours a week"), min_value=1, max_value=80, max_digits=4,
        decimal_places=1, required=False,
    )  # fmt: skip
    pay_from = MoneyField(label=gettext_lazy("Pay from"), highest=999_999, required=False)
    pay_to = MoneyField(label=gettext_lazy("Pay to"), highest=999_999, required=False)
    pay_period = forms.ChoiceField(label=gettext_lazy("Pay for"), choices=[*PAY_PERIODS.items()])
    experience_years = forms.IntegerField(
        label=gettext_lazy("Years of experience, at least"),
        min_value=0,
        max_value=50,
        required=False,
    )
    skills = forms.MultipleChoiceField(
        label=gettext_lazy("Skills"), widget=forms.CheckboxSelectMultiple, required=False
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), widget=forms.CheckboxSelectMultiple, required=False
    )
    licences = forms.MultipleChoiceField(
        label=gettext_lazy("Licences"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        text = self.data.get("text", "") if self.is_bound else self.initial.get("text", "")
        self.advert = queries.read_advert(str(text)[:LONGEST_ADVERT])
        self._offer(self.advert)

    @classmethod
    def of(cls, advert: Advert) -> "AdvertForm":
        """Return the form with everything that was read filled in and ticked."""
        return cls(
            initial={
                "text": advert.text,
                "title": advert.title.value,
                "occupation": advert.occupations[0].value if advert.occupations else OTHER,
                "place": advert.places[0].value if advert.places else "",
                "is_remote": bool(advert.remote.value),
                "contract": advert.contract.value or Contract.PERMANENT,
                "working_times": [one.value for one in advert.working_times],
                "hours_per_week": plain_number(advert.hours_per_week),
                "pay_from": advert.pay_from,
                "pay_to": advert.pay_to,
                "pay_period": advert.pay_period,
                "experience_years": advert.experience_years or None,
                "skills": [one.value for one in advert.skills],
                "languages": [one.value for one in advert.languages],
                "licences": [one.value for one in advert.licences],
            }
        )

    def _offer(self, advert: Advert) -> None:
        another = (OTHER, OptionLabel(_("Another one"), _("Name it in the next field")))
        self._choose("occupation", [*_options(advert.occupations), another])
        self._choose("place", [*_options(advert.places), ("", _("None of these"))])
        self._choose("skills", _options(advert.skills))
        self._choose("languages", [(one.value, self._language(one)) for one in advert.languages])
        known = {one.code: one.label for one in licences()}
        labels = [
            (one.value, OptionLabel(known.get(one.value, one.label), quoted(one)))
            for one in advert.licences
        ]
        self._choose("licences", labels)
        for name, reading in advert.quotes:
            self.fields[name].help_text = quoted(reading)
        for name in ("skills", "languages", "licences", "place"):
            if not getattr(advert, "places" if name == "place" else name):
                del self.fields[name]

    @staticmethod
    def _language(reading: Reading) -> OptionLabel:
        code, level = reading.value.split(":")
        words = f"{language_name(code)}, {LEVELS[level]}"  # type: ignore[index]
        return OptionLabel(words, quoted(reading))

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Ask for the occupation that is meant, and refuse pay in the wrong order."""
        values: dict[str, Any] = super().clean() or {}
        low, high = values.get("pay_from"), values.get("pay_to")
        if low is not None and high is not None and high < low:
            self.add_error("pay_to", _("The highest pay must not be lower than the lowest"))
        return values

    def draft(self, *, default_language: str) -> Draft:
        """Return what was confirmed, after the form was found valid."""
        values = self.cleaned_data
        known = {one.code for one in languages()}
        chosen = [one.split(":") for one in values.get("languages", [])]
        language = self.advert.language
        return Draft(
            title=values["title"],
            language=language if language in LANGUAGES else default_language,
            occupation=self._occupation(),
            description=values["text"],
            municipality=Municipality.objects.filter(pk=values.get("place") or None).first(),
            is_remote=values["is_remote"],
            contract=Contract(values["contract"]),
            working_times=values["working_times"],
            hours_per_week=values["hours_per_week"],
            pay_from=values["pay_from"],
            pay_to=values["pay_to"],
            pay_period=PayPeriod(values["pay_period"]),
            education_level=self.advert.education_level,
            experience_years=values["experience_years"] or 0,
            required_skills=[int(one) for one in values.get("skills", [])],
            languages={code: (level, Need.REQUIRED) for code, level in chosen if code in known},
            licences=values.get("licences", []),
        )

    def _occupation(self) -> Any:
        values = self.cleaned_data
        other: Chosen | None = values["other_occupation"]
        if other is not None and (values["occupation"] == OTHER or not values["occupation"]):
            return occupation_by_uri(other.value)
        return occupation_by_uri(values["occupation"]) if values["occupation"] != OTHER else None
