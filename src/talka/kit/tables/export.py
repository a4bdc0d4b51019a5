"""Lists as files: CSV row by row, XLSX, both without formulas from strangers."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import Any

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify

from talka.kit.components.parts import Link, Tag
from talka.kit.tables.columns import Column


_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d{1,15}([.,]\d{1,10})?")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_ROWS = 200_000


def neutral(text: str) -> str:
    """Return the text so that a spreadsheet reads it as text; a number stays a number."""
    if text.startswith(_DANGEROUS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def cell(value: object) -> object:
    """Return a value as a file keeps it: numbers and days as they are, text made harmless."""
    match value:
        case None:
            return ""
        case bool():
            return int(value)
        case int() | float() | Decimal():
            return value
        case datetime():
            own = timezone.localtime(value) if timezone.is_aware(value) else value
            return own.replace(tzinfo=None)
        case date():
            return value
        case Tag():
            return neutral(value.text)
        case Link():
            return neutral(value.label)
        case _:
            return neutral(str(value))


class _Echo:
    """A file that gives back what is written."""

    def write(self, text: str) -> str:
        """Return the text."""
        return text


def _file_name(name: str, ending: str) -> str:
    return f"{slugify(name) or 'list'}.{ending}"


def csv_answer(name: str, columns: Sequence[Column], rows: Iterable[Any]) -> HttpResponseBase:
    """Return the rows as CSV (RFC 4180, UTF-8 with mark), sent as they are read."""
    writer = csv.writer(_Echo())

    def lines() -> Iterator[str]:
        yield "\ufeff"
        yield writer.writerow([neutral(str(column.label)) for column in columns])
        for row in rows:
            yield writer.writerow([_csv_cell(cell(column.of(row))) for column in columns])

    answer = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{_file_name(name, "csv")}"'
    return answer


def _csv_cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def xlsx_answer(name: str, columns: Sequence[Column], rows: Iterable[Any]) -> HttpResponseBase:
    """Return the rows as a spreadsheet, written row by row to a temporary file."""
    import xlsxwriter  # only those who export pay for loading it

    file = TemporaryFile()  # noqa: SIM115  the response closes it
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(file, options)
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, neutral(str(column.label)), bold)
    for line, row in enumerate(rows, start=1):
        if line > _MOST_ROWS:
            break
        for place, column in enumerate(columns):
            value = cell(column.of(row))
            if isinstance(value, datetime):
                sheet.write_datetime(line, place, value, moment)
            elif isinstance(value, date):
                sheet.write_datetime(line, place, value, day)
            elif isinstance(value, int | float | Decimal):
                sheet.write_number(line, place, float(value))
            else:
                sheet.write_string(line, place, str(value)[:32_767])
    book.close()
    file.seek(0)
    answer = FileResponse(file, as_attachment=True, filename=_file_name(name, "xlsx"))
    answer["Content-Type"] = _XLSX
    return answer
