"""The forms for a changed situation."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.labels import SITUATIONS
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.jobseekers.web.forms.identity import NO, YES
from talka.kit.forms import DayField, Form, IdempotentForm, TextField


# A job or studies that begin later can be told so long before.
AHEAD = timedelta(days=31)


class SituationChangeForm(IdempotentForm):
    """What is different now, since when, and what else the counsellor should know."""

    situation = forms.ChoiceField(
        label=_("What do you do at present?"),
        choices=[*SITUATIONS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best")},
    )
    is_ready = forms.ChoiceField(
        label=_("Could you start a job within two weeks?"),
        help_text=_(
            "Say no when something keeps you from working now, for example illness or care"
        ),
        choices=[(YES, _("Yes")), (NO, _("No"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no")},
    )
    since = DayField(
        label=_("From which day?"), help_text=_("At most a month ahead, for example 27 3 2026")
    )
    note = TextField(
        label=_("Anything your counsellor should know"), max_length=1000, rows=4, required=False
    )

    def __init__(self, data: Any = None, *, today: date, **options: Any) -> None:
        super().__init__(data, **options)
        day: Any = self.fields["since"]
        day.latest = today + AHEAD

    @property
    def circumstances(self) -> Circumstances:
        """Return the situation that was told."""
        return Circumstances(self.cleaned_data["situation"], self.cleaned_data["is_ready"] == YES)


class DeclineForm(Form):
    answer = TextField(
        label=_("Why does nothing change?"),
        help_text=_("The person reads it as you write it"),
        max_length=1000,
        rows=4,
        error_messages={"required": _("Write the reason: the person reads it")},
    )
