"""What is typed on the pages of counselling."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.contact.api import CHANNELS, Channel, FreeTime
from talka.domains.people.api import Person
from talka.kit import clock
from talka.kit.components import formats
from talka.kit.forms import Form, IdempotentForm, OptionLabel, TextField, UploadField


ACCEPTED = (".pdf", ".docx", ".odt", ".png", ".jpg", ".jpeg", ".txt")
FREE, OBLIGING = "free", "obliging"

Choices = list[tuple[str, list[tuple[str, str]]]]


class MessageForm(IdempotentForm):
    subject = forms.CharField(label=gettext_lazy("Subject"), max_length=150)
    text = TextField(label=gettext_lazy("Message"), max_length=10_000, rows=8)


class FirstMessageForm(MessageForm):
    """The first message to one person; unlike one to many it can carry a file."""

    file = UploadField(
        label=gettext_lazy("Add a file"), accept=ACCEPTED, megabytes=10, required=False
    )

    @property
    def chosen_files(self) -> tuple[Any, ...]:
        """Return the file that was sent along, if there is one."""
        found = self.cleaned_data.get("file")
        return (found,) if found else ()


class ProposalForm(IdempotentForm):
    text = TextField(
        label=gettext_lazy("A word to the person"),
        help_text=gettext_lazy(
            "Why you think of them for this job. They read it with the proposal."
        ),
        max_length=1_000,
        rows=4,
        required=False,
    )


class SuitableProposalForm(ProposalForm):
    """A proposal of suitable work: the counsellor chooses whether it must be answered."""

    field_order = ("bond", "text")

    bond = forms.ChoiceField(
        label=gettext_lazy("Must the person answer?"),
        choices=[
            (
                FREE,
                OptionLabel(
                    gettext_lazy("No: the person may decline"),
                    gettext_lazy("Nothing follows from it."),
                ),
            ),
            (
                OBLIGING,
                OptionLabel(
                    gettext_lazy("Yes: it is suitable work"),
                    gettext_lazy("A refusal without a justified reason counts."),
                ),
            ),
        ],
        widget=forms.RadioSelect,
        initial=FREE,
    )


class ProposalToManyForm(ProposalForm):
    vacancy = forms.CharField(
        label=gettext_lazy("Vacancy"),
        help_text=gettext_lazy("Its reference, for example V-7K3M9QXA"),
        max_length=20,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off"}),
    )
    field_order = ("vacancy", "text")


class TimeField(forms.ChoiceField):
    """A free half hour, shown below its day."""

    default_error_messages = {
        "required": gettext_lazy("Choose a time"),
        "invalid_choice": gettext_lazy("This time is no longer free. Choose another one"),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(label=gettext_lazy("Day and time"), **options)


class MoveForm(IdempotentForm):
    """Another time for a talk."""

    starts_at = TimeField()

    def __init__(
        self, *args: Any, times: Sequence[FreeTime], whose: Person, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.times = {one.starts_at.isoformat(): one for one in times}
        field = self.fields["starts_at"]
        if isinstance(field, TimeField):
            field.choices = [("", _("Choose")), *choices_by_day(times, whose)]

    @property
    def chosen(self) -> FreeTime:
        """Return the half hour and with whom it is, after the form was found valid."""
        return self.times[self.cleaned_data["starts_at"]]


class TalkForm(MoveForm):
    """A talk with the person: when, by which way, about what."""

    channel = forms.ChoiceField(
        label=gettext_lazy("How"), choices=[*CHANNELS.items()], widget=forms.RadioSelect
    )
    topic = forms.CharField(label=gettext_lazy("About what"), max_length=150)

    @property
    def chosen_channel(self) -> Channel:
        """Return the way of talking, after the form was found valid."""
        return Channel(self.cleaned_data["channel"])


class CancelForm(Form):
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=200)


def choices_by_day(times: Iterable[FreeTime], whose: Person) -> Choices:
    """Return free times, the soonest first, as groups of a choice list, one group a day."""
    groups = groupby(times, key=lambda one: clock.day(one.starts_at))
    return [
        (
            f"{formats.weekday(day)}, {formats.day(day)}",
            [(one.starts_at.isoformat(), _hour(one, whose)) for one in of_day],
        )
        for day, of_day in groups
    ]


def _hour(one: FreeTime, whose: Person) -> str:
    """Return the hour; whoever stands in for `whose` is named."""
    hour = formats.hour(one.starts_at)
    if one.staff.pk == whose.pk:
        return hour
    return _("%(time)s, with %(name)s") % {"time": hour, "name": one.staff.full_name}
