"""`talka serve`."""

import os

import typer

from talka.cli.database import database
from talka.cli.places import PORT_NAME
from talka.cli.programs import web_command, web_environment
from talka.cli.service import has_tables, prepare_environment
from talka.cli.terminal import Refusal, say


def command(
    port: int = typer.Option(8000, envvar=PORT_NAME, help="Port on 127.0.0.1."),
    socket: str = typer.Option("", help="Path of a unix socket, instead of a port."),
    workers: int = typer.Option(2, min=1, help="Processes; one for each core."),
    threads: int = typer.Option(4, min=1, help="Requests that each process serves at once."),
) -> None:
    """Run the web server until Ctrl-C. A web server such as nginx stands in front of it."""
    prepare_environment()
    with database() as found:
        if not has_tables(found.address):
            raise Refusal("The database has no tables yet. Make them with: talka migrate")
        bind = f"unix:{socket}" if socket else f"127.0.0.1:{port}"
        arguments = web_command(bind, workers=workers, threads=threads)
        say(f"talka: serving on {bind}")
        if found.own is not None:
            found.own.pass_on()
        # The web server takes this process over: one process less, and signals reach it directly.
        os.execve(arguments[0], arguments, {**os.environ, **web_environment()})  # noqa: S606
