"""
What `talka demo` remembers about a database: that it made it, and how far it came.

It stands in the comment of the database itself, so it comes and goes with the data, and keeps the
demo away from databases with real people.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace

import psycopg
from psycopg import sql

from talka.cli.places import checkout, source_folder
from talka.cli.terminal import Refusal


TITLE = "talka demo"
PEOPLE_TABLE = "people_person"


@dataclass(frozen=True, slots=True)
class Size:
    """How large the country is. Same size and seed, same country."""

    people: int = 1000
    vacancies: int = 300
    employers: int = 120
    months: int = 12
    seed: int = 1

    def arguments(self) -> tuple[str, ...]:
        """Return the size as options of a command line."""
        return tuple(f"--{name}={value}" for name, value in asdict(self).items())


@dataclass(frozen=True, slots=True)
class Landmark:
    """How far the demo has come in a database."""

    size: Size
    tables: str = ""
    has_country: bool = False
    has_begun_to_live: bool = False
    has_life: bool = False

    def with_tables(self) -> "Landmark":
        """Return the same with the tables of this version."""
        return replace(self, tables=fingerprint_of_tables())

    @property
    def is_half_lived(self) -> bool:
        """Tell whether a run ended before the country had lived all of its past."""
        return (self.has_country or self.has_begun_to_live) and not self.has_life

    @property
    def has_current_tables(self) -> bool:
        """Tell whether nothing has to be migrated."""
        return self.tables == fingerprint_of_tables()


def read(address: str) -> Landmark | None:
    """Return the landmark of the database, None when the demo has never been there."""
    question = """
        SELECT shobj_description(oid, 'pg_database') FROM pg_database
        WHERE datname = current_database()
    """
    with psycopg.connect(address) as connection:
        row = connection.execute(question).fetchone()
    text = str(row[0] or "") if row else ""
    if not text.startswith(TITLE):
        return None
    values = json.loads(text.removeprefix(TITLE))
    return Landmark(**{**values, "size": Size(**values["size"])})


def write(address: str, landmark: Landmark) -> None:
    """Set the landmark of the database."""
    text = f"{TITLE} {json.dumps(asdict(landmark))}"
    with psycopg.connect(address, autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(name, sql.Literal(text)))


def refuse_real_people(address: str) -> None:
    """
    Make sure that the demo does not move in with people who are not its own.

    :raises Refusal: the database holds people whom the demo has not made
    """
    with psycopg.connect(address) as connection:
        table = connection.execute("SELECT to_regclass(%s)", [PEOPLE_TABLE]).fetchone()
        if table is None or table[0] is None:
            return
        question = sql.SQL("SELECT EXISTS (SELECT FROM {})").format(sql.Identifier(PEOPLE_TABLE))
        row = connection.execute(question).fetchone()
    if row and row[0]:
        raise Refusal(
            "This database holds people whom 'talka demo' has not made, and the demo lets anybody"
            " sign in as anybody. Give the demo a place of its own: TALKA_DATA_DIR=… or"
            " DATABASE_URL=…"
        )


def clear(address: str) -> None:
    """
    Delete everything in a database of the demo.

    :raises Refusal: it is not one
    """
    if read(address) is None:
        refuse_real_people(address)
    with psycopg.connect(address, autocommit=True) as connection:
        schemas = connection.execute(
            "SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole"
            " OR nspname = 'public'"
        ).fetchall()
        for (schema,) in schemas:
            name = sql.Identifier(schema)
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(name))
        connection.execute("CREATE SCHEMA public")
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS NULL").format(name))


def fingerprint_of_tables() -> str:
    """Name everything that decides what the tables look like in one hash."""
    digest = hashlib.sha256()
    for file in sorted(source_folder().glob("talka/**/migrations/*.py")):
        digest.update(str(file.relative_to(source_folder())).encode())
        digest.update(file.read_bytes())
    lock = checkout() / "requirements" / "run.txt"
    if lock.exists():
        digest.update(lock.read_bytes())
    return digest.hexdigest()
