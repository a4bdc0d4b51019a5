"""The forms of people."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from talka.domains.people.labels import FEEDBACK_KINDS, ROLES
from talka.domains.people.models import Office, Person
from talka.domains.people.rules import GRANTED_ROLES
from talka.kit.forms import DayField, Form, IdempotentForm, TextField


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent with a form, also when it is empty; None when the page is only opened."""
    return request.POST if request.method == "POST" else None


def role_choices() -> list[tuple[str, Any]]:
    """Return the roles that are granted; nobody becomes anything by forgetting to choose."""
    return [("", _("Choose a role")), *((role, ROLES[role]) for role in sorted(GRANTED_ROLES))]


def language_choices() -> list[tuple[str, str]]:
    """Return the languages that the operator offers."""
    return [one for one in settings.LANGUAGES if one[0] in settings.IDENTITY.languages]


class FeedbackForm(IdempotentForm):
    """What somebody wants to tell about the service."""

    kind = forms.ChoiceField(
        label=_("What is it about?"), widget=forms.RadioSelect, choices=[*FEEDBACK_KINDS.items()]
    )
    text = TextField(
        label=_("What do you want to tell us?"),
        max_length=3000,
        help_text=_("Please write nothing here about your health, money or personal code."),
    )
    answer_to = forms.EmailField(
        label=_("E-mail address for an answer"), required=False, max_length=254
    )
    page = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)


class ContactForm(Form):
    """How to reach a person, and in which language."""

    phone = forms.RegexField(
        label=_("Telephone number"),
        required=False,
        regex=r"^\+?[0-9 ()/-]{5,32}$",
        max_length=32,
        help_text=_("For example +370 600 00000"),
        error_messages={
            "invalid": _("Write a telephone number in figures, for example +370 600 00000")
        },
        widget=forms.TextInput(attrs={"inputmode": "tel", "class": "govuk-input--width-20"}),
    )
    language = forms.ChoiceField(
        label=_("Language of messages and letters"),
        widget=forms.RadioSelect,
        choices=language_choices,
    )


class ReasonForm(Form):
    """A step that is written down with its reason."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=200,
        help_text=_("It stands in the log and cannot be changed."),
    )


class OfficeForm(ReasonForm):
    """The office to which somebody moves."""

    office = forms.ModelChoiceField(
        label=_("New office"),
        queryset=Office.objects.order_by("code"),
        to_field_name="code",
        empty_label=_("Choose an office"),
    )
    field_order = ("office", "reason")


class GrantForm(Form):
    """A role in an office, from a day to a day."""

    role = forms.ChoiceField(label=_("Role"), choices=role_choices)
    office = forms.ModelChoiceField(
        label=_("Office"),
        queryset=Office.objects.order_by("code"),
        to_field_name="code",
        empty_label=_("Choose an office"),
    )
    valid_from = DayField(label=_("First day"))
    valid_to = DayField(
        label=_("Last day"), required=False, help_text=_("Leave empty if there is none yet.")
    )
    reason = forms.CharField(label=_("Reason"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a last day that comes before the first."""
        given: dict[str, Any] = super().clean() or {}
        refuse_days_the_wrong_way(self, given)
        return given


class InviteForm(Form):
    """Somebody new among the staff."""

    given_name = forms.CharField(label=_("Given name"), max_length=100)
    family_name = forms.CharField(label=_("Family name"), max_length=100)
    email = forms.EmailField(
        label=_("Work e-mail address"),
        max_length=254,
        help_text=_("The invitation goes there. They sign in with it."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=role_choices)
    office = forms.ModelChoiceField(
        label=_("Office"),
        queryset=Office.objects.order_by("code"),
        to_field_name="code",
        empty_label=_("Choose an office"),
    )
    language = forms.ChoiceField(label=_("Language"), choices=language_choices)


class EndForm(ReasonForm):
    """The last day of a role."""

    last_day = DayField(
        label=_("Last day"),
        required=False,
        help_text=_("Leave empty to end it now. Then the person is signed out everywhere at once."),
    )
    field_order = ("last_day", "reason")


class SubstituteForm(Form):
    """Who stands in for somebody, from when to when."""

    substitute = forms.ModelChoiceField(
        label=_("Who stands in"), queryset=Person.objects.none(), to_field_name="reference"
    )
    valid_from = DayField(label=_("First day"))
    valid_to = DayField(label=_("Last day"))

    def __init__(self, *args: Any, colleagues: list[Person], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["substitute"]
        field.queryset = Person.objects.filter(pk__in=[one.pk for one in colleagues]).order_by(  # type: ignore[attr-defined]
            "family_name", "given_name", "pk"
        )
        field.label_from_instance = lambda person: person.full_name  # type: ignore[attr-defined]
        self.fields["valid_to"].earliest = today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day that comes before the first."""
        given: dict[str, Any] = super().clean() or {}
        refuse_days_the_wrong_way(self, given)
        return given


class MergeForm(Form):
    """Two records of one person."""

    kept = forms.CharField(
        label=_("Reference of the record that stays"),
        max_length=12,
        help_text=_("Like P-7K3M9QXA. Keep the one with which the person signs in."),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "spellcheck": "false"}),
    )
    gone = forms.CharField(
        label=_("Reference of the record that is closed"),
        max_length=12,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "spellcheck": "false"}),
    )


def refuse_days_the_wrong_way(form: forms.Form, given: dict[str, Any]) -> None:
    """Put an error on the last day when it comes before the first."""
    first, last = given.get("valid_from"), given.get("valid_to")
    if first and last and last < first:
        form.add_error("valid_to", _("The last day must not come before the first"))
