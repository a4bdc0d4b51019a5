"""Start programs, keep them running, and end them all together."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType


ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>
GRACE_SECONDS = 15.0
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
# A program that ran this long was healthy: the next restart waits the shortest time again.
HEALTHY_SECONDS = 60.0

_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(order: int = signal.SIGTERM) -> None:
    """Have the kernel send this process the signal when its parent ends, however that ends."""
    if _libc is not None:
        _libc.prctl(SET_PARENT_DEATH_SIGNAL, order, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Program:
    """Something to run: its name for people, its command, and whether it must always run."""

    name: str
    command: tuple[str, ...]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path = Path("/")
    lasting: bool = True


class Running:
    """One started program, with its restarts."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.pause = FIRST_PAUSE
        self.restart_at: float | None = None
        self.process = self._start()

    def restart(self) -> None:
        """Start the program again."""
        self.restart_at = None
        self.process = self._start()

    def plan_restart(self) -> float:
        """Set the time of the next start and return how many seconds that is away."""
        if time.monotonic() - self.started > HEALTHY_SECONDS:
            self.pause = FIRST_PAUSE
        pause, self.pause = self.pause, min(self.pause * 2, LONGEST_PAUSE)
        self.restart_at = time.monotonic() + pause
        return pause

    def signal_group(self, order: int) -> None:
        """Send the signal to the program and everything it has started."""
        try:
            os.killpg(self.process.pid, order)
        except ProcessLookupError:
            return

    def _start(self) -> "subprocess.Popen[bytes]":
        self.started = time.monotonic()
        descriptor = os.open(self.program.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab") as log:
            return subprocess.Popen(
                self.program.command,
                cwd=self.program.folder,
                env={**os.environ, **self.program.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # A group of its own: Ctrl-C reaches us alone, and we end them in order.
                start_new_session=True,
                preexec_fn=die_with_parent,
            )


class Supervisor:
    """Keeps programs running until it is told to end; then ends every one of them."""

    def __init__(self, report: Callable[[str], None]) -> None:
        self.report = report
        self.running: list[Running] = []
        self.told_to_end = False

    def __enter__(self) -> "Supervisor":
        self._before = {order: signal.signal(order, self._end) for order in ENDING}
        return self

    def __exit__(self, *_args: object) -> None:
        self.end_all()
        for order, handler in self._before.items():
            signal.signal(order, handler)

    def start(self, program: Program) -> Running:
        """Start the program and keep an eye on it."""
        running = Running(program)
        self.running.append(running)
        return running

    def tick(self) -> None:
        """Look after every program once: report those that ended, restart those that must run."""
        for running in list(self.running):
            if running.restart_at is not None:
                if time.monotonic() >= running.restart_at:
                    running.restart()
            elif (code := running.process.poll()) is not None:
                self._ended(running, code)

    def run(self, between: Callable[[], None] = lambda: None, pause: float = 0.5) -> None:
        """Look after the programs until told to end, calling `between` after each look."""
        while not self.told_to_end:
            self.tick()
            between()
            self.sleep(pause)

    def sleep(self, seconds: float) -> None:
        """Wait that long, or until told to end."""
        end = time.monotonic() + seconds
        while not self.told_to_end and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))

    def end_all(self) -> None:
        """End all programs, the last started first, politely and then by force."""
        for running in reversed(self.running):
            running.signal_group(signal.SIGTERM)
        end = time.monotonic() + GRACE_SECONDS
        for running in reversed(self.running):
            try:
                running.process.wait(max(0.0, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                self.report(f"{running.program.name} does not end and is ended by force.")
            running.signal_group(signal.SIGKILL)
            running.process.wait()
        self.running.clear()

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self.told_to_end = True

    def _ended(self, running: Running, code: int) -> None:
        program = running.program
        if not program.lasting:
            self.running.remove(running)
            return
        # What it has started must not hold its port when it starts again.
        running.signal_group(signal.SIGKILL)
        pause = running.plan_restart()
        self.report(
            f"{program.name} ended ({manner_of(code)}); it starts again in {pause:g} s."
            f" Why: {program.log}"
        )


def manner_of(code: int) -> str:
    """Say in words how a process ended."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
