"""Migrate and tell how far it is."""

from collections.abc import Callable
from typing import Any

from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from talka.kit.schema.management.commands.migrate import Command


class CountingMigrate(Command):
    """Django's `migrate`, which tells how many of the missing migrations are done."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        super().__init__()
        self._told = told
        self._done = self._all = 0

    def handle(self, *arguments: Any, **options: Any) -> None:
        """Count what is missing, then migrate."""
        executor = MigrationExecutor(connections[options["database"]])
        self._all = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        super().handle(*arguments, **options)

    def migration_progress_callback(
        self, action: str, migration: Any = None, fake: bool = False
    ) -> None:
        """Hear what Django does now."""
        super().migration_progress_callback(action, migration, fake)
        if action == "apply_success":
            self._done += 1
            self._told(self._done, self._all)
