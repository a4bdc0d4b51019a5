"""Controls that Django does not have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise


Words = str | Promise


@dataclass(frozen=True, slots=True)
class OptionLabel:
    """The label of a radio or checkbox with a hint below it; usable as a choice's label."""

    label: Words
    hint: Words = ""

    def __str__(self) -> str:
        """Return the label alone."""
        return str(self.label)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One answer to a look-up: what is stored, what is shown, what tells it from its like."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a type-ahead field gives: the stored value, empty when only text was allowed, and the text."""

    value: str
    text: str
    is_picked: bool = False  # among the radios shown without scripts


class DatePartsInput(forms.Widget):
    """Day, month and year as three fields; the value travels as year-month-day, as typed."""

    template_name = "forms/widgets/date_parts.html"
    use_fieldset = True
    parts = ("day", "month", "year")

    def __init__(self, attrs: dict[str, Any] | None = None, *, is_birthday: bool = False) -> None:
        super().__init__(attrs)
        self.is_birthday = is_birthday

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return the three parts, each with its id, name and value."""
        context = super().get_context(name, value, attrs)
        year, month, day = self._split(value)
        context["widget"]["has_error"] = context["widget"]["attrs"].get("aria-invalid") == "true"
        context["widget"]["is_birthday"] = self.is_birthday
        context["widget"]["values"] = {"day": day, "month": month, "year": year}
        return context

    @staticmethod
    def _split(value: Any) -> Sequence[str]:
        if value is None or value == "":
            return ("", "", "")
        if hasattr(value, "year"):
            return (str(value.year), str(value.month), str(value.day))
        found = [*str(value).split("|"), "", "", ""][:3]
        return found if "|" in str(value) else [*str(value).split("-"), "", "", ""][:3]

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> str | None:
        """Return "year|month|day" as typed; nothing when all three are empty."""
        typed = [str(data.get(f"{name}_{part}", "")).strip() for part in ("year", "month", "day")]
        if any(typed):
            return "|".join(part.replace("|", "?") for part in typed)
        whole = data.get(name)
        return str(whole) if whole else None

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        """Tell whether none of the three was sent."""
        return all(f"{name}_{part}" not in data for part in self.parts)

    def id_for_label(self, id_: str) -> str:
        """Return nothing: the legend names the group."""
        return ""

    def first_id(self, id_: str) -> str:
        """Return the id of the day."""
        return f"{id_}_day"


class CountedText(forms.Textarea):
    """A text area that counts down the characters left."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, counts_to: int = 5000) -> None:
        super().__init__({"rows": 5, **(attrs or {})})
        self.counts_to = counts_to
        self.attrs["class"] = f"{self.attrs.get('class', '')} govuk-js-character-count".strip()


class Amount(forms.TextInput):
    """A number typed as text, with its unit behind it."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, suffix: str = "€") -> None:
        super().__init__(
            {
                "inputmode": "decimal",
                "class": "govuk-input--width-10",
                "autocomplete": "off",
                **(attrs or {}),
            }
        )
        self.suffix = suffix


class TypeAhead(forms.Widget):
    """
    A text field that proposes answers while one types.

    `url` answers `GET ?q=` with `forms/options.html`. Without scripts the text is posted, and the
    field shows its candidates as radios.
    """

    template_name = "forms/widgets/type_ahead.html"

    def __init__(
        self, url: str | Callable[[], str] | Promise, attrs: dict[str, Any] | None = None
    ) -> None:
        super().__init__(attrs)
        self.url = url
        self.label_of: Callable[[str], str | None] | None = None
        self.candidates: Sequence[Candidate] = ()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return the text, the stored value and the candidates to choose from."""
        context = super().get_context(name, value, attrs)
        chosen = value if isinstance(value, Chosen) else Chosen("", str(value or ""))
        text = chosen.text
        if chosen.is_picked and self.label_of is not None:
            text = self.label_of(chosen.value) or text
        has_error = context["widget"]["attrs"].get("aria-invalid") == "true"
        css = ["govuk-input", *(["govuk-input--error"] if has_error else [])]
        context["widget"]["attrs"]["class"] = " ".join(
            [*css, str(self.attrs.get("class", ""))]
        ).strip()
        context["widget"] |= {
            "text": text,
            "chosen": chosen.value,
            "url": self.url() if callable(self.url) else str(self.url),
            "candidates": self.candidates,
        }
        return context

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> Chosen:
        """Return what was typed and what was picked; a picked candidate wins over the hidden value."""
        picked = str(data.get(f"{name}_pick", "")).strip()
        stored = picked or str(data.get(f"{name}_value", "")).strip()
        return Chosen(stored, str(data.get(name, "")).strip(), is_picked=bool(picked))

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        """Tell whether the text was not sent at all."""
        return name not in data


class SearchableCheckboxes(forms.CheckboxSelectMultiple):
    """A long list of checkboxes with a search field above it; ticked ones stay in sight."""

    template_name = "forms/widgets/searchable_checkboxes.html"


class FilePicker(forms.ClearableFileInput):
    """A file input that says which kinds of file and what size it takes."""

    template_name = "django/forms/widgets/file.html"

    def __init__(self, attrs: dict[str, Any] | None = None, *, accept: Sequence[str] = ()) -> None:
        given = dict(attrs or {})
        if accept:
            given["accept"] = ",".join(accept)
        super().__init__(given)
