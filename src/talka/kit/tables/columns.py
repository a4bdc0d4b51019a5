"""What a list is made of: its columns, filters and mass actions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any

from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from talka.kit.components import formats
from talka.kit.components.parts import Link, Tag
from talka.kit.components.templatetags.look import tag


Words = str | Promise


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column of a list.

    `value(row)` gives what is shown and exported: text, number, date, moment, `Tag`, `Link` or None;
    without it the attribute `key` is read. `order_by` names what the database sorts by (default `key`).
    `is_text` sorts by the alphabet of the page's language.
    """

    key: str
    label: Words
    value: Callable[[Any], object] | None = None
    is_sortable: bool = False
    is_numeric: bool = False
    is_text: bool = False
    is_hidden: bool = False  # shown only when chosen
    order_by: str = ""
    link: Callable[[Any], str] | None = None

    def of(self, row: object) -> object:
        """Return the value of this column in a row."""
        if self.value is not None:
            return self.value(row)
        return attrgetter(self.key)(row)


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice that narrows the list: `choices` are value and words, `apply(rows, value)` narrows."""

    key: str
    label: Words
    choices: Sequence[tuple[str, Words]] | Callable[[], Sequence[tuple[str, Words]]]
    apply: Callable[[Any, str], Any]

    def options(self) -> list[tuple[str, str]]:
        """Return the choices in the language of the page."""
        found = self.choices() if callable(self.choices) else self.choices
        return [(value, str(words)) for value, words in found]


@dataclass(frozen=True, slots=True)
class MassAction:
    """Something to do with the selected rows: the name and value of the button pressed."""

    value: str
    label: Words
    kind: str = "quiet"


def draw(value: object) -> SafeString | str:
    """Return a value as a cell shows it, in the form of the page's language."""
    if isinstance(value, Tag):
        return tag(value)
    if isinstance(value, Link):
        return format_html('<a href="{}" class="govuk-link">{}</a>', value.url, value.label)
    return conditional_escape(plain(value) or "–")


def plain(value: object) -> str:
    """Return a value as words."""
    match value:
        case None | "":
            return ""
        case Tag():
            return value.text
        case Link():
            return value.label
        case bool():
            return _("yes") if value else _("no")
        case datetime():
            return formats.moment(value)
        case date():
            return formats.day_short(value)
        case _:
            return _number_or_text(value)


def _number_or_text(value: object) -> str:
    if isinstance(value, int):
        return formats.number(value)
    if isinstance(value, float | Decimal):
        return formats.number(value, 0 if value == int(value) else 2)
    return str(value)
