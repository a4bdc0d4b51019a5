"""Forms of the house: `from talka.kit.forms import Form, DayField`; see the README of components."""

from talka.kit.forms.base import Form, IdempotentForm, ModelForm
from talka.kit.forms.fields import DayField, MoneyField, TextField, TypeAheadField, UploadField
from talka.kit.forms.widgets import (
    Amount,
    Candidate,
    Chosen,
    CountedText,
    DatePartsInput,
    FilePicker,
    OptionLabel,
    SearchableCheckboxes,
    TypeAhead,
)


__all__ = [
    "Amount",
    "Candidate",
    "Chosen",
    "CountedText",
    "DatePartsInput",
    "DayField",
    "FilePicker",
    "Form",
    "IdempotentForm",
    "ModelForm",
    "MoneyField",
    "OptionLabel",
    "SearchableCheckboxes",
    "TextField",
    "TypeAhead",
    "TypeAheadField",
    "UploadField",
]
