"""A backup of the running database restores to the same rows, and a damaged one is refused."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from talka.cli.database import OwnDatabase
from talka.cli.places import checkout


SCRIPTS = checkout() / "deploy" / "backup"


@pytest.fixture
def folder() -> Iterator[Path]:
    made = Path(mkdtemp(prefix="talka-backup-test-"))
    made.chmod(0o711)
    yield made
    subprocess.run(["rm", "-rf", str(made)], check=True)


def call(
    own: OwnDatabase, script: str, argument: Path, data: Path
) -> "subprocess.CompletedProcess[str]":
    path = f"{own.programs().folder}{os.pathsep}{os.environ['PATH']}"
    environment = {"DATABASE_URL": own.address(), "TALKA_DATA_DIR": str(data), "PATH": path}
    return subprocess.run(
        ["sh", str(SCRIPTS / script), str(argument)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_backup_restores_to_the_same_rows_and_files_and_damage_is_noticed(
    folder: Path,
) -> None:
    living = OwnDatabase(folder / "living")
    with psycopg.connect(living.attach(), autocommit=True) as connection:
        connection.execute("CREATE TABLE person (name text, note text)")
        connection.execute(
            "INSERT INTO person VALUES ('Ona\tPetraitė', E'two\nlines'), ('Jānis', NULL)"
        )
    (folder / "living" / "files").mkdir()
    (folder / "living" / "files" / "cv.pdf").write_bytes(b"%PDF")
    made = call(living, "backup.sh", folder / "backups", folder / "living")
    assert made.returncode == 0, made.stderr
    backup = Path(made.stdout.strip())
    assert backup.stat().st_mode & 0o077 == 0
    living.detach()

    other = OwnDatabase(folder / "other")
    address = other.attach()
    done = call(other, "restore.sh", backup, folder / "other")
    assert done.returncode == 0, done.stderr
    assert "1 tables hold the same rows" in done.stdout
    assert (folder / "other" / "files" / "cv.pdf").read_bytes() == b"%PDF"
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (2,)

    again = call(other, "restore.sh", backup, folder / "other")
    assert (again.returncode, "Restore into an empty one" in again.stderr) == (1, True)

    with (backup / "database.dump").open("r+b") as dump:
        dump.seek(200)
        dump.write(b"?")
    damaged = call(other, "restore.sh", backup, folder / "third")
    assert (damaged.returncode, "FAILED" in damaged.stdout) == (1, True)
    other.detach()
