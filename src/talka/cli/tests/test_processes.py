"""Programs are kept running and ended together, whatever happens to whoever started them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from talka.cli.places import source_folder
from talka.cli.processes import Program, Running, Supervisor, manner_of


FAMILY = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""
DEAF = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(60)
"""
PARENT = """
import sys
from pathlib import Path
from talka.cli.processes import Program, Supervisor
command = (sys.executable, "-c", "import time; time.sleep(60)")
with Supervisor(lambda text: print(text, flush=True)) as supervisor:
    one = supervisor.start(Program("one", command, Path(sys.argv[1]) / "one.log"))
    print(one.process.pid, flush=True)
    supervisor.run()
print("ended in order", flush=True)
"""


def python(source: str) -> tuple[str, ...]:
    return (sys.executable, "-c", source)


@pytest.fixture
def said() -> list[str]:
    """Return what the supervisor reports."""
    return []


@pytest.fixture
def supervisor(said: list[str]) -> Iterator[Supervisor]:
    with Supervisor(said.append) as made:
        yield made


def wait_for(fact: Callable[[], bool], seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not fact():
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.02)


def lives(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rsplit(")", 1)[1]
    except FileNotFoundError:
        return False
    return state.split()[0] != "Z"


def written(running: Running) -> str:
    return running.program.log.read_text(encoding="utf-8")


def begin_parent(folder: Path) -> tuple["subprocess.Popen[str]", int]:
    """Start a supervisor in a process of its own; return it and the number of its child."""
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(folder)],
        env={**os.environ, "PYTHONPATH": str(source_folder())},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert parent.stdout is not None
    return parent, int(parent.stdout.readline())


def test_a_program_and_everything_it_started_end_together(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    family = supervisor.start(Program("family", python(FAMILY), tmp_path / "log"))
    wait_for(lambda: written(family).strip().isdigit())
    child = int(written(family))
    supervisor.end_all()
    wait_for(lambda: not lives(child))
    assert not lives(family.process.pid)


def test_a_program_that_ignores_the_request_is_ended_by_force(
    supervisor: Supervisor, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("talka.cli.processes.GRACE_SECONDS", 0.3)
    deaf = supervisor.start(Program("deaf", python(DEAF), tmp_path / "log"))
    wait_for(lambda: "deaf" in written(deaf))
    supervisor.end_all()
    assert deaf.process.returncode == -signal.SIGKILL
    assert said == ["deaf does not end and is ended by force."]


def test_a_lasting_program_that_dies_is_reported_and_started_again(
    supervisor: Supervisor, tmp_path: Path, said: list[str]
) -> None:
    web = supervisor.start(Program("web", python("import time; time.sleep(60)"), tmp_path / "log"))
    first = web.process.pid
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: supervisor.tick() or web.process.pid != first)
    assert lives(web.process.pid)
    assert said[0].startswith("web ended (SIGKILL); it starts again in 0.5 s. Why: ")


def test_the_pause_before_a_restart_doubles_until_its_ceiling(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    web = supervisor.start(Program("web", python("pass"), tmp_path / "log"))
    assert [web.plan_restart() for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]


def test_after_a_healthy_while_the_pause_is_short_again(
    supervisor: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web = supervisor.start(Program("web", python("pass"), tmp_path / "log"))
    web.plan_restart()
    web.plan_restart()
    monkeypatch.setattr("talka.cli.processes.HEALTHY_SECONDS", 0.0)
    assert web.plan_restart() == 0.5


def test_a_program_that_runs_once_may_end(
    supervisor: Supervisor, tmp_path: Path, said: list[str]
) -> None:
    once = supervisor.start(
        Program("once", python("print('done')"), tmp_path / "log", lasting=False)
    )
    once.process.wait()
    supervisor.tick()
    assert (written(once), said, supervisor.running) == ("done\n", [], [])


@pytest.mark.parametrize("order", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_a_request_and_a_closed_terminal_end_everything_in_order(
    tmp_path: Path, order: signal.Signals
) -> None:
    parent, child = begin_parent(tmp_path)
    parent.send_signal(order)
    output, _ = parent.communicate(timeout=20)
    assert output.strip() == "ended in order"
    assert not lives(child)


def test_nothing_outlives_a_supervisor_that_was_killed(tmp_path: Path) -> None:
    parent, child = begin_parent(tmp_path)
    parent.kill()
    parent.communicate()
    wait_for(lambda: not lives(child))


def test_ends_are_told_in_words() -> None:
    assert manner_of(3) == "exit code 3"
    assert manner_of(-15) == "SIGTERM"
