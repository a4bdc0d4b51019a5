"""Fields with one clean value and messages that say what to do."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talka.kit.components import formats
from talka.kit.forms.widgets import (
    Amount,
    Candidate,
    Chosen,
    CountedText,
    DatePartsInput,
    FilePicker,
    TypeAhead,
)


_AMOUNT = re.compile(r"-?[0-9]{1,12}([.,][0-9]{1,6})?")
_OLDEST = date(1900, 1, 1)
_LATEST = date(2199, 12, 31)


class DayField(forms.Field):
    """A day typed as day, month and year; gives a `date`."""

    widget = DatePartsInput
    default_error_messages = {
        "required": gettext_lazy("Enter the date"),
        "no_day": gettext_lazy("The date must have a day"),
        "no_month": gettext_lazy("The date must have a month"),
        "no_year": gettext_lazy("The date must have a year"),
        "short_year": gettext_lazy("The year must have 4 digits"),
        "invalid": gettext_lazy("Enter a real date, for example 27 3 2026"),
    }

    def __init__(
        self, *, earliest: date | None = None, latest: date | None = None, **options: Any
    ) -> None:
        super().__init__(**options)
        self.earliest = earliest or _OLDEST
        self.latest = latest or _LATEST

    def to_python(self, value: Any) -> date | None:
        """Return the day; the message names the part that is missing or wrong."""
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        text = str(value)
        parts = text.split("|") if "|" in text else text.split("-")
        if len(parts) != 3:
            raise self._problem("invalid")
        for part, code in zip(parts, ("no_year", "no_month", "no_day"), strict=True):
            if not part:
                raise self._problem(code)
        return self._day(*parts)

    def _day(self, year: str, month: str, day: str) -> date:
        if not all(
            part.isascii() and part.isdigit() and len(part) <= 4 for part in (year, month, day)
        ):
            raise self._problem("invalid")
        if len(year) != 4:
            raise self._problem("short_year")
        try:
            return date(int(year), int(month), int(day))
        except ValueError as error:
            raise self._problem("invalid") from error

    def validate(self, value: date | None) -> None:
        """Refuse days outside the limits."""
        super().validate(value)
        if value is None:
            return
        if value < self.earliest:
            raise ValidationError(
                _("The date must be %(day)s or later") % {"day": formats.day(self.earliest)}
            )
        if value > self.latest:
            raise ValidationError(
                _("The date must be %(day)s or earlier") % {"day": formats.day(self.latest)}
            )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another day was typed."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True

    def _problem(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)


class TextField(forms.CharField):
    """Several lines of text, counted down to `max_length`."""

    def __init__(self, *, max_length: int = 5000, rows: int = 5, **options: Any) -> None:
        options.setdefault("widget", CountedText({"rows": rows}, counts_to=max_length))
        super().__init__(max_length=max_length, **options)


class MoneyField(forms.Field):
    """An amount as people type it, "1 640,50 €"; gives a `Decimal` with two digits."""

    widget = Amount
    default_error_messages = {
        "required": gettext_lazy("Enter the amount"),
        "invalid": gettext_lazy("Enter an amount in figures, for example 1640"),
    }

    def __init__(
        self, *, lowest: Decimal | int = 0, highest: Decimal | int = 10_000_000, **options: Any
    ) -> None:
        super().__init__(**options)
        self.lowest, self.highest = Decimal(lowest), Decimal(highest)

    def to_python(self, value: Any) -> Decimal | None:
        """Return the amount; spaces, the sign of the currency and a comma are understood."""
        if value in self.empty_values:
            return None
        text = "".join(str(value).split()).removesuffix("€").removeprefix("€")
        if not _AMOUNT.fullmatch(text):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return Decimal(text.replace(",", ".")).quantize(Decimal("0.01"))

    def validate(self, value: Decimal | None) -> None:
        """Refuse amounts outside the limits."""
        super().validate(value)
        if value is None:
            return
        if not self.lowest <= value <= self.highest:
            raise ValidationError(
                _("The amount must be between %(low)s and %(high)s")
                % {"low": formats.money(self.lowest), "high": formats.money(self.highest)}
            )


class TypeAheadField(forms.Field):
    """
    An answer looked up while one types; gives `Chosen(value, text)`.

    `look_up(text)` returns the candidates, best first; `label_of(value)` the label of a stored value,
    None when there is no such value. With `free_text` an answer without a match is kept as text.
    """

    widget: type[TypeAhead] | TypeAhead
    default_error_messages = {
        "required": gettext_lazy("Enter an answer"),
        "choose": gettext_lazy("Choose which of these you mean"),
        "unknown": gettext_lazy("We do not know this. Try another word or a shorter one"),
    }

    def __init__(
        self,
        *,
        look_up: Callable[[str], Sequence[Candidate]],
        label_of: Callable[[str], str | None],
        url: Any,
        free_text: bool = False,
        **options: Any,
    ) -> None:
        options.setdefault("widget", TypeAhead(url))
        super().__init__(**options)
        self.look_up, self.label_of, self.free_text = look_up, label_of, free_text
        if isinstance(self.widget, TypeAhead):
            self.widget.label_of = label_of

    def clean(self, value: Any) -> Chosen | None:
        """Return the choice; when the text fits several, show them as radios and ask."""
        given = value if isinstance(value, Chosen) else Chosen("", str(value or "").strip())
        if not given.text and not given.value:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        text = given.text[:500]
        label = self.label_of(given.value[:500]) if given.value else None
        if label is not None and (given.is_picked or label.casefold() == text.casefold()):
            return Chosen(given.value, label)
        return self._from_text(text)

    def _from_text(self, text: str) -> Chosen:
        candidates = list(self.look_up(text)) if text else []
        same = [one for one in candidates if one.label.casefold() == text.casefold()]
        if len(same) == 1:
            return Chosen(same[0].value, same[0].label)
        if self.free_text and not candidates:
            return Chosen("", text)
        if candidates:
            if isinstance(self.widget, TypeAhead):
                self.widget.candidates = candidates[:10]
            raise ValidationError(self.error_messages["choose"], code="choose")
        raise ValidationError(self.error_messages["unknown"], code="unknown")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another answer was given."""
        return bool(initial != data)


