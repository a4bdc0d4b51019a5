"""What people and employers fill in about suggestions and applications."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.matching.labels import (
    DECLINE_REASONS,
    NOT_HIRED_REASONS,
)
from talka.kit.forms import DayField, Form, IdempotentForm, MoneyField, OptionLabel, TextField


UPHELD, DISMISSED = "upheld", "dismissed"
JUSTIFIED, COUNTED = "justified", "counted"


class LetterForm(IdempotentForm):
    """A few words to the employer, which may be left out."""

    letter = TextField(
        label=gettext_lazy("A few words to the employer"),
        help_text=gettext_lazy(
            "Why this job, when you can start, how to reach you best. Your profile goes along."
        ),
        max_length=4_000,
        rows=8,
        required=False,
    )


class DeclineForm(Form):
    """Why somebody does not want a job."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why is it not for you?"),
        choices=[*DECLINE_REASONS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a reason")},
    )


class DeclineProposalForm(DeclineForm):
    """Why somebody declines what a counsellor has proposed."""

    text = TextField(
        label=gettext_lazy("Anything your counsellor should know"),
        max_length=500,
        rows=3,
        required=False,
    )


class QuestionForm(IdempotentForm):
    """A question to the counsellor about a vacancy."""

    title_is_legend = True

    text = TextField(
        label=gettext_lazy("What do you want to know?"),
        max_length=2_000,
        error_messages={"required": gettext_lazy("Write your question")},
    )


class ObjectionForm(IdempotentForm):
    """What somebody finds wrong about a suggestion."""

    title_is_legend = True

    text = TextField(
        label=gettext_lazy("What is wrong?"),
        help_text=gettext_lazy(
            "For example: a skill that you have is missing, or the way to work is another one."
        ),
        max_length=2_000,
        error_messages={"required": gettext_lazy("Write what is wrong")},
    )


class HiddenObjectionForm(ObjectionForm):
    """What an employer finds wrong about somebody without a name."""

    text = TextField(
        label=gettext_lazy("What is wrong?"),
        help_text=gettext_lazy(
            "For example: a skill counts as missing although a near one is enough for this job. "
            "Do not try to name the person."
        ),
        max_length=2_000,
        error_messages={"required": gettext_lazy("Write what is wrong")},
    )


class WithdrawForm(Form):
    """Why somebody takes an application back, if they want to say it."""

    text = TextField(
        label=gettext_lazy("Do you want to say why?"), max_length=500, rows=3, required=False
    )


class HourField(forms.CharField):
    """An hour typed as "10:30"; gives a `time`."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput({"class": "govuk-input--width-5"}))
        super().__init__(max_length=5, **options)

    def clean(self, value: Any) -> time | None:
        """Return the hour; "9.30" and "9" are understood."""
        text = super().clean(value).replace(".", ":").replace("-", ":")
        if not text:
            return None
        hours, _colon, minutes = text.partition(":")
        try:
            return time(int(hours), int(minutes or 0))
        except ValueError as error:
            raise ValidationError(_("Enter an hour, for example 10:30")) from error


class InviteForm(Form):
    """When and where to meet."""

    day = DayField(label=gettext_lazy("Day of the interview"), required=False)
    hour = HourField(
        label=gettext_lazy("Hour"), help_text=gettext_lazy("For example 10:30"), required=False
    )
    place = forms.CharField(
        label=gettext_lazy("Place, telephone number or link"), max_length=300, required=False
    )
    text = TextField(
        label=gettext_lazy("What the person should know"), max_length=500, rows=3, required=False
    )

    def clean(self) -> dict[str, Any] | None:
        """Ask for the hour when a day is told."""
        values = super().clean()
        if values and values.get("day") and "hour" not in self.errors and not values.get("hour"):
            self.add_error("hour", _("Enter the hour of the interview"))
        return values

    @property
    def interview_at(self) -> datetime | None:
        """Return the moment of the interview in the time zone of the service."""
        return moment_of(self.cleaned_data)


def moment_of(values: dict[str, Any]) -> datetime | None:
    """Return the moment that a day and an hour tell, in the time zone of the service."""
    if not values.get("day") or not values.get("hour"):
        return None
    naive = datetime.combine(values["day"], values["hour"])
    return timezone.make_aware(naive, timezone.get_default_timezone())


class OfferForm(Form):
    """What the employer offers."""

    text = TextField(
        label=gettext_lazy("What you offer: pay, hours, first day"),
        max_length=500, rows=3, required=False,
    )  # fmt: skip


class SeveralForm(IdempotentForm):
    """A word to several people to whom a vacancy is proposed."""

    text = TextField(
        label=gettext_lazy("A word to the people"),
        help_text=gettext_lazy(
            "Why you think of them for this job. Each reads it with the proposal."
        ),
        max_length=1_000,
        rows=4,
        required=False,
    )


class JudgeForm(Form):
    """Whether somebody had a justified reason to refuse suitable work."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("What do you decide?"),
        choices=[
            (JUSTIFIED, gettext_lazy("The reason is justified: nothing follows from it")),
            (
                COUNTED,
                OptionLabel(
                    gettext_lazy("The reason is not justified: it counts as a refusal"),
                    gettext_lazy("The person is told. Enough of them can end the registration."),
                ),
            ),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you decide")},
    )


class TakeBackForm(Form):
    """Why a counsellor takes a proposal back."""

    text = TextField(
        label=gettext_lazy("What the person should know"), max_length=500, rows=3, required=False
    )


class FormerPayForm(Form):
    """What the person earned before, and the benefit, both before tax."""

    pay = MoneyField(
        label=gettext_lazy("Former pay a month before tax"),
        help_text=gettext_lazy("The average that the law looks at, in whole euros."),
    )
    benefit = MoneyField(
        label=gettext_lazy("Unemployment benefit a month"),
        help_text=gettext_lazy("0 when the person gets none."),
    )
    document = forms.CharField(
        label=gettext_lazy("Where does it stand?"),
        help_text=gettext_lazy("The document or register, and its day."),
        max_length=200,
    )


class NotHireForm(Form):
    """Why the person is not hired."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why do you not hire this person?"),
        choices=[*NOT_HIRED_REASONS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a reason")},
    )
    text = TextField(
        label=gettext_lazy("What you want to tell the person"),
        help_text=gettext_lazy("The person reads the reason and these words."),
        max_length=500, rows=3, required=False,
    )  # fmt: skip


class ContactForm(Form):
    """What an employer writes to somebody without a name."""

    text = TextField(
        label=gettext_lazy("Why you are interested"),
        help_text=gettext_lazy("The person reads this and decides whether to show their name."),
        max_length=2_000,
        required=False,
    )


class ObjectionAnswerForm(Form):
    """Whether somebody was right, and what was found."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Was the person right?"),
        choices=[
            (UPHELD, gettext_lazy("Yes, and it is corrected")),
            (DISMISSED, gettext_lazy("No, everything is right as it stands")),
        ],
        widget=forms.RadioSelect,
    )
    answer = TextField(
        label=gettext_lazy("Your answer to the person"),
        max_length=2_000,
        error_messages={"required": gettext_lazy("Write an answer")},
    )
