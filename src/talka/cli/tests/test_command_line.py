"""The command line finds its commands, ends with the right code, and says what to do."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg
import pytest
import typer

from talka.cli import demonstration, landmark
from talka.cli.application import application, run
from talka.cli.database import OwnDatabase
from talka.cli.landmark import Landmark, Size
from talka.cli.places import checkout, source_folder
from talka.cli.terminal import Progress, Refusal


REFERENCE = checkout() / "docs" / "reference" / "command-line.md"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return an empty data folder that commands use."""
    made = Path(mkdtemp(prefix="talka-command-test-"))
    made.chmod(0o711)
    monkeypatch.setenv("TALKA_DATA_DIR", str(made))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    yield made
    subprocess.run(["rm", "-rf", str(made)], check=True)


@pytest.fixture
def own(folder: Path) -> Iterator[OwnDatabase]:
    """Return a running, empty database."""
    made = OwnDatabase(folder)
    made.attach()
    yield made
    made.detach()


def talka(*arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(source_folder())}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(
        [sys.executable, "-m", "talka.cli", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def commands_of(group: Any, before: str = "talka") -> Iterator[tuple[str, list[str]]]:
    """Yield every command with its options."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands_of(command, f"{before} {name}")
        else:
            options = [one for part in command.params for one in part.opts if one.startswith("--")]
            yield f"{before} {name}", [one for one in options if one != "--help"]


def test_the_reference_describes_every_command_and_option() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    for name, options in commands_of(typer.main.get_command(application())):
        assert f"`{name}" in text, name
        for option in options:
            assert f"`{option}`" in text, f"{name} {option}"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["demo", "--people", "many"], ["admin", "create"]]
)
def test_what_is_not_understood_ends_with_code_2(arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_help_ends_with_code_0() -> None:
    assert run(["--help"]) == 0
    assert run(["demo", "--help"]) == 0


def test_a_refusal_ends_with_code_1_and_its_reason_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["admin", "create", "--email=x", "--given-name=A", "--family-name=B"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("talka: 'x' is not an e-mail address.")


def test_a_database_without_tables_is_told_with_the_command_that_makes_them(folder: Path) -> None:
    asked = talka("health", "--json")
    assert asked.returncode == 1
    assert json.loads(asked.stdout)["status"] == "not ready"
    assert "talka migrate" in asked.stderr


def test_a_database_that_does_not_answer_makes_health_fail_with_a_message(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://talka@/talka?host=/nowhere")
    asked = talka("health")
    assert (asked.returncode, asked.stdout) == (1, "")
    assert "correct DATABASE_URL" in asked.stderr


def test_any_program_runs_with_the_database_and_its_exit_code_is_kept(folder: Path) -> None:
    question = 'psql -XAtc "SELECT 6 * 7" "$DATABASE_URL"; exit 3'
    asked = talka("run", "--", "sh", "-c", question)
    assert (asked.returncode, asked.stdout.strip()) == (3, "42")


def test_the_demo_does_not_move_in_with_real_people(own: OwnDatabase) -> None:
    with psycopg.connect(own.address(), autocommit=True) as connection:
        connection.execute("CREATE TABLE people_person (name text)")
        landmark.refuse_real_people(own.address())
        connection.execute("INSERT INTO people_person VALUES ('Ona')")
    with pytest.raises(Refusal, match="holds people whom 'talka demo' has not made"):
        landmark.refuse_real_people(own.address())
    with pytest.raises(Refusal):
        landmark.clear(own.address())


def test_the_landmark_comes_and_goes_with_the_data(own: OwnDatabase) -> None:
    address = own.address()
    assert landmark.read(address) is None
    mark = Landmark(Size(people=5, seed=7), has_country=True).with_tables()
    landmark.write(address, mark)
    assert landmark.read(address) == mark
    assert mark.has_current_tables
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE people_person AS SELECT 'demo' AS name")
    landmark.clear(address)
    assert landmark.read(address) is None
    landmark.refuse_real_people(address)


@pytest.mark.parametrize(("said", "expected"), [(None, "True"), ("0", "False")])
def test_a_command_knows_by_itself_that_a_demo_lives_in_the_database(
    own: OwnDatabase, monkeypatch: pytest.MonkeyPatch, said: str | None, expected: str
) -> None:
    landmark.write(own.address(), Landmark(Size()))
    if said is None:
        monkeypatch.delenv("TALKA_DEMO", raising=False)
    else:
        monkeypatch.setenv("TALKA_DEMO", said)
    asked = talka("manage", "shell", "-c", "from django.conf import settings; print(settings.DEMO)")
    assert asked.stdout.splitlines()[-1:] == [expected], asked.stderr


def test_a_database_of_real_people_is_never_taken_for_a_demo(own: OwnDatabase) -> None:
    asked = talka("manage", "shell", "-c", "from django.conf import settings; print(settings.DEMO)")
    assert asked.stdout.splitlines()[-1:] == ["False"], asked.stderr


def test_a_busy_port_is_told_with_the_setting_that_changes_it() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(Refusal, match=f"TALKA_PORT={port + 1} make demo"):
            demonstration.refuse_busy_port(port)


def test_a_second_demo_in_the_same_folder_is_told_where_the_first_one_runs(folder: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (
        demonstration.only_one(port),
        pytest.raises(Refusal, match=f"already runs from .* at http://127.0.0.1:{port}"),
        demonstration.only_one(port + 1),
    ):
        raise AssertionError
    with demonstration.only_one(port):
        pass


def test_progress_is_read_from_lines_and_other_lines_do_no_harm() -> None:
    shown = Progress("x")
    for line in ("nonsense", "{}", "[1]", '{"stage": "Living", "done": "a", "total": 3}'):
        demonstration.show(shown, line)
    demonstration.show(shown, '{"stage": "Living", "done": 2, "total": 3}')


def test_lines_are_followed_while_they_are_written(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.touch()
    lines = demonstration.new_lines(log)
    assert next(lines) == ""
    with log.open("a", encoding="utf-8") as file:
        file.write("one\ntw")
    assert [next(lines), next(lines)] == ["one", ""]
    with log.open("a", encoding="utf-8") as file:
        file.write("o\n")
    assert next(lines) == "two"
