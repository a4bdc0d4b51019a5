"""
Give a command the database: the one in DATABASE_URL, else one that Talka keeps itself.

The database of our own runs while at least one process uses it, whichever came first, and stops
after the last one. It listens on a socket in a closed folder and on no network.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

from talka.cli.places import DATA_FOLDER_NAME, data_folder, source_folder
from talka.cli.postgres.account import account
from talka.cli.postgres.binaries import EXTENSIONS, OLDEST, Programs, programs_for, within_reach
from talka.cli.postgres.folders import folders_in, socket_folder
from talka.cli.postgres.locks import Lock, is_held
from talka.cli.postgres.problems import DatabaseProblem
from talka.cli.postgres.server import SUPERUSER, Server, last_words, open_log


__all__ = ["Database", "DatabaseProblem", "OwnDatabase", "checked", "database"]

NAME = "talka"
START_SECONDS = 120.0
STOP_SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class Database:
    """A database that answers, and the place of our own one."""

    address: str
    own: "OwnDatabase | None" = None


@contextmanager
def database() -> Iterator[Database]:
    """
    Give a database that answers and has what Talka needs, and put its address into the environment.

    :raises DatabaseProblem: there is none; the message says what to do
    """
    if address := os.environ.get("DATABASE_URL"):
        yield checked(Database(address))
        return
    own = OwnDatabase(data_folder())
    address = own.attach()
    os.environ["DATABASE_URL"] = address
    try:
        yield checked(Database(address, own))
    finally:
        del os.environ["DATABASE_URL"]
        own.detach()


def checked(found: Database) -> Database:
    """
    Return the database if it answers, is new enough and has the extensions.

    :raises DatabaseProblem: one of these does not hold
    """
    question = "SELECT name FROM pg_available_extensions WHERE name = ANY(%s)"
    try:
        with psycopg.connect(found.address, connect_timeout=5) as connection:
            version = connection.info.server_version
            have = {name for (name,) in connection.execute(question, [list(EXTENSIONS)])}
    except psycopg.Error as error:
        raise DatabaseProblem(
            f"The database does not answer: {str(error).strip()}\n"
            "Start it, or correct DATABASE_URL (postgresql://user:password@host:port/name)."
        ) from error
    if version < OLDEST * 10_000:
        raise DatabaseProblem(
            f"Talka needs PostgreSQL {OLDEST} or newer; this is {version // 10_000}."
            " Name a newer one in DATABASE_URL."
        )
    if lacking := sorted(set(EXTENSIONS) - have):
        raise DatabaseProblem(
            f"PostgreSQL lacks {', '.join(lacking)}. Install its contrib package on the database"
            " server (Debian: apt-get install postgresql-contrib)."
        )
    return found


class OwnDatabase:
    """The use of a database that Talka keeps itself. Several processes may use it at once."""

    def __init__(self, folder: Path, *, temporary: bool = False) -> None:
        self.account = account()
        self.folders = folders_in(folder, self.account)
        self.temporary = temporary
        self._users = Lock(self.folders.users)

    def attach(self) -> str:
        """
        Begin to use the database, starting it if nobody did, and return its address.

        :raises DatabaseProblem: it cannot be started
        """
        try:
            self._users.share(STOP_SECONDS)
            self.revive()
        except OSError as error:
            self._users.release()
            raise DatabaseProblem(
                f"The folder of the database cannot be used: {error}. Run Talka as the account"
                f" that owns {self.folders.base}, or name another folder in {DATA_FOLDER_NAME}."
            ) from error
        except BaseException:
            self._users.release()
            raise
        return self.address()

    def revive(self) -> None:
        """
        Start the database if it does not run, and wait until it answers.

        :raises DatabaseProblem: it cannot be started
        """
        starting = Lock(self.folders.starting)
        starting.own(START_SECONDS)
        try:
            if not is_held(self.folders.keeper):
                self._start_keeper()
            self._await_answer()
        finally:
            starting.release()

    def runs(self) -> bool:
        """Tell whether somebody keeps the database running."""
        return is_held(self.folders.keeper)

    def detach(self) -> None:
        """End the use. The last one waits until the database has stopped."""
        self._users.release()
        if not is_held(self.folders.users):
            end = time.monotonic() + STOP_SECONDS
            while is_held(self.folders.keeper) and time.monotonic() < end:
                time.sleep(0.05)

    def pass_on(self) -> None:
        """Let the program that replaces this one go on using the database."""
        self._users.pass_on()

    def address(self, name: str = NAME, user: str = NAME) -> str:
        """Return the address of one database of the server."""
        socket = socket_folder(self.folders, self.account)
        return f"postgresql://{user}@/{name}?host={quote(str(socket), safe='/')}"

    def _start_keeper(self) -> None:
        programs = self.programs()
        server = Server(
            programs,
            self.folders,
            self.account,
            socket_folder(self.folders, self.account),
            self.temporary,
        )
        server.make_data()
        command = [sys.executable, "-m", "talka.cli.postgres.keeper", str(self.folders.base)]
        command += [str(programs.folder), programs.version]
        command += ["temporary" if self.temporary else "lasting"]
        with open_log(self.folders.log) as log:
            # Returns at once: the keeper leaves a child that goes on alone.
            subprocess.run(
                command,
                cwd="/",
                env={**os.environ, "PYTHONPATH": str(source_folder())},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                check=False,
            )

    def programs(self) -> Programs:
        """Return the programs of PostgreSQL that fit the data."""
        return within_reach(programs_for(self.folders.version()), self.folders, self.account)

    def _await_answer(self) -> None:
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            if not self.runs() or time.monotonic() > end:
                raise DatabaseProblem(
                    "The database server does not start. Its last words"
                    f" ({self.folders.log}):\n{last_words(self.folders.log)}"
                )
            time.sleep(0.05)

    def _answers(self) -> bool:
        """Tell whether the server takes connections; then make role and database if missing."""
        try:
            connection = psycopg.connect(self.address(SUPERUSER, SUPERUSER), autocommit=True)
        except psycopg.OperationalError:
            return False
        with connection:
            make_role_and_database(connection)
        return True


def make_role_and_database(connection: psycopg.Connection) -> None:
    """Make the role and the database of the service if they are missing. The role is no superuser."""
    role = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [NAME])
    if role.fetchone() is None:
        connection.execute(f"CREATE ROLE {NAME} LOGIN CREATEDB")
    found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
    if found.fetchone() is None:
        connection.execute(f"CREATE DATABASE {NAME} OWNER {NAME}")
