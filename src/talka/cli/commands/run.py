"""`talka run`."""

import os
import shutil
import subprocess

import typer

from talka.cli.database import database
from talka.cli.service import prepare_environment
from talka.cli.terminal import Refusal


settings = {
    "context_settings": {
        "allow_extra_args": True,
        "ignore_unknown_options": True,
        "allow_interspersed_args": False,
    }
}


def command(
    context: typer.Context,
    program: str = typer.Argument(..., help="Program, followed by its arguments."),
) -> None:
    """Run any program with DATABASE_URL and PostgreSQL's own tools at hand: talka run backup.sh"""
    prepare_environment()
    with database() as found:
        folders = [os.environ["PATH"]]
        if found.own is not None:
            folders.insert(0, str(found.own.programs().folder))
        environment = {**os.environ, "PATH": os.pathsep.join(folders)}
        if shutil.which(program, path=environment["PATH"]) is None:
            raise Refusal(f"There is no program {program}.")
        code = subprocess.call([program, *context.args], env=environment)
    raise typer.Exit(code if code >= 0 else 128 - code)