class UploadField(forms.FileField):
    """A file with a limit of size and kinds; what is inside is checked where files are stored."""

    default_error_messages = {
        "required": gettext_lazy("Choose a file"),
        "empty": gettext_lazy("The file is empty. Choose another one"),
    }

    def __init__(
        self,
        *,
        accept: Sequence[str] = (".pdf", ".docx", ".odt", ".jpg", ".png"),
        megabytes: int = 10,
        help_text: Any = "",
        **options: Any,
    ) -> None:
        options.setdefault("widget", FilePicker(accept=accept))
        options.setdefault("max_length", 200)
        self.accept, self.megabytes = tuple(one.lower() for one in accept), megabytes
        super().__init__(help_text=help_text or _lazy_file_hint(self.accept, megabytes), **options)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return the file; refuse one that is too large or of another kind."""
        found = super().clean(data, initial)
        if not isinstance(found, UploadedFile):
            return found
        if (found.size or 0) > self.megabytes * 1024 * 1024:
            raise ValidationError(
                _("The file must be smaller than %(size)s MB") % {"size": self.megabytes}
            )
        if self.accept and not str(found.name).lower().endswith(self.accept):
            raise ValidationError(
                _("The file must be one of: %(kinds)s") % {"kinds": kinds(self.accept)}
            )
        return found


def kinds(accept: Sequence[str]) -> str:
    """Return kinds of file as people name them: ".pdf" is "PDF"."""
    return ", ".join(one.lstrip(".").upper() for one in accept)


def _file_hint(accept: Sequence[str], megabytes: int) -> str:
    return _("%(kinds)s, up to %(size)s MB") % {"kinds": kinds(accept), "size": megabytes}


_lazy_file_hint = lazy(_file_hint, str)
