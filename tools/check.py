"""Run every check that needs no running service, two at a time, and tell which did not hold."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path


ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
SOURCES = [name for name in ("src", "tests", "demo", "bench", "tools") if (ROOT / name).is_dir()]
PACKAGES = [name for name in ("src/talka", "demo", "bench", "tools") if (ROOT / name).is_dir()]
# Tests that look at the code, the law and the manual, and need no database.
HOUSE_TESTS = ("tests/architecture", "tests/policy", "tests/documentation")
TESTING = {"DJANGO_SETTINGS_MODULE": "talka.config.testing", "PYTHONWARNINGS": "ignore"}


@dataclass(frozen=True, slots=True)
class Check:
    """One question about the code, answered by one command."""

    name: str
    question: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the command said."""

    check: Check
    held: bool
    output: str
    seconds: float


def all_checks() -> list[Check]:
    """List the checks, slow ones first, so that two cores end together."""
    python, manage = str(BIN / "python"), (str(BIN / "python"), "-m", "django")
    checks = [
        Check("types", "mypy --strict", (python, "-m", "mypy", *PACKAGES)),
        Check(
            "house",
            "its own tests: architecture, policy, documents",
            (python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *HOUSE_TESTS),
        ),
        Check("imports", "the contracts between the parts", (str(BIN / "lint-imports"),)),
        Check("templates", "djlint", (str(BIN / "djlint"), "src", "--lint", "--quiet")),
        Check("migrations", "none is missing", (*manage, "makemigrations", "--check", "--dry-run")),
        Check("django", "its own system check", (*manage, "check", "--fail-level", "WARNING")),
        Check(
            "bandit",
            "security smells",
            (str(BIN / "bandit"), "-q", "-ll", "-c", "pyproject.toml", "-r", *PACKAGES),
        ),
        Check("messages", "five languages complete", (python, "tools/messages.py", "check")),
        Check("dependencies", "each used, each declared", (str(BIN / "deptry"), "src")),
        Check("style", "ruff", (str(BIN / "ruff"), "check", *SOURCES)),
        Check("format", "ruff format", (str(BIN / "ruff"), "format", "--check", *SOURCES)),
    ]
    return [*checks, *look_check()]


def look_check() -> Iterator[Check]:
    """Compare the committed stylesheet with a fresh build, where npm is at hand."""
    builder = ROOT / "tools" / "look" / "check.sh"
    if builder.exists() and shutil.which("npm"):
        yield Check("look", "stylesheet is what its sources give", ("sh", str(builder)))


def ask(check: Check) -> Answer:
    """Run the command of one check."""
    started = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=ROOT,
        env={**os.environ, **TESTING, "PATH": f"{BIN}:{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Answer(check, done.returncode == 0, done.stdout, time.monotonic() - started)


def main() -> int:
    """Ask everything, or only the checks named; 1 when something does not hold."""
    wanted = set(sys.argv[1:])
    checks = [check for check in all_checks() if not wanted or check.name in wanted]
    if unknown := wanted - {check.name for check in checks}:
        print(f"check: there is no check {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    failed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for answer in pool.map(ask, checks):
            report(answer)
            failed += [] if answer.held else [answer.check.name]
    if failed:
        print(f"check: does not hold: {', '.join(failed)}. One alone: make check ARGS={failed[0]}")
        return 1
    print(f"check: {len(checks)} checks hold")
    return 0


def report(answer: Answer) -> None:
    """Print one line for what holds, everything for what does not."""
    mark = "ok    " if answer.held else "FAILED"
    print(
        f"{mark} {answer.check.name:<13}{answer.check.question}  ({answer.seconds:.1f} s)",
        flush=True,
    )
    if not answer.held:
        print(answer.output.rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
