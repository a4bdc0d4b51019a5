"""What an employer looks for in people."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from talka.domains.matching.queries.searching import Wanted
from talka.domains.taxonomy.api import (
    Level,
    Occupation,
    Skill,
    label_of_municipality,
    label_of_occupation,
    label_of_skill,
    languages,
    level_number,
    licences,
    look_up_municipalities,
    look_up_occupations,
    look_up_skills,
    occupation_by_uri,
    skill_by_uri,
)
from talka.domains.vacancies.api import Vacancy
from talka.kit.forms import Form, TypeAheadField
from talka.kit.languages import LANGUAGES


RADII = (10, 25, 50, 100)
SKILL_FIELDS = ("skill_1", "skill_2", "skill_3")


def _skill_field(label: Any) -> TypeAheadField:
    return TypeAheadField(
        label=label, look_up=look_up_skills, label_of=label_of_skill,
        url=reverse_lazy("public:look_up_skills"), required=False,
    )  # fmt: skip


class PeopleForm(Form):
    """Occupation, skills, place, languages and licences; and for which vacancy one looks."""

    marks_optional = False

    vacancy = forms.ChoiceField(label=gettext_lazy("For which vacancy?"), required=False)
    occupation = TypeAheadField(
        label=gettext_lazy("Occupation"), look_up=look_up_occupations,
        label_of=label_of_occupation, url=reverse_lazy("public:look_up_occupations"), required=False,
    )  # fmt: skip
    skill_1 = _skill_field(gettext_lazy("Skill"))
    skill_2 = _skill_field(gettext_lazy("Second skill"))
    skill_3 = _skill_field(gettext_lazy("Third skill"))
    place = TypeAheadField(
        label=gettext_lazy("Place of work"), look_up=look_up_municipalities,
        label_of=label_of_municipality, url=reverse_lazy("public:look_up_municipalities"), required=False,
    )  # fmt: skip
    km = forms.ChoiceField(label=gettext_lazy("Home not farther than"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    level = forms.ChoiceField(label=gettext_lazy("At least at level"), required=False)
    licence = forms.ChoiceField(label=gettext_lazy("Licence"), required=False)
    sort = forms.ChoiceField(
        label=gettext_lazy("Order"), required=False,
        choices=[("", gettext_lazy("Best fit first")), ("near", gettext_lazy("Nearest first"))],
    )  # fmt: skip

    def __init__(self, *args: Any, vacancies: Sequence[Vacancy], **options: Any) -> None:
        super().__init__(*args, **options)
        self.vacancies = {one.reference: one for one in vacancies}
        known = {one.code: one.label for one in languages()}
        own = [(code, known[code]) for code in LANGUAGES if code in known]
        others = [(code, label) for code, label in known.items() if code not in LANGUAGES]
        titles = [(one.reference, f"{one.title} ({one.reference})") for one in vacancies]
        self._choose("vacancy", _("None yet, I look around"), titles)
        self._choose("km", _("Any distance"), [(str(km), _km(km)) for km in RADII])
        self._choose("language", _("Any"), [*own, *others])
        self._choose("level", _("Any"), [(one.value, one.value) for one in Level])
        self._choose("licence", _("Any"), [(one.code, one.label) for one in licences()])

    def _choose(self, name: str, nothing: str, choices: Sequence[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", nothing), *choices]

    def asks_something(self) -> bool:
        """Tell whether there is anything to look for but a place."""
        wanted = self.wanted()
        return bool(
            wanted.occupation is not None or wanted.skills or wanted.languages or wanted.licences
        )

    def chosen_vacancy(self) -> Vacancy | None:
        """Return the vacancy for which people are looked for."""
        return self.vacancies.get(self.cleaned_data.get("vacancy") or "")

    def wanted(self) -> Wanted:
        """Return what is looked for, after the form was found valid."""
        values = self.cleaned_data
        chosen = [values.get(name) for name in SKILL_FIELDS]
        code, level = values.get("language"), values.get("level") or Level.A1
        place, licence = values.get("place"), values.get("licence")
        return Wanted(
            occupation=_occupation(values.get("occupation")),
            skills=frozenset(pk for one in chosen if (pk := _skill(one)) is not None),
            municipality=place.value if place else "",
            km=int(values["km"]) if values.get("km") else None,
            languages=((code, level_number(level)),) if code else (),
            licences=frozenset({licence}) if licence else frozenset(),
            nearest_first=bool(values.get("sort") and place),
        )


def _km(km: int) -> str:
    return ngettext("%(n)s km", "%(n)s km", km) % {"n": km}


def _occupation(chosen: Any) -> int | None:
    try:
        return int(occupation_by_uri(chosen.value).pk) if chosen else None
    except Occupation.DoesNotExist:
        return None


def _skill(chosen: Any) -> int | None:
    try:
        return int(skill_by_uri(chosen.value).pk) if chosen else None
    except Skill.DoesNotExist:
        return None
