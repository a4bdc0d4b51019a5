"""A browser that cannot keep a test waiting for ever: one that hangs is ended, the next gets its own."""

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright


NAMES = ("chromium", "chromium-browser", "google-chrome")  # as tools/browser.sh looks for them
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
LONGEST = 300.0  # seconds of one journey


def browser_program() -> str | None:
    """Return where the browser is; None when this machine has none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browsers:
    """Keeps one browser, and starts another when that one has come to an end."""

    def __init__(self, playwright: Playwright, program: str) -> None:
        self._playwright = playwright
        self._program = program
        self._browser: Browser | None = None

    def one(self) -> Browser:
        """Return a browser that runs."""
        if self._browser is None or not self._browser.is_connected():
            self._browser = self._playwright.chromium.launch(
                executable_path=self._program, args=FLAGS
            )
        return self._browser

    @contextmanager
    def watched(self) -> Iterator[None]:
        """End the browser when what is done with it does not end: every wait for it then fails."""
        watchdog = threading.Timer(LONGEST, end_browsers_of, [os.getpid()])
        watchdog.daemon = True
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()

    def close(self) -> None:
        """Close the browser that still runs."""
        if self._browser is not None and self._browser.is_connected():
            self._browser.close()


def end_browsers_of(process: int) -> None:
    """End every browser that descends from the process, with the processes that it has started."""
    for child in _children(process):
        name = Path(f"/proc/{child}/comm")
        if name.exists() and name.read_text().startswith("chrom"):
            os.kill(child, signal.SIGKILL)
        else:
            end_browsers_of(child)


def _children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    return [int(child) for one in tasks.glob("*/children") for child in one.read_text().split()]
