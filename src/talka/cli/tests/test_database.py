"""The database of our own starts, is shared, survives crashes and stops. All on real PostgreSQL."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from talka.cli import database as front
from talka.cli.database import Database, DatabaseProblem, OwnDatabase, checked
from talka.cli.places import source_folder
from talka.cli.postgres import binaries
from talka.cli.postgres.locks import is_held
from talka.cli.postgres.server import processes_in


USER = """
import sys, time
from pathlib import Path
from talka.cli.database import OwnDatabase
own = OwnDatabase(Path(sys.argv[1]))
print(own.attach(), flush=True)
time.sleep(float(sys.argv[2]))
own.detach()
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a data folder that any account may pass through, and leave no server behind."""
    made = Path(mkdtemp(prefix="talka-database-test-"))
    made.chmod(0o711)
    yield made
    end_servers(made)
    subprocess.run(["rm", "-rf", str(made)], check=True)


def end_servers(folder: Path) -> None:
    data = folder / "database" / "data"
    deadline = time.monotonic() + 20
    while processes_in(data) and time.monotonic() < deadline:
        for number in processes_in(data):
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGQUIT)
        time.sleep(0.1)


def user_of(folder: Path, seconds: float = 60) -> "subprocess.Popen[str]":
    """Start another process that uses the database, and wait until it does."""
    process = begin_user(folder, seconds)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("postgresql://")
    return process


def begin_user(folder: Path, seconds: float) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", USER, str(folder), str(seconds)],
        env={**os.environ, "PYTHONPATH": str(source_folder())},
        stdout=subprocess.PIPE,
        text=True,
    )


def end(user: "subprocess.Popen[str]") -> None:
    user.kill()
    user.communicate()


def wait_for(fact: Callable[[], bool], seconds: float = 15) -> float:
    """Wait for the fact and return how long it took."""
    started = time.monotonic()
    while not fact():
        assert time.monotonic() - started < seconds, "did not happen in time"
        time.sleep(0.05)
    return time.monotonic() - started


def ask(address: str, question: str) -> object:
    with psycopg.connect(address, autocommit=True) as connection:
        row = connection.execute(question).fetchone()
    return row[0] if row else None


def write(address: str, statement: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)


def answers(address: str) -> bool:
    try:
        return ask(address, "SELECT 1") == 1
    except psycopg.OperationalError:
        return False


def postmaster(folder: Path) -> int:
    note = folder / "database" / "data" / "postmaster.pid"
    return int(note.read_text(encoding="utf-8").splitlines()[0])


def test_the_database_keeps_what_was_written_and_stops_after_its_last_user(folder: Path) -> None:
    own = OwnDatabase(folder)
    write(own.attach(), "CREATE TABLE kept AS SELECT 42 AS value")
    own.detach()
    assert not own.runs()
    assert processes_in(own.folders.data) == []
    again = OwnDatabase(folder)
    assert ask(again.attach(), "SELECT value FROM kept") == 42
    again.detach()


def test_a_second_process_uses_the_running_database_and_keeps_it_running(folder: Path) -> None:
    own = OwnDatabase(folder, temporary=True)
    own.attach()
    first = postmaster(folder)
    other = user_of(folder)
    assert postmaster(folder) == first
    own.detach()
    assert own.runs()
    end(other)
    wait_for(lambda: not own.runs())


def test_six_starters_at_once_start_one_server(folder: Path) -> None:
    OwnDatabase(folder)
    users = [begin_user(folder, 2) for _ in range(6)]
    addresses = {user.communicate()[0] for user in users}
    assert len(addresses) == 1
    assert "postgresql://" in addresses.pop()
    assert [user.returncode for user in users] == [0] * 6
    wait_for(lambda: processes_in(folder / "database" / "data") == [])


def test_two_checkouts_run_side_by_side(folder: Path) -> None:
    one = OwnDatabase(folder / "one", temporary=True)
    two = OwnDatabase(folder / "two", temporary=True)
    write(one.attach(), "CREATE TABLE mine (value int)")
    assert ask(two.attach(), "SELECT to_regclass('mine')") is None
    one.detach()
    assert answers(two.address())
    two.detach()


def test_after_kill_9_of_the_server_it_is_back_within_five_seconds_with_its_data(
    folder: Path,
) -> None:
    own = OwnDatabase(folder)
    address = own.attach()
    write(address, "CREATE TABLE kept AS SELECT 42 AS value")
    os.kill(postmaster(folder), signal.SIGKILL)
    wait_for(lambda: not answers(address))
    assert wait_for(lambda: answers(address)) < 5
    assert ask(address, "SELECT value FROM kept") == 42
    own.detach()


def test_after_kill_9_of_everything_the_next_start_works(folder: Path) -> None:
    user = user_of(folder)
    write(OwnDatabase(folder).address(), "CREATE TABLE kept AS SELECT 42 AS value")
    keeper = int(Path(f"/proc/{postmaster(folder)}/stat").read_text().rsplit(")", 1)[1].split()[1])
    for number in (keeper, user.pid, *processes_in(folder / "database" / "data")):
        with suppress(ProcessLookupError):  # the death of one ends others
            os.kill(number, signal.SIGKILL)
    end(user)
    own = OwnDatabase(folder)
    assert ask(own.attach(), "SELECT value FROM kept") == 42
    own.detach()


def test_the_server_does_not_outlive_its_keeper_and_can_be_revived(folder: Path) -> None:
    own = OwnDatabase(folder)
    address = own.attach()
    server = postmaster(folder)
    keeper = int(Path(f"/proc/{server}/stat").read_text().rsplit(")", 1)[1].split()[1])
    os.kill(keeper, signal.SIGKILL)
    wait_for(lambda: not own.runs())
    own.revive()
    assert answers(address)
    assert postmaster(folder) != server
    own.detach()


def test_a_stale_note_with_the_number_of_another_process_does_not_stop_the_start(
    folder: Path,
) -> None:
    own = OwnDatabase(folder)
    own.attach()
    note = (own.folders.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    own.detach()
    note[0] = str(os.getpid())
    (own.folders.data / "postmaster.pid").write_text("\n".join(note), encoding="utf-8")
    again = OwnDatabase(folder)
    assert answers(again.attach())
    again.detach()


def test_data_made_only_half_are_made_anew(folder: Path) -> None:
    own = OwnDatabase(folder, temporary=True)
    half = own.folders.base / "data.new"
    half.mkdir()
    (half / "rest").write_text("a crash happened here", encoding="utf-8")
    assert answers(own.attach())
    own.detach()


def test_only_the_account_reaches_the_socket_and_no_network_does(folder: Path) -> None:
    own = OwnDatabase(folder, temporary=True)
    address = own.attach()
    socket = own.folders.base / "socket"
    assert stat.S_IMODE(socket.stat().st_mode) == 0o700
    assert socket.stat().st_uid == own.account.user != 0
    assert ask(address, "SHOW listen_addresses") == ""
    assert ask(address, "SHOW data_checksums") == "on"
    assert ask(address, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    own.detach()


def test_letters_of_all_languages_change_case(folder: Path) -> None:
    own = OwnDatabase(folder, temporary=True)
    assert ask(own.attach(), "SELECT lower('ŽEMĖ ĻAUDIS ÕU ЩИ')") == "žemė ļaudis õu щи"
    own.detach()


def test_what_a_failed_statement_held_does_not_reach_the_log(folder: Path) -> None:
    own = OwnDatabase(folder)
    address = own.attach()
    write(address, "CREATE TABLE person (email text UNIQUE)")
    write(address, "INSERT INTO person VALUES ('ona@example.lt')")
    with pytest.raises(psycopg.errors.UniqueViolation):
        write(address, "INSERT INTO person VALUES ('ona@example.lt')")
    own.detach()
    log = own.folders.log.read_text(encoding="utf-8")
    assert "duplicate key" in log
    assert "ona@" not in log


def test_a_deep_folder_gets_its_socket_in_a_closed_short_one(folder: Path) -> None:
    deep = folder / ("d" * 60) / ("e" * 60)
    own = OwnDatabase(deep)
    assert answers(own.attach())
    own.detach()
    noted = Path(own.folders.socket_note.read_text(encoding="utf-8"))
    assert len(str(noted)) < 40
    assert stat.S_IMODE(noted.stat().st_mode) == 0o700
    # Somebody else puts a folder in its place: it is not trusted.
    noted.rmdir()
    noted.mkdir(mode=0o755)
    own = OwnDatabase(deep)
    assert answers(own.attach())
    own.detach()
    fresh = Path(own.folders.socket_note.read_text(encoding="utf-8"))
    assert fresh != noted
    noted.rmdir()
    fresh.rmdir()


def test_data_of_another_version_are_left_alone_and_the_message_names_both(folder: Path) -> None:
    own = OwnDatabase(folder)
    own.account.own(own.folders.data)
    (own.folders.data / "PG_VERSION").write_text("9\n", encoding="ascii")
    with pytest.raises(DatabaseProblem, match="made by PostgreSQL 9, and this machine has 1"):
        own.attach()
    assert not is_held(own.folders.users)


def test_programs_of_the_existing_data_are_chosen_over_newer_ones() -> None:
    for one in binaries.candidates():
        assert binaries.programs_for(one.major).major == one.major


def test_programs_that_came_with_talka_can_be_copied_and_run(folder: Path) -> None:
    wheel = next(one for one in binaries.candidates() if one.from_wheel)
    copy = folder / "programs" / wheel.version
    binaries.copy_wheel(wheel.folder.parent.parent, copy)
    copied = copy / binaries.WHEEL / "pginstall" / "bin"
    assert binaries.version_of(copied) == wheel.version
    assert binaries.ask(copied / "psql", "--version")


def test_a_database_given_from_outside_is_used_and_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = OwnDatabase(folder, temporary=True)
    address = own.attach()
    monkeypatch.setenv("DATABASE_URL", address)
    with front.database() as given:
        assert given == Database(address)
    assert os.environ["DATABASE_URL"] == address
    assert answers(address)
    own.detach()


def test_a_database_that_does_not_answer_is_a_message_that_says_what_to_do() -> None:
    with pytest.raises(DatabaseProblem, match="Start it, or correct DATABASE_URL"):
        checked(Database("postgresql://talka@/talka?host=/nowhere"))
