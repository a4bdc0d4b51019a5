"""The form that every form of the house is made from."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.validators import (
    EmailValidator,
    MaxLengthValidator,
    MaxValueValidator,
    MinValueValidator,
)
from django.forms.utils import pretty_name
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from talka.kit.forms.text import Tidied, tidy_data


LINE, AREA = 500, 5000
_WHOLE = 2_147_483_647
_NO_TEXT = (forms.UUIDField, forms.JSONField)
_AUTOCOMPLETE = {
    "first_name": "given-name",
    "given_name": "given-name",
    "last_name": "family-name",
    "family_name": "family-name",
    "email": "email",
    "phone": "tel",
    "street": "street-address",
    "address": "street-address",
    "postcode": "postal-code",
    "city": "address-level2",
    "born_on": "bday",
}


def _limit_text(field: forms.CharField) -> None:
    """Give a text field a limit; the server tells it, the browser does not cut what is pasted."""
    if field.max_length is None:
        field.max_length = AREA if isinstance(field.widget, forms.Textarea) else LINE
        field.validators.append(MaxLengthValidator(field.max_length))
    field.widget.attrs.pop("maxlength", None)


def _limit_number(field: forms.IntegerField) -> None:
    """Keep numbers inside what the database stores, and let them be typed as text."""
    if field.max_value is None:
        field.validators.append(MaxValueValidator(_WHOLE))
    if field.min_value is None:
        field.validators.append(MinValueValidator(-_WHOLE))
    if isinstance(field.widget, forms.NumberInput):
        field.widget.input_type = "text"
        is_whole = not isinstance(field, forms.FloatField | forms.DecimalField)
        field.widget.attrs.setdefault("inputmode", "numeric" if is_whole else "decimal")
        field.widget.attrs.setdefault("class", "govuk-input--width-5")
        for name in ("min", "max", "step"):
            field.widget.attrs.pop(name, None)
        if not is_whole:
            field.localize = field.widget.is_localized = True


def _say_what_is_missing(name: str, field: forms.Field) -> None:
    """Name the field in the message, unless its author has written one."""
    usual = (
        type(field).default_error_messages.get("required"),
        forms.Field.default_error_messages["required"],
    )
    if field.error_messages.get("required") not in usual:
        return
    if isinstance(field, forms.BooleanField):
        words = _("Tick “%(label)s” to go on")
    elif isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        words = _("Choose an answer: %(label)s")
    else:
        words = _("Fill in: %(label)s")
    field.error_messages["required"] = words % {"label": field.label or pretty_name(name)}


def _say_how_an_address_looks(field: forms.EmailField) -> None:
    words = EmailValidator(message=_("Enter an e-mail address, for example name@example.org"))
    field.validators = [
        words if isinstance(one, EmailValidator) else one for one in field.validators
    ]


class HouseForm:
    """What `Form` and `ModelForm` share: tidy text, limits everywhere, no browser bubbles."""

    use_required_attribute = False
    required_css_class = ""
    title_is_legend = False  # the first label is the heading of the page
    marks_optional = True  # "(optional)" behind the label of what may be left out

    fields: dict[str, forms.Field]
    _refused: dict[str, Tidied]

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: MultiValueDict[str, Any] | None = None,
        **options: Any,
    ) -> None:
        self._refused = {}
        tidied: QueryDict | None = None
        if data is not None:
            sent = data if isinstance(data, MultiValueDict) else _as_lists(data)
            tidied, self._refused = tidy_data(sent)
            self.prepare(tidied, options.get("prefix"))
        super().__init__(tidied, files, **options)  # type: ignore[call-arg]
        for name, field in self.fields.items():
            self._limit(name, field)

    def prepare(self, data: QueryDict, prefix: str | None) -> None:
        """Change what was sent before it is read; forms that need it override this."""

    @staticmethod
    def _limit(name: str, field: forms.Field) -> None:
        if isinstance(field, forms.CharField) and not isinstance(field, _NO_TEXT):
            _limit_text(field)
        if isinstance(field, forms.IntegerField):
            _limit_number(field)
        if isinstance(field.widget, forms.EmailInput):
            field.widget.attrs.setdefault("spellcheck", "false")
            field.widget.attrs.setdefault("autocomplete", "email")
        _say_what_is_missing(name, field)
        if isinstance(field, forms.EmailField):
            _say_how_an_address_looks(field)
        if name in _AUTOCOMPLETE and isinstance(field.widget, forms.TextInput):
            field.widget.attrs.setdefault("autocomplete", _AUTOCOMPLETE[name])

    def full_clean(self) -> None:
        """Check everything; a text that lost characters is shown again before it is accepted."""
        super().full_clean()  # type: ignore[misc]
        for key, found in self._refused.items():
            name = self._field_of(key)
            if name is None:
                continue
            message = (
                _("The text is far too long and was cut. Check it and send it again")
                if found.was_cut
                else _(
                    "The text had characters that cannot be stored. We took them out: "
                    "check the text and send it again"
                )
            )
            if message not in self.errors.get(name, ()):  # type: ignore[attr-defined]
                self.add_error(name, message)  # type: ignore[attr-defined]

    def _field_of(self, key: str) -> str | None:
        for name in self.fields:
            own = self.add_prefix(name)  # type: ignore[attr-defined]
            if key == own or key.startswith(f"{own}_"):
                return name
        return None


def _as_lists(data: Mapping[str, Any]) -> MultiValueDict[str, str]:
    lists: MultiValueDict[str, str] = MultiValueDict()
    for key, value in data.items():
        many = value if isinstance(value, list | tuple) else [value]
        lists.setlist(key, ["" if one is None else str(one) for one in many])
    return lists


class Form(HouseForm, forms.Form):
    """A form of the house."""


class ModelForm(HouseForm, forms.ModelForm):  # type: ignore[type-arg]
    """A form of the house over a model; actions still do the writing."""


class IdempotentForm(Form):
    """
    A form that knows one submission from another.

    Every page gets a new hidden `submission`; a double click or a repeated request sends the same one
    again, and the action that keeps it answers with what it did the first time.
    """

    submission = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def prepare(self, data: QueryDict, prefix: str | None) -> None:
        """Give a fresh mark to a request that came without a usable one."""
        key = f"{prefix}-submission" if prefix else "submission"
        try:
            UUID(data.get(key, "") or "")
        except ValueError:
            data[key] = str(uuid4())

    @property
    def submission_id(self) -> UUID:
        """Return the mark of this submission, after the form was found valid."""
        found = self.cleaned_data["submission"]
        if not isinstance(found, UUID):
            raise TypeError
        return found
