"""
Read a database dump as SQL on standard input and write one line for each table: name, rows, hash.

The hash does not depend on the order of the rows, so that a dump and its restored copy compare
equal exactly when every table holds the same rows.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator


MODULUS = 2**256


def tables(lines: Iterable[bytes]) -> Iterator[tuple[str, int, int]]:
    """Yield name, number of rows and hash of every table in the dump."""
    name = ""
    rows = total = 0
    for line in lines:
        if not name:
            if line.startswith(b"COPY ") and line.rstrip().endswith(b"FROM stdin;"):
                name, rows, total = line.split(b" (", 1)[0][5:].decode(), 0, 0
        elif line == b"\\.\n":
            yield name, rows, total
            name = ""
        else:
            rows += 1
            total = (total + int.from_bytes(hashlib.sha256(line).digest(), "big")) % MODULUS


def main() -> None:
    """Write the lines, sorted by name."""
    for name, rows, total in sorted(tables(sys.stdin.buffer)):
        sys.stdout.write(f"{name} {rows} {total:064x}\n")


if __name__ == "__main__":
    main()
