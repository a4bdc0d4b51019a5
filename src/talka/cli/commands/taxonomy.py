"""`talka taxonomy`."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.service import is_anywhere, service, set_up
from talka.cli.terminal import Refusal, progress, say


if TYPE_CHECKING:
    from talka.domains.taxonomy.api import Report
    from talka.engines.coding import Entry

LANGUAGES = ("lt", "en", "lv", "et", "ru")
LONGEST_LINE = 10_000  # characters of a title that are read; no title is longer
MOST_SHOWN = 20

app = typer.Typer(help="Occupations, skills and places.", no_args_is_help=True)


@app.callback()
def about() -> None:
    """Occupations, skills and places."""


@app.command("import")
def import_(
    folder: Annotated[
        Path | None, typer.Argument(help="Folder or zip archive with the CSV tables of ESCO.")
    ] = None,
    starter: bool = typer.Option(False, "--starter", help="The classification that is shipped."),
    version: str = typer.Option("", help="Version of the release, such as 1.2.0."),
    languages: str = typer.Option("", help="Languages to take, such as lt,en; all if left out."),
    as_json: bool = typer.Option(False, "--json", help="The whole report, for programs."),
) -> None:
    """Bring a classification in; nothing is changed when a file is wrong."""
    if starter == (folder is not None):
        raise Refusal("Name the folder of an ESCO release, or say --starter.")
    if folder is not None and not version:
        raise Refusal("Say which release this is: --version 1.2.0")
    with service():
        from django.utils import translation

        with translation.override("en"):
            report = _import(folder, version, _listed(languages))
            if as_json:
                print(json.dumps(asdict(report), ensure_ascii=False))
            else:
                print("\n".join(_told(report)))


@app.command()
def code(
    language: str = typer.Option("lt", help="Language of the labels: lt, en, lv, et or ru."),
    limit: int = typer.Option(10, min=1, max=100, help="Candidates for each title."),
    classification: Annotated[
        Path | None,
        typer.Option(
            help="Another list of labels to code against: TSV with columns uri and label."
        ),
    ] = None,
) -> None:
    """Read job titles, one a line, and write the occupations they may mean as JSON lines."""
    _check_language(language)
    if classification is not None:
        _write_codes(_indexed(lambda: _entries(classification), language), limit)
        return
    with _classified() as is_imported:
        if not is_imported:
            _write_codes(_indexed(lambda: _shipped("occupations", language), language), limit)
            return
        from talka.domains.taxonomy import api

        with progress("Reading the occupations"):
            # The first question builds the index.
            api.occupation_candidates("a", language=language, limit=1)

        def candidates(title: str, limit: int) -> Iterator[dict[str, object]]:
            for one in api.occupation_candidates(title, language=language, limit=limit):
                yield {"uri": one.uri, "label": one.label, "isco": one.isco, "score": one.score}

        _write_codes(candidates, limit)


@app.command()
def skills(
    language: str = typer.Option("lt", help="Language of the advert: lt, en, lv, et or ru."),
) -> None:
    """Read the text of an advert and write the skills it names as JSON lines."""
    _check_language(language)
    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    with _classified() as is_imported:
        from django.utils import translation

        with translation.override(language), progress("Reading the skills"):
            found = _skills_of(text, language) if is_imported else _shipped_skills(text, language)
        for one in found:
            _write(one)


def _skills_of(text: str, language: str) -> list[dict[str, object]]:
    from talka.domains.taxonomy import api

    return [
        {
            "uri": one.uri,
            "label": one.label,
            "start": one.start,
            "end": one.end,
            "text": one.surface,
        }
        for one in api.find_skills_in(text, language)
    ]


def _shipped_skills(text: str, language: str) -> list[dict[str, object]]:
    from talka.engines.coding import Finder

    entries = _shipped("skills", language)
    labels = {one.uri: one.label for one in entries}
    found: dict[str, dict[str, object]] = {}
    for hit in Finder(entries, language).find(text):
        words = {"start": hit.start, "end": hit.end, "text": hit.surface}
        found.setdefault(hit.uri, {"uri": hit.uri, "label": labels[hit.uri], **words})
    return [*found.values()]


@contextmanager
def _classified() -> Iterator[bool]:
    """
    Give the service, and tell whether a classification has been imported into it.

    Where none has, the shipped one serves, read from its files: nobody has to set up a database to
    code a list of titles.
    """
    if is_anywhere():
        with service(with_tables=False):
            if _has_classification():
                yield True
                return
    set_up()
    say("talka: no classification is imported here; the one that ships with Talka is used.")
    yield False


def _import(folder: Path | None, version: str, languages: Sequence[str]) -> "Report":
    from talka.domains.taxonomy import api
    from talka.kit import clock

    with progress("starter" if folder is None else f"ESCO {version}") as bar:

        def told(step: str, share: float) -> None:
            bar.update(round(100 * share), 100, step)

        try:
            if folder is None:
                return api.import_starter(by=None, now=clock.now(), progress=told)
            return api.import_esco(
                path=folder,
                version=version,
                languages=languages,
                by=None,
                now=clock.now(),
                progress=told,
            )
        except api.VersionUnclear:
            raise Refusal(f"{version!r} is no version. Write it like 1.2.0.") from None
        except api.FileUnusable as error:
            trouble = api.problem_in_words(error.file, error.line, error.problem, error.value)
            raise Refusal(f"{trouble}\nNothing was changed.") from None


def _told(report: "Report") -> Iterator[str]:
    """Give the lines of the report for a person."""
    from talka.domains.taxonomy import api

    yield f"{report.source} {report.version} {' '.join(report.languages)}"
    yield f"{'':<22}{'added':>9}{'changed':>9}{'retired':>9}{'same':>9}"
    for tally in report.tallies:
        numbers = (tally.added, tally.changed, tally.retired, tally.same)
        yield f"{tally.kind:<22}" + "".join(f"{number:>9}" for number in numbers)
    yield from _some(
        "Retired:",
        [f"{one.label} -> {one.replacement or 'no successor'}" for one in report.redirects],
    )
    joined = [one for one in report.joins if one.twin]
    if report.joins:
        yield f"Starter concepts joined to ESCO: {len(joined)} of {len(report.joins)}"
    apart = [one for one in report.joins if one.reason is not None]
    for reason, words in api.REASONS_NOT_JOINED.items():
        found = [f"{one.label} ({one.kind})" for one in apart if one.reason == reason]
        yield from _some(f"Not joined, {words}: {len(found)}", found)
    for notice in report.notices:
        yield f"{api.REMARKS[notice.remark]}: {notice.table} {notice.count or ''}".rstrip()


def _some(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"  {line}" for line in lines[:MOST_SHOWN])
        if len(lines) > MOST_SHOWN:
            yield f"  and {len(lines) - MOST_SHOWN} more (--json lists all)"


def _indexed(
    read: "Callable[[], list[Entry]]", language: str
) -> Callable[[str, int], Iterator[dict[str, object]]]:
    """Return what codes titles against a list of labels, without any database."""
    from talka.engines.coding import Index

    with progress("Reading the labels"):
        index = Index.build(read(), language)

    def candidates(title: str, limit: int) -> Iterator[dict[str, object]]:
        for one in index.candidates(title, limit):
            yield {"uri": one.uri, "label": one.label, "isco": one.isco, "score": one.score}

    return candidates


def _shipped(kind: str, language: str) -> "list[Entry]":
    from talka.domains.taxonomy.api import shipped_entries

    return [*shipped_entries(kind, language)]


def _entries(path: Path) -> "list[Entry]":
    from talka.engines.coding import ClassificationUnreadable, read_classification

    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return read_classification(lines)
    except OSError as error:
        raise Refusal(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not UTF-8. Save it as UTF-8.") from None
    except ClassificationUnreadable as error:
        raise Refusal(f"{path}: {error}.") from None


def _write_codes(candidates: Callable[[str, int], Iterable[dict[str, object]]], limit: int) -> None:
    for line in sys.stdin.buffer:
        title = line.decode("utf-8", "replace").strip("\r\n")[:LONGEST_LINE]
        _write({"title": title, "candidates": list(candidates(title, limit))})


def _write(found: dict[str, object]) -> None:
    """Write one JSON line in UTF-8, whatever the terminal believes in."""
    sys.stdout.buffer.write(json.dumps(found, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise Refusal(f"{language!r} is not one of {', '.join(LANGUAGES)}.")


def _has_classification() -> bool:
    from django.db import connection

    from talka.domains.taxonomy.api import Occupation

    if Occupation._meta.db_table not in connection.introspection.table_names():  # noqa: SLF001
        return False
    return Occupation.objects.exists()


def _listed(languages: str) -> list[str]:
    return [code for part in languages.split(",") if (code := part.strip().lower())]
