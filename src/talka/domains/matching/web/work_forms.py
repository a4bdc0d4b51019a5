"""What is filled in about a job that somebody has got: its days, its proof, its end."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.domains.matching.labels import LEAVE_REASONS, START_PROOFS
from talka.domains.matching.rules import SAID_BY_THE_SERVICE, StartProof
from talka.kit.forms import DayField, Form, OptionLabel, TextField, UploadField


CONTRACT, STATEMENT = "contract", "statement"
OPEN_END, UNTIL = "open", "until"


class LastingForm(Form):
    """How long a job lasts: a short one lets the registration rest, a long one ends it."""

    lasts = forms.ChoiceField(
        label=gettext_lazy("How long does the job last?"),
        choices=[
            (OPEN_END, gettext_lazy("Without an end")),
            (
                UNTIL,
                OptionLabel(
                    gettext_lazy("Until a day"),
                    gettext_lazy("Enter the last day of work below."),
                ),
            ),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how long the job lasts")},
    )
    ends_on = DayField(label=gettext_lazy("The last day of work"), required=False)

    def clean(self) -> dict[str, Any] | None:
        """Ask for the last day of a job that has one."""
        values = super().clean()
        if values and values.get("lasts") == UNTIL and "ends_on" not in self.errors:
            first, last = values.get("starts_on"), values.get("ends_on")
            if last is None:
                self.add_error("ends_on", _("Enter the last day of work"))
            elif first is not None and last < first:
                self.add_error("ends_on", _("The last day must not lie before the first one"))
        return values

    @property
    def last_day(self) -> date | None:
        """Return the last day of work, None for a job without an end."""
        found: date | None = self.cleaned_data["ends_on"]
        return found if self.cleaned_data["lasts"] == UNTIL else None


class StartDayForm(LastingForm):
    """The first and the last day of work that has begun."""

    field_order = ("starts_on", "lasts", "ends_on")

    starts_on = DayField(label=gettext_lazy("The first day of work"))


class HireForm(StartDayForm):
    """From when the person is hired, and until when."""


class StartForm(LastingForm):
    """The first day of work and how we know of it."""

    field_order = ("starts_on", "lasts", "ends_on", "how", "contract")

    starts_on = DayField(label=gettext_lazy("Your first day of work"))
    how = forms.ChoiceField(
        label=gettext_lazy("How do you want to confirm it?"),
        choices=[
            (
                CONTRACT,
                OptionLabel(
                    gettext_lazy("With my contract"),
                    gettext_lazy("You can send it before the first day."),
                ),
            ),
            (
                STATEMENT,
                OptionLabel(
                    gettext_lazy("With my word"),
                    gettext_lazy("From the first day on. We may ask the register of employment."),
                ),
            ),
        ],
        widget=forms.RadioSelect,
    )
    contract = UploadField(
        label=gettext_lazy("Your contract"), accept=(".pdf", ".jpg", ".png"), required=False
    )

    def clean(self) -> dict[str, Any] | None:
        """Ask for the file when the contract is to prove it."""
        values = super().clean()
        if values and values.get("how") == CONTRACT and not values.get("contract"):
            self.add_error("contract", _("Choose the file with your contract"))
        return values


class StaffStartForm(StartForm):
    """The first day of work, written down by staff or the employer."""

    marks_optional = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["starts_on"].label = _("The first day of work")
        self.fields["contract"].label = _("The contract")
        how = self.fields["how"]
        how.label = _("How do we know?")
        if isinstance(how, forms.ChoiceField):
            how.choices = [(CONTRACT, _("From the contract")), (STATEMENT, _("From the employer"))]


class NoQuestionForm(Form):
    """Nothing is asked: the button is the answer."""


class LeftForm(Form):
    """Since when and why somebody no longer has the job."""

    left_on = DayField(label=gettext_lazy("The last day at work"))
    reason = forms.ChoiceField(
        label=gettext_lazy("Why has the work ended?"),
        choices=[
            (one, words) for one, words in LEAVE_REASONS.items() if one not in SAID_BY_THE_SERVICE
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a reason")},
    )
    text = TextField(
        label=gettext_lazy("Anything the employment service should know"),
        help_text=gettext_lazy("Only the employment service reads these words."),
        max_length=500, rows=3, required=False,
    )  # fmt: skip


class ProofForm(Form):
    """How staff know that work goes on."""

    proof = forms.ChoiceField(
        label=gettext_lazy("How do we know?"),
        choices=[
            (one, START_PROOFS[one])
            for one in (
                StartProof.REGISTER,
                StartProof.EMPLOYER_STATEMENT,
                StartProof.PERSON_STATEMENT,
            )
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how you know")},
    )


class LongerProofForm(ProofForm, LastingForm):
    """How staff know that a job goes on after its last day, and until when."""

    field_order = ("proof", "lasts", "ends_on")
