"""
How long the demo country takes to build, and how fast its pages are: `python -m bench.demo`.

Runs `talka demo --fresh` in a folder of its own on a port of its own, as a visitor would, then asks
for the board, a jobseeker's suggestions and a counsellor's desk over HTTP, one after another.
"""

import http.client
import os
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

from bench.goals import Goal, report


ROOT = Path(__file__).parents[1]
REQUESTS = 60
PAGES = {"board": "/jobs/", "suggestions": "/me/suggestions/", "desk": "/desk/"}
VISITORS = {"suggestions": "ruta", "desk": "jonas"}


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

    def sign_in(self, mailbox: str) -> None:
        """Become one of the demo people with one click."""
        _, page = self.ask("GET", "/demo/")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        for form in re.findall(r"<form.*?</form>", page, re.DOTALL):
            action = re.search(r'action="([^"]+)"', form)
            if mailbox in form and action and token:
                self.ask("POST", action.group(1), {"csrfmiddlewaretoken": token.group(1)})
                return
        raise LookupError(f"no demo person {mailbox}")


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


def main() -> int:
    """Build, measure, clear away."""
    folder, port = tempfile.mkdtemp(prefix="talka-bench-"), free_port()
    environment = {**os.environ, "TALKA_DATA_DIR": folder, "TALKA_PORT": str(port)}
    environment.pop("DATABASE_URL", None)
    begun = time.monotonic()
    log = Path(folder) / "bench.log"
    with log.open("w", encoding="utf-8") as output:
        demo = subprocess.Popen(
            [str(ROOT / ".venv/bin/talka"), "demo", "--fresh"],
            stdout=output, stderr=output, env=environment, cwd=ROOT,
        )  # fmt: skip
        try:
            board = _wait(begun, demo, lambda: is_up(port, "/jobs/") and is_up(port, "/demo/"), 300)
            whole = _wait(begun, demo, lambda: "Everything is there" in log.read_text("utf-8"), 900)
            speeds = {name: measure(port, name) for name in PAGES}
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(60)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    shutil.rmtree(folder, ignore_errors=True)
    goals = [
        Goal("board and sign-in page ready", board, "s", 20),
        Goal("default demo ready", whole, "s", 120),
        *(Goal(f"{name} page p95", speed, "ms", 200) for name, speed in speeds.items()),
    ]
    return report(goals, {"peak memory of one process, MB": round(peak)})


def _wait(begun: float, demo: subprocess.Popen[bytes], is_there, limit: float) -> float:  # type: ignore[no-untyped-def]
    while time.monotonic() - begun < limit:
        if demo.poll() is not None:
            raise RuntimeError("the demo has ended by itself")
        if is_there():
            return time.monotonic() - begun
        time.sleep(0.2)
    raise TimeoutError(f"not there after {limit} s")


if __name__ == "__main__":
    sys.exit(main())
