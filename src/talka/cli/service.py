"""Give a command the whole service: a database that answers, and Django over it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from talka.cli.database import Database, database
from talka.cli.places import data_folder
from talka.cli.terminal import Refusal


SETTINGS = "talka.config.settings"
SETTINGS_NAME = "DJANGO_SETTINGS_MODULE"


def prepare_environment() -> None:
    """Say to Django where its settings and the data are."""
    os.environ.setdefault(SETTINGS_NAME, SETTINGS)
    os.environ.setdefault("TALKA_DATA_DIR", str(data_folder()))


@contextmanager
def service(*, with_tables: bool = True) -> Iterator[Database]:
    """
    Give database and Django to a command, starting the database if it does not run.

    :param with_tables: refuse a database that has no tables yet
    :raises DatabaseProblem: there is no database
    :raises Refusal: it has no tables
    """
    prepare_environment()
    with database() as found:
        if with_tables and not has_tables(found.address):
            raise Refusal("The database has no tables yet. Make them with: talka migrate")
        import django
        from django.db import connections

        django.setup()
        try:
            yield found
        finally:
            connections.close_all()


def has_tables(address: str) -> bool:
    """Tell whether somebody has migrated the database."""
    with psycopg.connect(address) as connection:
        row = connection.execute("SELECT to_regclass('django_migrations') IS NOT NULL").fetchone()
    return bool(row and row[0])
