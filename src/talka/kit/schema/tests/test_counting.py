"""Whoever waits for the tables sees how many migrations are done."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from talka.kit.schema.counting import CountingMigrate


@pytest.mark.django_db
def test_each_missing_migration_is_counted():
    missing = "audit", "0002_initial"
    MigrationRecorder(connection).record_unapplied(*missing)
    told = []

    # The tables are there already: only the counting is looked at.
    call_command(CountingMigrate(lambda *step: told.append(step)), fake=True, verbosity=0)

    assert told == [(done, len(told)) for done in range(1, len(told) + 1)] != []
    assert missing in MigrationRecorder(connection).applied_migrations()
