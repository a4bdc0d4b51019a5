"""The form in which a vacancy is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.taxonomy.api import (
    CONDITIONS,
    CONTRACTS,
    LEVELS,
    WORKING_TIMES,
    Contract,
    Municipality,
    Occupation,
    education_levels,
    label_of_municipality,
    label_of_occupation,
    label_of_skill,
    labels_of_skills,
    languages,
    licences,
    look_up_occupations,
    look_up_skills,
    occupation_by_uri,
    skill_by_uri,
    skills_of_occupation,
)
from talka.domains.vacancies.actions import Draft
from talka.domains.vacancies.labels import NEEDS, PAY_PERIODS, PROBLEMS, VISIBILITIES
from talka.domains.vacancies.rules import Need, PayPeriod, Problem, Visibility
from talka.domains.vacancies.web.fields import (
    MOST_OTHER_PLACES,
    HoursField,
    LanguageChoice,
    LanguagesField,
    SkillChoice,
    SkillsField,
)
from talka.domains.vacancies.web.forms import place_field
from talka.domains.vacancies.web.questions import QUESTION_OF, SECTIONS
from talka.kit.forms import (
    Chosen,
    DayField,
    IdempotentForm,
    MoneyField,
    SearchableCheckboxes,
    TextField,
    TypeAheadField,
)
from talka.kit.languages import LANGUAGES, in_language


MOST_PLACES = 500
MOST_PROPOSED = 25


class VacancyForm(IdempotentForm):
    """Everything an employer says about a vacancy. A draft needs only a title."""

    marks_optional = False

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    offered = forms.CharField(required=False, widget=forms.HiddenInput, max_length=1500)
    title = forms.CharField(label=gettext_lazy("Job title"), max_length=200)
    occupation = TypeAheadField(
        label=gettext_lazy("Occupation"),
        help_text=gettext_lazy("Begin to type and choose from the list."),
        look_up=look_up_occupations,
        label_of=label_of_occupation,
        url=reverse_lazy("public:look_up_occupations"),
        required=False,
    )
    description = TextField(
        label=gettext_lazy("What the person will do, and what you offer"),
        max_length=20_000,
        rows=10,
        required=False,
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of the text"))
    positions = forms.IntegerField(
        label=gettext_lazy("How many people do you look for?"),
        min_value=1,
        max_value=MOST_PLACES,
        initial=1,
    )
    place = place_field(label=gettext_lazy("Town or municipality"), required=False)
    address = forms.CharField(
        label=gettext_lazy("Street and number"), max_length=200, required=False
    )
    is_remote = forms.BooleanField(label=gettext_lazy("Can be done from home"), required=False)
    other_places = forms.MultipleChoiceField(
        label=gettext_lazy("Also offered in"), widget=forms.CheckboxSelectMultiple, required=False
    )
    more_place = place_field(
        label=gettext_lazy("The same work in another place"),
        help_text=gettext_lazy("People choose where. Everybody who looks there finds it."),
        required=False,
    )
    contract = forms.ChoiceField(label=gettext_lazy("Contract"), choices=[*CONTRACTS.items()])
    working_times = forms.MultipleChoiceField(
        label=gettext_lazy("Working time"),
        choices=[*WORKING_TIMES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    hours_per_week = HoursField(label=gettext_lazy("Hours a week"), required=False)
    starts_on = DayField(label=gettext_lazy("First day"), required=False)
    closes_on = DayField(label=gettext_lazy("People can apply until"), required=False)
    pay_from = MoneyField(label=gettext_lazy("From"), highest=999_999, required=False)
    pay_to = MoneyField(label=gettext_lazy("To"), highest=999_999, required=False)
    pay_period = forms.ChoiceField(label=gettext_lazy("For"), choices=[*PAY_PERIODS.items()])
    skills = SkillsField(label=gettext_lazy("Skills"), required=False)
    more_skill = TypeAheadField(
        label=gettext_lazy("Another skill"),
        look_up=look_up_skills,
        label_of=label_of_skill,
        url=reverse_lazy("public:look_up_skills"),
        required=False,
    )
    languages = LanguagesField(label=gettext_lazy("Languages"), required=False)
    licences = forms.MultipleChoiceField(
        label=gettext_lazy("Licences"), widget=SearchableCheckboxes, required=False
    )
    education_level = forms.TypedChoiceField(
        label=gettext_lazy("Education, at least"), coerce=int, empty_value=None, required=False
    )
    experience_years = forms.IntegerField(
        label=gettext_lazy("Years of experience, at least"),
        min_value=0,
        max_value=50,
        required=False,
    )
    conditions = forms.MultipleChoiceField(
        label=gettext_lazy("Conditions of the work"),
        help_text=gettext_lazy("So that nobody is sent who cannot do this."),
        choices=[*CONDITIONS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    how_to_apply = TextField(
        label=gettext_lazy("Anything else about applying"),
        help_text=gettext_lazy("People apply here; their applications reach you at once."),
        max_length=2_000,
        rows=3,
        required=False,
    )
    contact_name = forms.CharField(
        label=gettext_lazy("Who answers questions"), max_length=120, required=False
    )
    contact_email = forms.EmailField(
        label=gettext_lazy("E-mail shown in the advert"), required=False
    )
    contact_phone = forms.CharField(
        label=gettext_lazy("Phone shown in the advert"), max_length=32, required=False
    )
    visibility = forms.ChoiceField(
        label=gettext_lazy("Who sees the vacancy"),
        choices=[*VISIBILITIES.items()],
        initial=Visibility.PUBLIC,
        widget=forms.RadioSelect,
    )
    is_for_eures = forms.BooleanField(
        label=gettext_lazy("Show it in other European countries too (EURES)"), required=False
    )
    accepts_subsidised_work = forms.BooleanField(
        label=gettext_lazy("We would employ somebody with a subsidy"), required=False
    )
    is_accessible = forms.BooleanField(
        label=gettext_lazy("The workplace is accessible with a wheelchair"), required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        names = {one.code: one.label for one in languages()}
        known = [(code, names.get(code, code)) for code in LANGUAGES]
        others = [(code, label) for code, label in names.items() if code not in LANGUAGES]
        self._choose("language", known)
        self._choose("licences", [(one.code, one.label) for one in licences()])
        levels = [(one.code, one.label) for one in education_levels()]
        self._choose("education_level", [("", _("Not asked for")), *levels])
        table: Any = self.fields["languages"].widget
        table.known = [*((code, label) for code, label in known if code in names), *others]
        table.levels = [*LEVELS.items()]
        table.needs = [(need, str(words).lower()) for need, words in NEEDS.items()]
        self._offer_skills()
        self._offer_places()

    def _choose(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def _offer_skills(self) -> None:
        """Show the skills that the page offered, and those chosen before."""
        told = self.data.get("offered", "") if self.is_bound else self.initial.get("offered", "")
        ids = [int(one) for one in str(told).split(",") if one.isascii() and one.isdigit()][:150]
        labels = labels_of_skills(ids) if ids else {}
        read_in: Mapping[int, str] = self.initial.get("read_in", {})
        table: Any = self.fields["skills"].widget
        table.offered = [
            SkillChoice(pk, labels[pk], read_in=read_in.get(pk, "")) for pk in ids if pk in labels
        ]

    def _offer_places(self) -> None:
        """Show the other places that were chosen before, to take away; ask for no more than there may be."""
        if isinstance(self.data, QueryDict):
            told = self.data.getlist("other_places")
        else:
            told = (self.data or self.initial).get("other_places", [])
        codes = [str(one) for one in told][:MOST_OTHER_PLACES]
        labels = {code: label_of_municipality(code) for code in dict.fromkeys(codes)}
        known = [(code, label) for code, label in labels.items() if label]
        self._choose("other_places", known)
        if not known:
            self.fields["other_places"].widget = forms.MultipleHiddenInput()

    @property
    def sections(self) -> list[tuple[str, list[list[forms.BoundField]]]]:
        """Return the questions in rows under their headings."""
        return [
            (
                str(heading),
                [[self[name] for name in row if not self[name].is_hidden] for row in rows],
            )
            for heading, rows in SECTIONS
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse pay in the wrong order."""
        values: dict[str, Any] = super().clean() or {}
        low, high = values.get("pay_from"), values.get("pay_to")
        if low is not None and high is not None and high < low:
            self.add_error("pay_to", _("The highest pay must not be lower than the lowest"))
        return values

    def show(self, problems: Iterable[Problem]) -> None:
        """Show what keeps the vacancy from the board at the questions where it is mended."""
        for problem in problems:
            self.add_error(QUESTION_OF[problem], PROBLEMS[problem])

    def draft(self) -> Draft:
        """Return what was written, after the form was found valid."""
        values = self.cleaned_data
        skills: Mapping[int, Need] = values["skills"]
        return Draft(
            title=values["title"],
            language=values["language"],
            occupation=_occupation(values["occupation"]),
            description=values["description"],
            how_to_apply=values["how_to_apply"],
            municipality=_municipality(values["place"]),
            other_places=self._other_places(),
            address=values["address"],
            is_remote=values["is_remote"],
            contract=Contract(values["contract"]),
            working_times=values["working_times"],
            hours_per_week=values["hours_per_week"],
            conditions=values["conditions"],
            pay_from=values["pay_from"],
            pay_to=values["pay_to"],
            pay_period=PayPeriod(values["pay_period"]),
            starts_on=values["starts_on"],
            closes_on=values["closes_on"],
            education_level=values["education_level"],
            experience_years=values["experience_years"] or 0,
            visibility=Visibility(values["visibility"]),
            is_for_eures=values["is_for_eures"],
            accepts_subsidised_work=values["accepts_subsidised_work"],
            is_accessible=values["is_accessible"],
            contact_name=values["contact_name"],
            contact_email=values["contact_email"],
            contact_phone=values["contact_phone"],
            positions=values["positions"],
            required_skills=[skill for skill, need in skills.items() if need == Need.REQUIRED],
            wished_skills=[skill for skill, need in skills.items() if need == Need.WISHED],
            languages=values["languages"],
            licences=values["licences"],
        )

    def _other_places(self) -> list[str]:
        """Return the places that are ticked, and the one that was looked up but not added yet."""
        more: Chosen | None = self.cleaned_data["more_place"]
        codes = [*self.cleaned_data["other_places"], *([more.value] if more else [])]
        return [*dict.fromkeys(codes)][:MOST_OTHER_PLACES]


