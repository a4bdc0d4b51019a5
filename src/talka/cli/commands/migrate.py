"""`talka migrate`."""

import typer

from talka.cli.service import service
from talka.cli.terminal import progress


def command(
    quiet: bool = typer.Option(False, "--quiet", help="Say nothing but errors."),
) -> None:
    """Make the tables, or bring them up to date with this version. Safe to run again."""
    with service(with_tables=False):
        from django.core.management import call_command

        from talka.kit.schema.counting import CountingMigrate

        verbosity = 0 if quiet else 1
        with progress("Bringing the tables up to date") as bar:
            call_command(CountingMigrate(bar.update), interactive=False, verbosity=verbosity)
            call_command("createcachetable", verbosity=verbosity)
