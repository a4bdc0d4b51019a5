"""A list described once: search, sort, filters, paging, columns and export, all from the address."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from talka.kit.components import formats
from talka.kit.components.paging import address_with
from talka.kit.components.parts import Chip
from talka.kit.forms.text import one_line
from talka.kit.tables.alphabets import sort_expression, sort_key
from talka.kit.tables.columns import Column, Filter, MassAction, Words, draw
from talka.kit.tables.export import csv_answer, xlsx_answer


PER_PAGE, MOST_PER_PAGE = 20, 100


@dataclass(frozen=True, slots=True)
class Head:
    """A column heading: its sort link, and how the list is sorted by it."""

    label: str
    is_numeric: bool
    sort_url: str = ""
    direction: str = ""  # ascending, descending or nothing


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of the table."""

    html: SafeString | str
    url: str = ""
    is_numeric: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells, and what it is called when it is selected."""

    cells: Sequence[Cell]
    key: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class FilterView:
    """A filter as the page shows it."""

    key: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str


@dataclass(frozen=True)
class Table:
    """
    The description of a list.

    `read(rows, request)` takes a QuerySet or a list. The address may hold `q`, `sort` (a column, with "-"
    for descending), `page`, `per_page`, `columns` and the key of each filter; what is not known falls back
    to the default and never fails.
    """

    name: str
    columns: Sequence[Column]
    filters: Sequence[Filter] = ()
    search: Callable[[Any, str], Any] | None = None
    search_label: Words = ""
    default_sort: str = ""
    per_page: int = PER_PAGE
    unique: str = "pk"  # makes the order of a QuerySet certain
    row_key: Callable[[Any], str] | None = None
    row_name: Callable[[Any], str] | None = None
    mass_actions: Sequence[MassAction] = ()
    empty_title: Words = ""
    empty_text: Words = ""
    exports: bool = True
    caption: Words = ""

    def read(self, rows: Any, request: HttpRequest) -> "Listing":
        """Return the list as the address asks for it."""
        return Listing(self, rows, request)


@dataclass
class Listing:
    """A list read from an address: what the template draws and what is exported."""

    table: Table
    rows: Any
    request: HttpRequest
    form_action: str = ""
    extra: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def q(self) -> str:
        """Return the words searched for."""
        return one_line(self.request.GET.get("q", ""), 200)

    @cached_property
    def sort(self) -> tuple[Column | None, bool]:
        """Return the column sorted by and whether it is descending."""
        asked = self.request.GET.get("sort", "")
        for wanted in (asked, self.table.default_sort):
            for column in self.table.columns:
                if column.is_sortable and wanted.removeprefix("-") == column.key:
                    return column, wanted.startswith("-")
        return None, False

    @cached_property
    def filters(self) -> list[FilterView]:
        """Return the filters with what is chosen; a value that is not offered counts as none."""
        views = []
        for one in self.table.filters:
            options = one.options()
            asked = self.request.GET.get(one.key, "")
            chosen = asked if asked in {value for value, __ in options} else ""
            views.append(FilterView(one.key, str(one.label), options, chosen))
        return views

    @cached_property
    def columns(self) -> list[Column]:
        """Return the columns shown: those asked for, else those not hidden."""
        asked = {key for part in self.request.GET.getlist("columns") for key in part.split(",")}
        chosen = [column for column in self.table.columns if column.key in asked]
        return chosen or [column for column in self.table.columns if not column.is_hidden]

    @cached_property
    def found(self) -> Any:
        """Return the rows after search, filters and sort, not yet cut into pages."""
        rows = self.rows
        if self.q and self.table.search is not None:
            rows = self.table.search(rows, self.q)
        for one, view in zip(self.table.filters, self.filters, strict=True):
            if view.chosen:
                rows = one.apply(rows, view.chosen)
        return self._sorted(rows)

    def _sorted(self, rows: Any) -> Any:
        column, is_descending = self.sort
        if isinstance(rows, QuerySet):
            return self._sorted_by_database(rows, column, is_descending)
        if column is None:
            return list(rows)
        language, own = formats.language(), column

        def key(row: object) -> tuple[Any, ...]:
            value = own.of(row)
            text = getattr(value, "text", getattr(value, "label", value))
            return sort_key(text, language) if isinstance(text, str) else (text,)

        known: list[Any] = []
        unknown: list[Any] = []
        for row in rows:
            (unknown if own.of(row) in (None, "") else known).append(row)
        return [*sorted(known, key=key, reverse=is_descending), *unknown]

    def _sorted_by_database(
        self, rows: QuerySet[Any], column: Column | None, is_descending: bool
    ) -> QuerySet[Any]:
        if column is None:
            return rows if rows.ordered else rows.order_by(self.table.unique)
        path = column.order_by or column.key
        by = sort_expression(path, formats.language()) if column.is_text else F(path)
        order = by.desc(nulls_last=True) if is_descending else by.asc(nulls_last=True)
        return rows.order_by(order, self.table.unique)

    @cached_property
    def page(self) -> Page[Any]:
        """Return the page asked for: the first when it is not a number, the last when it is too far."""
        asked = self.request.GET.get("per_page", "")
        size = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 0
        size = min(size, MOST_PER_PAGE) or self.table.per_page
        return Paginator(self.found, size).get_page(self.request.GET.get("page"))

    @cached_property
    def total(self) -> int:
        """Return how many rows were found."""
        return self.page.paginator.count

    @cached_property
    def heads(self) -> list[Head]:
        """Return the headings with their sort links."""
        current, is_descending = self.sort
        heads = []
        for column in self.columns:
            url = direction = ""
            if column.is_sortable:
                is_current = current is column
                direction = ("descending" if is_descending else "ascending") if is_current else ""
                next_sort = f"-{column.key}" if direction == "ascending" else column.key
                url = address_with(self.request, sort=next_sort, page=None)
            heads.append(Head(str(column.label), column.is_numeric, url, direction))
        return heads

    @cached_property
    def lines(self) -> list[Line]:
        """Return the rows of the page as cells."""
        return [self._line(row) for row in self.page.object_list]

    def _line(self, row: Any) -> Line:
        cells = [
            Cell(draw(column.of(row)), column.link(row) if column.link else "", column.is_numeric)
            for column in self.columns
        ]
        key = self.table.row_key(row) if self.table.row_key else ""
        name = self.table.row_name(row) if self.table.row_name else str(self.columns[0].of(row))
        return Line(cells, key, name)

    @cached_property
    def chips(self) -> list[Chip]:
        """Return what narrows the list, each with the address that takes it away."""
        chips = []
        if self.q:
            words = _("Search: %(words)s") % {"words": self.q}
            chips.append(Chip(words, address_with(self.request, q=None, page=None), removes=True))
        for view in self.filters:
            if view.chosen:
                label = f"{view.label}: {dict(view.options)[view.chosen]}"
                url = address_with(self.request, **{view.key: None, "page": None})
                chips.append(Chip(label, url, removes=True))
        return chips

    @cached_property
    def clear_url(self) -> str:
        """Return the address without search and filters."""
        keys = {view.key: None for view in self.filters}
        return address_with(self.request, q=None, page=None, **keys)

    @cached_property
    def kept(self) -> list[tuple[str, str]]:
        """Return what the search form carries along: sort, page size, columns and words it does not know."""
        own = {"q", "page", "format", *(view.key for view in self.filters)}
        get = self.request.GET
        return [(key, value) for key in get if key not in own for value in get.getlist(key)]

    @cached_property
    def kept_beside_columns(self) -> list[tuple[str, str]]:
        """Return what the choice of columns carries along."""
        get = self.request.GET
        return [(key, v) for key in get if key not in {"columns", "page"} for v in get.getlist(key)]

    @property
    def column_choices(self) -> list[tuple[str, str, bool]]:
        """Return every column with its label and whether it is shown."""
        return [(one.key, str(one.label), one in self.columns) for one in self.table.columns]

    @property
    def csv_url(self) -> str:
        """Return the address of the list as CSV."""
        return address_with(self.request, format="csv", page=None)

    @property
    def xlsx_url(self) -> str:
        """Return the address of the list as a spreadsheet."""
        return address_with(self.request, format="xlsx", page=None)

    @property
    def has_search(self) -> bool:
        """Tell whether words can be searched for."""
        return self.table.search is not None

    @property
    def is_selectable(self) -> bool:
        """Tell whether rows can be ticked."""
        return bool(self.table.mass_actions and self.table.row_key)

    def export(self) -> HttpResponseBase | None:
        """Return the whole list as a file when the address asks for one with `format`."""
        wanted = self.request.GET.get("format", "")
        if not self.table.exports or wanted not in {"csv", "xlsx"}:
            return None
        answer = csv_answer if wanted == "csv" else xlsx_answer
        return answer(self.table.name, self.columns, self._all())

    def _all(self) -> Iterable[Any]:
        rows: Iterable[Any] = self.found
        return rows.iterator(chunk_size=1000) if isinstance(rows, QuerySet) else rows


def selected(request: HttpRequest, most: int = 1000) -> list[str]:
    """Return the keys of the rows ticked in a mass action, each once, harmless, at most `most`."""
    keys = (one_line(key, 100) for key in request.POST.getlist("row")[:most])
    return list(dict.fromkeys(key for key in keys if key))
