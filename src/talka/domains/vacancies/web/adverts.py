"""The text of an advert is pasted, and what was read in it is confirmed."""

from collections.abc import Iterable
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
    Occupation,
    education_levels,
    label_of_occupation,
    languages,
    licences,
    look_up_occupations,
    occupation_by_uri,
)
from talka.domains.vacancies import queries
from talka.domains.vacancies.labels import NEEDS, PAY_PERIODS
from talka.domains.vacancies.queries import Advert, Draft, LanguageRead
from talka.domains.vacancies.rules import Need, PayPeriod
from talka.domains.vacancies.web.fields import MOST_OTHER_PLACES, HoursField
from talka.domains.vacancies.web.vacancy_form import MOST_PLACES, plain_number
from talka.domains.vacancies.web.words import language_name
from talka.kit import clock
from talka.kit.forms import (
    Chosen,
    DayField,
    Form,
    IdempotentForm,
    MoneyField,
    OptionLabel,
    TextField,
    TypeAheadField,
)
from talka.kit.languages import current


LONGEST_ADVERT = 20_000
SHORTEST_ADVERT = 30
LONGEST_QUOTE = 160
OTHER = "other"


class PasteForm(Form):
    """The text of an advert."""

    text = TextField(
        label=gettext_lazy("Text of the advert"),
        help_text=gettext_lazy("Any of our five languages. Nothing is published yet."),
        max_length=LONGEST_ADVERT,
        min_length=SHORTEST_ADVERT,
        rows=16,
    )


def quoted(sentence: str) -> str:
    """Return where something was read, as a hint."""
    words = " ".join(sentence.split())
    if not words:
        return ""
    cut = words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"
    return _("Read in: “%(words)s”") % {"words": cut}


