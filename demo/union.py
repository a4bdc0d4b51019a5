"""A second database for the second region, and how its rows come to those of the first one."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from graphlib import TopologicalSorter
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from urllib.parse import urlsplit

import psycopg
from django.db import OperationalError, ProgrammingError, connection
from psycopg import sql
from psycopg.errors import InsufficientPrivilege, ObjectInUse

from demo import haste
from talka.cli.processes import die_with_parent


# In the second database rows are numbered from here on, so that no number is given twice.
FIRST_NUMBER = 10_000_000

_NUMBERED = """
    SELECT holder.relname, attribute.attname, sequence.relname
    FROM pg_class sequence
    JOIN pg_depend ON pg_depend.objid = sequence.oid AND pg_depend.deptype IN ('a', 'i')
    JOIN pg_class holder ON holder.oid = pg_depend.refobjid
    JOIN pg_attribute attribute
        ON attribute.attrelid = holder.oid AND attribute.attnum = pg_depend.refobjsubid
    WHERE sequence.relkind = 'S' AND holder.relnamespace = 'public'::regnamespace
    ORDER BY 1
"""
_NAMED = """
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL(%s)
    ORDER BY 1
"""
# Where the database looks at once whether the other row is there; elsewhere it looks in the end.
_STRICT = """
    SELECT holder.relname, other.relname FROM pg_constraint
    JOIN pg_class holder ON holder.oid = pg_constraint.conrelid
    JOIN pg_class other ON other.oid = pg_constraint.confrelid
    WHERE pg_constraint.contype = 'f' AND NOT pg_constraint.condeferrable
"""


def second_name() -> str:
    """Return the name of the second database."""
    return f"{connection.settings_dict['NAME']}_second"


def second_address() -> str:
    """Return the address of the second database, for another process."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return parts._replace(path=f"/{second_name()}").geturl()


def make_second() -> bool:
    """
    Copy the tables, before anything is in them; an older copy goes.

    Returns False where that cannot be: we may not make databases, or somebody else is connected.
    """
    try:
        _copy_whole()
    except (OperationalError, ProgrammingError) as error:
        if not isinstance(error.__cause__, InsufficientPrivilege | ObjectInUse):
            raise
        return False
    return True


def _copy_whole() -> None:
    drop_second()
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(second_name()), sql.Identifier(connection.settings_dict["NAME"])
    )
    with connection.cursor() as cursor:
        cursor.execute(copy)
    with psycopg.connect(second_address()) as second:
        for _table, _column, sequence in second.execute(_NUMBERED).fetchall():
            second.execute("SELECT setval(%s::regclass, %s)", [f'"{sequence}"', FIRST_NUMBER])


def share_founding() -> None:
    """Add what was founded in the first database to the second one."""
    with (
        psycopg.connect(os.environ["DATABASE_URL"]) as first,
        psycopg.connect(second_address()) as second,
    ):
        tables = _in_order(first, [name for (name,) in first.execute(_NAMED, [[]]).fetchall()])
        with _quiet_triggers(second, tables):
            for table in filter(lambda name: _has_rows(first, name), tables):
                _copy_missing(second, first, table)


def _has_rows(database: psycopg.Connection, table: str) -> bool:
    question = sql.SQL("SELECT EXISTS (SELECT FROM {})").format(sql.Identifier(table))
    row = database.execute(question).fetchone()
    return bool(row and row[0])


class Region:
    """A process that lives the second region, and the end of the pipe on which it tells the result."""

    def __init__(self, process: ForkProcess, ear: Connection) -> None:
        self._process, self._ear = process, ear

    def result(self) -> int:
        """
        Wait for the end of the region and return how many actions it has done.

        :raises SystemExit: it has failed; its own words stand above
        """
        try:
            done = int(self._ear.recv())
        except EOFError:
            done = -1
        self._process.join()
        if self._process.exitcode or done < 0:
            code = self._process.exitcode
            raise SystemExit(f"The second region has failed (exit code {code}).")
        return done


@contextmanager
def second_region(live: Callable[[], int]) -> Iterator[Region]:
    """
    Let a copy of this process live in the second database; it ends with us.

    A copy, because what is loaded by now (models, dictionaries) need not be loaded twice.
    """
    # A connection belongs to one process.
    connection.close()
    context = multiprocessing.get_context("fork")
    ear, mouth = context.Pipe(duplex=False)
    process = context.Process(target=_live_second, args=(live, mouth, os.getpid()), daemon=True)
    process.start()
    mouth.close()
    try:
        yield Region(process, ear)
    finally:
        process.kill()
        process.join()


