"""
Put the commands together: every module of `talka.cli.commands` is one.

A module offers `command`, a function whose parameters are the command line, or `app`, a group of
commands. The name of the module is the name of the command. `settings`, if the module has it, goes
to Typer.
"""

import os
import pkgutil
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

import typer

from talka.cli import commands
from talka.cli.database import DatabaseProblem
from talka.cli.terminal import Refusal, say


EPILOGUE = "Settings are read from the environment: docs/reference/settings.md lists them."


def application() -> typer.Typer:
    """Return the whole command line."""
    whole = typer.Typer(
        name="talka",
        help="Talka runs a public employment service.",
        epilog=EPILOGUE,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    whole.callback()(about)
    for found in sorted(pkgutil.iter_modules(commands.__path__), key=lambda one: one.name):
        module = import_module(f"{commands.__name__}.{found.name}")
        name = found.name.replace("_", "-")
        if hasattr(module, "app"):
            whole.add_typer(module.app, name=name)
        elif hasattr(module, "command"):
            whole.command(name, **getattr(module, "settings", {}))(module.command)
    return whole


def show_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        try:
            print(version("talka"))
        except PackageNotFoundError:
            print("talka, from a checkout")
        raise typer.Exit


def about(
    version: bool = typer.Option(
        False, "--version", help="Show the version.", callback=show_version, is_eager=True
    ),
) -> None:
    """Talka runs a public employment service."""


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        application()(arguments)
    except (Refusal, DatabaseProblem) as problem:
        say(f"talka: {problem}")
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python shall not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except SystemExit as end:
        if isinstance(end.code, str):
            say(end.code)
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    sys.exit(run())
