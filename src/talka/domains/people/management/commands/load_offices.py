"""`talka manage load_offices`: bring offices and routes to what the country's file says."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from talka.domains.people import actions
from talka.kit import clock


class Command(BaseCommand):
    help = "Load the offices of the country, and which municipality each serves. Safe to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, help="Another file than policy/<country>/offices.toml."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = actions.load_offices(by=None, now=clock.now(), path=options["file"])
        except actions.OfficesFileWrong as error:
            raise CommandError(f"Nothing was changed: {error}") from error
        self.stdout.write(f"{loaded.offices} offices, {loaded.routes} municipalities served")
