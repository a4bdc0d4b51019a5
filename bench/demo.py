"""
How long the demo country takes to build, and how fast its pages are: `python -m bench.demo`.

Runs `talka demo --fresh` in a folder of its own on a port of its own, as a visitor would, then asks
for the board, a jobseeker's suggestions and a counsellor's desk over HTTP, one after another, as soon as
the web processes have built the indexes of the type-ahead, which they do once when they begin.

Building is bound by computing (about 28,000 actions), so a machine that does other work beside it
takes longer by as much: measure on a quiet one.
"""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

from bench.goals import Goal, report


ROOT = Path(__file__).parents[1]
REQUESTS = 60
# Adding up the memory of all processes is hundreds of milliseconds that the demo would lack.
SECONDS_BETWEEN_LOOKS = 5.0
SECONDS_OF_IDLENESS = 2.0
IDLE = 0.1  # of one core
PAGES = {"board": "/jobs/", "suggestions": "/me/suggestions/", "desk": "/desk/"}
VISITORS = {"suggestions": "Rūta Kazlauskaitė", "desk": "Jonas Petraitis"}


class Visitor:
    """A browser that keeps its cookies."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """Send one request and return status and body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if form is not None:
            body = urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line.request(method, path, body, headers)
        answer = line.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";", 1)[0].partition("=")
            self.cookies[name] = value
        text = answer.read().decode(errors="replace")
        line.close()
        return answer.status, text

    def sign_in(self, name: str) -> None:
        """Become one of the demo people with one click."""
        _, page = self.ask("GET", "/demo/")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        for form in re.findall(r"<form.*?</form>", page, re.DOTALL):
            action = re.search(r'action="([^"]+)"', form)
            if name in form and action and token:
                self.ask("POST", action.group(1), {"csrfmiddlewaretoken": token.group(1)})
                return
        raise LookupError(f"no demo person {name}")


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_up(port: int, path: str) -> bool:
    """Tell whether the page answers."""
    try:
        return Visitor(port).ask("GET", path)[0] == 200
    except OSError:
        return False


def measure(port: int, name: str) -> float:
    """Return the 95th percentile in milliseconds of asking for the page."""
    visitor = Visitor(port)
    if name in VISITORS:
        visitor.sign_in(VISITORS[name])
    times = []
    for _ in range(REQUESTS):
        begun = time.perf_counter()
        status, _ = visitor.ask("GET", PAGES[name])
        times.append((time.perf_counter() - begun) * 1000)
        if status != 200:
            raise RuntimeError(f"{PAGES[name]} answered {status}")
    return statistics.quantiles(times[5:], n=20)[-1]


class Watch:
    """Keeps an eye on a program and on everything that it has started."""

    def __init__(self, program: subprocess.Popen[bytes]) -> None:
        self.program = program
        self.begun = time.monotonic()
        self.peak = 0
        self._looked_at = 0.0

    def wait(self, is_there: Callable[[], bool], limit: float) -> float:
        """
        Wait for something and return the seconds since the start.

        :raises RuntimeError: the program has ended by itself
        :raises TimeoutError: it is not there within `limit` seconds
        """
        while (waited := time.monotonic() - self.begun) < limit:
            self.look()
            if self.program.poll() is not None:
                raise RuntimeError("the demo has ended by itself")
            if is_there():
                return waited
            time.sleep(0.2)
        raise TimeoutError(f"not there after {limit} s")

    def wait_until_idle(self, limit: float) -> None:
        """
        Wait until none of them computes any more.

        :raises TimeoutError: they still compute after `limit` seconds
        """
        end = time.monotonic() + limit
        while time.monotonic() < end:
            before = {one: _computed(one) for one in [self.program.pid, *self._others()]}
            time.sleep(SECONDS_OF_IDLENESS)
            spent = (max(0.0, _computed(one) - earlier) for one, earlier in before.items())
            if sum(spent) < IDLE * SECONDS_OF_IDLENESS:
                return
        raise TimeoutError(f"not idle after {limit} s")

    def look(self) -> None:
        """Remember the memory of all of them together, if it was never as much; seldom: it costs."""
        if time.monotonic() - self._looked_at < SECONDS_BETWEEN_LOOKS:
            return
        self._looked_at = time.monotonic()
        self.peak = max(self.peak, sum(map(_memory, [self.program.pid, *self._others()])))

    def _others(self) -> list[int]:
        children: dict[int, list[int]] = {}
        for status in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                number, parent = _number_and_parent(status.read_text(encoding="utf-8"))
                children.setdefault(parent, []).append(number)
        found, waiting = [], [self.program.pid]
        while waiting:
            more = children.get(waiting.pop(), [])
            found += more
            waiting += more
        return found


