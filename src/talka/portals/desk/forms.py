"""What is typed on the page of a person."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from talka.domains.counselling.api import NOTE_KINDS, NoteKind
from talka.kit.forms import DayField, IdempotentForm, TextField


class NoteForm(IdempotentForm):
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=[*NOTE_KINDS.items()])
    text = TextField(
        label=gettext_lazy("What was said or seen"),
        help_text=gettext_lazy("The person can read this."),
        max_length=5_000,
        rows=4,
    )

    @property
    def chosen_kind(self) -> NoteKind:
        """Return the kind of note, after the form was found valid."""
        return NoteKind(self.cleaned_data["kind"])


class StepForm(IdempotentForm):
    text = forms.CharField(label=gettext_lazy("What the person does next"), max_length=300)
    due_on = DayField(label=gettext_lazy("By when"))

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["due_on"]
        if isinstance(field, DayField):
            field.earliest = today
