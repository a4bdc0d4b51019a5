"""Forms of the public pages."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from talka.domains.taxonomy.api import (
    CONTRACTS,
    WORKING_TIMES,
    label_of_municipality,
    languages,
    look_up_municipalities,
)
from talka.domains.vacancies.labels import FREQUENCIES, REPORT_REASONS
from talka.domains.vacancies.queries import AGES, RADII, Query
from talka.domains.vacancies.rules import Frequency
from talka.engines.coding import fold
from talka.kit.components import formats
from talka.kit.forms import Candidate, Chosen, Form, IdempotentForm, TextField, TypeAheadField
from talka.kit.languages import LANGUAGES


Choices = list[tuple[str, Any]]
ANY = ("", _("Any"))
LONGEST_ENDING, SHORTEST_BEGINNING = 2, 3


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, for a form that is bound only by a POST."""
    return request.POST if request.method == "POST" else None


def with_any(choices: Iterable[tuple[str, Any]]) -> Choices:
    """Return the choices with "any" before them."""
    return [ANY, *choices]


class SearchedPlaceField(TypeAheadField):
    """A place to search in: what was typed is taken for the likeliest one; the chip shows which."""

    def clean(self, value: Any) -> Chosen | None:
        """Return the place; a word that fits several places means the first of them."""
        try:
            return super().clean(value)
        except ValidationError:
            candidates = self.look_up(value.text) if isinstance(value, Chosen) else ()
            if not candidates or not _begins_alike(value.text, candidates[0]):
                raise
            return Chosen(candidates[0].value, candidates[0].label)


def _begins_alike(typed: str, found: Candidate) -> bool:
    """Tell whether the place begins as what was typed, but for an ending: Kaune, Kaunas."""
    begun = fold(typed)[: max(len(typed) - LONGEST_ENDING, SHORTEST_BEGINNING)]
    names = fold(f"{found.label} {found.note}").split()
    return any(name.startswith(begun) for name in names)


def place_field(kind: type[TypeAheadField] = TypeAheadField, **options: Any) -> TypeAheadField:
    """Return the field that asks for a town or municipality."""
    return kind(
        look_up=look_up_municipalities,
        label_of=label_of_municipality,
        url=reverse_lazy("public:look_up_municipalities"),
        **options,
    )


class BoardForm(Form):
    """What somebody looks for on the board."""

    marks_optional = False

    text = forms.CharField(
        label=_("Job, skill or employer"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    place = place_field(SearchedPlaceField, label=_("Town or municipality"), required=False)
    radius = forms.ChoiceField(label=_("Distance"), required=False)
    working_time = forms.ChoiceField(
        label=_("Working time"), required=False, choices=with_any(WORKING_TIMES.items())
    )
    contract = forms.ChoiceField(
        label=_("Contract"), required=False, choices=with_any(CONTRACTS.items())
    )
    pay = forms.IntegerField(
        label=_("Pays at least, € a month before tax"),
        required=False,
        min_value=0,
        max_value=100_000,
    )
    language = forms.ChoiceField(label=_("Language used at work"), required=False)
    days = forms.ChoiceField(label=_("Published"), required=False)
    remote = forms.BooleanField(label=_("Can be done from home"), required=False)
    isco = forms.CharField(required=False, widget=forms.HiddenInput, max_length=4)
    employer = forms.CharField(required=False, widget=forms.HiddenInput, max_length=12)
    sort = forms.CharField(required=False, widget=forms.HiddenInput, max_length=12)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = {one.code: one.label for one in languages()}
        own = [(code, known[code]) for code in LANGUAGES if code in known]
        others = [(code, label) for code, label in known.items() if code not in LANGUAGES]
        self._choose("language", with_any([*own, *others]))
        self._choose(
            "radius", [("", _("Only there")), *((str(km), radius_words(km)) for km in RADII)]
        )
        self._choose("days", with_any((str(days), age_words(days)) for days in AGES))

    def _choose(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    @classmethod
    def of(cls, query: Query) -> "BoardForm":
        """Return the form filled with a query."""
        label = label_of_municipality(query.municipality) if query.municipality else None
        return cls(
            initial={
                "text": query.text,
                "place": Chosen(query.municipality, label) if label else None,
                "radius": str(query.radius or ""),
                "working_time": query.working_time,
                "contract": query.contract,
                "pay": query.pay or None,
                "language": query.language,
                "days": str(query.days or ""),
                "remote": query.remote,
                "isco": query.isco,
                "employer": query.employer,
                "sort": query.sort,
            }
        )


def radius_words(km: int) -> Any:
    """Return a radius as a choice."""
    return _("Within %(distance)s") % {"distance": formats.distance(km)}


def age_words(days: int) -> Any:
    """Return the age of an advert as a choice."""
    return _("Today or yesterday") if days == 1 else _("In the last %(n)s days") % {"n": days}


class SaveSearchForm(Form):
    """Where alerts for a search go, and how often."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    frequency = forms.ChoiceField(
        label=_("How often"),
        choices=[*FREQUENCIES.items()],
        initial=Frequency.DAILY,
        widget=forms.RadioSelect,
    )


class ReportForm(IdempotentForm):
    """What is wrong with a vacancy."""

    reason = forms.ChoiceField(
        label=_("What is wrong?"), choices=[*REPORT_REASONS.items()], widget=forms.RadioSelect
    )
    text = TextField(
        label=_("Tell us more"),
        help_text=_("Do not write anything about yourself. We do not answer, but we look at it."),
        required=False,
        max_length=2_000,
    )