def _occupation(chosen: Chosen | None) -> Occupation | None:
    return occupation_by_uri(chosen.value) if chosen else None


def _municipality(chosen: Chosen | None) -> Municipality | None:
    return Municipality.objects.filter(pk=chosen.value).first() if chosen else None


def initial_of(draft: Draft, *, version: int | None = None) -> dict[str, Any]:
    """Return the answers of the form that say what the draft says."""
    needs = dict.fromkeys(draft.wished_skills, str(Need.WISHED))
    needs |= dict.fromkeys(draft.required_skills, str(Need.REQUIRED))
    proposed = proposed_skills(draft.occupation.pk) if draft.occupation else []
    plain = (
        "title", "language", "description", "how_to_apply", "address", "is_remote", "contract",
        "working_times", "hours_per_week", "conditions", "pay_from", "pay_to", "pay_period",
        "starts_on", "closes_on", "education_level", "visibility", "is_for_eures",
        "accepts_subsidised_work", "is_accessible", "contact_name", "contact_email",
        "contact_phone", "positions", "licences", "other_places",
    )  # fmt: skip
    values: dict[str, Any] = {name: getattr(draft, name) for name in plain}
    return values | {
        "version": version,
        "hours_per_week": plain_number(draft.hours_per_week),
        "pay_from": plain_number(draft.pay_from),
        "pay_to": plain_number(draft.pay_to),
        "experience_years": draft.experience_years or None,
        "occupation": _chosen(draft.occupation, "uri"),
        "place": _chosen(draft.municipality, "code"),
        "skills": needs,
        "offered": ",".join(str(one) for one in dict.fromkeys([*needs, *proposed])),
        "languages": [
            LanguageChoice(code, level, need) for code, (level, need) in draft.languages.items()
        ],
    }


