"""`talka manage`."""

import typer

from talka.cli.service import service


settings = {
    "context_settings": {
        "allow_extra_args": True,
        "ignore_unknown_options": True,
        "help_option_names": [],
    }
}


def command(context: typer.Context) -> None:
    """Run one of Django's management commands: talka manage shell, talka manage check --deploy."""
    with service(with_tables=False):
        from django.core.management import execute_from_command_line

        execute_from_command_line(["talka manage", *context.args])
