"""Django's `migrate`, which makes the tables of an empty database quickly."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from talka.kit.schema.quick_state import quick_state


class Command(Migrate):
    """Migrate. Databases that hold something go exactly Django's own way."""

    def handle(self, *arguments: Any, **options: Any) -> None:
        """Migrate the database of the options."""
        recorder = MigrationRecorder(connections[options["database"]])
        if recorder.has_table():
            super().handle(*arguments, **options)
            return
        with quick_state():
            super().handle(*arguments, **options)