def plain_number(number: Decimal | None) -> str:
    """Return a number as people type it: 40, 37.5."""
    return "" if number is None else f"{number.normalize():f}"


def _chosen(concept: Occupation | Municipality | None, key: str) -> Chosen | None:
    return Chosen(str(getattr(concept, key)), in_language(concept.labels)) if concept else None


def proposed_skills(occupation_id: int) -> list[int]:
    """Return the skills to offer for an occupation, the essential ones first."""
    essential, optional = skills_of_occupation(occupation_id)
    return [one.skill_id for one in [*essential, *optional]][:MOST_PROPOSED]


def offering_more(data: QueryDict) -> QueryDict:
    """Return what was typed; what was looked up beside, a skill or a place, is offered too."""
    copy = data.copy()
    form = VacancyForm(copy)
    form.is_valid()
    offered = [one for one in copy.get("offered", "").split(",") if one]
    essential: list[int] = []
    more = form.cleaned_data.get("more_skill")
    if more:
        found = skill_by_uri(more.value).pk
        offered.append(str(found))
        copy[f"skills_{found}"] = str(Need.REQUIRED)
        for name in ("more_skill", "more_skill_value", "more_skill_pick"):
            copy[name] = ""
    place = form.cleaned_data.get("more_place")
    if place:
        copy.appendlist("other_places", place.value)
        for name in ("more_place", "more_place_value", "more_place_pick"):
            copy[name] = ""
    occupation = form.cleaned_data.get("occupation")
    if occupation and copy.get("do") == "propose":
        pk = occupation_by_uri(occupation.value).pk
        offered += [str(one) for one in proposed_skills(pk)]
        essential = [one.skill_id for one in skills_of_occupation(pk)[0]]
    for skill in essential:
        if f"skills_{skill}" not in copy:
            copy[f"skills_{skill}"] = str(Need.REQUIRED)
    copy["offered"] = ",".join(dict.fromkeys(offered))
    return copy


def overwriting(draft: Draft, stored: Draft) -> Draft:
    """Return the draft with the source of the stored one, which the form does not show."""
    return replace(draft, source=stored.source, external_id=stored.external_id)
