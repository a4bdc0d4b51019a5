"""
Run one command with a database of its own that is thrown away afterwards: the tests.

    python -m talka.cli.scratch -- python -m pytest
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

from talka.cli.database import DatabaseProblem, OwnDatabase


USAGE = "usage: python -m talka.cli.scratch -- COMMAND [ARGUMENT …]"


def run(command: list[str]) -> int:
    """
    Run the command with DATABASE_URL naming an empty database and return its exit code.

    :raises DatabaseProblem: the database cannot be started
    """
    # Signals are the command's business; we end when it does, and then clear up.
    for order in (signal.SIGINT, signal.SIGHUP):
        signal.signal(order, signal.SIG_IGN)
    folder = Path(mkdtemp(prefix="talka-scratch-"))
    folder.chmod(0o711)
    own = OwnDatabase(folder, temporary=True)
    address = own.attach()
    try:
        return run_with(command, address)
    finally:
        own.detach()
        folder.rmdir()


def run_with(command: list[str], address: str) -> int:
    """Run the command, hand SIGTERM on to it, and return its exit code."""
    process = subprocess.Popen(
        command,
        env={**os.environ, "DATABASE_URL": address},
        preexec_fn=restore_signals,
    )
    signal.signal(signal.SIGTERM, lambda number, _frame: process.send_signal(number))
    code = process.wait()
    return code if code >= 0 else 128 - code


def restore_signals() -> None:
    """Give the command the usual reactions to Ctrl-C and to a closed terminal."""
    for order in (signal.SIGINT, signal.SIGHUP):
        signal.signal(order, signal.SIG_DFL)


def main(arguments: list[str]) -> int:
    """Read the command line and run the command."""
    if len(arguments) < 2 or arguments[0] != "--":
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return run(arguments[1:])
    except DatabaseProblem as problem:
        print(f"talka: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
