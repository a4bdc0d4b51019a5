"""`talka worker`."""

import typer

from talka.cli.programs import WORKER_GRACE_SECONDS
from talka.cli.service import service


def command(
    concurrency: int = typer.Option(2, min=1, help="Jobs done at once."),
) -> None:
    """Do the jobs that pages and actions have put off, until Ctrl-C. Run as many as you need."""
    with service():
        from django.core.management import call_command

        call_command(
            "procrastinate",
            "worker",
            f"--concurrency={concurrency}",
            f"--shutdown-graceful-timeout={WORKER_GRACE_SECONDS}",
        )
