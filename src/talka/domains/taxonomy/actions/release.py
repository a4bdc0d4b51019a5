"""The files of an ESCO release: a folder or a zip archive, one set of tables for each language."""

import re
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol
from zipfile import BadZipFile, ZipFile

from talka.domains.taxonomy.actions.reading import FileUnusable, Row, comma_separated
from talka.domains.taxonomy.rules import Problem


BIGGEST_FILE = 400_000_000  # bytes; the biggest table of ESCO 1.2.0 has 30 million
_LANGUAGE = r"(?:_([a-z]{2,3}(?:-[a-z]{2})?))?"
_TABLE = re.compile(rf"(?P<rebuilt>DERIVED_)?(?P<name>[A-Za-z]+?)(?:_uri_label)?{_LANGUAGE}\.csv")


class Progress(Protocol):
    """Is told what is being done and how much of the whole is done, from 0 to 1."""

    def __call__(self, step: str, share: float) -> None: ...


class Source(Protocol):
    """Where the files lie."""

    def sizes(self) -> Mapping[str, int]:
        """Return the size in bytes of every file, by its path."""
        ...

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with the tables, or with folders that hold them."""

    path: Path

    def sizes(self) -> Mapping[str, int]:
        """Return the size in bytes of every table."""
        found = sorted(path for path in self.path.rglob("*.csv") if path.is_file())
        return {str(path.relative_to(self.path)): path.stat().st_size for path in found}

    def read(self, path: str) -> bytes:
        """Return the content of a table."""
        return (self.path / path).read_bytes()


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip archive as ESCO sends it."""

    archive: ZipFile

    def sizes(self) -> Mapping[str, int]:
        """Return the unpacked size in bytes of every table."""
        return {one.filename: one.file_size for one in self.archive.infolist()}

    def read(self, path: str) -> bytes:
        """
        Return the content of a table.

        :raises FileUnusable: it is damaged or locked by a password
        """
        try:
            return self.archive.read(path)
        except (BadZipFile, zlib.error, RuntimeError, NotImplementedError):
            raise FileUnusable(path, 0, Problem.NOT_A_RELEASE) from None


class Release:
    """The tables of one release, by name and language."""

    def __init__(self, source: Source, progress: Progress) -> None:
        self._source = source
        self._progress = progress
        self._paths: dict[tuple[str, str], str] = {}
        self._sizes: dict[str, int] = {}
        self._read = 0
        self._all = 1
        for path, size in source.sizes().items():
            found = _TABLE.fullmatch(PurePosixPath(path.replace("\\", "/")).name)
            if found is not None:
                key = (found["name"], found[3] or "")
                if key not in self._paths or not found["rebuilt"]:
                    self._paths[key] = path
                    self._sizes[path] = size

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the occupations that are there, English first."""
        found = {language for name, language in self._paths if name == "occupations" and language}
        return tuple(sorted(found, key=lambda language: (language != "en", language)))

    def has(self, name: str, language: str) -> bool:
        """Tell whether the table is there in the language."""
        return (name, language) in self._paths

    def plan(self, names: Collection[str], languages: Collection[str]) -> None:
        """Take the size of these tables for the whole of the work."""
        wanted = [
            path
            for (name, code), path in self._paths.items()
            if name in names and code in languages
        ]
        self._all = max(1, sum(self._sizes[path] for path in wanted))

    def rows(self, name: str, language: str, columns: Collection[str]) -> Iterator[Row]:
        """
        Give the rows of a table.

        :raises FileUnusable: the table is missing or cannot be read
        """
        path = self._paths.get((name, language))
        if path is None:
            raise FileUnusable(f"{name}_{language}.csv", 0, Problem.NOT_FOUND)
        if self._sizes[path] > BIGGEST_FILE:
            raise FileUnusable(path, 0, Problem.TOO_BIG)
        self._progress(path, min(1.0, self._read / self._all))
        yield from comma_separated(path, self._source.read(path), columns)
        self._read += self._sizes[path]

    def shared(self, name: str, languages: Collection[str]) -> str | None:
        """Return the language in which a table that is the same in all of them is there."""
        asked = ("", *languages, *self.languages())
        return next((code for code in asked if (name, code) in self._paths), None)


def open_release(path: Path, progress: Progress) -> Release:
    """
    Open a folder or a zip archive.

    :raises FileUnusable: there is no such thing, or no tables of ESCO are in it
    """
    if path.is_dir():
        release = Release(Folder(path), progress)
    elif path.is_file():
        try:
            release = Release(Archive(ZipFile(path)), progress)
        except BadZipFile:
            raise FileUnusable(path.name, 0, Problem.NOT_A_RELEASE) from None
    else:
        raise FileUnusable(str(path), 0, Problem.NOT_FOUND)
    if not release.languages():
        raise FileUnusable(path.name, 0, Problem.NOT_A_RELEASE)
    return release
