"""What people fill in to write and to meet."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.contact.queries import FreeTime, time_words
from talka.domains.people.api import Person
from talka.kit.files.labels import TROUBLES
from talka.kit.forms import IdempotentForm, TextField, UploadField


ACCEPTED = (".pdf", ".docx", ".odt", ".png", ".jpg", ".jpeg", ".txt")
MOST_FILES = 3


class AnswerForm(IdempotentForm):
    """One more message in a conversation."""

    text = TextField(label=_("Your message"), max_length=10_000)
    file = UploadField(label=_("Add a file"), accept=ACCEPTED, megabytes=10, required=False)


class NewThreadForm(AnswerForm):
    """The first message of a conversation."""

    subject = forms.CharField(label=_("What is it about?"), max_length=150)
    field_order = ("subject", "text", "file")


class CancelForm(IdempotentForm):
    """Why an appointment does not take place."""

    reason = forms.CharField(label=_("Why?"), max_length=200)


class TimeForm(IdempotentForm):
    """One of the free times."""

    starts_at = forms.ChoiceField(label=_("Choose a time"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, times: Sequence[FreeTime], whose: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.times = {one.starts_at.isoformat(): one for one in times}
        field: Any = self.fields["starts_at"]
        field.choices = [(key, time_words(one, whose)) for key, one in self.times.items()]

    @property
    def chosen(self) -> FreeTime:
        """Return the time that was chosen, with whom one meets then."""
        return self.times[self.cleaned_data["starts_at"]]


def refuse_file(form: AnswerForm, trouble: Any) -> None:
    """Say at the field why the file was not taken."""
    form.add_error("file", str(TROUBLES[trouble]))


def files_of(form: AnswerForm) -> tuple[Any, ...]:
    """Return the file that was sent along, if there is one."""
    found = form.cleaned_data.get("file")
    return (found,) if found else ()
