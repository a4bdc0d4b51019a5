"""What the forms of this domain share."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from talka.domains.jobseekers.rules.answers import Answer, Answers, Step
from talka.kit.forms import Form


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form needs to know besides the question: the day, and the answers given before."""

    today: date
    answers: Answers
    occupations: tuple[int, ...] = ()
    draws_attention: bool = False


class StepForm(Form):
    """One question. `version` is what the person saw when the page was opened."""

    step: ClassVar[Step]
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, asked: Asked, **options: Any) -> None:
        self.asked = asked
        super().__init__(data, **options)

    @classmethod
    def initial_from(cls, answer: Any) -> dict[str, Any]:
        """Return the initial values for an answer that was given before."""
        raise NotImplementedError

    def answer(self) -> Answer:
        """Return what was answered, after the form was found valid."""
        raise NotImplementedError

    @property
    def seen_version(self) -> int:
        """Return the version that the person saw."""
        return self.cleaned_data.get("version") or 0

    def tell_conflict(self, version: int) -> None:
        """Say that another device was faster; sending again keeps what is typed here."""
        copy = QueryDict(mutable=True)
        copy.update(self.data)
        copy["version"] = str(version)
        self.data = copy
        self.add_error(
            None,
            _(
                "This answer was changed on another device or by somebody else while the page was "
                "open. What you typed is still here: send it again to keep it"
            ),
        )


class MonthField(forms.CharField):
    """A month as people write it: “3 2019”, “2019-03”, “03.2019”, or only the year."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Enter month and year, for example 3 2019, or only the year"),
        "future": _("The month must not be in the future"),
    }

    def __init__(self, *, is_end: bool = False, **options: Any) -> None:
        options.setdefault(
            "widget",
            forms.TextInput(attrs={"class": "govuk-input--width-10", "inputmode": "text"}),
        )
        super().__init__(max_length=20, **options)
        self.is_end = is_end

    def clean(self, value: Any) -> date | None:
        """Return the first day of the month; of a year alone, its first month or for an end its last."""
        text = super().clean(value).strip()
        if not text:
            return None
        numbers = [int(one) for one in re.findall(r"\d{1,4}", text)]
        if re.fullmatch(r"[\d\s./-]+", text) is None or not 1 <= len(numbers) <= 2:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        year = max(numbers)
        month = min(numbers) if len(numbers) > 1 else (12 if self.is_end else 1)
        if not 1930 <= year <= 2199 or not 1 <= month <= 12:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return date(year, month, 1)


def month_text(day: date | None) -> str:
    """Return a month as the field shows it."""
    return f"{day:%Y-%m}" if day else ""
