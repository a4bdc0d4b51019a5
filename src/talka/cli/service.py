"""Give a command the whole service: a database that answers, and Django over it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import psycopg

from talka.cli import landmark
from talka.cli.database import Database, DatabaseProblem, OwnDatabase, database
from talka.cli.places import data_folder
from talka.cli.terminal import Refusal, progress


SETTINGS = "talka.config.settings"
SETTINGS_NAME = "DJANGO_SETTINGS_MODULE"
DEMO_NAME = "TALKA_DEMO"


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
    with ExitStack() as open_things:
        with progress("Starting the database") as bar:
            found = open_things.enter_context(database())
            if with_tables and not has_tables(found.address):
                raise Refusal("The database has no tables yet. Make them with: talka migrate")
            bar.update(1, 2, "Starting the service")
            know_the_demo(found.address)
            set_up()
        from django.db import connections

        try:
            yield found
        finally:
            connections.close_all()


def set_up() -> None:
    """Let Django read its settings and know its models; asks no database."""
    prepare_environment()
    import django

    django.setup()


def know_the_demo(address: str) -> None:
    """Say to the settings that a demo lives in this database, unless the environment says otherwise."""
    if DEMO_NAME not in os.environ and landmark.read(address) is not None:
        os.environ[DEMO_NAME] = "1"


def is_anywhere() -> bool:
    """Tell whether there is a database to ask: one that is named, or our own, made before."""
    if os.environ.get("DATABASE_URL"):
        return True
    try:
        return OwnDatabase(data_folder()).folders.version() is not None
    except DatabaseProblem:
        return False


def has_tables(address: str) -> bool:
    """Tell whether somebody has migrated the database."""
    with psycopg.connect(address) as connection:
        row = connection.execute("SELECT to_regclass('django_migrations') IS NOT NULL").fetchone()
    return bool(row and row[0])
