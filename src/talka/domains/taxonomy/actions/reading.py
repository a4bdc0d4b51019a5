"""Tables in files, read row by row; whatever is wrong is told with file and line."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from unicodedata import normalize

from talka.domains.taxonomy.rules import Problem


SEVERAL = " | "
LONGEST_FIELD = 1_000_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class FileUnusable(Exception):
    """A file cannot be imported: which file, which line, what is wrong with it."""

    def __init__(self, file: str, line: int, problem: Problem, value: str = "") -> None:
        super().__init__(f"{file}, line {line}: {problem} {value!r}")
        self.file = file
        self.line = line
        self.problem = problem
        self.value = value


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, by column."""

    file: str
    line: int
    values: Mapping[str, str] = field(repr=False)

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def get(self, column: str) -> str:
        """Return the value, or nothing where the file has no such column."""
        return self.values.get(column, "")

    def filled(self, column: str, longest: int = 200) -> str:
        """
        Return the value of a column that must not be empty.

        :raises FileUnusable: it is empty or longer than can be kept
        """
        value = self.values[column].strip()
        if not value:
            raise self.unusable(Problem.EMPTY, column)
        if len(value) > longest:
            raise self.unusable(Problem.TOO_LONG, column)
        return value

    def several(self, column: str) -> list[str]:
        """Return the values of a cell that holds several."""
        return [part.strip() for part in self.get(column).split(SEVERAL.strip()) if part.strip()]

    def number(self, column: str) -> float:
        """
        Return the value as a number.

        :raises FileUnusable: it is not one
        """
        try:
            return float(self.values[column])
        except ValueError:
            raise self.unusable(Problem.NOT_A_NUMBER, self.values[column]) from None

    def unusable(self, problem: Problem, value: str = "") -> FileUnusable:
        """Return the error that names this row."""
        return FileUnusable(self.file, self.line, problem, value[:200])


def tab_separated(file: str, content: bytes, columns: Collection[str]) -> Iterator[Row]:
    """
    Give the rows of a tab-separated table without quotes, values composed (NFC).

    :raises FileUnusable: the table cannot be read
    """
    lines = _text(file, content).split("\n")
    header = lines[0].rstrip("\r").split("\t")
    _check_header(file, header, columns)
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            values = normalize("NFC", line.rstrip("\r")).split("\t")
            yield _row(file, number, header, values)


def comma_separated(file: str, content: bytes, columns: Collection[str]) -> Iterator[Row]:
    """
    Give the rows of a comma-separated table with quotes; a row is named by its first line.

    :raises FileUnusable: the table cannot be read
    """
    csv.field_size_limit(LONGEST_FIELD)
    # Without translation of line ends, as the reader wants it.
    reader = csv.reader(StringIO(_text(file, content), newline=""), strict=True)
    line = 1
    header: list[str] = []
    try:
        for values in reader:
            if not header:
                header = [name.strip() for name in values]
                _check_header(file, header, columns)
            elif values:
                yield _row(file, line, header, values)
            line = reader.line_num + 1
    except csv.Error:
        raise FileUnusable(file, line, Problem.QUOTES) from None
    if not header:
        raise FileUnusable(file, 1, Problem.NO_HEADER)


def _text(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileUnusable(file, line, Problem.NOT_UTF8) from None
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise FileUnusable(file, line, Problem.CONTROL_CHARACTER, f"U+{ord(found.group()):04X}")
    if not text.strip():
        raise FileUnusable(file, 1, Problem.NO_HEADER)
    return text


def _check_header(file: str, header: list[str], columns: Collection[str]) -> None:
    for column in columns:
        if column not in header:
            raise FileUnusable(file, 1, Problem.COLUMN_MISSING, column)


def _row(file: str, line: int, header: list[str], values: list[str]) -> Row:
    if len(values) != len(header):
        width = f"{len(values)}/{len(header)}"
        raise FileUnusable(file, line, Problem.WRONG_WIDTH, width)
    return Row(file, line, dict(zip(header, values, strict=True)))
