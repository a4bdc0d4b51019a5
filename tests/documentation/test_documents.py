"""README and manual say what is there: their commands exist, their links lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from talka.cli.application import application
from talka.cli.places import checkout


ROOT = checkout()
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "src" / "talka").rglob("README.md"),
        *(path for path in (ROOT / "tools").rglob("README.md") if "node_modules" not in path.parts),
    ]
)
# A changelog tells of what has been, not of what is there.
PRESENT = [path for path in DOCUMENTS if path.name != "CHANGELOG.md"]
FENCED = re.compile(r"^ *```[a-z]*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# At the beginning of a line, after another command, from the environment or in a container.
TALKA = re.compile(
    r"(?:^\s*(?:[A-Z_]+=\S+ )*|/bin/|&& |[;|] |exec web |[\"'(])talka ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)*)"
)
MAKE = re.compile(r"(?:^|[\s(&;])make ([a-z]+)")
MODULE = re.compile(r"python -m ((?:bench|demo|talka)\.[a-z_.]+)")
FOLDERS = ("src/", "docs/", "deploy/", "tools/", "tests/", "policy/", "bench/", "demo/", "locale/")
WITH_OPTIONS = re.compile(r"talka ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)*)((?: [^`|;&\n]*)?)")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def commands_in(path: Path) -> Iterator[str]:
    """Yield everything that a reader may type in: code blocks line by line, and what is quoted."""
    text = path.read_text(encoding="utf-8")
    for block in FENCED.findall(text):
        yield from block.splitlines()
    yield from QUOTED.findall(FENCED.sub("", text))


def talka_commands() -> dict[tuple[str, ...], set[str]]:
    """Return every command of the command line with its options."""

    def walk(group: object, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], set]]:
        for name, command in group.commands.items():
            if hasattr(command, "commands"):
                yield (*before, name), set()
                yield from walk(command, (*before, name))
            else:
                options = {one for part in command.params for one in part.opts}
                yield (*before, name), options | {"--help"}

    return dict(walk(typer.main.get_command(application())))


COMMANDS = talka_commands()
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def longest_command(words: str) -> tuple[str, ...]:
    """Return the longest known command at the beginning of the words."""
    parts = tuple(words.split())
    for length in range(len(parts), 0, -1):
        if parts[:length] in COMMANDS:
            return parts[:length]
    return ()


@pytest.mark.parametrize("path", PRESENT, ids=name_of)
def test_every_talka_command_that_is_named_exists(path):
    wrong = [
        line
        for line in commands_in(path)
        for words in TALKA.findall(line)
        if not line.lstrip().startswith("#") and not longest_command(words)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", PRESENT, ids=name_of)
def test_every_option_of_a_command_that_is_named_exists(path):
    wrong = []
    for line in commands_in(path):
        for words, rest in WITH_OPTIONS.findall(line):
            command = longest_command(words)
            if not command or command in {("run",), ("manage",)}:
                continue
            options = re.findall(r"(?<=\s)--[a-z-]+", rest)
            wrong += [f"talka {words} {one}" for one in options if one not in COMMANDS[command]]
    assert wrong == []


@pytest.mark.parametrize("path", PRESENT, ids=name_of)
def test_every_make_target_and_every_module_that_is_named_exists(path):
    text = "\n".join(commands_in(path))
    targets = [one for one in MAKE.findall(text) if f"\n{one}:" not in MAKEFILE]
    modules = [
        one
        for one in MODULE.findall(text)
        if one != "bench.NAME"
        and not (ROOT / f"{one.replace('.', '/')}.py").exists()
        and not (ROOT / "src" / f"{one.replace('.', '/')}.py").exists()
    ]
    assert (targets, modules) == ([], [])


@pytest.mark.parametrize("path", PRESENT, ids=name_of)
def test_every_file_that_is_named_exists(path):
    missing = []
    for quoted in QUOTED.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        if not quoted.startswith(FOLDERS) or re.search(r"[<>*{… ]", quoted):
            continue
        if not (ROOT / quoted).exists() and not (path.parent / quoted).exists():
            missing.append(quoted)
    assert missing == []


def anchors(path: Path) -> set[str]:
    """Return the places in a document that a link can name."""
    headings = HEADING.findall(FENCED.sub("", path.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(path):
    lost = []
    for link in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        target, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        found = (path.parent / target).resolve() if target else path
        if not found.exists() or (anchor and anchor not in anchors(found)):
            lost.append(link)
    assert lost == []


def test_every_part_of_the_manual_is_linked_from_its_front_page():
    front = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    missing = [
        name_of(path)
        for path in sorted((ROOT / "docs").rglob("*.md"))
        if path.parent.name not in {"docs", "decisions"}
        and f"({path.relative_to(ROOT / 'docs')})" not in front
    ]
    assert missing == []
