"""Countries built for tests, each in a database of its own, by the command that builds the demo."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.db import connection
from psycopg import sql


ROOT = Path(__file__).parents[2]
# What the migrations have written: it was there before history began.
BEFORE_HISTORY = {
    "auth_permission",
    "django_content_type",
    "django_migrations",
    "django_site",
    "pgtrigger",
}


class Country:
    """A database that is given empty tables, is built, and can be asked."""

    def __init__(self, name: str) -> None:
        own = connection.settings_dict
        self.name = name
        self.template = str(own["NAME"])
        self.where = {
            "host": own["HOST"], "port": own["PORT"], "user": own["USER"],
            "password": own["PASSWORD"],
        }  # fmt: skip
        self.options = {key: value for key, value in self.where.items() if value}

    def address(self) -> str:
        """Return the address of the database for another process."""
        user, password = self.where["user"], self.where["password"]
        secret = f":{password}" if password else ""
        return f"postgresql://{user}{secret}@/{self.name}?host={self.where['host']}" + (
            f"&port={self.where['port']}" if self.where["port"] else ""
        )

    def found(self) -> None:
        """Copy the tables of the test database, and empty them."""
        with psycopg.connect(dbname="postgres", autocommit=True, **self.options) as server:
            names = sql.Identifier(self.name), sql.Identifier(self.template)
            server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        with psycopg.connect(self.address()) as empty:
            filled = [sql.Identifier(one) for one in self.tables() if one not in BEFORE_HISTORY]
            empty.execute("SET talka.may_truncate = 'yes'")
            empty.execute(
                sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(sql.SQL(", ").join(filled))
            )

    def drop(self) -> None:
        """Remove the database."""
        with psycopg.connect(dbname="postgres", autocommit=True, **self.options) as server:
            name = sql.Identifier(self.name)
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def ask(self, question: str | sql.Composable, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        """Return the rows that answer the question."""
        with psycopg.connect(self.address()) as country:
            return country.execute(question, values).fetchall()

    def tables(self) -> list[str]:
        """Return the names of all tables."""
        rows = self.ask(
            "SELECT table_name FROM information_schema.tables"
            " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1"
        )
        return [name for (name,) in rows]

    def columns(self, *types: str) -> list[tuple[str, str]]:
        """Return table and name of every column of the types, in tables that history fills."""
        rows = self.ask(
            "SELECT table_name, column_name FROM information_schema.columns"
            " JOIN information_schema.tables USING (table_schema, table_name)"
            " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = ANY(%s)"
            " ORDER BY 1, 2",
            list(types),
        )
        return [row for row in rows if row[0] not in BEFORE_HISTORY]

    def begin_to_live(
        self, *, hash_seed: str, arguments: tuple[str, ...]
    ) -> "subprocess.Popen[str]":
        """Start the command that builds the country."""
        return subprocess.Popen(
            [sys.executable, "-m", "demo.build", *arguments],
            cwd=ROOT,
            env={
                **os.environ,
                "DATABASE_URL": self.address(),
                "PYTHONHASHSEED": hash_seed,
                "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
                "TALKA_EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
                "DJANGO_SETTINGS_MODULE": "talka.config.settings",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


@contextmanager
def two_countries(*arguments: str) -> Iterator[tuple[Country, Country]]:
    """Build the same country twice at the same time, with sets in two different orders."""
    connection.close()
    name = connection.settings_dict["NAME"]
    pair = Country(f"{name}_one"), Country(f"{name}_two")
    try:
        for country in pair:
            country.drop()
            country.found()
        running = [
            country.begin_to_live(hash_seed=seed, arguments=arguments)
            for country, seed in zip(pair, ("1", "2"), strict=True)
        ]
        for process in running:
            output, _ = process.communicate(timeout=300)
            assert process.returncode == 0, output
        yield pair
    finally:
        for country in pair:
            country.drop()
