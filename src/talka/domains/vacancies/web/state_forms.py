"""Small forms about the state of a vacancy."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talka.domains.vacancies.labels import CLOSE_REASONS, FILLINGS
from talka.domains.vacancies.rules import CloseReason, Filling
from talka.kit.forms import DayField, Form, IdempotentForm, TextField


EMPLOYERS_REASONS = (CloseReason.NO_LONGER_NEEDED, CloseReason.NO_SUITABLE_PEOPLE)
SERVICE_REASONS = (
    *EMPLOYERS_REASONS,
    CloseReason.NO_SIGN_OF_LIFE,
    CloseReason.BROKE_THE_RULES,
    CloseReason.DUPLICATE,
)


class ReopenForm(IdempotentForm):
    """Until when people can apply now."""

    closes_on = DayField(label=_("People can apply until"))


class FillForm(Form):
    """How many places are filled, how and when."""

    filled_before = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    places = forms.IntegerField(label=_("How many places are filled now?"), min_value=1)
    filling = forms.ChoiceField(
        label=_("How did you find the people?"),
        choices=[*FILLINGS.items()],
        initial=Filling.OWN,
        widget=forms.RadioSelect,
    )
    filled_on = DayField(label=_("First day of work"))

    def __init__(self, *args: Any, open_places: int, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        places = self.fields["places"]
        if open_places == 1:
            self.fields["places"] = forms.IntegerField(
                widget=forms.HiddenInput, min_value=1, max_value=1
            )
        elif isinstance(places, forms.IntegerField):
            places.help_text = _("%(n)s places are open.") % {"n": open_places}
        self.open_places = open_places

    def clean_places(self) -> int:
        """Refuse more places than are open."""
        places = int(self.cleaned_data["places"])
        if places > self.open_places:
            raise forms.ValidationError(_("So many places are not open"))
        return places


class CloseForm(Form):
    """Why the vacancy closes; when its places are filled, how."""

    reason = forms.ChoiceField(label=_("Why?"), widget=forms.RadioSelect)
    filling = forms.ChoiceField(
        label=_("How did you find the people?"),
        help_text=_("Only if all places are filled."),
        choices=[*FILLINGS.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    filled_on = DayField(
        label=_("First day of work"), help_text=_("Only if all places are filled."), required=False
    )

    def __init__(
        self, *args: Any, is_service: bool, was_open: bool, today: date, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        reasons: tuple[CloseReason, ...] = SERVICE_REASONS if is_service else EMPLOYERS_REASONS
        if was_open:
            reasons = (CloseReason.FILLED, *reasons)
        else:
            reasons = tuple(one for one in reasons if one != CloseReason.NO_SIGN_OF_LIFE)
            del self.fields["filling"], self.fields["filled_on"]
        field = self.fields["reason"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one, CLOSE_REASONS[one]) for one in reasons]

    def clean(self) -> dict[str, Any]:
        """Ask how the places were filled when they were."""
        values: dict[str, Any] = super().clean() or {}
        if values.get("reason") == CloseReason.FILLED:
            for name in ("filling", "filled_on"):
                if not values.get(name) and name not in self.errors:
                    self.add_error(name, _("Answer this, because all places are filled"))
        return values


class ReasonForm(Form):
    """A reason that somebody else reads."""

    reason = TextField(label=_("Reason"), max_length=300, rows=4)


class ReturnForm(Form):
    """What the employer has to change."""

    reason = TextField(
        label=_("What must change?"),
        help_text=_("The employer reads this."),
        max_length=500,
        rows=5,
    )


class SettleForm(Form):
    """What was done about a report."""

    settlement = TextField(
        label=_("What did you find, and what did you do?"), max_length=300, rows=4
    )