class AdvertForm(IdempotentForm):
    """What was read in an advert: everything is proposed, nothing is decided."""

    marks_optional = False

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
    positions = forms.IntegerField(
        label=gettext_lazy("How many people do you look for?"), min_value=1, max_value=MOST_PLACES
    )
    place = forms.ChoiceField(
        label=gettext_lazy("Town or municipality"), widget=forms.RadioSelect, required=False
    )
    other_places = forms.MultipleChoiceField(
        label=gettext_lazy("Also offered in"),
        help_text=gettext_lazy(
            "Leave ticked where the same work can be done. People choose where."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    is_remote = forms.BooleanField(label=gettext_lazy("Can be done from home"), required=False)
    contract = forms.ChoiceField(label=gettext_lazy("Contract"), choices=[*CONTRACTS.items()])
    working_times = forms.MultipleChoiceField(
        label=gettext_lazy("Working time"),
        choices=[*WORKING_TIMES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    hours_per_week = HoursField(label=gettext_lazy("Hours a week"), required=False)
    pay_from = MoneyField(
        label=gettext_lazy("Pay before tax, from"), highest=999_999, required=False
    )
    pay_to = MoneyField(label=gettext_lazy("Pay before tax, to"), highest=999_999, required=False)
    pay_period = forms.ChoiceField(
        label=gettext_lazy("Pay for"), choices=[*PAY_PERIODS.items()], initial=PayPeriod.MONTH
    )
    starts_on = DayField(label=gettext_lazy("First day"), required=False)
    closes_on = DayField(label=gettext_lazy("People can apply until"), required=False)
    education_level = forms.TypedChoiceField(
        label=gettext_lazy("Education, at least"), coerce=int, empty_value=None, required=False
    )
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
    contact_email = forms.EmailField(
        label=gettext_lazy("E-mail shown in the advert"), required=False
    )
    contact_phone = forms.CharField(
        label=gettext_lazy("Phone shown in the advert"), max_length=32, required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        text = self.data.get("text", "") if self.is_bound else self.initial.get("text", "")
        self.advert = queries.read_advert(
            str(text)[:LONGEST_ADVERT], language=current(), today=clock.today()
        )
        if not self.is_bound:
            self.initial = {**_proposed(self.advert), **self.initial}
        self._offer(self.advert)

    def _offer(self, advert: Advert) -> None:
        another = (OTHER, OptionLabel(_("Another one"), _("Name it in the next field")))
        self._choose("occupation", [*_options(advert.occupations), another])
        self._choose("place", [*_options(advert.places), ("", _("None of these"))])
        self._choose("other_places", _several(advert))
        self._choose("skills", _options(advert.skills))
        known = {one.code for one in languages()}
        self._choose(
            "languages", [_language_option(one) for one in advert.languages if one.code in known]
        )
        names = {one.code: one.label for one in licences()}
        self._choose(
            "licences",
            [
                (one.value, OptionLabel(names[one.value], quoted(one.read_in)))
                for one in advert.licences
                if one.value in names
            ],
        )
        levels = [(one.code, one.label) for one in education_levels()]
        self._choose("education_level", [("", _("Not asked for")), *levels])
        for name, sentence in advert.quotes:
            self.fields[name].help_text = quoted(sentence)
        if advert.pay_elsewise:
            self.fields["pay_from"].help_text = _(
                "The advert says: “%(words)s”. Enter the pay before tax, by the hour, month or year."
            ) % {"words": advert.pay_elsewise[:LONGEST_QUOTE]}
        self._drop_empty(advert)

    def _drop_empty(self, advert: Advert) -> None:
        """Do not ask where there is nothing to choose from; the next page asks for everything."""
        for name in ("other_places", "skills", "languages", "licences"):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField) and not field.choices:
                del self.fields[name]
        if not advert.places:
            del self.fields["place"]

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Refuse pay in the wrong order."""
        values: dict[str, Any] = super().clean() or {}
        low, high = values.get("pay_from"), values.get("pay_to")
        if low is not None and high is not None and high < low:
            self.add_error("pay_to", _("The highest pay must not be lower than the lowest"))
        return values

    def draft(self) -> Draft:
        """Return what was confirmed, after the form was found valid."""
        values = self.cleaned_data
        chosen = [one.split(":") for one in values.get("languages", [])]
        return Draft(
            title=values["title"],
            language=self.advert.language,
            occupation=self._occupation(),
            description=values["text"],
            municipality=Municipality.objects.filter(pk=values.get("place") or None).first(),
            other_places=[
                code for code in values.get("other_places", []) if code != values.get("place")
            ],
            is_remote=values["is_remote"],
            contract=Contract(values["contract"]),
            working_times=values["working_times"],
            hours_per_week=values["hours_per_week"],
            pay_from=values["pay_from"],
            pay_to=values["pay_to"],
            pay_period=PayPeriod(values["pay_period"]),
            starts_on=values["starts_on"],
            closes_on=values["closes_on"],
            education_level=values["education_level"],
            experience_years=values["experience_years"] or 0,
            contact_email=values["contact_email"],
            contact_phone=values["contact_phone"],
            positions=values["positions"],
            required_skills=[int(one) for one in values.get("skills", [])],
            languages={code: (level, Need(need)) for code, level, need in chosen},
            licences=values.get("licences", []),
        )

    def _occupation(self) -> Occupation | None:
        values = self.cleaned_data
        other: Chosen | None = values["other_occupation"]
        if values["occupation"] != OTHER:
            return occupation_by_uri(values["occupation"])
        return occupation_by_uri(other.value) if other else None


def _options(readings: Iterable[queries.Reading]) -> list[tuple[str, Any]]:
    return [(one.value, OptionLabel(one.label, quoted(one.read_in))) for one in readings]


def _several(advert: Advert) -> list[tuple[str, Any]]:
    """Return the places that are named, where there is more than one: each may be one of the work."""
    return _options(advert.places[:MOST_OTHER_PLACES]) if len(advert.places) > 1 else []


def _key_of(one: LanguageRead) -> str:
    return f"{one.code}:{one.level}:{one.need}"


def _language_option(one: LanguageRead) -> tuple[str, OptionLabel]:
    label = f"{language_name(one.code)}, {LEVELS[one.level]} ({str(NEEDS[one.need]).lower()})"
    unsaid = "" if one.is_level_said else _("The advert does not say a level.")
    return _key_of(one), OptionLabel(label, " ".join(filter(None, [unsaid, quoted(one.read_in)])))


def _proposed_occupation(advert: Advert) -> str:
    """Return what is chosen beforehand; nothing where the best is no more than a guess."""
    if not advert.occupations:
        return OTHER
    return advert.occupations[0].value if advert.is_occupation_clear else ""


def _proposed(advert: Advert) -> dict[str, Any]:
    """Return the answers that were read, all ticked."""
    return {
        "title": advert.title,
        "occupation": _proposed_occupation(advert),
        "positions": advert.positions,
        "place": advert.places[0].value if advert.places else "",
        "other_places": [one.value for one in advert.places[1:]],
        "is_remote": advert.is_remote,
        "contract": advert.contract or Contract.PERMANENT,
        "working_times": list(advert.working_times),
        "hours_per_week": plain_number(advert.hours_per_week),
        "pay_from": plain_number(advert.pay_from),
        "pay_to": plain_number(advert.pay_to),
        "pay_period": advert.pay_period,
        "starts_on": advert.starts_on,
        "closes_on": advert.closes_on,
        "education_level": advert.education_level,
        "experience_years": advert.experience_years or None,
        "skills": [one.value for one in advert.skills],
        "languages": [_key_of(one) for one in advert.languages],
        "licences": [one.value for one in advert.licences],
        "contact_email": advert.email,
        "contact_phone": advert.phone,
    }