def _number_and_parent(line: str) -> tuple[int, int]:
    # The name of the program stands in between, in brackets, and may contain anything.
    return int(line.split()[0]), int(line.rpartition(")")[2].split()[1])


def _computed(number: int) -> float:
    """Return the seconds that a process has computed; 0 when it has ended."""
    with suppress(OSError):
        told = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _memory(number: int) -> int:
    """Return the bytes of a process, shared ones divided among those who share them."""
    with suppress(OSError):
        told = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="utf-8")
        found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
        return int(found.group(1)) * 1024 if found else 0
    return 0


def actions_of(log: Path) -> tuple[int, int]:
    """Return how many actions the life has done, and how many in a second."""
    for line in reversed(log.read_text(encoding="utf-8").splitlines()):
        if '"per_second"' in line:
            told = json.loads(line)
            return int(told["actions"]), int(told["per_second"])
    raise LookupError(f"{log} tells no actions")


class Demo:
    """`talka demo` in a folder and on a port of its own."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="talka-bench-"))
        self.port = free_port()
        self.log = self.folder / "bench.log"
        self.peak = 0

    @contextmanager
    def running(self, *options: str) -> Iterator["Watch"]:
        """Start it, and end it."""
        surroundings = {
            **os.environ,
            "TALKA_DATA_DIR": str(self.folder),
            "TALKA_PORT": str(self.port),
        }
        surroundings.pop("DATABASE_URL", None)
        with self.log.open("w", encoding="utf-8") as output:
            program = subprocess.Popen(
                [str(ROOT / ".venv/bin/talka"), "demo", *options],
                stdout=output,
                stderr=output,
                env=surroundings,
                cwd=ROOT,
            )
            watch = Watch(program)
            try:
                yield watch
            finally:
                program.send_signal(signal.SIGTERM)
                program.wait(60)
        self.peak = max(self.peak, watch.peak)

    def has_board(self) -> bool:
        """Tell whether the board and the page to sign in answer."""
        return is_up(self.port, "/jobs/") and is_up(self.port, "/demo/")

    def is_lived(self) -> bool:
        """Tell whether everything is there."""
        return "Everything is there" in self.log.read_text(encoding="utf-8")

    def clear(self) -> None:
        """Delete the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def main() -> int:
    """Build, measure, start again, clear away."""
    demo = Demo()
    try:
        with demo.running("--fresh") as watch:
            board = watch.wait(demo.has_board, 300)
            whole = watch.wait(demo.is_lived, 900)
            actions, actions_a_second = actions_of(demo.folder / "logs" / "demo-life.log")
            watch.wait_until_idle(120)
            speeds = {name: measure(demo.port, name) for name in PAGES}
        with demo.running() as watch:
            again = watch.wait(lambda: is_up(demo.port, "/health/ready"), 60)
    finally:
        demo.clear()
    goals = [
        Goal("board and sign-in page ready", board, "s", 20),
        Goal("default demo ready", whole, "s", 120),
        Goal("second start ready", again, "s", 5),
        *(Goal(f"{name} page p95", speed, "ms", 200) for name, speed in speeds.items()),
    ]
    notes: dict[str, float | str] = {
        "actions": actions,
        "actions per second": actions_a_second,
        "peak memory of all processes, MB": round(demo.peak / 2**20),
    }
    return report(goals, notes)


if __name__ == "__main__":
    sys.exit(main())