def _live_second(live: Callable[[], int], mouth: Connection, parent: int) -> None:
    # A fork does not inherit that the kernel ends us with those who began us.
    die_with_parent(signal.SIGKILL)
    if os.getppid() != parent:
        raise SystemExit("The first region has ended.")
    haste.hurry_in(second_name())
    mouth.send(live())


def has_second() -> bool:
    """Tell whether there is a second database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [second_name()])
        return cursor.fetchone() is not None


def drop_second() -> None:
    """Remove the second database, if there is one."""
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    with connection.cursor() as cursor:
        cursor.execute(drop.format(sql.Identifier(second_name())))


def unite() -> None:
    """Add the rows of the second database to those of the first one: all of them, or none."""
    with (
        psycopg.connect(os.environ["DATABASE_URL"]) as first,
        psycopg.connect(second_address()) as second,
    ):
        numbered = {row[0]: row[1:] for row in first.execute(_NUMBERED).fetchall()}
        named = [name for (name,) in first.execute(_NAMED, [[*numbered]]).fetchall()]
        with _quiet_triggers(first, [*numbered, *named]):
            for table in _in_order(first, [*numbered]):
                column, sequence = numbered[table]
                _copy_fresh(first, second, table, column)
                _move_on(first, table, column, sequence)
            for table in named:
                _copy_missing(first, second, table)


def _in_order(first: psycopg.Connection, tables: list[str]) -> list[str]:
    """Return the tables, those first on which others insist at once."""
    needs: dict[str, set[str]] = {table: set() for table in tables}
    for holder, other in first.execute(_STRICT).fetchall():
        if holder in needs and other in needs and holder != other:
            needs[holder].add(other)
    return [*TopologicalSorter(needs).static_order()]


@contextmanager
def _quiet_triggers(first: psycopg.Connection, tables: list[str]) -> Iterator[None]:
    """Write no history of the adding: the rows bring their own."""
    for table in tables:
        first.execute(_alter("DISABLE", table))
    yield
    first.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for table in tables:
        first.execute(_alter("ENABLE", table))


def _alter(how: str, table: str) -> sql.Composed:
    words = sql.SQL("ALTER TABLE {} {} TRIGGER USER")
    return words.format(sql.Identifier(table), sql.SQL(how))


def _copy_fresh(
    first: psycopg.Connection, second: psycopg.Connection, table: str, column: str
) -> None:
    """Add the rows that the second region has numbered."""
    name = sql.Identifier(table)
    fresh = sql.SQL("SELECT * FROM {} WHERE {} > {}").format(
        name, sql.Identifier(column), sql.Literal(FIRST_NUMBER)
    )
    _pump(second, fresh, first, name)


def _copy_missing(first: psycopg.Connection, second: psycopg.Connection, table: str) -> None:
    """Add the rows whose own key is not there yet."""
    name, draft = sql.Identifier(table), sql.Identifier(f"draft_of_{table}"[:63])
    first.execute(sql.SQL("CREATE TEMP TABLE {} (LIKE {})").format(draft, name))
    _pump(second, sql.SQL("SELECT * FROM {}").format(name), first, draft)
    add = sql.SQL("INSERT INTO {} SELECT * FROM {} ON CONFLICT DO NOTHING")
    first.execute(add.format(name, draft))
    first.execute(sql.SQL("DROP TABLE {}").format(draft))


def _pump(
    source: psycopg.Connection,
    question: sql.Composable,
    target: psycopg.Connection,
    table: sql.Identifier,
) -> None:
    give = sql.SQL("COPY ({}) TO STDOUT").format(question)
    take = sql.SQL("COPY {} FROM STDIN").format(table)
    with (
        source.cursor().copy(give) as given,
        target.cursor().copy(take) as taken,
    ):
        for data in given:
            taken.write(data)


def _move_on(first: psycopg.Connection, table: str, column: str, sequence: str) -> None:
    """Let new rows be numbered behind all others."""
    behind = sql.SQL("SELECT setval({}::regclass, greatest(max({}), 1)) FROM {}").format(
        sql.Literal(f'"{sequence}"'), sql.Identifier(column), sql.Identifier(table)
    )
    first.execute(behind)
