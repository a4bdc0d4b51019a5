"""Reading a foreign classification: a table of labels, several lines for one concept."""

from collections.abc import Iterable

from talka.engines.coding.entries import Entry


LONGEST_LABEL = 1_000
LONGEST_URI = 500


class ClassificationUnreadable(ValueError):
    """The table of labels cannot be used; the message names the line and what is wrong there."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"Line {line}: {problem}")
        self.line = line
        self.problem = problem


def read_classification(lines: Iterable[str]) -> list[Entry]:
    """
    Read tab-separated lines with the columns uri and label, and optionally isco.

    The first line holds the names of the columns. The first line of a uri gives its preferred
    label, further ones its alternatives. Empty lines are passed over. Entries keep the order of the
    lines.

    :raises ClassificationUnreadable: a column is missing, a cell is empty, too long or not
        printable, or there are no labels
    """
    numbered = ((number, line.rstrip("\r\n")) for number, line in enumerate(lines, start=1))
    _, header = next(numbered, (1, ""))
    columns = [name.strip().lower() for name in header.removeprefix("\ufeff").split("\t")]
    for needed in ("uri", "label"):
        if needed not in columns:
            raise ClassificationUnreadable(
                1, f'the column "{needed}" is missing; the first line must name the columns'
            )
    labels: dict[str, list[str]] = {}
    codes: dict[str, str | None] = {}
    for number, line in numbered:
        if line.strip():
            uri, label, isco = _row(number, line, columns)
            labels.setdefault(uri, []).append(label)
            codes.setdefault(uri, isco)
    if not labels:
        raise ClassificationUnreadable(1, "no labels follow; write one line for each label")
    return [
        Entry(uri, codes[uri], found[0], tuple(dict.fromkeys(found[1:])))
        for uri, found in labels.items()
    ]


def _row(number: int, line: str, columns: list[str]) -> tuple[str, str, str | None]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != len(columns):
        raise ClassificationUnreadable(
            number,
            f"{len(cells)} columns where the first line has {len(columns)};"
            " columns are separated by tabs",
        )
    row = dict(zip(columns, cells, strict=True))
    for name, longest in (("uri", LONGEST_URI), ("label", LONGEST_LABEL)):
        _check(number, name, row[name], longest)
    return row["uri"], row["label"], row.get("isco") or None


def _check(number: int, name: str, cell: str, longest: int) -> None:
    if not cell:
        raise ClassificationUnreadable(number, f'the cell "{name}" is empty')
    if len(cell) > longest:
        raise ClassificationUnreadable(
            number, f'the cell "{name}" has {len(cell)} characters; at most {longest} are allowed'
        )
    if not cell.isprintable():
        raise ClassificationUnreadable(
            number, f'the cell "{name}" holds a control character; remove it'
        )
